"""Changing what is known of a customer by hand, consent included; plans that rest on it are made anew at once."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from sqlalchemy import Connection

from app.channels.registry import PLATFORMS, rules_key
from app.engine.happening import happen
from app.engine.leaving import leave_marketing
from app.model.customer import Consent, ConsentRecord, Customer
from app.model.errors import NotAllowed, NotFound
from app.model.event import OPTED_OUT, Event
from app.model.instants import at_wall_time
from app.model.sentence import worded
from app.model.variables import date_fields
from app.storage import consents, customers, enrollments, sequences, settings
from app.storage.customers_in_bulk import opted_out
from app.workspace.customer_form import FieldFault, rebased, settled
from app.workspace.desk import Desk
from app.workspace.importing import PLATFORM_OF_ADDRESS
from app.workspace.opt_outs import digest_of
from app.workspace.under_way import UnderWay, under_way

BY_HAND = "by hand"
FORGOTTEN_BEFORE = f"{BY_HAND}: an address that had been forgotten"
LONGEST_SOURCE = 200
CONSENT_PLATFORMS = tuple(dict.fromkeys(rules_key(key) for key in PLATFORMS if key != "practice"))


@dataclass(frozen=True, slots=True)
class Moved:
    """What comes next in a sequence, before a change (``was``) and after it (``now_at``); ``None``: nothing does.

    ``step`` is what the step is called, empty for the end.
    """

    sequence: str
    step: str
    was: datetime | None
    now_at: datetime | None


@dataclass(frozen=True, slots=True)
class Edited:
    """A customer as they are kept now, and what in their sequences moved.

    ``refused_before`` are platforms for which a no was recorded because a new address had been forgotten.
    """

    customer: Customer
    moved: tuple[Moved, ...] = ()
    refused_before: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ConsentGiven:
    """What the owner says about consent: where it was given, and on which day (``None``: today)."""

    platform: str
    consent: Consent
    source: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class ConsentTaken:
    """What is recorded now, and the names of the sequences that the customer left because of it."""

    record: ConsentRecord
    left: tuple[str, ...]


class Editing:
    """Customers by hand."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def add(self, written: Customer) -> Edited:
        """Store a new customer.

        Raises ``FieldFault``, and ``NotAllowed`` when an address belongs to somebody else.
        """
        now = self._desk.now()
        with self._desk.write() as connection:
            new = self._settled(connection, Customer(0), replace(written, id=0, consents={}))
            _refuse_taken(connection, new)
            customer_id = customers.add(connection, new, now)
            refused = _remember_no(connection, replace(new, id=customer_id), Customer(0), now)
            return Edited(_found(connection, customer_id), (), refused)

    def change(self, before: Customer, after: Customer) -> Edited:
        """Keep what was changed from ``before``, as it was read, to ``after``; what others changed meanwhile stays.

        Raises ``FieldFault``, ``NotFound`` and, when an address belongs to somebody else, ``NotAllowed``.
        """
        now = self._desk.now()
        with self._desk.write() as connection:
            current = _found(connection, before.id)
            kept = rebased(before, self._settled(connection, before, after), current)
            _refuse_taken(connection, kept)
            if kept == current:
                return Edited(current)
            ways = under_way(connection, current.id, now)
            customers.save(connection, kept, now)
            customers.set_addresses(connection, current, kept.addresses)
            refused = _remember_no(connection, kept, current, now)
            if (kept.timezone, kept.fields) != (current.timezone, current.fields):
                enrollments.throw_over_plans(connection, now, customer_id=kept.id)
            moved = _moved(ways, under_way(connection, current.id, now))
            return Edited(_found(connection, kept.id), moved, refused)

    def consents(self, customer_id: int) -> list[ConsentRecord]:
        """Return everything that was recorded about consent, what counts now first."""
        with self._desk.read() as connection:
            return consents.of_customer(connection, customer_id)

    def record_consent(self, customer_id: int, given: ConsentGiven) -> ConsentTaken:
        """Record what a customer said; a no takes effect at once: they leave marketing sequences on that platform.

        Raises ``FieldFault`` for a day that has not come, and for a yes that is older than their no.
        """
        now = self._desk.now()
        with self._desk.write() as connection:
            customer = _found(connection, customer_id)
            record = self._record(connection, customer, given, now)
            if record.consent is not Consent.NO:
                consents.record(connection, customer.id, record)
                return ConsentTaken(record, ())
            world = self._desk.world(connection)
            active = enrollments.active_of(connection, customer_id=customer.id)
            name = PLATFORMS[record.platform].name if record.platform in PLATFORMS else record.platform
            leaving = leave_marketing(connection, world, active, record.platform, name)
            opted_out_now = Event(OPTED_OUT, now, {"platform": record.platform}, customer.id)
            happen(connection, world, customer, opted_out_now, now, record)
            names = {stored.id: stored.name for stored in sequences.every(connection)}
            left = dict.fromkeys(names[each.sequence_id] for each in leaving if each.sequence_id in names)
            return ConsentTaken(record, tuple(left))

    def known_tags(self) -> list[str]:
        """Return every tag that somebody has, in order."""
        with self._desk.read() as connection:
            return customers.all_tags(connection)

    def known_fields(self) -> list[str]:
        """Return the names of the shop's own fields that somebody has, in order."""
        with self._desk.read() as connection:
            return sorted(customers.field_names(connection))

    def _settled(self, connection: Connection, before: Customer, after: Customer) -> Customer:
        shop = self._desk.shop()
        return settled(before, after, country=shop.country, zone=shop.zone, dates=_dates(connection))

    def _record(
        self, connection: Connection, customer: Customer, given: ConsentGiven, now: datetime
    ) -> ConsentRecord:
        if given.platform not in CONSENT_PLATFORMS:
            known = ", ".join(CONSENT_PLATFORMS)
            raise FieldFault(
                "platform",
                worded(
                    "There is no platform “{platform}” to consent to; there are {known}.",
                    platform=given.platform,
                    known=known,
                ),
            )
        source = " ".join(given.source.split())
        if len(source) > LONGEST_SOURCE:
            raise FieldFault("source", worded("Say it in at most {longest} letters.", longest=LONGEST_SOURCE))
        zone = self._desk.zone()
        today = now.astimezone(zone).date()
        day = given.day or today
        if day > today or day.year < 1990:
            raise FieldFault("day", worded("Consent was given today or before, and not before 1990."))
        last = consents.last(connection, customer.id, given.platform)
        if given.consent is Consent.YES and last is not None and last.consent is Consent.NO:
            said_no = last.at.astimezone(zone).date()
            if day < said_no:
                raise FieldFault(
                    "day",
                    worded("They said no on {day}; only a later yes counts.", day=said_no.isoformat()),
                )
        at = now if day == today else at_wall_time(day, time(12), zone)
        full = f"{BY_HAND}: {source}" if source else BY_HAND
        return ConsentRecord(given.platform, given.consent, full, at)


