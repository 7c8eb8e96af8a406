"""Writing a CSV file that spreadsheets open rightly and that is never seen half written."""

import csv
import os
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from app.model.errors import EnvironmentFault
from app.model.sentence import worded
from app.sources.formula_guard import guarded


class CsvWriting:
    """A CSV file being written beside its place, and put into it when all of it is there.

    UTF-8 with a mark, without which Excel takes it for something else; no cell is a
    formula; readable by its owner alone. Use it as a context: an exception leaves what was
    in the place before. Every method raises ``EnvironmentFault`` if the disk is in the way.
    """

    def __init__(self, path: Path, headings: Iterable[str]) -> None:
        """Begin a file with its headings."""
        self.path = path
        try:
            descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".part", dir=path.parent)
        except OSError as error:
            raise self._fault(error) from error
        self._unfinished = Path(name)
        # Half a letter, which a webhook may have left in a field, becomes a question mark.
        self._file = os.fdopen(descriptor, "w", encoding="utf-8-sig", errors="replace", newline="")
        self._writer = csv.writer(self._file)
        try:
            self.row(headings)
        except EnvironmentFault:
            self.discard()
            raise

    def row(self, cells: Iterable[str]) -> None:
        """Write one row; a zero byte, which no spreadsheet can read, is left out."""
        try:
            self._writer.writerow([guarded(cell.replace("\0", "")) for cell in cells])
        except OSError as error:
            raise self._fault(error) from error

    def finish(self) -> None:
        """Put the file into its place, over one that may be there."""
        try:
            with self._file as file:
                file.flush()
                os.fsync(file.fileno())
            self._unfinished.replace(self.path)
        except OSError as error:
            self.discard()
            raise self._fault(error) from error

    def discard(self) -> None:
        """Leave nothing behind."""
        with suppress(OSError):  # closing writes the rest of a file that is thrown away
            self._file.close()
        self._unfinished.unlink(missing_ok=True)

    def __enter__(self) -> Self:
        """Return the file for writing."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Finish the file, or discard it if something went wrong."""
        if kind is None:
            self.finish()
        else:
            self.discard()

    def _fault(self, error: OSError) -> EnvironmentFault:
        return EnvironmentFault(
            worded("“{path}” cannot be written.", path=str(self.path)), technical=str(error)
        )
