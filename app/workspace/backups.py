"""Backing up and restoring the whole folder."""

import shutil
import uuid
from pathlib import Path

from sqlalchemy import Connection

from app.engine.clock import SystemClock
from app.model.errors import Invalid, NotFound
from app.model.lease import Lease
from app.model.sentence import worded
from app.storage import backup, folder, leases, sequences, settings
from app.storage.database import NEWEST_VERSION, Database
from app.storage.faults import StorageDamaged, faults_in_words
from app.workspace.desk import Desk
from app.workspace.sending import BACKUPS

BEFORE_RESTORE = "before-restore.backup"
"""What a restore replaced, so that it can be undone."""


def newest(path: Path) -> Path | None:
    """Return the newest backup that a data folder keeps of itself, if there is one."""
    kept = [(each.stat().st_mtime, each) for each in (path / BACKUPS).glob("*.backup")]
    return max(kept)[1] if kept else None


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
    what has been sent since; activating it again asks what to do with what came due. A backup of an
    older program is brought up to date. Wherever it breaks off, what was there before is there still.
    """
    folder.prepare(path)
    with folder.SenderLock(path):
        backup.verify(source)
        target = path / folder.DATABASE_NAME
        replaced = path / "being-replaced.backup"
        if target.exists():
            _keep(target, replaced)
        restored = _Restored()
        backup.restore(source, target, restored.make_ready)
        if replaced.exists():  # only now: it may take the place of what was just restored
            replaced.replace(path / BEFORE_RESTORE)
        restored.hold_lease(path)
        return restored.paused


class _Restored:
    """What was restored, before it is in its place."""

    def __init__(self) -> None:
        self.paused: list[str] = []
        self._folder_id = ""
        self._lease: Lease | None = None

    def make_ready(self, part: Path) -> None:
        """Bring it up to date, pause what was active, and make it the one to send from."""
        with Database(part) as database:
            if database.version() != NEWEST_VERSION:
                from app.storage.migrate import migrate

                migrate(database)
            with database.write() as connection:
                self.paused = sequences.pause_active(connection, SystemClock().now())
                self._renew_lease(connection)

    def hold_lease(self, path: Path) -> None:
        """Write down that this is the folder to send from: until then it asks."""
        if self._lease is not None:
            leases.hold(self._folder_id, path, self._lease)

    def _renew_lease(self, connection: Connection) -> None:
        """Its owner has said that this is the one to send from, by restoring it."""
        self._folder_id = settings.get(connection, settings.FOLDER_ID) or ""
        holder = leases.holder_of(self._folder_id)
        if holder is None and leases.of_database(connection) is None:
            return  # nothing was ever sent
        self._lease = Lease(str(uuid.uuid4()), holder.lease.counter + 1 if holder else 1)
        leases.put(connection, self._lease)
        leases.put_doubt(connection, None)


def _keep(current: Path, copy: Path) -> None:
    """Back up the file that is about to be replaced; of one that cannot be read any more, keep the bytes."""
    try:
        with Database(current) as database:
            backup.back_up(database, copy)
    except StorageDamaged:
        with faults_in_words():
            shutil.copy(current, copy)
