"""How cards and links are drawn: fonts, pens and the shared pixmaps of card bodies, made once per theme and scale."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPen, QPixmap

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
PLUS_DISTANCE = 30.0
SHADOW = 6.0

_LARGEST_BODIES = 400


class CanvasStyle:
    """Everything a card needs to paint itself. ``reset`` it when the theme changes."""

    def __init__(self, theme: Theme) -> None:
        """Take colours and letters from the theme."""
        self._theme = theme
        self._bodies: dict[tuple[float, bool, float], QPixmap] = {}
        self._chips: dict[tuple[str, float], QPixmap] = {}
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
        self.title_font = _font(scale.body, QFont.Weight.DemiBold)
        self.line_font = _font(scale.small)
        self.small_font = _font(scale.caption)
        self.title_metrics = QFontMetricsF(self.title_font)
        self.line_metrics = QFontMetricsF(self.line_font)
        self.small_metrics = QFontMetricsF(self.small_font)
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
        self.on_accent = theme.colour("on_accent")
        self.idle = theme.colour("idle")
        self.link_pen = _pen(self.accent, 2.0)
        self.link_pen_far = _pen(self.accent, 0.0)
        self.dot_pen = _pen(self.dot, 1.6)
        self.dot_pen.setCosmetic(True)
        self.border_pen = _pen(self.border, 1.0)
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

    def chip(self, icon_name: str, scale: float) -> QPixmap:
        """Return the picture of an icon on its soft ground, for so many device pixels a unit."""
        bucket = _bucket(scale)
        pixmap = self._chips.get((icon_name, bucket))
        if pixmap is None:
            pixmap = QPixmap(round(CHIP * bucket), round(CHIP * bucket))
            pixmap.setDevicePixelRatio(bucket)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.accent_soft)
            painter.drawRoundedRect(QRectF(0, 0, CHIP, CHIP), 6, 6)
            paint_icon(painter, self._theme, icon_name, "accent_text", QRect(4, 4, 16, 16))
            painter.end()
            self._chips[icon_name, bucket] = pixmap
        return pixmap

    def _drawn_body(self, height: float, *, selected: bool, scale: float) -> QPixmap:
        width, tall = WIDTH + 2 * SHADOW, height + 2 * SHADOW
        pixmap = QPixmap(round(width * scale), round(tall * scale))
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = QRectF(SHADOW, SHADOW, WIDTH, height)
        painter.setPen(Qt.PenStyle.NoPen)
        shade = QColor(self._theme.colour("shadow"))
        for step in range(5, 0, -1):
            shade.setAlpha(6 if not self._theme.is_dark else 16)
            painter.setBrush(shade)
            spread = step * 0.9
            painter.drawRoundedRect(
                card.adjusted(-spread, -spread + 1, spread, spread + 1), RADIUS + spread, RADIUS + spread
            )
        if selected:
            glow = QColor(self.accent)
            glow.setAlpha(50)
            painter.setBrush(glow)
            painter.drawRoundedRect(card.adjusted(-4, -4, 4, 4), RADIUS + 4, RADIUS + 4)
        painter.setBrush(self.surface)
        painter.setPen(self.selected_pen if selected else self.border_pen)
        painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS, RADIUS)
        painter.end()
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
