"""The review: what came due while nothing could be sent, and deciding about it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import datetime

from app.engine.reviewing import decide
from app.model.block import Content
from app.model.review import Break, BreakState, Word
from app.storage import breaks
from app.storage.breaks import HeldRow
from app.workspace.customers import found as found_customer
from app.workspace.desk import Desk
from app.workspace.held_contents import contents_of
from app.workspace.sequence_lookup import found as found_sequence


@dataclass(frozen=True, slots=True)
class Decided:
    """How many messages the owner's word was about, and to how many customers."""

    messages: int
    customers: int


@dataclass(frozen=True, slots=True)
class OfCustomer:
    """What is held of one customer: the messages that are still useful, and those that come too late."""

    customer_id: int
    name: str
    who: str
    useful: tuple[HeldRow, ...]
    stale: tuple[HeldRow, ...]


@dataclass(frozen=True, slots=True)
class OfSequence:
    """How many messages of a sequence are held."""

    sequence_id: int
    name: str
    useful: int
    stale: int


@dataclass(frozen=True, slots=True)
class ReviewView:
    """Everything that waits for the owner. ``breaks`` say when nothing could be sent, and why."""

    breaks: tuple[Break, ...] = ()
    sequences: tuple[OfSequence, ...] = ()
    customers: tuple[OfCustomer, ...] = ()
    useful: int = field(default=0)
    stale: int = field(default=0)

    @property
    def is_needed(self) -> bool:
        """Whether the owner has to decide about something."""
        return bool(self.useful or self.stale or self.doubts_clock)

    @property
    def doubts_clock(self) -> bool:
        """Whether the computer's clock leapt so far that nothing more goes out until the owner has decided."""
        return any(each.doubts_clock for each in self.breaks)


class Review:
    """Holds nothing itself: what is held are rows."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def view(self) -> ReviewView:
        """Return what is held, merged per customer."""
        now = self._desk.now()
        with self._desk.read() as connection:
            asking = [each for each in breaks.open_ones(connection) if each.state is BreakState.ASKING]
            rows = breaks.undecided(connection)
        held = rows if asking else []
        useful = [row for row in held if row.too_late_at >= now]
        return ReviewView(
            breaks=tuple(asking),
            sequences=tuple(_by_sequence(held, now)),
            customers=tuple(_by_customer(held, now)),
            useful=len(useful),
            stale=len(held) - len(useful),
        )

    def summary(self) -> ReviewView:
        """Return the same without names, which takes no longer for many."""
        now = self._desk.now()
        with self._desk.read() as connection:
            asking = [each for each in breaks.open_ones(connection) if each.state is BreakState.ASKING]
            useful, stale = breaks.count(connection, now) if asking else (0, 0)
        return ReviewView(breaks=tuple(asking), useful=useful, stale=stale)

    def contents(self, customer_ids: Collection[int]) -> dict[int, Content]:
        """Return by enrollment what the held messages of customers would say if they went out now.

        Left out are those whose text cannot be filled in.
        """
        now = self._desk.now()
        with self._desk.read() as connection:
            return contents_of(connection, breaks.undecided(connection), set(customer_ids), now)

    def decide(self, word: Word, *, sequence: str = "", who: str = "") -> Decided:
        """Send or skip what is held: all of it, that of a sequence, or that of a customer.

        What is sent goes out one message per customer at a time, as fast as its channel takes
        it; what has become too late is skipped either way. Raises ``NotFound`` or ``Ambiguous``.
        """
        country = self._desk.shop().country
        with self._desk.write() as connection:
            sequence_id = found_sequence(connection, sequence).id if sequence else None
            customer_id = found_customer(connection, who, country).id if who else None
            rows = breaks.undecided(connection, sequence_id=sequence_id, customer_id=customer_id)
            everything = not sequence and not who
            decide(connection, rows, word, self._desk.now(), everything=everything)
        return Decided(len(rows), len({row.customer_id for row in rows}))


def _by_sequence(held: Iterable[HeldRow], now: datetime) -> list[OfSequence]:
    found: dict[int, OfSequence] = {}
    for row in held:
        before = found.get(row.sequence_id, OfSequence(row.sequence_id, row.sequence, 0, 0))
        is_useful = row.too_late_at >= now
        found[row.sequence_id] = OfSequence(
            row.sequence_id, row.sequence, before.useful + is_useful, before.stale + (not is_useful)
        )
    return sorted(found.values(), key=lambda each: each.name.casefold())


def _by_customer(held: Iterable[HeldRow], now: datetime) -> list[OfCustomer]:
    found: dict[int, list[HeldRow]] = {}
    for row in held:
        found.setdefault(row.customer_id, []).append(row)
    return [
        OfCustomer(
            customer_id,
            rows[0].customer or rows[0].who or f"#{customer_id}",
            rows[0].who,
            tuple(row for row in rows if row.too_late_at >= now),
            tuple(row for row in rows if row.too_late_at < now),
        )
        for customer_id, rows in found.items()
    ]
