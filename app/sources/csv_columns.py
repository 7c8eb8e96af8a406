"""Deciding what each column of a file is for, from its headings and from what the owner said."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.model.errors import Invalid
from app.model.sentence import worded
from app.sources.csv_headings import (
    COUNTRIES,
    EXPORTED,
    FAMILY_NAME_FIRST,
    KNOWN,
    OPT_OUTS,
    comparable,
    field_key,
    free_key,
    is_built_in,
)
from app.sources.email_address import email_address

IGNORED = "-"
REJECTED_SUFFIX = ".rejected.csv"
REASON = "reason"
_SEVERAL_AT_ONCE = "tags"
_MAILCHIMP_FILE = re.compile(r"(subscribed|unsubscribed|nonsubscribed|cleaned)_")


@dataclass(frozen=True, slots=True)
class Columns:
    """What the columns of one file are for; columns are counted from 0."""

    shown: tuple[tuple[str, str | None], ...]
    """Each heading with the field it becomes; ``None`` for a column that is left out."""
    by_field: Mapping[str, tuple[int, ...]]
    """The columns of each built-in field, the most trusted first; the others step in where it is empty."""
    own: tuple[tuple[int, str], ...]
    """The columns that become the shop's own fields, with their names."""
    opt_outs: tuple[int, ...] = ()
    """The columns in which any value that is not a no takes consent to email back."""
    sign_ups: tuple[int, ...] = ()
    """Mailchimp's times of signing up and confirming, which are a yes to email."""
    all_opted_out: bool = False
    """Whether the file is Mailchimp's of the unsubscribed or of the cleaned."""
    countries: tuple[int, ...] = ()
    """The columns that may hold the country in which a row's phone number is written."""
    family_first: bool = False
    """Whether the heading of the whole name is Vietnamese."""


def columns_of(headings: Sequence[str], mapping: Mapping[str, str], file_name: str) -> Columns:
    """Return what the columns are for; ``mapping`` (column to field) overrides what the headings say.

    A mapped field is filled by the mapped columns alone. Raises ``Invalid`` if the mapping
    names a column that does not exist or a field that cannot, or if there is neither an
    email nor a phone column.
    """
    words = [comparable(heading) for heading in headings]
    told = _told(headings, words, mapping)
    if file_name.endswith(REJECTED_SUFFIX) and headings[-1] == REASON:
        told.setdefault(len(headings) - 1, IGNORED)
    is_own_export = tuple(headings[: len(EXPORTED)]) == EXPORTED
    if is_own_export:
        guessed = {index: (name, 0) for index, name in enumerate(headings) if is_built_in(name)}
    else:
        guessed = _guessed(words, file_name)
    by_field = _by_field(told, guessed)
    _require_an_address(by_field, headings, file_name)
    opt_outs = () if is_own_export else _places(words, OPT_OUTS, told)
    left_out = {index for index, field in told.items() if field == IGNORED} | set(opt_outs)
    own = _own_fields(headings, told, _primary(by_field) | left_out, verbatim=is_own_export)
    return Columns(
        shown=_shown(headings, by_field, dict(own), opt_outs),
        by_field=by_field,
        own=own,
        opt_outs=opt_outs,
        sign_ups=_sign_ups(words, file_name) if "consent_email" not in by_field else (),
        all_opted_out=_mailchimp_kind(words, file_name) in ("unsubscribed", "cleaned"),
        countries=() if is_own_export else _places(words, COUNTRIES, {}),
        family_first=any(words[index] in FAMILY_NAME_FIRST for index in by_field.get("name", ())[:1]),
    )


def _told(headings: Sequence[str], words: Sequence[str], mapping: Mapping[str, str]) -> dict[int, str]:
    """Return the field (or ``IGNORED``) of each column that ``mapping`` names."""
    told: dict[int, str] = {}
    for column, field in mapping.items():
        key = IGNORED if field.strip() == IGNORED else field_key(field)
        if not key:
            raise Invalid(
                worded("“{field}” cannot be the name of a field; use letters, digits and “_”.", field=field)
            )
        if key in told.values() and not is_built_in(key) and key != IGNORED:
            raise Invalid(worded("Two columns are to become “{key}”; give each a name of its own.", key=key))
        told[_column_named(column, headings, words)] = key
    return told


def _column_named(column: str, headings: Sequence[str], words: Sequence[str]) -> int:
    if column in headings:
        return headings.index(column)
    word = comparable(column)
    if word and word in words:
        return words.index(word)
    raise Invalid(
        worded(
            "There is no column “{column}”; the columns are {listed}.",
            column=column,
            listed=_listed(headings),
        )
    )


