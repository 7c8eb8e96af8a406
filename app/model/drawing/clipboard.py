"""Copying steps and notes, and putting copies on the canvas."""

from collections.abc import Iterable, Mapping

from app.model.block import Block
from app.model.drawing.clipping import Clipping
from app.model.drawing.drawing import Drawing
from app.model.drawing.gestures import Edit, move_down
from app.model.drawing.patch import Patch
from app.model.sentence import worded
from app.model.sequence import Note
from app.model.steps import Link, Step

ROOM = 232.0
"""From the upper edge of a pasted card to that of the next, in canvas units."""

_OFFSET = 32.0


def copied(drawing: Drawing, ids: Iterable[str], blocks: Mapping[str, Block]) -> str:
    """Return steps and notes as text; ``blocks`` is the library they come from."""
    return clipped(drawing, ids, blocks).model_dump_json(by_alias=True, indent=1)


def clipped(drawing: Drawing, ids: Iterable[str], blocks: Mapping[str, Block]) -> Clipping:
    """Return steps and notes with the blocks they send."""
    chosen = set(ids)
    steps = [step for each, step in drawing.steps.items() if each in chosen]
    notes = [note for each, note in drawing.notes.items() if each in chosen]
    things: list[Step | Note] = [*steps, *notes]
    left = min((thing.x for thing in things), default=0.0)
    top = min((thing.y for thing in things), default=0.0)
    used = {step.block for step in steps if step.kind == "message"}
    return Clipping(
        steps=tuple(_relinked(step, {each: each for each in chosen}, -left, -top) for step in steps),
        notes=tuple(note.model_copy(update={"x": note.x - left, "y": note.y - top}) for note in notes),
        blocks={key: block for key, block in blocks.items() if key in used},
    )


def pasted(
    drawing: Drawing, clipping: Clipping, x: float, y: float, into: tuple[str, str] | None = None
) -> tuple[Patch, frozenset[str]]:
    """Return the patch that puts a clipping at a place, and the new ids. Ids that are taken get new ones.

    With ``into``, an (id, exit) that leads somewhere, a clipping that is one chain is put into that
    link; a clipping with several beginnings is put beside it all the same.
    """
    edit = Edit(drawing)
    renamed: dict[str, str] = {}
    for step in clipping.steps:
        renamed[step.id] = drawing.free_id(step.id, renamed.values())
    for step in clipping.steps:
        edit.put(_relinked(step, renamed, x, y).model_copy(update={"id": renamed[step.id]}))
    if into is not None:
        _join(drawing, edit, list(renamed.values()), into)
    note_ids: list[str] = []
    for note in clipping.notes:
        note_id = drawing.free_id("note", [*renamed.values(), *note_ids])
        note_ids.append(note_id)
        edit.put_note(note_id, note.model_copy(update={"x": note.x + x, "y": note.y + y}))
    return edit.patch(worded("Paste")), frozenset([*renamed.values(), *note_ids])


def _join(drawing: Drawing, edit: Edit, new: list[str], into: tuple[str, str]) -> None:
    """Lead a link through new steps, if they are one chain, and make room for them."""
    steps = [step for each in new if (step := edit.step(each)) is not None]
    led_to = {target for step in steps for target in step.exits().values()}
    beginnings = [step for step in steps if step.id not in led_to]
    behind = drawing.exits(into[0]).get(into[1])
    if len(beginnings) != 1 or behind is None:
        return
    last = beginnings[0]
    seen = {last.id}
    while True:
        label, target = next(iter(last.exits().items()), (None, None))
        following = edit.step(target) if target is not None and target not in seen else None
        if following is None:
            break
        seen.add(following.id)
        last = following
    edit.link(*into, beginnings[0].id)
    if label is not None:
        edit.link(last.id, label, behind)
        lowest = max(step.y for step in steps)
        move_down(edit, behind, lowest + ROOM - drawing.steps[behind].y)


def duplicated(drawing: Drawing, ids: Iterable[str]) -> tuple[Patch, frozenset[str]]:
    """Return the patch that puts a second copy beside the first, and the new ids."""
    chosen = set(ids)
    things: list[Step | Note] = [drawing.steps[each] for each in chosen if each in drawing.steps]
    things += [drawing.notes[each] for each in chosen if each in drawing.notes]
    left = min((thing.x for thing in things), default=0.0)
    top = min((thing.y for thing in things), default=0.0)
    patch, new = pasted(drawing, clipped(drawing, chosen, {}), left + _OFFSET, top + _OFFSET)
    return Patch(worded("Duplicate"), patch.steps, patch.notes, patch.head), new


def _relinked(step: Step, ids: Mapping[str, str], by_x: float, by_y: float) -> Step:
    """Return a step whose links lead only to ``ids``, by their new names, moved by so much."""
    moved: Step = step.model_copy(update={"x": step.x + by_x, "y": step.y + by_y})
    for label, target in step.exits().items():
        new: Link = ids.get(target) if target is not None else None
        moved = moved.with_exit(label, new)
    return moved
