"""What becomes of the customers who are in a sequence when it is changed or goes on after a pause."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, Connection, Select, exists, select, text, update

from app.model.enrollment import Enrollment, EnrollmentState, Position
from app.model.message import MessageState
from app.model.reason import because
from app.model.sequence import SequenceDocument, Version
from app.storage.enrollments import wake
from app.storage.tables import enrollments, messages

_ACTIVE = text("state IN ('waiting', 'held')")
_HAS_MESSAGE = exists(
    select(messages.c.id).where(
        messages.c.enrollment_id == enrollments.c.id, messages.c.step == enrollments.c.step
    )
)


def move_to(connection: Connection, older: Version, newer: Version, now: datetime) -> None:
    """Let everybody inside go on in the newer version, by step id, with the same clock and the new timing.

    A step that is gone becomes its first surviving successor. A message that is on its way is
    not planned anew, and what was sent is not sent again.
    """
    inside = (enrollments.c.sequence_id == newer.sequence_id, _ACTIVE)
    for step in older.document.steps:
        if step.id not in newer.document.by_id:
            _cancel_open(connection, select(enrollments.c.id).where(*inside), messages.c.step == step.id)
            successor = surviving_successor(older.document, newer.document, step.id)
            connection.execute(
                update(enrollments).where(*inside, enrollments.c.step == step.id).values(step=successor)
            )
    connection.execute(
        update(enrollments)
        .where(*inside, ~_HAS_MESSAGE)
        .values(version_id=newer.id, replanned_at=now, planned_at=None, next_at=now)
    )
    connection.execute(
        update(enrollments).where(*inside, _HAS_MESSAGE).values(version_id=newer.id, next_at=now)
    )


def as_moved(
    enrollment: Enrollment, older: Version, newer: Version, now: datetime, sent: Collection[str]
) -> Enrollment:
    """Return an enrollment as ``move_to`` would leave it; ``sent`` are the steps it has a message of.

    For looking ahead: nothing is written.
    """
    step = enrollment.position.step
    if step is not None and step not in newer.document.by_id:
        step = surviving_successor(older.document, newer.document, step)
    position = Position(step, enrollment.position.clock)
    moved = replace(enrollment, version_id=newer.id, position=position, next_at=now)
    if step in sent:
        return moved
    return replace(moved, replanned_at=now, planned_at=None)


def surviving_successor(older: SequenceDocument, newer: SequenceDocument, step_id: str) -> str | None:
    """Return the first step after ``step_id`` in the older document that the newer one still has."""
    ahead, seen = [step_id], {step_id}
    while ahead:
        step = older.by_id.get(ahead.pop(0))
        for target in step.exits().values() if step else ():
            if target is None or target in seen:
                continue
            if target in newer.by_id:
                return target
            seen.add(target)
            ahead.append(target)
    return None


def let_leave(connection: Connection, sequence_id: int) -> None:
    """Take everybody out; what might still have been tried for them is cancelled."""
    inside = select(enrollments.c.id).where(enrollments.c.sequence_id == sequence_id, _ACTIVE)
    _cancel_open(connection, inside)
    connection.execute(
        update(enrollments)
        .where(enrollments.c.sequence_id == sequence_id, _ACTIVE)
        .values(state=EnrollmentState.LEFT, next_at=None, why=because("left_by_owner").stored())
    )


def _cancel_open(connection: Connection, inside: Select[tuple[int]], *which: ColumnElement[bool]) -> None:
    """Cancel the messages of these enrollments that might still have been tried."""
    connection.execute(
        update(messages)
        .where(messages.c.enrollment_id.in_(inside), *which)
        .where(messages.c.state.in_([MessageState.QUEUED, MessageState.RETRYING]))
        .values(state=MessageState.CANCELLED, why=because("left_by_owner").stored())
    )


def skip_open(connection: Connection, sequence_id: int, platform_name: str, now: datetime) -> None:
    """Skip what was written for another platform and might still have been tried; everybody goes on from there."""
    skipped = (
        update(messages)
        .where(messages.c.sequence_id == sequence_id)
        .where(messages.c.state.in_([MessageState.QUEUED, MessageState.RETRYING]))
        .values(
            state=MessageState.SKIPPED,
            why=because("skipped_other_platform", platform=platform_name).stored(),
            retry_at=None,
        )
        .returning(messages.c.enrollment_id)
    )
    wake(connection, now, list(connection.scalars(skipped)))


def look_again(connection: Connection, sequence_id: int, now: datetime) -> None:
    """Have those who are held looked at again: what held them may have been mended."""
    held = (enrollments.c.sequence_id == sequence_id, enrollments.c.state == EnrollmentState.HELD)
    connection.execute(update(enrollments).where(*held).values(next_at=now))


def respace(connection: Connection, sequence_id: int, pause: timedelta, now: datetime) -> None:
    """Let the clocks of what came due during a pause stand still for as long as it took."""
    microseconds = pause // timedelta(microseconds=1)
    connection.execute(
        update(enrollments)
        .where(enrollments.c.sequence_id == sequence_id, _ACTIVE, enrollments.c.next_at < now, ~_HAS_MESSAGE)
        .values(
            clock_at=text(f"clock_at + {microseconds:d}"),
            replanned_at=now,
            planned_at=None,
            next_at=now,
        )
    )
