"""The ground of a card: everything but its words, which cards of one look share as a picture."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from app.ui.canvas import style as sizes
from app.ui.canvas.style import CanvasStyle, empty_pixmap

SWITCH = QRectF(0, 0, 32, 18)


@dataclass(frozen=True, slots=True)
class Ground:
    """A look. ``bubble_top`` and ``ports`` are in the card's own units; ``is_on`` is ``None`` without a switch."""

    height: float
    icon: str
    is_on: bool | None = None
    bubble_top: float | None = None
    has_footer: bool = False
    ports: tuple[tuple[float, float], ...] = ()
    is_selected: bool = False


def switch_rect() -> QRectF:
    """Return where the switch of a card is."""
    left = sizes.WIDTH - sizes.PADDING - SWITCH.width()
    return SWITCH.translated(left, (sizes.HEADER - SWITCH.height()) / 2 + 2)


def bubble_rect(top: float) -> QRectF:
    """Return the ground of a message's words."""
    return QRectF(sizes.PADDING, top, sizes.WIDTH - 2 * sizes.PADDING, sizes.BUBBLE)


def drawn(ground: Ground, style: CanvasStyle, scale: float) -> QPixmap:
    """Return the picture of a look with its shadow, for so many device pixels a unit."""
    pixmap = empty_pixmap(sizes.WIDTH + 2 * sizes.SHADOW, ground.height + 2 * sizes.SHADOW, scale)
    painter = QPainter(pixmap)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(sizes.SHADOW, sizes.SHADOW)
    _paint_sheet(painter, ground, style)
    chip = style.chip(ground.icon, scale, is_off=ground.is_on is False)
    painter.drawPixmap(QPointF(sizes.PADDING, 12), chip)
    if ground.is_on is not None:
        _paint_switch(painter, style, is_on=ground.is_on)
    if ground.bubble_top is not None:
        _paint_bubble(painter, style, bubble_rect(ground.bubble_top))
    if ground.has_footer:
        y = ground.height - sizes.FOOTER
        painter.setPen(style.border_pen)
        painter.drawLine(QPointF(1, y), QPointF(sizes.WIDTH - 1, y))
    painter.setBrush(style.surface)
    painter.setPen(style.link_pen)
    for x, y in ground.ports:
        painter.drawEllipse(QPointF(x, y), sizes.PORT, sizes.PORT)
    painter.end()
    return pixmap


def _paint_sheet(painter: QPainter, ground: Ground, style: CanvasStyle) -> None:
    card = QRectF(0, 0, sizes.WIDTH, ground.height)
    is_dark = style.theme.is_dark
    painter.setPen(Qt.PenStyle.NoPen)
    shade = style.theme.colour("shadow")
    shade.setAlpha(9 if is_dark else 2)
    painter.setBrush(shade)
    for spread in range(int(sizes.SHADOW) - 3, 0, -1):
        round_ = sizes.RADIUS + spread
        painter.drawRoundedRect(card.adjusted(-spread, -spread + 3, spread, spread + 3), round_, round_)
    if ground.is_selected:
        glow = QColor(style.accent)
        glow.setAlpha(50 if is_dark else 26)
        painter.setBrush(glow)
        painter.drawRoundedRect(card.adjusted(-4, -4, 4, 4), sizes.RADIUS + 4, sizes.RADIUS + 4)
    painter.setBrush(style.surface)
    painter.setPen(style.selected_pen if ground.is_selected else style.border_pen)
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), sizes.RADIUS, sizes.RADIUS)


def _paint_switch(painter: QPainter, style: CanvasStyle, *, is_on: bool) -> None:
    rect = switch_rect()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.accent if is_on else style.idle)
    painter.drawRoundedRect(rect, 9, 9)
    painter.setBrush(style.knob)
    knob = rect.right() - 16 if is_on else rect.left() + 2
    painter.drawEllipse(QRectF(knob, rect.top() + 2, 14, 14))


def _paint_bubble(painter: QPainter, style: CanvasStyle, place: QRectF) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(style.soft)
    painter.drawRoundedRect(place, 8, 8)
    painter.drawRect(QRectF(place.left(), place.bottom() - 8, 8, 8))
