"""Cards: raised surfaces with a soft shadow, and a grid that has as many columns as there is room for."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from app.ui.theme import Theme

_NO_LIMIT = (1 << 24) - 1
"""What Qt takes for no limit of a width."""
_SHADOW = ((3.0, 5), (2.0, 8), (1.0, 10))
"""How far each layer of the shadow reaches, and how dark it is (of 255)."""


class Card(QFrame):
    """A raised surface with a vertical layout."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it empty; ``content`` takes what lies on it."""
        super().__init__(parent)
        self._theme = theme
        self.content = QVBoxLayout(self)
        self.content.setSpacing(theme.metrics.medium)
        self.content.setContentsMargins(20, 18, 20, 18)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shadow and the surface."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._theme.metrics.radius_card
        place = QRectF(self.rect()).adjusted(2.5, 1.5, -2.5, -4.5)
        painter.setPen(Qt.PenStyle.NoPen)
        for reach, darkness in _SHADOW:
            shade = QColor(self._theme.colour("shadow"))
            shade.setAlpha(darkness)
            painter.setBrush(shade)
            spread = place.adjusted(-reach / 2, 0, reach / 2, reach)
            painter.drawRoundedRect(spread, radius + reach / 2, radius + reach / 2)
        painter.setPen(QPen(self._theme.colour("border"), 1))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(place, radius, radius)
        painter.end()

    def take_width(self, width: int) -> None:
        """Be as wide as this; 0: as wide as there is room."""
        self.setMinimumWidth(width)
        self.setMaximumWidth(width or _NO_LIMIT)


class CardGrid(QWidget):
    """Lays cards out in equal columns, as many as fit."""

    def __init__(self, theme: Theme, least_width: int, parent: QWidget | None = None) -> None:
        """Make it empty; no card becomes narrower than ``least_width``."""
        super().__init__(parent)
        self._least_width = least_width
        self._cards: list[QWidget] = []
        self._laid_out: list[QWidget] = []
        self._columns = 1
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.metrics.large)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these cards in this order; what lies in place already stays as it is."""
        if list(cards) != self._cards:
            self._cards = list(cards)
            self._lay_out()

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of one card: with less room there are fewer columns."""
        size = super().minimumSizeHint()
        return QSize(min(size.width(), self._least_width), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Change the number of columns where there is room for more or fewer."""
        spacing = self._grid.spacing()
        columns = max(1, (self.width() + spacing) // (self._least_width + spacing))
        if columns != self._columns:
            self._columns = columns
            self._lay_out()

    def _lay_out(self) -> None:
        # Not takeAt: an item that Python still holds keeps the next one of its card from being told of changes.
        for card in self._laid_out:
            self._grid.removeWidget(card)
        self._laid_out = list(self._cards)
        for number, card in enumerate(self._cards):
            row, column = divmod(number, self._columns)
            self._grid.addWidget(card, row, column)
        for column in range(max(self._columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, 1 if column < self._columns else 0)
        rows = (len(self._cards) + self._columns - 1) // self._columns
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 1 if row == rows else 0)
        self._grid.setRowStretch(rows, 1)
