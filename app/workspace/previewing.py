"""What will happen to one customer in one sequence."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from app.engine.context import gather
from app.engine.world import World, traits_of
from app.model.channel import PRACTICE_TRAITS
from app.model.customer import Customer
from app.model.errors import Invalid
from app.model.facts import Facts
from app.model.flow import cycle
from app.model.joining import joined, no_consent, unreachable
from app.model.preview import Moment, preview
from app.model.sentence import worded
from app.model.sequence import ByEvent, SequenceState, Version
from app.storage import customers, enrollments, sequences
from app.storage.sequences import ActiveSequence, StoredSequence
from app.workspace.customers import found as found_customer
from app.workspace.desk import Desk
from app.workspace.sequence_lookup import channel_of, found


class Previewing:
    """Foresees by the very decisions the engine will make."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def moments(
        self, name: str, who: str, joins: datetime | None = None, data: Mapping[str, str] | None = None
    ) -> list[Moment]:
        """Return every future moment of a customer in a sequence.

        Without ``joins`` a customer who is in it is followed from where they are; otherwise they
        are taken to join then, by default now, with ``data`` or that of their last such event.
        """
        now = self._desk.now()
        country = self._desk.shop().country
        with self._desk.read() as connection:
            stored = found(connection, name)
            customer = found_customer(connection, who, country)
            if joins is None:
                inside = self._of_one_inside(connection, stored, customer, now)
                if inside is not None:
                    return inside
            return self._of_one_joining(connection, stored, customer, joins or now, data)

    def _of_one_inside(
        self, connection: Connection, stored: StoredSequence, customer: Customer, now: datetime
    ) -> list[Moment] | None:
        active = enrollments.active_of(connection, customer_id=customer.id, sequence_id=stored.id)
        channel = channel_of(connection, stored)
        if not active or channel is None:
            return None
        world = World.read(connection)
        if stored.id not in world.active:  # paused: what would be if it went on now
            going_on = ActiveSequence(stored.channel_id, now, "skip")
            world = replace(world, active={**world.active, stored.id: going_on})
        moments: list[Moment] = []
        for context in gather(connection, world, active, channel, now):
            moments += preview(context.enrollment, context.version, customer, context.facts, now)
        return sorted(moments, key=lambda moment: moment.at)

    def _of_one_joining(
        self,
        connection: Connection,
        stored: StoredSequence,
        customer: Customer,
        at: datetime,
        data: Mapping[str, str] | None,
    ) -> list[Moment]:
        version = _version(connection, stored, at)
        channel = channel_of(connection, stored)
        traits = traits_of(channel) if channel else PRACTICE_TRAITS
        refused = unreachable(customer, traits) or no_consent(customer, version, traits)
        if refused is not None:
            return [Moment(at, "", "finish", (refused,))]
        shop = self._desk.shop()
        known = data if data is not None else _last_data(connection, version, customer)
        zone = customer.zone() or shop.zone
        enrollment = joined(customer, version, "", zone, at, data=known)
        return preview(enrollment, version, customer, Facts(shop, traits), at)


def _version(connection: Connection, stored: StoredSequence, at: datetime) -> Version:
    """Return what runs; of a draft, what would."""
    published = (
        None if stored.state is SequenceState.DRAFT else sequences.newest_version(connection, stored.id)
    )
    if published is None and cycle(stored.draft):
        raise Invalid(
            worded(
                "“{name}” goes round in a circle, so that it has no end that could be foreseen.",
                name=stored.name,
            )
        )
    return published or Version(0, stored.id, 0, stored.draft, at)


def _last_data(connection: Connection, version: Version, customer: Customer) -> Mapping[str, str]:
    entry = version.document.entry
    if not isinstance(entry, ByEvent):
        return {}
    return customers.last_event_data(connection, customer.id, entry.event)
