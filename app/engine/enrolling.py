"""Customers join sequences: by hand, or because something happened."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from app.engine.world import World, traits_of
from app.model.channel import ChannelTraits
from app.model.customer import Customer
from app.model.decision import Wait
from app.model.enrollment import Enrollment
from app.model.facts import Facts
from app.model.joining import joined, refusal
from app.model.reason import Reason
from app.model.sequence import Version
from app.model.walk import walk
from app.storage import enrollments


@dataclass(frozen=True, slots=True)
class Joining:
    """Who joined and who did not, and why not."""

    joined: tuple[int, ...]
    refused: Mapping[int, Reason]


@dataclass(frozen=True, slots=True)
class Occasion:
    """What makes customers join: its instant, its occurrence, and the event with its data if there is one."""

    at: datetime
    occurrence: str = ""
    data: Mapping[str, str] | None = None
    event_id: int | None = None


def enroll(
    connection: Connection, world: World, version: Version, people: Iterable[Customer], occasion: Occasion
) -> Joining:
    """Let customers join an active sequence, each at most once per occurrence; the rules say who may."""
    channel = world.channel_of(version.sequence_id)
    if channel is None:
        return Joining((), {})
    everyone = list({customer.id: customer for customer in people}.values())
    traits = traits_of(channel)
    earlier = enrollments.earlier(connection, version.sequence_id, [customer.id for customer in everyone])
    zone = world.shop.zone
    refused: dict[int, Reason] = {}
    joining: list[Enrollment] = []
    for customer in everyone:
        before = earlier.get(customer.id, [])
        reason = refusal(customer, version, traits, occasion.occurrence, before, zone, occasion.at)
        if reason is not None:
            refused[customer.id] = reason
        else:
            joining.append(_first_plan(version, customer, world, traits, occasion))
    enrollments.add(connection, joining)
    return Joining(tuple(enrollment.customer_id for enrollment in joining), refused)


def _first_plan(
    version: Version, customer: Customer, world: World, traits: ChannelTraits, occasion: Occasion
) -> Enrollment:
    """Return the new enrollment, already planned where its first decision is to wait."""
    new = joined(
        customer,
        version,
        occasion.occurrence,
        customer.zone() or world.shop.zone,
        occasion.at,
        data=occasion.data,
        event_id=occasion.event_id,
    )
    way = walk(new, version, customer, Facts(world.shop, traits), occasion.at)
    if len(way.decisions) == 1 and isinstance(way.decisions[0], Wait):
        return way.enrollment
    return replace(new, next_at=occasion.at)
