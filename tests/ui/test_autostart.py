"""Starting with the computer: what is written for each system."""

import plistlib
import re
import sys
from pathlib import Path

import pytest

from app.model.errors import EnvironmentFault
from app.ui.tray.autostart import DesktopEntry, LaunchAgent, autostart, desktop_command, start_command


def words_of(line: str) -> list[str]:
    """Read a command line as desktops do: first the escapes of the value, then the words, then ``%%``."""
    value = line.replace("\\\\", "\\")
    quoted = re.findall(r'"((?:[^"\\]|\\.)*)"', value)
    return [re.sub(r"\\(.)", r"\1", word).replace("%%", "%") for word in quoted]


@pytest.mark.parametrize(
    "word",
    [
        "/opt/tendril/tendril",
        "/home/a b/My Shop",
        '/home/"q"/x',
        "/home/$HOME/`x`",
        "/home/back\\slash",
        "/home/100 %/x",
        "/home/Trà sữa/🍵",
    ],
)
def test_any_path_is_quoted_so_that_it_is_taken_as_it_is(word: str) -> None:
    assert words_of(desktop_command([word, "--hidden"])) == [word, "--hidden"]


def test_a_desktop_entry_is_written_and_taken_away(tmp_path: Path) -> None:
    entry = DesktopEntry(["/opt/tendril", "--hidden"], tmp_path / "config" / "autostart")
    assert not entry.is_on()
    entry.turn(on=True)
    assert entry.is_on()
    text = (tmp_path / "config" / "autostart" / "tendril.desktop").read_text(encoding="utf-8")
    assert text.splitlines()[:4] == [
        "[Desktop Entry]",
        "Type=Application",
        "Name=Tendril",
        'Exec="/opt/tendril" "--hidden"',
    ]
    entry.turn(on=False)
    entry.turn(on=False)
    assert not entry.is_on()


def test_a_launch_agent_holds_the_command(tmp_path: Path) -> None:
    agent = LaunchAgent(["/Applications/Tendril.app/x y", "--hidden"], tmp_path)
    agent.turn(on=True)
    content = plistlib.loads((tmp_path / "app.tendril.plist").read_bytes())
    assert content["ProgramArguments"] == ["/Applications/Tendril.app/x y", "--hidden"]
    assert content["RunAtLoad"] is True


def test_the_command_starts_this_program_hidden_on_its_folder(tmp_path: Path) -> None:
    command = start_command(tmp_path)
    assert command[0] == sys.executable
    assert Path(command[1]).name == "main.py"
    assert Path(command[1]).exists()
    assert command[2:] == ["--data", str(tmp_path), "--hidden"]


@pytest.mark.skipif(sys.platform != "linux", reason="the place is Linux's")
def test_the_place_is_the_one_the_desktop_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    found = autostart(tmp_path / "data")
    found.turn(on=True)
    assert (tmp_path / "autostart" / "tendril.desktop").exists()


def test_a_folder_that_cannot_be_written_is_said_in_words(tmp_path: Path) -> None:
    (tmp_path / "autostart").write_text("in the way", encoding="utf-8")
    with pytest.raises(EnvironmentFault, match="does not let Tendril start by itself"):
        DesktopEntry(["x"], tmp_path / "autostart").turn(on=True)
