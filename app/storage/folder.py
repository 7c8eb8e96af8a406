"""The data folder: where it is, whether it may be used, and who sends from it."""

import os
from pathlib import Path

from platformdirs import user_data_path, user_state_path

from app.model.errors import EnvironmentFault, NotAllowed
from app.model.sentence import Sentence, worded
from app.storage.faults import faults_in_words
from app.storage.files import write_whole
from app.storage.folder_lock import FolderLock

DATABASE_NAME = "tendril.db"
STATE_FOLDER = "TENDRIL_STATE_FOLDER"
"""The environment variable that names another state folder: for tests, and for servers without a home."""
_MOVED = "data-folder"
_LOCK_NAME = "sender.lock"
_BRIEFLY = 0.5
"""Seconds: long enough for another program that only looks whether somebody is sending."""
_NETWORK_KINDS = frozenset(
    (
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "afpfs",
        "webdav",
        "davfs",
        "fuse.sshfs",
        "fuse.davfs",
        "fuse.rclone",
        "9p",
        "ncpfs",
        "afs",
        "ceph",
        "glusterfs",
        "fuse.glusterfs",
        "beegfs",
        "lustre",
        "fuse.s3fs",
        "fuse.gcsfuse",
    )
)
_SYNCED_NAMES = (
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "icloud drive",
    "nextcloud",
    "mobile documents",
)


class UnusableFolder(EnvironmentFault):
    """The folder cannot hold the data safely."""


class SenderElsewhere(NotAllowed):
    """Another window or engine is already sending from this folder."""


def own_folder() -> Path:
    """Return the platform's own folder for the program's data."""
    return user_data_path("Tendril", appauthor=False, roaming=False)


def default_folder() -> Path:
    """Return the folder that is opened when none is named: the platform's own, or where it was moved to.

    Raises ``UnusableFolder`` while the place it was moved to is not there.
    """
    try:
        moved = Path((state_folder() / _MOVED).read_text(encoding="utf-8").strip())
    except (OSError, ValueError):
        return own_folder()
    if not (moved / DATABASE_NAME).exists():
        raise UnusableFolder(
            worded(
                "The data folder was moved to {folder}, which is not there now. Connect the disk it is on.",
                folder=str(moved),
            )
        )
    return moved


def remember_default(folder: Path) -> None:
    """Note where the folder that is opened by default was moved to; raise ``EnvironmentFault``."""
    with faults_in_words():
        state_folder().mkdir(parents=True, exist_ok=True, mode=0o700)
    write_whole(state_folder() / _MOVED, str(folder.resolve()))


def state_folder() -> Path:
    """Return the system's own folder for what a program notes of itself."""
    named = os.environ.get(STATE_FOLDER)
    return Path(named) if named else user_state_path("Tendril", appauthor=False)


def prepare(folder: Path) -> None:
    """Make the folder, for its owner alone; raise ``UnusableFolder`` if data would not be safe in it."""
    refuse_unsafe(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except (OSError, ValueError) as error:
        raise UnusableFolder(
            worded(
                "The data folder {folder} cannot be made. Check the path and who may write there.",
                folder=str(folder),
            ),
            technical=str(error),
        ) from error
    if not folder.is_dir() or not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise UnusableFolder(
            worded(
                "The data folder {folder} cannot be written. Check who may write to it, and the disk.",
                folder=str(folder),
            )
        )


def refuse_unsafe(folder: Path) -> None:
    """Raise ``UnusableFolder`` for a folder on a network drive or in one that is synced."""
    named = folder.expanduser().absolute()
    resolved = _where_links_lead(named)
    for name in (part.casefold() for part in (*named.parts, *resolved.parts)):
        if any(name == synced or name.startswith((synced + " ", synced + "-")) for synced in _SYNCED_NAMES):
            raise UnusableFolder(
                worded(
                    "{folder} is kept in step with other computers, which tears the data file. "
                    "Choose a folder on this computer's own disk; backups may go there.",
                    folder=str(folder),
                )
            )
    kind = drive_kind(resolved)
    if kind.casefold() in _NETWORK_KINDS or kind == "remote":
        raise UnusableFolder(
            worded(
                "{folder} is on a network drive ({kind}), where the data file is not safe. "
                "Choose a folder on this computer's own disk.",
                folder=str(folder),
                kind=kind,
            )
        )


def _where_links_lead(path: Path) -> Path:
    try:
        return path.resolve()
    except (OSError, ValueError):
        return path


def drive_kind(folder: Path) -> str:
    """Return the file system that holds the folder, such as ``ext4`` or ``nfs``; empty if nobody can say."""
    import psutil

    best, kind = "", ""
    for partition in psutil.disk_partitions(all=True):
        mounted = partition.mountpoint
        inside = folder == Path(mounted) or Path(mounted) in folder.parents
        if inside and len(mounted) >= len(best):
            best, kind = mounted, "remote" if "remote" in partition.opts.split(",") else partition.fstype
    return kind


class SenderLock(FolderLock):
    """Held by whoever sends from a folder; ``take`` raises ``SenderElsewhere``, or ``UnusableFolder``."""

    def __init__(self, folder: Path, patience: float | None = None) -> None:
        """Prepare the lock without taking it; ``patience`` are seconds, a moment if it is not said."""
        super().__init__(folder / _LOCK_NAME, _BRIEFLY if patience is None else patience, poll_interval=0.05)

    def elsewhere(self) -> SenderElsewhere:
        """Return that somebody else sends from the folder."""
        return SenderElsewhere(
            worded("Tendril is already sending from this data folder, in another window or engine.")
        )

    def unusable(self, problem: Sentence, technical: str) -> UnusableFolder:
        """Return that the folder cannot be locked."""
        return UnusableFolder(problem, technical=technical)

    def is_held_elsewhere(self) -> bool:
        """Say whether somebody else is sending from the folder."""
        if self._lock.is_locked:
            return False
        try:
            self.take()
        except SenderElsewhere:
            return True
        self.release()
        return False
