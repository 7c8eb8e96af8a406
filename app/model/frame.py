"""Time frames: the hours and weekdays in which a message may go out."""

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, field_validator

from app.model.instants import at_wall_time
from app.model.sentence import Sentence, Templates

SEARCH_DAYS = 14


def _short(wall: time) -> str:
    return wall.isoformat("minutes") if wall == wall.replace(second=0, microsecond=0) else wall.isoformat()


WallTime = Annotated[time, PlainSerializer(_short, return_type=str)]


class Weekday(StrEnum):
    """The days of the week, in the order of ``date.weekday()``."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"

    @property
    def number(self) -> int:
        """Monday is 0, as in ``date.weekday()``."""
        return tuple(Weekday).index(self)

    def in_words(self) -> Sentence:
        """Return "Mon"."""
        return Sentence(DAY_NAMES[self], {})


ALL_WEEK = tuple(Weekday)
DAY_NAMES: Templates = {
    "mon": "Mon",
    "tue": "Tue",
    "wed": "Wed",
    "thu": "Thu",
    "fri": "Fri",
    "sat": "Sat",
    "sun": "Sun",
}


class TimeFrame(BaseModel):
    """Hours ``[start, end)`` of local wall time on some weekdays.

    ``end < start`` crosses midnight and belongs to the weekday it starts on; ``start == end``
    is the whole day.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: WallTime = time(8)
    end: WallTime = time(22)
    weekdays: tuple[Weekday, ...] = Field(default=ALL_WEEK, min_length=1)

    @field_validator("weekdays")
    @classmethod
    def _in_order_and_once(cls, weekdays: tuple[Weekday, ...]) -> tuple[Weekday, ...]:
        return tuple(day for day in Weekday if day in weekdays)

    def allows(self, instant: datetime, zone: ZoneInfo) -> bool:
        """Say whether ``instant`` lies within the frame on the clocks of ``zone``."""
        local = instant.astimezone(zone)
        wall, today = local.time(), local.weekday()
        if self.start == self.end:
            return self._on(today)
        if self.start < self.end:
            return self._on(today) and self.start <= wall < self.end
        return (self._on(today) and wall >= self.start) or (self._on((today - 1) % 7) and wall < self.end)

    def first_allowed(self, instant: datetime, zone: ZoneInfo, days: int = SEARCH_DAYS) -> datetime | None:
        """Return the earliest allowed instant (UTC) at or after ``instant``, or ``None`` within ``days``.

        A frame can only open where it starts, at midnight (the weekday changes) or where the
        clocks are changed; so those instants are all that is looked at.
        """
        if self.allows(instant, zone):
            return instant
        last = instant + timedelta(days=days)
        for opening in _openings(self.start, instant, last, zone):
            if self.allows(opening, zone):
                return opening
        return None

    def _on(self, weekday: int) -> bool:
        return ALL_WEEK[weekday] in self.weekdays


def _openings(start: time, after: datetime, last: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """Yield in order the instants in ``(after, last]`` at which a frame beginning at ``start`` may open."""
    day = after.astimezone(zone).date() - timedelta(days=1)
    beyond = last.astimezone(zone).date() + timedelta(days=1)
    while day <= beyond:
        midnight = at_wall_time(day, time(), zone)
        found = {midnight, at_wall_time(day, start, zone)}
        found.add(datetime.combine(day, start, tzinfo=zone).replace(fold=1).astimezone(UTC))
        found.update(_clock_changes(midnight, at_wall_time(day + timedelta(days=1), time(), zone), zone))
        yield from sorted(instant for instant in found if after < instant <= last)
        day += timedelta(days=1)


def _clock_changes(begin: datetime, end: datetime, zone: ZoneInfo) -> Iterator[datetime]:
    """Yield the instant in ``(begin, end]`` at which the zone's offset changes, if it does."""
    before = begin.astimezone(zone).utcoffset()
    if before == end.astimezone(zone).utcoffset():
        return
    low, high = begin, end
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) / 2
        low, high = (middle, high) if middle.astimezone(zone).utcoffset() == before else (low, middle)
    yield high.replace(microsecond=0)
