"""Rule 2: when a message is finished, by what became of it."""

from dataclasses import replace
from datetime import datetime

import pytest

from app.model.decision import Wait
from app.model.enrollment import EnrollmentState, Position
from app.model.steps import MessageStep
from tests.model.builders import (
    EMAIL,
    MESSENGER,
    MICROSECOND,
    OFFICE,
    Journey,
    after,
    clock,
    facts,
    hours,
    journey,
    message,
    version,
)

MONDAY = clock("Mon 2026-11-23 10:00")
NEXT = message("next", after(2, "hours"))


def sent(first: MessageStep | None = None, channel: str = "messenger") -> Journey:
    """Return a journey whose first message has just gone out, on Monday at ten."""
    knowing = facts(MESSENGER if channel == "messenger" else EMAIL)
    trip = journey(version(first or message("hello"), NEXT), MONDAY, knowing=knowing)
    trip.sends(MONDAY)
    return trip


def reached_next_at(trip: Journey) -> datetime:
    assert trip.enrollment.position.step == "next", trip.enrollment
    return trip.enrollment.position.clock


class TestDelivered:
    def test_it_is_finished_at_the_platforms_own_time(self) -> None:
        trip = sent()
        trip.message_is("delivered", accepted_at=MONDAY, delivered_at=MONDAY + hours(3))
        assert trip.waits_until(MONDAY + hours(4)) == MONDAY + hours(5)
        assert reached_next_at(trip) == MONDAY + hours(3)

    def test_read_is_delivered(self) -> None:
        trip = sent()
        trip.message_is("read", accepted_at=MONDAY, delivered_at=MONDAY + hours(3))
        trip.look(MONDAY + hours(4))
        assert reached_next_at(trip) == MONDAY + hours(3)

    def test_read_without_a_time_of_delivery_counts_from_the_acceptance(self) -> None:
        trip = sent()
        trip.message_is("read", accepted_at=MONDAY + hours(1))
        trip.look(MONDAY + hours(4))
        assert reached_next_at(trip) == MONDAY + hours(1)

    def test_earlier_than_the_clock_does_not_turn_the_clock_back(self) -> None:
        trip = sent()
        trip.message_is("delivered", accepted_at=MONDAY, delivered_at=MONDAY - hours(2))
        trip.look(MONDAY)
        assert reached_next_at(trip) == MONDAY

    def test_on_a_platform_whose_clock_is_ahead_what_follows_is_not_asked_before_that(self) -> None:
        trip = sent()
        trip.message_is("delivered", accepted_at=MONDAY, delivered_at=MONDAY + hours(1))
        assert trip.waits_until(MONDAY) == MONDAY + hours(3)


class TestWaitingForTheReceipt:
    def test_accepted_is_not_yet_finished(self) -> None:
        trip = sent()
        trip.message_is("sent", accepted_at=MONDAY + hours(1))
        assert trip.waits_until(MONDAY + hours(2)) == MONDAY + hours(25)
        assert trip.enrollment.position.step == "hello"
        assert trip.enrollment.why.key == "waits_for_delivery"

    def test_until_the_patience_of_24_hours_is_over(self) -> None:
        trip = sent()
        trip.message_is("sent", accepted_at=MONDAY)
        assert trip.waits_until(MONDAY + hours(24) - MICROSECOND) == MONDAY + hours(24)

    def test_the_patience_is_over_at_its_very_end(self) -> None:
        trip = sent()
        trip.message_is("sent", accepted_at=MONDAY)
        assert trip.waits_until(MONDAY + hours(24)) == MONDAY + hours(26)

    def test_an_acceptance_before_the_clock_does_not_shorten_the_patience(self) -> None:
        trip = sent()
        trip.message_is("sent", accepted_at=MONDAY - hours(2))
        assert trip.waits_until(MONDAY) == MONDAY + hours(24)

    def test_it_then_finishes_at_the_end_of_the_patience(self) -> None:
        trip = sent()
        trip.message_is("sent", accepted_at=MONDAY + hours(1))
        trip.look(MONDAY + hours(26))
        assert reached_next_at(trip) == MONDAY + hours(25)
        assert trip.passed[-2].why.text() == (
            "accepted Mon 23 Nov 2026 11:00, no confirmation of delivery came in 24 h"
        )

    def test_a_channel_may_have_less_patience(self) -> None:
        trip = sent()
        trip.learn(channel=replace(MESSENGER, patience=hours(2)))
        trip.message_is("sent", accepted_at=MONDAY)
        assert trip.waits_until(MONDAY) == MONDAY + hours(2)

    def test_while_it_waits_due_and_planned_stay_as_they_were(self) -> None:
        trip = journey(version(message("hello", within=OFFICE), NEXT), clock("Mon 2026-11-23 07:00"))
        trip.look(clock("Mon 2026-11-23 07:00"))
        nine = clock("Mon 2026-11-23 09:00")
        trip.sends(nine)
        trip.message_is("sent", accepted_at=nine)
        trip.look(nine)
        assert (trip.enrollment.due_at, trip.enrollment.planned_at) == (nine - hours(2), nine)

    def test_while_it_is_on_its_way_there_is_nothing_to_wait_until(self) -> None:
        trip = sent()
        trip.message_is("sending")
        decision = trip.look(MONDAY)
        assert isinstance(decision, Wait)
        assert (decision.until, decision.held) == (None, False)


