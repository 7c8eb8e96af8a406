"""How cards and links are drawn: fonts, pens and the shared pixmaps of card bodies, made once per theme and scale."""

from collections.abc import Callable, Hashable
from typing import get_args

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from app.model.sequence import NoteColour
from app.ui.canvas.card_text import Written, written
from app.ui.icons import paint_icon
from app.ui.theme import Theme

WIDTH = 248.0
FAR_LETTERS = 1.7
"""How much larger the title is on a card that is too far away for the rest of its words."""
PADDING = 12.0
HEADER = 46.0
LINE = 24.0
BUBBLE = 50.0
FOOTER = 32.0
RADIUS = 11.0
PORT = 5.5
PLUS = 10.0
CHIP = 24.0
LABEL = 20.0
LABEL_MARGIN = 18.0
STEM = 24.0
"""How long the line to an open end is, without the exit's name."""
DONE = 28.0
"""How high the sign of an open end is."""
SHADOW = 12.0

_MOST_PIXELS = 4_000_000
"""How many pixels of grounds are kept: 16 MB, some eighty looks at natural size."""


class CanvasStyle:
    """Everything a card needs to paint itself. ``reset`` it when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        """Take colours and letters from the theme."""
        self._theme = theme
        self._grounds: dict[tuple[Hashable, float], QPixmap] = {}
        self._pixels = 0
        self._chips: dict[tuple[str, bool, float], QPixmap] = {}
        self._glyphs: dict[tuple[str, str, float, float], QPixmap] = {}
        self._labels: dict[str, Written] = {}
        self._label_widths: dict[str, float] = {}
        self.reset()

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    def reset(self) -> None:
        """Take the colours anew."""
        theme, scale = self._theme, self._theme.metrics.type
        self._grounds.clear()
        self._pixels = 0
        self._chips.clear()
        self._glyphs.clear()
        self._labels.clear()
        self._label_widths.clear()
        self.title_font = _font(scale.body, QFont.Weight.DemiBold)
        self.far_font = _font(round(scale.body * FAR_LETTERS), QFont.Weight.DemiBold)
        self.line_font = _font(scale.small)
        self.small_font = _font(scale.caption)
        self.strong_font = _font(scale.caption, QFont.Weight.DemiBold)
        self.title_metrics = QFontMetricsF(self.title_font)
        self.far_top = 26 - QFontMetricsF(self.far_font).height() / 2
        self.line_metrics = QFontMetricsF(self.line_font)
        self.small_metrics = QFontMetricsF(self.small_font)
        self.strong_metrics = QFontMetricsF(self.strong_font)
        done = QCoreApplication.translate("Card", "Done")
        self.done = written(done, self.small_font)
        self.done_width = self.small_metrics.horizontalAdvance(done) + 40
        self.empty_note = QCoreApplication.translate("Card", "Double-click to write")
        self._take_colours(theme)

    def _take_colours(self, theme: Theme) -> None:
        self.background = theme.colour("background")
        self.dot = theme.colour("border_strong")
        self.surface = theme.colour("raised")
        self.text = theme.colour("text")
        self.muted = theme.colour("text_muted")
        self.faint = theme.colour("text_faint")
        self.accent = theme.colour("accent")
        self.accent_text = theme.colour("accent_text")
        self.accent_soft = theme.colour("accent_soft")
        self.soft = theme.colour("soft")
        self.border = theme.colour("border")
        self.border_strong = theme.colour("border_strong")
        self.warning = theme.colour("warning")
        self.danger = theme.colour("danger")
        self.danger_text = theme.colour("danger_text")
        self.on_accent = theme.colour("on_accent")
        self.knob = theme.colour("knob")
        self.idle = theme.colour("idle")
        self.papers = {colour: theme.colour(f"note_{colour}") for colour in get_args(NoteColour)}
        self.link_pen = _pen(self.accent, 2.0)
        self.lit_link_pen = _pen(self.accent, 4.0)
        self.link_pen_far = _pen(self.accent, 0.0)
        self.card_pen_far = _pen(self.border_strong, 0.0)
        self.dot_pen = _pen(self.dot, 1.6)
        self.dot_pen.setCosmetic(True)
        self.border_pen = _pen(self.border, 1.0)
        self.open_end_pen = _pen(self.idle, 1.0)
        self.open_end_pen.setDashPattern([4.0, 3.0])
        self.guide_pen = _pen(self.warning, 1.0)
        self.guide_pen.setCosmetic(True)
        self.selected_pen = _pen(self.accent, 2.0)
        self.band = QColor(self.accent)
        self.band.setAlpha(30)
        self.surface_brush = QBrush(self.surface)

    def picture(self, of: Hashable, scale: float, draw: Callable[[float], QPixmap]) -> QPixmap:
        """Return the picture of a card's ground for so many device pixels a unit; ``draw`` makes it once."""
        bucket = _bucket(scale)
        pixmap = self._grounds.get((of, bucket))
        if pixmap is None:
            pixmap = draw(bucket)
            self._pixels += pixmap.width() * pixmap.height()
            if self._pixels > _MOST_PIXELS:
                self._grounds.clear()
                self._pixels = pixmap.width() * pixmap.height()
            self._grounds[of, bucket] = pixmap
        return pixmap

    def label_width(self, words: str) -> float:
        """Return how wide the label of a link is, in canvas units; nothing for no words."""
        if not words:
            return 0.0
        width = self._label_widths.get(words)
        if width is None:
            width = self._label_widths[words] = self.small_metrics.horizontalAdvance(words) + LABEL_MARGIN
        return width

    def paint_label(self, painter: QPainter, place: QRectF, words: str) -> None:
        """Paint the label of a link."""
        painter.setPen(self.border_pen)
        painter.setBrush(self.surface)
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        painter.setPen(self.muted)
        text = self._labels.get(words)
        if text is None:
            text = self._labels[words] = written(words, self.small_font)
        lower = (place.height() - self.small_metrics.height()) / 2
        text.paint(painter, place.topLeft() + QPointF(LABEL_MARGIN / 2, lower))

    def glyph(self, icon_name: str, role: str, side: float, scale: float) -> QPixmap:
        """Return the picture of an icon in the colour of a role, ``side`` canvas units high."""
        bucket = _bucket(scale)
        key = (icon_name, role, side, bucket)
        pixmap = self._glyphs.get(key)
        if pixmap is None:
            pixmap = self._glyphs[key] = empty_pixmap(side, side, bucket)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_icon(painter, self._theme, icon_name, role, QRect(0, 0, round(side), round(side)))
            painter.end()
        return pixmap

    def chip(self, icon_name: str, scale: float, *, is_off: bool = False) -> QPixmap:
        """Return the picture of an icon on its soft ground, for so many device pixels a unit."""
        bucket = _bucket(scale)
        pixmap = self._chips.get((icon_name, is_off, bucket))
        if pixmap is None:
            pixmap = self._chips[icon_name, is_off, bucket] = empty_pixmap(CHIP, CHIP, bucket)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.soft if is_off else self.accent_soft)
            painter.drawRoundedRect(QRectF(0, 0, CHIP, CHIP), 6, 6)
            role = "text_muted" if is_off else "accent_text"
            paint_icon(painter, self._theme, icon_name, role, QRect(4, 4, 16, 16))
            painter.end()
        return pixmap


def empty_pixmap(width: float, height: float, scale: float) -> QPixmap:
    """Return a transparent picture of so many canvas units."""
    pixmap = QPixmap(round(width * scale), round(height * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    return pixmap


def _bucket(scale: float) -> float:
    """Return the scale a body is drawn for: a quarter finer than it is shown, in few steps."""
    for step in (0.5, 0.75, 1.0, 1.25, 1.5, 2.0, 3.0):
        if scale <= step:
            return step
    return 4.0


def _font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    from PySide6.QtWidgets import QApplication

    font = QFont(QApplication.font())
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _pen(colour: QColor, width: float) -> QPen:
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    return pen
