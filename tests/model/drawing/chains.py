"""Drawings of messages one after the other."""

from app.model.drawing.drawing import FIRST, Drawing
from app.model.sequence import SequenceDocument, SequenceKind
from app.model.steps import MessageStep


def chain(*ids: str) -> Drawing:
    steps = [
        MessageStep(id=each, name=each, next=following)
        for each, following in zip(ids, [*ids[1:], None], strict=True)
    ]
    document = SequenceDocument(
        name="Chain", kind=SequenceKind.TRANSACTIONAL, first=ids[0], steps=tuple(steps)
    )
    return Drawing(document)


def way(drawing: Drawing) -> list[str]:
    found: list[str] = []
    here = drawing.head(FIRST)
    while here is not None:
        found.append(here)
        here = drawing.exits(here)["next"]
    return found
