"""What can go wrong with the file, in words. These are faults of the computer, not of the program."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from app.model.errors import EnvironmentFault
from app.model.sentence import Sentence, worded


class StorageFault(EnvironmentFault):
    """The database file cannot be used as it has to be."""


class StorageFull(StorageFault):
    """No room is left on the disk."""


class StorageReadOnly(StorageFault):
    """The file or its folder cannot be written."""


class StorageReplaced(StorageFault):
    """Another file lies where the open one was, or none."""


class StorageBusy(StorageFault):
    """Another program holds the file."""


class StorageDamaged(StorageFault):
    """The file is no database, or a damaged one."""


class StorageBroken(StorageFault):
    """The disk gives errors."""


DAMAGED = worded("The data file is damaged. Restore the newest backup.")

_SENTENCES: tuple[tuple[str, type[StorageFault], Sentence], ...] = (
    (
        "disk is full",
        StorageFull,
        worded("The disk is full. Make some room; nothing is sent until it can be recorded."),
    ),
    (
        "readonly",
        StorageReadOnly,
        worded("The data folder cannot be written. Check who may write to it, and the disk."),
    ),
    (
        "unable to open",
        StorageReadOnly,
        worded("The data folder cannot be opened. Check that it exists and may be written."),
    ),
    ("locked", StorageBusy, worded("The data folder is busy in another program. Try again in a moment.")),
    (
        "not a database",
        StorageDamaged,
        worded("The data file is not one of Tendril's. Restore a backup, or choose another folder."),
    ),
    ("malformed", StorageDamaged, DAMAGED),
    ("could not decode", StorageDamaged, DAMAGED),
    (
        "disk i/o error",
        StorageBroken,
        worded("The disk reports errors. Copy the data folder to a sound disk."),
    ),
)


def damaged(technical: str = "") -> StorageDamaged:
    """Return the fault of a file that is damaged inside."""
    return StorageDamaged(DAMAGED, technical=technical)


_NO_ROOM = frozenset({"SQLITE_FULL", "SQLITE_IOERR_SHMSIZE"})
"""SQLite tells a disk without room for its index in memory as an error of the disk."""


@contextmanager
def faults_in_words() -> Iterator[None]:
    """Turn what SQLite and the disk say into ``StorageFault``; other errors pass as they are."""
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:
        original = error.orig if isinstance(error, DBAPIError) else error
        said = str(original).partition(" with text ")[0]  # what follows is out of somebody's message
        if getattr(original, "sqlite_errorname", "") in _NO_ROOM:
            raise StorageFull(_SENTENCES[0][2], technical=said) from error
        for words, kind, sentence in _SENTENCES:
            if words in said.lower():
                raise kind(sentence, technical=said) from error
        raise
    except UnicodeDecodeError as error:  # what SQLite says of a page full of rubbish has rubbish in it
        raise damaged(str(error.reason)) from error
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise StorageFull(_SENTENCES[0][2], technical=str(error)) from error
        if error.errno in (errno.EACCES, errno.EROFS, errno.EPERM):
            raise StorageReadOnly(_SENTENCES[1][2], technical=str(error)) from error
        if error.errno == errno.EIO:
            raise StorageBroken(_SENTENCES[-1][2], technical=str(error)) from error
        raise
