"""What will happen to one customer in one sequence."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from app.engine.world import World, traits_of
from app.model.channel import PRACTICE_TRAITS, ChannelTraits
from app.model.check_flow import flow_problems
from app.model.customer import Address, Consent, Customer
from app.model.errors import Invalid, NotAllowed
from app.model.event import MESSAGE_RECEIVED
from app.model.facts import Facts
from app.model.flow import cycle
from app.model.joining import joined, no_consent, unreachable
from app.model.plan import zone_of
from app.model.preview import Moment, preview
from app.model.sentence import worded
from app.model.sequence import ByEvent, SequenceDocument, SequenceState, Version
from app.model.shop import QuietHours
from app.model.variables import event_dates, event_facts
from app.storage import customers, enrollments, events, hearing, sequences
from app.storage.channels import StoredChannel
from app.storage.sequences import StoredSequence
from app.workspace.customers import found as found_customer
from app.workspace.desk import Desk
from app.workspace.sequence_lookup import channel_of, found
from app.workspace.under_way import foreseen

_IN_THE_WAY = ("no_steps", "no_first", "dangling", "cycle")
_SUPPOSED_AHEAD = timedelta(days=3)
_SUPPOSED_HOUR = 15


@dataclass(frozen=True, slots=True)
class Question:
    """Whom a drawing is tried with: a customer's id (0 for a sample), when they join (UTC; ``None`` for now).

    ``data`` is what their event brings, where the owner has said it.
    """

    customer_id: int = 0
    joins: datetime | None = None
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Foreseen:
    """What would happen to one customer, with what was supposed for it.

    ``zone`` is the one by whose clock it is told, ``dates`` and ``facts`` the names of the data of
    their event that it hangs on, ``data`` the values that were taken for these.
    """

    customer: Customer
    joins: datetime
    zone: ZoneInfo
    quiet: QuietHours | None
    dates: tuple[str, ...]
    facts: tuple[str, ...]
    data: Mapping[str, str]
    moments: tuple[Moment, ...]


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

    def of_document(self, sequence_id: int, document: SequenceDocument, question: Question) -> Foreseen:
        """Foresee somebody who joins a sequence as it is drawn now, saved or not.

        A date that their event would bring and that is not known is supposed to lie a few days
        after joining. Raises ``Invalid`` if the flow is such that nothing can be foreseen.
        """
        refuse_broken_flow(document)
        at = question.joins or self._desk.now()
        shop = self._desk.shop()
        with self._desk.read() as connection:
            stored = sequences.by_id(connection, sequence_id)
            if stored is None:
                raise NotAllowed(worded("This sequence has been deleted meanwhile."))
            version = Version(0, stored.id, 0, document, at)
            channel = channel_of(connection, stored)
            traits = traits_of(channel) if channel else PRACTICE_TRAITS
            customer = customers.by_ids(connection, [question.customer_id]).get(question.customer_id)
            known = _last_data(connection, version, customer) if customer else {}
            wrote = _last_wrote(connection, channel, question.customer_id)
        whom = customer or sample_customer(traits)
        facts_now = Facts(shop, traits, last_interaction=wrote)
        zone = zone_of(document, whom, facts_now)
        dates, facts = event_dates(document), event_facts(document)
        data = {**_supposed(dates, at, zone), **known, **question.data}
        return Foreseen(
            customer=whom,
            joins=at,
            zone=zone,
            quiet=shop.quiet_hours,
            dates=dates,
            facts=facts,
            data=data,
            moments=tuple(_joining(version, whom, facts_now, at, data)),
        )

    def _of_one_inside(
        self, connection: Connection, stored: StoredSequence, customer: Customer, now: datetime
    ) -> list[Moment] | None:
        inside = enrollments.active_of(connection, customer_id=customer.id, sequence_id=stored.id)
        if not inside or channel_of(connection, stored) is None:
            return None
        return foreseen(connection, World.read(connection), stored, inside, now)

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
        known = data if data is not None else _last_data(connection, version, customer)
        wrote = _last_wrote(connection, channel, customer.id)
        facts = Facts(self._desk.shop(), traits, last_interaction=wrote)
        return _joining(version, customer, facts, at, known)


def _last_wrote(connection: Connection, channel: StoredChannel | None, customer_id: int) -> datetime | None:
    return (
        hearing.last_interactions(connection, channel.id, [customer_id]).get(customer_id) if channel else None
    )


def _joining(
    version: Version, customer: Customer, facts: Facts, at: datetime, data: Mapping[str, str]
) -> list[Moment]:
    """Return what happens to somebody who joins; why they may not is the only moment then."""
    refused = unreachable(customer, facts.channel) or no_consent(customer, version, facts.channel)
    if refused is not None:
        return [Moment(at, "", "finish", (refused,))]
    zone = customer.zone() or facts.shop.zone
    entry = version.document.entry
    if isinstance(entry, ByEvent) and entry.event == MESSAGE_RECEIVED:
        facts = replace(facts, last_interaction=at)
    return preview(joined(customer, version, "", zone, at, data=data), version, customer, facts, at)


def sample_customer(traits: ChannelTraits) -> Customer:
    """Return somebody who can be written to and has agreed to it, for a shop that has no customers yet."""
    return Customer(
        id=0,
        first_name="Mai",
        last_name="Nguyen",
        addresses=(Address(traits.address_kind, "mai@example.com"),) if traits.address_kind else (),
        consents={traits.platform: Consent.YES},
    )


def refuse_broken_flow(document: SequenceDocument) -> None:
    """Raise ``Invalid`` with what is wrong with the flow, if no way can be followed through it."""
    for problem in flow_problems(document):
        if problem.is_error and problem.key in _IN_THE_WAY:
            raise Invalid(
                worded(
                    "What will happen can be shown once this is put right: {problem}.", problem=problem.text
                )
            )


def _supposed(dates: Iterable[str], joins: datetime, zone: ZoneInfo) -> dict[str, str]:
    local = (joins.astimezone(zone) + _SUPPOSED_AHEAD).replace(
        hour=_SUPPOSED_HOUR, minute=0, second=0, microsecond=0
    )
    return {name: local.isoformat() for name in dates}


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
    return events.last_data(connection, customer.id, entry.event)
