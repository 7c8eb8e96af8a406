"""Backing up and restoring the whole folder."""

import shutil
import uuid
from pathlib import Path

from app.model.errors import Invalid, NotFound
from app.model.lease import Lease
from app.model.sentence import worded
from app.model.sequence import SequenceState
from app.storage import backup, folder, leases, sequences, settings
from app.storage.database import Database
from app.storage.faults import StorageDamaged, faults_in_words
from app.workspace.desk import Desk

BEFORE_RESTORE = "before-restore.backup"
"""What a restore replaced, so that it can be undone."""


def back_up(desk: Desk, target: Path) -> Path:
    """Write a copy of everything but the secrets to ``target``; return where it is."""
    if target.is_dir():
        target = target / f"tendril-{desk.now():%Y-%m-%d-%H%M%S}.backup"
    if target.resolve() == desk.database.path.resolve():
        raise Invalid(worded("A backup cannot take the place of the data file itself."))
    if not target.parent.is_dir():
        raise NotFound(worded("There is no folder {parent}.", parent=str(target.parent)))
    backup.back_up(desk.database, target)
    return target


def restore(path: Path, source: Path) -> list[str]:
    """Put a backup in the place of the folder's data; return the names of the sequences this paused.

    Nobody may be sending meanwhile. What was active is paused, because the backup does not know
    what has been sent since; activating it again asks what to do with what came due.
    """
    folder.prepare(path)
    with folder.SenderLock(path):
        backup.verify(source)
        target = path / folder.DATABASE_NAME
        replaced = path / "being-replaced.backup"
        if target.exists():
            _keep(target, replaced)
        backup.restore(source, target)
        if replaced.exists():  # only now: it may take the place of what was just restored
            replaced.replace(path / BEFORE_RESTORE)
        paused = _pause_everything(target)
        _renew_lease(target)
        return paused


def _renew_lease(target: Path) -> None:
    """Make what was restored the one to send from: its owner has said so by restoring it."""
    with Database(target) as database, database.write() as connection:
        folder_id = settings.get(connection, "folder.id") or ""
        holder = leases.holder_of(folder_id)
        if holder is None and leases.of_database(connection) is None:
            return  # nothing was ever sent
        lease = Lease(str(uuid.uuid4()), holder.lease.counter + 1 if holder else 1)
        leases.put(connection, lease)
        leases.put_doubt(connection, None)
    leases.hold(folder_id, target.parent, lease)


def _keep(current: Path, copy: Path) -> None:
    """Back up the file that is about to be replaced; of one that cannot be read any more, keep the bytes."""
    try:
        with Database(current) as database:
            backup.back_up(database, copy)
    except StorageDamaged:
        with faults_in_words():
            shutil.copy(current, copy)


def _pause_everything(target: Path) -> list[str]:
    from app.engine.clock import SystemClock

    paused: list[str] = []
    now = SystemClock().now()
    with Database(target) as database, database.write() as connection:
        for stored in sequences.every(connection):
            if stored.state is SequenceState.ACTIVE:
                sequences.change(connection, stored.id, now, state=SequenceState.PAUSED, paused_at=now)
                paused.append(stored.name)
    return paused
