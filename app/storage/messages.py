"""The outbox: messages with their parts and attempts."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    RowMapping,
    bindparam,
    case,
    exists,
    func,
    select,
    text,
    update,
)

from app.model.block import Content
from app.model.message import MessageState, Progress
from app.model.outcome import Accepted, InDoubt, Unknown
from app.model.reason import Reason
from app.storage.prepared import Query, insert_many, update_many
from app.storage.rows import among, as_list
from app.storage.step_names import step_names
from app.storage.tables import (
    Instant,
    addresses,
    attempts,
    channels,
    customers,
    deleted_sequences,
    enrollments,
    message_parts,
    messages,
    sequences,
)

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
_WHO = (
    select(addresses.c.value)
    .where(addresses.c.customer_id == messages.c.customer_id)
    .order_by(addresses.c.kind, addresses.c.is_primary.desc())
    .limit(1)
    .scalar_subquery()
)
"""An address by which the customer can be found again: the email, else the phone number."""


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


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to send one part, for the record."""

    message_id: int
    number: int
    part: int
    started_at: datetime
    ended_at: datetime
    outcome: str
    problem: str = ""
    technical: str = ""


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """One message as Activity lists it, with the names of what it belongs to.

    ``step_name`` is what its step is called in the version it was sent by; empty if that is not known.
    """

    id: int
    customer_id: int
    customer: str
    who: str
    sequence: str
    step: str
    channel: str
    state: MessageState
    due_at: datetime
    planned_at: datetime | None
    sent_at: datetime | None
    delivered_at: datetime | None
    problem: str
    why: Reason
    step_name: str = ""


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


def open_of(connection: Connection, enrollment_id: int) -> list[StoredMessage]:
    """Return the messages of an enrollment that might still be tried."""
    query = select(messages).where(
        messages.c.enrollment_id == enrollment_id,
        messages.c.state.in_([MessageState.QUEUED, MessageState.RETRYING]),
    )
    return [read(row) for row in connection.execute(query)]


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


def add_attempts(connection: Connection, made: Iterable[Attempt]) -> None:
    """Record attempts that have ended."""
    rows = [
        {
            "message_id": attempt.message_id,
            "number": attempt.number,
            "part": attempt.part,
            "started_at": attempt.started_at,
            "ended_at": attempt.ended_at,
            "outcome": attempt.outcome,
            "problem": attempt.problem,
            "technical": attempt.technical,
        }
        for attempt in made
    ]
    insert_many(connection, attempts, rows)


def attempts_of(connection: Connection, message_id: int) -> list[Attempt]:
    """Return what was tried for a message, in order."""
    query = (
        select(attempts)
        .where(attempts.c.message_id == message_id)
        .order_by(attempts.c.number, attempts.c.part)
    )
    return [Attempt(**row) for row in connection.execute(query).mappings()]


def in_doubt_since(connection: Connection, tried: Iterable[StoredMessage]) -> dict[int, datetime]:
    """Return since when it is in doubt whether a platform took messages; those without a doubt are missing.

    In doubt is an attempt whose end was never seen, or which ended so; what was tried before the owner
    settled an *unknown* message counts no more.
    """
    known = {message.id: message for message in tried}
    query = select(attempts).where(attempts.c.message_id.in_(among())).order_by(attempts.c.number)
    rows: dict[int, dict[int, RowMapping]] = {}
    for row in connection.execute(query, {"ids": as_list(known)}).mappings() if known else ():
        if row["outcome"] != Accepted.__name__:
            rows.setdefault(row["message_id"], {})[row["number"]] = row
    doubts = {each.id: _doubts(each, rows.get(each.id, {})) for each in known.values()}
    return {message_id: min(found) for message_id, found in doubts.items() if found}


def _doubts(message: StoredMessage, ended: Mapping[int, RowMapping]) -> list[datetime]:
    """Return when the attempts began that are in doubt; ``ended`` are those that were seen to end, by number."""
    count = message.progress.attempts
    settled = max((number for number, row in ended.items() if row["outcome"] == Unknown.__name__), default=0)
    found = [
        row["started_at"]
        for number, row in ended.items()
        if number > settled and row["outcome"] == InDoubt.__name__
    ]
    last_at = message.progress.attempted_at or message.created_at
    unseen = set(range(settled + 1, count + 1)) - set(ended)
    return found + [last_at if number == count else message.created_at for number in unseen]


def counts(connection: Connection) -> dict[MessageState, int]:
    """Return how many messages are in each state that is under way."""
    query = select(messages.c.state, func.count()).where(_UNDER_WAY).group_by(messages.c.state)
    return {MessageState(state): count for state, count in connection.execute(query)}


def activity(
    connection: Connection,
    *,
    message_id: int | None = None,
    customer_id: int | None = None,
    sequence_id: int | None = None,
    states: Collection[MessageState] = (),
    text: str = "",
    most: int | None = None,
) -> list[ActivityRow]:
    """Return messages, the newest last: one, those of a customer or sequence, or all; ``most`` keeps the newest.

    ``states`` keeps those in one of them, ``text`` those whose customer's name or address contains it.
    """
    query = (
        select(
            messages,
            enrollments.c.version_id,
            func.coalesce(deleted_sequences.c.name, sequences.c.name).label("sequence"),
            func.coalesce(channels.c.name, "").label("channel"),
            _WHO.label("who"),
            func.trim(customers.c.first_name + " " + customers.c.last_name).label("customer"),
        )
        .join(enrollments, enrollments.c.id == messages.c.enrollment_id)
        .join(sequences, sequences.c.id == messages.c.sequence_id)
        .outerjoin(deleted_sequences, deleted_sequences.c.sequence_id == messages.c.sequence_id)
        .join(customers, customers.c.id == messages.c.customer_id)
        .outerjoin(channels, channels.c.id == messages.c.channel_id)
        .order_by(messages.c.id.desc())
    )
    if states:
        query = query.where(messages.c.state.in_(list(states)))
    if text:
        name = customers.c.first_name + " " + customers.c.last_name
        query = query.where(name.icontains(text, autoescape=True) | _address_contains(text))
    if message_id is not None:
        query = query.where(messages.c.id == message_id)
    if customer_id is not None:
        query = query.where(messages.c.customer_id == customer_id)
    if sequence_id is not None:
        query = query.where(messages.c.sequence_id == sequence_id)
    if most is not None:
        query = query.limit(most)
    rows = list(connection.execute(query).mappings())
    names = step_names(connection, {row["version_id"] for row in rows})
    return [_activity_row(row, names.get((row["version_id"], row["step"]), "")) for row in reversed(rows)]


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


def _address_contains(text: str) -> ColumnElement[bool]:
    return exists(
        select(addresses.c.id).where(
            addresses.c.customer_id == messages.c.customer_id,
            addresses.c.value.icontains(text, autoescape=True),
        )
    )


def _activity_row(row: RowMapping, step_name: str) -> ActivityRow:
    return ActivityRow(
        id=row["id"],
        customer_id=row["customer_id"],
        customer=row["customer"] or row["who"] or f"#{row['customer_id']}",
        who=row["who"] or str(row["customer_id"]),
        sequence=row["sequence"],
        step=row["step"],
        channel=row["channel"],
        state=MessageState(row["state"]),
        due_at=row["due_at"],
        planned_at=row["planned_at"],
        sent_at=row["sent_at"],
        delivered_at=row["delivered_at"],
        problem=row["problem"],
        why=Reason.restored(row["why"]),
        step_name=step_name,
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
