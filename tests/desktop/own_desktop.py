"""Runs a command on a desktop of its own and leaves nothing behind; ``script/desktop`` starts it.

The desktop is a screen in memory (Xvfb), a window manager, a panel with a tray, a session bus with
accessibility, and an unlocked keyring, all in a temporary home. Two processes see to its end: the
one that was started waits, the other holds the desktop and hears from the kernel when the first dies,
however it dies. What the desktop started in turn belongs to the holder, daemons too.
"""

import ctypes
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from types import FrameType

import psutil

SIZE = "1440x900"
PATIENCE_SECONDS = 30.0
GRACE_SECONDS = 10.0
_SET_PDEATHSIG, _SET_CHILD_SUBREAPER = 1, 36
_ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_PANEL = """\
panel_items = TS
panel_position = bottom center horizontal
panel_size = 100% 32
systray_padding = 4 4 4
systray_icon_size = 22
systray_monitor = 1
"""


class Ended(Exception):
    """The desktop was told to end."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


class DesktopFault(Exception):
    """A part of the desktop did not start."""


class Desktop:
    """The parts of a desktop, and the surroundings in which a command finds them."""

    def __init__(self, home: Path) -> None:
        """Prepare a home; ``start`` does the rest."""
        self._home = home
        self._display_number = ""
        for name in ("run", "config", "data", "cache", "state", "tmp"):
            (home / name).mkdir(mode=0o700)
        self.environment: dict[str, str] = {
            **{name: value for name, value in os.environ.items() if name not in _FOREIGN},
            "HOME": str(home),
            "TMPDIR": str(home / "tmp"),
            "XDG_RUNTIME_DIR": str(home / "run"),
            "XDG_CONFIG_HOME": str(home / "config"),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_CACHE_HOME": str(home / "cache"),
            "XDG_STATE_HOME": str(home / "state"),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "TENDRIL_DESKTOP_SCREEN": str(home / "run" / "Xvfb_screen0"),
        }

    def start(self) -> None:
        """Start every part; raise ``DesktopFault`` for one that does not come up."""
        self._start_screen()
        self._start_bus()
        self._start_keyring()
        self._spawn("openbox", "--sm-disable")
        panel = self._home / "config" / "panel"
        panel.write_text(_PANEL, encoding="utf-8")
        self._spawn("tint2", "-c", str(panel))
        with _Selections(self.environment["DISPLAY"]) as selections:
            for name, what in (("WM_S0", "the window manager"), ("_NET_SYSTEM_TRAY_S0", "the tray")):
                _wait(lambda name=name: selections.is_owned(name), what)  # type: ignore[misc]

    def _start_screen(self) -> None:
        reading, writing = os.pipe()
        self._spawn(
            "Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE}x24", "-fbdir", str(self._home / "run"),
            "-nolisten", "tcp", "-noreset", keep=(writing,),
        )  # fmt: skip
        os.close(writing)
        with os.fdopen(reading, encoding="ascii") as pipe:
            self._display_number = pipe.readline().strip()
        if not self._display_number:
            raise DesktopFault("The screen did not start.")
        self.environment["DISPLAY"] = f":{self._display_number}"

    def _start_bus(self) -> None:
        socket = self._home / "run" / "bus"
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = f"unix:path={socket}"
        self._spawn("dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address=unix:path={socket}")
        _wait(socket.exists, "the session bus")

    def _start_keyring(self) -> None:
        keyring = self._spawn(
            "gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets", stdin=subprocess.PIPE
        )
        assert keyring.stdin is not None
        keyring.stdin.write(secrets.token_hex(16).encode())
        keyring.stdin.close()
        ask = ["dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.DBus", "/",
               "org.freedesktop.DBus.NameHasOwner", "string:org.freedesktop.secrets"]  # fmt: skip
        _wait(lambda: b"true" in self._output(ask), "the keyring")

    def _output(self, command: Sequence[str]) -> bytes:
        return subprocess.run(command, env=self.environment, capture_output=True, check=False).stdout

    def _spawn(
        self, *command: str, keep: Sequence[int] = (), stdin: int = subprocess.DEVNULL
    ) -> subprocess.Popen[bytes]:
        """Start a part. It is in a session of its own, so that Ctrl-C reaches the command first."""
        log = self._home / "state" / f"{command[0]}.log"
        with log.open("ab") as file:
            return subprocess.Popen(
                command, env=self.environment, stdin=stdin, stdout=file, stderr=file, pass_fds=keep,
                start_new_session=True,
            )  # fmt: skip

    def sweep(self) -> None:
        """Remove what a screen that was killed leaves under /tmp."""
        if self._display_number:
            for path in (f"/tmp/.X{self._display_number}-lock", f"/tmp/.X11-unix/X{self._display_number}"):
                Path(path).unlink(missing_ok=True)


_FOREIGN = frozenset(
    (
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "XAUTHORITY",
        "DBUS_SESSION_BUS_ADDRESS",
        "SESSION_MANAGER",
        "AT_SPI_BUS_ADDRESS",
    )
)


class _Selections:
    """Who holds a selection of the screen: a window manager and a tray are found by theirs."""

    def __init__(self, display: str) -> None:
        self._x11 = ctypes.CDLL("libX11.so.6")
        self._x11.XOpenDisplay.restype = ctypes.c_void_p
        self._x11.XInternAtom.restype = ctypes.c_ulong
        self._x11.XGetSelectionOwner.restype = ctypes.c_ulong
        self._display = ctypes.c_void_p(self._x11.XOpenDisplay(display.encode()))

    def __enter__(self) -> "_Selections":
        return self

    def __exit__(self, *failure: object) -> None:
        self._x11.XCloseDisplay(self._display)

    def is_owned(self, name: str) -> bool:
        atom = ctypes.c_ulong(self._x11.XInternAtom(self._display, name.encode(), 0))
        return bool(self._x11.XGetSelectionOwner(self._display, atom))


def run(command: Sequence[str]) -> int:
    """Run a command on a desktop of its own and return its exit code."""
    _prctl(_SET_CHILD_SUBREAPER, 1)
    for number in _ENDINGS:
        signal.signal(number, _end)
    # In /tmp itself: the address of a socket has room for some hundred letters.
    home = Path(tempfile.mkdtemp(prefix="tendril-desktop-", dir="/tmp"))
    with ExitStack() as at_the_end:
        at_the_end.callback(shutil.rmtree, home, ignore_errors=True)
        desktop = Desktop(home)
        at_the_end.callback(desktop.sweep)
        at_the_end.callback(_end_all)
        at_the_end.callback(_hear_no_more)
        try:
            desktop.start()
            return _run_in(desktop.environment, command)
        except Ended as ended:
            return 128 + ended.number
        except (DesktopFault, OSError) as fault:
            sys.stderr.write(f"{fault}\n")
            return 1


def _run_in(environment: Mapping[str, str], command: Sequence[str]) -> int:
    process = subprocess.Popen(command, env=environment)
    try:
        code = process.wait()
    except Ended as ended:
        with suppress(ProcessLookupError):
            process.send_signal(ended.number)
        with suppress(subprocess.TimeoutExpired, Ended):
            process.wait(GRACE_SECONDS)
        raise
    return code if code >= 0 else 128 - code


def _end(number: int, frame: FrameType | None) -> None:
    del frame
    raise Ended(number)


def _hear_no_more() -> None:
    """From here on everything is taken down; nothing may interrupt that."""
    for number in _ENDINGS:
        signal.signal(number, signal.SIG_IGN)


def _end_all() -> None:
    """End whatever was started here, and what those started: first asked, then not."""
    for ending in (psutil.Process.terminate, psutil.Process.kill):
        descendants = psutil.Process().children(recursive=True)
        for process in descendants:
            with suppress(psutil.NoSuchProcess):
                ending(process)
        psutil.wait_procs(descendants, timeout=3)


def _wait(is_so: Callable[[], bool], what: str) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        if time.monotonic() > until:
            raise DesktopFault(f"Nothing was heard of {what}.")
        time.sleep(0.02)


def _prctl(option: int, value: int) -> None:
    ctypes.CDLL(None, use_errno=True).prctl(option, ctypes.c_ulong(value), 0, 0, 0)


def main(command: Sequence[str]) -> int:
    """Hold the desktop in a process that outlives this one for as long as it takes to clean up."""
    if not command:
        sys.stderr.write("usage: script/desktop COMMAND…\n")
        return 2
    holder = os.fork()
    if holder == 0:
        os.setsid()  # what kills the whole group of the first process is not to reach this one
        _prctl(_SET_PDEATHSIG, signal.SIGTERM)
        os._exit(run(command))
    for number in _ENDINGS:
        signal.signal(number, lambda number, _: os.kill(holder, number))
    _, status = os.waitpid(holder, 0)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
