"""Starting Tendril, hidden, together with the computer: what each system wants written for it."""

import os
import plistlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from app.model.errors import EnvironmentFault
from app.model.sentence import worded
from app.storage.folder import default_folder

HIDDEN = "--hidden"
_LABEL = "app.tendril"
_RUN_KEY = r"Software\Microsoft\Windows\CurrentVersion\Run"
_NAME = "Tendril"


class Autostart(Protocol):
    """Whether Tendril starts with the computer, and changing it."""

    def is_on(self) -> bool:
        """Say whether it does."""

    def turn(self, *, on: bool) -> None:
        """Let it, or let it no more; raise ``EnvironmentFault`` where the system does not allow it."""


def autostart(data_folder: Path) -> Autostart:
    """Return what this system has for it, for the window on a data folder."""
    command = start_command(data_folder)
    if sys.platform == "win32":
        return RunKey(command)
    if sys.platform == "darwin":
        return LaunchAgent(command, Path.home() / "Library" / "LaunchAgents")
    configuration = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return DesktopEntry(command, configuration / "autostart")


def start_command(data_folder: Path) -> list[str]:
    """Return the command that starts this program, hidden, on a data folder."""
    program = [sys.executable]
    if not getattr(sys, "frozen", False):
        program.append(str(Path(__file__).resolve().parents[3] / "main.py"))
    folder = [] if data_folder == default_folder() else ["--data", str(data_folder)]
    return [*program, *folder, HIDDEN]


class _OneFile:
    """A file that is there or not."""

    def __init__(self, path: Path, content: bytes) -> None:
        self._path = path
        self._content = content

    def is_on(self) -> bool:
        """Say whether the file is there."""
        return self._path.exists()

    def turn(self, *, on: bool) -> None:
        """Write the file, or take it away."""
        try:
            if on:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                self._path.write_bytes(self._content)
            else:
                self._path.unlink(missing_ok=True)
        except OSError as error:
            raise _refused(error) from error


class DesktopEntry(_OneFile):
    """Linux: a file in the autostart folder of the desktop."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        """Prepare the file."""
        lines = (
            "[Desktop Entry]",
            "Type=Application",
            f"Name={_NAME}",
            f"Exec={desktop_command(command)}",
            "Terminal=false",
            "X-GNOME-Autostart-enabled=true",
        )
        super().__init__(folder / "tendril.desktop", ("\n".join(lines) + "\n").encode())


class LaunchAgent(_OneFile):
    """macOS: a property list among the owner's agents."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        """Prepare the file."""
        content = {"Label": _LABEL, "ProgramArguments": list(command), "RunAtLoad": True}
        super().__init__(folder / f"{_LABEL}.plist", plistlib.dumps(content))


class RunKey:
    """Windows: a value in the owner's part of the registry."""

    def __init__(self, command: Sequence[str]) -> None:
        """Prepare the value."""
        self._line = subprocess.list2cmdline(command)

    def is_on(self) -> bool:
        """Say whether the value is there."""
        if sys.platform != "win32":
            return False
        import winreg

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                winreg.QueryValueEx(key, _NAME)
        except FileNotFoundError:
            return False
        return True

    def turn(self, *, on: bool) -> None:
        """Write the value, or take it away."""
        if sys.platform != "win32":
            return
        import winreg

        try:
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, _RUN_KEY) as key:
                if on:
                    winreg.SetValueEx(key, _NAME, 0, winreg.REG_SZ, self._line)
                elif self.is_on():
                    winreg.DeleteValue(key, _NAME)
        except OSError as error:
            raise _refused(error) from error


def desktop_command(command: Sequence[str]) -> str:
    """Return a command as a desktop entry writes it: each word quoted, so that any path is taken as it is."""
    return " ".join(_quoted(word) for word in command)


def _quoted(word: str) -> str:
    """Quote a word for the command line, then once more for the value of a key, and double each ``%``."""
    inside = "".join(f"\\{letter}" if letter in '"`$\\' else letter for letter in word)
    return '"' + inside.replace("\\", "\\\\").replace("%", "%%") + '"'


def _refused(error: OSError) -> EnvironmentFault:
    return EnvironmentFault(
        worded("This computer does not let Tendril start by itself."), technical=str(error)
    )
