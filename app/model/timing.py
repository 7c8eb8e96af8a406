"""When a step is due: after a delay, at a time, or around a date."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.model.frame import WallTime, Weekday
from app.model.instants import at_wall_time, days_later
from app.model.sentence import Sentence, Templates, worded

DATE_ONLY_TIME = time(9)
_YEARS = range(100, 9000)


class Unit(StrEnum):
    """Minutes and hours are exact spans; days and weeks are counted on the calendar."""

    MINUTES = "minutes"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"

    @property
    def by_calendar(self) -> bool:
        """Whether the same wall time on another date is meant."""
        return self in (Unit.DAYS, Unit.WEEKS)


ONE: Templates = {"minutes": "1 minute", "hours": "1 hour", "days": "1 day", "weeks": "1 week"}
MANY: Templates = {
    "minutes": "{amount} minutes",
    "hours": "{amount} hours",
    "days": "{amount} days",
    "weeks": "{amount} weeks",
}
_LONGEST = {Unit.MINUTES: 60 * 24 * 366, Unit.HOURS: 24 * 366, Unit.DAYS: 366 * 3, Unit.WEEKS: 52 * 3}


class _Span(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    amount: int = Field(default=0, ge=0)
    unit: Unit = Unit.DAYS

    @model_validator(mode="after")
    def _not_for_ever(self) -> Self:
        if self.amount > _LONGEST[self.unit]:
            raise ValueError(worded("{span} is longer than a sequence may wait", span=self.in_words()))
        return self

    @property
    def days(self) -> int:
        return self.amount * (7 if self.unit is Unit.WEEKS else 1)

    def in_words(self) -> Sentence:
        """Return "6 hours", "1 day"."""
        template = (ONE if self.amount == 1 else MANY)[self.unit]
        return Sentence(template, {"amount": self.amount})

    def added_to(self, instant: datetime, zone: ZoneInfo, sign: int = 1) -> datetime:
        """Return ``instant`` moved by the span: exactly for minutes and hours, else on the calendar."""
        if self.unit.by_calendar:
            return days_later(instant, sign * self.days, zone)
        return instant + sign * timedelta(**{self.unit.value: self.amount})


class AfterDelay(_Span):
    """So long after the step before it finished."""

    when: Literal["after"] = "after"

    def due(self, clock: datetime, zone: ZoneInfo) -> datetime:
        """Return the due instant (UTC) of a clock that started at ``clock``."""
        return self.added_to(clock, zone)


class AtTime(BaseModel):
    """The next 09:00, so many days later at 09:00, or the next Monday at 09:00; always after the clock."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    when: Literal["at"] = "at"
    at: WallTime
    days: int | None = Field(default=None, ge=1, le=366)
    weekday: Weekday | None = None

    @model_validator(mode="after")
    def _days_or_weekday(self) -> Self:
        if self.days is not None and self.weekday is not None:
            raise ValueError(worded("a number of days and a weekday cannot both be given"))
        return self

    def due(self, clock: datetime, zone: ZoneInfo) -> datetime:
        """Return the due instant (UTC) of a clock that started at ``clock``."""
        today = clock.astimezone(zone).date()
        if self.days is not None:
            return at_wall_time(today + timedelta(days=self.days), self.at, zone)
        for later in range(16):
            day = today + timedelta(days=later)
            moment = at_wall_time(day, self.at, zone)
            if moment > clock and (
                self.weekday is None or moment.astimezone(zone).weekday() == self.weekday.number
            ):
                return moment
        raise AssertionError("every weekday comes within a fortnight, even where a zone left out a day")

    def in_words(self) -> Sentence:
        """Return "2 days later at 09:00", "the next Monday at 09:00", "the next 09:00"."""
        wall = self.at.isoformat("minutes")
        if self.days is not None:
            if self.days == 1:
                return worded("1 day later at {time}", time=wall)
            return worded("{days} days later at {time}", days=self.days, time=wall)
        if self.weekday is not None:
            return worded("the next {weekday} at {time}", weekday=self.weekday.in_words(), time=wall)
        return worded("the next {time}", time=wall)


class Side(StrEnum):
    """On which side of a date."""

    BEFORE = "before"
    ON = "on"
    AFTER = "after"


