"""Recording what happened to a customer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from app.engine.happening import happen
from app.model.errors import Invalid
from app.model.event import Event
from app.model.sentence import worded
from app.storage import sequences
from app.workspace.customers import found as found_customer
from app.workspace.desk import Desk


@dataclass(frozen=True, slots=True)
class Recorded:
    """What an event led to: the sequences joined, those not joined with the reason, and how many plans changed."""

    event_id: int
    joined: tuple[str, ...]
    not_joined: Mapping[str, str]
    changed: int


class Happenings:
    """The events."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def record(
        self, name: str, who: str, data: Mapping[str, str] | None = None, at: datetime | None = None
    ) -> Recorded:
        """Record that ``name`` happened to a customer, by default now; it takes effect at once."""
        settled = " ".join(name.split())
        if not settled or len(settled) > 200:
            raise Invalid(worded("An event's name has 1 to 200 letters."))
        now = self._desk.now()
        country = self._desk.shop().country
        with self._desk.write() as connection:
            customer = found_customer(connection, who, country)
            event = Event(settled, at or now, dict(data or {}), customer.id)
            happened = happen(connection, self._desk.world(connection), customer, event, now)
            names = {stored.id: stored.name for stored in sequences.every(connection)}
        joined = tuple(names[each] for each, joining in happened.joinings.items() if joining.joined)
        not_joined = {
            names[each]: reason.text()
            for each, joining in happened.joinings.items()
            for reason in joining.refused.values()
        }
        return Recorded(happened.event_id, joined, not_joined, happened.changed)
