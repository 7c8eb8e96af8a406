"""Work off the window's thread: it runs in a pool, and its result or its error comes back by a signal."""

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from itertools import count
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, QThreadPool, Signal
from shiboken6 import isValid

from app.model.errors import TendrilError
from app.model.sentence import worded

_AT_ONCE = 4
_LOG = logging.getLogger(__name__)
_Result = TypeVar("_Result")


class Unexpected(TendrilError):
    """A fault of the program itself, met while working."""

    def __init__(self, technical: str) -> None:
        """Say so in words; the trace is the technical text."""
        super().__init__(
            worded("Something went wrong inside Tendril. Try again; if it happens again, restart it."),
            technical=technical,
        )


@dataclass(frozen=True)
class _Waiting:
    """Who waits for a piece of work."""

    owner: QObject
    done: Callable[[Any], None]
    failed: Callable[[TendrilError], None]


class Background(QObject):
    """The pool. What it delivers is delivered on the window's thread.

    ``work`` runs on another thread and must hold no widget; whoever waits is kept on this side.
    """

    _ended = Signal(int, object, object)

    def __init__(self) -> None:
        """Prepare a pool of its own, so that ``close`` waits for nobody else's work."""
        super().__init__()
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(_AT_ONCE)
        self._numbers = count()
        self._waiting: dict[int, _Waiting] = {}
        self._closed = False
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

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
        number = next(self._numbers)
        self._waiting[number] = _Waiting(owner, done, failed)

        def task() -> None:
            try:
                result, error = work(), None
            except TendrilError as refused:
                result, error = None, refused
            except Exception as fault:
                _LOG.exception("work in the background has failed")
                result, error = None, Unexpected("".join(traceback.format_exception(fault)))
            self._ended.emit(number, result, error)

        self._pool.start(task)

    def close(self) -> None:
        """Begin nothing more, wait for what runs, and deliver nothing of it."""
        self._closed = True
        self._pool.clear()
        self._pool.waitForDone()
        self._waiting.clear()

    def _deliver(self, number: int, result: object, error: TendrilError | None) -> None:
        waiting = self._waiting.pop(number, None)
        if waiting is None or not isValid(waiting.owner):
            return
        if error is None:
            waiting.done(result)
        else:
            waiting.failed(error)


class Reading(QObject):
    """A question that is asked again and again; one answer is on its way at a time.

    What is asked while one is on its way is asked next. An answer is dropped when something
    else has been asked since.
    """

    arrived = Signal(object)
    failed = Signal(object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        """Ask nothing yet."""
        super().__init__(parent)
        self._background = background
        self._asked: Callable[[], object] | None = None
        self._next: Callable[[], object] | None = None

    def ask(self, question: Callable[[], object]) -> None:
        """Ask now, or as soon as the answer to what was asked before is there."""
        if self._asked is not None:
            self._next = question
            return
        self._asked = question
        self._background.run(self, question, self._arrive, self._fail)

    def _arrive(self, answer: object) -> None:
        if self._go_on():
            self.arrived.emit(answer)

    def _fail(self, error: TendrilError) -> None:
        if self._go_on():
            self.failed.emit(error)

    def _go_on(self) -> bool:
        """Ask what is next; say whether the answer that has come is still wanted."""
        asked, following = self._asked, self._next
        self._asked = self._next = None
        if following is not None:
            self.ask(following)
        return following is None or following == asked
