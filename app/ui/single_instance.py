"""One window for each data folder: a second start raises the first window and ends."""

import hashlib
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QAbstractSocket, QLocalServer, QLocalSocket

from app.model.errors import EnvironmentFault
from app.model.sentence import worded

_PATIENCE_MS = 2_000
_RAISE = b"raise\n"
_LOOK = b"look\n"
_RAISED = b"raised\n"


class SingleInstance(QObject):
    """The door on which a second start knocks. ``knocked`` asks the first window to come to the front."""

    knocked = Signal()

    def __init__(self, folder: Path) -> None:
        """Take the name of the door from the folder."""
        super().__init__()
        self._name = server_name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.NoOptions)
        self._server.newConnection.connect(self._answer)

    def is_open_elsewhere(self, *, raises_other: bool = True) -> bool:
        """Knock without opening a door; say whether there is a first window, which ``raises_other`` brings up."""
        return self._knock(_RAISE if raises_other else _LOOK)

    def is_first(self, *, raises_other: bool = True) -> bool:
        """Open the door, or knock on the one that is open; say whether this is the first window.

        Without ``raises_other`` the other window stays as it is.
        """
        word = _RAISE if raises_other else _LOOK
        if self._knock(word):
            return False
        if self._server.listen(self._name):
            return True
        if self._server.serverError() is QAbstractSocket.SocketError.AddressInUseError:
            if self._knock(word):
                return False
            QLocalServer.removeServer(self._name)
            if self._server.listen(self._name):
                return True
        raise EnvironmentFault(
            worded(
                "Tendril cannot find out whether it is already open. Check that the temporary "
                "folder can be written."
            ),
            technical=self._server.errorString(),
        )

    def close(self) -> None:
        """Shut the door; the next start opens a window of its own."""
        self._server.close()

    def _knock(self, word: bytes) -> bool:
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_PATIENCE_MS):
            return False
        socket.write(word)
        socket.flush()
        if not socket.waitForReadyRead(_PATIENCE_MS):
            raise EnvironmentFault(
                worded(
                    "Tendril is already open, but its window does not answer. Wait a moment and try again."
                )
            )
        socket.disconnectFromServer()
        return True

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(partial(self._hear, socket))
            self._hear(socket)

    def _hear(self, socket: QLocalSocket) -> None:
        """Answer as soon as the whole word is there."""
        if not socket.canReadLine():
            return
        word = bytes(socket.readLine().data())
        socket.write(_RAISED)
        socket.flush()
        if word == _RAISE:
            self.knocked.emit()


def server_name(folder: Path) -> str:
    """Return the name of the door of a data folder."""
    digest = hashlib.sha256(str(folder.expanduser().resolve()).encode()).hexdigest()
    return f"tendril-{digest[:24]}"
