"""The flow as an indented list: chains below each other, branches one step further in. The second way to read it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from app.model.drawing.drawing import ENTRY, Drawing
from app.model.steps import Link


class RowKind(Enum):
    """What a row stands for."""

    STEP = auto()
    BRANCH = auto()
    """One of several exits of the step above; its own rows follow, further in."""

    ELSEWHERE = auto()
    """The way goes on at a step that stands in another place."""

    LOOSE = auto()
    """From here on: what nothing leads to."""

    NOTE = auto()


@dataclass(frozen=True, slots=True)
class Row:
    """One row. ``id`` is the step, for a branch the step it leaves, with the exit's ``label``."""

    kind: RowKind
    depth: int
    id: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class _Way:
    """A way that is still to be written down: where it leads, how far in, and the branch it begins with."""

    target: Link
    depth: int
    branch: Row | None = None


def outline(drawing: Drawing) -> tuple[Row, ...]:
    """Return the flow row by row: the entry, what it leads to, then what hangs on nothing, then the notes."""
    seen: set[str] = set()
    rows = [Row(RowKind.STEP, 0, ENTRY), *_written(drawing, drawing.exits(ENTRY)["first"], 0, seen)]
    beginnings = [each for each in drawing.steps if each not in seen and not drawing.sources(each)]
    rest = [*beginnings, *(each for each in drawing.steps if each not in seen)]
    loose: list[Row] = []
    for each in rest:
        if each not in seen:
            loose += _written(drawing, each, 1, seen)
    if loose:
        rows += [Row(RowKind.LOOSE, 0), *loose]
    return (*rows, *(Row(RowKind.NOTE, 0, each) for each in drawing.notes))


def _written(drawing: Drawing, start: Link, depth: int, seen: set[str]) -> Iterator[Row]:
    ahead = [_Way(start, depth)]
    while ahead:
        way = ahead.pop()
        if way.branch is not None:
            yield way.branch
        if way.target is None or way.target not in drawing.steps:
            continue
        if way.target in seen:
            yield Row(RowKind.ELSEWHERE, way.depth, way.target)
            continue
        seen.add(way.target)
        yield Row(RowKind.STEP, way.depth, way.target)
        exits = drawing.exits(way.target)
        if len(exits) == 1:
            ahead.append(_Way(next(iter(exits.values())), way.depth))
        else:
            for label, target in reversed(exits.items()):
                branch = Row(RowKind.BRANCH, way.depth + 1, way.target, label)
                ahead.append(_Way(target, way.depth + 2, branch))


def reading_order(drawing: Drawing) -> list[str]:
    """Return the ids of all steps in the order in which the outline has them."""
    return [row.id for row in outline(drawing) if row.kind is RowKind.STEP and row.id != ENTRY]
