"""The scene reflects a drawing: one card per step, one link per connected exit. It can be rebuilt at any time."""

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QPointF, QRectF, Signal

from app.model.block import Block
from app.model.drawing.drawing import ENTRY, FIRST, Drawing
from app.model.drawing.patch import Patch
from app.ui.canvas import style as sizes
from app.ui.canvas import words
from app.ui.canvas.card import CardItem
from app.ui.canvas.items import FlowItems
from app.ui.canvas.link import LinkItem, arrival
from app.ui.canvas.marks import NO_MARKS, CardMarks
from app.ui.canvas.note import NoteItem
from app.ui.canvas.style import CanvasStyle
from app.ui.canvas.words import CardWords, Count

ENTRY_GAP = 56.0
ROOM = 4000.0


class FlowScene(FlowItems):
    """The cards and links of one drawing.

    ``touched`` is emitted with the ids that a patch has changed, ``shifted`` with those that are
    shown elsewhere while they are dragged, or larger, though no patch has changed them.
    """

    touched = Signal(object)
    shifted = Signal(object)

    def __init__(self, drawing: Drawing, blocks: Mapping[str, Block], style: CanvasStyle) -> None:
        """Build everything, then follow the drawing."""
        super().__init__()
        self.drawing = drawing
        self.style_ = style
        self._blocks: Mapping[str, Block] = blocks
        self._blocks_said: Mapping[str, Block] = {}
        self._counts: Mapping[str, tuple[Count, ...]] = {}
        self._marks: Mapping[str, CardMarks] = {}
        self._room = QRectF()
        self.rebuild()
        self._end_listening = drawing.listen(self._patched)

    def rebuild(self) -> None:
        """Make every card and link anew, in one go."""
        self.clear_items()
        self._blocks_said = dict(self._blocks)
        for card_id in [ENTRY, *self.drawing.steps]:
            self._make_card(card_id)
        for card_id in self.cards:
            for label, target in self.drawing.exits(card_id).items():
                if target is not None and target in self.cards:
                    self._make_link(card_id, label, target)
        for note_id in self.drawing.notes:
            self._show_note(note_id)
        self._fit_room()

    def close_drawing(self) -> None:
        """Follow the drawing no longer, and say nothing any more: going, the scene chooses nothing, and would tell."""
        self._end_listening()
        self.blockSignals(True)

    def set_surroundings(
        self,
        blocks: Mapping[str, Block],
        counts: Mapping[str, tuple[Count, ...]],
        marks: Mapping[str, CardMarks],
    ) -> None:
        """Take in other blocks, live counts (by step) and marks (by step); only cards that differ change."""
        has_other_blocks = blocks != self._blocks_said
        self._blocks, self._blocks_said = blocks, dict(blocks)
        self._counts, self._marks = counts, marks
        before = self.heights()
        for card_id, card in self.cards.items():
            if has_other_blocks:
                self._say(card_id)
            else:
                self._show(card_id, words.counted(card.words, counts.get(card_id, ())))
        grown = [card_id for card_id, card in self.cards.items() if card.height != before[card_id]]
        self._place_entry()
        self._reroute([*grown, ENTRY] if grown else [])
        self.shifted.emit(grown)

    def restyle(self) -> None:
        """Take on the theme that has come into force."""
        for card in self.cards.values():
            card.relaid()
        for note in self.notes.values():
            note.relaid()
        for link in self.links.values():
            self._route(link)
        self.update()

    def drag(self, ids: Iterable[str], by: QPointF) -> None:
        """Show cards and notes moved, while the drawing still has them at their old places."""
        self.put_at({thing_id: self._place(thing_id) + by for thing_id in ids})

    def put_at(self, places: Mapping[str, QPointF]) -> None:
        """Show cards and notes at some places, whatever the drawing says."""
        for thing_id, place in places.items():
            for item in self.items_of([thing_id]):
                item.setPos(place)
        self._reroute(places)
        self.shifted.emit(list(places))

    def place_of(self, thing_id: str) -> QPointF:
        """Return where the drawing has a card or a note."""
        return self._place(thing_id)

    def heights(self) -> dict[str, float]:
        """Return how tall the cards are, the entry's under its own id."""
        return {card_id: card.height for card_id, card in self.cards.items()}

    def _patched(self, patch: Patch) -> None:
        """Reflect a patch: only what it touches, and what hangs on that."""
        changed = set(patch.steps)
        if FIRST in patch.head or "entry" in patch.head:
            changed.add(ENTRY)
        for step_id, (_, after) in patch.steps.items():
            if after is None:
                self._drop_card(step_id)
            elif step_id not in self.cards:
                self._make_card(step_id)
        for card_id in changed:
            if card_id in self.cards:
                self._relink(card_id)
                self._say(card_id)
                self.cards[card_id].setPos(self._place(card_id))
        for note_id in patch.notes:
            self._show_note(note_id)
        self._place_entry()
        self._reroute([*changed, ENTRY])
        self._fit_room()
        self.touched.emit(frozenset(changed | set(patch.notes)))

    def _make_card(self, card_id: str) -> None:
        card = CardItem(card_id, self.style_)
        self.cards[card_id] = card
        self._say(card_id)
        card.setPos(self._place(card_id))
        self.addItem(card)

    def _drop_card(self, card_id: str) -> None:
        card = self.cards.pop(card_id, None)
        if card is not None:
            self.removeItem(card)
        for key in [key for key, link in self.links.items() if card_id in (link.source, link.target)]:
            self.removeItem(self.links.pop(key))

    def _show_note(self, note_id: str) -> None:
        """Bring a note into line with the drawing."""
        note, item = self.drawing.notes.get(note_id), self.notes.get(note_id)
        if note is None:
            if item is not None:
                self.removeItem(self.notes.pop(note_id))
            return
        if item is None:
            item = self.notes[note_id] = NoteItem(note_id, self.style_)
            self.addItem(item)
        if item.note != note:
            item.show_note(note)
        item.setPos(note.x, note.y)

    def _make_link(self, source: str, label: str, target: str) -> None:
        link = LinkItem(source, label, target, self.style_)
        self.links[source, label] = link
        self._route(link)
        self.addItem(link)

    def _relink(self, source: str) -> None:
        """Bring the links that leave a card into line with the drawing."""
        wanted = self.drawing.exits(source)
        for label in {*self.cards[source].exits, *wanted}:
            link = self.links.get((source, label))
            if link is not None and wanted.get(label) != link.target:
                self.removeItem(self.links.pop((source, label)))
        for label, target in wanted.items():
            if target is not None and target in self.cards and (source, label) not in self.links:
                self._make_link(source, label, target)

    def _say(self, card_id: str) -> None:
        """Have a card say what its step is."""
        if card_id == ENTRY:
            self._show(card_id, words.of_entry(self.drawing.head("entry")))
        else:
            said = words.of_step(self.drawing.steps[card_id], self._blocks)
            self._show(card_id, words.counted(said, self._counts.get(card_id, ())))

    def _show(self, card_id: str, said: CardWords) -> None:
        """Show words on a card with its exits and its marks, unless they stand there already."""
        card, links = self.cards[card_id], self.drawing.exits(card_id)
        exits = tuple(links)
        open_exits = frozenset(label for label, target in links.items() if target is None)
        marks = self._marks.get(card_id, NO_MARKS)
        if (card.words, card.exits, card.open_exits, card.marks) != (said, exits, open_exits, marks):
            card.show_words(said, exits, open_exits, marks)

    def _place(self, card_id: str) -> QPointF:
        step = self.drawing.steps.get(card_id)
        if step is not None:
            return QPointF(step.x, step.y)
        note = self.drawing.notes.get(card_id)
        if note is not None:
            return QPointF(note.x, note.y)
        first = self.drawing.steps.get(self.drawing.head(FIRST) or "")
        entry = self.cards.get(ENTRY)
        height = entry.height if entry is not None else sizes.HEADER
        if first is None:
            return QPointF(0, -height - ENTRY_GAP)
        return QPointF(first.x, first.y - height - ENTRY_GAP)

    def _place_entry(self) -> None:
        entry = self.cards[ENTRY]
        place = self._place(ENTRY)
        if entry.pos() != place:
            entry.setPos(place)

    def _reroute(self, card_ids: Iterable[str]) -> None:
        keys: set[tuple[str, str]] = set()
        for card_id in card_ids:
            if card_id in self.cards:
                keys.update((card_id, label) for label in self.cards[card_id].exits)
                keys.update(self.drawing.sources(card_id))
        for key in keys:
            link = self.links.get(key)
            if link is not None:
                self._route(link)

    def _route(self, link: LinkItem) -> None:
        source, target = self.cards[link.source], self.cards[link.target]
        start = source.pos() + source.port(link.label)
        sideways = source.leaves_sideways(link.label)
        end = arrival(start, target.ground().translated(target.pos()), sideways=sideways)
        said = words.of_link(link.source == ENTRY, link.label, self.drawing.steps.get(link.target))
        link.route(start, end, sideways=sideways, words=said)

    def _fit_room(self) -> None:
        """Keep the scene's rectangle well around the cards, and let it only grow."""
        content = self.content_rect()
        if not self._room.contains(content.adjusted(-ROOM / 2, -ROOM / 2, ROOM / 2, ROOM / 2)):
            self._room = self._room.united(content.adjusted(-ROOM, -ROOM, ROOM, ROOM))
            self.setSceneRect(self._room)
