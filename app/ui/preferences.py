"""What the owner chose about the window itself, kept beside the data."""

from dataclasses import dataclass
from math import isfinite
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from app.ui.theme import Appearance

_FILE_NAME = "window.ini"


@dataclass(frozen=True, slots=True)
class DrawerShape:
    """How the drawer of the editor is: open or folded, its height in pixels, and the key of its tab."""

    is_open: bool = True
    height: int = 216
    tab: str = ""


@dataclass(frozen=True, slots=True)
class SeenPart:
    """The part of a sequence that was seen: the scale, and the place of the canvas in the middle."""

    scale: float
    x: float
    y: float


class Preferences:
    """The window's own settings, in a file of the data folder."""

    def __init__(self, folder: Path) -> None:
        """Read them from the folder; what is not there has its default."""
        self._settings = QSettings(str(folder / _FILE_NAME), QSettings.Format.IniFormat)

    @property
    def appearance(self) -> Appearance:
        """Light, dark or the system's choice."""
        stored = str(self._settings.value("appearance", Appearance.SYSTEM.value))
        return Appearance(stored) if stored in set(Appearance) else Appearance.SYSTEM

    @appearance.setter
    def appearance(self, appearance: Appearance) -> None:
        self._settings.setValue("appearance", appearance.value)
        self._settings.sync()

    @property
    def language(self) -> str:
        """The language of the window, such as ``vi``; empty for the system's."""
        return str(self._settings.value("language", ""))

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("language", language)
        self._settings.sync()

    @property
    def knows_tray(self) -> bool:
        """Whether the owner was told that closing the window does not end Tendril."""
        return str(self._settings.value("knows_tray", "no")) == "yes"

    @knows_tray.setter
    def knows_tray(self, knows: bool) -> None:
        self._settings.setValue("knows_tray", "yes" if knows else "no")
        self._settings.sync()

    @property
    def geometry(self) -> QByteArray:
        """Where the window was, empty if it has not been open yet."""
        stored = self._settings.value("geometry")
        return stored if isinstance(stored, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, geometry: QByteArray) -> None:
        self._settings.setValue("geometry", geometry)
        self._settings.sync()

    @property
    def drawer(self) -> DrawerShape:
        """How the drawer was the last time."""
        plain, stored = DrawerShape(), self._settings.value
        height = str(stored("drawer/height", plain.height))
        return DrawerShape(
            is_open=str(stored("drawer/open", "true")) == "true",
            height=int(height) if height.isdecimal() else plain.height,
            tab=str(stored("drawer/tab", plain.tab)),
        )

    @drawer.setter
    def drawer(self, shape: DrawerShape) -> None:
        self._settings.setValue("drawer/open", "true" if shape.is_open else "false")
        self._settings.setValue("drawer/height", shape.height)
        self._settings.setValue("drawer/tab", shape.tab)
        self._settings.sync()

    def seen_part(self, sequence_id: int) -> SeenPart | None:
        """Return what was seen of a sequence when it was left, if it has been open."""
        numbers = str(self._settings.value(f"seen/{sequence_id}", "")).split()
        try:
            scale, x, y = (float(number) for number in numbers)
        except ValueError:
            return None
        return SeenPart(scale, x, y) if isfinite(scale) and isfinite(x) and isfinite(y) else None

    def keep_seen_part(self, sequence_id: int, part: SeenPart) -> None:
        """Keep what is seen of a sequence."""
        self._settings.setValue(f"seen/{sequence_id}", f"{part.scale:.4f} {part.x:.1f} {part.y:.1f}")
        self._settings.sync()

    @property
    def stand_in(self) -> str:
        """The test customer as it writes itself; empty if there is none yet."""
        return str(self._settings.value("rehearsal/customer", ""))

    @stand_in.setter
    def stand_in(self, written: str) -> None:
        self._settings.setValue("rehearsal/customer", written)
        self._settings.sync()

    @property
    def unkept_words(self) -> str:
        """The words of a block that were being written, as they write themselves; empty if there are none."""
        return str(self._settings.value("blocks/unkept", ""))

    @unkept_words.setter
    def unkept_words(self, written: str) -> None:
        self._settings.setValue("blocks/unkept", written)
        self._settings.sync()
