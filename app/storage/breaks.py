"""Breaks in sending, and the messages that are held for review because of one."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, and_, bindparam, delete, func, select, update
from sqlalchemy.dialects.sqlite import insert

from app.model.enrollment import EnrollmentState
from app.model.review import Break, BreakState, Cause, Held, Word
from app.storage.rows import among, as_list, insert_one
from app.storage.step_names import step_names
from app.storage.tables import breaks, customers, enrollments, held_messages, sequences
from app.storage.who import FULL_NAME, address_of

_STILL_HELD = and_(
    enrollments.c.id == held_messages.c.enrollment_id,
    enrollments.c.step == held_messages.c.step,
    enrollments.c.state == EnrollmentState.HELD,
)
"""One whose customer has left or gone on meanwhile is no longer anybody's business."""

_NOT_HELD_YET = ""
"""For a step: whichever message comes next."""


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A message held for review, with the names of what it belongs to; ``step_name`` is that of its version."""

    enrollment_id: int
    break_id: int
    customer_id: int
    customer: str
    who: str
    sequence_id: int
    sequence: str
    step: str
    planned_at: datetime
    too_late_at: datetime
    step_name: str = ""


def add(connection: Connection, found: Break) -> int:
    """Store a new break and return its id; the one it came with does not count."""
    return insert_one(
        connection,
        breaks,
        channel_id=found.channel_id,
        since=found.since,
        until=found.until,
        cause=found.cause,
        state=found.state,
        opened_at=found.opened_at,
    )


def open_ones(connection: Connection) -> list[Break]:
    """Return the breaks that messages are held for, the oldest first."""
    query = (
        select(
            breaks.c.id,
            breaks.c.channel_id,
            breaks.c.since,
            breaks.c.until,
            breaks.c.cause,
            breaks.c.opened_at,
            breaks.c.state,
        )
        .where(breaks.c.state != BreakState.PASSED)
        .order_by(breaks.c.id)
    )
    return [
        Break(
            row.id,
            row.channel_id,
            row.since,
            row.until,
            Cause(row.cause),
            row.opened_at,
            BreakState(row.state),
        )
        for row in connection.execute(query)
    ]


def set_state(connection: Connection, break_id: int, state: BreakState) -> None:
    """Note how far a break has come."""
    connection.execute(update(breaks).where(breaks.c.id == break_id).values(state=state))


def widen(connection: Connection, break_id: int, since: datetime, until: datetime) -> None:
    """Have a break cover more time."""
    connection.execute(update(breaks).where(breaks.c.id == break_id).values(since=since, until=until))


def mark(connection: Connection, break_id: int, enrollment_ids: Iterable[int], at: datetime) -> None:
    """Note whose next message is a break's, whichever it is; what is held already stays with its own break."""
    statement = insert(held_messages)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["enrollment_id"],
            set_={"break_id": statement.excluded.break_id},
            where=held_messages.c.step == _NOT_HELD_YET,
        ),
        [
            {
                "enrollment_id": each,
                "break_id": break_id,
                "step": _NOT_HELD_YET,
                "planned_at": at,
                "too_late_at": at,
                "word": "",
            }
            for each in enrollment_ids
        ],
    )


def remove_passed(connection: Connection, before: datetime) -> None:
    """Remove the breaks that are over, were opened before an instant, and to which no message refers any more."""
    refers = select(held_messages.c.break_id).where(held_messages.c.break_id == breaks.c.id)
    is_over = (breaks.c.state == BreakState.PASSED, breaks.c.opened_at < before)
    connection.execute(delete(breaks).where(*is_over, ~refers.exists()))


