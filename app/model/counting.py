"""How long a text is: every platform counts in its own way."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

_JOINER = "\u200d"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)

_GSM = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_GSM_DOUBLE = frozenset("\f^{}\\[~]|€")
_GSM_ROOM = (160, 153)
"""Units in a message that stands alone, and in each of several that are put together again."""
_WIDE_ROOM = (70, 67)


class Unit(StrEnum):
    """What is counted: Unicode's code points, its UTF-16 units, bytes of UTF-8, or what a reader sees as one sign."""

    LETTERS = "letters"
    UTF16 = "utf16"
    BYTES = "bytes"
    SIGNS = "signs"


@dataclass(frozen=True, slots=True)
class SmsCount:
    """A text as SMS: in how many messages it arrives, and how many more units the last one would take.

    ``is_wide`` says that it holds a sign outside the old alphabet of phones, and ``because_of`` the
    first such sign; each message then has room for 70 instead of 160.
    """

    messages: int
    left: int
    is_wide: bool
    because_of: str = ""


def length(text: str, unit: Unit = Unit.LETTERS) -> int:
    """Return how long a text is in a unit."""
    match unit:
        case Unit.LETTERS:
            return len(text)
        case Unit.UTF16:
            return sum(_utf16(sign) for sign in text)
        case Unit.BYTES:
            return len(text.encode("utf-8", "replace"))
        case Unit.SIGNS:
            return _signs(text)


def sms(text: str) -> SmsCount:
    """Return a text as SMS, packed as phones do it: no sign is torn apart between two messages."""
    strange = next((sign for sign in text if sign not in _GSM and sign not in _GSM_DOUBLE), "")
    widths = [_utf16(sign) if strange else 1 + (sign in _GSM_DOUBLE) for sign in text]
    alone, each = _WIDE_ROOM if strange else _GSM_ROOM
    if sum(widths) <= alone:
        return SmsCount(1, alone - sum(widths), bool(strange), strange)
    messages, used = 1, 0
    for width in widths:
        if used + width > each:
            messages, used = messages + 1, 0
        used += width
    return SmsCount(messages, each - used, bool(strange), strange)


def _utf16(sign: str) -> int:
    return 2 if ord(sign) > 0xFFFF else 1


def _signs(text: str) -> int:
    """Count what a reader sees as one sign: marks, skin tones, joined emoji and pairs of flags belong together."""
    count, joined, flag = 0, False, False
    for sign in text:
        belongs = (
            joined
            or sign == _JOINER
            or ord(sign) in _SKIN_TONES
            or unicodedata.category(sign) in ("Mn", "Me", "Mc")
        )
        is_flag = ord(sign) in _FLAG_LETTERS
        if is_flag and flag:
            belongs, flag = True, False
        else:
            flag = is_flag
        joined = sign == _JOINER
        count += not (belongs and count)
    return count
