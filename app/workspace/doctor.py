"""Looking for what is wrong with this machine or folder, and saying what to do."""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from app.model.errors import TendrilError
from app.model.settings import shop_from
from app.storage import channels, folder, leases, settings
from app.storage.credentials import environment_name
from app.storage.database import Database
from app.storage.faults import StorageDamaged, damaged, faults_in_words
from app.workspace.backups import newest
from app.workspace.sending import BACKUPS

_LITTLE_ROOM = 500 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    subject: str
    state: Literal["good", "warning", "bad"]
    text: str


def examine(path: Path) -> list[Finding]:
    """Look at the folder and the machine; nothing is changed, and nothing is made."""
    findings: list[Finding] = []
    for look in (_look_at_folder, _look_at_disk, _look_at_data, _look_at_sender, _look_at_keyring):
        try:
            findings += look(path)
        except StorageDamaged as error:
            findings.append(Finding(_subject(look), "bad", f"{error.sentence} {_way_back(path)}"))
        except TendrilError as error:
            findings.append(Finding(_subject(look), "bad", error.sentence))
    return findings


def _way_back(path: Path) -> str:
    """Return which backup to restore."""
    found = newest(path)
    if found is None:
        return f"There is none in {path / BACKUPS}; perhaps elsewhere: restore FILE."
    return f"It is “{found}”: restore FILE."


def _subject(look: Callable[[Path], Iterator[Finding]]) -> str:
    return look.__name__.removeprefix("_look_at_")


def _look_at_folder(path: Path) -> Iterator[Finding]:
    folder.refuse_unsafe(path)
    if not path.exists():
        above = next(each for each in path.absolute().parents if each.exists())
        if above.is_dir() and os.access(above, os.W_OK | os.X_OK):
            yield Finding("folder", "good", f"{path} does not exist yet; it is made at the first start.")
        else:
            yield Finding("folder", "bad", f"{path} cannot be made in {above}. Choose another folder.")
        return
    folder.prepare(path)
    if not _can_be_written(folder.state_folder()):
        yield Finding("folder", "bad", leases.cannot_note())
        return
    yield Finding("folder", "good", f"{path} is on this computer's own disk and can be written.")


def _can_be_written(place: Path) -> bool:
    """Say whether files can be made in a folder, or in the one it would be made in."""
    there = next((each for each in (place / "leases", place, *place.parents) if each.exists()), place)
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)


def _look_at_disk(path: Path) -> Iterator[Finding]:
    there = next((each for each in (path, *path.absolute().parents) if each.exists()), Path.cwd())
    free = shutil.disk_usage(there).free
    if free < _LITTLE_ROOM:
        yield Finding("disk", "warning", f"Only {free // 1024 // 1024} MB are free. Make some room.")
    else:
        yield Finding("disk", "good", f"{free // 1024**3} GB are free.")


def _look_at_data(path: Path) -> Iterator[Finding]:
    file = path / folder.DATABASE_NAME
    if not file.exists():
        yield Finding("data", "good", "There is no data yet.")
        return
    with Database(file) as database:
        database.require_newest()
        with faults_in_words(), closing(sqlite3.connect(file)) as connection:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != "ok":
            raise damaged(verdict)
        with database.read() as connection:
            stored = settings.every(connection)
            stopped = [channel for channel in channels.every(connection) if channel.problem]
    yield Finding("data", "good", "The data file is sound.")
    if not shop_from(stored).postal_address:
        yield Finding(
            "shop",
            "warning",
            "The shop has no postal address, which marketing mail needs:"
            " settings set shop.postal_address “…”.",
        )
    for channel in stopped:
        yield Finding("channel", "bad", f"“{channel.name}” is stopped: {channel.problem}.")


def _look_at_sender(path: Path) -> Iterator[Finding]:
    if not path.exists():
        return
    held = folder.SenderLock(path).is_held_elsewhere()
    text = (
        "A window or engine is sending from this folder."
        if held
        else "Nobody is sending from this folder now."
    )
    yield Finding("sender", "good", text)


def _look_at_keyring(path: Path) -> Iterator[Finding]:
    del path
    import keyring
    from keyring.backends import fail

    backend = keyring.get_keyring()
    if isinstance(backend, fail.Keyring):
        example = environment_name("Shop mail", "password")
        yield Finding(
            "keyring",
            "warning",
            "There is no keyring that could keep passwords. On a desktop unlock it (on Linux: install"
            f" gnome-keyring or KWallet); on a server set them in the environment, like {example}.",
        )
    else:
        yield Finding("keyring", "good", f"Passwords are kept by {backend.name}.")
