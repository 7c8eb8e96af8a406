"""What can happen to a customer that a sequence asks for: each can be fed by hand in a rehearsal."""

from collections.abc import Iterator
from dataclasses import dataclass

from app.model.event import KNOWN_DATA, MESSAGE_RECEIVED
from app.model.sequence import ByEvent, SequenceDocument
from app.model.steps import ConditionStep, EventQuestion, WaitForEventStep


@dataclass(frozen=True, slots=True)
class Prompt:
    """An event that would make a difference; ``data`` are the names of what it may bring."""

    event: str
    data: tuple[str, ...] = ()


def prompts(document: SequenceDocument) -> list[Prompt]:
    """Return every event that a condition, a wait, a goal, an exit or a change of plan asks for.

    An answer of the customer is not among them: that can always be typed.
    """
    entry = document.entry
    changing = set(entry.changed_by) if isinstance(entry, ByEvent) else set()
    names = dict.fromkeys(name for name in _asked_for(document) if name != MESSAGE_RECEIVED)
    return [Prompt(name, _data(document, name) if name in changing else ()) for name in names]


def _asked_for(document: SequenceDocument) -> Iterator[str]:
    for step in document.steps:
        if isinstance(step, ConditionStep) and isinstance(step.question, EventQuestion):
            yield step.question.event
        elif isinstance(step, WaitForEventStep):
            yield step.event
    yield from document.goal_events
    yield from document.exit_on
    if isinstance(document.entry, ByEvent):
        yield from document.entry.changed_by


def entry_data(document: SequenceDocument) -> tuple[str, ...]:
    """Return the names of the data that come with the event through which customers join."""
    return _data(document, document.entry.event) if isinstance(document.entry, ByEvent) else ()


def _data(document: SequenceDocument, event: str) -> tuple[str, ...]:
    entry = document.entry
    own = (entry.occurrence, *entry.data) if isinstance(entry, ByEvent) else ()
    return tuple(dict.fromkeys(name for name in (*own, *KNOWN_DATA.get(event, ())) if name))
