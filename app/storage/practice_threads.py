"""What a sequence has sent to customers on the Practice phone, and what they have answered there."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, select

from app.model.block import Content
from app.model.customer import PRACTICE
from app.model.event import MESSAGE_RECEIVED
from app.storage.tables import channels, customers, events, messages
from app.storage.who import FULL_NAME

_NEWEST = 500
"""Among how many of the newest messages people are looked for."""
_MOST = 100


@dataclass(frozen=True, slots=True)
class OnPhone:
    """A message, or an answer (``content`` is ``None``), at an instant (UTC)."""

    at: datetime
    content: Content | None
    answer: str = ""


def people(connection: Connection, sequence_id: int) -> list[tuple[int, str]]:
    """Return the customers a sequence has written to on Practice, with their names, the newest first."""
    newest = (
        select(messages.c.customer_id, messages.c.id)
        .join(channels, channels.c.id == messages.c.channel_id)
        .where(messages.c.sequence_id == sequence_id, channels.c.platform == PRACTICE)
        .where(messages.c.sent_at.is_not(None))
        .order_by(messages.c.id.desc())
        .limit(_NEWEST)
        .subquery()
    )
    query = (
        select(customers.c.id, FULL_NAME)
        .join(newest, newest.c.customer_id == customers.c.id)
        .group_by(customers.c.id)
        .order_by(func.max(newest.c.id).desc())
    )
    return [(customer_id, named or f"#{customer_id}") for customer_id, named in connection.execute(query)]


def thread(connection: Connection, sequence_id: int, customer_id: int) -> list[OnPhone]:
    """Return a customer's newest messages of a sequence on Practice with their answers there, the oldest first."""
    sent = (
        select(messages.c.sent_at, messages.c.content)
        .join(channels, channels.c.id == messages.c.channel_id)
        .where(messages.c.customer_id == customer_id, messages.c.sent_at.is_not(None))
        .where(messages.c.sequence_id == sequence_id, channels.c.platform == PRACTICE)
        .order_by(messages.c.sent_at.desc())
        .limit(_MOST)
    )
    found = [OnPhone(at, content) for at, content in connection.execute(sent)]
    if not found:
        return []
    first = found[-1].at
    answers = (
        select(events.c.at, events.c.data)
        .where(events.c.customer_id == customer_id, events.c.at >= first)
        .where(events.c.name == MESSAGE_RECEIVED)
        .order_by(events.c.at.desc())
        .limit(_MOST)
    )
    for at, data in connection.execute(answers):
        if data.get("platform") == PRACTICE:
            found.append(OnPhone(at, None, data.get("text", "")))
    return sorted(found, key=lambda each: each.at)
