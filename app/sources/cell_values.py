"""What a cell means: a yes or no about marketing, tags, a language, a time zone."""

import csv
import io
import re
from functools import lru_cache

from app.model.customer import Consent
from app.model.instants import is_zone
from app.sources.plain_letters import plain_letters, words_of

_YES = words_of(
    "yes y true t 1 on x subscribed accepted accept accepts agreed granted confirmed allowed optin optedin "
    "co dongy dangky ja oui si"
)
_NO = words_of(
    "no n false f 0 off unsubscribed notsubscribed nonsubscribed cleaned bounced complained spam blocked "
    "declined rejected refused denied revoked redacted invalid never optout optedout khong tuchoi huydangky "
    "nein non"
)
_UNKNOWN = words_of("pending unknown transactional na null none notset unconfirmed chuaro") | {""}
_LONGEST_WORD = 64
_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}))?(?:[-_.@][a-z0-9]+)*", re.IGNORECASE)
_TAG_SEPARATORS = re.compile(r"[,;\"\r\n]")


def consent_in(text: str) -> Consent | None:
    """Return what ``text`` says about consent; ``None`` if it says something that cannot be understood.

    Words of Shopify, Mailchimp, WooCommerce and plain ones. Who is *not subscribed* has not
    consented: no. Who is *pending* has been asked and has not answered: unknown.
    """
    return _consent_of_word(text) if len(text) <= _LONGEST_WORD else None


def tags_in(text: str) -> frozenset[str]:
    """Return the tags in ``text``: between commas, or semicolons where there are no commas.

    A tag with a separator in it stands in quotation marks, as Mailchimp writes them all.
    """
    if not text or text.isspace():
        return frozenset()
    if '"' in text:
        lines = csv.reader(io.StringIO(text, newline=""), skipinitialspace=True)
        parts = [part for line in lines for part in line]
    else:
        parts = re.split("[,\r\n]" if "," in text else "[;\r\n]", text)
    return frozenset(tag for tag in (" ".join(part.split()) for part in parts) if tag)


def tags_as_text(tags: frozenset[str]) -> str:
    """Return ``tags`` in one cell, in order, so that ``tags_in`` reads them back."""
    return ", ".join(_quoted(tag) if _TAG_SEPARATORS.search(tag) else tag for tag in sorted(tags))


def language_in(text: str) -> str:
    """Return the language in ``text`` as ``xx`` or ``xx-YY``, of ``zh-Hant-TW`` too; empty if it is none."""
    match = _LANGUAGE.fullmatch(text.strip())
    if match is None or len(text) > _LONGEST_WORD:
        return ""
    language, country = match.group(1).lower(), match.group(2)
    return f"{language}-{country.upper()}" if country else language


def is_time_zone(text: str) -> bool:
    """Return whether ``text`` names a zone of the IANA database."""
    return len(text) <= _LONGEST_WORD and _is_time_zone(text)


@lru_cache(maxsize=1024)
def _is_time_zone(text: str) -> bool:
    return bool(text) and is_zone(text)


@lru_cache(maxsize=1024)
def _consent_of_word(text: str) -> Consent | None:
    word = plain_letters(text)
    if word in _YES or text.strip() in ("✓", "✔"):
        return Consent.YES
    if word in _NO:
        return Consent.NO
    return Consent.UNKNOWN if word in _UNKNOWN else None


def _quoted(tag: str) -> str:
    return '"' + tag.replace('"', '""') + '"'
