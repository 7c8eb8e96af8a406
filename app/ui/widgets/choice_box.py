"""A drop-down list with an arrow in the colours of the theme."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QListView, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import Theme


class ChoiceBox(QComboBox):
    """A combo box that paints its own arrow: a stylesheet can only take it from a file of one colour."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._theme = theme
        self.setView(QListView())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow over the box."""
        super().paintEvent(event)
        painter = QPainter(self)
        side = 14
        place = QRect(self.width() - side - 12, (self.height() - side) // 2, side, side)
        paint_icon(painter, self._theme, "caret-down", "text_muted", place)
        painter.end()
