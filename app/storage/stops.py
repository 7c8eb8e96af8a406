"""Channels that stand still: since when, and when they are tried again by themselves."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select
from sqlalchemy.dialects.sqlite import insert

from app.storage.tables import channel_stops


@dataclass(frozen=True, slots=True)
class Stop:
    """A channel that stands still since an instant (UTC).

    ``try_at`` is when one message is tried by itself, ``tries`` how often that has been done;
    without it the channel waits for its owner.
    """

    channel_id: int
    since: datetime
    problem: str
    tries: int = 0
    try_at: datetime | None = None


def every(connection: Connection) -> dict[int, Stop]:
    """Return the channels that stand still, by id."""
    found = connection.execute(
        select(
            channel_stops.c.channel_id,
            channel_stops.c.since,
            channel_stops.c.problem,
            channel_stops.c.tries,
            channel_stops.c.try_at,
        )
    )
    return {
        row.channel_id: Stop(row.channel_id, row.since, row.problem, row.tries, row.try_at) for row in found
    }


def put(connection: Connection, stop: Stop) -> None:
    """Note that a channel stands still; since when is noted once."""
    changing = {"problem": stop.problem, "tries": stop.tries, "try_at": stop.try_at}
    statement = insert(channel_stops).values(channel_id=stop.channel_id, since=stop.since, **changing)
    connection.execute(statement.on_conflict_do_update(index_elements=["channel_id"], set_=changing))


def remove(connection: Connection, channel_id: int) -> None:
    """Note that a channel goes on."""
    connection.execute(delete(channel_stops).where(channel_stops.c.channel_id == channel_id))
