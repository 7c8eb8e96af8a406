"""The state of sending, Activity, the phone, and the settings with what they set off."""

from dataclasses import replace

import pytest

from app.model.customer import Customer
from app.model.errors import Invalid, NotFound
from app.model.message import MessageState
from app.model.outcome import Unknown
from app.model.sentence import worded
from app.storage.folder import SenderLock
from app.workspace.overview import Overview
from tests.model.builders import DAYTIME, after, at, clock, message
from tests.workspace.shop import DAY, HOUR, MINUTE, MONDAY, Shop, drawn


@pytest.fixture
def mai(shop: Shop) -> Customer:
    return shop.customer("Mai")


class TestTheStatus:
    def test_of_a_quiet_folder_is_quiet(self, shop: Shop) -> None:
        status = shop.workspace.overview.status()
        assert (status.engine, status.waiting, status.due) == ("stopped", 0, 0)
        assert (status.sending, status.unknown, status.next_due_at) == (0, 0, None)
        assert [channel.name for channel in status.channels] == ["Practice"]

    def test_counts_who_waits_and_what_is_due(self, shop: Shop, mai: Customer) -> None:
        shop.start(drawn(message("hello", after(1, "hours"))))
        shop.enroll("Welcome", mai, shop.customer("Tom"))
        shop.pass_time(MONDAY + MINUTE)
        shop.enroll("Welcome", shop.customer("Ana"))
        status = shop.workspace.overview.status()
        assert (status.waiting, status.due, status.next_due_at) == (3, 0, MONDAY + HOUR)
        shop.pass_time(MONDAY + HOUR)
        assert shop.workspace.overview.status().due == 2
        shop.run(MONDAY + 2 * HOUR)
        status = shop.workspace.overview.status()
        assert (status.waiting, status.due, status.next_due_at) == (0, 0, None)

    def test_counts_those_in_a_paused_sequence_as_waiting_but_never_due(
        self, shop: Shop, mai: Customer
    ) -> None:
        shop.start(drawn(message("hello")))
        shop.enroll("Welcome", mai)
        shop.workspace.sequences.pause("Welcome")
        status = shop.workspace.overview.status()
        assert (status.waiting, status.due, status.next_due_at) == (1, 0, None)

    def test_counts_messages_of_which_nobody_knows(self, shop: Shop, mai: Customer) -> None:
        shop.start(drawn(message("hello")))
        shop.platform = lambda dispatch, now: Unknown(worded("the connection broke"))
        shop.enroll("Welcome", mai)
        shop.turn()
        assert shop.workspace.overview.status().unknown == 1

    def test_counts_what_is_being_sent(self, shop: Shop, mai: Customer) -> None:
        shop.start(drawn(message("hello")))
        shop.enroll("Welcome", mai)
        shop.books.turn(MONDAY, [], [], lambda channel_id: 1)
        assert shop.workspace.overview.status().sending == 1

    def test_tells_of_an_engine_elsewhere_that_cannot_send(self, shop: Shop) -> None:
        shop.turn()
        shop.clock.instant = MONDAY + 2 * MINUTE
        overview = Overview(replace(shop.workspace.desk, is_test=False))
        with SenderLock(shop.workspace.folder):
            assert overview.status().hints == ()
            shop.clock.instant = MONDAY + 4 * MINUTE
            (hint,) = overview.status().hints
            assert "has not been able to send since Mon 23 Mar 2026" in hint
            assert overview.status(sends_here=True).hints == (), "this one says why itself"
        assert overview.status().hints == (), "nobody is to send"
        overview.set("sending.paused", "yes")
        with SenderLock(shop.workspace.folder):
            assert overview.status().hints == ()

    def test_knows_who_sends(self, shop: Shop) -> None:
        assert shop.workspace.overview.status(sends_here=True).engine == "running"
        with SenderLock(shop.workspace.folder):
            assert shop.workspace.overview.status().engine == "running"
        assert shop.workspace.overview.status().engine == "stopped"
        shop.workspace.overview.set("sending.paused", "yes")
        assert shop.workspace.overview.status(sends_here=True).engine == "paused"


