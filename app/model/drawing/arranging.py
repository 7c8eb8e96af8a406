"""Bringing cards and notes into line: aligned at an edge, or with even gaps. Each is one patch."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from app.model.drawing.drawing import Drawing
from app.model.drawing.gestures import Edit
from app.model.drawing.patch import Patch
from app.model.sentence import worded

Edge = Literal["left", "centre", "top"]
Direction = Literal["across", "down"]


@dataclass(frozen=True, slots=True)
class Size:
    """How large a card or a note is, in canvas units."""

    width: float
    height: float


def aligned(drawing: Drawing, ids: Iterable[str], sizes: Mapping[str, Size], edge: Edge) -> Patch:
    """Bring things into line with the one that lies first: its left edge, its middle, or its upper edge."""
    chosen = _places(drawing, ids)
    edit = Edit(drawing)
    if chosen:
        first = min(chosen, key=lambda each: (chosen[each][1], chosen[each][0]))
        x = chosen[first][0]
        for each, (own_x, own_y) in chosen.items():
            if edge == "left":
                own_x = x
            elif edge == "centre":
                own_x = x + (sizes[first].width - sizes[each].width) / 2
            else:
                own_y = min(place[1] for place in chosen.values())
            _put(drawing, edit, each, own_x, own_y)
    return edit.patch(worded("Align"))


def distributed(
    drawing: Drawing, ids: Iterable[str], sizes: Mapping[str, Size], direction: Direction
) -> Patch:
    """Leave the same gap between things, from the first to the last of them, which stay where they are."""
    chosen = _places(drawing, ids)
    axis = 0 if direction == "across" else 1
    order = sorted(chosen, key=lambda each: chosen[each][axis])
    edit = Edit(drawing)
    if len(order) >= 3:
        extents = [sizes[each].width if axis == 0 else sizes[each].height for each in order]
        start = chosen[order[0]][axis]
        room = chosen[order[-1]][axis] - start - sum(extents[:-1])
        gap = room / (len(order) - 1)
        for each, extent in zip(order, extents, strict=True):
            x, y = chosen[each]
            _put(drawing, edit, each, *((start, y) if axis == 0 else (x, start)))
            start += extent + gap
    return edit.patch(worded("Distribute"))


def _places(drawing: Drawing, ids: Iterable[str]) -> dict[str, tuple[float, float]]:
    things = {**drawing.steps, **drawing.notes}
    return {each: (things[each].x, things[each].y) for each in ids if each in things}


def _put(drawing: Drawing, edit: Edit, thing_id: str, x: float, y: float) -> None:
    place = {"x": float(round(x)), "y": float(round(y))}
    if thing_id in drawing.steps:
        edit.put(drawing.steps[thing_id].model_copy(update=place))
    else:
        edit.put_note(thing_id, drawing.notes[thing_id].model_copy(update=place))
