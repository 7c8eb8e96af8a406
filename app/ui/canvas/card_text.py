"""Laying out the texts of a card, when its words change: lines of words in which variables are chips."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGlyphRun, QPainter, QTextLayout

CHIP_MARGIN = 4.0
"""The room at either end of a chip, in canvas units."""


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text: plain words, or the name of a variable."""

    text: str
    is_variable: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """A text laid out once for every scale; a ``QStaticText`` would be laid out again at each."""

    runs: tuple[QGlyphRun, ...]

    def paint(self, painter: QPainter, place: QPointF) -> None:
        """Paint it in the colour of the pen, its upper left corner at a place."""
        for run in self.runs:
            painter.drawGlyphRun(place, run)


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words at their place: ``x`` from the left edge, ``line`` from the first. A chip's ``x`` is its words'."""

    text: Written
    x: float
    line: int
    width: float
    is_variable: bool


@dataclass(slots=True)
class _Word:
    text: str
    is_variable: bool
    follows_space: bool


def written(text: str, font: QFont) -> Written:
    """Return a text laid out in one line."""
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return Written(tuple(layout.glyphRuns()))


def elided(text: str, font: QFont, room: float) -> Written:
    """Return a text that ends in … where there is no room."""
    return written(QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, room), font)


def laid_out(spans: Sequence[Span], font: QFont, room: float, lines: int) -> tuple[Piece, ...]:
    """Return spans broken into at most so many lines; what is left over ends in …"""
    layout = _Layout(font, room, lines)
    for word in _words(spans):
        if not layout.add(word):
            break
    layout.flush()
    return tuple(layout.pieces)


class _Layout:
    """Fills one line after another; plain words that follow each other become one piece."""

    def __init__(self, font: QFont, room: float, lines: int) -> None:
        self.pieces: list[Piece] = []
        self._font = font
        self._metrics = QFontMetricsF(font)
        self._room = room
        self._last = lines - 1
        self._space = self._metrics.horizontalAdvance(" ")
        self._x = 0.0
        self._line = 0
        self._plain = ""
        self._plain_x = 0.0

    def add(self, word: _Word) -> bool:
        """Put a word behind the others; say whether there is room for more."""
        width = self._metrics.horizontalAdvance(word.text) + (2 * CHIP_MARGIN if word.is_variable else 0)
        gap = self._space if word.follows_space and self._x else 0.0
        if self._x + gap + width > self._room and self._x:
            if self._line == self._last:
                self._end_cut(word, gap)
                return False
            self.flush()
            self._line, self._x, gap = self._line + 1, 0.0, 0.0
        if word.is_variable:
            self.flush()
            self._put(word.text, self._x + gap, is_variable=True)
        else:
            if not self._plain:
                self._plain_x = self._x + gap
            self._plain += (" " if gap and self._plain else "") + word.text
        self._x += gap + width
        return True

    def flush(self) -> None:
        """Make a piece of the plain words that are waiting."""
        if self._plain:
            self._put(self._plain, self._plain_x, is_variable=False)
            self._plain = ""

    def _end_cut(self, word: _Word, gap: float) -> None:
        if not self._plain:
            self._plain_x = self._x
        tail = "" if word.is_variable else word.text
        self._plain += (" " if gap and tail else "") + tail + "…"

    def _put(self, text: str, x: float, *, is_variable: bool) -> None:
        margin = CHIP_MARGIN if is_variable else 0.0
        cut = self._metrics.elidedText(
            text, Qt.TextElideMode.ElideRight, max(0.0, self._room - x - 2 * margin)
        )
        width = self._metrics.horizontalAdvance(cut)
        self.pieces.append(Piece(written(cut, self._font), x + margin, self._line, width, is_variable))


def _words(spans: Sequence[Span]) -> Iterator[_Word]:
    follows_space = False
    for span in spans:
        if span.is_variable:
            yield _Word(span.text, True, follows_space)
            follows_space = False
            continue
        parts = span.text.split()
        starts_apart = span.text[:1].isspace()
        for number, part in enumerate(parts):
            yield _Word(part, False, follows_space or starts_apart or number > 0)
            follows_space = False
        follows_space = span.text[-1:].isspace()
