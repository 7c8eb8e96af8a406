"""What an owner writes about a customer by hand: bringing it into the form it is kept in, or saying what is wrong."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from app.model.customer import Address, Customer
from app.model.errors import Invalid
from app.model.instants import is_zone
from app.model.sentence import Sentence, worded
from app.model.timing import read_moment
from app.sources.cell_values import language_in
from app.sources.csv_headings import field_key, is_built_in
from app.sources.email_address import email_address
from app.sources.phone import phone_number
from app.storage.customers import matched_by

LONGEST_NAME = 200
LONGEST_TAG = 100
LONGEST_VALUE = 2_000
MOST_TAGS = 100
MOST_ADDRESSES = 20
WRITTEN_KINDS = ("email", "phone")
"""The kinds of address that people know and write; the others are given by the platforms."""
_ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")


class FieldFault(Invalid):
    """One field of what was written cannot be kept; ``field`` is its name, as in ``Customer.value_of``."""

    def __init__(self, field: str, sentence: Sentence) -> None:
        """Keep which field it is."""
        super().__init__(sentence)
        self.field = field


def settled(
    before: Customer, after: Customer, *, country: str, zone: ZoneInfo, dates: Iterable[str]
) -> Customer:
    """Return ``after`` as it is kept; raise ``FieldFault``. Only what differs from ``before`` is looked at.

    ``country`` is where phone numbers without a country code are from, ``dates`` the fields that
    sequences count from, read on the clocks of ``zone`` where they have a time of day.
    """
    kept = replace(
        after,
        first_name=_name("first_name", before.first_name, after.first_name),
        last_name=_name("last_name", before.last_name, after.last_name),
        language=_language(before.language, after.language),
        timezone=_zone(before.timezone, after.timezone),
        tags=_tags(before.tags, after.tags),
        fields=_fields(before.fields, after.fields, zone, frozenset(dates)),
        addresses=_addresses(before.addresses, after.addresses, country),
    )
    if not (kept.first_name or kept.last_name or kept.addresses):
        raise FieldFault("first_name", worded("Give at least a name, an email or a phone number."))
    return kept


def rebased(before: Customer, after: Customer, current: Customer) -> Customer:
    """Return ``current`` with what was changed from ``before`` to ``after``: what others changed meanwhile stays."""
    fields = {
        key: value
        for key, value in {**current.fields, **after.fields}.items()
        if key in after.fields or key not in before.fields
    }
    for key, value in after.fields.items():
        if before.fields.get(key) == value:
            fields[key] = current.fields.get(key, value)
    tags = (current.tags - (before.tags - after.tags)) | (after.tags - before.tags)
    return replace(
        current,
        first_name=current.first_name if after.first_name == before.first_name else after.first_name,
        last_name=current.last_name if after.last_name == before.last_name else after.last_name,
        language=current.language if after.language == before.language else after.language,
        timezone=current.timezone if after.timezone == before.timezone else after.timezone,
        fields=fields,
        tags=tags,
        addresses=current.addresses if after.addresses == before.addresses else after.addresses,
    )


def _name(field: str, before: str, after: str) -> str:
    name = _one_line(after)
    if name != before and len(name) > LONGEST_NAME:
        raise FieldFault(
            field,
            worded(
                "A name has at most {longest} letters; this one has {count}.",
                longest=LONGEST_NAME,
                count=len(name),
            ),
        )
    return name


def _language(before: str, after: str) -> str:
    if after == before or not after.strip():
        return after.strip()
    found = language_in(after)
    if not found:
        raise FieldFault(
            "language",
            worded("“{text}” is not a language; write it like en or pt-BR.", text=_short(after)),
        )
    return found


def _zone(before: str, after: str) -> str:
    name = after.strip()
    if name != before and not is_zone(name):
        raise FieldFault(
            "timezone",
            worded("“{text}” is not a time zone; write it like Asia/Ho_Chi_Minh.", text=_short(after)),
        )
    return name


def _tags(before: frozenset[str], after: frozenset[str]) -> frozenset[str]:
    tags = {tag.casefold(): tag for tag in sorted(map(_one_line, after), reverse=True) if tag}
    for tag in tags.values():
        if tag not in before and len(tag) > LONGEST_TAG:
            raise FieldFault("tags", worded("A tag has at most {longest} letters.", longest=LONGEST_TAG))
    if len(tags) > max(MOST_TAGS, len(before)):
        raise FieldFault("tags", worded("A customer has at most {most} tags.", most=MOST_TAGS))
    return frozenset(tags.values())


def _fields(
    before: Mapping[str, str], after: Mapping[str, str], zone: ZoneInfo, dates: frozenset[str]
) -> dict[str, str]:
    kept: dict[str, str] = {}
    for written, text in after.items():
        value = _sendable(text).strip()
        key = written if written in before else field_key(written)
        if not key or (is_built_in(key) and key not in before):
            raise FieldFault(
                written, worded("“{name}” cannot be the name of a field of your own.", name=_short(written))
            )
        if key in kept:
            raise FieldFault(written, worded("There is already a field “{name}”.", name=key))
        if value and before.get(key) != value:
            _check_value(key, value, zone, is_date=key in dates)
        if value:
            kept[key] = value
    return kept


def _check_value(key: str, value: str, zone: ZoneInfo, *, is_date: bool) -> None:
    if len(value) > LONGEST_VALUE:
        raise FieldFault(
            key,
            worded(
                "A field holds at most {longest} letters; this has {count}.",
                longest=LONGEST_VALUE,
                count=len(value),
            ),
        )
    day = _ISO_DAY.match(value)
    if day is not None and not _exists(*map(int, day.groups())):
        raise FieldFault(key, worded("There is no day {day} in the calendar.", day=day.group()))
    if is_date and read_moment(value, zone) is None:
        raise FieldFault(
            key,
            worded(
                "A sequence counts from this date. Write it like 1990-02-28 or 2026-11-27T15:00, not “{text}”.",
                text=_short(value),
            ),
        )


def _addresses(before: tuple[Address, ...], after: tuple[Address, ...], country: str) -> tuple[Address, ...]:
    known = {(each.kind, each.value): each for each in before}
    kept: dict[tuple[str, str], Address] = {}
    for written in after:
        if not written.value.strip():
            continue
        value = written.value if (written.kind, written.value) in known else _address(written, country)
        old = known.get((written.kind, value))
        address = Address(written.kind, value, written.is_primary, old.unreachable if old else "")
        kept.setdefault((written.kind, matched_by(value)), address)
    if len(kept) > max(MOST_ADDRESSES, len(before)):
        raise FieldFault("email", worded("A customer has at most {most} addresses.", most=MOST_ADDRESSES))
    return tuple(_with_one_primary(kept.values()))


def _address(written: Address, country: str) -> str:
    text = written.value
    if written.kind == "email":
        if found := email_address(text):
            return found
        raise FieldFault("email", worded("“{text}” is not an email address.", text=_short(text)))
    if written.kind == "phone":
        if found := phone_number(text, country):
            return found
        raise FieldFault(
            "phone",
            worded(
                "“{text}” is not a phone number that can be reached. Write it with its country code, "
                "like +84 90 123 4567.",
                text=_short(text),
            ),
        )
    raise FieldFault(written.kind, worded("Only the platform itself can give such an address."))


def _with_one_primary(addresses: Iterable[Address]) -> list[Address]:
    """Return them with exactly one primary of each kind: the first that is said to be, else the first."""
    listed = list(addresses)
    primary: dict[str, Address] = {}
    for address in listed:
        chosen = primary.setdefault(address.kind, address)
        if address.is_primary and not chosen.is_primary:
            primary[address.kind] = address
    return [replace(each, is_primary=each is primary[each.kind]) for each in listed]


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _one_line(text: str) -> str:
    return " ".join(_sendable(text).split())


def _sendable(text: str) -> str:
    """Replace what no database and no platform can carry: halves of characters and zero bytes."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


def _short(text: str) -> str:
    return text if len(text) <= 60 else text[:59] + "…"
