"""Sequences: the document that is drawn, and the immutable versions that run."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field

from app.model.block import Block, Picture
from app.model.steps import GoalStep, Link, MessageStep, Name, Step

LONGEST_NOTE = 5000


class SequenceKind(StrEnum):
    """Marketing needs recorded consent; transactional follows from something the customer did."""

    MARKETING = "marketing"
    TRANSACTIONAL = "transactional"


class SequenceState(StrEnum):
    """Draft: not yet published. Active: running. Paused and archived: nobody joins, nothing goes out."""

    DRAFT = "draft"
    ACTIVE = "active"
    PAUSED = "paused"
    ARCHIVED = "archived"


class ByHand(BaseModel):
    """Customers are added by the owner."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    on: Literal["hand"] = "hand"


class ByEvent(BaseModel):
    """Customers join when an event happens, once per occurrence (the value of its ``occurrence`` field).

    An event of ``changed_by`` with the same occurrence brings new data, a date for instance.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    on: Literal["event"] = "event"
    event: Name
    occurrence: str = Field(default="", max_length=100)
    changed_by: tuple[Name, ...] = ()
    data: tuple[Name, ...] = ()


Entry = Annotated[ByHand | ByEvent, Field(discriminator="on")]


NoteColour = Literal["yellow", "green", "blue", "pink", "grey"]


class Note(BaseModel):
    """A sheet of paper on the canvas. It says something to people and nothing to the engine."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    text: str = Field(max_length=LONGEST_NOTE)
    x: float = 0.0
    y: float = 0.0
    colour: NoteColour = "yellow"


class SequenceDocument(BaseModel):
    """A whole sequence as it is drawn, exported and imported.

    ``blocks`` are those its steps use, by key; ``pictures`` the bytes of their pictures in
    base64, by digest, so that a file holds everything.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    format: Literal["tendril.sequence/1"] = "tendril.sequence/1"
    name: Name
    kind: SequenceKind
    platform: str = Field(default="", max_length=40)
    whose_time: Literal["customer", "shop"] = "customer"
    too_late_hours: int = Field(default=24, ge=1, le=24 * 14)
    entry: Entry = ByHand()
    first: Link = None
    exit_on: tuple[Name, ...] = ()
    exit_on_reply: bool = False
    steps: tuple[Step, ...] = Field(default=(), max_length=5000)
    notes: tuple[Note, ...] = Field(default=(), max_length=1000)
    blocks: dict[str, Block] = Field(default_factory=dict)
    pictures: dict[str, str] = Field(default_factory=dict)

    @cached_property
    def by_id(self) -> Mapping[str, Step]:
        """Return the steps by their ids (of two with the same id, the last)."""
        return {step.id: step for step in self.steps}

    @cached_property
    def goal_events(self) -> Mapping[str, GoalStep]:
        """Return the goals that an event reaches from anywhere, by that event."""
        return {
            step.event: step for step in self.steps if isinstance(step, GoalStep) and step.on and step.event
        }

    @property
    def messages(self) -> list[MessageStep]:
        """The steps that send a block, in the order in which they were drawn."""
        return [step for step in self.steps if isinstance(step, MessageStep)]

    @property
    def shown_pictures(self) -> dict[str, Picture]:
        """The pictures that its blocks show, by digest."""
        return {picture.digest: picture for block in self.blocks.values() for picture in block.pictures}

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy that works out anew what is worked out from its fields."""
        copy = super().model_copy(update=update, deep=deep)
        for worked_out in ("by_id", "goal_events"):
            copy.__dict__.pop(worked_out, None)
        return copy

    @property
    def too_late(self) -> timedelta:
        """How long after its planned instant a message may still go out."""
        return timedelta(hours=self.too_late_hours)

    @property
    def is_marketing(self) -> bool:
        """Whether recorded consent is needed."""
        return self.kind is SequenceKind.MARKETING


@dataclass(frozen=True)
class Version:
    """A published document with the revisions of its blocks. Immutable."""

    id: int
    sequence_id: int
    number: int
    document: SequenceDocument
    published_at: datetime
