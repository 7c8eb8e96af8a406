"""What lies under the mouse."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, Qt

from app.model.drawing.drawing import ENTRY
from app.ui.canvas.card import CardItem
from app.ui.canvas.link import LinkItem
from app.ui.canvas.scene import FlowScene

_NEAR = 12.0


class Part(Enum):
    """The parts of the canvas that can be taken hold of."""

    NOTHING = auto()
    CARD = auto()
    SWITCH = auto()
    BADGE = auto()
    PORT = auto()
    PLUS = auto()
    LINK = auto()


@dataclass(frozen=True, slots=True)
class Hit:
    """A part, with the card it belongs to (for a link its source) and the exit."""

    part: Part
    card_id: str = ""
    label: str = ""


def hit_at(scene: FlowScene, place: QPointF) -> Hit:
    """Return what lies at a place of the canvas, the smallest part first."""
    items = scene.items(place, Qt.ItemSelectionMode.IntersectsItemBoundingRect)
    cards = [item for item in items if isinstance(item, CardItem)]
    for card in cards:
        found = _on_card(card, place - card.pos())
        if found is not None:
            return found
    for item in items:
        if isinstance(item, LinkItem) and item.shape().contains(place):
            return Hit(Part.LINK, item.source, item.label)
    return Hit(Part.NOTHING)


def _on_card(card: CardItem, inside: QPointF) -> Hit | None:
    for label in card.exits:
        if label in card.open_exits and card.end_rect(label).adjusted(-3, -3, 3, 3).contains(inside):
            return Hit(Part.PLUS, card.card_id, label)
        if _distance(inside, card.port(label)) <= _NEAR:
            return Hit(Part.PORT, card.card_id, label)
    if card.problem and card.badge_rect().contains(inside):
        return Hit(Part.BADGE, card.card_id)
    if not card.shape().contains(inside):
        return None
    if card.card_id != ENTRY and card.switch_rect().adjusted(-4, -4, 4, 4).contains(inside):
        return Hit(Part.SWITCH, card.card_id)
    return Hit(Part.CARD, card.card_id)


def _distance(one: QPointF, other: QPointF) -> float:
    return (one - other).manhattanLength()
