"""Rule 7: the computer was off or the channel down; how late is too late, and what happens within it."""

from datetime import datetime, timedelta

import pytest

from app.model.decision import Send, Wait
from app.model.enrollment import EnrollmentState, Position
from tests.model.builders import (
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
ELEVEN = MONDAY + hours(1)
FLOW = version(message("hello", after(1, "hours")), message("next", after(2, "hours")))


def planned_for_eleven() -> Journey:
    trip = journey(FLOW, MONDAY)
    assert trip.waits_until(MONDAY) == ELEVEN
    return trip


class TestTooLate:
    def test_exactly_at_the_limit_is_in_time(self) -> None:
        sent = planned_for_eleven().sends(ELEVEN + hours(24))
        assert (sent.step, sent.planned) == ("hello", ELEVEN)

    def test_a_microsecond_more_is_skipped(self) -> None:
        trip = planned_for_eleven()
        trip.look(ELEVEN + hours(24) + MICROSECOND)
        assert trip.skipped()[0] == ("hello", "skipped_too_late")

    def test_is_what_the_sequence_says(self) -> None:
        hourly = version(message("hello"), too_late_hours=1)
        assert isinstance(journey(hourly, MONDAY).look(MONDAY + hours(1)), Send)
        late = journey(hourly, MONDAY)
        late.look(MONDAY + hours(1) + MICROSECOND)
        assert late.skipped() == [("hello", "skipped_too_late")]

    def test_is_counted_from_the_planned_and_not_from_the_due_instant(self) -> None:
        flow = version(message("hello", within=OFFICE))
        trip = journey(flow, clock("Sat 2026-11-28 10:00"))
        assert trip.waits_until(clock("Sat 2026-11-28 10:00")) == clock("Mon 2026-11-30 09:00")
        assert isinstance(trip.look(clock("Mon 2026-11-30 09:00") + hours(7)), Send)

    def test_is_judged_though_it_was_never_looked_at_before(self) -> None:
        trip = journey(FLOW, MONDAY)
        trip.look(ELEVEN + hours(24) + MICROSECOND)
        assert trip.skipped()[0] == ("hello", "skipped_too_late")

    def test_skips_it_with_the_clock_at_the_planned_instant(self) -> None:
        trip = planned_for_eleven()
        trip.look(ELEVEN + hours(24.5))
        assert trip.enrollment.position == Position("next", ELEVEN)

    def test_skips_one_after_the_other_until_one_is_in_time(self) -> None:
        steps = [message(f"m{number}", after(10, "hours")) for number in range(6)]
        trip = journey(version(*steps), MONDAY)
        sent = trip.sends(MONDAY + hours(48))
        assert [step for step, _ in trip.skipped()] == ["m0", "m1"]
        assert (sent.step, sent.planned) == ("m2", MONDAY + hours(30))

    def test_is_said_with_the_planned_instant_and_the_limit(self) -> None:
        trip = planned_for_eleven()
        trip.look(ELEVEN + hours(25))
        assert trip.passed[1].why.text() == "planned Mon 23 Nov 2026 11:00, more than 24 h too late"

    def test_within_the_limit_the_next_step_starts_at_the_late_delivery(self) -> None:
        trip = planned_for_eleven()
        late = ELEVEN + hours(20)
        trip.sends(late)
        trip.delivered(late)
        assert trip.waits_until(late) == late + hours(2)


class TestSentLate:
    def test_says_so_from_an_hour_on(self) -> None:
        assert planned_for_eleven().look(ELEVEN + hours(1)).why.key == "sent_late"

    def test_is_not_said_of_a_few_minutes(self) -> None:
        assert planned_for_eleven().look(ELEVEN + hours(1) - MICROSECOND).why.key == "as_planned"


class TestAfterABreak:
    """At most one message goes out to one customer per catch-up."""

    BACK = ELEVEN + hours(3)

    def test_a_second_late_message_waits_after_the_first(self) -> None:
        trip = planned_for_eleven()
        trip.learn(sends=(self.BACK,))
        assert trip.waits_until(self.BACK) == self.BACK + hours(1)
        assert trip.enrollment.why.key == "waits_after_break"

    def test_it_goes_out_when_its_turn_has_come(self) -> None:
        trip = planned_for_eleven()
        trip.learn(sends=(self.BACK,))
        trip.look(self.BACK)
        assert trip.sends(self.BACK + hours(1)).planned == ELEVEN

    def test_a_third_waits_after_the_second(self) -> None:
        trip = planned_for_eleven()
        trip.learn(sends=(self.BACK, self.BACK + hours(1)))
        assert trip.waits_until(self.BACK + hours(1)) == self.BACK + hours(2)

    def test_a_send_before_the_break_is_no_reason_to_wait(self) -> None:
        trip = planned_for_eleven()
        trip.learn(sends=(self.BACK - hours(1),))
        assert isinstance(trip.look(self.BACK), Send)

    def test_a_message_that_is_on_time_does_not_wait_for_another(self) -> None:
        trip = planned_for_eleven()
        trip.learn(sends=(ELEVEN,))
        assert isinstance(trip.look(ELEVEN), Send)

    def test_a_message_begun_already_is_not_held_up_by_its_own_first_attempt(self) -> None:
        trip = planned_for_eleven()
        trip.sends(self.BACK)
        trip.learn(sends=(self.BACK,))
        trip.message_is("retrying", retry_at=self.BACK + hours(0.1), problem="busy")
        assert isinstance(trip.look(self.BACK + hours(0.1)), Send)

    def test_what_has_become_too_late_by_waiting_is_skipped(self) -> None:
        trip = planned_for_eleven()
        almost = ELEVEN + hours(23.5)
        trip.learn(sends=(almost,))
        assert trip.waits_until(almost) == almost + hours(1)
        trip.look(almost + hours(1))
        assert trip.skipped()[0] == ("hello", "skipped_too_late")


class TestPausedOnPurpose:
    """Not late, but as the owner chose on resuming: skipped at first, or sent."""

    RESUMED = ELEVEN + hours(30)

    def resumed(self, overdue: str, at: datetime = RESUMED) -> Journey:
        trip = planned_for_eleven()
        trip.learn(resumed_at=at, overdue=overdue)
        return trip

    def test_what_was_planned_meanwhile_is_skipped_with_that_reason(self) -> None:
        trip = self.resumed("skip", ELEVEN + hours(1))
        trip.look(ELEVEN + hours(1))
        assert trip.skipped()[0] == ("hello", "skipped_paused")
        assert trip.enrollment.position == Position("next", ELEVEN)

    def test_what_was_planned_meanwhile_is_sent_though_it_was_a_long_pause(self) -> None:
        assert self.resumed("send").sends(self.RESUMED).planned == ELEVEN

    def test_its_lateness_is_counted_from_resuming(self) -> None:
        assert isinstance(self.resumed("send").look(self.RESUMED + hours(24)), Send)
        trip = self.resumed("send")
        trip.look(self.RESUMED + hours(24) + MICROSECOND)
        assert trip.skipped()[0] == ("hello", "skipped_too_late")

    def test_what_is_planned_at_the_very_instant_of_resuming_goes_out(self) -> None:
        assert isinstance(self.resumed("skip", ELEVEN).look(ELEVEN), Send)

    def test_what_is_planned_after_resuming_is_late_like_any_other(self) -> None:
        trip = self.resumed("send", MONDAY)
        trip.look(ELEVEN + hours(24) + MICROSECOND)
        assert trip.skipped()[0] == ("hello", "skipped_too_late")

    def test_a_message_that_was_tried_before_the_pause_is_finished(self) -> None:
        trip = planned_for_eleven()
        trip.sends(ELEVEN)
        trip.message_is("retrying", retry_at=ELEVEN + hours(1), problem="busy")
        trip.learn(resumed_at=ELEVEN + hours(2), overdue="skip")
        assert trip.sends(ELEVEN + hours(2)).why.key == "sent_again"


class TestTheChannelHasStopped:
    DOWN = "the password was changed"

    def test_its_messages_are_held(self) -> None:
        trip = planned_for_eleven()
        trip.learn(channel_problem=self.DOWN, channel_name="The page")
        held = trip.look(ELEVEN)
        assert isinstance(held, Wait)
        assert (held.held, held.until) == (True, None)
        assert trip.enrollment.state is EnrollmentState.HELD
        assert held.why.text() == "waits for the channel “The page”: the password was changed"

    def test_they_go_out_when_it_works_again_within_the_limit(self) -> None:
        trip = planned_for_eleven()
        trip.learn(channel_problem=self.DOWN)
        trip.look(ELEVEN)
        trip.learn(channel_problem="")
        assert trip.sends(ELEVEN + hours(24)).planned == ELEVEN
        assert trip.enrollment.state is EnrollmentState.WAITING

    def test_they_are_skipped_when_it_takes_longer(self) -> None:
        trip = planned_for_eleven()
        trip.learn(channel_problem=self.DOWN)
        trip.look(ELEVEN)
        trip.learn(channel_problem="")
        trip.look(ELEVEN + hours(24) + MICROSECOND)
        assert trip.skipped()[0] == ("hello", "skipped_too_late")

    def test_messages_that_are_not_due_yet_are_planned_as_ever(self) -> None:
        trip = journey(FLOW, MONDAY, knowing=facts(channel_problem=self.DOWN))
        assert trip.waits_until(MONDAY) == ELEVEN
        assert trip.enrollment.state is EnrollmentState.WAITING


class TestAStepHeldForAll:
    """The platform takes this content from nobody: the step is held until the owner has mended it."""

    def test_its_messages_are_held(self) -> None:
        trip = planned_for_eleven()
        trip.learn(step_problems={"hello": "the template is gone"})
        held = trip.look(ELEVEN)
        assert isinstance(held, Wait)
        assert (held.held, held.until) == (True, None)
        assert held.why.text() == "held for everybody: the template is gone"

    def test_other_steps_are_not(self) -> None:
        trip = planned_for_eleven()
        trip.learn(step_problems={"next": "the template is gone"})
        assert isinstance(trip.look(ELEVEN), Send)

    def test_a_message_tried_already_is_held_too(self) -> None:
        trip = planned_for_eleven()
        trip.sends(ELEVEN)
        trip.message_is("retrying", retry_at=ELEVEN + hours(1), problem="busy")
        trip.learn(step_problems={"hello": "the template is gone"})
        held = trip.look(ELEVEN + hours(1))
        assert isinstance(held, Wait)
        assert held.held

    def test_mended_it_goes_out(self) -> None:
        trip = planned_for_eleven()
        trip.learn(step_problems={"hello": "the template is gone"})
        trip.look(ELEVEN)
        trip.learn(step_problems={})
        assert isinstance(trip.look(ELEVEN + hours(2)), Send)


@pytest.mark.parametrize("late", [timedelta(), hours(0.5), hours(5), hours(23)])
def test_within_the_limit_it_goes_out_by_itself(late: timedelta) -> None:
    trip = journey(FLOW, MONDAY, knowing=facts(MESSENGER))
    trip.look(MONDAY)
    assert isinstance(trip.look(ELEVEN + late), Send)
