"""The upper edge of the drawer, which is dragged to make it higher or lower."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme

_HEIGHT = 7
_BY_KEY = 24


class Grip(QWidget):
    """Emits ``pulled`` with the pixels by which the drawer is to grow, and ``released`` in the end."""

    pulled = Signal(int)
    released = Signal()

    def __init__(self, theme: Theme) -> None:
        """Lie across the whole width."""
        super().__init__()
        self._theme = theme
        self._held_at: float | None = None
        self.setFixedHeight(_HEIGHT)
        self.setCursor(Qt.CursorShape.SplitVCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Height of the drawer"))
        self.setAccessibleDescription(self.tr("Drag it, or press the arrow keys up and down."))
        self.setToolTip(self.tr("Drag to make the drawer higher or lower"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._held_at = event.globalPosition().y()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse by what the drawer really grew."""
        if self._held_at is None:
            return
        by = round(self._held_at - event.globalPosition().y())
        if by:
            self._held_at -= by
            self.pulled.emit(by)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of it."""
        del event
        if self._held_at is not None:
            self._held_at = None
            self.released.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make the drawer higher or lower by the arrow keys."""
        by = {Qt.Key.Key_Up: _BY_KEY, Qt.Key.Key_Down: -_BY_KEY}.get(Qt.Key(event.key()))
        if by is None:
            super().keyPressEvent(event)
            return
        self.pulled.emit(by)
        self.released.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, stronger while it has the keyboard or the mouse."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("surface"))
        if self.hasFocus():
            painter.fillRect(0, 0, self.width(), 3, self._theme.colour("accent"))
        else:
            held = self.underMouse() or self._held_at is not None
            role = "border_strong" if held else "border"
            painter.fillRect(0, 0, self.width(), 2 if held else 1, self._theme.colour(role))
        painter.end()
