"""Customers leave sequences before their end, because the owner says so or because they want no marketing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select, update

from app.channels.registry import rules_key
from app.engine.world import World
from app.model.enrollment import Enrollment, EnrollmentState
from app.model.message import MessageState
from app.model.reason import Reason, because
from app.storage import enrollments, messages, sequences
from app.storage.rows import among, as_list
from app.storage.tables import enrollments as enrollment_rows
from app.storage.tables import messages as message_rows

_STILL_TRIED = (MessageState.QUEUED, MessageState.RETRYING)
_OUT_OF_REACH = (MessageState.SENDING, MessageState.UNKNOWN)


@dataclass(frozen=True, slots=True)
class OnItsWay:
    """A message that nobody can call back: it is being sent, or nobody can say whether it was."""

    enrollment_id: int
    step: str
    state: MessageState


def on_their_way(connection: Connection, enrollment_ids: Iterable[int]) -> list[OnItsWay]:
    """Return the messages of these enrollments that cannot be called back."""
    found = messages.of_enrollments(connection, list(enrollment_ids))
    return [
        OnItsWay(message.enrollment_id, message.step, message.state)
        for own in found.values()
        for message in own.values()
        if message.state in _OUT_OF_REACH
    ]


def leave(connection: Connection, leaving: Sequence[Enrollment], why: Reason) -> list[OnItsWay]:
    """Let active enrollments end here; what might still have been tried is cancelled.

    Return what is on its way and arrives, or not, all the same.
    """
    ids = [enrollment.id for enrollment in leaving]
    connection.execute(
        update(message_rows)
        .where(message_rows.c.enrollment_id.in_(among()), message_rows.c.state.in_(_STILL_TRIED))
        .values(state=MessageState.CANCELLED, why=why.stored(), retry_at=None),
        {"ids": as_list(ids)},
    )
    gone = [replace(each, state=EnrollmentState.LEFT, next_at=None, why=why) for each in leaving]
    enrollments.save(connection, gone)
    return on_their_way(connection, ids)


def leave_marketing(
    connection: Connection, world: World, active: Sequence[Enrollment], platform: str, platform_name: str
) -> list[Enrollment]:
    """Let those leave that are in a marketing sequence over a platform; return them."""
    over = {
        sequence_id
        for sequence_id in {each.sequence_id for each in active}
        if _sends_over(connection, world, sequence_id, platform)
    }
    leaving = [
        each
        for each in active
        if each.sequence_id in over and world.version(connection, each.version_id).document.is_marketing
    ]
    leave(connection, leaving, because("left_consent_withdrawn", platform=platform_name))
    return leaving


def cancel_of_those_who_left(connection: Connection, message_ids: Iterable[int]) -> None:
    """Cancel what is to be tried again for somebody who left while it was on its way."""
    over = select(enrollment_rows.c.id).where(
        enrollment_rows.c.id == message_rows.c.enrollment_id,
        enrollment_rows.c.state.in_([EnrollmentState.LEFT, EnrollmentState.FINISHED]),
    )
    why = select(enrollment_rows.c.why).where(enrollment_rows.c.id == message_rows.c.enrollment_id)
    connection.execute(
        update(message_rows)
        .where(message_rows.c.id.in_(among()), message_rows.c.state == MessageState.RETRYING)
        .where(over.exists())
        .values(state=MessageState.CANCELLED, retry_at=None, why=why.scalar_subquery()),
        {"ids": as_list(message_ids)},
    )


def _sends_over(connection: Connection, world: World, sequence_id: int, platform: str) -> bool:
    """Say whether a sequence, running or paused, sends over a platform."""
    stored = sequences.by_id(connection, sequence_id)
    channel = world.channels.get(stored.channel_id or 0) if stored else None
    return channel is not None and rules_key(channel.platform) == platform
