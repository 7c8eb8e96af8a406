"""What is previewed is what happens: the same steps, the same what, why and instant."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta

import pytest

from app.model.customer import Consent, Customer
from app.model.decision import Decision, End, Go, Send, Skip, Wait
from app.model.enrollment import Enrollment, EnrollmentState, Position
from app.model.facts import Facts
from app.model.frame import Weekday
from app.model.preview import Moment, preview
from app.model.reason import Reason
from app.model.sequence import Version
from app.model.shop import FrequencyCap, QuietHours
from app.model.steps import MessageStep, TagQuestion, WaitForEventStep, WaitStep
from tests.model.builders import (
    DAYTIME,
    EMAIL,
    LONDON,
    MESSENGER,
    MICROSECOND,
    OFFICE,
    Journey,
    after,
    around,
    at,
    clock,
    condition,
    customer,
    event,
    facts,
    frame,
    goal,
    happened,
    happenings,
    hours,
    journey,
    marketing,
    message,
    shop,
    split,
    tag,
    version,
    wait,
    wait_for,
)

MONDAY = clock("Mon 2026-11-23 18:00")


def foreseen(trip: Journey, now: datetime | None = None) -> list[Moment]:
    start = now or trip.enrollment.joined_at
    return preview(trip.enrollment, trip.flow, trip.who, trip.facts, start)


def lines(moments: list[Moment]) -> list[str]:
    """Return each moment as "Wed 25 18:00 wait one"."""
    shown = [(moment.at.astimezone(LONDON), moment) for moment in moments]
    return [f"{at_home:%a %d %H:%M} {moment.what} {moment.step}".rstrip() for at_home, moment in shown]


class TestTheWorkedCase:
    """Joined Monday 18:00, two days later within 9–17 on weekdays, then two days later without a frame."""

    TRIP = journey(
        version(message("one", after(2, "days"), OFFICE), message("two", after(2, "days"))), MONDAY
    )

    def test_is_previewed_as_it_will_happen(self) -> None:
        assert lines(foreseen(self.TRIP)) == [
            "Wed 25 18:00 wait one",
            "Thu 26 09:00 send one",
            "Sat 28 09:00 send two",
            "Sat 28 09:00 finish",
        ]

    def test_is_previewed_with_the_reasons(self) -> None:
        held = (
            "2 days later: due Wed 25 Nov 2026 18:00, held until Thu 26 Nov 2026 09:00 (09:00–17:00, Mon–Fri)"
        )
        assert [moment.text() for moment in foreseen(self.TRIP)] == [
            held,
            held,
            "2 days later",
            "went through every step",
        ]

    def test_is_the_same_seen_from_a_day_later(self) -> None:
        assert foreseen(self.TRIP, MONDAY + hours(24)) == foreseen(self.TRIP)


class TestTheBookingOfTheSameDay:
    TEN = clock("Mon 2026-11-23 10:00")
    FLOW = version(
        message("day_before", around("event.starts_at", "before", 24, "hours")),
        message("follow_up", after(2, "hours")),
    )

    def test_shows_the_reminder_skipped_at_ten_and_the_next_at_twelve(self) -> None:
        trip = journey(self.FLOW, self.TEN, data={"starts_at": "2026-11-23T15:00"})
        assert lines(foreseen(trip)) == [
            "Mon 23 10:00 skip day_before",
            "Mon 23 12:00 send follow_up",
            "Mon 23 12:00 finish",
        ]


class TestAMoment:
    def test_tells_the_way_that_led_there(self) -> None:
        asked = condition("vip", TagQuestion(tag="vip"), "yes", "no")
        trip = journey(version(tag("asked"), asked, message("yes"), message("no")), MONDAY)
        first = foreseen(trip)[0]
        assert first.text() == "added the tag “asked”; Tagged “vip”? No; at once"

    def test_tells_it_once(self) -> None:
        trip = journey(version(tag("asked"), message("one"), message("two")), MONDAY)
        assert foreseen(trip)[1].text() == "at once"

    def test_says_that_a_step_is_off(self) -> None:
        trip = journey(version(message("one", on=False), message("two", after(1, "hours"))), MONDAY)
        assert [(m.step, m.what, m.text()) for m in foreseen(trip)][:2] == [
            ("one", "skip", "the step is off"),
            ("two", "send", "1 hour later"),
        ]

    def test_shows_where_somebody_leaves(self) -> None:
        trip = journey(version(message("one"), message("two", around("birthday", "on", yearly=True))), MONDAY)
        assert lines(foreseen(trip)) == ["Mon 23 18:00 send one", "Mon 23 18:00 finish two"]

    def test_shows_a_wait_for_an_event_as_if_it_did_not_happen(self) -> None:
        trip = journey(
            version(
                wait_for("paid", "order_placed", after(1, "days"), otherwise="no"),
                message("yes"),
                message("no"),
            ),
            MONDAY,
        )
        assert lines(foreseen(trip))[:2] == ["Tue 24 18:00 wait paid", "Tue 24 18:00 send no"]

    def test_shows_what_is_held_and_stops_there(self) -> None:
        down = facts(channel_problem="the password was changed", channel_name="The page")
        trip = journey(version(message("one"), message("two")), MONDAY, knowing=down)
        assert [(m.step, m.what, m.text()) for m in foreseen(trip)] == [
            ("one", "wait", "waits for the channel “The page”: the password was changed")
        ]

    def test_of_an_event_that_has_already_ended_it_is_the_end(self) -> None:
        flow = version(message("one", after(1, "hours")), exit_on=("cart_emptied",))
        trip = journey(flow, MONDAY, knowing=facts(events=(event("cart_emptied", MONDAY + hours(0.5)),)))
        assert lines(foreseen(trip, MONDAY + hours(0.75))) == ["Mon 23 18:30 finish one"]

    def test_that_ends_it_is_never_before_the_clock_of_its_step(self) -> None:
        flow = version(
            wait("pause", after(2, "hours")), message("one", after(1, "days")), exit_on=("cart_emptied",)
        )
        trip = journey(flow, MONDAY)
        trip.look(MONDAY + hours(2))
        trip.learn(events=(event("cart_emptied", MONDAY + hours(1)),))
        assert lines(foreseen(trip, MONDAY + hours(3))) == ["Mon 23 20:00 finish one"]


class TestAMessageUnderWay:
    FLOW = version(
        message("one", after(2, "hours"), OFFICE), message("two"), message("three", after(2, "hours"))
    )
    NINE = clock("Tue 2026-11-24 09:00")

    def under_way(self, state: str) -> Journey:
        trip = journey(self.FLOW, MONDAY, knowing=facts(MESSENGER))
        trip.look(MONDAY)
        trip.sends(self.NINE)
        trip.message_is(state, attempted_at=self.NINE, accepted_at=self.NINE)
        trip.look(self.NINE)
        return trip

    @pytest.mark.parametrize("state", ["sending", "sent"])
    def test_is_taken_as_delivered_now_and_is_no_moment_that_lies_ahead(self, state: str) -> None:
        moments = foreseen(self.under_way(state), self.NINE + hours(1))
        assert lines(moments) == ["Tue 24 10:00 send two", "Tue 24 12:00 send three", "Tue 24 12:00 finish"]

    @pytest.mark.parametrize("state", ["sending", "sent"])
    def test_lends_its_reason_to_no_other_message(self, state: str) -> None:
        moments = foreseen(self.under_way(state), self.NINE + hours(1))
        assert [moment.text() for moment in moments] == [
            "at once",
            "2 hours later",
            "went through every step",
        ]

    def test_whose_receipt_never_came_is_not_taken_for_the_next_one(self) -> None:
        trip = journey(
            version(message("one"), message("two", after(2, "hours"))), MONDAY, knowing=facts(MESSENGER)
        )
        trip.sends(MONDAY)
        trip.message_is("sent", accepted_at=MONDAY)
        assert lines(foreseen(trip, MONDAY + hours(25))) == ["Tue 24 20:00 send two", "Tue 24 20:00 finish"]

    def test_that_was_accepted_without_a_receipt_to_come_is_not_taken_for_the_next_one(self) -> None:
        trip = journey(
            version(message("one"), message("two", after(2, "hours"))), MONDAY, knowing=facts(EMAIL)
        )
        trip.sends(MONDAY)
        trip.message_is("sent", accepted_at=MONDAY)
        assert lines(foreseen(trip)) == ["Mon 23 20:00 send two", "Mon 23 20:00 finish"]

    def test_that_nobody_knows_about_is_shown_going_on_at_the_limit(self) -> None:
        moments = foreseen(self.under_way("unknown"), self.NINE + hours(1))
        assert [(m.step, m.what) for m in moments] == [
            ("one", "wait"),
            ("two", "send"),
            ("three", "send"),
            ("", "finish"),
        ]
        assert moments[1].at == self.NINE + hours(24)

    def test_that_is_given_up_lends_its_reason_to_no_other_message(self) -> None:
        steps = (message("one"), message("two", after(2, "hours")))
        trip = journey(version(*steps, too_late_hours=1), MONDAY)
        trip.sends(MONDAY)
        trip.message_is("retrying", retry_at=MONDAY + hours(2), problem="busy")
        first = foreseen(trip)[0]
        assert (first.step, first.what) == ("two", "send")
        assert first.text() == "busy; given up after 1 h; 2 hours later"

    def test_that_is_tried_again_is_shown_when_it_will_be(self) -> None:
        trip = journey(version(message("one")), MONDAY)
        trip.sends(MONDAY)
        trip.message_is("retrying", retry_at=MONDAY + hours(1), problem="busy")
        assert lines(foreseen(trip)) == ["Mon 23 19:00 send one", "Mon 23 19:00 finish"]


# --- preview and simulation agree -------------------------------------------------------------------------


@dataclass(frozen=True)
class Case:
    """A handwritten sequence, who goes through it, and what is known."""

    flow: Version
    joined: datetime = MONDAY
    who: Customer = field(default_factory=customer)
    knowing: Facts = field(default_factory=facts)
    starts_at: str = "2026-11-30T15:00"

    def trip(self) -> Journey:
        return journey(
            self.flow, self.joined, who=self.who, knowing=self.knowing, data={"starts_at": self.starts_at}
        )


NIGHT = QuietHours(start=time(21), end=time(9))
BUSY_SHOP = shop(
    quiet_hours=NIGHT,
    closed_weekdays=(Weekday.SUN,),
    closed_dates=(date(2026, 11, 25),),
    frequency_cap=FrequencyCap(messages=1, hours=20),
)

CASES = {
    "abandoned cart": Case(
        version(
            message("reminder", after(30, "minutes"), DAYTIME),
            message("coupon", after(6, "hours"), DAYTIME),
            message("still_thinking", at("09:00", days=1)),
            goal("bought", "order_placed"),
        )
    ),
    "lead nurturing": Case(
        marketing(
            message("thanks"),
            message("services", after(1, "days")),
            message("invite", after(3, "days"), OFFICE),
        ),
        knowing=facts(EMAIL),
    ),
    "booking": Case(
        version(
            message("confirmed"),
            message("day_before", around("event.starts_at", "before", 24, "hours"), DAYTIME),
            message("hour_before", around("event.starts_at", "before", 1, "hours")),
            message("thanks", around("event.starts_at", "after", 1, "days", wall="10:00")),
        )
    ),
    "booking too near": Case(
        version(
            message("day_before", around("event.starts_at", "before", 24, "hours")),
            message("hour_before", around("event.starts_at", "before", 1, "hours"), OFFICE),
            tag("reminded"),
            message("after_all", after(2, "hours")),
        ),
        starts_at="2026-11-23T20:00",
    ),
    "booking cleared": Case(
        version(message("confirmed"), message("day_before", around("event.starts_at", "before", 1))),
        starts_at="",
    ),
    "a busy shop": Case(
        version(*(message(f"m{number}", after(7, "hours"), OFFICE) for number in range(6))),
        knowing=facts(shop=BUSY_SHOP, sends=(MONDAY - hours(3),)),
    ),
    "branches": Case(
        version(
            wait("pause", after(3, "hours")),
            condition("ordered", happened("order_placed"), "thanks", "draw"),
            message("thanks", next=None),
            split("draw", ("a", 50, "paid"), ("b", 50, "tagged")),
            tag("tagged").model_copy(update={"next": "paid"}),
            wait_for("paid", "order_placed", after(2, "days"), next="thanks", otherwise="last"),
            message("last", at("09:00", weekday="mon"), frame("22:00", "06:00", "mon")),
        )
    ),
    "branches after an order": Case(
        version(
            wait("pause", after(3, "hours")),
            condition("ordered", happened("order_placed"), "thanks", "last"),
            message("thanks", next=None),
            message("last"),
        ),
        knowing=facts(events=(event("order_placed", MONDAY + hours(2)),)),
    ),
    "steps that are off": Case(
        version(
            message("one", after(1, "days"), on=False),
            wait("pause", after(1, "days"), on=False),
            condition("q", TagQuestion(tag="vip"), "two", "three", on=False),
            message("two", after(1, "hours")),
            message("three", after(1, "hours")),
        )
    ),
    "without consent": Case(
        marketing(message("one"), message("two", after(1, "days"))),
        who=customer(consents={"messenger": Consent.UNKNOWN}),
        knowing=facts(MESSENGER),
    ),
    "without an address": Case(
        version(message("one"), message("two", after(1, "days"), OFFICE)),
        who=customer(addresses=()),
        knowing=facts(EMAIL),
    ),
    "a birthday on another clock": Case(
        version(
            message("wishes", around("birthday", "on", yearly=True)), message("again", after(1, "weeks"))
        ),
        who=customer(timezone="Asia/Ho_Chi_Minh", fields={"birthday": "2000-02-29"}),
    ),
    "over the end of summer time": Case(
        version(
            message("one", after(1, "days")),
            message("two", after(24, "hours")),
            message("three", at("01:30")),
        ),
        joined=clock("Sat 2026-10-24 01:30"),
    ),
    "over the beginning of summer time": Case(
        version(
            message("one", after(1, "days")),
            message("two", after(24, "hours")),
            message("three", at("01:30")),
        ),
        joined=clock("Sat 2026-03-28 01:30"),
    ),
    "hours that never come": Case(
        version(message("never", after(2, "days"), frame("22:00", "08:00")), tag("later"), message("two")),
        knowing=facts(shop=shop(quiet_hours=QuietHours(start=time(21), end=time(9)))),
    ),
    "nothing at all": Case(version()),
}


def last_reasons(moments: list[Moment]) -> list[Moment]:
    """Return the moments without the way that led there."""
    return [replace(moment, why=moment.why[-1:]) for moment in moments]


def simulated(case: Case) -> list[Moment]:
    """Live through the case, each message being delivered the instant it is sent; write down what happens."""
    trip = case.trip()
    diary: list[Moment] = []
    planned_for: Reason | None = None
    before = trip.enrollment
    for now, decision in happenings(trip, case.joined):
        entry = _entry(case.flow, before, decision, now, planned_for)
        diary.extend(entry)
        planned_for = decision.why if isinstance(decision, Wait) else None
        before = _then(before, decision)
    return diary


def _then(before: Enrollment, decision: Decision) -> Enrollment:
    if isinstance(decision, Wait | Send | End):
        return before
    then: Position = getattr(decision, "then", before.position)
    return replace(before, position=Position(then.step, max(then.clock, before.position.clock)))


def _entry(
    flow: Version, before: Enrollment, decision: Decision, now: datetime, planned_for: Reason | None
) -> Iterator[Moment]:
    here = before.position
    step = flow.document.by_id.get(here.step or "")
    match decision:
        case Send():
            yield Moment(now, decision.step, "send", (planned_for or decision.why,))
        case Skip(then=then):
            yield Moment(then.clock, decision.step, "skip", (decision.why,))
        case End():
            yield Moment(max(decision.at, here.clock), here.step or "", "finish", (decision.why,))
        case Go() if isinstance(step, WaitStep | WaitForEventStep):
            yield Moment(decision.then.clock, decision.step, "wait", (decision.why,))
        case Go() if isinstance(step, MessageStep) and not step.on:
            yield Moment(decision.then.clock, decision.step, "skip", (decision.why,))
        case Wait(due=due, planned=planned) if (
            isinstance(step, MessageStep) and due and planned and due < planned
        ):
            yield Moment(due, step.id, "wait", (decision.why,))


@pytest.mark.parametrize("name", CASES)
def test_the_preview_is_what_happens_when_each_message_is_delivered_at_once(name: str) -> None:
    case = CASES[name]
    assert last_reasons(foreseen(case.trip())) == simulated(case)


@pytest.mark.parametrize("name", CASES)
def test_the_preview_comes_to_an_end(name: str) -> None:
    last = foreseen(CASES[name].trip())[-1]
    assert last.what == "finish"


@pytest.mark.parametrize("name", CASES)
def test_the_preview_is_in_the_order_of_time_and_every_moment_says_why(name: str) -> None:
    moments = foreseen(CASES[name].trip())
    assert [moment.at for moment in moments] == sorted(moment.at for moment in moments)
    assert all(moment.text() for moment in moments)


def until_it_waits(trip: Journey, now: datetime) -> datetime | None:
    """Send and deliver what is due now, and return until when the journey then waits."""
    while isinstance(decision := trip.look(now), Send):
        trip.delivered(now)
        trip.learn(sends=(*trip.facts.sends, now))
    return decision.until if isinstance(decision, Wait) else None


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("later", [timedelta(), hours(2), hours(26)])
def test_the_preview_of_what_lies_ahead_stays_the_same_while_time_goes_by(
    name: str, later: timedelta
) -> None:
    case = CASES[name]
    trip = case.trip()
    at_first = last_reasons(foreseen(trip))
    until = until_it_waits(trip, case.joined)
    if until is None:
        assert [moment.at for moment in at_first] == [case.joined] * len(at_first)
        return
    now = min(case.joined + later, until - MICROSECOND)
    trip.look(now)
    ahead = last_reasons(foreseen(trip, now))
    assert ahead == at_first[-len(ahead) :]
    assert ahead[0].at >= case.joined


def test_a_preview_changes_nothing() -> None:
    trip = CASES["branches"].trip()
    enrollment, person = trip.enrollment, trip.who
    foreseen(trip)
    assert (trip.enrollment, trip.who) == (enrollment, person)
    assert trip.enrollment.state is EnrollmentState.WAITING


def test_a_preview_of_a_long_sequence_reaches_its_end() -> None:
    flow = version(*(message(f"m{number}", after(1, "hours"), OFFICE) for number in range(60)))
    moments = foreseen(journey(flow, MONDAY, knowing=facts(shop=BUSY_SHOP)))
    assert moments[-1].what == "finish"
    assert sum(moment.what == "send" for moment in moments) == 60
