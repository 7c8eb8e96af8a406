"""Ending cleanly on Ctrl+C, when the system asks, and when the terminal is closed that the window was started from.

Python hears signals only while it runs, so a socket wakes it.
"""

import signal
import socket
from collections.abc import Callable
from types import FrameType
from typing import Self

from PySide6.QtCore import QObject, QSocketNotifier, Signal

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
_ENDING = tuple(signal.Signals[name] for name in _NAMES if name in signal.Signals.__members__)


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
            number: signal.signal(number, self._hear) for number in _ENDING if not _is_to_live_on(number)
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
        for each in self._older:
            signal.signal(each, signal.SIG_DFL)
        self.has_come = True
        self.came.emit()

    def _drain(self) -> None:
        """Take out what woke the loop; by now Python has called the handler."""
        self._woken.recv(4096)


def _is_to_live_on(number: signal.Signals) -> bool:
    """Say whether whoever started the program wants it to outlive its terminal."""
    return number.name == "SIGHUP" and signal.getsignal(number) is signal.SIG_IGN
