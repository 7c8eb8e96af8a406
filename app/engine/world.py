"""What changes seldom: the shop, the channels, the active sequences and their versions."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import Connection

from app.channels.registry import platform_named
from app.model.channel import ChannelTraits
from app.model.receiver_place import DEFAULT_PLACE, ReceiverPlace, place_from
from app.model.review import Break
from app.model.sequence import Version
from app.model.settings import PAUSED, REVIEW_ABOVE, shop_from, with_defaults
from app.model.shop import Shop
from app.storage import accounts, breaks, channels, leases, sequences, settings, stops
from app.storage.channels import StoredChannel
from app.storage.sequences import ActiveSequence, StoredSequence
from app.storage.stops import Stop

_MOST_VERSIONS = 200


@dataclass
class World:
    """One reading of it. ``versions`` is kept from reading to reading, because versions never change.

    ``breaks`` are those that messages are held for, ``is_reviewing`` says whether any are held
    or decided about, ``review_above`` is from how many on; ``stops`` are the channels that stand still,
    ``place`` is where webhooks come in, ``failing`` are the channels whose last check failed.
    """

    shop: Shop
    paused: bool
    channels: Mapping[int, StoredChannel]
    active: Mapping[int, ActiveSequence]
    held_steps: Mapping[int, Mapping[str, str]]
    breaks: tuple[Break, ...] = ()
    is_reviewing: bool = False
    review_above: int = 50
    stops: Mapping[int, Stop] = field(default_factory=dict)
    place: ReceiverPlace = DEFAULT_PLACE
    failing: frozenset[int] = frozenset()
    versions: dict[int, Version] = field(default_factory=dict)

    @classmethod
    def read(cls, connection: Connection, versions: dict[int, Version] | None = None) -> "World":
        """Read it from the database."""
        stored = settings.every(connection)
        return cls(
            shop=shop_from(stored),
            paused=stored.get(PAUSED) == "yes" or bool(stored.get(leases.DOUBT)),
            channels={channel.id: channel for channel in channels.every(connection)},
            active=sequences.active(connection),
            held_steps=sequences.held_steps(connection),
            breaks=tuple(breaks.open_ones(connection)),
            is_reviewing=breaks.are_held(connection),
            review_above=int(with_defaults(stored)[REVIEW_ABOVE]),
            stops=stops.every(connection),
            place=place_from(with_defaults(stored)),
            failing=accounts.failing(connection),
            versions=versions if versions is not None else {},
        )

    def version(self, connection: Connection, version_id: int) -> Version:
        """Return a published version."""
        if version_id not in self.versions:
            if len(self.versions) >= _MOST_VERSIONS:
                self.versions.clear()
            self.versions[version_id] = sequences.version(connection, version_id)
        return self.versions[version_id]

    def with_going_on(self, stored: StoredSequence, now: datetime) -> "World":
        """Return the world as it would be if a sequence that is paused went on ``now``, for looking ahead."""
        if stored.id in self.active:
            return self
        going_on = ActiveSequence(stored.channel_id, now, "skip")
        return replace(self, active={**self.active, stored.id: going_on})

    def channel_of(self, sequence_id: int) -> StoredChannel | None:
        """Return the channel that an active sequence sends over."""
        sequence = self.active.get(sequence_id)
        return self.channels.get(sequence.channel_id or 0) if sequence else None


def traits_of(channel: StoredChannel) -> ChannelTraits:
    """Return what the rules have to know of a stored channel."""
    return platform_named(channel.platform).traits_of(channel.settings)
