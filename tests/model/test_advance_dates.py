"""Rule 5: before, on and after a date of the customer or of the event."""

from datetime import datetime, time

from app.model.advance import advance
from app.model.decision import Skip
from app.model.enrollment import Position
from app.model.sequence import ByEvent, Version
from app.model.shop import QuietHours
from tests.model.builders import (
    OFFICE,
    SAIGON,
    Journey,
    after,
    around,
    clock,
    customer,
    facts,
    hours,
    joins,
    journey,
    message,
    shop,
    version,
    wait,
)

BOOKING = ByEvent(event="booking_made", occurrence="booking_id", changed_by=("booking_changed",))
DAY_BEFORE = around("event.starts_at", "before", 24, "hours")
TEN = clock("Mon 2026-11-23 10:00")
REMINDERS = version(message("day_before", DAY_BEFORE), message("follow_up", after(2, "hours")), entry=BOOKING)


def booked(flow: Version, when: datetime, starts_at: str) -> Journey:
    return journey(flow, when, occurrence="b-1", data={"booking_id": "b-1", "starts_at": starts_at})


class TestTheWorkedCase:
    """Booked at 10:00 for 15:00 the same day."""

    def test_a_day_before_is_skipped_at_ten(self) -> None:
        enrollment = joins(REMINDERS, TEN, data={"starts_at": "2026-11-23T15:00"})
        decision = advance(enrollment, REMINDERS, customer(), facts(), TEN)
        assert isinstance(decision, Skip)
        assert decision.why.key == "skipped_passed"
        assert decision.then == Position("follow_up", TEN)

    def test_two_hours_later_is_twelve(self) -> None:
        trip = booked(REMINDERS, TEN, "2026-11-23T15:00")
        assert trip.waits_until(TEN) == clock("Mon 2026-11-23 12:00")
        assert trip.sends(clock("Mon 2026-11-23 12:00")).step == "follow_up"

    def test_it_is_said_why(self) -> None:
        trip = booked(REMINDERS, TEN, "2026-11-23T15:00")
        trip.look(TEN)
        assert (
            trip.passed[0].why.text()
            == "the time for it (Sun 22 Nov 2026 15:00) had passed when its turn came"
        )

    def test_it_is_the_same_when_it_is_looked_at_an_hour_late(self) -> None:
        trip = booked(REMINDERS, TEN, "2026-11-23T15:00")
        assert trip.waits_until(TEN + hours(1)) == clock("Mon 2026-11-23 12:00")


