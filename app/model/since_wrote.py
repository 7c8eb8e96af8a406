"""How long ago a customer last wrote when a step is reached: the worst case along every way of a sequence.

Counted are the timings, waits and time frames as they are drawn, not how long a platform takes to deliver.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from app.model.channel import PRACTICE_TRAITS
from app.model.event import MESSAGE_RECEIVED
from app.model.facts import Facts
from app.model.flow import before_their_successors, cycle
from app.model.frame import TimeFrame
from app.model.plan import first_allowed
from app.model.policy import MARGIN, Night
from app.model.sequence import ByEvent, SequenceDocument
from app.model.shop import Shop
from app.model.steps import (
    ConditionStep,
    EventQuestion,
    MessageStep,
    RepliedQuestion,
    Step,
    WaitForEventStep,
    WaitStep,
)
from app.model.timing import AfterDelay, AroundDate, AtTime, Timing

_MONDAY = datetime(2026, 1, 5, tzinfo=UTC)
_A_CLOCK_CHANGE = timedelta(hours=1)
_NOTHING = timedelta(0)


@dataclass(frozen=True, slots=True)
class Longest:
    """Since the customer wrote and since they joined, at most; ``None`` where there is no limit."""

    wrote: timedelta | None
    joined: timedelta | None

    def after(self, span: timedelta | None) -> "Longest":
        """Return it so much later."""
        return Longest(_sum(self.wrote, span), _sum(self.joined, span))

    def or_longer(self, other: "Longest") -> "Longest":
        """Return the worse of two ways."""
        return Longest(_most(self.wrote, other.wrote), _most(self.joined, other.joined))

    def answered(self) -> "Longest":
        """Return it for those who have written since they joined."""
        return Longest(_least(self.wrote, self.joined), self.joined)

    def written_now(self) -> "Longest":
        """Return it for those who write at this instant."""
        return Longest(_NOTHING, self.joined)


def since_wrote(
    document: SequenceDocument, shop: Shop, night: Night | None = None
) -> dict[str, timedelta | None]:
    """Return for each message that can be reached how long ago its customer wrote when it is due, at most.

    ``None`` is without limit: it is not known when they wrote. Only where customers join by writing does
    the count begin at nothing. Empty for a flow that goes round. ``night`` are the platform's hours.
    """
    if cycle(document) or document.first not in document.by_id:
        return {}
    gaps = Gaps(shop, night)
    at: dict[str, Longest] = {document.first or "": Longest(_at_joining(document), _NOTHING)}
    found: dict[str, timedelta | None] = {}
    for step in before_their_successors(document):
        here = at[step.id]
        if isinstance(step, MessageStep) and step.on:
            here = here.after(_longest(step.send)).after(gaps.of(step.only_between))
            found[step.id] = here.wrote
        for label, target in step.exits().items():
            if target in document.by_id and target is not None:
                there = _through(step, label, here)
                at[target] = at[target].or_longer(there) if target in at else there
    return found


def _at_joining(document: SequenceDocument) -> timedelta | None:
    entry = document.entry
    return _NOTHING if isinstance(entry, ByEvent) and entry.event == MESSAGE_RECEIVED else None


def _through(step: Step, label: str, here: Longest) -> Longest:
    if not step.on:
        return here
    match step:
        case WaitStep(until=until):
            return here.after(_longest(until))
        case WaitForEventStep(event=event, at_most=at_most):
            if label == "it happened" and event == MESSAGE_RECEIVED:
                return here.after(_longest(at_most)).written_now()
            return here.after(_longest(at_most))
        case ConditionStep(question=question) if label == "yes" and _asks_for_answer(question):
            return here.answered()
    return here


def _asks_for_answer(question: object) -> bool:
    return isinstance(question, RepliedQuestion) or (
        isinstance(question, EventQuestion) and question.event == MESSAGE_RECEIVED
    )


def _longest(timing: Timing) -> timedelta | None:
    match timing:
        case AfterDelay():
            exact = timing.added_to(_MONDAY, Shop().zone) - _MONDAY
            return exact + _A_CLOCK_CHANGE if timing.unit.by_calendar and timing.amount else exact
        case AtTime(days=days, weekday=weekday, at=wall):
            until_wall = timedelta(hours=wall.hour, minutes=wall.minute, seconds=wall.second)
            if days is not None:
                return timedelta(days=days) + until_wall + _A_CLOCK_CHANGE
            return timedelta(days=7 if weekday is not None else 1) + _A_CLOCK_CHANGE
        case AroundDate():
            return None


class Gaps:
    """The longest time for which frames, quiet hours, closed weekdays and a platform's night hold a message back.

    Customers' own clocks are taken for the shop's.
    """

    def __init__(self, shop: Shop, night: Night | None = None) -> None:
        """Prepare for the messages of a sequence over one platform."""
        # Single closed dates and the cap are of a day's making, not of the drawing's.
        every_week = {"closed_dates": (), "frequency_cap": None, "timezone": "UTC"}
        self._facts = Facts(shop.model_copy(update=every_week), PRACTICE_TRAITS)
        self._nights = tuple(_on_clocks_of(shop.zone, night)) if night else (None,)
        self._known: dict[TimeFrame | None, timedelta | None] = {}

    def of(self, frame: TimeFrame | None) -> timedelta | None:
        """Return it for messages with a frame; ``None`` if they never go out."""
        if frame not in self._known:
            longest: timedelta | None = _NOTHING
            for night in self._nights:
                longest = _most(longest, self._worked_out(frame, night))
            self._known[frame] = longest
        return self._known[frame]

    def _worked_out(self, frame: TimeFrame | None, night: Night | None) -> timedelta | None:
        shop = self._facts.shop
        closings = {time()}
        closings |= {frame.end} if frame else set()
        closings |= {shop.quiet_hours.start} if shop.quiet_hours else set()
        closings |= {(datetime.combine(_MONDAY, night.start) - MARGIN).time()} if night else set()
        longest = _NOTHING
        for day in range(7):
            for wall in closings:
                instant = _MONDAY + timedelta(
                    days=day, hours=wall.hour, minutes=wall.minute, seconds=wall.second
                )
                allowed = first_allowed(instant, frame, self._facts, shop.zone, night)
                if allowed is None:
                    return None
                longest = max(longest, allowed.at - instant)
        return longest + _A_CLOCK_CHANGE if longest else longest


def _on_clocks_of(zone: ZoneInfo, night: Night) -> Iterator[Night]:
    """Yield a night as the shop's clocks show it, in winter and in summer."""
    for day in (_MONDAY, _MONDAY + timedelta(days=182)):
        there, here = day.astimezone(ZoneInfo(night.zone)), day.astimezone(zone)
        ahead = (there.utcoffset() or _NOTHING) - (here.utcoffset() or _NOTHING)
        start, end = ((datetime.combine(_MONDAY, wall) - ahead).time() for wall in (night.start, night.end))
        yield replace(night, start=start, end=end, zone="UTC")


def _sum(one: timedelta | None, other: timedelta | None) -> timedelta | None:
    return None if one is None or other is None else one + other


def _most(one: timedelta | None, other: timedelta | None) -> timedelta | None:
    return None if one is None or other is None else max(one, other)


def _least(one: timedelta | None, other: timedelta | None) -> timedelta | None:
    if one is None or other is None:
        return one if other is None else other
    return min(one, other)
