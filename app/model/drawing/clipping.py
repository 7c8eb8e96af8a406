"""Copied steps as text: what it holds, and reading it. Whatever else lies on the clipboard is refused in words."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from app.model.block import Block
from app.model.errors import Invalid
from app.model.flow import cycle
from app.model.sentence import Sentence, worded
from app.model.sequence import Note, SequenceDocument, SequenceKind
from app.model.sequence_file import DocumentFault, plain_values, read_document
from app.model.sequence_file_faults import problems_of
from app.model.steps import Step

LONGEST = 2_000_000
FARTHEST = 10_000_000.0
"""How far things may lie from each other, in canvas units."""

_OURS = "tendril."
_LONGEST_TECHNICAL = 10_000


class Clipping(BaseModel):
    """Some steps and notes of a sequence, with the blocks they send. Places are relative, links only among them."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["tendril.steps/1"] = "tendril.steps/1"
    steps: tuple[Step, ...] = Field(default=(), max_length=1000)
    notes: tuple[Note, ...] = Field(default=(), max_length=1000)
    blocks: dict[str, Block] = Field(default_factory=dict)


def read_clipping(text: str) -> Clipping:
    """Read copied steps, or a whole exported sequence; raise ``Invalid`` in words for any other text."""
    if len(text) > LONGEST:
        raise Invalid(worded("This text is too long to be copied steps."))
    try:
        raw = plain_values(text)
    except DocumentFault as error:
        raise Invalid(worded("This text is not a copy of steps."), technical=error.technical) from error
    if isinstance(raw, dict) and raw.get("format") == "tendril.sequence/1":
        return _checked(_of_sequence(read_document(text)))
    if not isinstance(raw, dict) or not str(raw.get("format", "")).startswith(_OURS):
        raise Invalid(worded("This text is not a copy of steps: it comes from another program."))
    try:
        return _checked(Clipping.model_validate_json(text.removeprefix("\ufeff"), strict=True))
    except ValidationError as error:
        first = problems_of(error, raw)[0].with_place
        raise Invalid(
            worded("This text is not a copy of steps: {what}.", what=first),
            technical=str(error)[:_LONGEST_TECHNICAL],
        ) from error


def _of_sequence(document: SequenceDocument) -> Clipping:
    if len(document.steps) > 1000:
        raise Invalid(worded("This sequence is too large to be pasted; import it instead."))
    return Clipping(steps=document.steps, notes=document.notes, blocks=dict(document.blocks))


def _checked(clipping: Clipping) -> Clipping:
    """Return a clipping that can be drawn; raise ``Invalid`` for any other."""
    ids = [step.id for step in clipping.steps]
    places = [place for thing in (*clipping.steps, *clipping.notes) for place in (thing.x, thing.y)]
    as_document = SequenceDocument(name="-", kind=SequenceKind.MARKETING, steps=clipping.steps)
    what: Sentence | None = None
    if len(set(ids)) < len(ids):
        what = worded("two steps have the same id")
    elif cycle(as_document):
        what = worded("the steps go round in a circle")
    elif any(abs(place) > FARTHEST for place in places):
        what = worded("a card lies too far away")
    if what is not None:
        raise Invalid(worded("This text is not a copy of steps: {what}.", what=what))
    return clipping
