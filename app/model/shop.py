"""The shop itself: its name, place and hours, and what it allows to be sent when."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Self
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, Field, model_validator

from app.model.errors import Invalid
from app.model.frame import SEARCH_DAYS, TimeFrame, WallTime, Weekday
from app.model.instants import at_wall_time, zone_named
from app.model.sentence import worded


class QuietHours(BaseModel):
    """The hours of the night ``[start, end)`` in which nothing goes out; they may cross midnight."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    start: WallTime = time(22)
    end: WallTime = time(8)

    @model_validator(mode="after")
    def _leave_some_of_the_day(self) -> Self:
        if self.start == self.end:
            raise ValueError(worded("quiet hours that begin and end at the same time would be the whole day"))
        return self

    def open_frame(self) -> TimeFrame:
        """Return the rest of the day as a frame."""
        return TimeFrame(start=self.end, end=self.start)


class FrequencyCap(BaseModel):
    """At most ``messages`` to one customer in any ``hours`` hours, over all sequences."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    messages: int = Field(ge=1)
    hours: int = Field(ge=1, le=24 * 14)

    def first_allowed(self, instant: datetime, sends: Sequence[datetime]) -> datetime:
        """Return the earliest instant at or after ``instant`` at which one more send keeps the cap."""
        span = timedelta(hours=self.hours)
        counted = sorted(sends)
        if len(counted) < self.messages:
            return instant
        return max(instant, counted[-self.messages] + span)


class Shop(BaseModel):
    """What the sequences need to know of the shop."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = "My shop"
    timezone: str = "UTC"
    country: str = Field(default="", pattern="^([A-Z]{2})?$")
    language: str = Field(default="en", pattern="^[a-z]{2}(-[A-Z]{2})?$")
    postal_address: str = ""
    quiet_hours: QuietHours | None = None
    closed_weekdays: tuple[Weekday, ...] = Field(default=(), max_length=6)
    closed_dates: tuple[date, ...] = ()
    frequency_cap: FrequencyCap | None = None

    @model_validator(mode="after")
    def _in_a_known_zone(self) -> Self:
        try:
            zone_named(self.timezone)
        except Invalid as error:
            raise ValueError(error.sentence) from error
        return self

    @property
    def zone(self) -> ZoneInfo:
        """The zone in which the shop's own clocks show the time."""
        return zone_named(self.timezone)

    def spoken(self, language: str) -> str:
        """Return the code of a customer's language (``vi`` for ``vi-VN``), of the shop's own where it is not known."""
        return (language or self.language).replace("_", "-").split("-")[0].lower()

    def open_from(self, instant: datetime, zone: ZoneInfo) -> datetime | None:
        """Return the earliest instant at or after ``instant`` on a day that is not closed."""
        local_day = instant.astimezone(zone).date()
        if not self._closed(local_day):
            return instant
        for later in range(1, SEARCH_DAYS + 1):
            day = local_day + timedelta(days=later)
            if not self._closed(day):
                return at_wall_time(day, time(), zone)
        return None

    def _closed(self, day: date) -> bool:
        return day in self.closed_dates or tuple(Weekday)[day.weekday()] in self.closed_weekdays
