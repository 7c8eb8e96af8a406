"""Walking on from decision to decision, until it waits, sends or ends."""

from dataclasses import replace
from datetime import datetime

import pytest

from app.model.decision import Alter, Decision, End, GiveUp, Go, Send, Skip, Wait
from app.model.enrollment import Enrollment, EnrollmentState, Position
from app.model.message import MessageState
from app.model.reason import because
from app.model.steps import AddTag, TagQuestion
from app.model.walk import applied, walk
from tests.model.builders import (
    after,
    clock,
    condition,
    customer,
    facts,
    hours,
    joins,
    journey,
    message,
    progress,
    tag,
    version,
    wait,
)

MONDAY = clock("Mon 2026-11-23 10:00")
LATER = MONDAY + hours(2)
FLOW = version(
    wait("pause", after(1, "hours")), tag("asked"), message("hello"), message("next", after(1, "hours"))
)
WHY = because("went_through")


class TestAWalk:
    def test_ends_with_the_first_wait(self) -> None:
        way = walk(joins(FLOW, MONDAY), FLOW, customer(), facts(), MONDAY)
        assert [type(decision) for decision in way.decisions] == [Wait]

    def test_goes_as_far_as_it_can_until_a_message_is_to_be_sent(self) -> None:
        way = walk(joins(FLOW, MONDAY), FLOW, customer(), facts(), LATER)
        assert [type(decision) for decision in way.decisions] == [Go, Alter, Send]
        assert way.enrollment.position == Position("hello", MONDAY + hours(1))

    def test_ends_with_the_end(self) -> None:
        flow = version(tag("asked"))
        way = walk(joins(flow, MONDAY), flow, customer(), facts(), LATER)
        assert [type(decision) for decision in way.decisions] == [Alter, End]

    def test_leaves_the_customer_as_its_actions_changed_them(self) -> None:
        way = walk(joins(FLOW, MONDAY), FLOW, customer(), facts(), LATER)
        assert way.customer.tags == {"asked"}

    def test_lets_what_follows_an_action_see_its_change(self) -> None:
        asked = condition("q", TagQuestion(tag="asked"), "yes", "no")
        flow = version(tag("asked"), asked, message("yes"), message("no"))
        way = walk(joins(flow, MONDAY), flow, customer(), facts(), MONDAY)
        assert way.enrollment.position.step == "yes"

    def test_holds_for_each_decision_the_enrollment_it_was_made_for(self) -> None:
        way = walk(joins(FLOW, MONDAY), FLOW, customer(), facts(), LATER)
        assert [before.position.step for before in way.before] == ["pause", "asked", "hello"]

    def test_changes_neither_the_enrollment_nor_the_customer_it_was_given(self) -> None:
        enrollment, person = joins(FLOW, MONDAY), customer()
        walk(enrollment, FLOW, person, facts(), LATER)
        assert (enrollment, person) == (joins(FLOW, MONDAY), customer())

    def test_takes_the_message_for_that_of_its_own_step_only(self) -> None:
        delivered = progress("delivered", delivered_at=LATER)
        at_hello = replace(joins(FLOW, MONDAY), position=Position("hello", MONDAY))
        way = walk(at_hello, FLOW, customer(), facts(messages={"hello": delivered}), LATER)
        assert [type(decision) for decision in way.decisions] == [Go, Wait]

    def test_passes_a_thousand_steps_that_take_no_time(self) -> None:
        flow = version(*(tag(f"t{number}") for number in range(1000)))
        assert len(walk(joins(flow, MONDAY), flow, customer(), facts(), MONDAY).decisions) == 1001

    def test_of_a_sequence_that_goes_round_and_round_is_our_fault(self) -> None:
        round_trip = version(tag("one"), tag("two").model_copy(update={"next": "one"}))
        with pytest.raises(AssertionError):
            walk(joins(round_trip, MONDAY), round_trip, customer(), facts(), MONDAY)

    def test_goes_on_after_giving_up_as_after_any_failure(self) -> None:
        at_hello = replace(joins(FLOW, MONDAY), position=Position("hello", MONDAY))
        busy = facts(messages={"hello": progress("retrying", problem="busy")})
        way = walk(at_hello, FLOW, customer(), busy, MONDAY + hours(24.5))
        assert [type(decision) for decision in way.decisions] == [GiveUp, Go, Send]
        assert way.decisions[1].why.text() == "failed: busy; given up after 24 h"


