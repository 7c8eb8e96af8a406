"""How long ago a customer last wrote, in the worst case, and what is said of it while editing."""

from datetime import UTC, datetime, time, timedelta

import pytest

from app.channels.meta_policy import INSTAGRAM, MESSENGER, WHATSAPP
from app.channels.sms_policy import SMS
from app.channels.zalo_policy import ZALO
from app.model.check_policy import policy_problems
from app.model.policy import Policy
from app.model.sequence import ByEvent, SequenceDocument
from app.model.shop import QuietHours, Shop
from app.model.since_wrote import since_wrote
from app.model.steps import RepliedQuestion, SendTemplate, Step, Variable
from tests.model.builders import (
    after,
    around,
    at,
    condition,
    frame,
    hours,
    in_a_row,
    marketing,
    message,
    split,
    version,
    wait,
    wait_for,
)

SHOP = Shop()
BY_MESSAGE = ByEvent(event="message_received")
DAY = timedelta(days=1)
AN_HOUR = timedelta(hours=1)


def flow(*steps: Step, kind: str = "transactional", **more: object) -> SequenceDocument:
    entry = more.pop("entry", BY_MESSAGE)
    made = (marketing if kind == "marketing" else version)(*steps)
    return made.document.model_copy(update={"entry": entry, **more})


class TestTheWorstCase:
    def test_adds_up_along_the_way(self) -> None:
        steps = in_a_row(
            message("a"), message("b", send=after(6, "hours")), wait("w", after(90, "minutes")), message("c")
        )
        found = since_wrote(flow(*steps), SHOP)
        assert found == {"a": hours(0), "b": hours(6), "c": hours(7.5)}

    def test_is_without_limit_unless_they_join_by_writing(self) -> None:
        other = ByEvent(event="cart_abandoned")
        assert since_wrote(flow(message("a"), entry=other), SHOP) == {"a": None}

    def test_takes_the_longer_of_two_ways(self) -> None:
        steps = (
            split("s", ("A", 50, "long"), ("B", 50, "short")),
            wait("long", after(30, "hours"), next="end"),
            wait("short", after(1, "hours"), next="end"),
            message("end"),
        )
        assert since_wrote(flow(*steps), SHOP)["end"] == hours(30)

    def test_begins_anew_when_they_write_on_the_way(self) -> None:
        steps = (
            wait_for("w", "message_received", after(3, "days"), next="yes", otherwise="no"),
            message("yes", send=after(2, "hours")),
            message("no"),
        )
        found = since_wrote(flow(*steps, entry=ByEvent(event="cart_abandoned")), SHOP)
        assert found == {"yes": hours(2), "no": None}

    def test_is_at_most_since_joining_for_those_who_have_answered(self) -> None:
        steps = (
            wait("w", after(5, "hours"), next="c"),
            condition("c", RepliedQuestion(), yes="yes", no="no"),
            message("yes"),
            message("no"),
        )
        found = since_wrote(flow(*steps, entry=ByEvent(event="cart_abandoned")), SHOP)
        assert found == {"yes": hours(5), "no": None}

    def test_counts_the_longest_night_of_a_frame(self) -> None:
        found = since_wrote(flow(message("a", within=frame("09:00", "17:00", "mon tue wed thu fri"))), SHOP)
        # Friday 17:00 to Monday 09:00, and an hour for the clocks.
        assert found == {"a": hours(64) + AN_HOUR}

    def test_counts_a_time_of_day_as_a_day(self) -> None:
        assert since_wrote(flow(message("a", send=at("09:00"))), SHOP) == {"a": DAY + AN_HOUR}

    def test_of_a_date_is_without_limit(self) -> None:
        step = message("a", send=around("birthday", "before", 1))
        assert since_wrote(flow(step), SHOP) == {"a": None}

    def test_of_a_step_that_is_off_is_not_counted(self) -> None:
        steps = in_a_row(wait("w", after(9, "hours"), on=False), message("a"))
        assert since_wrote(flow(*steps), SHOP) == {"a": hours(0)}


