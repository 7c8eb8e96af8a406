"""What publishing will change: which steps, and what becomes of the customers who are inside."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from app.engine.context import Context, gather
from app.engine.moving import as_moved
from app.engine.world import World
from app.model.changes import Changes, changes
from app.model.enrollment import Enrollment
from app.model.preview import Moment, preview
from app.model.problem import Problem
from app.model.sequence import SequenceDocument, Version
from app.storage import enrollments, sequences
from app.storage.sequences import StoredSequence
from app.workspace.checking import problems_of
from app.workspace.desk import Desk
from app.workspace.sequence_lookup import channel_of, found

MOST_LOOKED_AT = 200
"""For how many of those inside it is worked out; more would take too long to wait for."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What becomes of those inside one way: messages by the shop's day, and how the customers fare.

    ``earlier`` and ``later`` count those whose next message moves against staying in the older
    version, ``losing`` those who no longer get one they would have got.
    """

    messages: tuple[tuple[date, int], ...]
    earlier: int = 0
    later: int = 0
    losing: int = 0

    @property
    def count(self) -> int:
        """How many messages there are in all."""
        return sum(number for _, number in self.messages)


@dataclass(frozen=True, slots=True)
class VersionView:
    """A version as it is listed."""

    id: int
    number: int
    published_at: datetime
    messages: int


@dataclass(frozen=True, slots=True)
class PublishOutlook:
    """Everything to be shown before changes are published.

    ``inside`` is how many customers are in the sequence, ``looked_at`` for how many of them the
    fates were worked out.
    """

    name: str
    problems: tuple[Problem, ...]
    changes: Changes
    inside: int
    looked_at: int
    keep: Fate
    move: Fate
    zone: ZoneInfo
    now: datetime


def outlook(desk: Desk, name: str) -> PublishOutlook:
    """Return what publishing a sequence's draft would do; nothing is changed."""
    now, shop = desk.now(), desk.shop()
    with desk.read() as connection:
        stored = found(connection, name)
        published = sequences.newest_version(connection, stored.id)
        active = enrollments.active_of(connection, sequence_id=stored.id)
        looked_at = active[:MOST_LOOKED_AT]
        pairs = _foreseen(connection, stored, looked_at, now)
        return PublishOutlook(
            name=stored.name,
            problems=tuple(problems_of(connection, stored, stored.draft, shop, now.date())),
            changes=changes(published.document, stored.draft) if published else Changes((), ()),
            inside=len(active),
            looked_at=len(looked_at),
            keep=Fate(_by_day([kept for kept, _ in pairs], shop.zone)),
            move=_fate(pairs, shop.zone),
            zone=shop.zone,
            now=now,
        )


def versions(desk: Desk, name: str) -> list[VersionView]:
    """Return the versions of a sequence, the newest first."""
    with desk.read() as connection:
        stored = found(connection, name)
        views = []
        for version_id, number, published_at in sequences.versions_of(connection, stored.id):
            messages = sequences.version(connection, version_id).document.messages
            views.append(VersionView(version_id, number, published_at, len(messages)))
        return views


def version_document(desk: Desk, version_id: int) -> SequenceDocument:
    """Return a version as it was published, with the words its blocks had then."""
    with desk.read() as connection:
        return sequences.version(connection, version_id).document


def _foreseen(
    connection: Connection, stored: StoredSequence, inside: Sequence[Enrollment], now: datetime
) -> list[tuple[list[Moment], list[Moment]]]:
    """Foresee everybody inside twice: staying in their version, and moved to the draft."""
    channel = channel_of(connection, stored)
    if channel is None or not inside:
        return []
    world = World.read(connection).with_going_on(stored, now)
    newer = Version(0, stored.id, 0, stored.draft, now)
    return [
        (_stays(context, now), _moves(context, newer, now))
        for context in gather(connection, world, inside, channel, now)
    ]


def _stays(context: Context, now: datetime) -> list[Moment]:
    return preview(context.enrollment, context.version, context.customer, context.facts, now)


def _moves(context: Context, newer: Version, now: datetime) -> list[Moment]:
    moved = as_moved(context.enrollment, context.version, newer, now, context.messages)
    return preview(moved, newer, context.customer, context.facts, now)


def _fate(pairs: Sequence[tuple[list[Moment], list[Moment]]], zone: ZoneInfo) -> Fate:
    earlier = later = losing = 0
    for kept, moved in pairs:
        before, after = _sends(kept), _sends(moved)
        losing += bool(set(before) - set(after))
        first, then = min(before.values(), default=None), min(after.values(), default=None)
        if first is not None and then is not None:
            earlier += then < first
            later += then > first
    return Fate(_by_day([moved for _, moved in pairs], zone), earlier, later, losing)


def _sends(moments: Sequence[Moment]) -> dict[str, datetime]:
    return {moment.step: moment.at for moment in moments if moment.what == "send"}


def _by_day(ways: Sequence[list[Moment]], zone: ZoneInfo) -> tuple[tuple[date, int], ...]:
    days = Counter(at.astimezone(zone).date() for moments in ways for at in _sends(moments).values())
    return tuple(sorted(days.items()))
