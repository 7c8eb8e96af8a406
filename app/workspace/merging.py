"""Matching imported rows with customers, and what each row changes about whom."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from app.model.customer import Address, Consent, ConsentRecord, Customer
from app.model.errors import Invalid
from app.model.sentence import worded
from app.sources.csv_customers import ImportedCustomer
from app.storage.customers import matched_by


class Clash(Invalid):
    """A row's email belongs to one customer and its phone number to another."""


@dataclass
class Person:
    """A customer during an import, with what has come in about them.

    ``is_planned_anew`` says that a field changed, which may be a date, or the zone.
    """

    customer: Customer
    is_new: bool
    is_changed: bool = False
    is_planned_anew: bool = False
    new_addresses: list[Address] = field(default_factory=list)
    new_tags: set[str] = field(default_factory=set)
    new_consents: list[ConsentRecord] = field(default_factory=list)


class Merge:
    """The customers of one chunk, found by their addresses."""

    def __init__(self, source: str, now: datetime) -> None:
        """Begin with nobody; ``source`` and ``now`` are recorded with every consent."""
        self.people: list[Person] = []
        self._source = source
        self._now = now
        self._by_address: dict[tuple[str, str], Person] = {}

    def know(self, customer: Customer) -> None:
        """Take in a customer who is there already."""
        self._add(Person(customer, is_new=False))

    def row(
        self, row: ImportedCustomer, tag: str, consents: dict[str, Consent]
    ) -> Literal["added", "updated", "unchanged"]:
        """Merge a row; what is empty in it changes nothing. Raises ``Clash`` if it fits two customers."""
        person = self._person(row)
        if person is None:
            person = self._add(Person(_new_customer(row), is_new=True))
            self._merge(person, row, tag, consents)
            return "added"
        return "updated" if self._merge(person, row, tag, consents) else "unchanged"

    def _person(self, row: ImportedCustomer) -> Person | None:
        by_email = self._by_address.get(("email", matched_by(row.email))) if row.email else None
        by_phone = self._by_address.get(("phone", matched_by(row.phone))) if row.phone else None
        if by_email is not None and by_phone is not None and by_email is not by_phone:
            raise Clash(worded("The email belongs to one customer and the phone number to another."))
        return by_email or by_phone

    def _add(self, person: Person) -> Person:
        self.people.append(person)
        for address in person.customer.addresses:
            self._by_address[address.kind, matched_by(address.value)] = person
        return person

    def _merge(self, person: Person, row: ImportedCustomer, tag: str, consents: dict[str, Consent]) -> bool:
        before = person.customer
        after = replace(
            before,
            first_name=row.first_name or before.first_name,
            last_name=row.last_name or before.last_name,
            timezone=row.timezone or before.timezone,
            language=row.language or before.language,
            fields={**before.fields, **row.fields},
        )
        new_tags = _new_tags(before.tags, {*row.tags, tag})
        new_addresses = self._new_addresses(person, row)
        new_consents = [
            ConsentRecord(platform, consent, self._source, self._now)
            for platform, consent in sorted(consents.items())
            if _counts(before.consents.get(platform, Consent.UNKNOWN), consent)
        ]
        person.customer = replace(
            after,
            tags=before.tags | new_tags,
            addresses=(*before.addresses, *new_addresses),
            consents={**before.consents, **{record.platform: record.consent for record in new_consents}},
        )
        person.new_addresses += new_addresses
        person.new_tags |= new_tags
        person.new_consents += new_consents
        changed = person.customer != before
        person.is_changed |= changed
        person.is_planned_anew |= (after.timezone, after.fields) != (before.timezone, before.fields)
        return changed

    def _new_addresses(self, person: Person, row: ImportedCustomer) -> list[Address]:
        new = []
        for kind, value in (("email", row.email), ("phone", row.phone)):
            if value and self._by_address.get((kind, matched_by(value))) is None:
                new.append(Address(kind, value, is_primary=person.customer.address(kind) is None))
                self._by_address[kind, matched_by(value)] = person
        return new


def _new_customer(row: ImportedCustomer) -> Customer:
    return Customer(0, row.first_name, row.last_name, row.timezone, row.language, row.fields)


def _new_tags(known: frozenset[str], told: set[str]) -> set[str]:
    """Return the tags that are not there yet; two are one where the tables take them for one."""
    new = {_as_compared(tag): tag for tag in sorted(told, reverse=True) if tag}
    return {new[compared] for compared in new.keys() - set(map(_as_compared, known))}


def _as_compared(tag: str) -> bytes:
    """Return what SQLite compares: capitals of English letters do not count."""
    return tag.encode(errors="replace").lower()


def _counts(recorded: Consent, told: Consent) -> bool:
    """Say whether what a file says is news; a file never turns a recorded no into a yes."""
    return told is not Consent.UNKNOWN and told is not recorded and recorded is not Consent.NO
