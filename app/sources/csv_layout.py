"""Which character stands between the cells, decided by how well the first rows of a file fit each other."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_DELIMITERS = (",", ";", "\t", "|")
_ROWS_COMPARED = 50
_HEADINGS_COMPARED = 200
_DECLARED = re.compile(r"\ufeff?\"?sep=(.)\"?\r?\n?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Layout:
    """The delimiter, whether blanks after it are decoration, and the line Excel uses to declare it."""

    delimiter: str
    blanks_after_delimiter: bool = False
    declared: bool = False

    def dialect(self, *, strict: bool) -> type[csv.Dialect]:
        """Return the layout for the csv module; ``strict`` refuses quotation marks that do not fit."""

        class _Dialect(csv.excel):
            delimiter = self.delimiter
            skipinitialspace = self.blanks_after_delimiter

        _Dialect.strict = strict
        return _Dialect


def declared_delimiter(line: str) -> str:
    """Return the delimiter of a line ``sep=;``, which Excel understands and hides; else empty."""
    match = _DECLARED.fullmatch(line)
    return match.group(1) if match else ""


def layout_of(sample: str, *, cut: bool, is_known: Callable[[str], bool]) -> Layout:
    """Return the layout in which the first rows of ``sample`` make most sense.

    Known headings count most, then how many rows are as wide as the headings, then the
    width. ``cut`` says that the sample ends before the file does.
    """
    lines = list(io.StringIO(sample, newline=""))
    declared = declared_delimiter(lines[0]) if lines else ""
    if declared:
        return Layout(declared, declared=True)
    candidates = [Layout(delimiter, blanks) for blanks in (False, True) for delimiter in _DELIMITERS]
    return max(candidates, key=lambda candidate: _fit(lines, candidate, is_known, cut=cut))


def _fit(
    lines: list[str], layout: Layout, is_known: Callable[[str], bool], *, cut: bool
) -> tuple[int, float, int]:
    rows = list(_first_rows(lines, layout))
    if cut and 1 < len(rows) < _ROWS_COMPARED:
        rows.pop()
    if not rows:
        return 0, 0.0, 0
    width = len(rows[0])
    known = sum(is_known(heading) for heading in rows[0][:_HEADINGS_COMPARED])
    alike = sum(len(row) == width for row in rows) / len(rows)
    return known, alike if width > 1 else 0.0, width


def _first_rows(lines: list[str], layout: Layout) -> Iterator[list[str]]:
    reader = csv.reader(lines, layout.dialect(strict=False))
    found = 0
    while found < _ROWS_COMPARED:
        try:
            row = next(reader)
        except (StopIteration, csv.Error):
            return
        if any(row):
            found += 1
            yield row
