"""The library: blocks with their revisions, and the pictures that they show."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, func, select, update
from sqlalchemy.dialects.sqlite import insert

from app.model.block import Block
from app.storage.rows import insert_one
from app.storage.tables import block_revisions, blocks, pictures, version_blocks


def block(connection: Connection, key: str) -> Block | None:
    """Return the newest revision of a block of the library."""
    query = (
        select(block_revisions.c.content)
        .join(blocks, blocks.c.id == block_revisions.c.block_id)
        .where(blocks.c.key == key)
        .order_by(block_revisions.c.id.desc())
    )
    stored = connection.scalar(query.limit(1))
    return Block.model_validate(stored) if stored is not None else None


def every_block(connection: Connection) -> dict[str, Block]:
    """Return the newest revision of every block that is not retired, by key."""
    newest = select(func.max(block_revisions.c.id)).group_by(block_revisions.c.block_id)
    query = (
        select(blocks.c.key, block_revisions.c.content)
        .join(blocks, blocks.c.id == block_revisions.c.block_id)
        .where(block_revisions.c.id.in_(newest), blocks.c.retired.is_(False))
        .order_by(blocks.c.key)
    )
    return {key: Block.model_validate(content) for key, content in connection.execute(query)}


def retire_block(connection: Connection, key: str) -> None:
    """Take a block out of the library; versions that pin it keep it."""
    connection.execute(update(blocks).where(blocks.c.key == key).values(retired=True))


def put_block(connection: Connection, key: str, content: Block, now: datetime) -> None:
    """Store a block in the library: a new one, or a new revision if it differs from the newest.

    A newest revision that no version pins is written over: nothing was ever sent from it.
    """
    connection.execute(update(blocks).where(blocks.c.key == key).values(retired=False))
    if block(connection, key) == content:
        return
    block_id = connection.scalar(select(blocks.c.id).where(blocks.c.key == key))
    if block_id is None:
        block_id = insert_one(connection, blocks, key=key)
    else:
        newest = newest_revision(connection, key)
        pins = select(func.count()).where(version_blocks.c.revision_id == newest)
        if not connection.scalar(pins):
            values = {"content": content.model_dump(mode="json"), "created_at": now}
            connection.execute(update(block_revisions).where(block_revisions.c.id == newest).values(**values))
            return
    insert_one(
        connection,
        block_revisions,
        block_id=block_id,
        content=content.model_dump(mode="json"),
        created_at=now,
    )


def put_picture(connection: Connection, digest: str, kind: str, data: bytes) -> None:
    """Keep the bytes of a picture under their digest."""
    connection.execute(
        insert(pictures).on_conflict_do_nothing(), {"digest": digest, "kind": kind, "data": data}
    )


def picture_data(connection: Connection, digests: Iterable[str]) -> dict[str, bytes]:
    """Return the bytes of pictures by their digests."""
    query = select(pictures.c.digest, pictures.c.data).where(pictures.c.digest.in_(list(digests)))
    return dict(connection.execute(query).all())


def picture_sizes(connection: Connection, digests: Iterable[str]) -> dict[str, int]:
    """Return by their digests how many bytes pictures have."""
    query = select(pictures.c.digest, func.length(pictures.c.data)).where(
        pictures.c.digest.in_(list(digests))
    )
    return dict(connection.execute(query).all())


def newest_revision(connection: Connection, key: str) -> int:
    """Return the id of the newest revision of a block."""
    query = (
        select(func.max(block_revisions.c.id))
        .join(blocks, blocks.c.id == block_revisions.c.block_id)
        .where(blocks.c.key == key)
    )
    return int(connection.execute(query).scalar_one())
