"""The file of the rows that were not imported, for the owner to put right and import again."""

from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from app.sources.csv_columns import REASON, REJECTED_SUFFIX
from app.sources.csv_customers import RejectedRow
from app.sources.csv_writing import CsvWriting


def rejected_rows_path(path: Path) -> Path:
    """Return where the rejected rows of ``path`` go: beside it, ``customers.csv.rejected.csv``."""
    return path.with_name(path.name + REJECTED_SUFFIX)


class RejectedRows:
    """Collects rejected rows in a file that exists only if there are any.

    Use it as a context around the import: at the end the file replaces an older one; after
    an exception nothing has changed. Raises ``EnvironmentFault`` if the disk is in the way.
    """

    def __init__(self, path: Path, headings: Sequence[str]) -> None:
        """Prepare the file for rows under ``headings``; ``path`` is its own, see ``rejected_rows_path``."""
        self.path = path
        self.count = 0
        self._headings = tuple(headings)
        self._file: CsvWriting | None = None

    def add(self, row: RejectedRow) -> None:
        """Write ``row`` with its reason under the heading “reason”; cells without a heading come after it."""
        if self._file is None:
            self._file = CsvWriting(self.path, [*self._headings, REASON])
        width = len(self._headings)
        padding = [""] * (width - len(row.cells))
        self._file.row([*row.cells[:width], *padding, row.reason, *row.cells[width:]])
        self.count += 1

    def __enter__(self) -> Self:
        """Return the collection."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Put the file into its place if there were rows and nothing went wrong."""
        if self._file is not None:
            self._file.__exit__(kind, error, trace)
