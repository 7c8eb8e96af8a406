"""Rules 1, 3 and 6: a step's clock, when its message is due, and when it is planned."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.advance import advance
from app.model.decision import Go, Send, Skip, Wait
from app.model.enrollment import EnrollmentState, Position
from app.model.frame import Weekday
from app.model.shop import FrequencyCap, QuietHours
from app.model.walk import applied
from tests.model import oracle
from tests.model.builders import (
    DAYTIME,
    LONDON,
    MICROSECOND,
    OFFICE,
    SAIGON,
    SECOND,
    after,
    at,
    clock,
    customer,
    facts,
    frame,
    hours,
    joins,
    journey,
    message,
    shop,
    version,
)
from tests.model.examples import QUICK, all_hours, as_frame, instants_in_zones
from tests.model.oracle import Hours, Rules

MONDAY = clock("Mon 2026-11-23 18:00")
THURSDAY = clock("Thu 2026-11-26 09:00")
SATURDAY = clock("Sat 2026-11-28 09:00")

TWO_DAYS_TWICE = version(
    message("within_hours", after(2, "days"), OFFICE), message("whenever", after(2, "days"))
)


class TestTheWorkedCase:
    """Joined Monday 18:00, two days later within 9–17 on weekdays, then two days later without a frame."""

    def test_two_days_after_monday_evening_is_wednesday_evening_held_until_thursday_morning(self) -> None:
        decision = advance(joins(TWO_DAYS_TWICE, MONDAY), TWO_DAYS_TWICE, customer(), facts(), MONDAY)
        assert isinstance(decision, Wait)
        assert decision.due == clock("Wed 2026-11-25 18:00")
        assert decision.planned == decision.until == THURSDAY

    def test_nothing_goes_out_before_thursday_morning(self) -> None:
        trip = journey(TWO_DAYS_TWICE, MONDAY)
        assert trip.waits_until(MONDAY) == THURSDAY
        assert trip.waits_until(THURSDAY - MICROSECOND) == THURSDAY

    def test_it_goes_out_on_thursday_morning(self) -> None:
        trip = journey(TWO_DAYS_TWICE, MONDAY)
        trip.look(MONDAY)
        sent = trip.sends(THURSDAY)
        assert (sent.step, sent.due, sent.planned) == (
            "within_hours",
            clock("Wed 2026-11-25 18:00"),
            THURSDAY,
        )

    def test_the_next_is_two_days_after_thursday_and_no_frame_binds_it(self) -> None:
        trip = journey(TWO_DAYS_TWICE, MONDAY)
        trip.look(MONDAY)
        trip.sends(THURSDAY)
        trip.delivered(THURSDAY)
        assert trip.waits_until(THURSDAY) == SATURDAY
        assert trip.sends(SATURDAY).planned == SATURDAY

    def test_it_says_why_it_is_held(self) -> None:
        trip = journey(TWO_DAYS_TWICE, MONDAY)
        assert trip.look(MONDAY).why.text() == (
            "2 days later: due Wed 25 Nov 2026 18:00, held until Thu 26 Nov 2026 09:00 (09:00–17:00, Mon–Fri)"
        )


class TestTheHelpPage:
    def test_added_at_eight_and_thirty_minutes_later_is_half_past_eight(self) -> None:
        trip = journey(version(message("hello", after(30, "minutes"))), clock("Mon 2026-11-23 08:00"))
        assert trip.waits_until(clock("Mon 2026-11-23 08:00")) == clock("Mon 2026-11-23 08:30")
        assert trip.sends(clock("Mon 2026-11-23 08:30")).due == clock("Mon 2026-11-23 08:30")

    def test_a_delay_that_ends_outside_the_hours_waits_until_they_begin_the_next_day(self) -> None:
        joined = clock("Mon 2026-11-23 21:50")
        trip = journey(version(message("hello", after(30, "minutes"), DAYTIME)), joined)
        assert trip.waits_until(joined) == clock("Tue 2026-11-24 08:00")
        assert trip.enrollment.due_at == clock("Mon 2026-11-23 22:20")

    def test_the_second_delay_starts_when_the_first_message_was_delivered(self) -> None:
        trip = journey(version(message("hello"), message("coupon", after(6, "hours"))), MONDAY)
        trip.sends(MONDAY)
        trip.message_is("delivered", accepted_at=MONDAY + hours(1), delivered_at=MONDAY + hours(3))
        assert trip.waits_until(MONDAY + hours(3)) == MONDAY + hours(9)

    def test_next_morning_is_a_day_later_at_a_time(self) -> None:
        trip = journey(version(message("still_thinking", at("09:00", days=1))), MONDAY)
        assert trip.waits_until(MONDAY) == clock("Tue 2026-11-24 09:00")


class TestTheClockOfAStep:
    def test_the_first_one_starts_when_the_customer_joined_however_late_it_is_looked_at(self) -> None:
        trip = journey(version(message("hello", after(3, "hours"))), MONDAY)
        assert trip.waits_until(MONDAY + hours(2)) == MONDAY + hours(3)

    def test_it_never_runs_backwards(self) -> None:
        trip = journey(version(message("hello"), message("next", after(1, "hours"))), MONDAY)
        trip.sends(MONDAY)
        trip.message_is("delivered", delivered_at=MONDAY - hours(5))
        assert trip.waits_until(MONDAY) == MONDAY + hours(1)
        assert trip.enrollment.position == Position("next", MONDAY)

    def test_applying_a_decision_never_turns_it_back(self) -> None:
        enrollment = joins(version(message("hello")), MONDAY)
        for step_back in (
            Go("hello", enrollment.why, Position("next", MONDAY - hours(1))),
            Skip("hello", MONDAY, None, enrollment.why, Position("next", MONDAY - hours(1))),
        ):
            assert applied(enrollment, step_back).position == Position("next", MONDAY)


class TestAPlan:
    def test_is_the_due_instant_itself_when_nothing_holds_it(self) -> None:
        trip = journey(version(message("hello", after(2, "hours"))), MONDAY)
        assert trip.waits_until(MONDAY) == MONDAY + hours(2)
        assert (trip.enrollment.due_at, trip.enrollment.planned_at) == (MONDAY + hours(2), MONDAY + hours(2))
        assert trip.enrollment.why.text() == "2 hours later"

    def test_is_sent_at_once_when_it_is_due_at_once(self) -> None:
        sent = journey(version(message("hello")), MONDAY).sends(MONDAY)
        assert (sent.step, sent.block, sent.due, sent.planned) == ("hello", "hello", MONDAY, MONDAY)

    def test_respects_quiet_hours(self) -> None:
        quiet = shop(quiet_hours=QuietHours(start=time(17), end=time(10)))
        trip = journey(version(message("hello")), MONDAY, knowing=facts(shop=quiet))
        assert trip.waits_until(MONDAY) == clock("Tue 2026-11-24 10:00")
        assert trip.enrollment.why.key == "held_for_quiet"

    def test_respects_closed_days(self) -> None:
        closed = shop(closed_dates=(date(2026, 11, 23),), closed_weekdays=(Weekday.TUE,))
        trip = journey(version(message("hello")), MONDAY, knowing=facts(shop=closed))
        assert trip.waits_until(MONDAY) == clock("Wed 2026-11-25 00:00")
        assert trip.enrollment.why.key == "held_for_closed"

    def test_respects_the_frequency_cap_over_all_sequences(self) -> None:
        capped = shop(frequency_cap=FrequencyCap(messages=1, hours=16))
        known = facts(shop=capped, sends=(MONDAY - hours(2),))
        trip = journey(version(message("hello")), MONDAY, knowing=known)
        assert trip.waits_until(MONDAY) == MONDAY + hours(14)
        assert trip.enrollment.why.text().endswith("(at most 1 in 16 h)")

    def test_that_has_hours_of_its_own_still_names_the_rule_that_holds_it(self) -> None:
        asleep = facts(shop=shop(quiet_hours=QuietHours(start=time(17), end=time(10))))
        trip = journey(version(message("hello", within=OFFICE)), MONDAY, knowing=asleep)
        assert trip.look(MONDAY).why.key == "held_for_quiet"
        capped = shop(frequency_cap=FrequencyCap(messages=1, hours=16), closed_dates=(date(2026, 11, 24),))
        trip = journey(
            version(message("hello")), MONDAY, knowing=facts(shop=capped, sends=(MONDAY - hours(2),))
        )
        assert trip.look(MONDAY).why.key == "held_for_closed"

    def test_binds_its_own_step_only(self) -> None:
        trip = journey(
            version(message("by_day", within=OFFICE), message("at_any_hour", after(10, "hours"))), MONDAY
        )
        tuesday = trip.waits_until(MONDAY)
        trip.sends(tuesday)
        trip.delivered(tuesday)
        assert trip.waits_until(tuesday) == clock("Tue 2026-11-24 19:00")

    def test_without_an_allowed_moment_in_a_fortnight_is_skipped(self) -> None:
        asleep = facts(shop=shop(quiet_hours=QuietHours(start=time(8), end=time(20))))
        trip = journey(version(message("never", within=OFFICE)), MONDAY, knowing=asleep)
        trip.ends(MONDAY)
        assert trip.skipped() == [("never", "skipped_never_allowed")]

    @pytest.mark.parametrize("look_at", [MONDAY + hours(1), MONDAY + hours(40), THURSDAY])
    def test_is_the_same_whenever_it_is_looked_at(self, look_at: datetime) -> None:
        trip = journey(TWO_DAYS_TWICE, MONDAY)
        trip.look(look_at)
        assert trip.enrollment.planned_at == THURSDAY


class TestWhoseClocks:
    FLOW = message("good_morning", at("09:00"))

    def test_are_the_customers_where_the_sequence_says_so(self) -> None:
        trip = journey(version(self.FLOW), MONDAY, who=customer(timezone="Asia/Ho_Chi_Minh"))
        assert trip.waits_until(MONDAY) == clock("Tue 2026-11-24 09:00", SAIGON)

    def test_are_the_shops_where_the_customers_are_not_known(self) -> None:
        assert journey(version(self.FLOW), MONDAY).waits_until(MONDAY) == clock(
            "Tue 2026-11-24 09:00", LONDON
        )

    def test_are_the_shops_where_the_sequence_says_so(self) -> None:
        in_saigon = customer(timezone="Asia/Ho_Chi_Minh")
        trip = journey(version(self.FLOW, whose_time="shop"), MONDAY, who=in_saigon)
        assert trip.waits_until(MONDAY) == clock("Tue 2026-11-24 09:00", LONDON)

    def test_decide_about_the_frame_too(self) -> None:
        in_saigon = customer(timezone="Asia/Ho_Chi_Minh")
        trip = journey(version(message("hello", within=OFFICE)), MONDAY, who=in_saigon)
        assert trip.waits_until(MONDAY) == clock("Tue 2026-11-24 09:00", SAIGON)

    def test_show_the_times_in_the_reason(self) -> None:
        in_saigon = customer(timezone="Asia/Ho_Chi_Minh")
        trip = journey(version(message("hello", within=OFFICE)), MONDAY, who=in_saigon)
        assert "due Tue 24 Nov 2026 01:00, held until Tue 24 Nov 2026 09:00" in trip.look(MONDAY).why.text()


class TestThePlanThrownOver:
    """A zone, a date or the shop's hours have changed: waiting steps are planned anew at once."""

    def test_by_new_quiet_hours_it_moves(self) -> None:
        trip = journey(version(message("hello", after(3, "hours"))), MONDAY)
        trip.look(MONDAY)
        trip.learn(shop=shop(quiet_hours=QuietHours(start=time(20), end=time(8))))
        trip.planned_anew(MONDAY + hours(1))
        assert trip.waits_until(MONDAY + hours(1)) == clock("Tue 2026-11-24 08:00")

    def test_by_a_new_zone_it_moves(self) -> None:
        trip = journey(version(message("hello", at("09:00"))), MONDAY)
        trip.look(MONDAY)
        trip.who = customer(timezone="Asia/Ho_Chi_Minh")
        trip.planned_anew(MONDAY + hours(1))
        assert trip.waits_until(MONDAY + hours(1)) == clock("Tue 2026-11-24 09:00", SAIGON)

    def test_a_delay_that_is_over_by_the_new_plan_goes_out_from_then_on(self) -> None:
        trip = journey(version(message("hello", after(3, "days"))), MONDAY)
        trip.look(MONDAY)
        trip.flow = version(message("hello", after(1, "hours")))
        trip.planned_anew(MONDAY + hours(30))
        assert trip.sends(MONDAY + hours(30)).planned == MONDAY + hours(30)

    def test_it_is_not_planned_for_a_moment_before_that(self) -> None:
        trip = journey(version(message("hello", after(3, "days"))), MONDAY)
        trip.look(MONDAY)
        trip.flow = version(message("hello", after(1, "hours"), OFFICE))
        trip.planned_anew(clock("Tue 2026-11-24 17:30"))
        assert trip.waits_until(clock("Tue 2026-11-24 17:30")) == clock("Wed 2026-11-25 09:00")


