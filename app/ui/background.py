"""Work off the window's thread: it runs in a pool, and its result or its error comes back by a signal."""

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal

from app.model.errors import TendrilError

_AT_ONCE = 4
_LOG = logging.getLogger(__name__)
_Result = TypeVar("_Result")


class Unexpected(TendrilError):
    """A fault of the program itself, met while working."""

    def __init__(self, technical: str) -> None:
        """Say so in words; the trace is the technical text."""
        super().__init__(
            "Something went wrong inside Tendril. Try again; if it happens again, restart it.",
            technical=technical,
        )


@dataclass(frozen=True)
class _Delivery:
    """What came of a piece of work, and whom to tell."""

    owner: QObject
    then: Callable[[], None]


class Background(QObject):
    """The pool. What it delivers is delivered on the window's thread."""

    _delivered = Signal(object)

    def __init__(self) -> None:
        """Prepare a pool of its own, so that ``close`` waits for nobody else's work."""
        super().__init__()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(_AT_ONCE)
        self._gone: set[int] = set()
        self._known: set[int] = set()
        self._closed = False
        self._delivered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        owner: QObject,
        work: Callable[[], _Result],
        done: Callable[[_Result], None],
        failed: Callable[[TendrilError], None],
    ) -> None:
        """Run ``work`` in the pool, then call ``done`` or ``failed`` here, unless ``owner`` is gone by then."""
        if self._closed:
            return
        self._watch(owner)

        def task() -> None:
            delivery = _Delivery(owner, _outcome(work, done, failed))
            if not self._closed:
                self._delivered.emit(delivery)

        self._pool.start(task)

    def close(self) -> None:
        """Begin nothing more, wait for what runs, and deliver nothing of it."""
        self._closed = True
        self._pool.clear()
        self._pool.waitForDone()

    def _watch(self, owner: QObject) -> None:
        number = id(owner)
        self._gone.discard(number)
        if number not in self._known:
            self._known.add(number)
            owner.destroyed.connect(lambda: self._forget(number))

    def _forget(self, number: int) -> None:
        self._known.discard(number)
        self._gone.add(number)

    def _deliver(self, delivery: _Delivery) -> None:
        if not self._closed and id(delivery.owner) not in self._gone:
            delivery.then()
