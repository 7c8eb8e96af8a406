"""Liquid's ``date`` filter with the planned instant for now, and the same on every computer."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta

from liquid.filter import with_context

from app.model.liquid_limits import MeasuredContext

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST_TIMESTAMP = int(datetime(9999, 1, 1, tzinfo=UTC).timestamp())
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

_COMPOSED: Mapping[str, str] = {
    "n": "\n",
    "t": "\t",
    "c": "%a %b %e %H:%M:%S %Y",
    "D": "%m/%d/%y",
    "F": "%Y-%m-%d",
    "r": "%I:%M:%S %p",
    "R": "%H:%M",
    "T": "%H:%M:%S",
    "v": "%e-%^b-%Y",
    "x": "%m/%d/%y",
    "X": "%H:%M:%S",
    "h": "%b",
}

_PARTS: Mapping[str, Callable[[datetime], str]] = {
    "a": lambda moment: _DAYS[moment.weekday()][:3],
    "A": lambda moment: _DAYS[moment.weekday()],
    "b": lambda moment: _MONTHS[moment.month - 1][:3],
    "B": lambda moment: _MONTHS[moment.month - 1],
    "C": lambda moment: f"{moment.year // 100:02}",
    "d": lambda moment: f"{moment.day:02}",
    "e": lambda moment: f"{moment.day:2}",
    "G": lambda moment: f"{moment.isocalendar().year:04}",
    "g": lambda moment: f"{moment.isocalendar().year % 100:02}",
    "H": lambda moment: f"{moment.hour:02}",
    "I": lambda moment: f"{(moment.hour + 11) % 12 + 1:02}",
    "j": lambda moment: f"{moment.timetuple().tm_yday:03}",
    "k": lambda moment: f"{moment.hour:2}",
    "l": lambda moment: f"{(moment.hour + 11) % 12 + 1:2}",
    "L": lambda moment: f"{moment.microsecond // 1000:03}",
    "m": lambda moment: f"{moment.month:02}",
    "M": lambda moment: f"{moment.minute:02}",
    "p": lambda moment: "AM" if moment.hour < 12 else "PM",
    "P": lambda moment: "am" if moment.hour < 12 else "pm",
    "s": lambda moment: str(int(moment.timestamp())),
    "S": lambda moment: f"{moment.second:02}",
    "u": lambda moment: str(moment.isoweekday()),
    "U": lambda moment: f"{(moment.timetuple().tm_yday + 6 - moment.isoweekday() % 7) // 7:02}",
    "V": lambda moment: f"{moment.isocalendar().week:02}",
    "w": lambda moment: str(moment.isoweekday() % 7),
    "W": lambda moment: f"{(moment.timetuple().tm_yday + 6 - moment.weekday()) // 7:02}",
    "y": lambda moment: f"{moment.year % 100:02}",
    "Y": lambda moment: f"{moment.year:04}",
    "z": lambda moment: moment.strftime("%z"),
    "Z": lambda moment: moment.tzname() or "",
}

_DIRECTIVE = re.compile(r"%([-_0^]?)([A-Za-z%])")


@with_context
def date_filter(value: object, layout: object = "%Y-%m-%d", *, context: MeasuredContext) -> str:
    """Return a date or time laid out like ``%d/%m/%Y %H:%M``, on the clocks of the reader's zone.

    A text is an ISO 8601 date or time; without an offset it is shown as it stands. What is no
    date is returned unchanged.
    """
    moment = _moment(value, context.now)
    if moment is None:
        return "" if value is None else str(value)
    text = _laid_out(moment, str(layout))
    return type(layout)(text) if isinstance(layout, str) else text


def _moment(value: object, now: datetime) -> datetime | None:
    if isinstance(value, str):
        return _from_text(value.strip(), now)
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime.combine(value, time(), now.tzinfo)
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _LAST_TIMESTAMP:
        return (_EPOCH + timedelta(seconds=value)).astimezone(now.tzinfo)
    return None


def _from_text(text: str, now: datetime) -> datetime | None:
    if text in ("now", "today"):
        return now
    if text.isdecimal() and 9 <= len(text) <= 12:
        return _moment(int(text), now)
    try:
        moment = datetime.fromisoformat(text)
        known = moment.replace(tzinfo=now.tzinfo) if moment.tzinfo is None else moment
        return known.astimezone(now.tzinfo)
    except (ValueError, OverflowError):
        return None


def _laid_out(moment: datetime, layout: str) -> str:
    """Lay out without the C library, whose directives differ and whose widths know no bounds."""

    def part(found: re.Match[str]) -> str:
        flag, name = found.groups()
        if name == "%":
            return "%"
        if name in _COMPOSED:
            text = _laid_out(moment, _COMPOSED[name])
        elif name in _PARTS:
            text = _PARTS[name](moment)
        else:
            return found.group()
        return _flagged(text, flag)

    return _DIRECTIVE.sub(part, layout)


def _flagged(text: str, flag: str) -> str:
    match flag:
        case "^":
            return text.upper()
        case "-" | "_" | "0" if text.strip().isdecimal():
            digits = text.strip().lstrip("0") or "0"
            if flag == "-":
                return digits
            return digits.rjust(len(text), " " if flag == "_" else "0")
    return text
