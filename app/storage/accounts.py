"""What is known of the account behind each channel: what its last check found, its quota, what it last told."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update
from sqlalchemy.dialects.sqlite import insert

from app.model.account import Account, Quota
from app.model.sentence import Sentence, restored, stored
from app.storage.tables import accounts

_NO_FAULT: Mapping[str, object] = {"fault": "", "failed_at": None}


def every(connection: Connection) -> dict[int, Account]:
    """Return what is known of accounts, by the ids of their channels."""
    return {row.channel_id: _account(row) for row in connection.execute(select(accounts))}


def put_check(
    connection: Connection, channel_id: int, name: str, remarks: Sequence[str], picture: bytes, now: datetime
) -> None:
    """Keep what a check found."""
    listed = [stored(remark) for remark in remarks]
    found: dict[str, object] = {
        "name": name,
        "remarks": listed,
        "picture": picture or None,
        "checked_at": now,
    }
    _put(connection, channel_id, **found, **_NO_FAULT)


def put_fault(connection: Connection, channel_id: int, fault: str, now: datetime) -> None:
    """Keep why a check failed; what the last good one found stays."""
    _put(connection, channel_id, fault=fault, failed_at=now)


def forgive(connection: Connection, channel_id: int) -> None:
    """Forget that a check failed: what was wrong is mended by now, or was changed."""
    connection.execute(update(accounts).where(accounts.c.channel_id == channel_id).values(**_NO_FAULT))


def put_deaf(connection: Connection, channel_id: int, why: str, since: datetime) -> bool:
    """Keep since when a channel cannot be asked what customers write; return whether that was not known."""
    if is_deaf(connection, channel_id):
        return False
    _put(connection, channel_id, deaf_why=why, deaf_since=since)
    return True


def put_hearing(connection: Connection, channel_id: int) -> bool:
    """Note that a channel can be asked; return whether it could not before."""
    deaf = (accounts.c.channel_id == channel_id, accounts.c.deaf_since.is_not(None))
    heals = update(accounts).where(*deaf).values(deaf_why="", deaf_since=None)
    return connection.execute(heals).rowcount > 0


def is_deaf(connection: Connection, channel_id: int) -> bool:
    """Say whether a channel could not be asked of late what customers write."""
    query = select(accounts.c.deaf_since).where(accounts.c.channel_id == channel_id)
    return connection.scalar(query) is not None


def failing(connection: Connection) -> frozenset[int]:
    """Return the channels whose last check failed."""
    query = select(accounts.c.channel_id).where(accounts.c.failed_at.is_not(None))
    return frozenset(connection.scalars(query))


def put_quota(connection: Connection, channel_id: int, quota: Quota | None, now: datetime) -> None:
    """Keep what the platform said may still be sent; ``None``: it does not tell."""
    told = quota or Quota("")
    _put(
        connection,
        channel_id,
        quota_words=told.words,
        quota_used=told.used,
        quota_limit=told.limit,
        quota_at=now if quota is not None else None,
    )


def put_heard(connection: Connection, channel_id: int, at: datetime) -> None:
    """Note that a channel's platform told something by itself."""
    _put(connection, channel_id, heard_at=at)


def forget(connection: Connection, channel_id: int) -> None:
    """Forget whose account it was, because another one may be behind the channel now."""
    blank: dict[str, object] = {"name": "", "remarks": [], "picture": None, "checked_at": None}
    no_quota: dict[str, object] = {
        "quota_words": "",
        "quota_used": None,
        "quota_limit": None,
        "quota_at": None,
    }
    statement = update(accounts).where(accounts.c.channel_id == channel_id)
    connection.execute(statement.values(**blank, **no_quota, **_NO_FAULT))


def _put(connection: Connection, channel_id: int, **values: object) -> None:
    statement = insert(accounts).values(channel_id=channel_id, **values)
    connection.execute(statement.on_conflict_do_update(index_elements=["channel_id"], set_=values))


def _account(row: Row[Any]) -> Account:
    words = row.quota_words
    if not isinstance(words, Sentence):  # one without values is kept as plain text
        words = Sentence(words.replace("{", "{{").replace("}", "}}"), {})
    quota = Quota(words, row.quota_used, row.quota_limit) if row.quota_at is not None else None
    return Account(
        row.name,
        tuple(restored(remark) for remark in row.remarks),
        row.picture or b"",
        row.checked_at,
        quota,
        row.quota_at,
        row.heard_at,
        row.fault,
        row.failed_at,
        row.deaf_why,
        row.deaf_since,
    )
