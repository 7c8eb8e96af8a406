"""The scratch folder of a rehearsal: a database of its own that is gone afterwards, however it ends."""

import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from app.model.errors import EnvironmentFault
from app.model.sentence import worded
from app.storage.folder import DATABASE_NAME, SenderElsewhere, SenderLock, UnusableFolder

_PREFIX = "tendril-rehearsal-"


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Make a folder for the owner alone and hold its sender's lock; it is removed in the end.

    One that a killed program has left behind is found by its lock, which nobody holds.
    """
    try:
        folder = Path(tempfile.mkdtemp(prefix=_PREFIX))
    except OSError as error:
        raise EnvironmentFault(
            worded("There is no room to try the sequence in the computer's temporary folder."),
            technical=str(error),
        ) from error
    try:
        with SenderLock(folder):
            yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def database_file(folder: Path) -> Path:
    """Return where the scratch database is."""
    return folder / DATABASE_NAME


def remove_left_behind() -> int:
    """Remove the folders of rehearsals that were killed; return how many there were."""
    removed = 0
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        if not folder.is_dir() or folder.is_symlink():
            continue
        with suppress(SenderElsewhere, UnusableFolder):
            SenderLock(folder, patience=0).take().release()
            shutil.rmtree(folder, ignore_errors=True)
            removed += not folder.exists()
    return removed


def rules_of(stored: Mapping[str, str]) -> dict[str, str]:
    """Return those settings of the real folder that decide what happens."""
    kinds = ("shop.", "hours.", "sending.cap")
    return {key: value for key, value in stored.items() if key.startswith(kinds)}
