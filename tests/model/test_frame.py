"""Rule 6: the hours and weekdays in which a message may go out."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.model.frame import ALL_WEEK, TimeFrame, Weekday
from app.model.plan import frame_in_words
from tests.model import oracle
from tests.model.builders import DAYTIME, LONDON, MICROSECOND, OFFICE, clock, frame
from tests.model.examples import APIA, LORD_HOWE, QUICK, all_hours, as_frame, instants_in_zones
from tests.model.oracle import Hours, Rules

NIGHT = frame("22:00", "06:00", "fri")


def opens(hours: TimeFrame, text: str, zone: ZoneInfo = LONDON) -> datetime | None:
    return hours.first_allowed(clock(text, zone), zone)


class TestAnInstantIsAllowed:
    def test_from_the_start_on(self) -> None:
        assert OFFICE.allows(clock("Mon 2026-11-23 09:00"), LONDON)
        assert not OFFICE.allows(clock("Mon 2026-11-23 09:00") - MICROSECOND, LONDON)

    def test_up_to_but_not_at_the_end(self) -> None:
        assert OFFICE.allows(clock("Mon 2026-11-23 17:00") - MICROSECOND, LONDON)
        assert not OFFICE.allows(clock("Mon 2026-11-23 17:00"), LONDON)

    def test_on_an_allowed_weekday_only(self) -> None:
        assert OFFICE.allows(clock("Fri 2026-11-27 12:00"), LONDON)
        assert not OFFICE.allows(clock("Sat 2026-11-28 12:00"), LONDON)

    def test_after_midnight_by_the_weekday_on_which_the_frame_began(self) -> None:
        assert NIGHT.allows(clock("Fri 2026-11-27 23:00"), LONDON)
        assert NIGHT.allows(clock("Sat 2026-11-28 05:59"), LONDON)
        assert not NIGHT.allows(clock("Sat 2026-11-28 06:00"), LONDON)
        assert not NIGHT.allows(clock("Fri 2026-11-27 05:00"), LONDON)
        assert not NIGHT.allows(clock("Sat 2026-11-28 23:00"), LONDON)

    def test_all_day_when_start_and_end_are_the_same(self) -> None:
        tuesdays = frame("09:00", "09:00", "tue")
        assert tuesdays.allows(clock("Tue 2026-11-24 00:00"), LONDON)
        assert tuesdays.allows(clock("Wed 2026-11-25 00:00") - MICROSECOND, LONDON)
        assert not tuesdays.allows(clock("Wed 2026-11-25 00:00"), LONDON)

    def test_by_the_clocks_of_the_zone_it_is_asked_for(self) -> None:
        evening = clock("Fri 2026-11-27 16:30")
        assert OFFICE.allows(evening, LONDON)
        assert not OFFICE.allows(evening, ZoneInfo("Asia/Ho_Chi_Minh"))


class TestTheFirstAllowedInstant:
    def test_is_the_instant_itself_to_the_microsecond_when_it_is_allowed(self) -> None:
        assert opens(OFFICE, "Mon 2026-11-23 09:00:00.000001") == clock("Mon 2026-11-23 09:00:00.000001")

    def test_is_the_start_of_the_same_day_when_it_is_too_early(self) -> None:
        assert opens(OFFICE, "Mon 2026-11-23 03:12:45") == clock("Mon 2026-11-23 09:00")

    def test_is_the_start_of_the_next_day_when_it_is_too_late(self) -> None:
        assert opens(DAYTIME, "Mon 2026-11-23 22:20") == clock("Tue 2026-11-24 08:00")

    def test_exactly_at_the_end_is_the_start_of_the_next_day(self) -> None:
        assert opens(DAYTIME, "Mon 2026-11-23 22:00") == clock("Tue 2026-11-24 08:00")

    def test_skips_the_weekdays_that_are_not_allowed(self) -> None:
        assert opens(OFFICE, "Fri 2026-11-27 17:00") == clock("Mon 2026-11-30 09:00")

    def test_is_the_start_of_the_frame_and_not_the_time_of_day_moved_to_another_weekday(self) -> None:
        assert opens(OFFICE, "Sat 2026-11-28 14:30") == clock("Mon 2026-11-30 09:00")

    def test_is_a_week_later_when_the_only_weekday_has_just_passed(self) -> None:
        assert opens(frame("09:00", "10:00", "mon"), "Mon 2026-11-23 10:00") == clock("Mon 2026-11-30 09:00")

    def test_is_midnight_when_a_whole_day_begins(self) -> None:
        assert opens(frame("09:00", "09:00", "tue"), "Mon 2026-11-23 12:00") == clock("Tue 2026-11-24 00:00")

    def test_keeps_the_seconds_of_a_frame_that_has_them(self) -> None:
        assert opens(frame("09:00:30", "17:00"), "Mon 2026-11-23 08:00") == clock("Mon 2026-11-23 09:00:30")

    def test_is_found_at_the_very_end_of_the_days_searched(self) -> None:
        tuesdays = frame("09:00", "10:00", "tue")
        found = tuesdays.first_allowed(clock("Mon 2026-11-23 09:00"), LONDON, days=1)
        assert found == clock("Tue 2026-11-24 09:00")

    def test_is_missing_when_the_days_searched_hold_none(self) -> None:
        mondays = frame("09:00", "10:00", "mon")
        assert mondays.first_allowed(clock("Mon 2026-11-23 10:00"), LONDON, days=6) is None


class TestWhenTheClocksAreChanged:
    def test_a_frame_that_should_open_in_the_gap_opens_when_the_gap_is_over(self) -> None:
        assert opens(frame("01:20", "09:00"), "Sun 2026-03-29 00:59") == clock("Sun 2026-03-29 02:00")

    def test_a_frame_that_lies_in_the_gap_does_not_open_that_day(self) -> None:
        assert opens(frame("01:10", "01:50"), "Sun 2026-03-29 00:30") == clock("Mon 2026-03-30 01:10")

    def test_a_frame_opens_again_in_the_hour_that_comes_twice(self) -> None:
        after_the_first = clock("Sun 2026-10-25 01:45")
        again = frame("01:15", "01:45").first_allowed(after_the_first, LONDON)
        assert again == clock("Sun 2026-10-25 01:15", second_time=True)

    def test_a_frame_that_had_ended_opens_again_when_the_clocks_go_back_into_it(self) -> None:
        again = frame("00:30", "01:30").first_allowed(clock("Sun 2026-10-25 01:30"), LONDON)
        assert again == clock("Sun 2026-10-25 01:00", second_time=True)

    def test_half_an_hour_is_a_gap_as_well(self) -> None:
        assert opens(frame("02:05", "03:00"), "Sun 2026-10-04 01:59", LORD_HOWE) == clock(
            "Sun 2026-10-04 02:30", LORD_HOWE
        )

    def test_a_friday_that_a_zone_left_out_is_made_up_for_a_week_later(self) -> None:
        fridays = frame("09:00", "17:00", "fri")
        assert opens(fridays, "Thu 2011-12-29 12:00", APIA) == clock("Fri 2012-01-06 09:00", APIA)


@QUICK
@given(instants_in_zones(), all_hours())
def test_an_instant_is_allowed_exactly_when_the_definition_says_so(
    where: tuple[datetime, ZoneInfo], hours: Hours
) -> None:
    instant, zone = where
    assert as_frame(hours).allows(instant, zone) == hours.hold(oracle.shown_at(instant, zone))


@QUICK
@given(instants_in_zones(), all_hours())
@example((clock("Sun 2026-10-25 01:30"), LONDON), Hours(time(0, 30), time(1, 30), frozenset([6])))
@example((clock("Sun 2026-03-22 01:50"), LONDON), Hours(time(1, 10), time(1, 50), frozenset([6])))
@example((clock("Thu 2011-12-29 23:00", APIA), APIA), Hours(time(22), time(2), frozenset([4])))
def test_the_first_allowed_instant_is_the_one_found_minute_by_minute(
    where: tuple[datetime, ZoneInfo], hours: Hours
) -> None:
    instant, zone = where
    assert as_frame(hours).first_allowed(instant, zone) == oracle.first_allowed(instant, Rules(hours), zone)


@QUICK
@given(instants_in_zones(), all_hours(), st.integers(0, 3))
def test_nothing_is_found_beyond_the_days_that_are_searched(
    where: tuple[datetime, ZoneInfo], hours: Hours, days: int
) -> None:
    instant, zone = where
    fully = oracle.first_allowed(instant, Rules(hours), zone)
    within = fully if fully is not None and fully <= instant + timedelta(days=days) else None
    assert as_frame(hours).first_allowed(instant, zone, days) == within


@pytest.mark.parametrize(
    ("weekdays", "words"),
    [
        ("mon tue wed thu fri sat sun", "08:00–22:00"),
        ("mon tue wed thu fri sat", "08:00–22:00, Mon–Sat"),
        ("tue wed thu", "08:00–22:00, Tue–Thu"),
        ("mon tue", "08:00–22:00, Mon, Tue"),
        ("mon wed thu fri", "08:00–22:00, Mon, Wed, Thu, Fri"),
        ("sun", "08:00–22:00, Sun"),
    ],
)
def test_a_frame_is_said_with_its_hours_and_the_weekdays_that_are_not_all(weekdays: str, words: str) -> None:
    assert frame_in_words(frame("08:00", "22:00", weekdays)) == words


def test_a_new_frame_is_from_eight_to_ten_in_the_evening_on_every_day() -> None:
    assert TimeFrame() == DAYTIME


def test_a_frame_of_the_whole_day_is_said_as_such() -> None:
    assert frame_in_words(frame("08:00", "08:00", "sat sun")) == "all day, Sat, Sun"


def test_a_frame_without_any_weekday_is_a_fault() -> None:
    with pytest.raises(ValidationError):
        TimeFrame(weekdays=())


def test_weekdays_are_kept_in_order_and_once() -> None:
    given_twice = TimeFrame(weekdays=(Weekday.SUN, Weekday.MON, Weekday.SUN))
    assert given_twice.weekdays == (Weekday.MON, Weekday.SUN)


def test_weekdays_are_numbered_as_dates_number_them() -> None:
    monday = date(2026, 11, 23)
    assert [day.number for day in ALL_WEEK] == [(monday + timedelta(days=n)).weekday() for n in range(7)]


def test_a_frame_is_written_with_hours_and_minutes_and_reads_back_the_same() -> None:
    written = frame("08:00", "22:00:30", "mon").model_dump(mode="json")
    assert written == {"start": "08:00", "end": "22:00:30", "weekdays": ["mon"]}
    assert TimeFrame.model_validate(written) == frame("08:00", "22:00:30", "mon")
