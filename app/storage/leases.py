"""Leases in the database and in the system's own state folder."""

import functools
import hashlib
import json
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from sqlalchemy import Connection

from app.model.errors import EnvironmentFault
from app.model.lease import Doubt, Here, Holder, Lease, doubt_about
from app.model.sentence import Sentence, worded
from app.storage import settings
from app.storage.files import write_whole
from app.storage.folder import DATABASE_NAME, UnusableFolder, state_folder

DOUBT = "lease.doubt"
"""The setting that says why nothing is sent from a folder; empty if nothing speaks against it."""

_ID, _COUNTER = "lease.id", "lease.counter"


def of_database(connection: Connection) -> Lease | None:
    """Return the lease that the database knows."""
    stored = settings.every(connection)
    return Lease(stored[_ID], int(stored.get(_COUNTER, "0"))) if stored.get(_ID) else None


def put(connection: Connection, lease: Lease) -> None:
    """Keep a lease in the database; it is in force once ``hold`` has written the other place."""
    settings.put(connection, _ID, lease.id)
    settings.put(connection, _COUNTER, str(lease.counter))


def put_doubt(connection: Connection, doubt: Doubt | None) -> None:
    """Note in the database that it may not be the one that sends, or that it is."""
    if noted_doubt(connection) is not doubt:
        settings.put(connection, DOUBT, doubt.value if doubt else "")


def noted_doubt(connection: Connection) -> Doubt | None:
    """Return the doubt that was noted."""
    stored = settings.get(connection, DOUBT)
    return Doubt(stored) if stored else None


def holder_of(folder_id: str) -> Holder | None:
    """Return what the state folder knows of a folder; ``None`` if it knows nothing it could read."""
    try:
        kept = json.loads(_place(folder_id).read_text(encoding="utf-8"))
        lease = Lease(str(kept["id"]), int(kept["counter"]))
        return Holder(lease, str(kept["folder"]), str(kept["computer"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def hold(folder_id: str, folder: Path, lease: Lease) -> None:
    """Write down durably that this folder on this computer holds the lease; raise ``EnvironmentFault``."""
    place = _place(folder_id)
    kept = {
        "id": lease.id,
        "counter": lease.counter,
        "folder": str(folder.resolve()),
        "computer": mark_of_computer(),
    }
    try:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(place, json.dumps(kept))
    except (OSError, EnvironmentFault) as error:
        technical = error.technical if isinstance(error, EnvironmentFault) else str(error)
        raise UnusableFolder(cannot_note(), technical=technical) from error


def cannot_note() -> Sentence:
    """Return what it means that the state folder cannot be written."""
    return worded(
        "Tendril's own notes in {folder} cannot be written. Check who may write there, and the disk; nothing is"
        " sent until they can.",
        folder=str(state_folder()),
    )


def forget(folder_id: str) -> None:
    """Forget a folder that is gone."""
    with suppress(OSError):
        _place(folder_id).unlink(missing_ok=True)


def doubt(lease: Lease | None, holder: Holder | None, folder: Path) -> Doubt | None:
    """Compare the two places; return why the folder may not be the one that sends."""
    other = Path(holder.folder) if holder else folder
    here = Here(mark_of_computer(), _is_same(other, folder), (other / DATABASE_NAME).exists())
    return doubt_about(lease, holder, here)


@functools.cache
def mark_of_computer() -> str:
    """Return a mark of this installation of the system that says nothing else; empty if it has none."""
    found = _name_of_system()
    return hashlib.sha256(f"tendril {found}".encode()).hexdigest()[:32] if found else ""


def _name_of_system() -> str:
    if sys.platform == "win32":
        import winreg

        with (
            suppress(OSError),
            winreg.OpenKey(
                winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography", access=winreg.KEY_READ | 0x0100
            ) as key,
        ):
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
        return ""
    if sys.platform == "darwin":
        return _name_of_mac()
    for place in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        with suppress(OSError):
            return Path(place).read_text(encoding="ascii").strip()
    return ""


def _name_of_mac() -> str:
    command = ["/usr/sbin/ioreg", "-rd1", "-c", "IOPlatformExpertDevice"]
    with suppress(OSError, subprocess.SubprocessError):
        told = subprocess.run(command, capture_output=True, text=True, timeout=10, check=True).stdout
        lines = [line for line in told.splitlines() if "IOPlatformUUID" in line]
        return lines[0].split('"')[-2] if lines else ""
    return ""


def _place(folder_id: str) -> Path:
    return state_folder() / "leases" / f"{folder_id}.json"


def _is_same(one: Path, other: Path) -> bool:
    with suppress(OSError):
        return one.samefile(other)
    return one.resolve() == other.resolve()
