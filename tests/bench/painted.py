"""Noticing a window's first painted frame."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget


class _Watch(QObject):
    def __init__(self, window: QWidget, then: Callable[[], None]) -> None:
        super().__init__(window)
        self._then: Callable[[], None] | None = then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and self._then is not None:
            then, self._then = self._then, None
            QTimer.singleShot(0, then)  # by then everything inside the window has been painted as well
        return False


def when_painted(window: QWidget, then: Callable[[], None]) -> None:
    """Call ``then`` once, after the frame in which a window has been painted for the first time."""
    window.installEventFilter(_Watch(window, then))