def _found(connection: Connection, customer_id: int) -> Customer:
    customer = customers.by_ids(connection, [customer_id]).get(customer_id)
    if customer is None:
        raise NotFound(worded("This customer is not here any more."))
    return customer


def _refuse_taken(connection: Connection, wanted: Customer) -> None:
    """Raise ``NotAllowed`` when an address belongs to somebody else."""
    for address in wanted.addresses:
        owner = customers.find(connection, address.kind, address.value)
        if owner is not None and owner != wanted.id:
            other = _found(connection, owner)
            raise NotAllowed(
                worded(
                    "“{address}” belongs to another customer already: #{number} {name}.",
                    address=address.value,
                    number=other.id,
                    name=other.name,
                )
            )


def _remember_no(
    connection: Connection, customer: Customer, before: Customer, now: datetime
) -> tuple[str, ...]:
    """Record a no for new addresses of people who had been forgotten; return for which platforms."""
    known = {(each.kind, each.value) for each in before.addresses}
    new = [each for each in customer.addresses if (each.kind, each.value) not in known]
    key = settings.get(connection, settings.FOLDER_KEY) or ""
    digests = {digest_of(key, each.kind, each.value): each for each in new}
    if not digests or not opted_out(connection, digests):
        return ()
    platforms = tuple(dict.fromkeys((*customer.consents, *PLATFORM_OF_ADDRESS.values())))
    for platform in platforms:
        record = ConsentRecord(platform, Consent.NO, FORGOTTEN_BEFORE, now)
        consents.record(connection, customer.id, record)
    return platforms


def _dates(connection: Connection) -> set[str]:
    """Return the customers' fields that sequences count from."""
    drafts = (stored.draft for stored in sequences.every(connection))
    return {name for draft in drafts for name in date_fields(draft) if not name.startswith("event.")}


def _moved(before: Iterable[UnderWay], after: Iterable[UnderWay]) -> tuple[Moved, ...]:
    """Return where what comes next is another step or another instant than it was."""
    following = {each.enrollment_id: each for each in after}
    moved: list[Moved] = []
    for was in before:
        now = following.get(was.enrollment_id)
        old, new = was.next, now.next if now else None
        if (old and (old.step, old.at)) != (new and (new.step, new.at)):
            step = new.name if new else old.name if old else ""
            moved.append(Moved(was.sequence, step, old.at if old else None, new.at if new else None))
    return tuple(moved)