class TestJustBeforeSending:
    """Frame, quiet hours, closed days and cap are looked at once more."""

    LAST_MINUTE = clock("Mon 2026-11-23 16:59")

    def test_a_frame_that_has_closed_meanwhile_holds_it_until_it_opens(self) -> None:
        trip = journey(version(message("hello", after(59, "minutes"), OFFICE)), clock("Mon 2026-11-23 16:00"))
        assert trip.waits_until(clock("Mon 2026-11-23 16:00")) == self.LAST_MINUTE
        assert trip.waits_until(clock("Mon 2026-11-23 17:00")) == clock("Tue 2026-11-24 09:00")
        assert trip.enrollment.why.key == "waits_for_allowed"
        assert trip.sends(clock("Tue 2026-11-24 09:00")).planned == self.LAST_MINUTE

    def test_a_frame_that_is_still_open_lets_it_go(self) -> None:
        trip = journey(version(message("hello", after(59, "minutes"), OFFICE)), clock("Mon 2026-11-23 16:00"))
        trip.look(clock("Mon 2026-11-23 16:00"))
        assert isinstance(trip.look(clock("Mon 2026-11-23 17:00") - SECOND), Send)

    def test_quiet_hours_that_have_begun_meanwhile_hold_it(self) -> None:
        known = facts(shop=shop(quiet_hours=QuietHours(start=time(22), end=time(8))))
        trip = journey(version(message("hello", after(3, "hours"))), MONDAY, knowing=known)
        assert trip.waits_until(MONDAY) == clock("Mon 2026-11-23 21:00")
        assert trip.waits_until(clock("Mon 2026-11-23 22:00")) == clock("Tue 2026-11-24 08:00")

    def test_the_cap_that_another_sequence_has_used_up_meanwhile_holds_it(self) -> None:
        known = facts(shop=shop(frequency_cap=FrequencyCap(messages=1, hours=16)))
        trip = journey(version(message("hello", after(3, "hours"))), MONDAY, knowing=known)
        assert trip.waits_until(MONDAY) == MONDAY + hours(3)
        trip.learn(sends=(MONDAY + hours(2),))
        assert trip.waits_until(MONDAY + hours(3)) == MONDAY + hours(18)
        assert trip.enrollment.planned_at == MONDAY + hours(3)

    def test_the_retry_of_a_message_keeps_the_frame_as_well(self) -> None:
        late_evening = frame("09:00", "18:30")
        trip = journey(version(message("hello", within=late_evening)), MONDAY)
        trip.sends(MONDAY)
        trip.message_is("retrying", retry_at=MONDAY + hours(1), problem="busy")
        assert trip.waits_until(MONDAY) == MONDAY + hours(1)
        assert trip.waits_until(MONDAY + hours(1)) == clock("Tue 2026-11-24 09:00")

    def test_the_wait_does_not_change_what_was_planned(self) -> None:
        trip = journey(version(message("hello", after(59, "minutes"), OFFICE)), clock("Mon 2026-11-23 16:00"))
        trip.look(clock("Mon 2026-11-23 16:00"))
        trip.look(clock("Mon 2026-11-23 17:00"))
        assert trip.enrollment.planned_at == self.LAST_MINUTE
        assert trip.enrollment.state is EnrollmentState.WAITING


