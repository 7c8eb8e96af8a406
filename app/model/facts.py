"""The facts a decision rests on, as of the instant it is made."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from app.model.channel import ChannelTraits
from app.model.event import Event
from app.model.message import Progress
from app.model.review import Break, Held
from app.model.shop import Shop


@dataclass(frozen=True, slots=True)
class Facts:
    """What ``advance`` is told besides the enrollment, its version and its customer.

    ``events`` are the customer's since joining, in order; ``sends`` are the instants of their
    messages in the last days, over all sequences; ``messages`` is by step how far the enrollment's
    own have come, also of steps ahead, to which a change of the sequence may lead back.
    ``channel_problem`` says why nothing can be sent over the
    channel, empty when it can, and ``channel_try_at`` when it is tried again by itself;
    ``step_problems`` the same of single steps, for everybody. ``overdue`` is what the owner chose
    for messages that were planned before ``resumed_at``, while the sequence was paused.
    ``breaks`` are those for which messages are held for review, and ``review`` says that the
    enrollment's own is one of them. ``last_interaction`` is when the customer last wrote over the
    channel, ``None`` if that is not known; ``spared_until`` is until when the platform wants no
    marketing to them.
    """

    shop: Shop
    channel: ChannelTraits
    events: tuple[Event, ...] = ()
    sends: tuple[datetime, ...] = ()
    messages: Mapping[str, Progress] = field(default_factory=dict)
    channel_name: str = ""
    channel_problem: str = ""
    channel_try_at: datetime | None = None
    resumed_at: datetime | None = None
    overdue: Literal["send", "skip"] = "skip"
    step_problems: Mapping[str, str] = field(default_factory=dict)
    breaks: tuple[Break, ...] = ()
    review: Held | None = None
    last_interaction: datetime | None = None
    spared_until: datetime | None = None

    def with_message(self, step: str, message: Progress) -> "Facts":
        """Return the facts once the message of a step has come so far."""
        return replace(self, messages={**self.messages, step: message})
