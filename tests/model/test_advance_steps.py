"""What each kind of step does when it is reached: waits, conditions, splits, actions and goals."""

from collections import Counter
from datetime import datetime, timedelta

import pytest

from app.model.advance import drawn_branch
from app.model.decision import Alter, Go, Wait
from app.model.enrollment import EnrollmentState, Position
from app.model.sequence import ByEvent, Version
from app.model.steps import AddTag, FieldQuestion, RemoveTag, SetField, SplitStep, Step, TagQuestion
from tests.model.builders import (
    OFFICE,
    Journey,
    action,
    after,
    around,
    at,
    clock,
    condition,
    customer,
    event,
    facts,
    goal,
    happened,
    hours,
    joins,
    journey,
    message,
    split,
    tag,
    version,
    wait,
    wait_for,
)

MONDAY = clock("Mon 2026-11-23 10:00")
HELLO = message("hello")


def reaches(trip: Journey, now: datetime) -> tuple[str | None, datetime]:
    """Look at ``now``, and return the step that has been reached with the instant its clock started."""
    trip.look(now)
    return trip.enrollment.position.step, trip.enrollment.position.clock


class TestAWait:
    def test_lasts_as_long_as_it_says_and_the_next_clock_starts_at_its_end(self) -> None:
        trip = journey(version(wait("pause", after(3, "hours")), message("hello", after(1, "hours"))), MONDAY)
        assert trip.waits_until(MONDAY) == MONDAY + hours(3)
        assert trip.waits_until(MONDAY + hours(3)) == MONDAY + hours(4)

    def test_looked_at_late_still_ended_when_it_ended(self) -> None:
        trip = journey(version(wait("pause", after(3, "hours")), message("hello", after(9, "hours"))), MONDAY)
        assert reaches(trip, MONDAY + hours(5)) == ("hello", MONDAY + hours(3))

    def test_may_be_until_a_time(self) -> None:
        trip = journey(version(wait("pause", at("09:00", weekday="fri")), HELLO), MONDAY)
        assert trip.waits_until(MONDAY) == clock("Fri 2026-11-27 09:00")

    def test_may_be_until_a_date(self) -> None:
        flow = version(wait("pause", around("event.starts_at", "before", 2, "hours")), HELLO)
        trip = journey(flow, MONDAY, data={"starts_at": "2026-11-25T15:00"})
        assert trip.waits_until(MONDAY) == clock("Wed 2026-11-25 13:00")

    def test_until_a_date_that_has_passed_is_over_when_it_is_reached(self) -> None:
        flow = version(
            wait("pause", around("event.starts_at", "before", 2, "hours")),
            message("hello", after(1, "hours")),
        )
        trip = journey(flow, MONDAY, data={"starts_at": "2026-11-22T15:00"})
        assert trip.waits_until(MONDAY) == MONDAY + hours(1)

    def test_that_is_off_is_over_when_it_is_reached(self) -> None:
        trip = journey(
            version(wait("pause", after(3, "days"), on=False), message("hello", after(9, "hours"))), MONDAY
        )
        assert reaches(trip, MONDAY + hours(5)) == ("hello", MONDAY)

    def test_that_a_new_version_shortened_is_over_at_publishing_and_not_before(self) -> None:
        trip = journey(version(wait("pause", after(5, "days")), message("hello", after(1, "hours"))), MONDAY)
        trip.look(MONDAY)
        trip.flow = version(wait("pause", after(1, "days")), message("hello", after(1, "hours")))
        trip.planned_anew(MONDAY + hours(72))
        assert trip.waits_until(MONDAY + hours(72)) == MONDAY + hours(73)

    def test_that_was_planned_anew_without_a_change_ends_when_it_would_have(self) -> None:
        trip = journey(version(wait("pause", after(3, "hours")), message("hello", after(9, "hours"))), MONDAY)
        trip.look(MONDAY)
        trip.planned_anew(MONDAY + hours(4))
        assert reaches(trip, MONDAY + hours(5)) == ("hello", MONDAY + hours(3))


