"""Whether the file that is open is still the one that lies in the folder."""

from pathlib import Path

from app.model.sentence import worded
from app.storage.faults import StorageReplaced


class SameFile:
    """Remembers a file by what the system knows it by.

    A system keeps a file that another program has replaced or deleted for whoever has it open: what is
    written to it then is nowhere once it is closed.
    """

    def __init__(self, path: Path) -> None:
        """Remember nothing yet: the file may be made only now."""
        self._path = path
        self._known: tuple[int, int] | None = None

    def require(self) -> None:
        """Raise ``StorageReplaced`` when another file lies in its place, or none; the first time, remember it."""
        try:
            found = self._path.stat()
        except FileNotFoundError:
            if self._known is None:
                return
            raise StorageReplaced(_GONE, technical=f"there is no {self._path}") from None
        now = (found.st_dev, found.st_ino)
        if self._known is None:
            self._known = now
        elif self._known != now:
            raise StorageReplaced(_GONE, technical=f"{self._path}: {self._known} is now {now}")


_GONE = worded(
    "Another program has replaced or moved the data file while Tendril had it open. Nothing is sent or saved any"
    " more. Quit Tendril, make sure that the right file is in the data folder, and start it again."
)
