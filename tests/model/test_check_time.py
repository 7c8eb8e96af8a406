"""Each fault of when something happens is found: hours that never come, dates that nothing knows."""

from datetime import date, time, timedelta

import pytest

from app.model.frame import Weekday
from app.model.sequence import ByEvent
from app.model.shop import QuietHours, Shop
from tests.model.builders import (
    around,
    frame,
    goal,
    message,
    wait,
)
from tests.model.checked import BOOKING, drawn, errors, sent, warnings


class TestHours:
    def test_the_frame_lies_in_the_quiet_hours(self) -> None:
        quiet = Shop(quiet_hours=QuietHours(start=time(20), end=time(9)))
        document = drawn(message("hello", within=frame("06:00", "08:30")))
        assert errors(document, shop=quiet) == [
            "step 'hello': its hours (06:00–08:30), the quiet hours and the closed days "
            "leave no moment to send it"
        ]
        assert errors(drawn(message("hello", within=frame("06:00", "09:30"))), shop=quiet) == []

    def test_the_frame_has_only_closed_days(self) -> None:
        closed = Shop(closed_weekdays=(Weekday.SAT, Weekday.SUN))
        assert (
            len(errors(drawn(message("hello", within=frame("09:00", "17:00", "sat sun"))), shop=closed)) == 1
        )
        assert errors(drawn(message("hello", within=frame("09:00", "17:00", "fri sat"))), shop=closed) == []

    def test_a_frame_over_midnight(self) -> None:
        closed = Shop(closed_weekdays=(Weekday.SAT,))
        assert errors(drawn(message("hello", within=frame("22:00", "06:00", "sat"))), shop=closed) == []

    def test_the_shop_is_closed_for_weeks(self) -> None:
        days = tuple(date(2026, 8, 1) + timedelta(days=number) for number in range(20))
        assert warnings(drawn(message("hello")), shop=Shop(closed_dates=days)) == [
            "the shop is closed for more than 14 days from 2026-08-01 on; "
            "messages that fall due at the beginning of that are skipped"
        ]
        assert warnings(drawn(message("hello")), shop=Shop(closed_dates=days[:14])) == []


class TestDates:
    def test_nothing_brings_the_date(self) -> None:
        assert warnings(sent(around("renewal", "after", 2))) == [
            "step 'hello': no field and no data is called “renewal”; customers without it leave here"
        ]
        assert warnings(sent(around("event.ends_at", "after", 2), entry=BOOKING)) == [
            "step 'hello': no field and no data is called “event.ends_at”; customers without it leave here"
        ]

    @pytest.mark.parametrize("field", ["birthday", "customer.birthday", "starts_at", "event.starts_at"])
    def test_a_field_or_the_event_brings_it(self, field: str) -> None:
        assert warnings(sent(around(field, "before", 2), entry=BOOKING)) == []

    def test_a_wait_counts_too(self) -> None:
        assert warnings(drawn(wait("until", around("renewal", "on")), message("hello"))) == [
            "step 'until': no field and no data is called “renewal”; customers without it leave here"
        ]

    def test_the_entry_does_not_tell_one_booking_from_another(self) -> None:
        entry = ByEvent(event="booking_made")
        assert warnings(sent(around("event.starts_at", "before", 24, "hours"), entry=entry)) == [
            "step 'hello': “event.starts_at” belongs to one “booking_made”, but the entry does not say "
            "what tells one from another, so a second one does not count"
        ]
        assert warnings(sent(around("birthday", "before", 1), entry=entry)) == []

    def test_before_a_date_but_not_earlier(self) -> None:
        words = "it is due when “birthday” begins, and a message before a date is never sent by then"
        assert errors(sent(around("birthday", "before", 0))) == [f"step 'hello': {words}"]
        assert errors(sent(around("birthday", "before", 0, wall="08:00"))) == []
        assert errors(sent(around("birthday", "before", 1))) == []
        assert errors(sent(around("birthday", "on"))) == []


class TestEvents:
    def test_a_goal_is_also_an_exit(self) -> None:
        document = drawn(
            message("hello", next=None), goal("bought", "order_placed"), exit_on=("order_placed",)
        )
        assert warnings(document) == [
            "step 'bought': its event “order_placed” also makes customers leave; "
            "the goal counts, the exit is never seen"
        ]

    def test_customers_join_and_leave_by_the_same(self) -> None:
        assert warnings(drawn(message("hello"), entry=BOOKING, exit_on=("booking_made",))) == [
            "customers join by “booking_made” and leave by it when it happens again"
        ]