class TestAWaitForAnEvent:
    FLOW = version(
        wait_for("paid", "order_placed", after(2, "days"), next="thanks", otherwise="reminder"),
        message("thanks", after(1, "hours")),
        message("reminder", after(2, "hours")),
    )

    def waiting(self) -> Journey:
        trip = journey(self.FLOW, MONDAY)
        assert trip.waits_until(MONDAY) == MONDAY + hours(48)
        return trip

    def with_event(self, when: datetime, name: str = "order_placed") -> Journey:
        trip = self.waiting()
        trip.learn(events=(event(name, when),))
        return trip

    def test_takes_its_first_exit_at_the_instant_it_happened(self) -> None:
        trip = self.with_event(MONDAY + hours(5))
        assert reaches(trip, MONDAY + hours(5)) == ("thanks", MONDAY + hours(5))

    def test_an_event_that_lies_ahead_does_not_count_yet(self) -> None:
        assert reaches(self.with_event(MONDAY + hours(5)), MONDAY + hours(4))[0] == "paid"

    def test_an_event_at_the_very_instant_it_was_reached_counts(self) -> None:
        assert reaches(self.with_event(MONDAY), MONDAY + hours(0.5)) == ("thanks", MONDAY)

    def test_takes_its_other_exit_when_the_time_is_up(self) -> None:
        assert reaches(self.waiting(), MONDAY + hours(48)) == ("reminder", MONDAY + hours(48))

    def test_of_an_event_at_the_very_end_of_the_time_it_is_too_late(self) -> None:
        trip = self.with_event(MONDAY + hours(48))
        assert reaches(trip, MONDAY + hours(48)) == ("reminder", MONDAY + hours(48))

    def test_looked_at_late_it_still_counts_what_happened_in_time(self) -> None:
        trip = self.with_event(MONDAY + hours(47))
        assert reaches(trip, MONDAY + hours(60)) == ("thanks", MONDAY + hours(47))

    def test_looked_at_late_it_does_not_count_what_happened_afterwards(self) -> None:
        trip = self.with_event(MONDAY + hours(49))
        assert reaches(trip, MONDAY + hours(60)) == ("reminder", MONDAY + hours(48))

    def test_an_event_before_the_step_was_reached_does_not_count(self) -> None:
        flow = version(wait("pause", after(2, "hours")), *self.FLOW.document.steps)
        trip = journey(flow, MONDAY)
        trip.look(MONDAY)
        trip.learn(events=(event("order_placed", MONDAY + hours(1)),))
        assert reaches(trip, MONDAY + hours(3))[0] == "paid"

    def test_another_event_does_not_count(self) -> None:
        assert reaches(self.with_event(MONDAY + hours(5), "cart_abandoned"), MONDAY + hours(6))[0] == "paid"

    def test_the_delay_of_the_step_before_it_is_not_cut_short_by_the_event(self) -> None:
        flow = version(wait("pause", after(23, "hours")), *self.FLOW.document.steps)
        trip = journey(flow, MONDAY)
        trip.learn(events=(event("order_placed", MONDAY + hours(1)),))
        assert trip.waits_until(MONDAY + hours(2)) == MONDAY + hours(23)

    def test_an_event_of_another_occurrence_does_not_count(self) -> None:
        by_cart = ByEvent(event="cart_abandoned", occurrence="cart_id")
        flow = version(*self.FLOW.document.steps, entry=by_cart)
        trip = journey(flow, MONDAY, occurrence="c-1")
        trip.learn(events=(event("order_placed", MONDAY + hours(1), cart_id="c-2"),))
        assert reaches(trip, MONDAY + hours(2))[0] == "paid"
        trip.learn(events=(event("order_placed", MONDAY + hours(1), cart_id="c-1"),))
        assert reaches(trip, MONDAY + hours(2)) == ("thanks", MONDAY + hours(1))

    def test_that_is_off_goes_on_at_once_as_if_it_had_happened(self) -> None:
        off = version(
            wait_for("paid", "order_placed", after(2, "days"), otherwise="no", on=False), HELLO, message("no")
        )
        assert journey(off, MONDAY).sends(MONDAY).step == "hello"

    def test_that_a_new_version_shortened_ends_at_publishing_and_not_before(self) -> None:
        trip = self.waiting()
        first = wait_for("paid", "order_placed", after(1, "hours"), next="thanks", otherwise="reminder")
        trip.flow = version(first, *self.FLOW.document.steps[1:])
        trip.planned_anew(MONDAY + hours(30))
        assert reaches(trip, MONDAY + hours(30)) == ("reminder", MONDAY + hours(30))


