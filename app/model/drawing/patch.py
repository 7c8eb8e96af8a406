"""A change of a drawing as data: what every touched thing was before and is after. It holds ids, no items."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from app.model.sequence import Note
from app.model.steps import Step

Pair = tuple[Any, Any]


@dataclass(frozen=True, slots=True)
class Patch:
    """Changes of steps and notes by id, and of the sequence's own fields (``head``) by name.

    Each is a pair of before and after; ``None`` stands for a step or note that is not there.
    ``label`` is what the owner did, in words. ``kind`` and ``keys`` say whether two patches in a row
    are one gesture to the owner: the same kind on the same keys is merged.
    """

    label: str
    steps: Mapping[str, tuple[Step | None, Step | None]] = field(default_factory=dict)
    notes: Mapping[str, tuple[Note | None, Note | None]] = field(default_factory=dict)
    head: Mapping[str, Pair] = field(default_factory=dict)
    kind: str = ""

    @property
    def is_empty(self) -> bool:
        """Whether it changes nothing."""
        return not (self.steps or self.notes or self.head)

    @property
    def touched(self) -> frozenset[tuple[str, str]]:
        """What it changes, as (sort, id)."""
        return frozenset(
            [("step", each) for each in self.steps]
            + [("note", each) for each in self.notes]
            + [("head", each) for each in self.head]
        )

    def inverted(self) -> "Patch":
        """Return the patch that takes it back."""
        return Patch(
            self.label,
            {each: (after, before) for each, (before, after) in self.steps.items()},
            {each: (after, before) for each, (before, after) in self.notes.items()},
            {each: (after, before) for each, (before, after) in self.head.items()},
            self.kind,
        )

    def merges_with(self, later: "Patch") -> bool:
        """Say whether ``later`` goes on with the same gesture."""
        return bool(self.kind) and self.kind == later.kind and self.touched == later.touched

    def followed_by(self, later: "Patch") -> "Patch":
        """Return both as one; ``later`` must have been made on what this one leaves."""
        return Patch(
            later.label or self.label,
            _joined(self.steps, later.steps),
            _joined(self.notes, later.notes),
            _joined(self.head, later.head),
            self.kind,
        )


def _joined(first: Mapping[str, Pair], second: Mapping[str, Pair]) -> dict[str, Pair]:
    joined = dict(first)
    for each, (before, after) in second.items():
        joined[each] = (joined[each][0] if each in joined else before, after)
    return {each: (before, after) for each, (before, after) in joined.items() if before != after}
