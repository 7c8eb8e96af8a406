"""Backing up and restoring the whole folder."""

from pathlib import Path

from app.model.errors import Invalid
from app.model.sequence import SequenceState
from app.storage import backup, folder, sequences
from app.storage.database import Database
from app.workspace.desk import Desk


def back_up(desk: Desk, target: Path) -> Path:
    """Write a copy of everything but the secrets to ``target``; return where it is."""
    if target.is_dir():
        target = target / f"tendril-{desk.now():%Y-%m-%d-%H%M%S}.backup"
    if target.absolute() == desk.database.path.absolute():
        raise Invalid("A backup cannot take the place of the data file itself.")
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
        if target.exists():
            with Database(target) as current:
                backup.back_up(current, path / "before-restore.backup")
        backup.restore(source, target)
        return _pause_everything(target)


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