class TestACondition:
    LATER = (message("yes", after(9, "hours")), message("no", after(9, "hours")))

    def asked_at(
        self, *, looked_at: float, event_at: float | None = None, occurrence: str = "", **data: str
    ) -> str | None:
        """Ask two hours after joining whether something was ordered; return the step that follows."""
        flow = version(
            wait("pause", after(2, "hours")),
            condition("ordered", happened("order_placed"), "yes", "no"),
            *self.LATER,
            entry=ByEvent(event="cart_abandoned", occurrence="cart_id"),
        )
        trip = journey(flow, MONDAY, occurrence=occurrence)
        if event_at is not None:
            trip.learn(events=(event("order_placed", MONDAY + hours(event_at), **data),))
        return reaches(trip, MONDAY + hours(looked_at))[0]

    def test_takes_the_exit_of_its_answer(self) -> None:
        assert self.asked_at(looked_at=2, event_at=1) == "yes"
        assert self.asked_at(looked_at=2) == "no"

    def test_counts_what_happened_at_the_very_instant_it_is_asked(self) -> None:
        assert self.asked_at(looked_at=2, event_at=2) == "yes"

    def test_is_answered_as_of_when_it_was_reached_though_it_is_asked_late(self) -> None:
        assert self.asked_at(looked_at=8, event_at=5) == "no"

    def test_does_not_count_what_happened_about_another_occurrence(self) -> None:
        assert self.asked_at(looked_at=2, event_at=1, occurrence="c-1", cart_id="c-2") == "no"
        assert self.asked_at(looked_at=2, event_at=1, occurrence="c-1", cart_id="c-1") == "yes"

    def test_finishes_at_the_logical_instant_it_was_reached(self) -> None:
        flow = version(condition("vip", TagQuestion(tag="vip"), "yes", "no"), *self.LATER)
        trip = journey(flow, MONDAY, who=customer(tags=frozenset({"vip"})))
        assert reaches(trip, MONDAY + hours(5)) == ("yes", MONDAY)

    def test_says_its_question_and_its_answer(self) -> None:
        flow = version(condition("vip", TagQuestion(tag="vip"), "yes", "no"), *self.LATER)
        trip = journey(flow, MONDAY)
        trip.look(MONDAY)
        assert trip.passed[0].why.text() == "Tagged “vip”? No"

    def test_of_an_exit_that_leads_nowhere_ends_the_sequence(self) -> None:
        flow = version(condition("vip", TagQuestion(tag="vip"), "yes", None), *self.LATER)
        assert journey(flow, MONDAY).ends(MONDAY).state is EnrollmentState.FINISHED

    def test_that_is_off_takes_its_first_exit(self) -> None:
        flow = version(condition("vip", TagQuestion(tag="vip"), "yes", "no", on=False), *self.LATER)
        assert reaches(journey(flow, MONDAY), MONDAY) == ("yes", MONDAY)

    def test_sees_what_an_action_before_it_changed(self) -> None:
        question = FieldQuestion.model_validate({"field": "level", "is": "equal", "value": "gold"})
        flow = version(
            action("gild", SetField(field="level", value="gold")),
            condition("q", question, "yes", "no"),
            *self.LATER,
        )
        assert reaches(journey(flow, MONDAY), MONDAY)[0] == "yes"


