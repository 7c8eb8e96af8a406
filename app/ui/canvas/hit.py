"""What lies under the mouse."""

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QPointF, Qt

from app.model.drawing.drawing import ENTRY
from app.ui.canvas.card import CardItem
from app.ui.canvas.link import LinkItem
from app.ui.canvas.note import NoteItem
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
    TIP = auto()
    NOTE = auto()


@dataclass(frozen=True, slots=True)
class Hit:
    """A part, with the card or note it belongs to (for a link and its tip the source) and the exit."""

    part: Part
    card_id: str = ""
    label: str = ""


def hit_at(scene: FlowScene, place: QPointF) -> Hit:
    """Return what lies at a place of the canvas, the smallest part first."""
    if not scene.shows_cards:
        return _from_afar(scene, place)
    items = scene.items(place, Qt.ItemSelectionMode.IntersectsItemBoundingRect)
    for item in items:
        found = _on_card(item, place - item.pos()) if isinstance(item, CardItem) else None
        if found is not None:
            return found
    for item in items:
        if isinstance(item, LinkItem) and item.shape().contains(place):
            is_tip = _distance(place, item.tip) <= _NEAR
            return Hit(Part.TIP if is_tip else Part.LINK, item.source, item.label)
    for item in items:
        if isinstance(item, NoteItem) and item.shape().contains(place - item.pos()):
            return Hit(Part.NOTE, item.note_id)
    return Hit(Part.NOTHING)


def _from_afar(scene: FlowScene, place: QPointF) -> Hit:
    """Return the card or note at a place where only the overview is painted."""
    for thing_id in scene.cards:
        if scene.rect_of(thing_id).contains(place):
            return Hit(Part.CARD, thing_id)
    found = next((each for each in scene.notes if scene.rect_of(each).contains(place)), None)
    return Hit(Part.NOTE, found) if found is not None else Hit(Part.NOTHING)


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
