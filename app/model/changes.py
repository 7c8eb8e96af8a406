"""What differs between two documents of a sequence, as an owner would say it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from app.model.sequence import SequenceDocument
from app.model.steps import MessageStep, Step

How = Literal["added", "removed", "changed", "words", "moved_on"]
HEAD = ("entry", "first", "kind", "whose_time", "too_late_hours", "exit_on", "exit_on_reply", "platform")
"""The fields of a sequence itself that change what it does."""


@dataclass(frozen=True, slots=True)
class StepChange:
    """One step that differs: it came, it went, its ``fields`` changed, it sends other words, it leads elsewhere."""

    step: str
    name: str
    how: How
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Changes:
    """What is different in the newer document; ``head`` are fields of the sequence itself."""

    steps: tuple[StepChange, ...]
    head: tuple[str, ...]

    def __bool__(self) -> bool:
        """Whether anything differs."""
        return bool(self.steps or self.head)

    @property
    def cards(self) -> frozenset[str]:
        """The ids of the cards that are not in effect; the entry's is empty."""
        present = {change.step for change in self.steps if change.how != "removed"}
        return frozenset(present | ({""} if self.head else set()))


def changes(older: SequenceDocument, newer: SequenceDocument) -> Changes:
    """Return what the newer document does otherwise; where cards lie and what notes say does not count."""
    head = tuple(name for name in HEAD if getattr(older, name) != getattr(newer, name))
    return Changes(tuple(_steps(older, newer)), head)


def _steps(older: SequenceDocument, newer: SequenceDocument) -> Iterator[StepChange]:
    for step in newer.by_id.values():
        before = older.by_id.get(step.id)
        if before is None:
            yield StepChange(step.id, step.name, "added")
        elif before is not step and before != step:
            yield from _changed(before, step, older, newer)
        elif _says_otherwise(step, older, newer):
            yield StepChange(step.id, step.name, "words")
    for step in older.by_id.values():
        if step.id not in newer.by_id:
            yield StepChange(step.id, step.name, "removed")


def _changed(
    before: Step, step: Step, older: SequenceDocument, newer: SequenceDocument
) -> Iterator[StepChange]:
    fields = _fields(before, step)
    links = before.exits() != step.exits()
    if fields:
        yield StepChange(step.id, step.name, "changed", fields)
    elif links:
        yield StepChange(step.id, step.name, "moved_on")
    elif _says_otherwise(step, older, newer):
        yield StepChange(step.id, step.name, "words")


def _says_otherwise(step: Step, older: SequenceDocument, newer: SequenceDocument) -> bool:
    return isinstance(step, MessageStep) and older.blocks.get(step.block) != newer.blocks.get(step.block)


def _fields(before: Step, after: Step) -> tuple[str, ...]:
    """Return the names of the fields that differ, places and links aside."""
    if before.kind != after.kind:
        return ("kind",)
    one, other = _plain(before), _plain(after)
    names = [name for name in type(after).model_fields if name not in ("x", "y")]
    return tuple(name for name in names if getattr(one, name) != getattr(other, name))


def _plain(step: Step) -> Step:
    """Return a step that leads nowhere."""
    for label in step.exits():
        step = step.with_exit(label, None)
    return step
