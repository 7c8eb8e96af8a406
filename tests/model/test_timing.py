"""Rules 3, 4 and 5: when a step is due."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.model.timing import AfterDelay, AroundDate, AtTime, DueAround, Moment, Unit, read_moment
from tests.model import oracle
from tests.model.builders import LONDON, NEW_YORK, SAIGON, after, around, at, clock, hours
from tests.model.examples import APIA, QUICK, instants_in_zones, wall_times

BOOKED_FOR = Moment(date(2026, 11, 24), time(15), LONDON)
BIRTHDAY = Moment(date(1990, 3, 14))
LEAP_DAY = Moment(date(2000, 2, 29))
JOINED = clock("Mon 2026-11-23 18:00")


def due_at(
    timing: AroundDate, moment: Moment, reached: datetime = JOINED, zone: ZoneInfo = LONDON
) -> datetime:
    found = timing.due(moment, reached, zone)
    assert found is not None
    return found.at


class TestADelay:
    def test_of_minutes_is_exact(self) -> None:
        assert after(30, "minutes").due(clock("Mon 2026-11-23 08:00"), LONDON) == clock(
            "Mon 2026-11-23 08:30"
        )

    def test_of_hours_is_exact_over_a_change_of_the_clocks(self) -> None:
        assert after(24, "hours").due(clock("Sat 2026-03-28 18:00"), LONDON) == clock("Sun 2026-03-29 19:00")

    def test_of_days_keeps_the_wall_time_over_a_change_of_the_clocks(self) -> None:
        assert after(1, "days").due(clock("Sat 2026-03-28 18:00"), LONDON) == clock("Sun 2026-03-29 18:00")

    def test_of_weeks_counts_seven_days_each(self) -> None:
        assert after(2, "weeks").due(clock("Mon 2026-10-19 18:00"), LONDON) == clock("Mon 2026-11-02 18:00")

    def test_of_nothing_is_due_at_once(self) -> None:
        assert AfterDelay().due(JOINED, LONDON) == JOINED

    def test_of_days_is_counted_on_the_clocks_of_the_zone(self) -> None:
        before_the_change = clock("Sat 2026-03-28 18:00")
        assert after(1, "days").due(before_the_change, SAIGON) == before_the_change + hours(24)

    @pytest.mark.parametrize("unit", list(Unit))
    def test_that_is_longer_than_a_sequence_may_wait_is_refused(self, unit: Unit) -> None:
        with pytest.raises(ValidationError, match="longer than a sequence may wait"):
            AfterDelay(amount=10**6, unit=unit)

    def test_that_is_negative_is_refused(self) -> None:
        with pytest.raises(ValidationError):
            AfterDelay(amount=-1, unit=Unit.HOURS)


@QUICK
@given(instants_in_zones(), st.integers(0, 9))
def test_a_delay_in_days_is_where_a_search_of_the_wall_clock_finds_it(
    where: tuple[datetime, ZoneInfo], days: int
) -> None:
    instant, zone = where
    expected = oracle.days_after(instant, days, zone) if days else instant
    assert after(days, "days").due(instant, zone) == expected


class TestAtATime:
    def test_is_today_when_that_time_is_still_to_come(self) -> None:
        assert at("09:00").due(clock("Mon 2026-11-23 08:59"), LONDON) == clock("Mon 2026-11-23 09:00")

    def test_is_tomorrow_when_that_time_has_gone_by(self) -> None:
        assert at("09:00").due(clock("Mon 2026-11-23 09:01"), LONDON) == clock("Tue 2026-11-24 09:00")

    def test_is_tomorrow_at_that_very_time(self) -> None:
        assert at("09:00").due(clock("Mon 2026-11-23 09:00"), LONDON) == clock("Tue 2026-11-24 09:00")

    def test_next_morning_is_one_day_later_at_a_time_even_when_the_day_has_just_begun(self) -> None:
        next_morning = at("09:00", days=1)
        assert next_morning.due(clock("Mon 2026-11-23 00:05"), LONDON) == clock("Tue 2026-11-24 09:00")
        assert next_morning.due(clock("Mon 2026-11-23 23:55"), LONDON) == clock("Tue 2026-11-24 09:00")

    def test_days_later_is_the_same_instant_for_everybody_of_one_day(self) -> None:
        early, late = clock("Mon 2026-11-23 14:00"), clock("Mon 2026-11-23 16:00")
        assert at("15:00", days=1).due(early, LONDON) == at("15:00", days=1).due(late, LONDON)

    def test_next_monday_is_today_if_it_is_monday_before_that_time(self) -> None:
        next_monday = at("09:00", weekday="mon")
        assert next_monday.due(clock("Mon 2026-11-23 08:00"), LONDON) == clock("Mon 2026-11-23 09:00")

    def test_next_monday_is_a_week_later_if_it_is_monday_after_that_time(self) -> None:
        next_monday = at("09:00", weekday="mon")
        assert next_monday.due(clock("Mon 2026-11-23 09:00"), LONDON) == clock("Mon 2026-11-30 09:00")

    def test_next_monday_over_a_change_of_the_clocks_is_by_the_wall(self) -> None:
        next_monday = at("09:00", weekday="mon")
        assert next_monday.due(clock("Fri 2026-10-23 12:00"), LONDON) == clock("Mon 2026-10-26 09:00")

    def test_a_time_in_the_gap_moves_forward_by_the_gap(self) -> None:
        assert at("01:30").due(clock("Sat 2026-03-28 12:00"), LONDON) == clock("Sun 2026-03-29 02:30")

    def test_a_time_that_comes_twice_is_the_first_and_not_a_second_time_that_day(self) -> None:
        first = clock("Sun 2026-10-25 01:30")
        assert at("01:30").due(clock("Sat 2026-10-24 12:00"), LONDON) == first
        assert at("01:30").due(first + hours(0.5), LONDON) == clock("Mon 2026-10-26 01:30")

    def test_the_next_friday_is_a_later_one_where_a_zone_left_one_out(self) -> None:
        next_friday = at("09:00", weekday="fri")
        assert next_friday.due(clock("Fri 2011-12-23 12:00", APIA), APIA) == clock(
            "Fri 2012-01-06 09:00", APIA
        )

    def test_days_and_a_weekday_together_are_refused(self) -> None:
        with pytest.raises(ValidationError, match="cannot both be given"):
            at("09:00", days=1, weekday="mon")


@QUICK
@given(instants_in_zones(), wall_times())
def test_the_next_time_is_the_first_day_whose_showing_of_it_lies_ahead(
    where: tuple[datetime, ZoneInfo], wall: time
) -> None:
    instant, zone = where
    today = oracle.shown_at(instant, zone).date()
    showings = (oracle.showing(today + timedelta(days=later), wall, zone) for later in range(3))
    assert AtTime(at=wall).due(instant, zone) == next(showing for showing in showings if showing > instant)


@QUICK
@given(instants_in_zones(), wall_times(), st.integers(1, 9))
def test_days_later_at_a_time_is_where_a_search_of_the_wall_clock_finds_it(
    where: tuple[datetime, ZoneInfo], wall: time, days: int
) -> None:
    instant, zone = where
    day = oracle.shown_at(instant, zone).date() + timedelta(days=days)
    assert AtTime(at=wall, days=days).due(instant, zone) == oracle.showing(day, wall, zone)


class TestAroundADateWithATime:
    def test_hours_before_are_exact(self) -> None:
        assert due_at(around("x", "before", 24, "hours"), BOOKED_FOR) == clock("Mon 2026-11-23 15:00")

    def test_a_day_before_is_the_same_wall_time_over_a_change_of_the_clocks(self) -> None:
        monday = Moment(date(2026, 10, 26), time(9), LONDON)
        assert due_at(around("x", "before", 2, "days"), monday) == clock("Sat 2026-10-24 09:00")
        assert due_at(around("x", "before", 48, "hours"), monday) == clock("Sat 2026-10-24 10:00")

    def test_on_it_is_its_own_instant(self) -> None:
        assert due_at(around("x", "on"), BOOKED_FOR) == clock("Tue 2026-11-24 15:00")
        assert due_at(around("x", "on", 3, "days"), BOOKED_FOR) == clock("Tue 2026-11-24 15:00")

    def test_after_it_is_later(self) -> None:
        assert due_at(around("x", "after", 90, "minutes"), BOOKED_FOR) == clock("Tue 2026-11-24 16:30")
        assert due_at(around("x", "after", 1, "weeks"), BOOKED_FOR) == clock("Tue 2026-12-01 15:00")

    def test_a_wall_time_replaces_that_of_the_date(self) -> None:
        assert due_at(around("x", "before", 1, "days", wall="09:00"), BOOKED_FOR) == clock(
            "Mon 2026-11-23 09:00"
        )

    def test_a_wall_time_is_of_the_day_as_the_customers_zone_calls_it(self) -> None:
        already_wednesday = Moment(date(2026, 11, 24), time(22), LONDON)
        on_the_day = due_at(around("x", "on", wall="09:00"), already_wednesday, zone=SAIGON)
        assert on_the_day == clock("Wed 2026-11-25 09:00", SAIGON)

    def test_what_is_due_also_knows_when_the_date_begins(self) -> None:
        found = around("x", "before", 1, "hours").due(BOOKED_FOR, JOINED, SAIGON)
        assert found == DueAround(clock("Tue 2026-11-24 14:00"), clock("Tue 2026-11-24 15:00"))

    def test_the_second_of_two_equal_times_is_kept_if_the_date_says_so(self) -> None:
        second = read_moment("2026-10-25T01:30+00:00", LONDON)
        assert second is not None
        assert due_at(around("x", "on"), second) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)


class TestAroundADateWithoutATime:
    DAY = Moment(date(2026, 11, 27))

    def test_days_before_it_are_at_the_time_given(self) -> None:
        assert due_at(around("x", "before", 2, wall="10:30"), self.DAY) == clock("Wed 2026-11-25 10:30")

    def test_the_time_is_nine_if_none_is_given(self) -> None:
        assert due_at(around("x", "on"), self.DAY) == clock("Fri 2026-11-27 09:00")
        assert due_at(around("x", "after", 1, "weeks"), self.DAY) == clock("Fri 2026-12-04 09:00")

    def test_the_day_is_the_same_day_in_every_zone(self) -> None:
        on_the_day = around("x", "on", wall="09:00")
        assert due_at(on_the_day, self.DAY, zone=SAIGON) == clock("Fri 2026-11-27 09:00", SAIGON)
        assert due_at(on_the_day, self.DAY, zone=NEW_YORK) == clock("Fri 2026-11-27 09:00", NEW_YORK)

    def test_it_begins_at_midnight_of_the_zone(self) -> None:
        found = around("x", "before", 1).due(self.DAY, JOINED, SAIGON)
        assert found is not None
        assert found.date_begins == clock("Fri 2026-11-27 00:00", SAIGON)

    def test_hours_that_make_whole_days_are_days(self) -> None:
        assert due_at(around("x", "before", 48, "hours"), self.DAY) == clock("Wed 2026-11-25 09:00")
        assert due_at(around("x", "after", 1440, "minutes"), self.DAY) == clock("Sat 2026-11-28 09:00")

    def test_other_hours_and_minutes_cannot_be_counted_from_it(self) -> None:
        assert around("x", "before", 3, "hours").due(self.DAY, JOINED, LONDON) is None
        assert around("x", "before", 1441, "minutes").due(self.DAY, JOINED, LONDON) is None

    def test_a_wall_time_with_hours_is_refused(self) -> None:
        with pytest.raises(ValidationError, match="goes with days or weeks"):
            around("x", "before", 24, "hours", wall="09:00")


class TestYearly:
    def test_it_is_this_years_day_while_that_lies_ahead(self) -> None:
        reached = clock("Thu 2026-01-01 12:00")
        assert due_at(around("x", "on", yearly=True), BIRTHDAY, reached) == clock("Sat 2026-03-14 09:00")

    def test_it_is_next_years_day_when_that_has_gone_by(self) -> None:
        reached = clock("Sat 2026-03-14 09:00") + timedelta(microseconds=1)
        assert due_at(around("x", "on", yearly=True), BIRTHDAY, reached) == clock("Sun 2027-03-14 09:00")

    def test_it_is_this_very_instant_when_that_is_it(self) -> None:
        reached = clock("Sat 2026-03-14 09:00")
        assert due_at(around("x", "on", yearly=True), BIRTHDAY, reached) == reached

    def test_the_29th_of_february_falls_on_the_28th_where_there_is_none(self) -> None:
        reached = clock("Thu 2026-01-01 12:00")
        assert due_at(around("x", "on", yearly=True), LEAP_DAY, reached) == clock("Sat 2026-02-28 09:00")

    def test_the_29th_of_february_is_itself_in_a_leap_year(self) -> None:
        reached = clock("Sat 2028-01-01 12:00")
        assert due_at(around("x", "on", yearly=True), LEAP_DAY, reached) == clock("Tue 2028-02-29 09:00")

    def test_days_before_a_day_in_january_are_in_the_year_before(self) -> None:
        new_year = Moment(date(1985, 1, 3))
        reached = clock("Tue 2026-12-01 12:00")
        assert due_at(around("x", "before", 7, yearly=True), new_year, reached) == clock(
            "Sun 2026-12-27 09:00"
        )

    def test_weeks_after_a_day_in_december_are_in_the_year_after(self) -> None:
        old_year = Moment(date(1985, 12, 20))
        reached = clock("Fri 2027-01-01 12:00")
        assert due_at(around("x", "after", 3, "weeks", yearly=True), old_year, reached) == clock(
            "Sun 2027-01-10 09:00"
        )

    def test_before_it_the_date_that_must_not_be_reached_is_of_the_same_year(self) -> None:
        found = around("x", "before", 7, yearly=True).due(BIRTHDAY, clock("Thu 2026-01-01 12:00"), LONDON)
        assert found is not None
        assert found.date_begins == clock("Sat 2026-03-14 00:00")

    @QUICK
    @given(st.dates(date(1930, 1, 1), date(2026, 1, 1)), st.integers(0, 800), st.integers(0, 1500))
    def test_no_earlier_year_would_have_done(self, born: date, days: int, later: int) -> None:
        reached = clock("Thu 2026-01-01 12:00") + timedelta(days=later)
        due = due_at(around("x", "after", days, yearly=True), Moment(born), reached)
        assert reached <= due < reached + timedelta(days=367)
        falls_on = due.astimezone(LONDON).date() - timedelta(days=days)
        assert falls_on == Moment(born).in_year(falls_on.year).day


class TestReadingADate:
    def test_a_date_alone_has_no_time(self) -> None:
        assert read_moment(" 2026-11-27 ", LONDON) == Moment(date(2026, 11, 27))

    def test_a_time_without_an_offset_is_on_the_shops_clocks(self) -> None:
        found = read_moment("2026-07-01T15:00", LONDON)
        assert found is not None
        assert found.instant(SAIGON) == clock("Wed 2026-07-01 15:00")

    def test_a_time_with_an_offset_is_that_instant(self) -> None:
        found = read_moment("2026-07-01T23:30-07:00", LONDON)
        assert found is not None
        assert found.instant(SAIGON) == datetime(2026, 7, 2, 6, 30, tzinfo=UTC)
        assert found.day_in(LONDON) == date(2026, 7, 2)

    @pytest.mark.parametrize("text", ["", " ", "soon", "2026-02-30", "24.12.2026", "2026-13-01T09:00", "0"])
    def test_anything_else_is_no_date(self, text: str) -> None:
        assert read_moment(text, LONDON) is None

    @pytest.mark.parametrize("zone", [LONDON, NEW_YORK, SAIGON])
    @pytest.mark.parametrize(
        "text",
        ["0001-01-01", "0001-01-01T00:00:00", "0001-01-01T00:00:00Z", "9999-12-31", "9999-12-31T23:59:59Z"],
    )
    def test_a_date_that_programs_write_for_never_is_no_date(self, text: str, zone: ZoneInfo) -> None:
        assert read_moment(text, zone) is None

    @pytest.mark.parametrize("zone", [LONDON, NEW_YORK, SAIGON])
    @pytest.mark.parametrize("text", ["1604-02-29", "1900-01-01", "2099-12-31", "2999-12-31"])
    def test_a_date_far_away_can_be_counted_from(self, text: str, zone: ZoneInfo) -> None:
        moment = read_moment(text, zone)
        assert moment is not None
        for side in ("before", "after"):
            assert around("x", side, 3 * 366, wall="09:00").due(moment, JOINED, zone) is not None


class TestInWords:
    def test_a_time_is_said_as_a_person_would(self) -> None:
        assert at("09:00").in_words() == "the next 09:00"
        assert at("09:00", days=1).in_words() == "1 day later at 09:00"
        assert at("09:00", days=3).in_words() == "3 days later at 09:00"
        assert at("09:00", weekday="mon").in_words() == "the next Mon at 09:00"

    def test_a_span_around_a_date_is_said_with_its_side(self) -> None:
        assert (
            around("event.starts_at", "before", 24, "hours").in_words() == "24 hours before the appointment"
        )
        assert around("birthday", "after", 1, "weeks").in_words() == "1 week after birthday"

    def test_the_day_itself_is_said_as_such(self) -> None:
        assert around("birthday", "on").in_words() == "on the day of birthday"
