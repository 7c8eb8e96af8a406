"""The body of a dialog: shown whole where the screen is high enough, else scrolled under the buttons."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

_BESIDE_BAR = 8
"""Pixels between what is scrolled and the bar beside it."""


class DialogBody(QScrollArea):
    """As high as what lies in ``column``, but never higher than ``room`` says (pixels)."""

    def __init__(self, room: Callable[[], int]) -> None:
        """Make it empty, which takes no room at all."""
        super().__init__()
        self._room = room
        self._inside = QWidget()
        self.column = QVBoxLayout(self._inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidgetResizable(True)
        self.setWidget(self._inside)
        self._shows_focused = QTimer(self)
        self._shows_focused.setSingleShot(True)
        self._shows_focused.timeout.connect(self._show_focused)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for other room when what lies inside does."""
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest:
            self.look_again()
        return super().eventFilter(watched, event)

    def look_again(self) -> None:
        """Be there if there is something inside, and as high as that is now."""
        self.setVisible(not self.column.isEmpty())
        is_scrolled = self._wanted(self.column.totalSizeHint().width()) > self._room()
        self.setViewportMargins(0, 0, _BESIDE_BAR if is_scrolled else 0, 0)
        self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        """Words inside wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of what lies inside, as far as there is room."""
        return min(self._wanted(width), self._room())

    def sizeHint(self) -> QSize:
        """Be as wide as what lies inside, and the scroll bar if there is one."""
        wide = self.column.totalSizeHint().width()
        high = self._wanted(wide)
        if high > self._room():
            wide += self.verticalScrollBar().sizeHint().width() + _BESIDE_BAR
        return QSize(wide, min(high, self._room()))

    def minimumSizeHint(self) -> QSize:
        """Nothing is cut but by being scrolled."""
        return self.sizeHint()

    def _focus_changed(self, _before: QWidget, now: QWidget) -> None:
        """Come to what has the keyboard; never under a pressed mouse, whose click would miss."""
        is_pressed = bool(QGuiApplication.mouseButtons().value)
        if not is_pressed and self._inside.isAncestorOf(now):
            self._shows_focused.start()

    def _show_focused(self) -> None:
        focused = self.window().focusWidget()
        if self._inside.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, 2 * self.column.spacing())

    def _wanted(self, width: int) -> int:
        if self.column.hasHeightForWidth():
            return self.column.totalHeightForWidth(width)
        return self.column.totalSizeHint().height()
