"""A slim bar that fills."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QProgressBar

from app.ui.theme import Theme


class SlimBar(QProgressBar):
    """Paints itself in the colours of the theme; screen readers hear the percentage."""

    def __init__(self, theme: Theme, most: int) -> None:
        """Begin at nothing."""
        super().__init__()
        self._theme = theme
        self.setRange(0, most)
        self.setValue(0)
        self.setTextVisible(False)
        self.setFixedHeight(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the groove and what is done."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        place = QRectF(self.rect())
        radius = place.height() / 2
        painter.setBrush(self._theme.colour("border"))
        painter.drawRoundedRect(place, radius, radius)
        width = place.width() * self.value() / max(1, self.maximum())
        if width > 0:
            place.setWidth(max(place.height(), width))
            painter.setBrush(self._theme.colour("accent"))
            painter.drawRoundedRect(place, radius, radius)
        painter.end()
