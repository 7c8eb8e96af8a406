"""The face of a card: its words laid out once, and painted from then on."""

import re

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QStaticText

from app.ui.canvas import style as sizes
from app.ui.canvas.card_ground import SWITCH, bubble_rect
from app.ui.canvas.card_text import CHIP_MARGIN, elided, laid_out, static_text
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


class CardFace:
    """Lays the words of a card out for its width, and paints them."""

    def __init__(self, words: CardWords, style: CanvasStyle) -> None:
        """Lay words out in the letters of a style."""
        self._words = words
        self._style = style
        room = sizes.WIDTH - 2 * sizes.PADDING
        title_room = room - sizes.CHIP - 10 - (SWITCH.width() + 8 if words.is_on is not None else 0)
        self._title = elided(words.title, style.title_metrics, title_room)
        remark_room = style.line_metrics.horizontalAdvance(words.remark) if words.remark else 0.0
        self._remark = static_text(words.remark)
        self._remark_x = sizes.WIDTH - sizes.PADDING - remark_room
        line_room = room - (_GLYPH + 6 if words.line_icon else 0) - (remark_room + 8 if remark_room else 0)
        self._line = elided(words.line, style.line_metrics, line_room)
        self._bubble = laid_out(words.bubble, style.line_metrics, room - 2 * _BUBBLE_MARGIN, _BUBBLE_LINES)
        self._footer = self._lay_footer(room)
        self._height = height_of(words)

    def _lay_footer(self, room: float) -> list[tuple[float, QStaticText, str]]:
        """Return the pieces of the footer: where, what, and in which look (strong, plain, bad, bad number, sign)."""
        style, words = self._style, self._words
        if words.remark_below:
            return [(0.0, elided(words.remark_below, style.small_metrics, room), "plain")]
        pieces: list[tuple[float, QStaticText, str]] = []
        x = 0.0
        for count in words.counts:
            found = _NUMBER.search(count.text)
            start, end = found.span() if found else (0, 0)
            parts = [
                (count.text[:start], "bad" if count.is_bad else "plain"),
                (count.text[start:end], "bad number" if count.is_bad else "strong"),
                (count.text[end:], "bad" if count.is_bad else "plain"),
            ]
            if count.is_bad:
                pieces.append((x, QStaticText(), "sign"))
                x += _GLYPH + 2
            for text, look in parts:
                if text:
                    metrics = (
                        style.strong_metrics if look in ("strong", "bad number") else style.small_metrics
                    )
                    pieces.append((x, static_text(text), look))
                    x += metrics.horizontalAdvance(text)
            x += _BETWEEN_COUNTS
        return pieces

    def paint(self, painter: QPainter, scale: float) -> None:
        """Paint the words and their signs on the card's ground; ``scale`` in device pixels a canvas unit."""
        style, words = self._style, self._words
        is_off = words.is_on is False
        painter.setFont(style.title_font)
        painter.setPen(style.muted if is_off else style.text)
        top = 12 + (sizes.CHIP - style.title_metrics.height()) / 2
        painter.drawStaticText(QPointF(sizes.PADDING + sizes.CHIP + 10, top), self._title)
        if words.line:
            self._paint_line(painter, sizes.HEADER - 2, scale, is_off=is_off)
        top_of_bubble = bubble_top_of(words)
        if top_of_bubble is not None:
            self._paint_bubble(painter, bubble_rect(top_of_bubble), is_off=is_off)
        if self._footer:
            self._paint_footer(painter, scale)

    def _paint_line(self, painter: QPainter, y: float, scale: float, *, is_off: bool) -> None:
        style, words = self._style, self._words
        x = sizes.PADDING
        if words.line_icon:
            lower = (style.line_metrics.height() - _GLYPH) / 2
            painter.drawPixmap(
                QPointF(x, y + lower), style.glyph(words.line_icon, "text_muted", _GLYPH, scale)
            )
            x += _GLYPH + 6
        painter.setFont(style.line_font)
        painter.setPen(style.faint if is_off else style.muted)
        painter.drawStaticText(QPointF(x, y), self._line)
        if words.remark:
            painter.setPen(style.accent_text)
            painter.drawStaticText(QPointF(self._remark_x, y), self._remark)

    def _paint_bubble(self, painter: QPainter, ground: QRectF, *, is_off: bool) -> None:
        style = self._style
        step = style.line_metrics.height() + 1
        lines = self._bubble[-1].line + 1 if self._bubble else 1
        first = ground.top() + (sizes.BUBBLE - step * lines) / 2
        left = sizes.PADDING + _BUBBLE_MARGIN
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(style.accent_soft)
        for piece in self._bubble:
            if piece.is_variable:
                chip = QRectF(
                    left + piece.x - CHIP_MARGIN,
                    first + piece.line * step,
                    piece.width + 2 * CHIP_MARGIN,
                    step - 1,
                )
                painter.drawRoundedRect(chip, 4, 4)
        painter.setFont(style.line_font)
        for is_variable, colour in (
            (False, style.muted if is_off else style.text),
            (True, style.muted if is_off else style.accent_text),
        ):
            painter.setPen(colour)
            for piece in self._bubble:
                if piece.is_variable == is_variable:
                    painter.drawStaticText(QPointF(left + piece.x, first + piece.line * step), piece.text)

    def _paint_footer(self, painter: QPainter, scale: float) -> None:
        style = self._style
        y = self._height - sizes.FOOTER
        top = y + (sizes.FOOTER - style.small_metrics.height()) / 2
        lower = (style.small_metrics.height() - _GLYPH) / 2
        for x, text, look in self._footer:
            place = QPointF(sizes.PADDING + x, top)
            if look == "sign":
                sign = style.glyph("warning-circle", "danger_text", _GLYPH, scale)
                painter.drawPixmap(place + QPointF(0, lower), sign)
                continue
            painter.setFont(style.strong_font if look in ("strong", "bad number") else style.small_font)
            painter.setPen(
                style.danger_text
                if look.startswith("bad")
                else style.text
                if look == "strong"
                else style.muted
            )
            painter.drawStaticText(place, text)
