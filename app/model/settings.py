"""The settings an owner can change, by their dotted keys, and what they make of the shop."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, time

from pydantic import ValidationError

from app.model.errors import Invalid, NotFound
from app.model.frame import Weekday
from app.model.instants import zone_named
from app.model.receiver_place import ADDRESS, HOST, PORT, settled_address, settled_host, settled_port
from app.model.sentence import worded
from app.model.shop import FrequencyCap, QuietHours, Shop


@dataclass(frozen=True, slots=True)
class SettingKind:
    """One setting: what it means, its default, and how a value is checked and brought into form."""

    meaning: str
    default: str
    settle: Callable[[str], str]


def _text(value: str) -> str:
    return value.strip()


def _name(value: str) -> str:
    settled = " ".join(value.split())
    if not settled or len(settled) > 100:
        raise Invalid(worded("The shop's name has 1 to 100 letters."))
    return settled


def _zone(value: str) -> str:
    return zone_named(value.strip()).key


def _country(value: str) -> str:
    settled = value.strip().upper()
    if settled and not (len(settled) == 2 and settled.isascii() and settled.isalpha()):
        raise Invalid(
            worded("“{value}” is not a country; write its two letters, like VN or GB.", value=value)
        )
    return settled


def _language(value: str) -> str:
    settled = value.strip()
    if settled not in LANGUAGES:
        raise Invalid(
            worded(
                "“{value}” is not a language Tendril speaks; it speaks {listed}.",
                value=value,
                listed=", ".join(LANGUAGES),
            )
        )
    return settled


def _quiet(value: str) -> str:
    if value.strip().casefold() in ("", "none", "off"):
        return ""
    quiet = read_quiet_hours(value)
    return f"{quiet.start:%H:%M}-{quiet.end:%H:%M}"


def _weekdays(value: str) -> str:
    days = _words(value.casefold())
    if any(day not in tuple(Weekday) for day in days) or len(set(days)) == len(Weekday):
        raise Invalid(
            worded(
                "“{value}” are not days to be closed on; write them like sat,sun, and leave one open.",
                value=value,
            )
        )
    return ",".join(day for day in Weekday if day in days)


def _dates(value: str) -> str:
    try:
        return ",".join(date.fromisoformat(word).isoformat() for word in _words(value))
    except ValueError:
        raise Invalid(
            worded("“{value}” are not dates; write them like 2026-12-25,2027-01-01.", value=value)
        ) from None


def _cap(value: str) -> str:
    if value.strip().casefold() in ("", "none", "off"):
        return ""
    cap = _read_cap(value)
    return f"{cap.messages}/{cap.hours}"


def _count(value: str) -> str:
    settled = value.strip()
    if not (settled.isascii() and settled.isdigit() and int(settled) <= 1_000_000):
        raise Invalid(worded("“{value}” is not a number between 0 and 1000000.", value=value))
    return str(int(settled))


def _yes_or_no(value: str) -> str:
    settled = value.strip().casefold()
    if settled not in ("yes", "no"):
        raise Invalid(worded("“{value}” is neither yes nor no.", value=value))
    return settled


LANGUAGES = ("en", "vi")

POSTAL_ADDRESS = "shop.postal_address"
PAUSED = "sending.paused"
REVIEW_ABOVE = "sending.review_above"

KINDS: Mapping[str, SettingKind] = {
    "shop.name": SettingKind("the shop's name, as customers read it", "My shop", _name),
    "shop.timezone": SettingKind("the zone of the shop's clocks, like Asia/Ho_Chi_Minh", "UTC", _zone),
    "shop.country": SettingKind("two letters; phone numbers without a country are read by it", "", _country),
    "shop.language": SettingKind("the language of what Tendril adds to messages", "en", _language),
    POSTAL_ADDRESS: SettingKind("the address that marketing mail has to carry", "", _text),
    "hours.quiet": SettingKind("hours in which nothing goes out, like 22:00-08:00, or none", "", _quiet),
    "hours.closed_weekdays": SettingKind("weekdays without sending, like sat,sun", "", _weekdays),
    "hours.closed_dates": SettingKind("dates without sending, like 2026-12-25", "", _dates),
    "sending.cap": SettingKind(
        "at most so many messages to one customer in so many hours, like 2/24", "", _cap
    ),
    REVIEW_ABOVE: SettingKind(
        "more messages than this that come due while nothing can be sent wait for your review", "50", _count
    ),
    PAUSED: SettingKind("yes holds back everything", "no", _yes_or_no),
    PORT: SettingKind("the port on this computer where webhooks come in", "8473", settled_port),
    HOST: SettingKind("who may reach that port: 127.0.0.1 is this computer alone", "127.0.0.1", settled_host),
    ADDRESS: SettingKind(
        "the public address that leads there, like https://shop.example.ts.net", "", settled_address
    ),
}


def settled(key: str, value: str) -> str:
    """Return ``value`` in the form it is kept in; raise ``NotFound`` or ``Invalid`` in words."""
    kind = KINDS.get(key)
    if kind is None:
        raise NotFound(
            worded("There is no setting “{key}”; there are {listed}.", key=key, listed=", ".join(KINDS))
        )
    text = kind.settle(value)
    shop_from({key: text})
    return text


def with_defaults(stored: Mapping[str, str]) -> dict[str, str]:
    """Return every setting, the default where none is stored."""
    return {key: stored.get(key, kind.default) for key, kind in KINDS.items()}


def shop_from(stored: Mapping[str, str]) -> Shop:
    """Return the shop that the stored settings describe; raise ``Invalid`` for values that are none."""
    values = with_defaults(stored)
    try:
        return Shop.model_validate(
            {
                "name": values["shop.name"],
                "timezone": values["shop.timezone"],
                "country": values["shop.country"],
                "language": values["shop.language"],
                "postal_address": values[POSTAL_ADDRESS],
                "quiet_hours": read_quiet_hours(values["hours.quiet"]) if values["hours.quiet"] else None,
                "closed_weekdays": _words(values["hours.closed_weekdays"]),
                "closed_dates": _words(values["hours.closed_dates"]),
                "frequency_cap": _read_cap(values["sending.cap"]) if values["sending.cap"] else None,
            }
        )
    except ValidationError as error:
        first = error.errors()[0]
        place = str(first["loc"][0]).replace("_", " ") if first["loc"] else "the setting"
        raise Invalid(
            worded("{place}: {problem}.", place=place.capitalize(), problem=first["msg"]),
            technical=str(error),
        ) from error


def read_quiet_hours(value: str) -> QuietHours:
    """Read "22:00-08:00"; raise ``Invalid`` for anything else."""
    try:
        start, end = (time.fromisoformat(part.strip()) for part in value.replace("–", "-").split("-"))
        return QuietHours(start=start, end=end)
    except ValueError:
        raise Invalid(
            worded("“{value}” are not quiet hours; write them like 22:00-08:00.", value=value)
        ) from None


def _read_cap(value: str) -> FrequencyCap:
    try:
        messages, hours = (int(part) for part in value.split("/"))
        return FrequencyCap(messages=messages, hours=hours)
    except ValueError:
        raise Invalid(
            worded("“{value}” is not a limit; 2/24 means two messages in 24 hours.", value=value)
        ) from None


def _words(value: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in value.split(",") if word.strip())
