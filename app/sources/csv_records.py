"""Reading the records of CSV text one by one in bounded memory, however the file is broken."""

import csv
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple, TextIO

from app.model.sentence import Sentence, worded
from app.sources.csv_layout import Layout
from app.sources.text_encoding import Encoding

RECORD_LIMIT = 131_072
"""The most characters of one record. It is the csv module's own limit for one cell, so that its
process-wide setting need not be touched, and many times what a customer's row can hold."""
_CELL_SHOWN = 1_000
_LINE_ENDS = ("\n", "\r")


class Record(NamedTuple):
    """One record of a file; ``problem`` is a sentence if it cannot be used, and nothing if it can."""

    line: int
    cells: list[str]
    problem: Sentence | None = None
    guessed: bool = False
    """Whether bytes that fit no encoding, or stray quotation marks, were read as what is likeliest."""


class _Lines:
    """Hands physical lines to the csv reader and ends its input when a record outgrows the limit."""

    def __init__(self, text: TextIO, encoding: Encoding) -> None:
        self._text = text
        self._encoding = encoding
        self._given_back: deque[str] = deque()
        self._size = 0
        self.number = 0
        self.of_record: list[str] = []
        self.ended = False
        self.too_long = False
        self.guessed = False

    def begin_record(self) -> None:
        self._size = 0
        self.of_record.clear()
        self.too_long = self.guessed = False

    def give_back(self) -> None:
        """Let the lines of this record be read again, all but its first."""
        self.number -= len(self.of_record) - 1
        self._given_back.extendleft(reversed(self.of_record[1:]))

    def readable(self) -> list[str]:
        """Return the lines of this record as well as they can be read."""
        return [self._encoding.repaired(line)[0] for line in self.of_record]

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = self._given_back.popleft() if self._given_back else self._text.readline(RECORD_LIMIT + 1)
        self._size += len(line)
        if not line or (self.of_record and self._size > RECORD_LIMIT):
            self.ended = True
            raise StopIteration
        self.number += 1
        if self._size > RECORD_LIMIT:
            self.too_long = True
            self._skip_line(line)
            return "\n"
        self.of_record.append(line)
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
        next(lines, None)
    reader = csv.reader(lines, layout.dialect(strict=True))
    width = 0
    while not lines.ended:
        lines.begin_record()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield _badly_quoted(lines, layout, width)
            continue
        first_line = lines.number - max(len(lines.of_record), 1) + 1
        if lines.too_long:
            yield Record(
                first_line,
                [],
                worded("The row is longer than {longest} characters.", longest=f"{RECORD_LIMIT:,}"),
            )
        elif any("\0" in line for line in lines.of_record):
            yield _damaged(first_line, cells)
        elif any(map(str.strip, cells)):
            width = width or len(cells)
            yield Record(first_line, cells, guessed=lines.guessed)


def _badly_quoted(lines: _Lines, layout: Layout, width: int) -> Record:
    """Return what can be made of a record whose quotation marks do not fit.

    Within one line they may be letters that were not doubled, if that gives as many cells as
    there are headings. Over several lines the first lacks a mark and has swallowed the
    others, which are read again.
    """
    first_line = lines.number - len(lines.of_record) + 1
    whole = lines.readable()
    cells = _as_far_as_possible(whole, layout)
    if lines.ended:
        problem = worded(
            "A quotation mark in the row that starts on line {line} is never closed, "
            "so nothing from there on could be read.",
            line=first_line,
        )
        return Record(first_line, _shown(cells), problem)
    if len(whole) == 1 and len(cells) == (width or len(cells)):
        return _damaged(first_line, cells) if "\0" in whole[0] else Record(first_line, cells, guessed=True)
    lines.give_back()
    swallowing = _as_far_as_possible(whole[:1], layout)
    return Record(first_line, _shown(swallowing), worded("The quotation marks in the row do not fit."))


def _as_far_as_possible(lines: list[str], layout: Layout) -> list[str]:
    try:
        return next(csv.reader(lines, layout.dialect(strict=False)), [])
    except csv.Error:
        return ["".join(lines)]


def _damaged(line: int, cells: list[str]) -> Record:
    return Record(line, _shown(cells), worded("The row is damaged: it contains zero bytes."))


def _shown(cells: list[str]) -> list[str]:
    """Return ``cells`` short enough to be shown and without zero bytes."""
    whole = [cell.replace("\0", "") for cell in cells]
    return [cell if len(cell) <= _CELL_SHOWN else cell[:_CELL_SHOWN] + "…" for cell in whole]
