"""Planning one step: when it is due, and the earliest allowed instant from then on."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.model.customer import Customer
from app.model.enrollment import Enrollment
from app.model.facts import Facts
from app.model.frame import SEARCH_DAYS, TimeFrame
from app.model.policy import Night
from app.model.reason import Reason, because
from app.model.sentence import Sentence, Value, worded
from app.model.sequence import SequenceDocument
from app.model.timing import AfterDelay, AroundDate, AtTime, Side, Timing, read_moment

_Rule = tuple[str, Callable[[datetime], datetime | None]]


@dataclass(frozen=True, slots=True)
class Due:
    """When a timing is due, and for a "before" the instant it must not reach."""

    at: datetime
    not_from: datetime | None = None


@dataclass(frozen=True, slots=True)
class NoDate:
    """The date it is counted from is missing, or is none."""

    field: str


def zone_of(document: SequenceDocument, customer: Customer, facts: Facts) -> ZoneInfo:
    """Return the zone whose wall clocks the sequence means."""
    own = customer.zone() if document.whose_time == "customer" else None
    return own or facts.shop.zone


def due_of(
    timing: Timing, enrollment: Enrollment, customer: Customer, facts: Facts, zone: ZoneInfo
) -> Due | NoDate:
    """Return when ``timing`` is due for the clock of the enrollment's position."""
    clock = enrollment.position.clock
    if isinstance(timing, AfterDelay | AtTime):
        return Due(timing.due(clock, zone))
    moment = read_moment(field_value(timing.field, enrollment, customer), facts.shop.zone)
    found = timing.due(moment, clock, zone) if moment else None
    if moment and found and timing.yearly:
        found = timing.due(moment, reached_at(enrollment, found.at), zone)
    if found is None:
        return NoDate(timing.field)
    before = timing.side is Side.BEFORE and timing.amount > 0
    return Due(found.at, found.date_begins if before else None)


def reached_at(enrollment: Enrollment, due: datetime) -> datetime:
    """Return when a step due at ``due`` was reached: its clock, or when a new date or timing made it so."""
    clock = enrollment.position.clock
    if enrollment.replanned_at is None or due == enrollment.due_at:
        return clock
    return max(clock, enrollment.replanned_at)


def field_value(name: str, enrollment: Enrollment, customer: Customer) -> str:
    """Return a field by name: ``event.…`` from the event's data, otherwise the customer's, then the event's."""
    if name.startswith("event."):
        return enrollment.data.get(name.removeprefix("event."), "")
    return customer.value_of(name.removeprefix("customer.")) or enrollment.data.get(name, "")


def has_passed(timing: Timing, due: Due, enrollment: Enrollment) -> bool:
    """Say whether a date's instant had gone by when the step was reached, and is not to be made up for."""
    if not isinstance(timing, AroundDate) or timing.if_passed != "skip":
        return False
    return due.at < reached_at(enrollment, due.at)


@dataclass(frozen=True, slots=True)
class Allowed:
    """The earliest allowed instant from some instant on, and which rule it was that held it back last."""

    at: datetime
    held_by: str = ""


def first_allowed(
    instant: datetime, frame: TimeFrame | None, facts: Facts, zone: ZoneInfo, night: Night | None = None
) -> Allowed | None:
    """Return the earliest instant at or after ``instant`` that every rule allows, or ``None`` within 14 days.

    Each rule moves the instant forward to its own next allowed one, until none of them moves it.
    ``night`` are the platform's hours for the kind of sequence.
    """
    rules = _rules(frame, facts, zone, night)
    if not rules:
        return Allowed(instant)
    last = instant + timedelta(days=SEARCH_DAYS)
    moment, held_by, moved = instant, "", True
    while moved:
        moved = False
        for name, rule in rules:
            allowed = rule(moment)
            if allowed is None or allowed > last:
                return None
            if allowed > moment:
                moment, held_by, moved = allowed, name, True
    return Allowed(moment, held_by)


def _rules(frame: TimeFrame | None, facts: Facts, zone: ZoneInfo, night: Night | None) -> list[_Rule]:
    """Return what may hold an instant back, each by its name."""
    shop = facts.shop
    rules: list[_Rule] = []
    if shop.frequency_cap is not None:
        cap = shop.frequency_cap
        rules.append(("cap", lambda moment: cap.first_allowed(moment, facts.sends)))
    if shop.closed_dates or shop.closed_weekdays:
        rules.append(("closed", lambda moment: shop.open_from(moment, zone)))
    if shop.quiet_hours is not None:
        waking = shop.quiet_hours.open_frame()
        rules.append(("quiet", lambda moment: waking.first_allowed(moment, zone)))
    if night is not None:
        rules.append(("night", night.first_allowed))
    if frame is not None:
        rules.append(("frame", lambda moment: frame.first_allowed(moment, zone)))
    return rules


def plan_reason(
    timing: Timing, due: datetime, allowed: Allowed, frame: TimeFrame | None, facts: Facts, zone: ZoneInfo
) -> Reason:
    """Return why a step is planned when it is."""
    words = timing_in_words(timing)
    if allowed.at <= due:
        return because("as_planned", timing=words)
    shown: dict[str, Value] = {
        "timing": words,
        "due": due.astimezone(zone),
        "planned": allowed.at.astimezone(zone),
    }
    if allowed.held_by == "frame" and frame is not None:
        return because("held_for_frame", **shown, allowed=frame_in_words(frame))
    cap = facts.shop.frequency_cap
    if allowed.held_by == "cap" and cap is not None:
        return because("held_for_cap", **shown, count=cap.messages, hours=cap.hours)
    if allowed.held_by:
        return because(f"held_for_{allowed.held_by}", **shown)
    return because("as_planned", timing=words)


def timing_in_words(timing: Timing) -> Sentence:
    """Return "6 hours later", "the next 09:00", "24 hours before the appointment"."""
    if isinstance(timing, AfterDelay):
        if timing.amount == 0:
            return worded("at once")
        return worded("{span} later", span=timing.in_words())
    return timing.in_words()


def frame_in_words(frame: TimeFrame) -> Sentence:
    """Return "08:00–22:00, Mon–Sat"."""
    hours = (
        worded("all day")
        if frame.start == frame.end
        else worded("{start}–{end}", start=f"{frame.start:%H:%M}", end=f"{frame.end:%H:%M}")
    )
    if len(frame.weekdays) == 7:
        return hours
    return worded("{hours}, {weekdays}", hours=hours, weekdays=_weekdays_in_words(frame))


def _weekdays_in_words(frame: TimeFrame) -> Sentence:
    numbers = [day.number for day in frame.weekdays]
    names = [day.in_words() for day in frame.weekdays]
    if len(numbers) > 2 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return worded("{first}–{last}", first=names[0], last=names[-1])
    listed = names[0]
    for name in names[1:]:
        listed = worded("{days}, {day}", days=listed, day=name)
    return listed
