"""Painting a row of the chooser: icon, name, a word about it, and its keys at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.ui.theme import Theme

DETAIL = int(Qt.ItemDataRole.UserRole) + 1
KEYS = int(Qt.ItemDataRole.UserRole) + 2
_MARGIN = 10


class RowPainter(QStyledItemDelegate):
    """Paints what the roles of an item say."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Take colours and letters from the theme."""
        super().__init__(parent)
        self._theme = theme

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint one row."""
        theme, rect = self._theme, QRect(option.rect)
        state: QStyle.StateFlag = option.state
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), theme.metrics.radius, theme.metrics.radius)
        side = theme.metrics.icon
        found = index.data(Qt.ItemDataRole.DecorationRole)
        inside = rect.adjusted(_MARGIN, 0, -_MARGIN, 0)
        if found is not None:
            found.paint(painter, QRect(inside.left(), rect.center().y() - side // 2, side, side))
            inside.setLeft(inside.left() + side + _MARGIN)
        small = QFont(painter.font())
        small.setPixelSize(theme.metrics.type.small)
        inside = self._paint_right(painter, small, inside, str(index.data(KEYS) or ""))
        self._paint_name(painter, small, inside, index)
        painter.restore()

    def _paint_right(self, painter: QPainter, font: QFont, room: QRect, text: str) -> QRect:
        painter.setFont(font)
        painter.setPen(self._theme.colour("text_muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, text)
        width = painter.fontMetrics().horizontalAdvance(text)
        return room.adjusted(0, 0, -(width + _MARGIN) if text else 0, 0)

    def _paint_name(
        self, painter: QPainter, small: QFont, room: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        letters = QFont(small)
        letters.setPixelSize(self._theme.metrics.type.body)
        painter.setFont(letters)
        painter.setPen(self._theme.colour("text"))
        metrics = painter.fontMetrics()
        name = metrics.elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room.width())
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, align, name)
        room.setLeft(room.left() + metrics.horizontalAdvance(name) + _MARGIN)
        if room.width() > 40:
            painter.setFont(small)
            painter.setPen(self._theme.colour("text_muted"))
            detail = painter.fontMetrics().elidedText(
                str(index.data(DETAIL) or ""), Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, align, detail)