class TestBefore:
    def test_it_goes_out_so_long_before(self) -> None:
        trip = booked(REMINDERS, TEN, "2026-11-26T15:00")
        assert trip.waits_until(TEN) == clock("Wed 2026-11-25 15:00")
        assert trip.sends(clock("Wed 2026-11-25 15:00")).step == "day_before"

    def test_booked_exactly_so_long_before_it_still_goes_out(self) -> None:
        assert booked(REMINDERS, TEN, "2026-11-24T10:00").sends(TEN).step == "day_before"

    def test_what_has_passed_is_sent_at_once_where_the_step_says_so(self) -> None:
        at_once = around("event.starts_at", "before", 24, "hours", if_passed="send")
        trip = booked(version(message("day_before", at_once)), TEN, "2026-11-23T15:00")
        sent = trip.sends(TEN)
        assert (sent.due, sent.planned) == (clock("Sun 2026-11-22 15:00"), TEN)

    def test_it_is_never_sent_at_the_date_itself(self) -> None:
        at_once = around("event.starts_at", "before", 24, "hours", if_passed="send")
        trip = booked(version(message("day_before", at_once)), TEN, "2026-11-23T10:00")
        trip.ends(TEN)
        assert trip.skipped() == [("day_before", "skipped_not_before")]

    def test_it_is_never_sent_after_the_date_either(self) -> None:
        at_once = around("event.starts_at", "before", 24, "hours", if_passed="send")
        trip = booked(version(message("day_before", at_once)), TEN, "2026-11-20T10:00")
        trip.ends(TEN)
        assert trip.skipped() == [("day_before", "skipped_not_before")]

    def test_it_is_skipped_when_its_hours_open_only_after_the_date(self) -> None:
        an_hour_before = message("final", around("event.starts_at", "before", 1, "hours"), OFFICE)
        trip = booked(version(an_hour_before), TEN, "2026-11-23T20:00")
        trip.look(TEN)
        assert trip.skipped() == [("final", "skipped_not_before")]

    def test_it_is_skipped_when_its_hours_open_at_the_very_date(self) -> None:
        an_hour_before = message("final", around("event.starts_at", "before", 1, "hours"), OFFICE)
        trip = booked(version(an_hour_before), TEN, "2026-11-24T09:00")
        trip.look(TEN)
        assert trip.skipped() == [("final", "skipped_not_before")]

    def test_it_goes_out_late_as_long_as_the_date_lies_ahead(self) -> None:
        trip = booked(REMINDERS, TEN, "2026-11-26T15:00")
        trip.look(TEN)
        assert trip.sends(clock("Thu 2026-11-26 14:59")).step == "day_before"

    def test_a_late_one_is_skipped_once_the_date_has_come_though_it_is_not_too_late_otherwise(self) -> None:
        trip = booked(
            version(message("final", around("event.starts_at", "before", 1, "hours"))),
            TEN,
            "2026-11-23T15:00",
        )
        trip.look(TEN)
        trip.ends(clock("Mon 2026-11-23 15:00"))
        assert trip.skipped() == [("final", "skipped_not_before")]

    def test_days_before_a_date_without_a_time_end_where_that_day_begins(self) -> None:
        eve = message("eve", around("event.starts_at", "before", 1))
        trip = booked(version(eve), TEN, "2026-11-25")
        assert trip.waits_until(TEN) == clock("Tue 2026-11-24 09:00")
        trip.ends(clock("Wed 2026-11-25 00:00"))
        assert trip.skipped() == [("eve", "skipped_not_before")]

    def test_no_time_at_all_before_is_on_the_day_as_the_card_says(self) -> None:
        timing = around("event.starts_at", "before", 0)
        assert timing.in_words() == "on the day of the appointment"
        trip = booked(version(message("today", timing)), TEN, "2026-11-25")
        assert trip.waits_until(TEN) == clock("Wed 2026-11-25 09:00")
        assert trip.sends(clock("Wed 2026-11-25 09:00")).step == "today"


class TestOnAndAfter:
    def test_on_the_day_is_at_a_time_in_the_customers_zone(self) -> None:
        flow = version(message("today", around("visit", "on", wall="10:00")))
        trip = journey(flow, TEN, who=customer(timezone="Asia/Ho_Chi_Minh", fields={"visit": "2026-11-25"}))
        assert trip.waits_until(TEN) == clock("Wed 2026-11-25 10:00", SAIGON)

    def test_days_after_are_counted_on_the_calendar(self) -> None:
        flow = version(message("thanks", around("event.starts_at", "after", 2)))
        assert booked(flow, TEN, "2026-11-25T15:00").waits_until(TEN) == clock("Fri 2026-11-27 15:00")

    def test_after_may_be_late_beyond_the_date(self) -> None:
        flow = version(message("thanks", around("event.starts_at", "after", 2, "hours")))
        trip = booked(flow, TEN, "2026-11-23T15:00")
        trip.look(TEN)
        assert trip.sends(clock("Mon 2026-11-23 22:00")).step == "thanks"

    def test_after_something_long_ago_is_skipped(self) -> None:
        flow = version(message("thanks", around("event.starts_at", "after", 2, "hours")))
        trip = booked(flow, TEN, "2026-11-20T15:00")
        trip.ends(TEN)
        assert trip.skipped() == [("thanks", "skipped_passed")]

    def test_the_quiet_hours_hold_it_like_any_other(self) -> None:
        night = facts(shop=shop(quiet_hours=QuietHours(start=time(22), end=time(8))))
        flow = version(message("thanks", around("event.starts_at", "after", 8, "hours")))
        trip = journey(flow, TEN, knowing=night, data={"starts_at": "2026-11-23T15:00"})
        assert trip.waits_until(TEN) == clock("Tue 2026-11-24 08:00")


