"""Messages as Activity lists them, with the names of what they belong to."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, func, select

from app.model.message import MessageState
from app.model.reason import Reason
from app.storage.customers_by_words import named, words_of
from app.storage.step_names import step_names
from app.storage.tables import (
    channels,
    customers,
    deleted_sequences,
    enrollments,
    messages,
    sequences,
)
from app.storage.who import FULL_NAME, address_of

_ROWS = (
    select(
        messages,
        enrollments.c.version_id,
        func.coalesce(deleted_sequences.c.name, sequences.c.name).label("sequence"),
        func.coalesce(channels.c.name, "").label("channel"),
        address_of(messages.c.customer_id).label("who"),
        FULL_NAME.label("customer"),
    )
    .join(enrollments, enrollments.c.id == messages.c.enrollment_id)
    .join(sequences, sequences.c.id == messages.c.sequence_id)
    .outerjoin(deleted_sequences, deleted_sequences.c.sequence_id == messages.c.sequence_id)
    .join(customers, customers.c.id == messages.c.customer_id)
    .outerjoin(channels, channels.c.id == messages.c.channel_id)
    .order_by(messages.c.id.desc())
)


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


def listed(
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

    ``states`` keeps those in one of them, ``text`` those in whose customer's name or
    addresses every word of it is found.
    """
    query = _ROWS
    if states:
        query = query.where(messages.c.state.in_(list(states)))
    if text:
        found = select(customers.c.id).where(*[named(word) for word in words_of(text)])
        query = query.where(messages.c.customer_id.in_(found))
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
