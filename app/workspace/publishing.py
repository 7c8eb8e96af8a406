"""Activating a sequence, and publishing changes to one that runs."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy import Connection

from app.engine import moving
from app.model.errors import Invalid, NotAllowed
from app.model.problem import Problem, first_of
from app.model.sentence import worded
from app.model.sequence import SequenceDocument, SequenceState, Version
from app.storage import enrollments, sequences
from app.storage.sequences import StoredSequence
from app.workspace import publishing_outlook
from app.workspace.desk import Desk
from app.workspace.publishing_outlook import PublishOutlook, VersionView
from app.workspace.sequence_lookup import differs, found

InFlight = Literal["keep", "move", "leave"]
Overdue = Literal["send", "skip", "respace"]


class HasErrors(Invalid):
    """A sequence with errors cannot be activated; ``problems`` are all of them."""

    def __init__(self, name: str, problems: list[Problem]) -> None:
        """Say the first few of them."""
        shown = first_of(problems)
        super().__init__(worded("“{name}” cannot be activated: {shown}.", name=name, shown=shown))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class ActivationPlan:
    """What activating will do, to be shown before it is done.

    ``inside`` is how many customers are in the sequence, ``overdue`` how many messages came due
    while it was paused; ``publishes`` says whether a new version is made.
    """

    name: str
    state: SequenceState
    problems: tuple[Problem, ...]
    publishes: bool
    inside: int
    overdue: int

    @property
    def errors(self) -> list[Problem]:
        """What forbids it."""
        return [problem for problem in self.problems if problem.is_error]

    @property
    def warnings(self) -> list[Problem]:
        """What should be looked at first."""
        return [problem for problem in self.problems if not problem.is_error]


class Publishing:
    """Makes drafts run."""

    def __init__(
        self, desk: Desk, problems_of: Callable[[Connection, StoredSequence], list[Problem]]
    ) -> None:
        """Work on an open folder; ``problems_of`` checks a draft."""
        self._desk = desk
        self._problems_of = problems_of

    def plan(self, name: str) -> ActivationPlan:
        """Return what activating would do; nothing is changed."""
        with self._desk.read() as connection:
            stored = found(connection, name)
            published = sequences.newest_version(connection, stored.id)
            active = enrollments.active_of(connection, sequence_id=stored.id)
            now = self._desk.now()
            paused = stored.state is SequenceState.PAUSED
            overdue = sum(each.next_at is not None and each.next_at < now for each in active) if paused else 0
            return ActivationPlan(
                name=stored.name,
                state=stored.state,
                problems=tuple(self._problems_of(connection, stored)),
                publishes=published is None or differs(published.document, stored.draft),
                inside=len(active),
                overdue=overdue,
            )

    def outlook(self, name: str) -> PublishOutlook:
        """Return what publishing the draft would change, and for whom; nothing is changed."""
        return publishing_outlook.outlook(self._desk, name)

    def versions(self, name: str) -> list[VersionView]:
        """Return the versions that were published, the newest first."""
        return publishing_outlook.versions(self._desk, name)

    def version_document(self, version_id: int) -> SequenceDocument:
        """Return a version as it was published, with the words its blocks had then."""
        return publishing_outlook.version_document(self._desk, version_id)

    def activate(
        self, name: str, *, in_flight: InFlight = "keep", overdue: Overdue = "skip"
    ) -> ActivationPlan:
        """Let a sequence run as it is drawn; raise ``HasErrors`` if it cannot.

        ``in_flight`` says what becomes of the customers who are in an older version, ``overdue``
        of the messages that came due during a pause.
        """
        plan = self.plan(name)
        if plan.errors:
            raise HasErrors(plan.name, plan.errors)
        with self._desk.write() as connection:
            stored = found(connection, name)
            if stored.state is SequenceState.ARCHIVED:
                raise NotAllowed(
                    worded("“{name}” is archived. Take it out of the archive first.", name=stored.name)
                )
            if stored.channel_id is None:
                raise NotAllowed(
                    worded("“{name}” has no channel to send over. Choose one first.", name=stored.name)
                )
            now = self._desk.now()
            if plan.publishes:
                self._publish(connection, stored, in_flight, now)
            self._run(connection, stored, overdue, now)
        return plan

    def _publish(
        self, connection: Connection, stored: StoredSequence, in_flight: InFlight, now: datetime
    ) -> None:
        older = sequences.newest_version(connection, stored.id)
        newer = sequences.publish(connection, stored.id, stored.draft, now)
        sequences.release_steps(connection, stored.id)
        if older is not None:
            self._carry_over(connection, older, newer, in_flight, now)

    def _carry_over(
        self, connection: Connection, older: Version, newer: Version, in_flight: InFlight, now: datetime
    ) -> None:
        match in_flight:
            case "move":
                moving.move_to(connection, older, newer, now)
            case "leave":
                moving.let_leave(connection, newer.sequence_id)
            case "keep":
                moving.look_again(connection, newer.sequence_id, now)

    def _run(self, connection: Connection, stored: StoredSequence, overdue: Overdue, now: datetime) -> None:
        paused_at = stored.paused_at
        if stored.state is not SequenceState.PAUSED or paused_at is None:
            sequences.change(connection, stored.id, now, state=SequenceState.ACTIVE, paused_at=None)
            return
        if overdue == "respace":
            moving.respace(connection, stored.id, now - paused_at, now)
        sequences.change(
            connection,
            stored.id,
            now,
            state=SequenceState.ACTIVE,
            paused_at=None,
            resumed_at=now,
            overdue="send" if overdue == "send" else "skip",
        )