class TestWhatFollowsAMessageSkippedAheadOfItsTime:
    """That it will not go out is known at once; but what follows starts when it would have gone out."""

    TEN_TO_ONE = around("event.starts_at", "before", 1, "hours")
    OPENS = clock("Tue 2026-11-24 09:00")

    def skipped_first(self, *following: Step) -> Journey:
        flow = version(message("final", self.TEN_TO_ONE, OFFICE), *following)
        trip = journey(flow, MONDAY, data={"starts_at": "2026-11-23T20:00", "party": "2026-11-24T20:00"})
        trip.look(MONDAY)
        assert trip.skipped() == [("final", "skipped_not_before")]
        return trip

    def test_a_message_counts_from_when_it_would_have_gone_out(self) -> None:
        trip = self.skipped_first(message("hello", after(2, "hours")))
        assert trip.waits_until(MONDAY) == self.OPENS + hours(2)

    def test_planned_anew_a_message_still_counts_from_then(self) -> None:
        made_up_for = around("event.party", "before", 24, "hours", if_passed="send")
        trip = self.skipped_first(message("hello", made_up_for))
        assert trip.waits_until(MONDAY) == self.OPENS
        trip.planned_anew(MONDAY + hours(1))
        assert trip.waits_until(MONDAY + hours(1)) == self.OPENS

    def test_a_condition_is_not_asked_before_that(self) -> None:
        asked = condition("ordered", happened("order_placed"), "yes", "no")
        trip = self.skipped_first(asked, message("yes"), message("no"))
        assert trip.waits_until(MONDAY) == self.OPENS
        trip.learn(events=(event("order_placed", self.OPENS - hours(1)),))
        assert trip.sends(self.OPENS).step == "yes"

    def test_an_action_is_not_taken_before_that(self) -> None:
        trip = self.skipped_first(tag("reminded"))
        assert trip.who.tags == frozenset()
        assert trip.waits_until(MONDAY) == self.OPENS
        trip.look(self.OPENS)
        assert trip.who.tags == {"reminded"}

    @pytest.mark.parametrize("following", [(), (goal("done"),)])
    def test_the_end_is_not_reached_before_that(self, following: tuple[Step, ...]) -> None:
        trip = self.skipped_first(*following)
        assert trip.enrollment.state.is_active
        assert trip.waits_until(MONDAY) == self.OPENS
        assert trip.ends(self.OPENS).state is EnrollmentState.FINISHED

    def test_a_message_that_is_never_allowed_holds_up_what_follows_until_it_was_due(self) -> None:
        asleep = message("never", after(3, "days"), OFFICE)
        closed = tuple((MONDAY + timedelta(days=day)).date() for day in range(30))
        trip = journey(version(asleep, tag("reminded")), MONDAY)
        trip.learn(shop=trip.facts.shop.model_copy(update={"closed_dates": closed}))
        assert trip.waits_until(MONDAY) == MONDAY + hours(72)
        assert trip.who.tags == frozenset()


class TestAnAction:
    def change(self, change: AddTag | RemoveTag | SetField) -> Journey:
        mine = customer(tags=frozenset({"old"}), fields={"level": "silver"})
        trip = journey(version(action("act", change), message("hello", after(1, "hours"))), MONDAY, who=mine)
        assert reaches(trip, MONDAY + hours(0.5)) == ("hello", MONDAY)
        assert isinstance(trip.passed[0], Alter)
        return trip

    def test_adds_a_tag(self) -> None:
        trip = self.change(AddTag(tag="new"))
        assert trip.who.tags == {"old", "new"}
        assert trip.passed[0].why.text() == "added the tag “new”"

    def test_takes_a_tag_away(self) -> None:
        assert self.change(RemoveTag(tag="old")).who.tags == frozenset()

    def test_sets_a_field(self) -> None:
        assert self.change(SetField(field="level", value="gold")).who.value_of("level") == "gold"

    def test_clears_a_field(self) -> None:
        assert self.change(SetField(field="level", value="")).who.value_of("level") == ""

    def test_that_is_off_changes_nothing(self) -> None:
        trip = journey(version(action("act", AddTag(tag="new"), on=False), HELLO), MONDAY)
        trip.sends(MONDAY)
        assert trip.who.tags == frozenset()


