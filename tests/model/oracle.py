"""What the rules of time mean, found by looking at every minute: slow, plain, from the rules alone.

Nothing here computes. An instant is asked what the clocks on the wall show and whether that is
allowed; if it is not, the next whole minute is asked. (The zones used have offsets of whole
minutes, so a rule can only open at a whole minute.)
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)
LONGEST_SEARCH = 14 * DAY


@dataclass(frozen=True)
class Hours:
    """From ``start`` to before ``end`` on some weekdays, Monday being 0."""

    start: time
    end: time
    weekdays: frozenset[int] = frozenset(range(7))

    def hold(self, shown: datetime) -> bool:
        """Say whether clocks that show ``shown`` show a time within these hours (rule 6).

        Each day on which the hours begin has one stretch of wall time, which may reach into the
        next day; the stretch belongs to the day on which it begins.
        """
        if self.start == self.end:
            return shown.weekday() in self.weekdays
        return any(self._stretch_holds(begun, shown) for begun in (shown.date() - DAY, shown.date()))

    def _stretch_holds(self, begun: date, shown: datetime) -> bool:
        if begun.weekday() not in self.weekdays:
            return False
        ends_on = begun if self.end > self.start else begun + DAY
        return datetime.combine(begun, self.start) <= shown < datetime.combine(ends_on, self.end)


@dataclass(frozen=True)
class Rules:
    """Everything that says when a message may go out: its hours, the quiet hours and the closed days."""

    hours: Hours | None = None
    quiet: Hours | None = None
    closed_weekdays: frozenset[int] = frozenset()
    closed_dates: frozenset[date] = frozenset()

    def allow(self, shown: datetime) -> bool:
        """Say whether a message may go out while the clocks show ``shown``."""
        if self.quiet is not None and self.quiet.hold(shown):
            return False
        if shown.date() in self.closed_dates or shown.weekday() in self.closed_weekdays:
            return False
        return self.hours is None or self.hours.hold(shown)


def shown_at(instant: datetime, zone: ZoneInfo) -> datetime:
    """Return what the clocks of ``zone`` show at ``instant``."""
    return instant.astimezone(zone).replace(tzinfo=None)


def first_allowed(instant: datetime, rules: Rules, zone: ZoneInfo) -> datetime | None:
    """Return the first instant from ``instant`` on that the rules allow, ``None`` if 14 days hold none."""
    for candidate in _minutes(instant, instant + LONGEST_SEARCH):
        if rules.allow(shown_at(candidate, zone)):
            return candidate
    return None


def days_after(instant: datetime, days: int, zone: ZoneInfo) -> datetime:
    """Return the instant whose clocks show the same time ``days`` dates later (rule 3)."""
    shown = shown_at(instant, zone)
    return showing(shown.date() + timedelta(days=days), shown.time(), zone)


def showing(day: date, wall: time, zone: ZoneInfo) -> datetime:
    """Return the first instant at which the clocks show ``day`` and ``wall``.

    A time that the clocks leave out moves forward by as much as they leap; on a date that is
    left out altogether it is looked for on the next one.
    """
    while not _exists(day, zone):
        day += DAY
    wanted = datetime.combine(day, wall)
    before: datetime | None = None
    for candidate in _around(wanted):
        shown = shown_at(candidate, zone)
        if shown == wanted:
            return candidate
        if before is not None and before < wanted < shown and shown - before != MINUTE:
            return _showing_after_a_leap(wanted, shown - before - MINUTE, zone)
        before = shown
    raise AssertionError(f"{wanted} is neither shown nor leapt over in {zone}")


def _showing_after_a_leap(wanted: datetime, leap: timedelta, zone: ZoneInfo) -> datetime:
    moved = wanted + leap
    return next(candidate for candidate in _around(moved) if shown_at(candidate, zone) == moved)


def _exists(day: date, zone: ZoneInfo) -> bool:
    noon = datetime.combine(day, time(12))
    return any(shown_at(candidate, zone).date() == day for candidate in _around(noon))


def _around(wall: datetime) -> Iterator[datetime]:
    """Yield every instant, a minute apart, that any place on earth could call ``wall``."""
    begin = wall.replace(tzinfo=UTC) - timedelta(hours=16)
    return (begin + MINUTE * number for number in range(32 * 60))


def _minutes(begin: datetime, end: datetime) -> Iterator[datetime]:
    """Yield ``begin`` and then every whole minute until ``end``."""
    yield begin
    candidate = begin.replace(second=0, microsecond=0) + MINUTE
    while candidate <= end:
        yield candidate
        candidate += MINUTE
