"""Phone numbers as people write them, into the one form every platform takes: E.164."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from phonenumbers import PhoneNumber

_LONGEST = 60
_SHORTENED_BY_SPREADSHEET = re.compile(r"\d[.,]\d+\s*E\s*\+?\d+", re.IGNORECASE)
_NOTE_IN_BRACKETS = re.compile(r"\([^()\d]*\)")
_EXTENSION = re.compile(r"(?:ext\.?|extension|x)\s*\d+\s*$", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")


def country_code(text: str) -> str:
    """Return ``text`` as the two letters of a country that has phone numbers; empty if it is none."""
    import phonenumbers

    code = text.strip().upper()
    return code if code in phonenumbers.SUPPORTED_REGIONS else ""


def phone_number(text: str, country: str) -> str:
    """Return ``text`` as E.164; ``country`` (ISO 3166, may be empty) is where it was written.

    Returns an empty text if it is no number that can be reached. With ``+`` or ``00`` in
    front the length has to be right for the country it names, which stays true when a
    country opens new ranges; without, where the country is only assumed, it has to be a
    number in use, because a wrong guess writes to a stranger.
    """
    import phonenumbers

    written = _NOTE_IN_BRACKETS.sub(" ", text[: _LONGEST + 1].strip().lstrip("'")).strip()
    if not written or len(text) > _LONGEST or _SHORTENED_BY_SPREADSHEET.search(written):
        return ""
    if _LETTER.search(_EXTENSION.sub("", written)):
        return ""
    if written.startswith(("+", "\uff0b")):
        return _international(written)
    number = _parsed(written, country) if country else None
    if number is not None and phonenumbers.is_valid_number(number):
        return _e164(number)
    return _international("+" + written[2:]) if written.startswith("00") else ""


def _international(written: str) -> str:
    import phonenumbers

    number = _parsed(written, None)
    if number is None:
        return ""
    found = phonenumbers.is_possible_number_with_reason(number)
    return _e164(number) if found == phonenumbers.ValidationResult.IS_POSSIBLE else ""


def _parsed(written: str, country: str | None) -> "PhoneNumber | None":
    import phonenumbers

    try:
        return phonenumbers.parse(written, country)
    except phonenumbers.NumberParseException:
        return None


def _e164(number: "PhoneNumber") -> str:
    import phonenumbers

    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
