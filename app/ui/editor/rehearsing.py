"""The rehearsal of the sequence on the desk: beginning and ending it, and what it has told so far."""

import threading
from collections.abc import Callable
from datetime import datetime
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt, Signal

from app.model.errors import TendrilError
from app.model.sequence import SequenceDocument
from app.ui.context import Context
from app.ui.editor.desk import EditorDesk
from app.workspace import Workspace
from app.workspace.rehearsal.rehearsal import DAY_A_MINUTE, FASTEST, SLOWEST, Rehearsal
from app.workspace.rehearsal.stand_in import StandIn
from app.workspace.rehearsal.updates import Began, Broken, Decided, Standing, Update

SPEEDS = (SLOWEST, 60.0, 360.0, DAY_A_MINUTE, 2 * DAY_A_MINUTE, FASTEST)
"""From as fast as life, over an hour and six hours a minute, to a week a minute."""


class _Attempt:
    """One press of *Test on me*: it may be given up on the window's thread while it begins on another."""

    def __init__(self, number: int, speed: float) -> None:
        """Begin nothing yet."""
        self.number = number
        self.speed = speed
        self.is_given_up = False
        self._rehearsal: Rehearsal | None = None
        self._changing = threading.Lock()

    def keep(self, rehearsal: Rehearsal) -> bool:
        """Keep what has begun for whoever gives it up; say ``False`` if nobody will any more."""
        with self._changing:
            if not self.is_given_up:
                self._rehearsal = rehearsal
            return not self.is_given_up

    def give_up(self) -> Rehearsal | None:
        """Give it up, and return what has to be ended, once."""
        with self._changing:
            self.is_given_up = True
            rehearsal, self._rehearsal = self._rehearsal, None
            return rehearsal


class Rehearsing(QObject):
    """Emits ``told`` with every update, ``changed`` when it begins, ends or runs otherwise, ``failed`` with an error.

    Everything that may take time runs in the background.
    """

    told = Signal(object)
    changed = Signal()
    failed = Signal(object)
    _heard = Signal(int, object)

    def __init__(self, context: Context, desk: EditorDesk, parent: QObject | None = None) -> None:
        """Rehearse nothing yet."""
        super().__init__(parent)
        self._context = context
        self._desk = desk
        self._attempt = _Attempt(0, DAY_A_MINUTE)
        self._rehearsal: Rehearsal | None = None
        self._document: SequenceDocument | None = None
        self.is_beginning = False
        self.began: Began | None = None
        self.standing: Standing | None = None
        self.decided: list[Decided] = []
        self.broken: Broken | None = None
        self._heard.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    @property
    def stand_in(self) -> StandIn:
        """The test customer."""
        written = self._context.preferences.stand_in
        return StandIn.read(written) if written else StandIn(first_name=self.tr("Alex"))

    @stand_in.setter
    def stand_in(self, stand_in: StandIn) -> None:
        self._context.preferences.stand_in = stand_in.written()
        self.changed.emit()

    @property
    def is_on(self) -> bool:
        """Whether there is a rehearsal, or one is being prepared."""
        return self._rehearsal is not None or self.is_beginning

    @property
    def is_over(self) -> bool:
        """Whether the test customer is out of the sequence, or it cannot go on."""
        return self.broken is not None or (self.standing is not None and not self.standing.state.is_active)

    @property
    def document(self) -> SequenceDocument:
        """What is rehearsed, or would be."""
        return self._document if self._document is not None and self.is_on else self._desk.document()

    @property
    def speed(self) -> float:
        """How many seconds of it pass in a second."""
        return self._attempt.speed

    def now(self) -> datetime | None:
        """Return the instant it has come to, in UTC."""
        return self._rehearsal.now() if self._rehearsal else None

    def zone(self) -> ZoneInfo:
        """Return the zone of the test customer's clock."""
        return self.began.zone if self.began else ZoneInfo("UTC")

    def start(self) -> None:
        """Begin, from the start if there is one already, with the drawing as it is now."""
        self.stop()
        speed = self._attempt.speed
        attempt = self._attempt = _Attempt(self._attempt.number + 1, speed)
        self.is_beginning = True
        self.began = self.standing = self.broken = None
        self.decided = []
        self._document = self._desk.document()
        work = partial(
            _begun,
            self._context.workspace,
            attempt,
            (self._desk.draft.id, self._document, self.stand_in),
            partial(self._heard.emit, attempt.number),
        )
        self._context.background.run(self, work, partial(self._has_begun, attempt), self._has_failed)
        self.changed.emit()

    def stop(self) -> None:
        """End it; nothing is left of it but what is on the screen."""
        self.is_beginning = False
        self._rehearsal = None
        rehearsal = self._attempt.give_up()
        if rehearsal is not None:
            end = partial(self._context.workspace.rehearsals.end, rehearsal)
            self._context.background.run(self, end, lambda _: None, self.failed.emit)
            self.changed.emit()

    def skip(self) -> None:
        """Go on to the next message at once."""
        if self._rehearsal is not None:
            self._rehearsal.skip()

    def set_speed(self, speed: float) -> None:
        """Let it go on so fast."""
        self._attempt.speed = speed
        if self._rehearsal is not None:
            self._rehearsal.set_speed(speed)
        self.changed.emit()

    def answer(self, text: str) -> None:
        """Let the test customer answer."""
        self._do(lambda rehearsal: rehearsal.answer(text))

    def happen(self, event: str, data: dict[str, str]) -> None:
        """Let something happen to the test customer."""
        self._do(lambda rehearsal: rehearsal.happen(event, data))

    def _do(self, what: Callable[[Rehearsal], None]) -> None:
        if self._rehearsal is not None and not self.is_over:
            self._context.background.run(
                self, partial(what, self._rehearsal), lambda _: None, self.failed.emit
            )

    def _has_begun(self, attempt: _Attempt, rehearsal: Rehearsal | None) -> None:
        if rehearsal is None or attempt.is_given_up:
            return
        self.is_beginning = False
        self._rehearsal = rehearsal
        if rehearsal.speed != attempt.speed:
            rehearsal.set_speed(attempt.speed)
        self.changed.emit()

    def _has_failed(self, error: TendrilError) -> None:
        self.is_beginning = False
        self.changed.emit()
        self.failed.emit(error)

    def _hear(self, number: int, update: Update) -> None:
        if number != self._attempt.number or self._attempt.is_given_up:
            return
        match update:
            case Began():
                self.began = update
            case Standing():
                self.standing = update
            case Decided():
                if not any(_says_the_same(each, update) for each in self.decided[-1:]):
                    self.decided.append(update)
            case Broken():
                self.broken = update
            case _:
                pass
        self.told.emit(update)


def _begun(
    workspace: Workspace,
    attempt: _Attempt,
    what: tuple[int, SequenceDocument, StandIn],
    told: Callable[[Update], None],
) -> Rehearsal | None:
    """Begin a rehearsal; end it again if it was given up meanwhile."""
    rehearsal = workspace.rehearsals.begin(*what, told, speed=attempt.speed)
    if attempt.keep(rehearsal):
        return rehearsal
    workspace.rehearsals.end(rehearsal)
    return None


def _says_the_same(before: Decided, now: Decided) -> bool:
    """Say whether a decision was only made again, because something was looked at once more."""
    return (before.step, before.what, before.why) == (now.step, now.what, now.why)
