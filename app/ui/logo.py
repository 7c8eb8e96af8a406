"""The sign of Tendril: a curl with a leaf, in the accent of the theme."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme

_FILE = Path(__file__).resolve().parents[2] / "resources" / "icons" / "tendril.svg"
_ICON_SIZES = (16, 24, 32, 48, 64, 128, 256)


class Logo(QWidget):
    """The sign, painted as large as the widget."""

    def __init__(self, theme: Theme, size: int, parent: QWidget | None = None) -> None:
        """Take the colour from the theme."""
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(QSize(size, size))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign."""
        painter = QPainter(self)
        _renderer(self._theme.colours.accent).render(painter, QRectF(self.rect()))
        painter.end()


def application_icon(theme: Theme) -> QIcon:
    """Return the sign on a rounded square, for the task bar and the title of the window."""
    result = QIcon()
    for size in _ICON_SIZES:
        pixmap = QPixmap(size, size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_fill"))
        painter.drawRoundedRect(QRectF(0, 0, size, size), size * 0.22, size * 0.22)
        inset = size * 0.17
        place = QRectF(inset, inset, size - 2 * inset, size - 2 * inset)
        _renderer(theme.colours.on_accent).render(painter, place)
        painter.end()
        result.addPixmap(pixmap)
    return result


def paint_sign(painter: QPainter, colour: str, place: QRectF) -> None:
    """Paint the sign in a colour."""
    _renderer(colour).render(painter, place)


@cache
def _renderer(colour: str) -> QSvgRenderer:
    drawn = _FILE.read_text(encoding="utf-8").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawn.encode()))
