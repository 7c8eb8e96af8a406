"""The outbox: messages with their parts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, case, func, select, text, update

from app.model.block import Content
from app.model.message import MessageState, Progress
from app.model.reason import Reason
from app.storage.prepared import Query, insert_many, update_many
from app.storage.rows import among, as_list
from app.storage.tables import Instant, message_parts, messages

_UNDER_WAY = text("messages.state IN ('queued', 'sending', 'retrying', 'unknown')")
"""Word for word what the index of those under way says; SQLite takes it for nothing else."""

_OF_ENROLLMENTS = Query(
    select(
        *(
            case((_UNDER_WAY, column)).label(column.name) if column.name == "content" else column
            for column in messages.c
        )
    ).where(messages.c.enrollment_id.in_(among()))
)
_WRITTEN = Query(
    select(
        messages.c.enrollment_id,
        messages.c.step,
        messages.c.id,
        messages.c.state,
        messages.c.attempts,
        messages.c.attempted_at,
        messages.c.sent_at,
        messages.c.delivered_at,
        messages.c.retry_at,
        messages.c.recipient_is_lost,
        messages.c.problem,
    ).where(messages.c.enrollment_id.in_(among()))
)
_IDS_OF_ENROLLMENTS = Query(
    select(messages.c.id, messages.c.enrollment_id, messages.c.step).where(
        messages.c.enrollment_id.in_(among())
    )
)
_EXISTING = Query(select(messages.c.id).where(messages.c.id.in_(among())))
_PARTS_ACCEPTED = Query(
    select(message_parts.c.message_id, func.count())
    .where(message_parts.c.message_id.in_(among()))
    .group_by(message_parts.c.message_id)
)
_SENDS = Query(
    select(messages.c.customer_id, func.coalesce(messages.c.sent_at, messages.c.attempted_at, type_=Instant))
    .where(messages.c.customer_id.in_(among()))
    .where((messages.c.sent_at > bindparam("since")) | (messages.c.state == MessageState.SENDING))
    .order_by(messages.c.sent_at)
)


@dataclass(frozen=True, slots=True)
class StoredMessage:
    """A message as the outbox holds it."""

    id: int
    enrollment_id: int
    sequence_id: int
    customer_id: int
    channel_id: int | None
    step: str
    state: MessageState
    address: str
    content: Content | None
    created_at: datetime
    due_at: datetime
    planned_at: datetime | None
    progress: Progress
    why: Reason


@dataclass(frozen=True, slots=True)
class Written:
    """A message as decisions need to know it."""

    id: int
    progress: Progress


def add_many(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> list[int]:
    """Store new messages, all with the same columns, and return their ids in order."""
    if not rows:
        return []
    insert_many(connection, messages, rows)
    # Asked for afterwards, for SQLite does not say in which order it returns what it has inserted.
    added = as_list(row["enrollment_id"] for row in rows)
    found = _IDS_OF_ENROLLMENTS.rows(connection, ids=added)
    ids = {(enrollment_id, step): message_id for message_id, enrollment_id, step in found}
    return [ids[row["enrollment_id"], row["step"]] for row in rows]


def change(connection: Connection, message_id: int, **values: Any) -> None:
    """Set columns of one message."""
    connection.execute(update(messages).where(messages.c.id == message_id).values(**values))


def change_many(connection: Connection, rows: Sequence[dict[str, Any]]) -> None:
    """Set the same columns of many messages; each row holds its ``id``."""
    update_many(connection, messages, rows)


def of_enrollments(
    connection: Connection, enrollment_ids: Iterable[int]
) -> dict[int, dict[str, StoredMessage]]:
    """Return by enrollment its messages by step; those that are over come without their content."""
    found: dict[int, dict[str, StoredMessage]] = {}
    for row in _OF_ENROLLMENTS.rows(connection, ids=as_list(enrollment_ids)):
        message = read(row)
        found.setdefault(message.enrollment_id, {})[message.step] = message
    return found


def written(connection: Connection, enrollment_ids: Iterable[int]) -> dict[int, dict[str, Written]]:
    """Return by enrollment how far its messages have come, by step."""
    found: dict[int, dict[str, Written]] = {}
    rows = _WRITTEN.rows(connection, ids=as_list(enrollment_ids))
    for enrollment_id, step, id_, state, made, attempted, sent, delivered, retry, is_lost, problem in rows:
        progress = Progress(MessageState(state), made, attempted, sent, delivered, retry, is_lost, problem)
        found.setdefault(enrollment_id, {})[step] = Written(id_, progress)
    return found


def by_state(connection: Connection, state: MessageState) -> list[StoredMessage]:
    """Return the messages in one of the states that are under way."""
    query = select(messages).where(_UNDER_WAY, messages.c.state == state)
    return [read(row) for row in connection.execute(query)]


def by_id(connection: Connection, message_id: int) -> StoredMessage | None:
    """Return a message by its id."""
    row = connection.execute(select(messages).where(messages.c.id == message_id)).first()
    return read(row) if row else None


def by_ids(connection: Connection, message_ids: Iterable[int]) -> list[StoredMessage]:
    """Return messages by their ids."""
    query = select(messages).where(messages.c.id.in_(among()))
    return [read(row) for row in connection.execute(query, {"ids": as_list(message_ids)})]


def sends_since(
    connection: Connection, customer_ids: Iterable[int], since: datetime
) -> dict[int, tuple[datetime, ...]]:
    """Return by customer when messages went out to them since an instant, or are going out, over all sequences."""
    found: dict[int, list[datetime]] = {}
    for customer_id, sent_at in _SENDS.rows(connection, ids=as_list(customer_ids), since=since):
        found.setdefault(customer_id, []).append(sent_at)
    return {customer_id: tuple(instants) for customer_id, instants in found.items()}


def existing(connection: Connection, message_ids: Iterable[int]) -> set[int]:
    """Return which of the messages are still there."""
    ids = list(message_ids)
    return {message_id for (message_id,) in _EXISTING.rows(connection, ids=as_list(ids))} if ids else set()


def parts_accepted(connection: Connection, message_ids: Iterable[int]) -> dict[int, int]:
    """Return how many parts of each message the platform has taken."""
    ids = list(message_ids)
    return dict(_PARTS_ACCEPTED.rows(connection, ids=as_list(ids))) if ids else {}


def add_parts(connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
    """Record parts that a platform has taken."""
    insert_many(connection, message_parts, rows)


def counts(connection: Connection) -> dict[MessageState, int]:
    """Return how many messages are in each state that is under way."""
    query = select(messages.c.state, func.count()).where(_UNDER_WAY).group_by(messages.c.state)
    return {MessageState(state): count for state, count in connection.execute(query)}


def read(row: Sequence[Any]) -> StoredMessage:
    """Turn a row of all columns into a message."""
    (
        id_,
        enrollment_id,
        sequence_id,
        customer_id,
        channel_id,
        step,
        named,
        address,
        content,
        created_at,
        due_at,
        planned_at,
        attempts_made,
        attempted_at,
        retry_at,
        sent_at,
        delivered_at,
        _,
        recipient_is_lost,
        problem,
        why,
    ) = row
    state = MessageState(named)
    return StoredMessage(
        id=id_,
        enrollment_id=enrollment_id,
        sequence_id=sequence_id,
        customer_id=customer_id,
        channel_id=channel_id,
        step=step,
        state=state,
        address=address,
        content=content,
        created_at=created_at,
        due_at=due_at,
        planned_at=planned_at,
        progress=Progress(
            state=state,
            attempts=attempts_made,
            attempted_at=attempted_at,
            accepted_at=sent_at,
            delivered_at=delivered_at,
            retry_at=retry_at,
            recipient_is_lost=recipient_is_lost,
            problem=problem,
        ),
        why=Reason.restored(why),
    )


def counts_by_step(connection: Connection, sequence_id: int) -> dict[str, dict[str, int]]:
    """Return how many messages of each step of a sequence are in each state."""
    query = (
        select(messages.c.step, messages.c.state, func.count())
        .where(messages.c.sequence_id == sequence_id)
        .group_by(messages.c.step, messages.c.state)
    )
    found: dict[str, dict[str, int]] = {}
    for step, state, count in connection.execute(query):
        found.setdefault(step, {})[state] = count
    return found
