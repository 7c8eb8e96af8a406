"""The lease of a data folder: by it a copy, an old snapshot or another computer's folder is known.

A random id and a counter stand in the database and in the system's own state folder. The counter
grows in the database first, in the very transaction that intends to send, then in the state
folder, and only then something leaves. So the database may be ahead by one after a crash, when
nothing has left yet; it is never behind, unless it is an older one.
"""

from dataclasses import dataclass
from enum import StrEnum


class Doubt(StrEnum):
    """Why a folder may not be the one that sends: a copy; an older state of itself; from another computer."""

    COPIED = "copied"
    OLDER = "older"
    ELSEWHERE = "elsewhere"

    @property
    def may_have_sent_since(self) -> bool:
        """Whether messages may have gone out that the folder knows nothing of."""
        return self is not Doubt.COPIED


@dataclass(frozen=True, slots=True)
class Lease:
    """What stands in both places."""

    id: str
    counter: int


@dataclass(frozen=True, slots=True)
class Holder:
    """What the state folder knows: the lease, the folder that holds it, and a mark of the computer."""

    lease: Lease
    folder: str
    computer: str = ""


@dataclass(frozen=True, slots=True)
class Here:
    """Where the database is opened.

    ``is_same`` says that it is the holder's folder, ``other_is_there`` that a database lies in the
    holder's folder still.
    """

    computer: str
    is_same: bool
    other_is_there: bool


def doubt_about(lease: Lease | None, holder: Holder | None, here: Here) -> Doubt | None:
    """Return why a folder should not send before its owner has said so; ``None`` if nothing speaks against it.

    A folder without a lease has never sent, unless the state folder knows better. One that was
    moved as a whole, so that nothing is left where it was, is the same folder.
    """
    if lease is None:
        return None if holder is None else Doubt.OLDER
    if holder is None and lease.counter == 0:
        return None  # made, and nothing has left under it: a crash came before the other place was written
    if holder is None or (holder.computer and here.computer and holder.computer != here.computer):
        return Doubt.ELSEWHERE
    if holder.lease.id != lease.id or lease.counter < holder.lease.counter:
        return Doubt.OLDER
    if lease.counter > holder.lease.counter + 1:
        return Doubt.ELSEWHERE
    return Doubt.COPIED if not here.is_same and here.other_is_there else None
