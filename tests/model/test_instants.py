"""Rule 3: days are counted on the calendar, whatever the clocks do in between."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.errors import Invalid
from app.model.instants import at_wall_time, days_later, read_instant, zone_named
from tests.model import oracle
from tests.model.builders import LONDON, clock
from tests.model.examples import APIA, LORD_HOWE, NEW_YORK, QUICK, instants_in_zones

SPRING, AUTUMN = date(2026, 3, 29), date(2026, 10, 25)


def test_a_wall_time_is_found_in_summer_and_in_winter() -> None:
    assert at_wall_time(date(2026, 7, 1), time(9), LONDON) == datetime(2026, 7, 1, 8, tzinfo=UTC)
    assert at_wall_time(date(2026, 12, 1), time(9), LONDON) == datetime(2026, 12, 1, 9, tzinfo=UTC)


def test_a_missing_wall_time_moves_forward_by_the_gap() -> None:
    assert at_wall_time(SPRING, time(1, 20), LONDON) == clock("Sun 2026-03-29 02:20")


def test_a_gap_of_half_an_hour_moves_it_by_half_an_hour() -> None:
    missing = at_wall_time(date(2026, 10, 4), time(2, 10), LORD_HOWE)
    assert missing == clock("Sun 2026-10-04 02:40", LORD_HOWE)


def test_a_repeated_wall_time_is_the_first() -> None:
    assert at_wall_time(AUTUMN, time(1, 30), LONDON) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_a_date_that_does_not_exist_is_the_next() -> None:
    assert at_wall_time(date(2011, 12, 30), time(9), APIA) == clock("Sat 2011-12-31 09:00", APIA)


def test_a_day_later_is_the_same_wall_time_though_the_day_had_23_hours() -> None:
    assert days_later(clock("Sat 2026-03-28 18:00"), 1, LONDON) == clock("Sun 2026-03-29 18:00")


def test_a_day_later_is_the_same_wall_time_though_the_day_had_25_hours() -> None:
    assert days_later(clock("Sat 2026-10-31 18:00", NEW_YORK), 1, NEW_YORK) == clock(
        "Sun 2026-11-01 18:00", NEW_YORK
    )


def test_no_days_later_is_the_same_instant_even_in_a_repeated_hour() -> None:
    second = clock("Sun 2026-10-25 01:30", second_time=True)
    assert days_later(second, 0, LONDON) == second


def test_from_the_second_of_two_equal_times_into_a_gap_it_still_moves_forward() -> None:
    second = clock("Sun 2025-10-26 01:30", second_time=True)
    assert days_later(second, 154, LONDON) == clock("Sun 2026-03-29 02:30")


def test_from_the_second_of_two_equal_times_to_another_such_day_it_is_the_first() -> None:
    second = clock("Sun 2025-10-26 01:30", second_time=True)
    assert days_later(second, 364, LONDON) == clock("Sun 2026-10-25 01:30")


def test_seconds_and_their_fractions_are_kept() -> None:
    assert days_later(clock("Mon 2026-03-02 18:00:07.000009"), 30, LONDON) == clock(
        "Wed 2026-04-01 18:00:07.000009"
    )


@QUICK
@given(instants_in_zones(), st.integers(1, 9))
def test_days_later_is_where_a_search_of_the_wall_clock_finds_it(
    where: tuple[datetime, ZoneInfo], days: int
) -> None:
    instant, zone = where
    assert days_later(instant, days, zone) == oracle.days_after(instant, days, zone)


@QUICK
@given(instants_in_zones(), st.integers(-9, -1))
def test_days_before_is_where_a_search_of_the_wall_clock_finds_it(
    where: tuple[datetime, ZoneInfo], days: int
) -> None:
    instant, zone = where
    assert days_later(instant, days, zone) == oracle.days_after(instant, days, zone)


def test_a_time_without_an_offset_is_read_on_the_clocks_of_the_zone() -> None:
    assert read_instant(" 2026-07-01T09:30 ", LONDON) == clock("Wed 2026-07-01 09:30")


def test_a_time_with_an_offset_is_read_by_its_offset() -> None:
    assert read_instant("2026-07-01T09:30+07:00", LONDON) == datetime(2026, 7, 1, 2, 30, tzinfo=UTC)


@pytest.mark.parametrize("text", ["", "tomorrow", "2026-02-30T09:00", "25:00"])
def test_what_is_no_time_is_refused_in_words(text: str) -> None:
    with pytest.raises(Invalid, match="is not a time"):
        read_instant(text, LONDON)


def test_a_zone_is_found_by_its_name() -> None:
    assert zone_named("Asia/Kathmandu") == ZoneInfo("Asia/Kathmandu")


@pytest.mark.parametrize("name", ["", "Mars/Olympus", "../etc/passwd", "Europe", "Lon don"])
def test_what_is_no_zone_is_refused_in_words(name: str) -> None:
    with pytest.raises(Invalid, match="is not a time zone"):
        zone_named(name)
