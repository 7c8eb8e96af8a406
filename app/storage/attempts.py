"""Attempts to send, for the record, and which of them leave it in doubt whether a message arrived."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, RowMapping, select

from app.model.outcome import Accepted, InDoubt, Unknown
from app.storage.messages import StoredMessage
from app.storage.prepared import insert_many
from app.storage.rows import among, as_list
from app.storage.tables import attempts


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to send one part, for the record."""

    message_id: int
    number: int
    part: int
    started_at: datetime
    ended_at: datetime
    outcome: str
    problem: str = ""
    technical: str = ""


def add_many(connection: Connection, made: Iterable[Attempt]) -> None:
    """Record attempts that have ended."""
    rows = [
        {
            "message_id": attempt.message_id,
            "number": attempt.number,
            "part": attempt.part,
            "started_at": attempt.started_at,
            "ended_at": attempt.ended_at,
            "outcome": attempt.outcome,
            "problem": attempt.problem,
            "technical": attempt.technical,
        }
        for attempt in made
    ]
    insert_many(connection, attempts, rows)


def of_message(connection: Connection, message_id: int) -> list[Attempt]:
    """Return what was tried for a message, in order."""
    query = (
        select(attempts)
        .where(attempts.c.message_id == message_id)
        .order_by(attempts.c.number, attempts.c.part)
    )
    return [Attempt(**row) for row in connection.execute(query).mappings()]


def in_doubt_since(connection: Connection, tried: Iterable[StoredMessage]) -> dict[int, datetime]:
    """Return since when it is in doubt whether a platform took messages; those without a doubt are missing.

    In doubt is an attempt whose end was never seen, or which ended so; what was tried before the owner
    settled an *unknown* message counts no more.
    """
    known = {message.id: message for message in tried}
    query = select(attempts).where(attempts.c.message_id.in_(among())).order_by(attempts.c.number)
    rows: dict[int, dict[int, RowMapping]] = {}
    for row in connection.execute(query, {"ids": as_list(known)}).mappings() if known else ():
        if row["outcome"] != Accepted.__name__:
            rows.setdefault(row["message_id"], {})[row["number"]] = row
    doubts = {each.id: _doubts(each, rows.get(each.id, {})) for each in known.values()}
    return {message_id: min(found) for message_id, found in doubts.items() if found}


def _doubts(message: StoredMessage, ended: Mapping[int, RowMapping]) -> list[datetime]:
    """Return when the attempts began that are in doubt; ``ended`` are those that were seen to end, by number."""
    count = message.progress.attempts
    settled = max((number for number, row in ended.items() if row["outcome"] == Unknown.__name__), default=0)
    found = [
        row["started_at"]
        for number, row in ended.items()
        if number > settled and row["outcome"] == InDoubt.__name__
    ]
    last_at = message.progress.attempted_at or message.created_at
    unseen = set(range(settled + 1, count + 1)) - set(ended)
    return found + [last_at if number == count else message.created_at for number in unseen]
