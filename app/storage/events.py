"""What has happened to customers."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import Connection, or_, select

from app.model.event import Event
from app.storage.prepared import Query
from app.storage.rows import among, as_list, insert_one
from app.storage.tables import enrollments, events

_SINCE_JOINING = Query(
    select(events)
    .join(enrollments, enrollments.c.customer_id == events.c.customer_id)
    .where(enrollments.c.id.in_(among()))
    .where(events.c.at >= enrollments.c.joined_at)
    .where(or_(enrollments.c.event_id.is_(None), events.c.id != enrollments.c.event_id))
    .add_columns(enrollments.c.id.label("enrollment_id"))
    .order_by(events.c.at, events.c.id)
)


def record(
    connection: Connection, customer_id: int, name: str, at: datetime, data: Mapping[str, str], now: datetime
) -> int:
    """Store that something happened and return the event's id."""
    return insert_one(
        connection, events, customer_id=customer_id, name=name, at=at, data=dict(data), recorded_at=now
    )


def since_joining(connection: Connection, enrollment_ids: Iterable[int]) -> dict[int, tuple[Event, ...]]:
    """Return by enrollment what has happened to its customer since joining, in order.

    The event through which the customer joined is left out.
    """
    found: dict[int, list[Event]] = {}
    rows = _SINCE_JOINING.rows(connection, ids=as_list(enrollment_ids))
    for id_, customer_id, name, at, data, _, enrollment_id in rows:
        found.setdefault(enrollment_id, []).append(Event(name, at, data, customer_id, id_))
    return {enrollment_id: tuple(happened) for enrollment_id, happened in found.items()}


def last_data(connection: Connection, customer_id: int, name: str) -> Mapping[str, str]:
    """Return the data of the last event of a name; empty if it never happened."""
    query = select(events.c.data).where(events.c.customer_id == customer_id, events.c.name == name)
    return connection.scalar(query.order_by(events.c.at.desc(), events.c.id.desc()).limit(1)) or {}
