"""Small builders: a sequence from a few lines, a customer, the facts, and somebody on their way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from itertools import zip_longest
from typing import Any, Literal
from zoneinfo import ZoneInfo

from app.model.channel import PRACTICE_TRAITS, ChannelTraits
from app.model.customer import Address, Consent, Customer
from app.model.decision import Decision, End, Send, Skip, Wait
from app.model.enrollment import Enrollment, EnrollmentState, Position
from app.model.event import Event
from app.model.facts import Facts
from app.model.frame import TimeFrame, Weekday
from app.model.message import MessageState, Progress
from app.model.sequence import Entry, SequenceDocument, SequenceKind, Version
from app.model.shop import Shop
from app.model.steps import (
    ActionStep,
    AddTag,
    Branch,
    Change,
    ConditionStep,
    EventQuestion,
    GoalStep,
    MessageStep,
    Question,
    SplitStep,
    Step,
    WaitForEventStep,
    WaitStep,
)
from app.model.timing import AfterDelay, AroundDate, AtTime, Side, Timing, Unit
from app.model.walk import Walk, walk

LONDON = ZoneInfo("Europe/London")
NEW_YORK = ZoneInfo("America/New_York")
SAIGON = ZoneInfo("Asia/Ho_Chi_Minh")

MESSENGER = ChannelTraits("messenger", "Messenger", "messenger", has_receipts=True)
EMAIL = ChannelTraits("email", "Email", "email", has_receipts=False)

SECOND = timedelta(seconds=1)
MICROSECOND = timedelta(microseconds=1)


# --- instants and hours ---------------------------------------------------------------------------------


def clock(text: str, zone: ZoneInfo = LONDON, *, second_time: bool = False) -> datetime:
    """Return the instant (UTC) of a wall time such as ``Mon 2026-11-23 18:00``; the weekday is checked."""
    weekday, _, rest = text.partition(" ")
    shown = datetime.fromisoformat(rest).replace(tzinfo=zone, fold=int(second_time))
    assert f"{shown:%a}" == weekday, f"{text} is a {shown:%A}"
    return shown.astimezone(UTC)


def hours(count: float) -> timedelta:
    """Return so many hours."""
    return timedelta(hours=count)


def frame(start: str, end: str, weekdays: str = "mon tue wed thu fri sat sun") -> TimeFrame:
    """Return a frame such as ``frame("09:00", "17:00", "mon fri")``."""
    days = tuple(Weekday(day) for day in weekdays.split())
    return TimeFrame(start=time.fromisoformat(start), end=time.fromisoformat(end), weekdays=days)


OFFICE = frame("09:00", "17:00", "mon tue wed thu fri")
DAYTIME = frame("08:00", "22:00")


# --- timings --------------------------------------------------------------------------------------------

AT_ONCE = AfterDelay()


def after(amount: int, unit: str) -> AfterDelay:
    """Return a delay such as ``after(2, "days")``."""
    return AfterDelay(amount=amount, unit=Unit(unit))


def at(wall: str, *, days: int | None = None, weekday: str | None = None) -> AtTime:
    """Return a time such as ``at("09:00", weekday="mon")``."""
    return AtTime(at=time.fromisoformat(wall), days=days, weekday=Weekday(weekday) if weekday else None)


def around(
    date_field: str,
    side: str,
    amount: int = 0,
    unit: str = "days",
    *,
    wall: str | None = None,
    yearly: bool = False,
    if_passed: Literal["skip", "send"] = "skip",
) -> AroundDate:
    """Return a timing such as ``around("event.starts_at", "before", 24, "hours")``."""
    return AroundDate(
        field=date_field,
        side=Side(side),
        amount=amount,
        unit=Unit(unit),
        at=time.fromisoformat(wall) if wall else None,
        yearly=yearly,
        if_passed=if_passed,
    )


# --- steps and sequences --------------------------------------------------------------------------------


def message(
    step_id: str, send: Timing = AT_ONCE, within: TimeFrame | None = None, **more: Any
) -> MessageStep:
    """Return a message step that sends the block of the same name."""
    return MessageStep(id=step_id, name=step_id, block=step_id, send=send, only_between=within, **more)


def wait(step_id: str, until: Timing, **more: Any) -> WaitStep:
    """Return a wait."""
    return WaitStep(id=step_id, name=step_id, until=until, **more)


def wait_for(step_id: str, event: str, at_most: AfterDelay, **more: Any) -> WaitForEventStep:
    """Return a wait for an event, with its timeout."""
    return WaitForEventStep(id=step_id, name=step_id, event=event, at_most=at_most, **more)


def condition(
    step_id: str, question: Question, yes: str | None, no: str | None, **more: Any
) -> ConditionStep:
    """Return a condition with its two exits."""
    return ConditionStep(id=step_id, name=step_id, question=question, yes=yes, no=no, **more)


def happened(event: str) -> EventQuestion:
    """Return the question whether an event has happened since joining."""
    return EventQuestion(event=event)


def split(step_id: str, *branches: tuple[str, int, str | None], **more: Any) -> SplitStep:
    """Return a split of branches such as ``("A", 50, "next_step")``."""
    made = tuple(Branch(label=label, share=share, next=link) for label, share, link in branches)
    return SplitStep(id=step_id, name=step_id, branches=made, **more)


def action(step_id: str, change: Change, **more: Any) -> ActionStep:
    """Return an action."""
    return ActionStep(id=step_id, name=step_id, change=change, **more)


def tag(name: str) -> ActionStep:
    """Return an action that adds a tag, named like the tag."""
    return action(name, AddTag(tag=name))


def goal(step_id: str, event: str = "", **more: Any) -> GoalStep:
    """Return a goal."""
    return GoalStep(id=step_id, name=step_id, event=event, **more)


def in_a_row(*steps: Step) -> tuple[Step, ...]:
    """Return the steps, each that has one exit leading to the next unless it says where it leads."""
    linked: list[Step] = []
    for step, following in zip_longest(steps, steps[1:]):
        open_end = (
            following is not None
            and "next" in type(step).model_fields
            and "next" not in step.model_fields_set
        )
        linked.append(step.model_copy(update={"next": following.id}) if following and open_end else step)
    return tuple(linked)


def version(
    *steps: Step,
    kind: SequenceKind = SequenceKind.TRANSACTIONAL,
    entry: Entry | None = None,
    sequence_id: int = 1,
    **settings: Any,
) -> Version:
    """Return a version whose entry leads to the first of the steps; steps with one exit lead to the next."""
    linked = in_a_row(*steps)
    more: dict[str, Any] = settings | ({"entry": entry} if entry else {})
    document = SequenceDocument(
        name="A sequence", kind=kind, first=linked[0].id if linked else None, steps=linked, **more
    )
    return Version(1, sequence_id, 1, document, clock("Thu 2026-01-01 00:00"))


def marketing(*steps: Step, **settings: Any) -> Version:
    """Return a version of a marketing sequence."""
    return version(*steps, kind=SequenceKind.MARKETING, **settings)


# --- people and facts -----------------------------------------------------------------------------------


def customer(number: int = 1, **more: Any) -> Customer:
    """Return a customer who can be written to everywhere and has said yes to it."""
    known: dict[str, Any] = {
        "addresses": (Address("messenger", "m-1"), Address("email", "mai@example.org")),
        "consents": {"messenger": Consent.YES, "email": Consent.YES},
    }
    return Customer(number, "Mai", **(known | more))


def shop(**more: Any) -> Shop:
    """Return a shop in London."""
    known: dict[str, Any] = {"timezone": "Europe/London"}
    return Shop(**(known | more))


def facts(channel: ChannelTraits = PRACTICE_TRAITS, **more: Any) -> Facts:
    """Return the facts of a day on which nothing stands in the way."""
    known: dict[str, Any] = {"shop": shop(), "channel": channel}
    return Facts(**(known | more))


def event(name: str, when: datetime, **data: str) -> Event:
    """Return an event."""
    return Event(name, when, data)


def progress(state: str, **more: Any) -> Progress:
    """Return how far a message has come, after one attempt unless it is said otherwise."""
    known: dict[str, Any] = {"attempts": 1}
    return Progress(MessageState(state), **(known | more))


def joins(
    flow: Version,
    when: datetime,
    *,
    who: int = 1,
    occurrence: str = "",
    data: Mapping[str, str] | None = None,
) -> Enrollment:
    """Return an enrollment that joined at ``when`` and has not been looked at yet."""
    return Enrollment(
        id=1,
        sequence_id=flow.sequence_id,
        customer_id=who,
        version_id=flow.id,
        occurrence=occurrence,
        joined_at=when,
        position=Position(flow.document.first, when),
        next_at=when,
        data=data or {},
    )


# --- somebody on their way ------------------------------------------------------------------------------


@dataclass
class Journey:
    """One customer on the way through one sequence, looked at whenever a test says so."""

    flow: Version
    enrollment: Enrollment
    who: Customer = field(default_factory=customer)
    facts: Facts = field(default_factory=facts)
    passed: list[Decision] = field(default_factory=list)

    def look(self, now: datetime) -> Decision:
        """Go on as far as it goes at ``now``, and return the decision at which it stops."""
        way = self._walk(now)
        assert all(decision.why.text() for decision in way.decisions)
        self.enrollment, self.who = way.enrollment, way.customer
        self.passed.extend(way.decisions)
        return way.decisions[-1]

    def waits_until(self, now: datetime) -> datetime:
        """Look at ``now``, where nothing but a wait for an instant may follow, and return that instant."""
        decision = self.look(now)
        assert isinstance(decision, Wait), decision
        assert decision.until is not None, decision
        return decision.until

    def sends(self, now: datetime) -> Send:
        """Look at ``now``, where a message has to go out."""
        decision = self.look(now)
        assert isinstance(decision, Send), decision
        return decision

    def ends(self, now: datetime) -> End:
        """Look at ``now``, where the enrollment has to end."""
        decision = self.look(now)
        assert isinstance(decision, End), decision
        return decision

    def leaves(self, now: datetime) -> str:
        """Look at ``now``, where the customer has to leave, and return the reason's key."""
        end = self.ends(now)
        assert end.state is EnrollmentState.LEFT, end
        return end.why.key

    def skipped(self) -> list[tuple[str, str]]:
        """Return each step skipped so far, with the reason's key."""
        return [(past.step, past.why.key) for past in self.passed if isinstance(past, Skip)]

    def message_is(self, state: str, **more: Any) -> None:
        """Note how far the current step's message has come."""
        self.facts = self.facts.with_message(self.enrollment.position.step or "", progress(state, **more))

    def delivered(self, when: datetime) -> None:
        """Note that the current step's message was delivered."""
        self.message_is("delivered", attempted_at=when, accepted_at=when, delivered_at=when)

    def learn(self, **more: Any) -> None:
        """Change some of the facts."""
        self.facts = replace(self.facts, **more)

    def planned_anew(self, now: datetime, **more: Any) -> None:
        """Throw the current plan over, as a changed date, zone or opening time does."""
        self.enrollment = replace(self.enrollment, planned_at=None, replanned_at=now, next_at=now, **more)

    def _walk(self, now: datetime) -> Walk:
        return walk(self.enrollment, self.flow, self.who, self.facts, now)


def journey(
    flow: Version,
    when: datetime,
    *,
    who: Customer | None = None,
    knowing: Facts | None = None,
    occurrence: str = "",
    data: Mapping[str, str] | None = None,
) -> Journey:
    """Return the journey of a customer who joins ``flow`` at ``when``."""
    person = who or customer()
    enrollment = joins(flow, when, who=person.id, occurrence=occurrence, data=data)
    return Journey(flow, enrollment, person, knowing or facts())


def happenings(trip: Journey, now: datetime) -> Iterator[tuple[datetime, Decision]]:
    """Live through a journey from ``now`` on, each message being delivered the instant it is sent.

    Yields every decision with the instant at which it was made, until there is nothing more to
    wait for.
    """
    while True:
        before = len(trip.passed)
        last = trip.look(now)
        yield from ((now, decision) for decision in trip.passed[before:])
        if isinstance(last, Send):
            trip.delivered(now)
            trip.learn(sends=(*trip.facts.sends, now))
        elif isinstance(last, Wait) and last.until is not None:
            assert last.until > now, last
            now = last.until
        else:
            return
