"""What a timing and its hours come to, shown by one customer."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.model.channel import PRACTICE_TRAITS
from app.model.facts import Facts
from app.model.frame import TimeFrame
from app.model.instants import at_wall_time
from app.model.plan import first_allowed
from app.model.shop import Shop
from app.model.timing import AroundDate, Moment, Side, Timing, date_in_words
from app.ui.dates import written_day
from app.ui.told import told

_JOINS_AT = time(21, 50)
_BEGINS_AT = time(15)


@dataclass(frozen=True, slots=True)
class Example:
    """A timing with its frame in a shop; ``first`` says that the clock starts by joining.

    ``after_message`` says that a message is finished when the clock starts, which counts for the cap.
    """

    timing: Timing
    frame: TimeFrame | None
    shop: Shop
    first: bool
    after_message: bool = False

    @property
    def zone(self) -> ZoneInfo:
        """The zone of an example customer: the shop's own."""
        return self.shop.zone

    def in_words(self, now: datetime) -> str:
        """Return "A customer who joins Saturday 21:50: due 22:20, held until Sunday 08:00."."""
        clock = at_wall_time(now.astimezone(self.zone).date(), _JOINS_AT, self.zone)
        if not isinstance(self.timing, AroundDate):
            return self._sentence(clock, self.timing.due(clock, self.zone), None, clock)
        found = self.timing.due(self._moment(self.timing, clock), clock, self.zone)
        return self._sentence(found.date_begins, found.at, found.date_begins, clock) if found else ""

    def _sentence(self, said: datetime, due: datetime, begins: datetime | None, clock: datetime) -> str:
        start = self._start(said, is_date=begins is not None)
        zone = self.zone
        sends = (clock,) if self.after_message else ()
        allowed = first_allowed(due, self.frame, Facts(self.shop, PRACTICE_TRAITS, sends=sends), zone)
        when = self._instant(due, said)
        if allowed is None:
            return _tr("{start}: due {when}, but its hours leave no moment for it.").format(
                start=start, when=when
            )
        before = (
            isinstance(self.timing, AroundDate) and self.timing.side is Side.BEFORE and self.timing.amount
        )
        if begins is not None and before and allowed.at >= begins:
            return _tr("{start}: due {when}, but its hours open after the date: passed over.").format(
                start=start, when=when
            )
        if allowed.at > due:
            until, why = self._instant(allowed.at, due), self._why(allowed.held_by)
            words = _tr("{start}: due {when}, held until {until}{why}.")
            return words.format(start=start, when=when, until=until, why=why)
        if due <= clock:
            return _tr("{start}: at once.").format(start=start)
        return _tr("{start}: due {when}.").format(start=start, when=when)

    def _why(self, rule: str) -> str:
        """Return which rule of the shop holds it; the hours of the step itself need no naming."""
        cap = self.shop.frequency_cap
        if rule == "quiet":
            return _tr(" by the quiet hours")
        if rule == "closed":
            return _tr(", because the shop is closed")
        if rule == "cap" and cap is not None:
            words = _tr(", because nobody gets more than {count} in {hours} hours")
            return words.format(count=cap.messages, hours=cap.hours)
        return ""

    def _start(self, said: datetime, *, is_date: bool) -> str:
        instant = self._instant(said, None)
        if is_date and isinstance(self.timing, AroundDate):
            if _has_no_time(self.timing):
                instant = instant.rpartition(" ")[0]
            words = _tr("If {field} is {instant}")
            return words.format(field=told(date_in_words(self.timing.field)), instant=instant)
        if self.first:
            return _tr("A customer who joins {instant}").format(instant=instant)
        return _tr("If the step before is finished {instant}").format(instant=instant)

    def _moment(self, around: AroundDate, clock: datetime) -> Moment:
        """Return a date far enough ahead that nothing has passed."""
        ahead = around.added_to(clock, self.zone) + timedelta(days=2)
        wall = None if _has_no_time(around) else _BEGINS_AT
        return Moment(ahead.astimezone(self.zone).date(), wall)

    def _instant(self, instant: datetime, after: datetime | None) -> str:
        """Return "22:20" on the same day as ``after``, else "Sunday 08:00", far away "Sunday 29 Nov 08:00"."""
        local = instant.astimezone(self.zone)
        near = after.astimezone(self.zone).date() if after is not None else None
        if local.date() == near:
            return f"{local:%H:%M}"
        far = near is not None and abs((local.date() - near).days) > 6
        day = written_day(local.date(), "dddd d MMM" if far else "dddd")
        return f"{day} {local:%H:%M}"


def _has_no_time(around: AroundDate) -> bool:
    """Say whether the date is shown as one without a time of day, like a birthday."""
    return around.unit.by_calendar and (around.at is not None or around.yearly)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Example", text)
