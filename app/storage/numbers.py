"""Counting what a sequence has done since a day: by index, so that a hundred thousand messages take a moment."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    TextClause,
    and_,
    func,
    literal,
    literal_column,
    select,
    text,
)

from app.model.message import MessageState
from app.model.reason import Reason
from app.storage.rows import exists
from app.storage.tables import Instant, customers, enrollments, messages
from app.storage.who import FULL_NAME

_OVER = text("state IN ('finished', 'left')")
_ACTIVE = text("state IN ('waiting', 'held')")
_SINCE_THERE = literal_column("+messages.created_at", Instant())
"""The day as a mere filter: where a step is asked for, the index by step finds far fewer rows than that by day."""

_REACHED = enrollments.c.why.like("goal\\_%", escape="\\")


@dataclass(frozen=True, slots=True)
class Outcomes:
    """How many customers joined since a day, and what became of them."""

    joined: int
    reached: int
    finished: int
    left: int


@dataclass(frozen=True, slots=True)
class Failure:
    """A message that failed, whom it was for, and why in words."""

    message_id: int
    customer: str
    step: str
    at: datetime
    problem: str
    why: Reason


def by_step(connection: Connection, sequence_id: int, since: datetime | None) -> dict[str, dict[str, int]]:
    """Return how many messages of each step are in each state, of those that were put together since a day."""
    query = select(messages.c.step, messages.c.state, func.count()).where(*_since(sequence_id, since))
    found: dict[str, dict[str, int]] = {}
    for step, state, count in connection.execute(query.group_by(messages.c.step, messages.c.state)):
        found.setdefault(step, {})[state] = count
    return found


def reasons(
    connection: Connection, sequence_id: int, step: str, state: MessageState, since: datetime | None
) -> list[tuple[Reason, int]]:
    """Return why a step's messages are in a state, the kinds of reason with one of each, the most frequent first."""
    kind = func.substr(
        messages.c.why, 1, func.instr(messages.c.why + literal(" "), literal(" ")) - literal(1)
    ).label("kind")
    query = (
        select(func.count().label("count"), func.max(messages.c.why))
        .where(messages.c.sequence_id == sequence_id, messages.c.step == step, messages.c.state == state)
        .group_by(kind)
        .order_by(func.count().desc())
    )
    if since is not None:
        query = query.where(since <= _SINCE_THERE)
    return [(Reason.restored(why), count) for count, why in connection.execute(query)]


def failures(
    connection: Connection, sequence_id: int, steps: Iterable[str], since: datetime | None, most: int
) -> list[Failure]:
    """Return the messages of these steps that failed last, the newest first."""
    found: list[Failure] = []
    for step in steps:
        found += _failures_of(connection, sequence_id, step, since, most)
    return sorted(found, key=lambda failure: failure.message_id, reverse=True)[:most]


def _failures_of(
    connection: Connection, sequence_id: int, step: str, since: datetime | None, most: int
) -> list[Failure]:
    query = (
        select(
            messages.c.id,
            messages.c.customer_id,
            FULL_NAME,
            func.coalesce(messages.c.attempted_at, messages.c.created_at, type_=messages.c.created_at.type),
            messages.c.problem,
            messages.c.why,
        )
        .join(customers, customers.c.id == messages.c.customer_id)
        .where(messages.c.sequence_id == sequence_id, messages.c.step == step)
        .where(messages.c.state == MessageState.FAILED)
        .order_by(messages.c.id.desc())
        .limit(most)
    )
    if since is not None:
        query = query.where(since <= _SINCE_THERE)
    return [
        Failure(message_id, named or f"#{customer_id}", step, at, problem, Reason.restored(why))
        for message_id, customer_id, named, at, problem, why in connection.execute(query)
    ]


def outcomes(connection: Connection, sequence_id: int, since: datetime | None) -> Outcomes:
    """Return what became of the customers who joined since a day."""
    over = _of_joined(select(enrollments.c.state, _REACHED, func.count()), sequence_id, since, _OVER)
    active = _of_joined(select(func.count()), sequence_id, since, _ACTIVE)
    counts = {
        (state, bool(is_goal)): count
        for state, is_goal, count in connection.execute(over.group_by(enrollments.c.state, _REACHED))
    }
    finished = sum(count for (state, _), count in counts.items() if state == "finished")
    ended = sum(counts.values())
    return Outcomes(
        joined=ended + (connection.scalar(active) or 0),
        reached=counts.get(("finished", True), 0),
        finished=finished,
        left=ended - finished,
    )


def _of_joined(
    query: Select[Any], sequence_id: int, since: datetime | None, which: TextClause
) -> Select[Any]:
    query = query.select_from(enrollments).where(enrollments.c.sequence_id == sequence_id, which)
    return query if since is None else query.where(enrollments.c.joined_at >= since)


def has_run(connection: Connection, sequence_id: int) -> bool:
    """Say whether anybody has ever joined a sequence."""
    return any(
        exists(connection, _of_joined(select(enrollments.c.id), sequence_id, None, which))
        for which in (_ACTIVE, _OVER)
    )


def taken(connection: Connection, sequence_id: int, step: str, since: datetime | None) -> tuple[int, int]:
    """Return how many customers came to a message, and how many of those have reached a goal."""
    query = (
        select(_REACHED, func.count())
        .select_from(messages.join(enrollments, enrollments.c.id == messages.c.enrollment_id))
        .where(messages.c.sequence_id == sequence_id, messages.c.step == step)
        .group_by(_REACHED)
    )
    if since is not None:
        query = query.where(since <= _SINCE_THERE)
    counts = {bool(is_goal): count for is_goal, count in connection.execute(query)}
    return sum(counts.values()), counts.get(True, 0)


def _since(sequence_id: int, since: datetime | None) -> list[ColumnElement[bool]]:
    of_sequence = messages.c.sequence_id == sequence_id
    return [of_sequence] if since is None else [and_(of_sequence, messages.c.created_at >= since)]
