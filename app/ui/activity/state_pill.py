"""Paints a message's state as a pill: a word on a tinted ground, never a colour alone."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.model.message import MessageState
from app.ui.theme import Theme
from app.ui.widgets.labels import paint_pill
from app.ui.words import message_tone, message_words


class StatePill(QStyledItemDelegate):
    """For the column of states."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        """Take the colours from the theme."""
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the ground of the cell, then the pill."""
        state = MessageState(index.data(Qt.ItemDataRole.UserRole))
        cell = QStyleOptionViewItem(option)
        self.initStyleOption(cell, index)
        cell.text = ""
        widget = cell.widget
        if widget is not None:
            widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, cell, painter, widget)
        font = QFont(cell.font)
        font.setPixelSize(self._theme.metrics.type.caption)
        font.setWeight(QFont.Weight.DemiBold)
        text = message_words(state)
        width = min(QFontMetrics(font).horizontalAdvance(text) + 20, cell.rect.width() - 20)
        height = self._theme.metrics.type.caption + 10
        place = QRectF(cell.rect.x() + 12, cell.rect.center().y() - height / 2 + 0.5, width, height)
        paint_pill(painter, self._theme, place, font, text, message_tone(state))
