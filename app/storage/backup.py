"""Backups: a whole copy of the file, made while it is in use."""

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

from app.model.errors import Invalid, NotAllowed
from app.model.sentence import worded
from app.storage.database import APPLICATION_ID, NEWEST_VERSION, Database
from app.storage.faults import faults_in_words
from app.storage.files import flush_folder


def back_up(database: Database, target: Path) -> None:
    """Write a copy of the database to ``target``; it is there whole, or not at all.

    Raises ``StorageFault`` in words when the disk is in the way.
    """
    with (
        faults_in_words(),
        _in_the_place_of(target, ".part") as part,
        contextlib.closing(sqlite3.connect(database.path)) as source,
        contextlib.closing(sqlite3.connect(part)) as copy,
    ):
        # In one step: between two, any write by others would make it begin again.
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")


def verify(backup: Path) -> int:
    """Return the version of a backup's tables; raise ``Invalid`` or ``NotAllowed`` for anything else."""
    if not backup.is_file():
        raise Invalid(worded("There is no file {backup}.", backup=str(backup)))
    damaged = worded("{backup} is damaged. Take an older backup.", backup=str(backup))
    foreign = worded("{backup} is not a backup of Tendril.", backup=str(backup))
    try:
        with contextlib.closing(_open_to_read(backup)) as connection:
            if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
                raise Invalid(foreign)
            if connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
                raise Invalid(damaged)
            version = int(connection.execute("SELECT version_num FROM alembic_version").fetchone()[0])
    except (sqlite3.Error, TypeError, ValueError) as error:
        is_damaged = "malformed" in str(error) or isinstance(error, UnicodeDecodeError)
        sentence = damaged if is_damaged else foreign
        raise Invalid(sentence, technical=str(error)) from error
    if version > NEWEST_VERSION:
        raise NotAllowed(worded("This backup was made by a newer Tendril. Update Tendril to restore it."))
    return version


def restore(backup: Path, target: Path, ready: Callable[[Path], None] = lambda part: None) -> None:  # noqa: ARG005
    """Put a verified backup in the place of the database file, which must not be open.

    ``ready`` is given the copy before that, and makes of it what is to be there: all of it, or nothing.
    """
    with faults_in_words(), _in_the_place_of(target, ".restoring") as part:
        with (
            contextlib.closing(_open_to_read(backup)) as source,
            contextlib.closing(sqlite3.connect(part)) as copy,
        ):
            source.backup(copy)
        ready(part)
        with contextlib.closing(sqlite3.connect(part)) as copy:
            copy.execute("PRAGMA journal_mode = DELETE")
        for leftover in ("-wal", "-shm"):
            target.with_name(target.name + leftover).unlink(missing_ok=True)


@contextlib.contextmanager
def _in_the_place_of(target: Path, ending: str) -> Iterator[Path]:
    """Give an empty private file beside ``target`` that takes its place at the end; after an error it is gone."""
    part = target.with_name(target.name + ending)
    _remove(part)
    part.touch(mode=0o600)
    try:
        yield part
        _flush(part)
        part.replace(target)
        flush_folder(target.parent)
    except BaseException:
        _remove(part)
        raise


def _remove(part: Path) -> None:
    """Remove a file with what SQLite may have left beside it."""
    for leftover in ("", "-wal", "-shm"):
        part.with_name(part.name + leftover).unlink(missing_ok=True)


def _open_to_read(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(path.absolute().as_uri() + "?mode=ro", uri=True)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
