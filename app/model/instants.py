"""Instants are UTC inside; this is the arithmetic between them and wall clocks."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.model.errors import Invalid
from app.model.sentence import worded


def zone_named(name: str) -> ZoneInfo:
    """Return the zone of an IANA name such as ``Asia/Ho_Chi_Minh``; raise ``Invalid`` for any other text."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Invalid(
            worded("“{name}” is not a time zone; write it like Europe/London or Asia/Ho_Chi_Minh.", name=name)
        ) from error


def is_zone(name: str) -> bool:
    """Say whether a name is that of a zone, or empty for none."""
    try:
        return not name or bool(zone_named(name))
    except Invalid:
        return False


def at_wall_time(day: date, wall: time, zone: ZoneInfo) -> datetime:
    """Return the instant (UTC) at which a clock on the wall shows ``day`` and ``wall``.

    A wall time that is missing moves forward by the gap and one that comes twice is the
    first (PEP 495, ``fold=0``); a date that a zone left out becomes the next.
    """
    return datetime.combine(day, wall, tzinfo=zone).astimezone(UTC)


def days_later(instant: datetime, days: int, zone: ZoneInfo) -> datetime:
    """Return the instant (UTC) of the same wall time ``days`` calendar days after ``instant``."""
    if days == 0:
        return instant
    local = instant.astimezone(zone)
    return at_wall_time(local.date() + timedelta(days=days), local.time().replace(fold=0), zone)


def read_instant(text: str, zone: ZoneInfo) -> datetime:
    """Read an ISO 8601 time (without an offset: in ``zone``) as UTC; raise ``Invalid`` otherwise."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise Invalid(worded("“{text}” is not a time; write it like 2026-11-22T09:30.", text=text)) from error
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone)
    return moment.astimezone(UTC)
