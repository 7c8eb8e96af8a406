"""What the engine does from time to time beside sending: backups, clearing out what was deleted, tidying the file."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.engine.clock import Clock
from app.model.errors import Invalid, TendrilError
from app.storage import breaks, deleted_sequences, hearing, inbox
from app.storage.backup import back_up, verify
from app.storage.database import Database
from app.storage.faults import StorageDamaged, damaged

if TYPE_CHECKING:
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

EVERY = timedelta(hours=1)
"""A computer sleeps when it likes, so that every hour it is asked whether today's backup is there."""

SOON = timedelta(minutes=1)
"""After the start, so that a computer that is on for an hour a day is backed up too."""

KEPT_DAYS = 7
KEPT_WEEKS = 4

DELETED_KEPT = timedelta(days=30)
"""How long a deleted sequence can be put back."""

HEARD_KEPT = timedelta(days=30)
"""How long a receipt is kept that may have come before the answer it belongs to, and a break that is over."""

_REMOVED_AT_ONCE = 500
"""Enrollments removed in one transaction: the writing lock is never held long."""

_PREFIX, _SUFFIX = "tendril-", ".backup"
_LOG = logging.getLogger(__name__)


def start_housekeeping(
    database: Database, folder: Path, clock: Clock, suspect: Callable[[], None] = lambda: None
) -> "AsyncIOScheduler":
    """Start the periodic work on the running loop; shut the scheduler down to end it.

    ``suspect`` is called there when a backup shows that the database is damaged.
    """
    from apscheduler.schedulers.asyncio import AsyncIOScheduler

    async def keep_house() -> None:
        if await asyncio.to_thread(_is_clock_doubted, database):
            return  # what is old by a false clock must not go for good
        try:
            await asyncio.to_thread(back_up_daily, database, folder, clock.now())
        except StorageDamaged:
            suspect()
            return
        await asyncio.to_thread(clear_out, database, clock.now())
        await asyncio.to_thread(clear_out_heard, database, clock.now())
        await asyncio.to_thread(database.tidy)

    scheduler = AsyncIOScheduler(timezone="UTC")
    scheduler.add_job(
        keep_house,
        "interval",
        seconds=EVERY.total_seconds(),
        next_run_time=clock.now() + SOON,
        coalesce=True,
        max_instances=1,
        misfire_grace_time=None,
    )
    scheduler.start()
    return scheduler


def back_up_daily(database: Database, folder: Path, now: datetime) -> Path | None:
    """Make today's backup (the day in UTC) unless it is there, and remove old ones; return what was made.

    It is read through before an older one goes. Raises ``StorageDamaged`` when the database shows
    to be damaged by it: then every older backup stays.
    """
    today = now.date()
    target = folder / f"{_PREFIX}{today.isoformat()}{_SUFFIX}"
    if target.exists():
        return None
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        back_up(database, target)
        _read_through(target)
        for day in to_remove(_days_in(folder), today):
            (folder / f"{_PREFIX}{day.isoformat()}{_SUFFIX}").unlink(missing_ok=True)
    except StorageDamaged:
        _LOG.exception("the database is damaged")
        raise
    except (TendrilError, OSError) as error:
        _LOG.error("today's backup could not be made: %s", error)
        return None
    return target


def _read_through(made: Path) -> None:
    try:
        verify(made)
    except Invalid as error:
        made.unlink(missing_ok=True)
        raise damaged(error.technical or error.sentence) from error


def clear_out(database: Database, now: datetime) -> None:
    """Remove for good the sequences that were deleted more than ``DELETED_KEPT`` ago."""
    try:
        with database.read() as connection:
            gone = deleted_sequences.deleted_before(connection, now - DELETED_KEPT)
        for sequence_id in gone:
            is_gone = False
            while not is_gone:
                with database.write() as connection:
                    is_gone = deleted_sequences.remove_some(connection, sequence_id, _REMOVED_AT_ONCE)
    except TendrilError as error:
        _LOG.error("deleted sequences could not be cleared out: %s", error)


def clear_out_heard(database: Database, now: datetime) -> None:
    """Remove receipts, which messages have taken in long ago, webhooks that could not be read, and passed breaks."""
    try:
        with database.write() as connection:
            hearing.remove_receipts(connection, now - HEARD_KEPT)
            inbox.remove_set_aside(connection, now - HEARD_KEPT)
            breaks.remove_passed(connection, now - HEARD_KEPT)
    except TendrilError as error:
        _LOG.error("old receipts could not be cleared out: %s", error)


def _is_clock_doubted(database: Database) -> bool:
    """Say whether the computer's clock leapt so far that its owner is asked whether it is right."""
    try:
        with database.read() as connection:
            return any(each.doubts_clock for each in breaks.open_ones(connection))
    except TendrilError as error:
        _LOG.error("nothing is tidied up now: %s", error)
        return True


def to_remove(days: Iterable[date], today: date) -> list[date]:
    """Return which daily backups may go: all but those of 7 days, and the newest of each of 4 weeks."""
    newest_of_week: dict[tuple[int, int], date] = {}
    known = sorted(days)
    for day in known:
        year, week, _ = day.isocalendar()
        newest_of_week[year, week] = day
    kept = {day for day in known if today - day < timedelta(days=KEPT_DAYS)}
    kept.update(sorted(newest_of_week.values())[-KEPT_WEEKS:])
    return [day for day in known if day not in kept]


def _days_in(folder: Path) -> list[date]:
    found = []
    for path in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        written = path.name.removeprefix(_PREFIX).removesuffix(_SUFFIX)
        try:
            found.append(date.fromisoformat(written))
        except ValueError:
            continue
    return found
