"""Tidying up: steps in layers below each other, in the order of the flow. The same drawing gives the same places."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.model.drawing.drawing import ENTRY, Drawing
from app.model.drawing.gestures import Edit
from app.model.drawing.patch import Patch
from app.model.sentence import worded

COLUMN = 320.0
GAP = 64.0
_SWEEPS = 4


@dataclass(frozen=True, slots=True)
class Place:
    """Where a card lies: its upper left corner, in canvas units."""

    x: float
    y: float


def tidied(drawing: Drawing, heights: Mapping[str, float], only: Iterable[str] | None = None) -> Patch:
    """Return the patch that tidies up all steps, or ``only`` some; ``heights`` are those of the cards."""
    chosen = set(drawing.steps) if only is None else set(only) & set(drawing.steps)
    if not chosen:
        return Patch(worded("Tidy up"))
    places = layered(drawing, chosen, heights)
    edit = Edit(drawing)
    left = min(drawing.steps[each].x for each in chosen) if only is not None else 0.0
    top = min(drawing.steps[each].y for each in chosen) if only is not None else 0.0
    smallest = min(place.x for place in places.values()) if only is not None else 0.0
    for each, place in places.items():
        x = round(place.x - smallest + left) if only is not None else round(place.x)
        edit.put(drawing.steps[each].model_copy(update={"x": float(x), "y": float(round(place.y + top))}))
    return edit.patch(worded("Tidy up"))


def layered(drawing: Drawing, chosen: set[str], heights: Mapping[str, float]) -> dict[str, Place]:
    """Return the places of the chosen steps: each below everything that leads to it."""
    layers = _layers(drawing, chosen)
    _untangle(drawing, layers)
    places: dict[str, Place] = {}
    y = heights.get(ENTRY, 0.0) + GAP if ENTRY in heights else 0.0
    for layer in layers:
        width = (len(layer) - 1) * COLUMN
        for index, each in enumerate(layer):
            places[each] = Place(index * COLUMN - width / 2, y)
        y += max(heights.get(each, 120.0) for each in layer) + GAP
    return _straightened(drawing, layers, places)


def _layers(drawing: Drawing, chosen: set[str]) -> list[list[str]]:
    """Return the steps by their longest way from a beginning, in the order in which exits lead to them."""
    waiting = {
        each: sum(source in chosen for source, _ in drawing.sources(each))
        for each in drawing.steps
        if each in chosen
    }
    depth = dict.fromkeys(waiting, 0)
    ready = [each for each, count in waiting.items() if count == 0]
    order: list[str] = []
    while ready:
        here = ready.pop(0)
        order.append(here)
        for target in drawing.steps[here].exits().values():
            if target in waiting:
                depth[target] = max(depth[target], depth[here] + 1)
                waiting[target] -= 1
                if waiting[target] == 0:
                    ready.append(target)
    layers: list[list[str]] = [[] for _ in range(max(depth.values(), default=0) + 1)]
    for each in [*order, *(each for each in waiting if each not in set(order))]:
        layers[depth[each]].append(each)
    return [layer for layer in layers if layer]


def _untangle(drawing: Drawing, layers: list[list[str]]) -> None:
    """Sort each layer by the middle of what leads to it, so that few links cross."""
    for _ in range(_SWEEPS):
        places = {each: float(index) for layer in layers for index, each in enumerate(layer)}
        for layer in layers[1:]:
            keys = {each: _middle(drawing, each, places) for each in layer}
            layer.sort(key=lambda each: keys[each])
            places.update({each: float(index) for index, each in enumerate(layer)})


def _middle(drawing: Drawing, step_id: str, places: Mapping[str, float]) -> float:
    found = []
    for source, label in drawing.sources(step_id):
        if source in places:
            labels = list(drawing.exits(source))
            found.append(places[source] + labels.index(label) / (len(labels) + 1))
    return sum(found) / len(found) if found else places[step_id]


def _straightened(drawing: Drawing, layers: list[list[str]], places: dict[str, Place]) -> dict[str, Place]:
    """Put a lone card straight below the one that leads to it, or to the right of where a second exit leaves it."""
    for layer in layers[1:]:
        if len(layer) == 1:
            (each,) = layer
            above = [(source, label) for source, label in drawing.sources(each) if source in places]
            if len(above) == 1:
                (source, label) = above[0]
                labels = list(drawing.exits(source))
                aside = COLUMN if len(labels) == 2 and labels.index(label) == 1 else 0.0
                places[each] = Place(places[source].x + aside, places[each].y)
    return places
