"""How cards and links are drawn: fonts, pens and the shared pixmaps of card bodies, made once per theme and scale."""

from typing import get_args

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

from app.model.sequence import NoteColour
from app.ui.canvas.card_text import static_text
from app.ui.icons import paint_icon
from app.ui.theme import Theme

WIDTH = 248.0
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
STEM = 24.0
"""How long the line to an open end is, without the exit's name."""
DONE = 28.0
"""How high the sign of an open end is."""
SHADOW = 12.0

_LARGEST_BODIES = 400


class CanvasStyle:
    """Everything a card needs to paint itself. ``reset`` it when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        """Take colours and letters from the theme."""
        self._theme = theme
        self._bodies: dict[tuple[float, bool, float], QPixmap] = {}
        self._chips: dict[tuple[str, bool, float], QPixmap] = {}
        self._glyphs: dict[tuple[str, str, float, float], QPixmap] = {}
        self.reset()

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    def reset(self) -> None:
        """Take the colours anew."""
        theme, scale = self._theme, self._theme.metrics.type
        self._bodies.clear()
        self._chips.clear()
        self._glyphs.clear()
        self.title_font = _font(scale.body, QFont.Weight.DemiBold)
        self.line_font = _font(scale.small)
        self.small_font = _font(scale.caption)
        self.strong_font = _font(scale.caption, QFont.Weight.DemiBold)
        self.title_metrics = QFontMetricsF(self.title_font)
        self.line_metrics = QFontMetricsF(self.line_font)
        self.small_metrics = QFontMetricsF(self.small_font)
        self.strong_metrics = QFontMetricsF(self.strong_font)
        self.done = static_text(QCoreApplication.translate("Card", "Done"))
        self.done_width = self.small_metrics.horizontalAdvance(self.done.text()) + 40
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
        self.link_pen_far = _pen(self.accent, 0.0)
        self.dot_pen = _pen(self.dot, 1.6)
        self.dot_pen.setCosmetic(True)
        self.border_pen = _pen(self.border, 1.0)
        self.open_end_pen = _pen(self.idle, 1.0)
        self.open_end_pen.setDashPattern([4.0, 3.0])
        self.guide_pen = _pen(self.warning, 1.0)
        self.guide_pen.setCosmetic(True)
        self.selected_pen = _pen(self.accent, 2.0)
        self.surface_brush = QBrush(self.surface)

    def body(self, height: float, *, selected: bool, scale: float) -> QPixmap:
        """Return the picture of an empty card, with its shadow, for so many device pixels a unit."""
        bucket = _bucket(scale)
        key = (height, selected, bucket)
        pixmap = self._bodies.get(key)
        if pixmap is None:
            if len(self._bodies) >= _LARGEST_BODIES:
                self._bodies.clear()
            pixmap = self._bodies[key] = self._drawn_body(height, selected=selected, scale=bucket)
        return pixmap

    def label_width(self, words: str) -> float:
        """Return how wide the label of a link is, in canvas units; nothing for no words."""
        return self.small_metrics.horizontalAdvance(words) + 18 if words else 0.0

    def paint_label(self, painter: QPainter, place: QRectF, words: str) -> None:
        """Paint the label of a link."""
        painter.setPen(self.border_pen)
        painter.setBrush(self.surface)
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        painter.setFont(self.small_font)
        painter.setPen(self.muted)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)

    def glyph(self, icon_name: str, role: str, side: float, scale: float) -> QPixmap:
        """Return the picture of an icon in the colour of a role, ``side`` canvas units high."""
        bucket = _bucket(scale)
        key = (icon_name, role, side, bucket)
        pixmap = self._glyphs.get(key)
        if pixmap is None:
            pixmap = self._glyphs[key] = _empty_pixmap(side, side, bucket)
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
            pixmap = self._chips[icon_name, is_off, bucket] = _empty_pixmap(CHIP, CHIP, bucket)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.soft if is_off else self.accent_soft)
            painter.drawRoundedRect(QRectF(0, 0, CHIP, CHIP), 6, 6)
            role = "text_muted" if is_off else "accent_text"
            paint_icon(painter, self._theme, icon_name, role, QRect(4, 4, 16, 16))
            painter.end()
        return pixmap

    def _drawn_body(self, height: float, *, selected: bool, scale: float) -> QPixmap:
        pixmap = _empty_pixmap(WIDTH + 2 * SHADOW, height + 2 * SHADOW, scale)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(SHADOW, SHADOW, WIDTH, height)
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(self._theme.colour("shadow"))
        shade.setAlpha(9 if self._theme.is_dark else 2)
        painter.setBrush(shade)
        for spread in range(int(SHADOW) - 3, 0, -1):
            round_ = RADIUS + spread
            painter.drawRoundedRect(card.adjusted(-spread, -spread + 3, spread, spread + 3), round_, round_)
        if selected:
            glow = QColor(self.accent)
            glow.setAlpha(50 if self._theme.is_dark else 26)
            painter.setBrush(glow)
            painter.drawRoundedRect(card.adjusted(-4, -4, 4, 4), RADIUS + 4, RADIUS + 4)
        painter.setBrush(self.surface)
        painter.setPen(self.selected_pen if selected else self.border_pen)
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()
        return pixmap


def _empty_pixmap(width: float, height: float, scale: float) -> QPixmap:
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
