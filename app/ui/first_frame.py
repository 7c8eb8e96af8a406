"""Waiting until a window is seen: what the owner does not see yet is begun behind its first frame, not before."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

_PATIENCE_MS = 1_000


class FirstFrame(QObject):
    """Emits ``seen`` once, after a window has been painted for the first time.

    A window that is covered or minimised may never be painted: then it is emitted after a second.
    """

    seen = Signal()

    def __init__(self, window: QWidget) -> None:
        """Watch a window that is about to be shown."""
        super().__init__(window)
        self._window = window
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._end)
        self._patience.start()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look for the first paint; all that is inside the window is painted right after it."""
        if event.type() is QEvent.Type.Paint:
            self._window.removeEventFilter(self)
            self._patience.start(0)
        return False

    def _end(self) -> None:
        self._window.removeEventFilter(self)
        self.seen.emit()
