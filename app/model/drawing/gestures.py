"""What an owner does to a drawing, each as one patch. Nothing here changes the drawing itself."""

from collections.abc import Iterable, Mapping
from typing import Any

from app.model.changes import HEAD
from app.model.drawing.drawing import ENTRY, FIRST, Drawing
from app.model.drawing.patch import Patch
from app.model.errors import NotAllowed
from app.model.sentence import worded
from app.model.sequence import Note, SequenceDocument
from app.model.steps import Link, Step


class GoesRound(NotAllowed):
    """The link would let the sequence go round in a circle."""

    def __init__(self) -> None:
        """Say so."""
        super().__init__(
            worded("This link would let the sequence go round in a circle, and nobody would ever leave it.")
        )


class Edit:
    """Collects the changes of one gesture, as the drawing would be after each of them."""

    def __init__(self, drawing: Drawing) -> None:
        """Begin with the drawing as it is."""
        self._drawing = drawing
        self._steps: dict[str, Step | None] = {}
        self._notes: dict[str, Note | None] = {}
        self._head: dict[str, Any] = {}

    def step(self, step_id: str) -> Step | None:
        """Return a step as it would be now."""
        return self._steps[step_id] if step_id in self._steps else self._drawing.steps.get(step_id)

    def put(self, step: Step) -> None:
        """Put in a step, or put it in the place of the one with its id."""
        self._steps[step.id] = step

    def remove(self, step_id: str) -> None:
        """Take a step out; links to it stay as they are."""
        self._steps[step_id] = None

    def put_note(self, note_id: str, note: Note | None) -> None:
        """Put in a note, or take it out."""
        self._notes[note_id] = note

    def set_head(self, name: str, value: Any) -> None:
        """Set one of the sequence's own fields."""
        self._head[name] = value

    def link(self, source: str, label: str, target: Link) -> None:
        """Let an exit lead to a step, or to nowhere."""
        if source == ENTRY:
            self._head[FIRST] = target
            return
        step = self.step(source)
        if step is not None:
            self.put(step.with_exit(label, target))

    def exits(self, source: str) -> Mapping[str, Link]:
        """Return the exits of a step or of the entry as they would be now."""
        if source == ENTRY:
            return {FIRST: self._head.get(FIRST, self._drawing.head(FIRST))}
        step = self.step(source)
        return step.exits() if step is not None else {}

    def patch(self, label: str, kind: str = "") -> Patch:
        """Return everything as one patch; what did not change is not in it."""
        drawing = self._drawing
        steps = {each: (drawing.steps.get(each), after) for each, after in self._steps.items()}
        notes = {each: (drawing.notes.get(each), after) for each, after in self._notes.items()}
        head = {each: (drawing.head(each), after) for each, after in self._head.items()}
        return Patch(
            label,
            {each: pair for each, pair in steps.items() if pair[0] != pair[1]},
            {each: pair for each, pair in notes.items() if pair[0] != pair[1]},
            {each: pair for each, pair in head.items() if pair[0] != pair[1]},
            kind,
        )


def add_step(drawing: Drawing, step: Step) -> Patch:
    """Put a step on the canvas, linked to nothing."""
    edit = Edit(drawing)
    edit.put(step)
    return edit.patch(worded("Add {name}", name=step.name))


def add_note(drawing: Drawing, note_id: str, note: Note) -> Patch:
    """Put a note on the canvas."""
    edit = Edit(drawing)
    edit.put_note(note_id, note)
    return edit.patch(worded("Add a note"))


def change_note(drawing: Drawing, note_id: str, note: Note, label: str) -> Patch:
    """Put a note in the place of the one with this id."""
    edit = Edit(drawing)
    edit.put_note(note_id, note)
    return edit.patch(label)


def add_after(drawing: Drawing, step: Step, source: str, label: str, *, room: float = 0.0) -> Patch:
    """Put a step behind an exit. What the exit led to comes behind the new step's first exit.

    With ``room``, in canvas units, all that follows is moved down until so much is free below
    the new step's upper edge.
    """
    edit = Edit(drawing)
    behind = drawing.exits(source)[label]
    first = next(iter(step.exits()), None)
    edit.put(step.with_exit(first, behind) if first is not None and behind is not None else step)
    edit.link(source, label, step.id)
    if behind is not None and room:
        move_down(edit, behind, step.y + room - drawing.steps[behind].y)
    return edit.patch(worded("Add {name}", name=step.name))


