"""The items of a flow by their ids: which are chosen, where they lie, and how large they are."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QGraphicsScene

from app.model.drawing.arranging import Size
from app.model.drawing.drawing import ENTRY
from app.ui.canvas import style as sizes
from app.ui.canvas.card import CardItem
from app.ui.canvas.link import LinkItem
from app.ui.canvas.note import WIDTH as NOTE_WIDTH
from app.ui.canvas.note import NoteItem


class FlowItems(QGraphicsScene):
    """Cards and notes by id, links by (source, exit).

    None has a parent: the scene's index finds what is in sight among those alone that have none.
    """

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.cards: dict[str, CardItem] = {}
        self.notes: dict[str, NoteItem] = {}
        self.links: dict[tuple[str, str], LinkItem] = {}
        self.shows_cards = True
        """Whether the cards are shown one by one; from far away there is an overview instead."""
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.BspTreeIndex)
        self.clear_items()

    def clear_items(self) -> None:
        """Take every item away."""
        self.clear()
        self.cards.clear()
        self.notes.clear()
        self.links.clear()

    def content_rect(self) -> QRectF:
        """Return the rectangle that holds every card and note."""
        rect = QRectF()
        for card in self.cards.values():
            rect = rect.united(QRectF(card.x(), card.y(), sizes.WIDTH, card.height))
            for label in card.open_exits:
                rect = rect.united(card.end_rect(label).translated(card.pos()))
        for note in self.notes.values():
            rect = rect.united(self.rect_of(note.note_id))
        return rect

    def rect_of(self, thing_id: str) -> QRectF:
        """Return where a card or a note lies; empty if there is none with this id."""
        card, note = self.cards.get(thing_id), self.notes.get(thing_id)
        if card is not None:
            return QRectF(card.x(), card.y(), sizes.WIDTH, card.height)
        return QRectF(note.x(), note.y(), NOTE_WIDTH, note.height) if note is not None else QRectF()

    def extents(self) -> dict[str, Size]:
        """Return how large every card and note is."""
        found = {card_id: Size(sizes.WIDTH, card.height) for card_id, card in self.cards.items()}
        return found | {note_id: Size(NOTE_WIDTH, note.height) for note_id, note in self.notes.items()}

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected steps."""
        return [
            item.card_id
            for item in self.selectedItems()
            if isinstance(item, CardItem) and item.card_id != ENTRY
        ]

    def selected_notes(self) -> list[str]:
        """Return the ids of the selected notes."""
        return [item.note_id for item in self.selectedItems() if isinstance(item, NoteItem)]

    def selected_things(self) -> list[str]:
        """Return the ids of the selected steps and notes."""
        return [*self.selected_ids(), *self.selected_notes()]

    def selected_links(self) -> list[tuple[str, str]]:
        """Return the selected links as (source, exit)."""
        return [(item.source, item.label) for item in self.selectedItems() if isinstance(item, LinkItem)]

    def select(self, ids: Iterable[str]) -> None:
        """Select these cards and notes and nothing else."""
        chosen = set(ids)
        was_blocked = self.blockSignals(True)
        self.clearSelection()
        for item in self.items_of(chosen):
            item.setSelected(True)
        self.blockSignals(was_blocked)
        if not was_blocked:
            self.selectionChanged.emit()

    def select_link(self, source: str, label: str) -> None:
        """Select a link and nothing else."""
        self.clearSelection()
        link = self.links.get((source, label))
        if link is not None:
            link.setSelected(True)

    def items_of(self, ids: Iterable[str]) -> list[CardItem | NoteItem]:
        """Return the cards and notes with these ids; those there are not are left out."""
        found = [self.cards.get(each) or self.notes.get(each) for each in ids]
        return [item for item in found if item is not None]
