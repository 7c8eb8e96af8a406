"""Webhooks as they came, from when a platform was told that they arrived until the engine has read them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, literal_column, select, update

from app.storage import accounts
from app.storage.prepared import Query
from app.storage.tables import channels, inbox

_WAITING = inbox.c.fault == literal_column("''")
_SIZES = Query(
    select(inbox.c.id, inbox.c.octets).where(_WAITING).order_by(inbox.c.id).limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class InboxLetter:
    """One webhook; ``kind`` is the content type of its body. The ``id`` of one that is not stored yet is 0."""

    id: int
    channel_id: int
    received_at: datetime
    url: str
    kind: str
    query: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)


def add(connection: Connection, letters: Iterable[InboxLetter]) -> None:
    """Store webhooks; what is for a channel that is gone is for nobody any more."""
    known = set(connection.scalars(select(channels.c.id)))
    told = [letter for letter in letters if letter.channel_id in known]
    rows = [
        {
            "channel_id": letter.channel_id,
            "received_at": letter.received_at,
            "url": letter.url,
            "kind": letter.kind,
            "query": dict(letter.query),
            "octets": len(letter.body),
            "body": letter.body,
        }
        for letter in told
    ]
    if rows:
        connection.execute(insert(inbox), rows)
        latest = {letter.channel_id: letter.received_at for letter in told}
        for channel_id, at in latest.items():
            accounts.put_heard(connection, channel_id, at)


def size(connection: Connection) -> tuple[int, int]:
    """Return how many webhooks wait, and their octets together."""
    query = select(func.count(), func.coalesce(func.sum(inbox.c.octets), 0)).where(_WAITING)
    count, octets = connection.execute(query).one()
    return count, octets


def waiting(connection: Connection, most: int, most_octets: int) -> list[InboxLetter]:
    """Return the oldest webhooks that wait, at most so many and (beside the first) so large together."""
    ids: list[int] = []
    octets = 0
    for letter_id, each in _SIZES.rows(connection, most=most):
        octets += each
        if ids and octets > most_octets:
            break
        ids.append(letter_id)
    if not ids:
        return []
    query = select(
        inbox.c.id,
        inbox.c.channel_id,
        inbox.c.received_at,
        inbox.c.url,
        inbox.c.kind,
        inbox.c.query,
        inbox.c.body,
    )
    found = connection.execute(query.where(inbox.c.id.in_(ids)).order_by(inbox.c.id))
    return [InboxLetter(*row) for row in found]


def remove(connection: Connection, letter_id: int) -> None:
    """Remove a webhook that was read."""
    connection.execute(delete(inbox).where(inbox.c.id == letter_id))


def set_aside(connection: Connection, letter_id: int, fault: str) -> None:
    """Note why a webhook cannot be read: it waits no more, and nothing waits for it."""
    connection.execute(update(inbox).where(inbox.c.id == letter_id).values(fault=fault))


def remove_set_aside(connection: Connection, before: datetime) -> None:
    """Remove what could not be read and came before an instant."""
    connection.execute(delete(inbox).where(inbox.c.fault != "", inbox.c.received_at < before))