def hold(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Note messages that are held; one that already is stays as it is, unless it is of another step."""
    if not rows:
        return
    statement = insert(held_messages)
    changing = ("break_id", "step", "planned_at", "too_late_at", "word")
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["enrollment_id"], set_={name: statement.excluded[name] for name in changing}
        ),
        [{**row, "word": ""} for row in rows],
    )


def of_enrollments(connection: Connection, enrollment_ids: Iterable[int]) -> dict[int, Held]:
    """Return by enrollment what of it is or was held, or will be."""
    query = select(
        held_messages.c.enrollment_id, held_messages.c.break_id, held_messages.c.step, held_messages.c.word
    ).where(held_messages.c.enrollment_id.in_(among()))
    return {
        enrollment_id: Held(break_id, step or None, Word(word) if word else None)
        for enrollment_id, break_id, step, word in connection.execute(query, {"ids": as_list(enrollment_ids)})
    }


def are_held(connection: Connection) -> bool:
    """Say whether anything is held or has been decided about and not yet carried out."""
    return connection.execute(select(held_messages.c.enrollment_id).limit(1)).first() is not None


def forget(connection: Connection, enrollment_ids: Iterable[int]) -> None:
    """Take away what was noted of enrollments: their message has gone out, or never will."""
    statement = delete(held_messages).where(held_messages.c.enrollment_id.in_(among()))
    connection.execute(statement, {"ids": as_list(enrollment_ids)})


def count(connection: Connection, now: datetime, break_id: int | None = None) -> tuple[int, int]:
    """Return how many undecided messages are held that are still useful, and how many are stale by ``now``."""
    useful = func.count().filter(held_messages.c.too_late_at >= bindparam("now"))
    query = select(useful, func.count()).select_from(held_messages).join(enrollments, _STILL_HELD)
    query = query.where(*_undecided(break_id))
    row = connection.execute(query, {"now": now}).one()
    return row[0], row[1] - row[0]


def undecided(
    connection: Connection,
    *,
    break_id: int | None = None,
    sequence_id: int | None = None,
    customer_id: int | None = None,
) -> list[HeldRow]:
    """Return what waits for its owner, by customer and then in the order it was planned."""
    query = (
        select(
            held_messages.c.enrollment_id,
            held_messages.c.break_id,
            enrollments.c.customer_id,
            enrollments.c.version_id,
            FULL_NAME.label("customer"),
            func.coalesce(address_of(enrollments.c.customer_id), "").label("who"),
            enrollments.c.sequence_id,
            sequences.c.name.label("sequence"),
            held_messages.c.step,
            held_messages.c.planned_at,
            held_messages.c.too_late_at,
        )
        .select_from(held_messages)
        .join(enrollments, _STILL_HELD)
        .join(customers, customers.c.id == enrollments.c.customer_id)
        .join(sequences, sequences.c.id == enrollments.c.sequence_id)
        .where(*_undecided(break_id))
    )
    if sequence_id is not None:
        query = query.where(enrollments.c.sequence_id == sequence_id)
    if customer_id is not None:
        query = query.where(enrollments.c.customer_id == customer_id)
    rows = [dict(row) for row in connection.execute(query).mappings()]
    versions = [row.pop("version_id") for row in rows]
    names = step_names(connection, set(versions))
    found = [
        HeldRow(**row, step_name=names.get((version_id, row["step"]), ""))
        for row, version_id in zip(rows, versions, strict=True)
    ]
    return sorted(found, key=lambda row: (row.customer_id, row.planned_at))


def decide(connection: Connection, enrollment_ids: Iterable[int], word: Word) -> None:
    """Note the owner's word on messages that are held."""
    statement = (
        update(held_messages).where(held_messages.c.enrollment_id.in_(among())).values(word=bindparam("said"))
    )
    connection.execute(statement, {"ids": as_list(enrollment_ids), "said": word.value})


def release(connection: Connection, break_id: int) -> list[int]:
    """Take away what is held undecided for a break or would be, and return whose it was."""
    ids = list(connection.scalars(select(held_messages.c.enrollment_id).where(*_undecided(break_id))))
    forget(connection, ids)
    return ids


def _undecided(break_id: int | None) -> tuple[ColumnElement[bool], ...]:
    if break_id is None:
        return (held_messages.c.word == "",)
    return (held_messages.c.break_id == break_id, held_messages.c.word == "")