class TestApplied:
    WAITING = joins(FLOW, MONDAY)

    def changed(self, decision: Decision, enrollment: Enrollment = WAITING) -> Enrollment:
        return applied(enrollment, decision)

    def test_a_wait_keeps_the_position_and_notes_when_to_look_again(self) -> None:
        after_it = self.changed(Wait(LATER, WHY, MONDAY, LATER))
        assert after_it.position == self.WAITING.position
        assert (after_it.due_at, after_it.planned_at, after_it.next_at) == (MONDAY, LATER, LATER)
        assert after_it.state is EnrollmentState.WAITING

    def test_a_held_wait_is_held_until_something_happens(self) -> None:
        after_it = self.changed(Wait(None, WHY, MONDAY, LATER, held=True))
        assert (after_it.state, after_it.next_at) == (EnrollmentState.HELD, None)

    def test_a_wait_that_is_not_held_lets_go_of_a_held_one(self) -> None:
        held = replace(self.WAITING, state=EnrollmentState.HELD)
        assert self.changed(Wait(LATER, WHY), held).state is EnrollmentState.WAITING

    def test_a_send_waits_for_what_becomes_of_it(self) -> None:
        after_it = self.changed(Send("hello", "hello", MONDAY, LATER, WHY))
        assert after_it.position == self.WAITING.position
        assert (after_it.due_at, after_it.planned_at, after_it.next_at) == (MONDAY, LATER, None)

    @pytest.mark.parametrize(
        "decision",
        [
            Go("hello", WHY, Position("next", LATER)),
            Skip("hello", MONDAY, MONDAY, WHY, Position("next", LATER)),
            Alter("hello", AddTag(tag="x"), WHY, Position("next", LATER)),
        ],
    )
    def test_going_on_starts_the_next_clock_with_nothing_planned(self, decision: Decision) -> None:
        planned = replace(self.WAITING, due_at=MONDAY, planned_at=MONDAY, replanned_at=MONDAY)
        after_it = self.changed(decision, planned)
        assert after_it.position == Position("next", LATER)
        assert (after_it.due_at, after_it.planned_at, after_it.replanned_at) == (None, None, None)
        assert after_it.next_at == LATER

    def test_giving_up_stays_where_it_is(self) -> None:
        after_it = self.changed(GiveUp("hello", WHY))
        assert after_it == replace(self.WAITING, why=WHY)

    @pytest.mark.parametrize("state", [EnrollmentState.FINISHED, EnrollmentState.LEFT])
    def test_an_end_is_looked_at_no_more(self, state: EnrollmentState) -> None:
        after_it = self.changed(End(state, LATER, WHY))
        assert (after_it.state, after_it.next_at, after_it.position.clock) == (state, None, LATER)
        assert not after_it.state.is_active

    def test_an_end_in_the_past_does_not_turn_the_clock_back(self) -> None:
        assert self.changed(End(EnrollmentState.LEFT, MONDAY - hours(1), WHY)).position.clock == MONDAY

    def test_every_decision_leaves_its_reason_on_the_enrollment(self) -> None:
        said = because("waits_for_outcome")
        decisions: list[Decision] = [
            Wait(None, said),
            Send("hello", "hello", MONDAY, MONDAY, said),
            GiveUp("hello", said),
            Go("hello", said, Position(None, MONDAY)),
            End(EnrollmentState.LEFT, MONDAY, said),
        ]
        assert [self.changed(decision).why for decision in decisions] == [said] * len(decisions)


def test_the_same_question_gets_the_same_answer() -> None:
    def asked(now: datetime) -> Decision:
        return journey(FLOW, MONDAY).look(now)

    assert asked(LATER) == asked(LATER)
    assert MessageState.QUEUED.is_open
