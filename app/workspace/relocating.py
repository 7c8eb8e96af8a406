"""Moving the data folder as a whole, with its lease."""

import shutil
from pathlib import Path

from app.model.errors import NotAllowed, NotFound
from app.model.sentence import worded
from app.storage import backup, folder, leases, settings
from app.storage.database import Database
from app.storage.faults import faults_in_words
from app.storage.secrets_lock import LOCK_NAME

_STAYS = frozenset(
    (
        folder.DATABASE_NAME,
        f"{folder.DATABASE_NAME}-wal",
        f"{folder.DATABASE_NAME}-shm",
        "sender.lock",
        LOCK_NAME,
    )
)
"""What is not copied like any other file."""


def relocate(path: Path, target: Path) -> Path:
    """Move a data folder that nobody has open to a new or empty folder; return where it is then.

    The copy is read through before anything is removed, and the lease goes with it. Whenever the
    computer fails on the way, one of the two is the one to send from and the other one asks.
    Raises ``TendrilError`` in words.
    """
    database = path / folder.DATABASE_NAME
    if not database.exists():
        raise NotFound(worded("There is no data in {folder}.", folder=str(path)))
    refuse_target(path, target)
    with folder.SenderLock(path):
        folder.prepare(target)
        with folder.SenderLock(target):
            _copy(path, target)
            _take_lease_along(path, target)
        if (
            path.resolve() == folder.own_folder().resolve()
            or path.resolve() == folder.default_folder().resolve()
        ):
            folder.remember_default(target)
        with faults_in_words():
            _remove(path)
    return target


def refuse_target(path: Path, target: Path) -> None:
    """Raise ``TendrilError`` in words where a data folder cannot be moved to ``target``."""
    folder.refuse_unsafe(target)
    there, here = target.resolve(), path.resolve()
    if there == here or here in there.parents or there in here.parents:
        raise NotAllowed(worded("A folder cannot be moved into itself. Choose another place."))
    if target.exists() and (not target.is_dir() or any(target.iterdir())):
        raise NotAllowed(worded("{folder} is not empty. Choose a new or empty folder.", folder=str(target)))


def _copy(path: Path, target: Path) -> None:
    copied = target / folder.DATABASE_NAME
    with Database(path / folder.DATABASE_NAME) as database:
        backup.back_up(database, copied)
    backup.verify(copied)
    with faults_in_words():
        for each in path.iterdir():
            if each.name in _STAYS:
                continue
            if each.is_dir():
                shutil.copytree(each, target / each.name, dirs_exist_ok=True)
            else:
                shutil.copy2(each, target / each.name)


def _take_lease_along(path: Path, target: Path) -> None:
    with Database(target / folder.DATABASE_NAME) as database, database.read() as connection:
        folder_id = settings.get(connection, settings.FOLDER_ID) or ""
        lease = leases.of_database(connection)
    if lease is not None and leases.doubt(lease, leases.holder_of(folder_id), path) is None:
        leases.hold(folder_id, target, lease)


def _remove(path: Path) -> None:
    """Remove what was moved, the database first; the folder itself goes if nothing of others is in it."""
    for name in sorted(_STAYS - {"sender.lock"}):
        (path / name).unlink(missing_ok=True)
    shutil.rmtree(path, ignore_errors=True)
