"""Sequences that were deleted: out of sight, and put back or removed for good later."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from app.storage.tables import (
    deleted_sequences,
    enrollments,
    messages,
    sequences,
    step_holds,
    version_blocks,
    versions,
)


@dataclass(frozen=True, slots=True)
class DeletedSequence:
    """What was deleted, under which name and when."""

    id: int
    name: str
    at: datetime


def mark(connection: Connection, sequence_id: int, name: str, now: datetime) -> None:
    """Take a sequence out of sight. Its name is free for another one from now on."""
    connection.execute(insert(deleted_sequences), {"sequence_id": sequence_id, "name": name, "at": now})
    # A name that begins with a blank is one that nobody can give.
    _name(connection, sequence_id, f" {sequence_id}")


def put_back(connection: Connection, sequence_id: int, name: str) -> None:
    """Bring a sequence back as it was, under a name that must be free."""
    connection.execute(delete(deleted_sequences).where(deleted_sequences.c.sequence_id == sequence_id))
    _name(connection, sequence_id, name)


def every(connection: Connection) -> list[DeletedSequence]:
    """Return what can still be put back, what was deleted last first."""
    query = select(deleted_sequences).order_by(
        deleted_sequences.c.at.desc(), deleted_sequences.c.sequence_id.desc()
    )
    return [DeletedSequence(*row) for row in connection.execute(query)]


def deleted_before(connection: Connection, instant: datetime) -> list[int]:
    """Return the ids of what was deleted before an instant."""
    query = select(deleted_sequences.c.sequence_id).where(deleted_sequences.c.at < instant)
    return list(connection.scalars(query))


def remove_some(connection: Connection, sequence_id: int, most: int) -> bool:
    """Remove a deleted sequence for good, at most so many of its enrollments at a time; say whether it is gone."""
    some = select(enrollments.c.id).where(enrollments.c.sequence_id == sequence_id).limit(most)
    if connection.execute(delete(enrollments).where(enrollments.c.id.in_(some))).rowcount == most:
        return False
    own = select(versions.c.id).where(versions.c.sequence_id == sequence_id)
    connection.execute(delete(messages).where(messages.c.sequence_id == sequence_id))
    connection.execute(delete(step_holds).where(step_holds.c.sequence_id == sequence_id))
    connection.execute(delete(version_blocks).where(version_blocks.c.version_id.in_(own)))
    connection.execute(delete(versions).where(versions.c.sequence_id == sequence_id))
    connection.execute(delete(sequences).where(sequences.c.id == sequence_id))
    return True


def _name(connection: Connection, sequence_id: int, name: str) -> None:
    connection.execute(update(sequences).where(sequences.c.id == sequence_id).values(name=name))