class TestThePlatformsNight:
    """On Zalo, from 22:00 to 6:00 in Vietnam."""

    HERE = Shop(timezone="Asia/Ho_Chi_Minh")

    def test_counts_for_marketing_alone(self) -> None:
        sold = flow(message("a"), kind="marketing")
        # From a minute before 22:00 to 6:00, and an hour for the clocks.
        held = hours(8) + timedelta(minutes=1) + AN_HOUR
        assert since_wrote(sold, self.HERE, ZALO.night_of(sold.kind)) == {"a": held}
        served = flow(message("a"))
        assert since_wrote(served, self.HERE, ZALO.night_of(served.kind)) == {"a": hours(0)}

    def test_joins_hours_that_end_where_it_begins(self) -> None:
        sold = flow(message("a", within=frame("10:00", "22:00")), kind="marketing")
        # In London it is 23:00 to 15:00 there, so that 15:00 UTC to 10:00 the next day is what is left out.
        there = since_wrote(sold, Shop(timezone="Europe/London"), ZALO.night_of(sold.kind))
        assert there["a"] is not None
        assert there["a"] >= hours(19)

    def test_that_leaves_no_moment_is_an_error(self) -> None:
        sold = flow(message("a", within=frame("22:30", "05:30")), kind="marketing")
        found = [each.key for each in policy_problems(sold, ZALO, "Zalo", self.HERE) if each.is_error]
        assert found == ["night"]
        served = flow(message("a", within=frame("22:30", "05:30")))
        assert not [each for each in policy_problems(served, ZALO, "Zalo", self.HERE) if each.is_error]


def keys(document: SequenceDocument, policy: Policy) -> list[tuple[str, str, bool]]:
    found = policy_problems(document, policy, "Platform", SHOP)
    return [(problem.step, problem.key, problem.is_error) for problem in found]


TEMPLATE = SendTemplate(name="cart", language="en")
LATE = after(2, "days")


class TestWhatIsSaid:
    def test_nothing_of_a_message_within_the_window(self) -> None:
        assert keys(flow(message("a", send=after(20, "hours"))), WHATSAPP) == []

    def test_that_it_may_be_too_late(self) -> None:
        assert keys(flow(message("a", send=LATE)), INSTAGRAM) == [("a", "window_closed", False)]

    def test_that_nobody_knows_when_they_wrote(self) -> None:
        document = flow(message("a"), entry=ByEvent(event="cart_abandoned"))
        assert keys(document, WHATSAPP) == [("a", "window_unknown", False)]

    def test_nothing_where_a_template_goes_out_instead(self) -> None:
        assert keys(flow(message("a", send=LATE, if_window_closed=TEMPLATE)), WHATSAPP) == []
        assert keys(flow(message("a", send=LATE, if_window_closed=TEMPLATE)), MESSENGER) == []

    @pytest.mark.parametrize(("policy", "kind"), [(INSTAGRAM, "transactional"), (MESSENGER, "marketing")])
    def test_that_a_template_is_not_allowed(self, policy: Policy, kind: str) -> None:
        document = flow(message("a", send=LATE, if_window_closed=TEMPLATE), kind=kind)
        assert ("a", "no_template_here", True) in keys(document, policy)

    @pytest.mark.parametrize(
        ("chosen", "key"),
        [
            (SendTemplate(), "no_template"),
            (SendTemplate(name="x", language="en", variables=(Variable(name="1"),)), "template_gap"),
            (SendTemplate(name="x", language="en", category="marketing"), "template_marketing"),
        ],
    )
    def test_what_a_template_lacks(self, chosen: SendTemplate, key: str) -> None:
        document = flow(message("a", if_window_closed=chosen))
        assert keys(document, WHATSAPP) == [("a", key, True)]

    def test_that_marketing_may_come_at_night(self) -> None:
        sold = flow(message("a"), message("b", within=frame("09:00", "20:00")), kind="marketing")
        assert keys(sold, SMS) == [("a", "any_hour", False)]
        assert keys(flow(message("a")), SMS) == []
        quiet = Shop(quiet_hours=QuietHours(start=time(21), end=time(8)))
        assert list(policy_problems(sold, SMS, "SMS", quiet)) == []

    def test_that_the_rules_are_old(self) -> None:
        today = datetime(2027, 12, 1, tzinfo=UTC).date()
        [problem] = policy_problems(flow(message("a")), WHATSAPP, "WhatsApp", SHOP, today)
        assert problem.key == "old_policy"
        assert not problem.is_error