class AroundDate(_Span):
    """Before, on or after a date of the customer (``birthday``) or of the event (``event.starts_at``).

    A date without a time is counted in days, at the wall time ``at`` (09:00 if none is said).
    ``yearly`` takes the next time the day comes round; 29 February falls on the 28th.
    """

    when: Literal["around"] = "around"
    field: str = Field(min_length=1, max_length=100)
    side: Side = Side.BEFORE
    at: WallTime | None = None
    yearly: bool = False
    if_passed: Literal["skip", "send"] = "skip"

    @model_validator(mode="after")
    def _wall_time_only_with_days(self) -> Self:
        if self.at is not None and self.side is not Side.ON and not self.unit.by_calendar:
            raise ValueError(worded("a time of day goes with days or weeks, not with hours or minutes"))
        return self

    def due(self, moment: "Moment", clock: datetime, zone: ZoneInfo) -> "DueAround | None":
        """Return the due instant around ``moment``; with ``yearly`` the first one at or after ``clock``.

        ``None`` when hours or minutes are counted from a date that has no time of day.
        """
        if not self.yearly:
            return self._around(moment, zone)
        year = clock.astimezone(zone).year - self.days // 365 - 1
        while (due := self._around(moment.in_year(year), zone)) is not None and due.at < clock:
            year += 1
        return due

    def in_words(self) -> Sentence:
        """Return "24 hours before the appointment"."""
        date = date_in_words(self.field)
        if self.side is Side.ON or self.amount == 0:
            return worded("on the day of {field}", field=date)
        if self.side is Side.BEFORE:
            return worded("{span} before {field}", span=super().in_words(), field=date)
        return worded("{span} after {field}", span=super().in_words(), field=date)

    def _around(self, moment: "Moment", zone: ZoneInfo) -> "DueAround | None":
        sign = {Side.BEFORE: -1, Side.ON: 0, Side.AFTER: 1}[self.side]
        begins = moment.instant(zone)
        if moment.wall is not None and self.at is None:
            return DueAround(self.added_to(begins, zone, sign), begins)
        days = self._whole_days()
        if days is None:
            return None
        wall = self.at or DATE_ONLY_TIME
        return DueAround(at_wall_time(moment.day_in(zone) + timedelta(days=sign * days), wall, zone), begins)

    def _whole_days(self) -> int | None:
        if self.unit.by_calendar or self.side is Side.ON:
            return self.days
        hours, rest = divmod(self.amount, 1 if self.unit is Unit.HOURS else 60)
        return hours // 24 if rest == 0 and hours % 24 == 0 else None


def date_in_words(field: str) -> str:
    """Return a field with a date as one speaks of it: "the appointment", "birthday", "pick up at"."""
    name = field.removeprefix("event.")
    return worded("the appointment") if name == "starts_at" else name.replace("_", " ")


@dataclass(frozen=True, slots=True)
class DueAround:
    """A due instant (UTC) and the instant at which the date it is counted from begins."""

    at: datetime
    date_begins: datetime


Timing = Annotated[AfterDelay | AtTime | AroundDate, Field(discriminator="when")]


@dataclass(frozen=True, slots=True)
class Moment:
    """A date field's value: a day, and its wall time and zone where it has them."""

    day: date
    wall: time | None = None
    zone: ZoneInfo | None = None

    def day_in(self, zone: ZoneInfo) -> date:
        """Return the day as it is called in ``zone``: a date alone is the same everywhere."""
        return self.instant(zone).astimezone(zone).date() if self.wall is not None else self.day

    def instant(self, zone: ZoneInfo) -> datetime:
        """Return the instant (UTC); a date alone begins at midnight in ``zone``."""
        return at_wall_time(self.day, self.wall or time(), self.zone or zone)

    def in_year(self, year: int) -> "Moment":
        """Return the same day of another year, 29 February as the 28th where there is none."""
        try:
            return Moment(self.day.replace(year=year), self.wall, self.zone)
        except ValueError:
            return Moment(self.day.replace(year=year, day=28), self.wall, self.zone)


def read_moment(text: str, shop_zone: ZoneInfo) -> Moment | None:
    """Read a date or an ISO 8601 time (without an offset: on the shop's clocks); ``None`` if it is neither.

    The first and the last years of the calendar, which programs write for "never", are no date either.
    """
    text = text.strip()
    try:
        moment = datetime.fromisoformat(text)
        if moment.year not in _YEARS:
            return None
        if len(text) <= 10:
            return Moment(date.fromisoformat(text))
    except ValueError:
        return None
    local = moment.replace(tzinfo=shop_zone) if moment.tzinfo is None else moment.astimezone(shop_zone)
    return Moment(local.date(), local.time(), shop_zone)
