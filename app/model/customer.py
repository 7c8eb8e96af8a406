"""Customers: people, their addresses, fields, tags and consent."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.model.instants import is_zone
from app.model.steps import AddTag, Change, RemoveTag, SetField

PRACTICE = "practice"
EMAIL = "email"
BUILT_IN_FIELDS = ("first_name", "last_name", "email", "phone", "language", "timezone")


class Consent(StrEnum):
    """What is recorded about marketing by one platform. Unknown is not yes."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a customer can be reached: ``email``, ``phone`` (E.164) or a platform's own id of them."""

    kind: str
    value: str
    is_primary: bool = True
    unreachable: str = ""
    """Why the platform says this address can never be reached; empty if it can."""


@dataclass(frozen=True, slots=True)
class ConsentRecord:
    """One recorded yes or no, with where and when it was given."""

    platform: str
    consent: Consent
    source: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Customer:
    """A person. ``consent`` holds the latest record of each platform."""

    id: int
    first_name: str = ""
    last_name: str = ""
    timezone: str = ""
    language: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    tags: frozenset[str] = frozenset()
    addresses: tuple[Address, ...] = ()
    consents: Mapping[str, Consent] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name to show: first and last, else an address, else the id."""
        full = f"{self.first_name} {self.last_name}".strip()
        return full or next((address.value for address in self.addresses), f"#{self.id}")

    def address(self, kind: str) -> Address | None:
        """Return the address of a kind to use: the primary one, else the first."""
        fitting = [address for address in self.addresses if address.kind == kind]
        return next((address for address in fitting if address.is_primary), fitting[0] if fitting else None)

    def consent_on(self, platform: str) -> Consent:
        """Return what is recorded about marketing by ``platform``.

        On the Practice phone, where nothing reaches anybody, a yes on any platform counts, unless
        something was said about Practice itself.
        """
        own = self.consents.get(platform, Consent.UNKNOWN)
        if platform != PRACTICE or own is not Consent.UNKNOWN:
            return own
        recorded = set(self.consents.values())
        return next(
            (consent for consent in (Consent.YES, Consent.NO) if consent in recorded), Consent.UNKNOWN
        )

    def has_tag(self, tag: str) -> bool:
        """Say whether the customer has a tag, in any case of letters."""
        return any(each.casefold() == tag.casefold() for each in self.tags)

    def zone(self) -> ZoneInfo | None:
        """Return the customer's zone where it is known, to the shop and to this computer."""
        try:
            return ZoneInfo(self.timezone) if self.timezone else None
        except (
            ZoneInfoNotFoundError,
            ValueError,
            OSError,
        ):  # the folder was made by a computer that knows more
            return None

    def value_of(self, name: str) -> str:
        """Return a field by name, built in or the shop's own; empty if it is not known."""
        if name in ("first_name", "last_name", "language", "timezone"):
            return str(getattr(self, name))
        if name in ("email", "phone"):
            address = self.address(name)
            return address.value if address else ""
        return self.fields.get(name, "")

    def changed(self, change: Change) -> "Customer":
        """Return the customer as an action step leaves them; a time zone that is none changes nothing."""
        match change:
            case AddTag(tag=tag):
                return self if self.has_tag(tag) else replace(self, tags=self.tags | {tag})
            case RemoveTag(tag=tag):
                kept_tags = frozenset(each for each in self.tags if each.casefold() != tag.casefold())
                return replace(self, tags=kept_tags)
            case SetField(field=name, value=value):
                match name:
                    case "first_name":
                        return replace(self, first_name=value)
                    case "last_name":
                        return replace(self, last_name=value)
                    case "language":
                        return replace(self, language=value)
                    case "timezone":
                        return replace(self, timezone=value) if is_zone(value) else self
                kept = {key: old for key, old in self.fields.items() if key != name}
                return replace(self, fields={**kept, name: value} if value else kept)
