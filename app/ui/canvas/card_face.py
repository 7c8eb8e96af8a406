"""The face of a card: its words laid out once, and painted from then on."""

import re
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from app.ui.canvas import style as sizes
from app.ui.canvas.card_ground import SWITCH, bubble_rect
from app.ui.canvas.card_text import CHIP_MARGIN, Written, elided, laid_out, written
from app.ui.canvas.style import CanvasStyle
from app.ui.canvas.words import CardWords

_GLYPH = 14.0
_BUBBLE_LINES = 2
_BUBBLE_MARGIN = 10.0
_BETWEEN_COUNTS = 10.0
_NUMBER = re.compile(r"\d[\d.,\u00a0\u202f]*")


def height_of(words: CardWords) -> float:
    """Return how high a card with these words is, which is known before they are laid out."""
    return (
        sizes.HEADER
        + (sizes.LINE if words.line else 0)
        + (sizes.BUBBLE + 12 if words.bubble else 0)
        + (sizes.FOOTER if words.remark_below or words.counts else 0)
        + (4 if words.line and not words.bubble else 0)
    )


def bubble_top_of(words: CardWords) -> float | None:
    """Return where the bubble of a card with these words begins; ``None`` if there is none."""
    return sizes.HEADER + (sizes.LINE if words.line else 0) if words.bubble else None


@dataclass(frozen=True, slots=True)
class Ink:
    """What is written in one colour, each piece with its place in the card's own units."""

    colour: QColor
    pieces: list[tuple[QPointF, Written]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Glyph:
    """A small sign, in the colour of a role of the theme."""

    icon: str
    role: str
    place: QPointF


class CardFace:
    """Lays the words of a card out for its width, and paints them: what is the same each time is worked out once."""

    def __init__(self, words: CardWords, style: CanvasStyle) -> None:
        """Lay words out in the letters of a style."""
        self._words = words
        self._style = style
        self._room = sizes.WIDTH - 2 * sizes.PADDING
        self._inks: list[Ink] = []
        self._glyphs: list[Glyph] = []
        self._chips: list[QRectF] = []
        is_off = words.is_on is False
        self._lay_title(style.muted if is_off else style.text)
        if words.line:
            self._lay_line(style.faint if is_off else style.muted)
        if words.bubble:
            self._lay_bubble(
                style.muted if is_off else style.text, style.muted if is_off else style.accent_text
            )
        if words.remark_below:
            place = QPointF(sizes.PADDING, self._footer_top())
            self._write(style.muted, place, elided(words.remark_below, style.small_font, self._room))
        elif words.counts:
            self._lay_counts()

    def paint(self, painter: QPainter, scale: float) -> None:
        """Paint the words and their signs on the card's ground; ``scale`` in device pixels a canvas unit."""
        if self._chips:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._style.accent_soft)
            for chip in self._chips:
                painter.drawRoundedRect(chip, 4, 4)
        for glyph in self._glyphs:
            picture = self._style.glyph(glyph.icon, glyph.role, _GLYPH, scale)
            painter.drawPixmap(glyph.place, picture)
        for ink in self._inks:
            painter.setPen(ink.colour)
            for place, text in ink.pieces:
                text.paint(painter, place)

    def _write(self, colour: QColor, place: QPointF, text: Written) -> None:
        ink = next((ink for ink in self._inks if ink.colour is colour), None)
        if ink is None:
            ink = Ink(colour)
            self._inks.append(ink)
        ink.pieces.append((place, text))

    def _lay_title(self, colour: QColor) -> None:
        style, words = self._style, self._words
        room = self._room - sizes.CHIP - 10 - (SWITCH.width() + 8 if words.is_on is not None else 0)
        place = QPointF(sizes.PADDING + sizes.CHIP + 10, 12 + (sizes.CHIP - style.title_metrics.height()) / 2)
        self._write(colour, place, elided(words.title, style.title_font, room))

    def _lay_line(self, colour: QColor) -> None:
        style, words = self._style, self._words
        x, y = sizes.PADDING, sizes.HEADER - 2
        room = self._room
        if words.remark:
            width = style.line_metrics.horizontalAdvance(words.remark)
            place = QPointF(sizes.WIDTH - sizes.PADDING - width, y)
            self._write(style.accent_text, place, written(words.remark, style.line_font))
            room -= width + 8
        if words.line_icon:
            lower = (style.line_metrics.height() - _GLYPH) / 2
            self._glyphs.append(Glyph(words.line_icon, "text_muted", QPointF(x, y + lower)))
            x += _GLYPH + 6
            room -= _GLYPH + 6
        self._write(colour, QPointF(x, y), elided(words.line, style.line_font, room))

    def _lay_bubble(self, plain: QColor, variable: QColor) -> None:
        style = self._style
        ground = bubble_rect(bubble_top_of(self._words) or 0.0)
        pieces = laid_out(self._words.bubble, style.line_font, self._room - 2 * _BUBBLE_MARGIN, _BUBBLE_LINES)
        step = style.line_metrics.height() + 1
        lines = pieces[-1].line + 1 if pieces else 1
        left, first = sizes.PADDING + _BUBBLE_MARGIN, ground.top() + (sizes.BUBBLE - step * lines) / 2
        for piece in pieces:
            place = QPointF(left + piece.x, first + piece.line * step)
            self._write(variable if piece.is_variable else plain, place, piece.text)
            if piece.is_variable:
                x = place.x() - CHIP_MARGIN
                self._chips.append(QRectF(x, place.y(), piece.width + 2 * CHIP_MARGIN, step - 1))

    def _lay_counts(self) -> None:
        """Write the live counts side by side, their numbers strong; a bad one is red, with a sign before it."""
        style, top = self._style, self._footer_top()
        x = sizes.PADDING
        for count in self._words.counts:
            if count.is_bad:
                lower = (style.small_metrics.height() - _GLYPH) / 2
                self._glyphs.append(Glyph("warning-circle", "danger_text", QPointF(x, top + lower)))
                x += _GLYPH + 2
            found = _NUMBER.search(count.text)
            start, end = found.span() if found else (0, 0)
            for text, is_number in (
                (count.text[:start], False), (count.text[start:end], True), (count.text[end:], False)
            ):  # fmt: skip
                if text:
                    metrics = style.strong_metrics if is_number else style.small_metrics
                    colour = style.danger_text if count.is_bad else style.text if is_number else style.muted
                    font = style.strong_font if is_number else style.small_font
                    self._write(colour, QPointF(x, top), written(text, font))
                    x += metrics.horizontalAdvance(text)
            x += _BETWEEN_COUNTS

    def _footer_top(self) -> float:
        top = height_of(self._words) - sizes.FOOTER
        return top + (sizes.FOOTER - self._style.small_metrics.height()) / 2