class TestBirthdays:
    ON_THE_DAY = version(message("birthday", around("birthday", "on", yearly=True)))
    A_WEEK_BEFORE = version(message("birthday", around("birthday", "before", 7, yearly=True)))

    def test_are_yearly(self) -> None:
        trip = journey(self.ON_THE_DAY, TEN, who=customer(fields={"birthday": "1990-03-14"}))
        assert trip.waits_until(TEN) == clock("Sun 2027-03-14 09:00")

    def test_on_29_february_fall_on_the_28th(self) -> None:
        trip = journey(self.ON_THE_DAY, TEN, who=customer(fields={"birthday": "2000-02-29"}))
        assert trip.waits_until(TEN) == clock("Sun 2027-02-28 09:00")

    def test_on_29_february_fall_on_the_29th_in_a_leap_year(self) -> None:
        joined = clock("Wed 2027-12-01 10:00")
        trip = journey(self.ON_THE_DAY, joined, who=customer(fields={"birthday": "2000-02-29"}))
        assert trip.waits_until(joined) == clock("Tue 2028-02-29 09:00")

    def test_whose_week_before_has_begun_wait_for_the_next_year(self) -> None:
        trip = journey(self.A_WEEK_BEFORE, TEN, who=customer(fields={"birthday": "1990-11-25"}))
        assert trip.waits_until(TEN) == clock("Thu 2027-11-18 09:00")

    def test_on_the_day_of_joining_after_nine_wait_for_the_next_year(self) -> None:
        trip = journey(self.ON_THE_DAY, TEN, who=customer(fields={"birthday": "1990-11-23"}))
        assert trip.waits_until(TEN) == clock("Tue 2027-11-23 09:00")

    def test_corrected_to_a_day_that_has_gone_by_this_year_wait_for_the_next(self) -> None:
        trip = journey(self.ON_THE_DAY, TEN, who=customer(fields={"birthday": "1990-12-20"}))
        trip.look(TEN)
        corrected_at = clock("Tue 2026-12-01 12:00")
        trip.who = customer(fields={"birthday": "1990-11-28"})
        trip.planned_anew(corrected_at)
        assert trip.waits_until(corrected_at) == clock("Sun 2027-11-28 09:00")
        assert trip.sends(clock("Sun 2027-11-28 09:00")).due == clock("Sun 2027-11-28 09:00")


class TestAMissingDateIsNeverNow:
    def test_a_field_that_nobody_filled_in_makes_the_customer_leave(self) -> None:
        flow = version(message("birthday", around("birthday", "on", yearly=True)))
        assert journey(flow, TEN).leaves(TEN) == "left_no_date"

    def test_a_field_that_is_no_date_makes_the_customer_leave(self) -> None:
        assert booked(REMINDERS, TEN, "next week").leaves(TEN) == "left_no_date"

    def test_nor_does_sending_at_once_what_has_passed_send_it(self) -> None:
        flow = version(message("x", around("event.starts_at", "before", 1, "hours", if_passed="send")))
        assert booked(flow, TEN, "").leaves(TEN) == "left_no_date"

    def test_hours_cannot_be_counted_from_a_date_without_a_time(self) -> None:
        flow = version(message("final", around("event.starts_at", "before", 3, "hours")))
        assert booked(flow, TEN, "2026-11-25").leaves(TEN) == "left_no_date"

    def test_a_wait_for_it_makes_the_customer_leave_too(self) -> None:
        flow = version(wait("until_then", around("event.starts_at", "before", 1)), message("hello"))
        assert booked(flow, TEN, "").leaves(TEN) == "left_no_date"

    def test_a_date_of_a_step_still_to_come_may_be_missing(self) -> None:
        flow = version(
            message("confirmed"), message("final", around("event.starts_at", "before", 1, "hours"))
        )
        assert booked(flow, TEN, "").sends(TEN).step == "confirmed"

    def test_it_is_said_which_one_is_missing(self) -> None:
        assert booked(REMINDERS, TEN, "").ends(TEN).why.text() == "left because event.starts_at has no date"


