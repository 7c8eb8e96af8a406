"""What a message may hold on each platform, with where each figure was read and the day it was checked.

Where sources disagree the smaller figure stands, so that what fits here fits there.
"""

from collections.abc import Mapping
from datetime import date

from app.model.block import LARGEST_PICTURE
from app.model.counting import Unit
from app.model.limits import Labels, Longest, MessageLimits, PictureLimits, Source

_MB = 1024 * 1024
_DAY = date(2026, 11, 22)
_PNG_JPEG = frozenset({"image/png", "image/jpeg"})
_EVERY_KIND = _PNG_JPEG | {"image/gif", "image/webp"}


def _read(name: str) -> Source:
    return Source(name, _DAY)


_SEND_API = _read("Messenger Platform, Send API reference")
_META_TEMPLATES = _read("Messenger Platform, templates and quick replies")
_META_PICTURES = _read("notes on Meta's attachments, 2026-08")
_INSTAGRAM = _read("Instagram messaging documentation, 2026-09")
_WHATSAPP = _read("WhatsApp Cloud API, OpenAPI and messages reference")
_WHATSAPP_MEDIA = _read("WhatsApp Cloud API, supported media, 2026-04")
_WHATSAPP_BUTTONS = _read("WhatsApp Business Platform, interactive messages, 2026-07")
_LINE = _read("LINE Developers, Messaging API reference and text character count")
_LINE_SPEC = _read("LINE Messaging API, OpenAPI of 2026-07")
_TELEGRAM = _read("Telegram Bot API 10.1")
_TWILIO = _read("Twilio API, Messages, OpenAPI of 2026-04")
_ZALO = _read("Zalo OA: consultation messages and uploads, as quoted 2026-09-22")
_ZALO_BUTTONS = _read(
    "Zalo OA: buttons, as partners use and describe them in 2026; 100 letters on some pages"
)
_OWN = _read("what a block may hold in Tendril")
_MAILBOXES = _read("common knowledge of large mailboxes, not a document")

MESSENGER = MessageLimits(
    "messenger",
    "Messenger",
    text=Longest(1999, _SEND_API, Unit.UTF16),  # "must be less than 2000"
    text_with_buttons=Longest(640, _META_TEMPLATES, Unit.UTF16),
    buttons=Labels(3, Longest(20, _META_TEMPLATES)),
    quick_replies=Labels(13, Longest(20, _META_TEMPLATES)),
    pictures=PictureLimits(10, 8 * _MB, _PNG_JPEG | {"image/gif"}, _META_PICTURES),
)

INSTAGRAM = MessageLimits(
    "instagram",
    "Instagram",
    text=Longest(1000, _INSTAGRAM, Unit.BYTES),
    text_with_buttons=Longest(640, _META_TEMPLATES, Unit.BYTES),
    buttons=Labels(3, Longest(20, _META_TEMPLATES)),
    quick_replies=Labels(13, Longest(20, _META_TEMPLATES)),
    pictures=PictureLimits(10, 8 * _MB, _PNG_JPEG, _META_PICTURES),
)

WHATSAPP = MessageLimits(
    "whatsapp",
    "WhatsApp",
    text=Longest(4096, _WHATSAPP),
    text_with_buttons=Longest(1024, _WHATSAPP_BUTTONS),
    text_with_replies=Longest(1024, _WHATSAPP_BUTTONS),
    buttons=Labels(1, Longest(20, _WHATSAPP_BUTTONS)),  # a button that opens a link stands alone
    quick_replies=Labels(3, Longest(20, _WHATSAPP_BUTTONS)),
    pictures=PictureLimits(10, 5 * _MB, _PNG_JPEG, _WHATSAPP_MEDIA),
)

LINE = MessageLimits(
    "line",
    "LINE",
    text=Longest(5000, _LINE, Unit.UTF16),
    buttons=Labels(4, Longest(20, _LINE, Unit.SIGNS)),
    quick_replies=Labels(13, Longest(20, _LINE_SPEC, Unit.SIGNS)),
    # Five bubbles a request: one is the text, one holds the buttons. A picture is its own preview, of 1 MB.
    pictures=PictureLimits(3, _MB, _PNG_JPEG, _LINE),
)

TELEGRAM = MessageLimits(
    "telegram",
    "Telegram",
    text=Longest(4096, _TELEGRAM, Unit.UTF16),  # it may count less for emoji, never more
    buttons=Labels(10, Longest(80, _OWN)),
    quick_replies=Labels(13, Longest(80, _OWN)),
    pictures=PictureLimits(10, 10 * _MB, _EVERY_KIND, _TELEGRAM),
)

SMS = MessageLimits("sms", "SMS", text=Longest(1600, _TWILIO, Unit.UTF16), is_sms=True)

ZALO = MessageLimits(
    "zalo",
    "Zalo",
    text=Longest(2000, _ZALO, Unit.UTF16),
    # Five in all: what is more is written into the text.
    buttons=Labels(5, Longest(35, _ZALO_BUTTONS)),
    quick_replies=Labels(5, Longest(35, _ZALO_BUTTONS)),
    pictures=PictureLimits(10, _MB, _PNG_JPEG, _ZALO),
)

EMAIL = MessageLimits(
    "email",
    "Email",
    html=Longest(102_000, _MAILBOXES, Unit.BYTES),
    subject=Longest(500, _OWN),
    pictures=PictureLimits(10, LARGEST_PICTURE, _EVERY_KIND, _OWN, together=15 * _MB),
)

PRACTICE = MessageLimits(
    "practice",
    "Practice",
    buttons=Labels(10, Longest(80, _OWN)),
    quick_replies=Labels(13, Longest(80, _OWN)),
    pictures=PictureLimits(10, LARGEST_PICTURE, _EVERY_KIND, _OWN),
    html=Longest(200_000, _OWN),
)

LIMITS: Mapping[str, MessageLimits] = {
    limits.platform: limits
    for limits in (WHATSAPP, MESSENGER, INSTAGRAM, LINE, TELEGRAM, SMS, ZALO, EMAIL, PRACTICE)
}
"""By the platform's key, in the order in which they are offered."""


def limits_of(platform: str) -> MessageLimits | None:
    """Return the limits of a platform, ``None`` for one of which nothing is known."""
    return LIMITS.get(platform)
