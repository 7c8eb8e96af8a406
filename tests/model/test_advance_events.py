"""What ends an enrollment from anywhere: goal events, exit events and a reply."""

from datetime import datetime

import pytest

from app.model.enrollment import EnrollmentState
from app.model.sequence import ByEvent
from tests.model.builders import (
    MESSENGER,
    Journey,
    after,
    clock,
    event,
    facts,
    goal,
    hours,
    journey,
    message,
    version,
    wait,
    wait_for,
)

MONDAY = clock("Mon 2026-11-23 10:00")
CART = ByEvent(event="cart_abandoned", occurrence="cart_id")
FLOW = version(
    message("reminder", after(6, "hours")),
    message("coupon", after(6, "hours")),
    goal("bought", "order_placed"),
    entry=CART,
    exit_on=("cart_emptied",),
    exit_on_reply=True,
)


def after_event(name: str, when: float, *, occurrence: str = "c-1", **data: str) -> Journey:
    """Return a journey that has begun, with one event so many hours after joining."""
    trip = journey(FLOW, MONDAY, occurrence=occurrence)
    trip.look(MONDAY)
    trip.learn(events=(event(name, MONDAY + hours(when), **data),))
    return trip


class TestAGoalEvent:
    def test_finishes_the_enrollment_from_anywhere(self) -> None:
        end = after_event("order_placed", 2).ends(MONDAY + hours(3))
        assert (end.state, end.at) == (EnrollmentState.FINISHED, MONDAY + hours(2))
        assert end.why.text() == "reached the goal “bought”: “order_placed” happened Mon 23 Nov 2026 12:00"

    def test_counts_though_no_way_leads_to_the_card(self) -> None:
        steps = (message("reminder", after(6, "hours"), next=None), goal("bought", "order_placed"))
        trip = journey(version(*steps), MONDAY)
        trip.learn(events=(event("order_placed", MONDAY + hours(1)),))
        assert trip.ends(MONDAY + hours(1)).why.key == "goal_event"

    def test_of_a_goal_that_is_off_does_not(self) -> None:
        trip = journey(
            version(message("reminder", after(6, "hours")), goal("bought", "order_placed", on=False)), MONDAY
        )
        trip.learn(events=(event("order_placed", MONDAY + hours(1)),))
        assert trip.waits_until(MONDAY + hours(1)) == MONDAY + hours(6)


class TestAnExitEvent:
    def test_makes_the_customer_leave(self) -> None:
        trip = after_event("cart_emptied", 2)
        end = trip.ends(MONDAY + hours(3))
        assert (end.state, end.at) == (EnrollmentState.LEFT, MONDAY + hours(2))
        assert end.why.text() == "left because “cart_emptied” happened Mon 23 Nov 2026 12:00"

    def test_is_looked_at_just_before_sending(self) -> None:
        assert after_event("cart_emptied", 6).leaves(MONDAY + hours(6)) == "left_event"

    def test_that_lies_ahead_does_not_count_yet(self) -> None:
        trip = after_event("cart_emptied", 5)
        assert trip.waits_until(MONDAY + hours(4)) == MONDAY + hours(6)

    def test_about_this_occurrence_counts(self) -> None:
        assert after_event("cart_emptied", 2, cart_id="c-1").leaves(MONDAY + hours(3)) == "left_event"

    def test_about_another_occurrence_does_not(self) -> None:
        trip = after_event("cart_emptied", 2, cart_id="c-2")
        assert trip.waits_until(MONDAY + hours(3)) == MONDAY + hours(6)

    def test_that_names_no_occurrence_counts_for_all_of_them(self) -> None:
        assert after_event("cart_emptied", 2, colour="red").leaves(MONDAY + hours(3)) == "left_event"

    def test_counts_whatever_it_names_where_the_enrollment_has_no_occurrence(self) -> None:
        assert (
            after_event("cart_emptied", 2, occurrence="", cart_id="c-2").leaves(MONDAY + hours(3))
            == "left_event"
        )

    def test_that_nobody_named_does_not_count(self) -> None:
        trip = after_event("newsletter_read", 2)
        assert trip.waits_until(MONDAY + hours(3)) == MONDAY + hours(6)


class TestAReply:
    def test_makes_the_customer_leave_where_the_sequence_says_so(self) -> None:
        assert after_event("message_received", 2, text="hi").leaves(MONDAY + hours(3)) == "left_reply"

    def test_does_not_where_it_does_not(self) -> None:
        trip = journey(version(message("reminder", after(6, "hours"))), MONDAY)
        trip.learn(events=(event("message_received", MONDAY + hours(1)),))
        assert trip.waits_until(MONDAY + hours(2)) == MONDAY + hours(6)


class TestOfSeveralEvents:
    @pytest.mark.parametrize(
        ("first", "second", "reason"),
        [("order_placed", "cart_emptied", "goal_event"), ("cart_emptied", "order_placed", "left_event")],
    )
    def test_the_first_decides(self, first: str, second: str, reason: str) -> None:
        trip = journey(FLOW, MONDAY)
        trip.learn(events=(event(first, MONDAY + hours(1)), event(second, MONDAY + hours(2))))
        assert trip.ends(MONDAY + hours(3)).why.key == reason


class TestFromAnywhere:
    """Wherever the customer is, and whatever the message is doing."""

    GONE = MONDAY + hours(30)

    def leaves_from(self, trip: Journey, now: datetime) -> None:
        trip.learn(events=(event("cart_emptied", now),))
        assert trip.leaves(now) == "left_event"

    def test_from_a_wait(self) -> None:
        trip = journey(version(wait("pause", after(9, "days")), exit_on=("cart_emptied",)), MONDAY)
        trip.look(MONDAY)
        self.leaves_from(trip, self.GONE)

    def test_from_a_wait_for_another_event(self) -> None:
        trip = journey(version(wait_for("w", "x", after(9, "days")), exit_on=("cart_emptied",)), MONDAY)
        trip.look(MONDAY)
        self.leaves_from(trip, self.GONE)

    def test_from_a_wait_for_that_very_event(self) -> None:
        trip = journey(
            version(wait_for("w", "cart_emptied", after(9, "days")), exit_on=("cart_emptied",)), MONDAY
        )
        trip.look(MONDAY)
        self.leaves_from(trip, self.GONE)

    @pytest.mark.parametrize("state", ["queued", "retrying", "sent", "unknown", "sending"])
    def test_from_a_message_under_way(self, state: str) -> None:
        flow = version(message("reminder"), exit_on=("cart_emptied",))
        trip = journey(flow, MONDAY, knowing=facts(MESSENGER))
        trip.sends(MONDAY)
        trip.message_is(state, accepted_at=MONDAY, attempted_at=MONDAY, retry_at=MONDAY + hours(1))
        self.leaves_from(trip, MONDAY + hours(0.5))

    def test_from_a_message_held_up_by_its_channel(self) -> None:
        flow = version(message("reminder"), exit_on=("cart_emptied",))
        trip = journey(flow, MONDAY, knowing=facts(channel_problem="down"))
        trip.look(MONDAY)
        self.leaves_from(trip, MONDAY + hours(2))

    def test_never_before_the_step_had_been_reached(self) -> None:
        trip = after_event("order_placed", 2)
        trip.ends(MONDAY + hours(3))
        assert trip.enrollment.position.clock == MONDAY + hours(2)
        assert not trip.enrollment.state.is_active
