"""What the owner's word can be about: everything that is held, a sequence, or a customer."""

from dataclasses import dataclass

from app.storage.breaks import HeldRow
from app.workspace.review import ReviewView


@dataclass(frozen=True)
class HeldMessage:
    """A held message as it is listed."""

    row: HeldRow
    customer: str
    is_useful: bool


@dataclass(frozen=True)
class Scope:
    """Some of what is held. ``sequence`` and ``who`` name it to the workspace; both are empty for everything."""

    name: str
    useful: int
    stale: int
    sequence: str = ""
    who: str = ""

    @property
    def count(self) -> int:
        """How many messages it has."""
        return self.useful + self.stale

    @property
    def key(self) -> tuple[str, str]:
        """What it is known by while it changes."""
        return self.sequence, self.who


def scopes_of(view: ReviewView, everything: str) -> tuple[tuple[Scope, ...], tuple[Scope, ...]]:
    """Return everything and the sequences, and the customers; ``everything`` is the name of the first."""
    wide = (
        Scope(everything, view.useful, view.stale),
        *(Scope(each.name, each.useful, each.stale, sequence=each.name) for each in view.sequences),
    )
    customers = tuple(
        Scope(each.name, len(each.useful), len(each.stale), who=f"#{each.customer_id}")
        for each in view.customers
    )
    return wide, customers


def messages_of(view: ReviewView, scope: Scope) -> tuple[HeldMessage, ...]:
    """Return the messages of a scope, the useful ones first, merged per customer."""
    listed = [
        HeldMessage(row, each.name, is_useful)
        for is_useful in (True, False)
        for each in view.customers
        if scope.who in ("", f"#{each.customer_id}")
        for row in (each.useful if is_useful else each.stale)
        if scope.sequence in ("", row.sequence)
    ]
    return tuple(listed)
