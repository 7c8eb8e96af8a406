"""News from the engine's thread and from the passing of time, merged to a few a second."""

from PySide6.QtCore import QObject, Qt, QTimer, Signal

_MERGED_MS = 250
_LOOK_AGAIN_MS = 5_000


class Changes(QObject):
    """Emits ``changed`` at most four times a second, however often it is told, and every few seconds by itself.

    By itself, because instants pass, and because a command beside the window may have written.
    """

    changed = Signal()
    _told = Signal()

    def __init__(self) -> None:
        """Wait to be told."""
        super().__init__()
        self._news_on_its_way = False
        self._owed = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_MERGED_MS)
        self._pause.timeout.connect(self._after_pause)
        self._again = QTimer(self)
        self._again.setInterval(_LOOK_AGAIN_MS)
        self._again.timeout.connect(self._receive)
        self._told.connect(self._receive, Qt.ConnectionType.QueuedConnection)

    def tell(self) -> None:
        """Say, from any thread, that something has changed."""
        if not self._news_on_its_way:
            self._news_on_its_way = True
            self._told.emit()

    def watch(self) -> None:
        """Begin to look again every few seconds."""
        self._again.start()

    def stop(self) -> None:
        """Say nothing more."""
        self._again.stop()
        self._pause.stop()
        self._owed = False
        self.blockSignals(True)

    def _receive(self) -> None:
        self._news_on_its_way = False
        if self._pause.isActive():
            self._owed = True
            return
        self._pause.start()
        self.changed.emit()

    def _after_pause(self) -> None:
        if self._owed:
            self._owed = False
            self._receive()
