"""Reading the records of CSV text one by one in bounded memory, however the file is broken."""

import csv
from collections.abc import Iterator
from typing import NamedTuple, TextIO

from app.sources.csv_layout import Layout
from app.sources.text_encoding import Encoding

RECORD_LIMIT = 131_072
"""The most characters of one record. It is the csv module's own limit for one cell, so that its
process-wide setting need not be touched, and many times what a customer's row can hold."""
_CELL_SHOWN = 1_000
_LINE_ENDS = ("\n", "\r")


class Record(NamedTuple):
    """One record of a file; ``problem`` is a sentence if it cannot be used, and empty if it can."""

    line: int
    cells: list[str]
    problem: str = ""
    guessed: bool = False
    """Whether bytes that fit no encoding were read as the likeliest letters."""


class _Lines:
    """Hands physical lines to the csv reader and ends its input when a record outgrows the limit."""

    def __init__(self, text: TextIO, encoding: Encoding) -> None:
        self._text = text
        self._encoding = encoding
        self._size = 0
        self.number = 0
        self.ended = False
        self.too_long = False
        self.has_zero_byte = False
        self.guessed = False

    def begin_record(self) -> None:
        self._size = 0
        self.too_long = self.has_zero_byte = self.guessed = False

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._text.readline(RECORD_LIMIT + 1)
        inside_record = self._size > 0
        self._size += len(line)
        if not line or (inside_record and self._size > RECORD_LIMIT):
            self.ended = True
            raise StopIteration
        self.number += 1
        if self._size > RECORD_LIMIT:
            self.too_long = True
            self._skip_line(line)
            return "\n"
        if "\0" in line:
            self.has_zero_byte = True
        if self._encoding.may_be_damaged:
            line, guessed = self._encoding.repaired(line)
            self.guessed = self.guessed or guessed
        return line

    def _skip_line(self, part: str) -> None:
        while part and not part.endswith(_LINE_ENDS):
            part = self._text.readline(RECORD_LIMIT)


def records_of(text: TextIO, layout: Layout, encoding: Encoding) -> Iterator[Record]:
    """Yield the records of ``text`` that are not blank, with the number of the line each starts on.

    A quotation mark that is never closed ends the reading: all from there on is one record
    with a problem. A record with another problem is followed by the next one.
    """
    lines = _Lines(text, encoding)
    if layout.declared:
        next(lines)
    reader = csv.reader(lines, delimiter=layout.delimiter, skipinitialspace=layout.blanks_after_delimiter)
    while not lines.ended:
        lines.begin_record()
        first_line = lines.number + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Record(first_line, [], f"The row cannot be read as CSV ({error}).")
            continue
        problem = _problem(lines, first_line)
        if problem:
            yield Record(first_line, [_shown(cell) for cell in cells], problem)
        elif any(cells) and any(map(str.strip, cells)):
            yield Record(first_line, cells, "", lines.guessed)


def _problem(lines: _Lines, first_line: int) -> str:
    if lines.ended:
        return (
            f"A quotation mark in the row that starts on line {first_line} is never closed, "
            "so nothing from there on could be read."
        )
    if lines.too_long:
        return f"The row is longer than {RECORD_LIMIT:,} characters."
    if lines.has_zero_byte:
        return "The row is damaged: it contains zero bytes."
    return ""


def _shown(cell: str) -> str:
    cell = cell.replace("\0", "")
    return cell if len(cell) <= _CELL_SHOWN else cell[:_CELL_SHOWN] + "…"
