"""Sequences, their published versions, and the steps of them that are held."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from sqlalchemy import Connection, RowMapping, delete, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from app.model.block import Block
from app.model.sequence import SequenceDocument, SequenceState, Version
from app.storage.library import block, newest_revision
from app.storage.rows import insert_one
from app.storage.tables import (
    block_revisions,
    deleted_sequences,
    sequences,
    step_holds,
    version_blocks,
    versions,
)

_THERE = sequences.c.id.not_in(select(deleted_sequences.c.sequence_id))
"""Not deleted."""


@dataclass(frozen=True, slots=True)
class StoredSequence:
    """A sequence with its draft; the draft's blocks stay in the library."""

    id: int
    name: str
    state: SequenceState
    channel_id: int | None
    draft: SequenceDocument
    created_at: datetime
    changed_at: datetime
    paused_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class ActiveSequence:
    """What the engine has to know of a running sequence besides its version.

    ``overdue`` says what becomes of messages that were planned before ``resumed_at``, while it
    was paused.
    """

    channel_id: int | None
    resumed_at: datetime | None
    overdue: Literal["send", "skip"]


def add(
    connection: Connection, name: str, draft: SequenceDocument, channel_id: int | None, now: datetime
) -> int:
    """Store a new draft and return its id."""
    return insert_one(
        connection,
        sequences,
        name=name,
        state=SequenceState.DRAFT,
        channel_id=channel_id,
        draft=_without_blocks(draft),
        created_at=now,
        changed_at=now,
    )


def change(connection: Connection, sequence_id: int, now: datetime, **values: Any) -> None:
    """Set columns of a sequence."""
    connection.execute(
        update(sequences).where(sequences.c.id == sequence_id).values(changed_at=now, **values)
    )


def named(connection: Connection, name: str) -> StoredSequence | None:
    """Return a sequence by its name, in any case of letters."""
    names = connection.execute(select(sequences.c.id, sequences.c.name).where(_THERE))
    # SQLite itself knows the capitals of English letters alone.
    found = next((each for each, written in names if written.casefold() == name.casefold()), None)
    return by_id(connection, found) if found is not None else None


def by_id(connection: Connection, sequence_id: int) -> StoredSequence | None:
    """Return a sequence by its id, unless it is deleted."""
    query = select(sequences).where(sequences.c.id == sequence_id, _THERE)
    row = connection.execute(query).mappings().first()
    return _read(connection, row) if row else None


def save_draft(connection: Connection, sequence_id: int, draft: SequenceDocument, now: datetime) -> None:
    """Keep a draft; what is published stays as it is."""
    change(connection, sequence_id, now, draft=_without_blocks(draft))


def every(connection: Connection) -> list[StoredSequence]:
    """Return all sequences that are not deleted, the oldest first."""
    rows = connection.execute(select(sequences).where(_THERE).order_by(sequences.c.id)).mappings().all()
    return [_read(connection, row) for row in rows]


def pause_active(connection: Connection, now: datetime) -> list[str]:
    """Pause every active sequence, and return their names."""
    running = [stored for stored in every(connection) if stored.state is SequenceState.ACTIVE]
    for stored in running:
        change(connection, stored.id, now, state=SequenceState.PAUSED, paused_at=now)
    return [stored.name for stored in running]


def active(connection: Connection) -> dict[int, ActiveSequence]:
    """Return the active sequences by id."""
    query = select(sequences.c.id, sequences.c.channel_id, sequences.c.resumed_at, sequences.c.overdue).where(
        sequences.c.state == SequenceState.ACTIVE
    )
    return {
        sequence_id: ActiveSequence(channel_id, resumed_at, overdue)
        for sequence_id, channel_id, resumed_at, overdue in connection.execute(query)
    }


def publish(connection: Connection, sequence_id: int, document: SequenceDocument, now: datetime) -> Version:
    """Store a new version that pins the newest revision of each block the document uses."""
    highest = select(func.max(versions.c.number)).where(versions.c.sequence_id == sequence_id)
    number = (connection.scalar(highest) or 0) + 1
    version_id = insert_one(
        connection,
        versions,
        sequence_id=sequence_id,
        number=number,
        document=_without_blocks(document),
        published_at=now,
    )
    for key in document.blocks:
        connection.execute(
            insert(version_blocks),
            {"version_id": version_id, "key": key, "revision_id": newest_revision(connection, key)},
        )
    return Version(version_id, sequence_id, number, document, now)


def newest_version(connection: Connection, sequence_id: int) -> Version | None:
    """Return the version published last."""
    query = (
        select(versions.c.id).where(versions.c.sequence_id == sequence_id).order_by(versions.c.number.desc())
    )
    version_id = connection.scalar(query.limit(1))
    return version(connection, version_id) if version_id is not None else None


def versions_of(connection: Connection, sequence_id: int) -> list[tuple[int, int, datetime]]:
    """Return id, number and instant of publishing of every version, the newest first."""
    query = (
        select(versions.c.id, versions.c.number, versions.c.published_at)
        .where(versions.c.sequence_id == sequence_id)
        .order_by(versions.c.number.desc())
    )
    return [(row.id, row.number, row.published_at) for row in connection.execute(query)]


def version(connection: Connection, version_id: int) -> Version:
    """Return a published version with the very revisions it pins."""
    row = connection.execute(select(versions).where(versions.c.id == version_id)).mappings().one()
    pinned = (
        select(version_blocks.c.key, block_revisions.c.content)
        .join(block_revisions, block_revisions.c.id == version_blocks.c.revision_id)
        .where(version_blocks.c.version_id == version_id)
    )
    content = {key: Block.model_validate(stored) for key, stored in connection.execute(pinned)}
    document = SequenceDocument.model_validate({**row["document"], "blocks": content})
    return Version(row["id"], row["sequence_id"], row["number"], document, row["published_at"])


def hold_step(connection: Connection, sequence_id: int, step: str, problem: str, now: datetime) -> None:
    """Record that a step cannot go out to anybody; a hold that is there already stands."""
    connection.execute(
        upsert(step_holds).on_conflict_do_nothing(),
        {"sequence_id": sequence_id, "step": step, "problem": problem, "at": now},
    )


def release_steps(connection: Connection, sequence_id: int) -> None:
    """Take away every hold of a sequence's steps."""
    connection.execute(delete(step_holds).where(step_holds.c.sequence_id == sequence_id))


def held_steps(connection: Connection) -> dict[int, dict[str, str]]:
    """Return by sequence the steps that are held, with the problem of each."""
    found: dict[int, dict[str, str]] = {}
    for sequence_id, step, problem in connection.execute(
        select(step_holds.c.sequence_id, step_holds.c.step, step_holds.c.problem)
    ):
        found.setdefault(sequence_id, {})[step] = problem
    return found


def _without_blocks(document: SequenceDocument) -> dict[str, Any]:
    return document.model_dump(mode="json", by_alias=True, exclude={"blocks", "pictures"})


def _read(connection: Connection, row: RowMapping) -> StoredSequence:
    draft = SequenceDocument.model_validate(row["draft"])
    used = {step.block for step in draft.messages if step.block}
    found = {key: content for key in sorted(used) if (content := block(connection, key)) is not None}
    return StoredSequence(
        id=row["id"],
        name=row["name"],
        state=SequenceState(row["state"]),
        channel_id=row["channel_id"],
        draft=draft.model_copy(update={"blocks": found, "name": row["name"]}),
        created_at=row["created_at"],
        changed_at=row["changed_at"],
        paused_at=row["paused_at"],
    )