class TestASplit:
    THIRDS = split("draw", ("half", 50, "a"), ("third", 30, "b"), ("rest", 20, "c"))
    EVEN = split("other", ("heads", 50, "a"), ("tails", 50, "b"))
    FLOW = version(THIRDS, message("a"), message("b"), message("c"))

    def drawn(
        self, who: int, step: SplitStep | None = None, sequence_id: int = 1, occurrence: str = ""
    ) -> str:
        flow = version(self.FLOW.document.steps[1], sequence_id=sequence_id)
        return drawn_branch(step or self.THIRDS, joins(flow, MONDAY, who=who, occurrence=occurrence)).label

    def test_sends_the_same_customer_down_the_same_branch_every_time(self) -> None:
        everybody = list(range(500))
        first = {who: self.drawn(who) for who in everybody}
        again = {who: self.drawn(who) for who in reversed(everybody)}
        assert first == again

    def test_does_not_depend_on_when_they_joined_nor_on_the_version(self) -> None:
        first = joins(self.FLOW, MONDAY, who=7)
        later = joins(Version(9, 1, 9, self.FLOW.document, MONDAY), MONDAY + hours(1000), who=7)
        assert drawn_branch(self.THIRDS, first) == drawn_branch(self.THIRDS, later)

    def test_gives_each_branch_its_share_of_ten_thousand_customers(self) -> None:
        drawn = Counter(self.drawn(who) for who in range(1, 10_001))
        assert {label: round(count / 100) for label, count in drawn.items()} == {
            "half": pytest.approx(50, abs=2),
            "third": pytest.approx(30, abs=2),
            "rest": pytest.approx(20, abs=2),
        }

    def test_draws_anew_in_each_sequence_step_and_occurrence(self) -> None:
        step_again = self.EVEN.model_copy(update={"id": "one_more"})
        for other in (
            [self.drawn(who, self.EVEN, sequence_id=2) for who in range(2000)],
            [self.drawn(who, step_again) for who in range(2000)],
            [self.drawn(who, self.EVEN, occurrence="b-1") for who in range(2000)],
        ):
            agreeing = sum(self.drawn(who, self.EVEN) == label for who, label in enumerate(other))
            assert 900 < agreeing < 1100

    def test_never_takes_a_branch_without_a_share(self) -> None:
        all_or_nothing = split("draw", ("nobody", 0, None), ("everybody", 100, None), ("none", 0, None))
        assert {self.drawn(who, all_or_nothing) for who in range(300)} == {"everybody"}

    def test_goes_on_at_the_instant_it_was_reached_and_says_what_it_drew(self) -> None:
        trip = journey(self.FLOW, MONDAY)
        trip.look(MONDAY + hours(1))
        drew = trip.passed[0]
        assert isinstance(drew, Go)
        assert drew.then == Position({"half": "a", "third": "b", "rest": "c"}[self.drawn(1)], MONDAY)
        assert self.drawn(1) in drew.why.text()


class TestAGoal:
    def test_ends_the_enrollment_as_finished(self) -> None:
        trip = journey(version(wait("pause", after(1, "hours")), goal("bought")), MONDAY)
        end = trip.ends(MONDAY + hours(3))
        assert (end.state, end.at) == (EnrollmentState.FINISHED, MONDAY + hours(1))
        assert end.why.text() == "reached the goal “bought”"

    def test_that_is_off_is_an_end_but_no_goal_reached(self) -> None:
        trip = journey(version(goal("bought", on=False)), MONDAY)
        assert trip.ends(MONDAY).why.key == "went_through"


class TestTheEndOfTheWay:
    def test_is_finished_at_the_last_clock(self) -> None:
        trip = journey(version(wait("pause", after(1, "hours"))), MONDAY)
        end = trip.ends(MONDAY + hours(3))
        assert (end.state, end.at, end.why.key) == (
            EnrollmentState.FINISHED,
            MONDAY + hours(1),
            "went_through",
        )

    def test_of_a_sequence_without_steps_is_reached_at_once(self) -> None:
        assert journey(version(), MONDAY).ends(MONDAY).state is EnrollmentState.FINISHED

    def test_a_step_that_is_no_longer_there_makes_the_customer_leave(self) -> None:
        trip = journey(version(HELLO), MONDAY)
        trip.flow = version(message("other"))
        assert trip.leaves(MONDAY) == "left_step_gone"


def test_steps_that_take_no_time_are_passed_in_one_go() -> None:
    flow = version(tag("one"), split("draw", ("all", 100, "two"), ("none", 0, None)), tag("two"), HELLO)
    trip = journey(flow, MONDAY)
    assert trip.sends(MONDAY).step == "hello"
    assert trip.who.tags == {"one", "two"}
    assert not any(isinstance(past, Wait) for past in trip.passed)


def test_the_facts_of_one_message_are_not_taken_for_those_of_the_next() -> None:
    trip = journey(version(HELLO, message("next")), MONDAY, knowing=facts())
    trip.sends(MONDAY)
    trip.delivered(MONDAY)
    assert trip.sends(MONDAY).step == "next"