def move_down(edit: Edit, first: str, by: float) -> None:
    """Move a step and everything that follows it down, if ``by`` is more than nothing."""
    ahead, seen = [first], {first}
    while ahead and by > 0:
        step = edit.step(ahead.pop())
        if step is not None:
            edit.put(step.model_copy(update={"y": step.y + by}))
            following = {target for target in step.exits().values() if target is not None} - seen
            seen |= following
            ahead.extend(sorted(following))


def insert(
    drawing: Drawing, step_id: str, source: str, label: str, by_x: float, by_y: float, *, room: float = 0.0
) -> Patch:
    """Put a step that is linked to nothing into a link, where it was dragged to; ``room`` as in ``add_after``."""
    step = drawing.steps[step_id]
    moved = step.model_copy(update={"x": step.x + by_x, "y": step.y + by_y})
    patch = add_after(drawing, moved, source, label, room=room)
    return Patch(worded("Insert {name}", name=step.name), patch.steps, patch.notes, patch.head)


def connect(drawing: Drawing, source: str, label: str, target: str) -> Patch:
    """Let an exit lead to a step; raise ``GoesRound`` if there would be no way out."""
    if source != ENTRY and drawing.reaches(target, source):
        raise GoesRound
    edit = Edit(drawing)
    edit.link(source, label, target)
    return edit.patch(worded("Connect"))


def disconnect(drawing: Drawing, source: str, label: str) -> Patch:
    """Let an exit lead to nowhere."""
    edit = Edit(drawing)
    edit.link(source, label, None)
    return edit.patch(worded("Disconnect"))


def move(drawing: Drawing, ids: Iterable[str], by_x: float, by_y: float, *, gesture: str = "") -> Patch:
    """Move steps and notes; with the same ``gesture`` it goes on with the move before."""
    edit = Edit(drawing)
    for each in ids:
        step, note = drawing.steps.get(each), drawing.notes.get(each)
        if step is not None:
            edit.put(step.model_copy(update={"x": step.x + by_x, "y": step.y + by_y}))
        elif note is not None:
            edit.put_note(each, note.model_copy(update={"x": note.x + by_x, "y": note.y + by_y}))
    return edit.patch(worded("Move"), f"move {gesture}" if gesture else "")


def delete(drawing: Drawing, ids: Iterable[str]) -> Patch:
    """Take steps and notes away. A chain is joined again where a step had one way on."""
    gone = set(ids)
    edit = Edit(drawing)
    for each in gone:
        if each in drawing.notes:
            edit.put_note(each, None)
        elif each in drawing.steps:
            edit.remove(each)
    for each in gone & set(drawing.steps):
        for source, label in drawing.sources(each):
            if source not in gone:
                edit.link(source, label, _survivor(drawing, each, gone))
    return edit.patch(worded("Delete"))


def change_step(drawing: Drawing, step: Step, label: str, *, gesture: str = "") -> Patch:
    """Put a step in the place of the one with its id; with the same ``gesture`` it goes on with the change before."""
    edit = Edit(drawing)
    edit.put(step)
    return edit.patch(label, f"change {gesture}" if gesture else "")


def replaced(drawing: Drawing, document: SequenceDocument, label: str) -> Patch:
    """Let the drawing do what a document does.

    Cards that stay keep their places, notes stay as they are, and the platform is that of the channel.
    """
    edit = Edit(drawing)
    for step_id in drawing.steps:
        if step_id not in document.by_id:
            edit.remove(step_id)
    for step in document.by_id.values():
        here = drawing.steps.get(step.id)
        edit.put(step.model_copy(update={"x": here.x, "y": here.y}) if here is not None else step)
    for name in HEAD:
        if name != "platform":
            edit.set_head(name, getattr(document, name))
    return edit.patch(label)


def change_head(drawing: Drawing, name: str, value: Any, label: str, *, gesture: str = "") -> Patch:
    """Set one of the sequence's own fields."""
    edit = Edit(drawing)
    edit.set_head(name, value)
    return edit.patch(label, f"head {gesture}" if gesture else "")


def _survivor(drawing: Drawing, step_id: str, gone: set[str]) -> Link:
    """Return the first step behind a deleted one that stays; ``None`` where the way forks or ends."""
    seen: set[str] = set()
    here: Link = step_id
    while here is not None and here in gone and here not in seen:
        seen.add(here)
        targets = {target for target in drawing.steps[here].exits().values() if target is not None}
        here = targets.pop() if len(targets) == 1 else None
    return here if here not in gone else None