def _guessed(words: Sequence[str], file_name: str) -> dict[int, tuple[str, int]]:
    """Return the field of each column whose heading is known, with the rank of the heading."""
    guessed = {index: KNOWN[word] for index, word in enumerate(words) if word in KNOWN}
    if _mailchimp_kind(words, file_name) and "status" in words:
        guessed[words.index("status")] = ("consent_email", 0)
    fields = {field for field, _ in guessed.values()}
    if "last_name" not in fields:
        # “Tên” beside “Họ” is the given name; alone it is the whole name.
        whole = {index: ("name", rank) for index, (_, rank) in guessed.items() if words[index] == "ten"}
        guessed.update(whole)
    return guessed


def _by_field(told: Mapping[int, str], guessed: Mapping[int, tuple[str, int]]) -> dict[str, tuple[int, ...]]:
    by_field: dict[str, tuple[int, ...]] = {}
    for index, field in told.items():
        if is_built_in(field):
            by_field[field] = (*by_field.get(field, ()), index)
    mapped_fields = frozenset(by_field)
    for index, (field, _) in sorted(guessed.items(), key=lambda item: (item[1][1], item[0])):
        if index not in told and field not in mapped_fields:
            by_field[field] = (*by_field.get(field, ()), index)
    return by_field


def _primary(by_field: Mapping[str, tuple[int, ...]]) -> set[int]:
    """Return the columns that are nothing but their field; those that only step in are own fields too."""
    return {
        index
        for field, indexes in by_field.items()
        for index in (indexes if _takes_several(field) else indexes[:1])
    }


def _takes_several(field: str) -> bool:
    return field == _SEVERAL_AT_ONCE or field.startswith("consent_")


def _own_fields(
    headings: Sequence[str], told: Mapping[int, str], taken: set[int], *, verbatim: bool
) -> tuple[tuple[int, str], ...]:
    own = {index: field for index, field in told.items() if not is_built_in(field) and field != IGNORED}
    names = set(own.values())
    for index, heading in enumerate(headings):
        if index in taken or index in told:
            continue
        key = heading if verbatim else field_key(heading)
        own[index] = free_key(key or f"column_{index + 1}", names)
        names.add(own[index])
    return tuple(sorted(own.items()))


def _shown(
    headings: Sequence[str],
    by_field: Mapping[str, tuple[int, ...]],
    own: Mapping[int, str],
    opt_outs: Sequence[int],
) -> tuple[tuple[str, str | None], ...]:
    fields: dict[int, str] = dict.fromkeys(opt_outs, "consent_email")
    fields.update((index, field) for field, indexes in by_field.items() for index in indexes)
    fields.update(own)
    return tuple((heading, fields.get(index)) for index, heading in enumerate(headings))


def _places(
    words: Sequence[str], wanted: Sequence[str] | frozenset[str], told: Mapping[int, str]
) -> tuple[int, ...]:
    places = [index for index, word in enumerate(words) if word in wanted and index not in told]
    if isinstance(wanted, frozenset):
        return tuple(places)
    return tuple(sorted(places, key=lambda index: wanted.index(words[index])))


def _mailchimp_kind(words: Sequence[str], file_name: str) -> str:
    """Return which of Mailchimp's exports this is, by its headings and file name; empty if none of them."""
    if "memberrating" not in words or not {"optintime", "confirmtime", "leid", "euid"} & set(words):
        return ""
    match = _MAILCHIMP_FILE.match(file_name.lower())
    return match.group(1) if match else "renamed"


def _sign_ups(words: Sequence[str], file_name: str) -> tuple[int, ...]:
    """Return the columns whose time is a yes to email.

    ``CONFIRM_TIME`` is filled for contacts that a shop merely synchronised, too, so that it
    counts in the file of the subscribed alone; ``OPTIN_TIME`` is the person's own act.
    """
    counted = {"subscribed": {"optintime", "confirmtime"}, "renamed": {"optintime"}}
    wanted = counted.get(_mailchimp_kind(words, file_name), set())
    return tuple(index for index, word in enumerate(words) if word in wanted)


def _require_an_address(
    by_field: Mapping[str, tuple[int, ...]], headings: Sequence[str], file_name: str
) -> None:
    if "email" in by_field or "phone" in by_field:
        return
    if any(email_address(heading) for heading in headings):
        raise Invalid(
            worded(
                "The first line of “{file_name}” is a customer; it has to name the columns, like "
                "Email and Name.",
                file_name=file_name,
            )
        )
    raise Invalid(
        worded(
            "“{file_name}” has no column with email addresses or phone numbers. Its columns are "
            "{listed}; say which of them is the email or the phone.",
            file_name=file_name,
            listed=_listed(headings),
        )
    )


def _listed(headings: Sequence[str]) -> str:
    return ", ".join(f"“{heading}”" for heading in headings)