@QUICK
@given(
    instants_in_zones(),
    all_hours(),
    all_hours().filter(lambda quiet: quiet.start != quiet.end),
    st.integers(0, 3000),
    st.lists(st.sampled_from([0, 0, 1, 20, 300, 1441, 3000]), min_size=1, max_size=5),
)
def test_a_message_goes_out_in_its_hours_alone_and_never_too_late_whenever_it_is_looked_at(
    where: tuple[datetime, ZoneInfo], own: Hours, quiet: Hours, delay: int, delays: list[int]
) -> None:
    joined, zone = where
    rules = Rules(own, Hours(quiet.start, quiet.end))
    known = facts(shop=shop(quiet_hours=QuietHours(start=quiet.start, end=quiet.end)))
    flow = version(message("hello", after(delay, "minutes"), as_frame(own)))
    trip = journey(flow, joined, who=customer(timezone=zone.key), knowing=known)
    now = joined
    for late in (*delays, 0, 0):
        decision = trip.look(now)
        if not isinstance(decision, Wait):
            break
        assert decision.until is not None
        now = decision.until + timedelta(minutes=late)
    if isinstance(decision, Send):
        assert rules.allow(oracle.shown_at(now, zone))
        assert decision.planned == oracle.first_allowed(joined + timedelta(minutes=delay), rules, zone)
        assert timedelta() <= now - decision.planned <= hours(24)
