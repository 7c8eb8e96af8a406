"""A desktop of its own leaves nothing behind, however what ran on it ends."""

import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "script" / "desktop"
SECONDS = 30.0


@dataclass(frozen=True)
class Traces:
    """What a desktop could leave behind."""

    display: str
    folder: Path

    def are_gone(self) -> bool:
        """Say whether no file and no process is left."""
        lock = Path(f"/tmp/.X{self.display.removeprefix(':')}-lock")
        return not self.folder.exists() and not lock.exists() and not list(self._processes())

    def _processes(self) -> Iterator[str]:
        for process in psutil.process_iter():
            with suppress(psutil.Error):
                if str(self.folder) in process.environ().get("XDG_RUNTIME_DIR", ""):
                    yield process.name()


def started(*command: str) -> "subprocess.Popen[str]":
    return subprocess.Popen([SCRIPT, *command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)


def said(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


def traces(process: "subprocess.Popen[str]") -> Traces:
    """Return what a command that runs TELL first says of its desktop."""
    display, folder = said(process).split()
    assert Path(folder).is_dir()
    return Traces(display, Path(folder).parent)


TELL = "echo $DISPLAY $XDG_RUNTIME_DIR; "


def test_the_command_s_own_exit_code_is_handed_on() -> None:
    with started("sh", "-c", f"{TELL} read line; exit 7") as process:
        left = traces(process)
        assert process.wait(SECONDS) == 7
    assert left.are_gone()


def test_a_command_that_is_not_there_is_told() -> None:
    with started("/nowhere/nothing") as process:
        assert process.wait(SECONDS) == 1


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGKILL])
def test_interrupted_or_killed_it_takes_everything_with_it(number: signal.Signals) -> None:
    with started("bash", "-c", f"setsid sleep 600 & {TELL} exec sleep 600") as process:
        left = traces(process)
        process.send_signal(number)
        process.wait(SECONDS)
        last = time.monotonic() + SECONDS
        while not left.are_gone():
            assert time.monotonic() < last
            time.sleep(0.05)


def test_what_is_kept_in_the_keyring_is_found_again_on_the_same_desktop_alone() -> None:
    python = SCRIPT.parents[1] / ".venv" / "bin" / "python"
    ask = f'{python} -c \'import keyring; print(keyring.get_password("a", "b"))\''
    keep = f'{python} -c \'import keyring; keyring.set_password("a", "b", "c")\''
    for _ in range(2):
        with started("sh", "-c", f"{ask}; {keep}; {ask}") as process:
            assert (said(process), said(process)) == ("None", "c")
