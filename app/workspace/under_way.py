"""Where one customer stands: the sequences they are in, what comes next and why, and taking them out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from app.engine.context import gather
from app.engine.leaving import OnItsWay, leave, on_their_way
from app.engine.world import World
from app.model.enrollment import Enrollment, EnrollmentState
from app.model.errors import NotAllowed
from app.model.message import MessageState
from app.model.preview import Moment, preview
from app.model.reason import Reason, because
from app.model.sentence import worded
from app.model.sequence import SequenceState
from app.storage import enrollments, sequences
from app.storage.sequences import StoredSequence
from app.storage.step_names import step_names
from app.workspace.desk import Desk
from app.workspace.sequence_lookup import channel_of


@dataclass(frozen=True, slots=True)
class UnderWay:
    """One sequence that a customer is in.

    ``why`` is what the engine noted last; ``ahead`` is what is foreseen, the next thing first, as if
    a paused sequence went on now. ``on_its_way`` names the steps whose message is being sent, and
    ``in_doubt`` those of which nobody can say whether it arrived: neither can be called back.
    """

    enrollment_id: int
    sequence: str
    occurrence: str
    joined_at: datetime
    is_paused: bool
    is_held: bool
    why: Reason
    ahead: tuple[Moment, ...]
    on_its_way: tuple[str, ...] = ()
    in_doubt: tuple[str, ...] = ()

    @property
    def next(self) -> Moment | None:
        """What happens after all waiting; ``None`` where nothing can be foreseen."""
        return next((moment for moment in self.ahead if moment.what != "wait"), None)

    @property
    def to_be_sent(self) -> tuple[Moment, ...]:
        """The messages that are foreseen."""
        return tuple(moment for moment in self.ahead if moment.what == "send")


@dataclass(frozen=True, slots=True)
class TakenOut:
    """A customer has left a sequence; the messages of ``on_its_way`` and ``in_doubt`` could not be called back."""

    sequence: str
    on_its_way: tuple[str, ...]
    in_doubt: tuple[str, ...]


class Standing:
    """The customers within their sequences."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def of(self, customer_id: int) -> list[UnderWay]:
        """Return the sequences that a customer is in, in the order in which they joined."""
        with self._desk.read() as connection:
            return under_way(connection, customer_id, self._desk.now())

    def take_out(self, enrollment_id: int) -> TakenOut:
        """Take a customer out of a sequence; what is on its way is not called back.

        Raises ``NotAllowed`` when they are not in it any more.
        """
        with self._desk.write() as connection:
            found = enrollments.by_ids(connection, [enrollment_id])
            stored = sequences.by_id(connection, found[0].sequence_id) if found else None
            if stored is None or not found[0].state.is_active:
                raise NotAllowed(worded("They are not in this sequence any more."))
            left = leave(connection, found, because("left_by_owner"))
            names = step_names(connection, [found[0].version_id])
            return TakenOut(stored.name, *_out_of_reach(left, found[0], names))


def under_way(connection: Connection, customer_id: int, now: datetime) -> list[UnderWay]:
    """Return the sequences that a customer is in; deleted ones are left out."""
    active = enrollments.active_of(connection, customer_id=customer_id)
    on_way = on_their_way(connection, [each.id for each in active])
    names = step_names(connection, {each.version_id for each in active})
    world = World.read(connection)
    shown: list[UnderWay] = []
    for each in active:
        stored = sequences.by_id(connection, each.sequence_id)
        if stored is None or stored.state is SequenceState.ARCHIVED:
            continue
        sending, in_doubt = _out_of_reach(on_way, each, names)
        shown.append(
            UnderWay(
                enrollment_id=each.id,
                sequence=stored.name,
                occurrence=each.occurrence,
                joined_at=each.joined_at,
                is_paused=stored.state is not SequenceState.ACTIVE,
                is_held=each.state is EnrollmentState.HELD,
                why=each.why,
                ahead=tuple(foreseen(connection, world, stored, [each], now)),
                on_its_way=sending,
                in_doubt=in_doubt,
            )
        )
    return shown


def foreseen(
    connection: Connection,
    world: World,
    stored: StoredSequence,
    inside: Sequence[Enrollment],
    now: datetime,
) -> list[Moment]:
    """Return every moment that lies ahead of customers inside a sequence, in order; a paused one goes on now."""
    channel = channel_of(connection, stored)
    if not inside or channel is None:
        return []
    moments: list[Moment] = []
    for context in gather(connection, world.with_going_on(stored, now), inside, channel, now):
        moments += preview(context.enrollment, context.version, context.customer, context.facts, now)
    return sorted(moments, key=lambda moment: moment.at)


def _out_of_reach(
    found: Sequence[OnItsWay], enrollment: Enrollment, names: Mapping[tuple[int, str], str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the names of the steps whose message is being sent, and of those whose message is in doubt."""
    own = [each for each in found if each.enrollment_id == enrollment.id]

    def named(state: MessageState) -> tuple[str, ...]:
        ids = [each.step for each in own if each.state is state]
        return tuple(names.get((enrollment.version_id, step)) or step for step in ids)

    return named(MessageState.SENDING), named(MessageState.UNKNOWN)
