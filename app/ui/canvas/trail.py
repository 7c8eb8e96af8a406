"""What a rehearsal leaves on the canvas: a sign on each card that was passed, and a ring where the customer is."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget
from shiboken6 import isValid

from app.ui.canvas import style as sizes
from app.ui.canvas.card import CardItem
from app.ui.canvas.scene import FlowScene
from app.ui.canvas.style import CanvasStyle
from app.ui.icons import paint_icon

_HEIGHT = 22.0
_RIGHT = 18.0
"""How much is left free at the right, where the sign of a problem is."""
_LONGEST = 150.0
_ICON = 14
_RING = 5.0


@dataclass(frozen=True, slots=True)
class Sign:
    """A short remark on a card; ``is_here`` lights the card up."""

    words: str
    is_here: bool = False


class Trail:
    """The signs on the cards of one scene. They are shown anew as a whole, whenever one of them is another."""

    def __init__(self, scene: FlowScene) -> None:
        """Show none."""
        self._scene = scene
        self._shown: dict[str, SignItem] = {}

    @property
    def shown(self) -> dict[str, Sign]:
        """What is shown, by card."""
        return {card_id: item.sign for card_id, item in self._shown.items() if isValid(item)}

    def show(self, signs: Mapping[str, Sign]) -> None:
        """Show these and no others; what belongs to a card that is not there is left out."""
        wanted = {card_id: sign for card_id, sign in signs.items() if card_id in self._scene.cards}
        if wanted == self.shown:
            return
        for item in self._shown.values():
            if isValid(item):
                self._scene.removeItem(item)
        self._shown = {
            card_id: SignItem(self._scene.style_, sign, self._scene.cards[card_id])
            for card_id, sign in wanted.items()
        }


class SignItem(QGraphicsItem):
    """The sign of one card, and its ring. It hangs on the card and moves with it."""

    def __init__(self, style: CanvasStyle, sign: Sign, card: CardItem) -> None:
        """Hang a sign on a card."""
        super().__init__(card)
        self._style = style
        self._card = card
        self.sign = sign
        letters = QFontMetricsF(style.strong_font)
        self._words = letters.elidedText(sign.words, Qt.TextElideMode.ElideRight, _LONGEST)
        self._width = letters.horizontalAdvance(self._words) + _ICON + 24
        self.setZValue(2)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)

    def shape(self) -> QPainterPath:
        """Return nothing: it cannot be taken hold of, the card below it can."""
        return QPainterPath()

    def boundingRect(self) -> QRectF:
        """Return the sign and the ring."""
        ring = QRectF(0, 0, sizes.WIDTH, self._card.height).adjusted(-8, -8, 8, 8)
        return ring.united(self._place().adjusted(-1, -1, 1, 1))

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the ring, and the sign over the upper edge of the card."""
        del option, widget
        theme, here = self._style.theme, self.sign.is_here
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), 3))
            body = QRectF(0, 0, sizes.WIDTH, self._card.height).adjusted(-_RING, -_RING, _RING, _RING)
            painter.drawRoundedRect(body, 14, 14)
        place = self._place()
        painter.setPen(Qt.PenStyle.NoPen if here else QPen(theme.colour("accent"), 1))
        painter.setBrush(theme.colour("accent_fill" if here else "accent_soft"))
        painter.drawRoundedRect(place, _HEIGHT / 2, _HEIGHT / 2)
        role = "on_accent" if here else "accent_text"
        icon_place = QRect(round(place.left()) + 8, round(place.top()) + 4, _ICON, _ICON)
        paint_icon(painter, theme, "map-pin" if here else "check", role, icon_place)
        painter.setFont(self._style.strong_font)
        painter.setPen(theme.colour(role))
        words = place.adjusted(_ICON + 12, 0, -8, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)

    def _place(self) -> QRectF:
        return QRectF(sizes.WIDTH - _RIGHT - self._width, -_HEIGHT / 2 - 1, self._width, _HEIGHT)
