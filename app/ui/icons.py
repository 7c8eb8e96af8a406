"""Line icons in the colours of the theme.

They are the Phosphor letters that the package qtawesome brings along. Its own loader reads every
set and half of Qt, a fifth of a second at each start, so the one set is read here directly; and
the colour is asked for when an icon is painted, so that another theme needs no new icons.
"""

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QIcon, QIconEngine, QPainter, QPixmap

from app.model.errors import EnvironmentFault
from app.model.sentence import worded
from app.ui.theme import Theme


def icon(theme: Theme, name: str, role: str = "text_muted", role_when_on: str = "") -> QIcon:
    """Return a Phosphor icon by its name; ``role_when_on`` is its colour on a button that is checked."""
    return QIcon(_GlyphEngine(theme, _character(name), role, role_when_on or role))


def paint_icon(painter: QPainter, theme: Theme, name: str, role: str, place: QRect) -> None:
    """Paint an icon right away, in the middle of ``place``."""
    _paint(painter, _character(name), theme, role, place)


class _GlyphEngine(QIconEngine):
    """Paints one letter of the icon font."""

    def __init__(self, theme: Theme, character: str, role: str, role_when_on: str) -> None:
        super().__init__()
        self._theme = theme
        self._character = character
        self._role = role
        self._role_when_on = role_when_on

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint it in the colour that its role has now, at the left of its place."""
        role = self._role_when_on if state is QIcon.State.On else self._role
        if mode is QIcon.Mode.Disabled:
            role = "text_faint"
        side = min(rect.width(), rect.height())
        _paint(painter, self._character, self._theme, role, QRect(rect.x(), rect.y(), side, rect.height()))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return it on a clear ground."""
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, pixmap.rect(), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        """Return another like it."""
        return _GlyphEngine(self._theme, self._character, self._role, self._role_when_on)


def _paint(painter: QPainter, character: str, theme: Theme, role: str, place: QRect) -> None:
    font = QFont(_family())
    font.setPixelSize(min(place.width(), place.height()))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    painter.save()
    painter.setFont(font)
    painter.setPen(theme.colour(role))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, character)
    painter.restore()


@cache
def _family() -> str:
    number = QFontDatabase.addApplicationFont(str(_file("phosphor-*.ttf")))
    families = QFontDatabase.applicationFontFamilies(number)
    if not families:
        raise _incomplete("the icon font cannot be read")
    return families[0]


@cache
def _characters() -> dict[str, str]:
    text = _file("phosphor-charmap-*.json").read_text(encoding="utf-8")
    return {name: chr(int(code, 16)) for name, code in json.loads(text).items()}


def _character(name: str) -> str:
    return _characters()[name]


def _file(pattern: str) -> Path:
    package = find_spec("qtawesome")
    for place in package.submodule_search_locations or () if package else ():
        found = sorted(Path(place, "fonts").glob(pattern))
        if found:
            return found[-1]
    raise _incomplete(f"qtawesome/fonts/{pattern} is missing")


def _incomplete(technical: str) -> EnvironmentFault:
    return EnvironmentFault(
        worded("Tendril is not installed completely. Install it again."), technical=technical
    )
