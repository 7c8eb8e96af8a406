"""Who may join a sequence, and what joining makes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from app.model.channel import ChannelTraits
from app.model.customer import Consent, Customer
from app.model.enrollment import Enrollment, EnrollmentState, Position
from app.model.reason import Reason, because
from app.model.sequence import Version


@dataclass(frozen=True, slots=True)
class Earlier:
    """An enrollment of the same customer in the same sequence, with its occurrence."""

    occurrence: str
    joined_at: datetime
    state: EnrollmentState


def refusal(
    customer: Customer,
    version: Version,
    channel: ChannelTraits,
    occurrence: str,
    earlier: Iterable[Earlier],
    zone: ZoneInfo,
    at: datetime,
) -> Reason | None:
    """Return why the customer may not join at ``at`` (UTC), or ``None`` if they may.

    An occurrence is gone through once; without one nobody joins twice on one day of ``zone``.
    """
    day = at.astimezone(zone).date()
    for other in earlier:
        if other.occurrence != occurrence:
            continue
        if other.state.is_active:
            return because("no_join_twice")
        if occurrence:
            return because("no_join_again")
        if other.joined_at.astimezone(zone).date() == day:
            return because("no_join_today")
    return unreachable(customer, channel) or no_consent(customer, version, channel)


def unreachable(customer: Customer, channel: ChannelTraits) -> Reason | None:
    """Return why the channel cannot reach the customer, or ``None`` if it can."""
    if not channel.address_kind:
        return None
    address = customer.address(channel.address_kind)
    if address is None:
        return because("no_join_address", platform=channel.platform_name)
    return because("no_join_unreachable", address=address.value) if address.unreachable else None


def no_consent(customer: Customer, version: Version, channel: ChannelTraits) -> Reason | None:
    """Return why marketing may not be sent to the customer, or ``None`` if it may."""
    if version.document.is_marketing and customer.consent_on(channel.platform) is not Consent.YES:
        return because("no_join_consent", platform=channel.platform_name)
    return None


def joined(
    customer: Customer,
    version: Version,
    occurrence: str,
    zone: ZoneInfo,
    at: datetime,
    *,
    data: Mapping[str, str] | None = None,
    event_id: int | None = None,
) -> Enrollment:
    """Return the new enrollment (id 0 until it is stored): at the first step, to be looked at now."""
    return Enrollment(
        id=0,
        sequence_id=version.sequence_id,
        customer_id=customer.id,
        version_id=version.id,
        occurrence=occurrence,
        joined_at=at,
        position=Position(version.document.first, at),
        next_at=at,
        data=data or {},
        event_id=event_id,
        why=because("joins", at=at.astimezone(zone)),
    )