class TestAChangedDate:
    NOON = clock("Mon 2026-11-23 12:00")

    def changed(self, starts_at: str, flow: Version = REMINDERS) -> Journey:
        """Return a journey towards Friday 15:00 whose date becomes another on Monday at noon."""
        trip = booked(flow, TEN, "2026-11-27T15:00")
        trip.look(TEN)
        trip.planned_anew(self.NOON, data={"starts_at": starts_at})
        return trip

    def test_moved_away_plans_later(self) -> None:
        trip = self.changed("2026-12-04T15:00")
        assert trip.waits_until(self.NOON) == clock("Thu 2026-12-03 15:00")

    def test_moved_nearer_plans_earlier(self) -> None:
        assert self.changed("2026-11-25T15:00").waits_until(self.NOON) == clock("Tue 2026-11-24 15:00")

    def test_moved_so_near_that_its_time_has_passed_is_skipped(self) -> None:
        trip = self.changed("2026-11-24T11:00")
        assert trip.waits_until(self.NOON) == clock("Mon 2026-11-23 14:00")
        assert trip.skipped() == [("day_before", "skipped_passed")]

    def test_moved_so_near_is_sent_at_once_where_the_step_says_so(self) -> None:
        at_once = around("event.starts_at", "before", 24, "hours", if_passed="send")
        trip = self.changed("2026-11-24T11:00", version(message("day_before", at_once)))
        assert trip.sends(self.NOON).planned == self.NOON

    def test_cleared_makes_the_customer_leave(self) -> None:
        assert self.changed("").leaves(self.NOON) == "left_no_date"

    def test_is_asked_for_again_at_the_instant_of_sending(self) -> None:
        trip = self.changed("2026-11-25T15:00")
        trip.look(self.NOON)
        sent = trip.sends(clock("Tue 2026-11-24 15:00"))
        assert (sent.due, sent.planned) == (clock("Tue 2026-11-24 15:00"), clock("Tue 2026-11-24 15:00"))

    def test_ends_a_wait_from_then_on_and_not_in_the_past(self) -> None:
        flow = version(
            wait("eve", around("event.starts_at", "before", 1)), message("hello", after(1, "hours"))
        )
        trip = self.changed("2026-11-22T15:00", flow)
        assert trip.waits_until(self.NOON) == self.NOON + hours(1)

    def test_that_is_still_the_same_does_not_skip_what_only_waits_for_its_hours(self) -> None:
        early = message("early", around("event.starts_at", "before", 1, "days"), OFFICE)
        trip = booked(version(early), TEN, "2026-11-27T07:00")
        assert trip.waits_until(TEN) == clock("Thu 2026-11-26 09:00")
        trip.planned_anew(clock("Thu 2026-11-26 08:00"))
        assert trip.waits_until(clock("Thu 2026-11-26 08:00")) == clock("Thu 2026-11-26 09:00")
        assert trip.sends(clock("Thu 2026-11-26 09:00")).step == "early"
        assert trip.skipped() == []

    def test_that_is_still_the_same_does_not_put_off_a_birthday_for_a_year(self) -> None:
        flow = version(message("birthday", around("birthday", "on", yearly=True, wall="07:00"), OFFICE))
        trip = journey(flow, TEN, who=customer(fields={"birthday": "1990-11-26"}))
        assert trip.waits_until(TEN) == clock("Thu 2026-11-26 09:00")
        trip.planned_anew(clock("Thu 2026-11-26 08:00"))
        assert trip.waits_until(clock("Thu 2026-11-26 08:00")) == clock("Thu 2026-11-26 09:00")


class TestWhereADateIsLookedUp:
    def test_a_plain_name_is_the_customers_field_before_the_events(self) -> None:
        flow = version(message("x", around("starts_at", "on")))
        mine = customer(fields={"starts_at": "2026-11-26T11:00"})
        trip = journey(flow, TEN, who=mine, data={"starts_at": "2026-11-25T11:00"})
        assert trip.waits_until(TEN) == clock("Thu 2026-11-26 11:00")

    def test_a_plain_name_is_the_events_where_the_customer_has_none(self) -> None:
        trip = journey(
            version(message("x", around("starts_at", "on"))), TEN, data={"starts_at": "2026-11-25T11:00"}
        )
        assert trip.waits_until(TEN) == clock("Wed 2026-11-25 11:00")

    def test_the_events_is_not_taken_from_the_customer(self) -> None:
        flow = version(message("x", around("event.starts_at", "on")))
        mine = customer(fields={"starts_at": "2026-11-26T11:00"})
        assert journey(flow, TEN, who=mine).leaves(TEN) == "left_no_date"

    def test_a_date_that_programs_write_for_never_stops_nobody_else(self) -> None:
        flow = version(message("x", around("event.starts_at", "after", 1), OFFICE))
        assert booked(flow, TEN, "9999-12-31").leaves(TEN) == "left_no_date"
