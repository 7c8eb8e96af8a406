"""Events: things that happened to a customer."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

MESSAGE_RECEIVED = "message_received"
OPTED_OUT = "opted_out"

KNOWN_DATA: Mapping[str, tuple[str, ...]] = {
    "cart_abandoned": ("cart_id", "cart_summary", "cart_total", "cart_url", "coupon"),
    "order_placed": ("order_id", "order_total", "order_summary"),
    "booking_made": ("booking_id", "starts_at", "service", "place", "map_url"),
    "booking_changed": ("booking_id", "starts_at", "service", "place", "map_url"),
    "booking_cancelled": ("booking_id",),
    "signed_up": ("source",),
    MESSAGE_RECEIVED: ("text", "platform"),
    OPTED_OUT: ("platform",),
}
"""The events every shop has, and the data that comes with them."""


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened, at an instant (UTC), with its data as texts."""

    name: str
    at: datetime
    data: Mapping[str, str] = field(default_factory=dict)
    customer_id: int = 0
    id: int = 0

    def concerns(self, occurrence: str, occurrence_field: str) -> bool:
        """Say whether it is about this occurrence; one that names none is about all of them."""
        if not occurrence or not occurrence_field:
            return True
        return self.data.get(occurrence_field, occurrence) == occurrence
