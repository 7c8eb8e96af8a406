"""Ending cleanly on Ctrl+C and when the system asks: Python hears signals only while it runs, so a socket wakes it."""

import signal
import socket
from collections.abc import Callable
from types import FrameType
from typing import Self

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_ENDING = (signal.SIGINT, signal.SIGTERM)


class Interrupts(QObject):
    """Emits ``came`` once, on the window's thread; a second signal ends the program at once.

    ``has_come`` tells those who were not there yet when it came.
    """

    came = Signal()

    def __init__(self) -> None:
        """Note the signals that end a program, before there is an application."""
        super().__init__()
        self.has_come = False
        self._older: dict[signal.Signals, Callable[[int, FrameType | None], object] | int | None] = {
            number: signal.signal(number, self._hear) for number in _ENDING
        }
        self._woken, self._waker = socket.socketpair()
        self._woken.setblocking(False)
        self._waker.setblocking(False)
        self._older_descriptor = signal.set_wakeup_fd(self._waker.fileno(), warn_on_full_buffer=False)
        self._notifier: QSocketNotifier | None = None

    def listen(self) -> None:
        """Hear them from now on in the application's loop too."""
        if self._notifier is not None:
            return
        self._notifier = QSocketNotifier(self._woken.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._drain)

    def __enter__(self) -> Self:
        """Use it as a context that closes it."""
        return self

    def __exit__(self, *error: object) -> None:
        """Leave the signals as they were before."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._older_descriptor)
        for number, handler in self._older.items():
            signal.signal(number, handler if handler is not None else signal.SIG_DFL)
        self._woken.close()
        self._waker.close()

    def _hear(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        for each in _ENDING:
            signal.signal(each, signal.SIG_DFL)
        self.has_come = True
        self.came.emit()

    def _drain(self) -> None:
        """Take out what woke the loop; by now Python has called the handler."""
        self._woken.recv(4096)
