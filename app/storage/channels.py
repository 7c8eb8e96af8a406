"""Channels in the database. Their secrets are not here: see ``credentials``."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, select, update

from app.storage.rows import insert_one
from app.storage.tables import channels


@dataclass(frozen=True, slots=True)
class StoredChannel:
    """One connected account; ``problem`` says why it is stopped, empty if it is not.

    ``set_up_at`` is when it was set up, the last time: a connector from before has older settings or secrets.
    """

    id: int
    name: str
    platform: str
    settings: Mapping[str, str]
    problem: str = ""
    set_up_at: datetime | None = None


def add(connection: Connection, name: str, platform: str, settings: Mapping[str, str], now: datetime) -> int:
    """Store a new channel and return its id."""
    return insert_one(
        connection, channels, name=name, platform=platform, settings=dict(settings), created_at=now
    )


def every(connection: Connection) -> list[StoredChannel]:
    """Return all channels, the oldest first."""
    query = select(
        channels.c.id,
        channels.c.name,
        channels.c.platform,
        channels.c.settings,
        channels.c.problem,
        channels.c.created_at,
    ).order_by(channels.c.id)
    return [StoredChannel(*row) for row in connection.execute(query)]


def named(connection: Connection, name: str) -> StoredChannel | None:
    """Return a channel by its name, in any case of letters."""
    return next(
        (channel for channel in every(connection) if channel.name.casefold() == name.casefold()), None
    )


def set_up_anew(
    connection: Connection, channel_id: int, name: str, settings: Mapping[str, str], now: datetime
) -> None:
    """Change a channel; it is opened anew before the next message, also if only its secrets are others."""
    connection.execute(
        update(channels)
        .where(channels.c.id == channel_id)
        .values(name=name, settings=dict(settings), created_at=now)
    )


def set_problem(connection: Connection, channel_id: int, problem: str) -> None:
    """Stop a channel for a reason, or with an empty one let it send again."""
    connection.execute(update(channels).where(channels.c.id == channel_id).values(problem=problem))


def remove(connection: Connection, channel_id: int) -> None:
    """Delete a channel; its messages stay."""
    connection.execute(delete(channels).where(channels.c.id == channel_id))
