"""The screen: pictures of it, and the hands of a person in front of it (xdotool)."""

import os
import struct
import subprocess
import time
from collections.abc import Collection, Iterable
from pathlib import Path

from PySide6.QtGui import QImage

Point = tuple[int, int]
Rect = tuple[int, int, int, int]
SECONDS = 10.0
_PACE_SECONDS = 0.012
_STRIDES = 12
_PIXEL_BYTES = 4


class Screen:
    """The screen of the desktop that the tests run on."""

    def __init__(self) -> None:
        """Find it by what ``script/desktop`` says."""
        self._file = Path(os.environ["TENDRIL_DESKTOP_SCREEN"])

    def picture(self) -> QImage:
        """Return what is on the screen now."""
        data = self._file.read_bytes()
        header = struct.unpack(">25I", data[:100])
        start, width, height, line = header[0] + header[19] * 12, header[4], header[5], header[12]
        pixels = data[start : start + line * height]
        return QImage(pixels, width, height, line, QImage.Format.Format_RGB32).copy()

    def keep_picture(self, path: Path) -> None:
        """Write what is on the screen to a PNG file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.picture().save(str(path))

    def move(self, to: Point) -> None:
        """Put the mouse somewhere."""
        _xdotool("mousemove", *map(str, to))

    def click(self, at: Point, times: int = 1) -> None:
        """Click, twice for a double-click."""
        self.move(at)
        _xdotool("click", "--repeat", str(times), "--delay", "60", "1")

    def turn_wheel(self, at: Point, *, down: bool) -> None:
        """Turn the wheel by a notch."""
        self.move(at)
        _xdotool("click", "5" if down else "4")

    def drag(self, start: Point, end: Point) -> None:
        """Take hold of something and let it go somewhere else, at the pace of a hand."""
        self.move(start)
        _xdotool("mousedown", "1")
        for point in _way(start, end):
            self.move(point)
            time.sleep(_PACE_SECONDS)
        self.move(end)
        time.sleep(_PACE_SECONDS)

    def let_go(self) -> None:
        """Let go of what is held."""
        _xdotool("mouseup", "1")

    def type(self, text: str) -> None:
        """Type a text where the keyboard's focus is."""
        _xdotool("type", "--delay", "8", "--", text)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, such as “Tab” or “ctrl+n”."""
        _xdotool("key", "--delay", "20", *keys)

    def windows(self) -> dict[str, Rect]:
        """Return where the program's windows are: its own, open menus, its icon in the tray."""
        ids = _xdotool("search", "--onlyvisible", "--class", "tendril", accept=(0, 1)).split()
        return {window: rect for window in ids if (rect := _geometry(window)) is not None}


def _geometry(window: str) -> Rect | None:
    told = dict(
        line.split("=") for line in _xdotool("getwindowgeometry", "--shell", window, accept=(0, 1)).split()
    )
    return (int(told["X"]), int(told["Y"]), int(told["WIDTH"]), int(told["HEIGHT"])) if told else None


def _way(start: Point, end: Point) -> Iterable[Point]:
    for stride in range(1, _STRIDES + 1):
        part = stride / _STRIDES
        yield round(start[0] + (end[0] - start[0]) * part), round(start[1] + (end[1] - start[1]) * part)


def _xdotool(*arguments: str, accept: Collection[int] = (0,)) -> str:
    ended = subprocess.run(
        ["xdotool", *arguments], timeout=SECONDS, capture_output=True, text=True, check=False
    )
    assert ended.returncode in accept, ended
    return ended.stdout