class TestActivity:
    @pytest.fixture(autouse=True)
    def some(self, shop: Shop, mai: Customer) -> None:
        for name in ("One", "Two"):
            shop.start(drawn(message("hello"), message("bye", after(1, "hours")), name=name))
        shop.enroll("One", mai, shop.customer("Tom"))
        shop.enroll("Two", mai)
        shop.run(MONDAY + DAY)

    def test_lists_what_became_of_every_message(self, shop: Shop) -> None:
        rows = shop.workspace.overview.activity()
        assert len(rows) == 6
        assert {row.state for row in rows} == {MessageState.DELIVERED}
        first = rows[0]
        assert (first.customer, first.who, first.sequence) == ("Mai", "mai@example.com", "One")
        assert (first.due_at, first.sent_at, first.delivered_at) == (MONDAY, MONDAY, MONDAY)

    def test_may_be_asked_about_somebody_or_some_sequence(self, shop: Shop) -> None:
        overview = shop.workspace.overview
        assert {row.sequence for row in overview.activity(who="mai@example.com")} == {"One", "Two"}
        assert {row.customer for row in overview.activity(sequence="one")} == {"Mai", "Tom"}
        both = overview.activity(who="mai@example.com", sequence="Two")
        assert [row.step for row in both] == ["hello", "bye"]
        assert [row.step for row in overview.activity(most=1)] == ["bye"]

    def test_calls_a_step_as_the_version_that_sent_it(self, shop: Shop, mai: Customer) -> None:
        named = message("hello").model_copy(update={"name": "Say hello"})
        shop.start(drawn(named, name="Three"))
        shop.enroll("Three", mai)
        shop.run(MONDAY + 2 * DAY)
        draft = shop.workspace.drafts.open("Three")
        renamed = drawn(named.model_copy(update={"name": "Greet"}), name="Three")
        shop.workspace.drafts.save(draft.id, renamed)
        (row,) = shop.workspace.overview.activity(sequence="Three")
        assert (row.step, row.step_name) == ("hello", "Say hello")

    def test_about_nobody_and_nothing_is_refused(self, shop: Shop) -> None:
        with pytest.raises(NotFound):
            shop.workspace.overview.activity(who="nobody@example.com")
        with pytest.raises(NotFound):
            shop.workspace.overview.activity(sequence="Three")


class TestASetting:
    def test_has_a_default_until_it_is_set(self, shop: Shop) -> None:
        found = shop.workspace.overview.settings()
        assert (found["shop.name"], found["sending.paused"]) == ("My shop", "no")
        assert shop.workspace.overview.set("shop.name", "  Tea   Lane ") == "Tea Lane"
        assert shop.workspace.overview.settings()["shop.name"] == "Tea Lane"
        assert shop.workspace.desk.shop().name == "Tea Lane"

    @pytest.mark.parametrize(
        ("key", "value"),
        [
            ("shop.timezone", "Mars/Olympus"),
            ("shop.country", "Vietnam"),
            ("hours.quiet", "22:00"),
            ("hours.closed_weekdays", "someday"),
            ("sending.cap", "many"),
            ("sending.paused", "perhaps"),
        ],
    )
    def test_that_is_none_is_refused(self, shop: Shop, key: str, value: str) -> None:
        before = shop.workspace.overview.settings()
        with pytest.raises(Invalid):
            shop.workspace.overview.set(key, value)
        assert shop.workspace.overview.settings() == before

    def test_that_does_not_exist_is_refused(self, shop: Shop) -> None:
        for key in ("shop.colour", "folder.key"):
            with pytest.raises(NotFound, match="there are shop"):
                shop.workspace.overview.set(key, "x")


class TestPlans:
    """They are made anew at once when the shop's zone or hours change."""

    @pytest.fixture(autouse=True)
    def tomorrow_at_nine(self, shop: Shop, mai: Customer) -> None:
        shop.start(drawn(message("hello", at("09:00", days=1), DAYTIME)))
        shop.enroll("Welcome", mai)
        shop.turn()

    @staticmethod
    def next_at(shop: Shop) -> object:
        shop.turn()
        return shop.workspace.overview.status().next_due_at

    def test_stand_while_nothing_changes(self, shop: Shop) -> None:
        assert self.next_at(shop) == clock("Tue 2026-03-24 09:00")

    def test_follow_the_shops_zone(self, shop: Shop) -> None:
        shop.workspace.overview.set("shop.timezone", "Asia/Kathmandu")
        assert shop.workspace.overview.status().due == 1
        assert self.next_at(shop) == clock("Tue 2026-03-24 09:00") - 5 * HOUR - 45 * MINUTE

    @pytest.mark.parametrize(
        ("key", "value", "later"),
        [
            ("hours.quiet", "22:00-10:00", HOUR),
            ("hours.closed_dates", "2026-03-24", 23 * HOUR),
            ("hours.closed_weekdays", "tue", 23 * HOUR),
        ],
    )
    def test_follow_the_shops_hours(self, shop: Shop, key: str, value: str, later: object) -> None:
        shop.workspace.overview.set(key, value)
        assert shop.workspace.overview.status().due == 1
        assert self.next_at(shop) == clock("Tue 2026-03-24 09:00") + later  # type: ignore[operator]
        shop.workspace.overview.set(key, "")
        assert self.next_at(shop) == clock("Tue 2026-03-24 09:00")

    def test_stand_when_something_else_is_set(self, shop: Shop) -> None:
        for key, value in (
            ("shop.name", "Tea"),
            ("shop.postal_address", "1 Tea Lane"),
            ("shop.country", "GB"),
        ):
            shop.workspace.overview.set(key, value)
        assert shop.workspace.overview.status().due == 0

    def test_stand_when_a_setting_is_set_to_what_it_was(self, shop: Shop) -> None:
        shop.workspace.overview.set("shop.timezone", "Europe/London")
        assert shop.workspace.overview.status().due == 0


def test_everything_is_held_back_while_sending_is_paused(shop: Shop, mai: Customer) -> None:
    shop.start(drawn(message("hello")))
    shop.enroll("Welcome", mai)
    shop.workspace.overview.set("sending.paused", "yes")
    shop.turn()
    assert shop.sent == []
    shop.workspace.overview.set("sending.paused", "no")
    shop.turn()
    assert shop.steps_sent == ["hello"]