class TestWithoutReceipts:
    def test_it_goes_on_from_the_acceptance(self) -> None:
        trip = sent(channel="email")
        trip.message_is("sent", accepted_at=MONDAY + hours(1))
        assert trip.waits_until(MONDAY + hours(1)) == MONDAY + hours(3)
        assert reached_next_at(trip) == MONDAY + hours(1)

    def test_it_says_so(self) -> None:
        trip = sent(channel="email")
        trip.message_is("sent", accepted_at=MONDAY)
        trip.look(MONDAY)
        said = trip.passed[-2].why.text()
        assert said == "accepted Mon 23 Nov 2026 10:00; this channel gives no confirmation of delivery"


class TestFailed:
    def test_it_continues_from_the_planned_instant(self) -> None:
        trip = journey(version(message("hello", after(1, "hours")), NEXT), MONDAY)
        trip.look(MONDAY)
        trip.sends(MONDAY + hours(2))
        trip.message_is("failed", problem="refused")
        assert trip.waits_until(MONDAY + hours(2)) == MONDAY + hours(3)
        assert reached_next_at(trip) == MONDAY + hours(1)

    def test_it_leaves_where_the_step_says_so(self) -> None:
        trip = sent(message("hello", if_fails="leave"))
        trip.message_is("failed", problem="refused")
        assert trip.ends(MONDAY).why.text() == "left because the message failed: refused"

    @pytest.mark.parametrize("if_fails", ["continue", "leave"])
    def test_the_customer_leaves_when_this_recipient_can_never_be_reached(self, if_fails: str) -> None:
        trip = sent(message("hello", if_fails=if_fails))
        trip.message_is("failed", problem="blocked", recipient_is_lost=True)
        assert trip.leaves(MONDAY) == "left_unreachable"


class TestSkippedByTheOwner:
    @pytest.mark.parametrize("state", ["skipped", "cancelled"])
    def test_it_goes_on_from_the_planned_instant(self, state: str) -> None:
        trip = sent()
        trip.message_is(state)
        trip.look(MONDAY + hours(1))
        assert reached_next_at(trip) == MONDAY


class TestUnknown:
    """Nobody can say whether it arrived: it holds its enrollment, and is never sent again by itself."""

    ATTEMPTED = MONDAY + hours(2)

    def unknown(self) -> Journey:
        trip = journey(version(message("hello", after(1, "hours")), NEXT), MONDAY)
        trip.look(MONDAY)
        trip.sends(self.ATTEMPTED)
        trip.message_is("unknown", attempted_at=self.ATTEMPTED)
        return trip

    def test_it_holds_until_the_lateness_limit(self) -> None:
        trip = self.unknown()
        held = trip.look(self.ATTEMPTED)
        assert isinstance(held, Wait)
        assert (held.held, held.until) == (True, MONDAY + hours(25))
        assert trip.enrollment.state is EnrollmentState.HELD
        assert isinstance(trip.look(MONDAY + hours(25) - MICROSECOND), Wait)

    def test_it_then_goes_on_from_the_instant_of_the_attempt(self) -> None:
        trip = self.unknown()
        following = trip.sends(MONDAY + hours(25))
        assert reached_next_at(trip) == self.ATTEMPTED
        assert (following.step, following.planned) == ("next", self.ATTEMPTED + hours(2))
        assert trip.passed[-2].why.text() == "nobody could say whether it arrived; went on after 24 h"

    def test_the_clock_of_the_next_step_is_the_attempt(self) -> None:
        trip = self.unknown()
        trip.flow = version(message("hello", after(1, "hours")), message("next", after(3, "days")))
        assert trip.waits_until(MONDAY + hours(25)) == self.ATTEMPTED + hours(72)

    def test_settled_as_arrived_it_goes_on_from_the_attempt_or_the_delivery(self) -> None:
        trip = self.unknown()
        trip.look(self.ATTEMPTED)
        trip.message_is("delivered", attempted_at=self.ATTEMPTED, delivered_at=self.ATTEMPTED)
        assert trip.waits_until(self.ATTEMPTED + hours(1)) == self.ATTEMPTED + hours(2)

    def test_settled_as_to_be_sent_again_it_is_sent_as_a_further_attempt(self) -> None:
        trip = self.unknown()
        trip.look(self.ATTEMPTED)
        trip.message_is("retrying", attempted_at=self.ATTEMPTED, problem="nobody knew")
        again = trip.sends(self.ATTEMPTED + hours(1))
        assert again.planned == MONDAY + hours(1)
        assert again.why.key == "sent_again"

    def test_settled_as_skipped_it_goes_on(self) -> None:
        trip = self.unknown()
        trip.look(self.ATTEMPTED)
        trip.message_is("skipped", attempted_at=self.ATTEMPTED)
        trip.look(self.ATTEMPTED)
        assert trip.enrollment.position == Position("next", MONDAY + hours(1))

    def test_it_is_not_sent_again_however_long_it_takes(self) -> None:
        trip = self.unknown()
        for later in range(0, 48, 3):
            decision = trip.look(self.ATTEMPTED + hours(later))
            if trip.enrollment.position.step != "hello":
                return
            assert isinstance(decision, Wait)
        raise AssertionError("held for ever")
