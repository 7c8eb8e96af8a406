"""Backups: a whole copy of the file, made while it is in use."""

import contextlib
import os
import sqlite3
from pathlib import Path

from app.model.errors import Invalid, NotAllowed
from app.storage.database import APPLICATION_ID, NEWEST_VERSION, Database
from app.storage.faults import faults_in_words
from app.storage.folder import make_private


def back_up(database: Database, target: Path) -> None:
    """Write a copy of the database to ``target``; it is there whole, or not at all.

    Raises ``StorageFault`` in words when the disk is in the way.
    """
    part = target.with_name(target.name + ".part")
    with faults_in_words():
        part.unlink(missing_ok=True)
        with (
            contextlib.closing(sqlite3.connect(database.path)) as source,
            contextlib.closing(sqlite3.connect(part)) as copy,
        ):
            source.backup(copy, pages=2000, sleep=0.01)
            copy.execute("PRAGMA journal_mode = DELETE")
        make_private(part)
        _flush(part)
        part.replace(target)


def verify(backup: Path) -> int:
    """Return the version of a backup's tables; raise ``Invalid`` or ``NotAllowed`` for anything else."""
    if not backup.is_file():
        raise Invalid(f"There is no file {backup}.")
    try:
        with contextlib.closing(sqlite3.connect(f"file:{backup}?mode=ro", uri=True)) as connection:
            owner = connection.execute("PRAGMA application_id").fetchone()[0]
            sound = connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
            known = owner == APPLICATION_ID
            version = (
                int(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
                if known
                else 0
            )
    except (sqlite3.Error, ValueError) as error:
        raise Invalid(f"{backup} is not a backup of Tendril.", technical=str(error)) from error
    if not known:
        raise Invalid(f"{backup} is not a backup of Tendril.")
    if not sound:
        raise Invalid(f"{backup} is damaged. Take an older backup.")
    if version > NEWEST_VERSION:
        raise NotAllowed("This backup was made by a newer Tendril. Update Tendril to restore it.")
    return version


def restore(backup: Path, target: Path) -> None:
    """Put a verified backup in the place of the database file, which must not be open."""
    part = target.with_name(target.name + ".restoring")
    with faults_in_words():
        part.unlink(missing_ok=True)
        with (
            contextlib.closing(sqlite3.connect(f"file:{backup}?mode=ro", uri=True)) as source,
            contextlib.closing(sqlite3.connect(part)) as copy,
        ):
            source.backup(copy)
        make_private(part)
        _flush(part)
        for leftover in ("-wal", "-shm"):
            target.with_name(target.name + leftover).unlink(missing_ok=True)
        part.replace(target)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
