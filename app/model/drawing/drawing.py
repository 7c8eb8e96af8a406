"""The drawing itself: steps by id, who leads to whom, and who is told of changes."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from app.model.drawing.patch import Patch
from app.model.sequence import Note, SequenceDocument
from app.model.steps import Link, Step

ENTRY = ""
"""The id of the entry card; its exit is ``FIRST``."""

FIRST = "first"
_NOT_HEAD = frozenset({"steps", "notes", "blocks", "pictures", "format"})

Listener = Callable[[Patch], None]


class Drawing:
    """A sequence document that can be changed. Listeners hear each patch after it has been applied."""

    def __init__(self, document: SequenceDocument) -> None:
        """Begin with a document; of two steps with one id the last counts."""
        self._listeners: list[Listener] = []
        self._load(document)

    def _load(self, document: SequenceDocument) -> None:
        self._blank = document.model_copy(update={"steps": (), "notes": (), "first": None})
        self._head: dict[str, Any] = {
            name: getattr(document, name) for name in SequenceDocument.model_fields if name not in _NOT_HEAD
        }
        self._steps: dict[str, Step] = dict(document.by_id)
        self._notes: dict[str, Note] = {
            f"note-{number}": note for number, note in enumerate(document.notes, 1)
        }
        self._ranks = {each: rank for rank, each in enumerate([*self._steps, *self._notes])}
        self._sources: dict[str, set[tuple[str, str]]] = {}
        for step in self._steps.values():
            self._index(step)
        if document.first is not None:
            self._sources.setdefault(document.first, set()).add((ENTRY, FIRST))

    @property
    def steps(self) -> Mapping[str, Step]:
        """The steps by id."""
        return self._steps

    @property
    def notes(self) -> Mapping[str, Note]:
        """The notes by id."""
        return self._notes

    def head(self, name: str) -> Any:
        """Return one of the sequence's own fields, such as ``name`` or ``entry``."""
        return self._head[name]

    def exits(self, step_id: str) -> dict[str, Link]:
        """Return the links that leave a step, or the entry."""
        return {FIRST: self._head["first"]} if step_id == ENTRY else self._steps[step_id].exits()

    def sources(self, step_id: str) -> frozenset[tuple[str, str]]:
        """Return who leads to a step, as (id, exit); the entry's id is ``ENTRY``."""
        return frozenset(self._sources.get(step_id, ()))

    def document(self) -> SequenceDocument:
        """Return the drawing as a document. What was deleted and comes back has its old place in it."""
        return self._blank.model_copy(
            update={**self._head, "steps": self._ranked(self._steps), "notes": self._ranked(self._notes)}
        )

    def free_id(self, wanted: str, taken: Iterable[str] = ()) -> str:
        """Return ``wanted``, or with a number behind it where that is taken."""
        used = {*self._steps, *self._notes, *taken}
        candidate, number = wanted, 1
        while candidate in used:
            number += 1
            candidate = f"{wanted}-{number}"
        return candidate

    def apply(self, patch: Patch) -> None:
        """Apply a patch and tell the listeners; the patch must have been made on this state."""
        for step_id, (_, step) in patch.steps.items():
            self._put_step(step_id, step)
        for note_id, (_, note) in patch.notes.items():
            if note is None:
                self._notes.pop(note_id, None)
            else:
                self._notes[note_id] = note
                self._ranks.setdefault(note_id, len(self._ranks))
        for name, (before, after) in patch.head.items():
            self._put_head(name, before, after)
        for listener in list(self._listeners):
            listener(patch)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Have ``listener`` told of every patch; call the result to end that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def downstream(self, start: str) -> frozenset[str]:
        """Return a step with everything that comes behind it; behind the entry comes the whole flow."""
        seen: set[str] = set()
        ahead = [start]
        while ahead:
            here = ahead.pop()
            if here not in seen and (here in self._steps or here == ENTRY):
                seen.add(here)
                ahead.extend(target for target in self.exits(here).values() if target is not None)
        return frozenset(seen - {ENTRY})

    def reaches(self, start: str, goal: str) -> bool:
        """Say whether some way leads from one step to another (or it is the same)."""
        seen: set[str] = set()
        ahead = [start]
        while ahead:
            step_id = ahead.pop()
            if step_id == goal:
                return True
            if step_id not in seen and step_id in self._steps:
                seen.add(step_id)
                ahead.extend(target for target in self._steps[step_id].exits().values() if target is not None)
        return False

    def _ranked(self, things: Mapping[str, Any]) -> tuple[Any, ...]:
        return tuple(things[each] for each in sorted(things, key=self._ranks.__getitem__))

    def _put_step(self, step_id: str, step: Step | None) -> None:
        old = self._steps.get(step_id)
        if old is not None:
            self._unindex(old)
        if step is None:
            self._steps.pop(step_id, None)
            return
        self._steps[step_id] = step
        self._ranks.setdefault(step_id, len(self._ranks))
        self._index(step)

    def _put_head(self, name: str, before: Any, after: Any) -> None:
        self._head[name] = after
        if name == FIRST:
            if before is not None:
                self._sources.get(before, set()).discard((ENTRY, FIRST))
            if after is not None:
                self._sources.setdefault(after, set()).add((ENTRY, FIRST))

    def _index(self, step: Step) -> None:
        for label, target in step.exits().items():
            if target is not None:
                self._sources.setdefault(target, set()).add((step.id, label))

    def _unindex(self, step: Step) -> None:
        for label, target in step.exits().items():
            if target is not None:
                self._sources.get(target, set()).discard((step.id, label))
