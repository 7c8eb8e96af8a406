"""Rules 1 and 6: quiet hours, closed days and the frequency cap, alone and together with a time frame."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from app.model.frame import TimeFrame, Weekday
from app.model.plan import Allowed, first_allowed
from app.model.shop import FrequencyCap, QuietHours, Shop
from tests.model import oracle
from tests.model.builders import (
    LONDON,
    MICROSECOND,
    OFFICE,
    SAIGON,
    clock,
    facts,
    frame,
    hours,
    shop,
)
from tests.model.examples import APIA, QUICK, all_hours, as_frame, instants_in_zones
from tests.model.oracle import Hours, Rules

NIGHT = QuietHours(start=time(22), end=time(8))
SUNDAYS = (Weekday.SUN,)
MONDAY_NOON = clock("Mon 2026-11-23 12:00")


def allowed(
    here: Shop,
    instant: datetime,
    within: TimeFrame | None = None,
    zone: ZoneInfo = LONDON,
    sends: tuple[datetime, ...] = (),
) -> Allowed | None:
    return first_allowed(instant, within, facts(shop=here, sends=sends), zone)


class TestQuietHours:
    def test_are_waited_out(self) -> None:
        here = shop(quiet_hours=NIGHT)
        assert allowed(here, clock("Mon 2026-11-23 23:30")) == Allowed(clock("Tue 2026-11-24 08:00"), "quiet")

    def test_begin_at_their_start_and_are_over_at_their_end(self) -> None:
        here = shop(quiet_hours=NIGHT)
        for still_awake in (clock("Mon 2026-11-23 22:00") - MICROSECOND, clock("Mon 2026-11-23 08:00")):
            assert allowed(here, still_awake) == Allowed(still_awake)
        assert allowed(here, clock("Mon 2026-11-23 22:00")) == Allowed(clock("Tue 2026-11-24 08:00"), "quiet")

    def test_may_lie_in_the_middle_of_the_day(self) -> None:
        here = shop(quiet_hours=QuietHours(start=time(12), end=time(14)))
        assert allowed(here, MONDAY_NOON) == Allowed(clock("Mon 2026-11-23 14:00"), "quiet")

    def test_are_those_of_the_zone_that_counts(self) -> None:
        in_saigon_it_is_night = clock("Mon 2026-11-23 16:00")
        here = shop(quiet_hours=NIGHT)
        assert allowed(here, in_saigon_it_is_night) == Allowed(in_saigon_it_is_night)
        assert allowed(here, in_saigon_it_is_night, zone=SAIGON) == Allowed(
            clock("Tue 2026-11-24 08:00", SAIGON), "quiet"
        )

    def test_that_would_be_the_whole_day_are_refused(self) -> None:
        with pytest.raises(ValidationError, match="whole day"):
            QuietHours(start=time(8), end=time(8))


class TestClosedDays:
    def test_are_waited_out_until_midnight(self) -> None:
        here = shop(closed_weekdays=SUNDAYS)
        assert allowed(here, clock("Sun 2026-11-22 10:00")) == Allowed(
            clock("Mon 2026-11-23 00:00"), "closed"
        )

    def test_follow_on_each_other(self) -> None:
        here = shop(closed_weekdays=SUNDAYS, closed_dates=(date(2026, 11, 23), date(2026, 11, 24)))
        assert allowed(here, clock("Sun 2026-11-22 10:00")) == Allowed(
            clock("Wed 2026-11-25 00:00"), "closed"
        )

    def test_end_where_the_day_begins_when_midnight_is_left_out(self) -> None:
        havana = ZoneInfo("America/Havana")
        here = shop(closed_dates=(date(2026, 3, 7),))
        opened = allowed(here, clock("Sat 2026-03-07 10:00", havana), zone=havana)
        assert opened == Allowed(clock("Sun 2026-03-08 01:00", havana), "closed")

    def test_count_by_the_date_in_the_zone(self) -> None:
        already_monday_in_saigon = clock("Sun 2026-11-22 18:00")
        here = shop(closed_weekdays=SUNDAYS)
        assert allowed(here, already_monday_in_saigon, zone=SAIGON) == Allowed(already_monday_in_saigon)

    def test_leave_nothing_when_they_are_all_of_the_next_fortnight(self) -> None:
        here = shop(closed_dates=tuple(date(2026, 11, 23) + timedelta(days=n) for n in range(15)))
        assert allowed(here, MONDAY_NOON) is None

    def test_leave_the_very_end_of_the_fortnight(self) -> None:
        here = shop(closed_dates=tuple(date(2026, 11, 23) + timedelta(days=n) for n in range(14)))
        assert allowed(here, clock("Mon 2026-11-23 00:00")) == Allowed(
            clock("Mon 2026-12-07 00:00"), "closed"
        )

    def test_leave_the_last_morning_of_the_fortnight(self) -> None:
        here = shop(closed_dates=tuple(date(2026, 11, 23) + timedelta(days=n) for n in range(14)))
        assert allowed(here, MONDAY_NOON) == Allowed(clock("Mon 2026-12-07 00:00"), "closed")

    def test_cannot_be_every_day_of_the_week(self) -> None:
        with pytest.raises(ValidationError):
            Shop(closed_weekdays=tuple(Weekday))


class TestTheFrequencyCap:
    CAP = FrequencyCap(messages=2, hours=24)

    def test_allows_as_many_as_it_says(self) -> None:
        assert self.CAP.first_allowed(MONDAY_NOON, []) == MONDAY_NOON
        assert self.CAP.first_allowed(MONDAY_NOON, [MONDAY_NOON - hours(1)]) == MONDAY_NOON

    def test_makes_one_more_wait_until_the_oldest_is_long_enough_ago(self) -> None:
        sends = [MONDAY_NOON - hours(5), MONDAY_NOON - hours(20)]
        assert self.CAP.first_allowed(MONDAY_NOON, sends) == MONDAY_NOON + hours(4)

    def test_forgets_what_is_exactly_as_long_ago(self) -> None:
        sends = [MONDAY_NOON - hours(24), MONDAY_NOON - hours(1)]
        assert self.CAP.first_allowed(MONDAY_NOON, sends) == MONDAY_NOON
        assert self.CAP.first_allowed(MONDAY_NOON - MICROSECOND, sends) == MONDAY_NOON

    def test_holds_a_message_and_says_so(self) -> None:
        here = shop(frequency_cap=FrequencyCap(messages=1, hours=24))
        recent = MONDAY_NOON - hours(1)
        assert allowed(here, MONDAY_NOON, sends=(recent,)) == Allowed(recent + hours(24), "cap")

    @QUICK
    @given(
        st.integers(1, 4),
        st.integers(1, 48),
        st.lists(st.integers(-60, 20).map(lambda n: MONDAY_NOON + hours(n)), max_size=8),
    )
    def test_is_kept_by_the_first_instant_that_keeps_it(
        self, count: int, span: int, sends: list[datetime]
    ) -> None:
        def keeps(instant: datetime) -> bool:
            return sum(sent > instant - hours(span) for sent in sends) < count

        found = FrequencyCap(messages=count, hours=span).first_allowed(MONDAY_NOON, sends)
        candidates = [MONDAY_NOON, *(sent + hours(span) for sent in sends)]
        assert found == min(one for one in candidates if one >= MONDAY_NOON and keeps(one))


class TestAllTogether:
    def test_without_any_rule_everything_is_allowed_at_once(self) -> None:
        assert allowed(shop(), clock("Sun 2026-11-22 03:00")) == Allowed(clock("Sun 2026-11-22 03:00"))

    def test_the_first_instant_that_all_of_them_allow_is_found(self) -> None:
        here = shop(quiet_hours=QuietHours(start=time(20), end=time(10)), closed_dates=(date(2026, 11, 30),))
        assert allowed(here, clock("Fri 2026-11-27 19:00"), OFFICE) == Allowed(
            clock("Tue 2026-12-01 10:00"), "quiet"
        )

    def test_the_rule_that_moved_it_last_is_named(self) -> None:
        here = shop(quiet_hours=NIGHT)
        assert allowed(here, clock("Mon 2026-11-23 23:00"), OFFICE) == Allowed(
            clock("Tue 2026-11-24 09:00"), "frame"
        )

    def test_the_cap_is_followed_by_the_next_opening(self) -> None:
        here = shop(frequency_cap=FrequencyCap(messages=1, hours=10))
        sent = clock("Mon 2026-11-23 10:00")
        assert allowed(here, MONDAY_NOON, OFFICE, sends=(sent,)) == Allowed(
            clock("Tue 2026-11-24 09:00"), "frame"
        )

    def test_nothing_is_found_where_frame_and_quiet_hours_leave_nothing(self) -> None:
        assert allowed(shop(quiet_hours=NIGHT), MONDAY_NOON, frame("23:00", "07:00")) is None

    def test_a_closed_day_is_not_reopened_by_a_date_that_was_left_out(self) -> None:
        here = shop(closed_dates=(date(2011, 12, 29), date(2011, 12, 31)))
        opened = allowed(here, clock("Thu 2011-12-29 12:00", APIA), zone=APIA)
        assert opened == Allowed(clock("Sun 2012-01-01 00:00", APIA), "closed")

    @QUICK
    @given(
        instants_in_zones(),
        all_hours(),
        all_hours().filter(lambda quiet: quiet.start != quiet.end),
        st.frozensets(st.integers(0, 6), max_size=2),
        st.frozensets(st.integers(-1, 9), max_size=4),
    )
    def test_frame_quiet_hours_and_closed_days_agree_with_a_search_minute_by_minute(
        self,
        where: tuple[datetime, ZoneInfo],
        own: Hours,
        quiet: Hours,
        closed_weekdays: frozenset[int],
        closed_days: frozenset[int],
    ) -> None:
        instant, zone = where
        today = instant.astimezone(zone).date()
        closed_dates = frozenset(today + timedelta(days=number) for number in closed_days)
        here = shop(
            quiet_hours=QuietHours(start=quiet.start, end=quiet.end),
            closed_weekdays=tuple(tuple(Weekday)[number] for number in sorted(closed_weekdays)),
            closed_dates=tuple(sorted(closed_dates)),
        )
        every_night = Hours(quiet.start, quiet.end)
        expected = oracle.first_allowed(instant, Rules(own, every_night, closed_weekdays, closed_dates), zone)
        found = allowed(here, instant, as_frame(own), zone)
        assert (found.at if found else None) == expected


class TestTheShop:
    def test_shows_the_time_of_its_own_zone(self) -> None:
        assert Shop(timezone="Asia/Ho_Chi_Minh").zone == SAIGON

    def test_is_refused_without_a_known_zone(self) -> None:
        with pytest.raises(ValidationError, match="is not a time zone"):
            Shop(timezone="Nowhere/Land")
