"""Hearing back: receipts and incoming messages take effect once, however often and in whatever order they come."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.engine.dispatch import Dispatch
from app.engine.hearing import HeardOver
from app.model.account import Account
from app.model.customer import Consent
from app.model.enrollment import EnrollmentState
from app.model.heard import (
    Deaf,
    Hearing,
    Incoming,
    News,
    OptIn,
    OptOut,
    Receipt,
    ReceiptState,
    ReceiptsUpTo,
    Unreachable,
)
from app.model.message import MessageState
from app.model.outcome import Accepted, AgainLater, ChannelStopped, Outcome, RecipientNever
from app.model.sentence import worded
from app.model.sequence import SequenceDocument
from app.storage import consents, customers, events, hearing
from app.storage.tables import events as event_rows
from tests.engine.simulated import Simulation, simulation

START = datetime(2026, 3, 23, 9, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
R = ReceiptState
_TWO_HOURS = {"when": "after", "amount": 2, "unit": "hours"}


def accepted(dispatch: Dispatch, now: datetime) -> Outcome:
    """A platform that takes everything and says later what became of it."""
    return Accepted(f"id-{dispatch.part.recipient}")


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Simulation]:
    with simulation(tmp_path / "data", START) as found:
        found.workspace.channels.add(
            "Mail", "email", {"host": "127.0.0.1", "security": "none", "from": "shop@example.com"}
        )
        found.platform = accepted
        found.turn()
        yield found


def hear(running: Simulation, *news: News, cursor: str | None = None) -> None:
    """Hear something over the mail channel now."""
    over = HeardOver(channel_id(running), news, cursor)
    running.books.turn(running.clock.now(), [], [], lambda channel_id: 0, [over])


def channel_id(running: Simulation) -> int:
    return next(each.id for each in running.workspace.channels.every() if each.name == "Mail")


def letter(kind: str = "transactional", **more: object) -> SequenceDocument:
    return SequenceDocument.model_validate(
        {
            "name": "Letter",
            "kind": kind,
            "first": "hello",
            "steps": [
                {"kind": "message", "id": "hello", "name": "Hello", "block": "hello", "next": "later"},
                {
                    "kind": "wait",
                    "id": "later",
                    "name": "Later",
                    "until": {"when": "after", "amount": 2, "unit": "hours"},
                },
            ],
            "blocks": {"hello": {"name": "Hello", "text": "Hello", "subject": "Hello"}},
            **more,
        }
    )


def sent_to_anna(running: Simulation) -> None:
    anna = running.mailable("Anna")
    running.enroll(running.publish(letter(), "Mail"), anna)
    running.turn()


def state_of_annas(running: Simulation) -> MessageState:
    with running.workspace.desk.read() as connection:
        anna = customers.find(connection, "email", "anna@example.com")
        assert anna is not None
        person = customers.by_ids(connection, [anna])[anna]
    return running.activity(person)[-1].state


class TestAReceipt:
    def test_of_delivery_makes_a_message_delivered(self, running: Simulation) -> None:
        sent_to_anna(running)
        hear(running, Receipt("id-anna@example.com", R.DELIVERED, START + MINUTE))
        assert state_of_annas(running) is MessageState.DELIVERED

    def test_may_come_before_the_answer(self, running: Simulation) -> None:
        hear(running, Receipt("id-anna@example.com", R.READ, START))
        sent_to_anna(running)
        assert state_of_annas(running) is MessageState.READ

    def test_may_come_twice(self, running: Simulation) -> None:
        sent_to_anna(running)
        for _ in range(2):
            hear(running, Receipt("id-anna@example.com", R.DELIVERED, START + MINUTE))
            hear(running, Receipt("id-anna@example.com", R.READ, START + HOUR))
        assert state_of_annas(running) is MessageState.READ

    def test_of_nothing_we_know_is_harmless(self, running: Simulation) -> None:
        sent_to_anna(running)
        hear(running, Receipt("", R.DELIVERED, START), Receipt("somebody else's", R.DELIVERED, START))
        assert state_of_annas(running) is MessageState.SENT

    def test_of_everything_up_to_an_instant_reaches_what_was_sent_by_then(self, running: Simulation) -> None:
        sent_to_anna(running)
        hear(running, ReceiptsUpTo("anna@example.com", R.READ, START - MINUTE, START))
        assert state_of_annas(running) is MessageState.SENT
        hear(running, ReceiptsUpTo("anna@example.com", R.READ, START + MINUTE, START + MINUTE))
        assert state_of_annas(running) is MessageState.READ

    def test_that_says_the_address_is_gone_marks_it(self, running: Simulation) -> None:
        sent_to_anna(running)
        gone = RecipientNever(worded("there is no such address"))
        hear(running, Receipt("id-anna@example.com", R.FAILED, START + MINUTE, gone))
        assert state_of_annas(running) is MessageState.FAILED
        with running.workspace.desk.read() as connection:
            anna = customers.find(connection, "email", "anna@example.com")
            assert anna is not None
            assert customers.by_ids(connection, [anna])[anna].addresses[0].unreachable == gone.problem

    def test_that_says_the_channel_is_stopped_stops_it(self, running: Simulation) -> None:
        sent_to_anna(running)
        hear(
            running, Receipt("id-anna@example.com", R.FAILED, START, ChannelStopped(worded("no money left")))
        )
        assert [each.problem for each in running.workspace.channels.every() if each.name == "Mail"] == [
            "no money left"
        ]

    def test_that_asks_to_wait_spares_the_customer_for_so_long(self, running: Simulation) -> None:
        sent_to_anna(running)
        hear(
            running, Receipt("id-anna@example.com", R.FAILED, START, AgainLater(worded("not now"), 24 * HOUR))
        )
        assert state_of_annas(running) is MessageState.FAILED
        with running.workspace.desk.read() as connection:
            anna = customers.find(connection, "email", "anna@example.com")
            assert anna is not None
            found = hearing.spared_until(connection, channel_id(running), [anna])
        assert found == {anna: START + 24 * HOUR}


class TestAnIncomingMessage:
    def test_is_an_event_and_an_interaction_once(self, running: Simulation) -> None:
        anna = running.mailable("Anna")
        running.clock.instant += HOUR
        for _ in range(3):
            hear(running, Incoming("m1", "anna@example.com", START + MINUTE, "Hi"))
        with running.workspace.desk.read() as connection:
            assert connection.scalar(select(func.count()).select_from(event_rows)) == 1
            assert events.last_data(connection, anna.id, "message_received") == {
                "text": "Hi",
                "platform": "email",
            }
            found = hearing.last_interactions(connection, channel_id(running), [anna.id])
        assert found == {anna.id: START + MINUTE}

    def test_from_the_future_counts_from_now(self, running: Simulation) -> None:
        anna = running.mailable("Anna")
        hear(running, Incoming("m1", "anna@example.com", START + 100 * HOUR))
        with running.workspace.desk.read() as connection:
            assert hearing.last_interactions(connection, channel_id(running), [anna.id]) == {anna.id: START}

    def test_that_comes_late_does_not_turn_the_window_back(self, running: Simulation) -> None:
        anna = running.mailable("Anna")
        hear(running, Incoming("m2", "anna@example.com", START))
        hear(running, Incoming("m1", "anna@example.com", START - HOUR))
        with running.workspace.desk.read() as connection:
            assert hearing.last_interactions(connection, channel_id(running), [anna.id]) == {anna.id: START}

    def test_that_does_not_open_the_window_leaves_it(self, running: Simulation) -> None:
        anna = running.mailable("Anna")
        hear(running, Incoming("m1", "anna@example.com", START, opens_window=False))
        with running.workspace.desk.read() as connection:
            assert hearing.last_interactions(connection, channel_id(running), [anna.id]) == {}

    def test_of_somebody_unknown_makes_a_customer(self, running: Simulation) -> None:
        hear(running, Incoming("m1", "binh@example.com", START, "Hi", name="Bình  Nguyễn Văn"))
        with running.workspace.desk.read() as connection:
            found = customers.find(connection, "email", "binh@example.com")
            assert found is not None
            assert customers.by_ids(connection, [found])[found].name == "Bình Nguyễn Văn"

    def test_ends_a_sequence_that_runs_until_they_answer(self, running: Simulation) -> None:
        anna = running.mailable("Anna")
        running.enroll(running.publish(letter(exit_on_reply=True), "Mail"), anna)
        running.turn()
        running.clock.instant += MINUTE
        hear(running, Incoming("m1", "anna@example.com", running.clock.now(), "Thanks"))
        assert running.enrollment(anna).state is EnrollmentState.LEFT

    def test_lets_them_join_what_a_message_begins(self, running: Simulation) -> None:
        anna = running.mailable("Anna")
        running.publish(letter(entry={"on": "event", "event": "message_received"}), "Mail")
        running.turn()
        hear(running, Incoming("m1", "anna@example.com", START, "Hi"))
        assert running.enrollment(anna).state is EnrollmentState.WAITING


class TestAskingToStop:
    @pytest.mark.parametrize(
        "told",
        [Incoming("m1", "anna@example.com", START, "STOP"), OptOut("anna@example.com", START, "WhatsApp")],
    )
    def test_takes_them_out_of_marketing_at_once(self, running: Simulation, told: News) -> None:
        anna = running.mailable("Anna")
        running.enroll(running.publish(letter("marketing"), "Mail"), anna)
        running.turn()
        hear(running, told)
        running.turn()
        assert running.enrollment(anna).state is EnrollmentState.LEFT
        with running.workspace.desk.read() as connection:
            person = customers.by_ids(connection, [anna.id])[anna.id]
        assert person.consent_on("email") is Consent.NO

    def test_takes_them_out_of_what_they_joined_within_the_second_that_the_platform_tells(
        self, running: Simulation
    ) -> None:
        anna = running.mailable("Anna")
        running.clock.instant += timedelta(milliseconds=700)
        running.enroll(running.publish(letter("marketing", first="later"), "Mail"), anna)
        running.turn()
        running.clock.instant += timedelta(milliseconds=200)
        hear(running, OptOut("anna@example.com", START, "WhatsApp"))
        running.turn()
        assert running.enrollment(anna).state is EnrollmentState.LEFT

    def test_begins_nothing(self, running: Simulation) -> None:
        anna = running.mailable("Anna")
        running.publish(letter(entry={"on": "event", "event": "message_received"}), "Mail")
        hear(running, Incoming("m1", "anna@example.com", START, "stop"))
        with pytest.raises(IndexError):
            running.enrollment(anna)

    def test_is_outdated_by_a_later_yes(self, running: Simulation) -> None:
        anna = running.mailable("Anna")
        running.clock.instant += 2 * HOUR
        hear(running, OptIn("anna@example.com", START + HOUR, "WhatsApp"))
        hear(running, OptOut("anna@example.com", START + MINUTE, "WhatsApp"))
        with running.workspace.desk.read() as connection:
            person = customers.by_ids(connection, [anna.id])[anna.id]
            last = consents.last(connection, anna.id, "email")
        assert person.consent_on("email") is Consent.YES
        assert last is not None
        assert (last.source, last.at) == ("WhatsApp", START + HOUR)

    def test_in_the_same_second_as_a_yes_counts(self, running: Simulation) -> None:
        anna = running.mailable("Anna")
        running.clock.instant += HOUR
        hear(running, OptIn("anna@example.com", START + timedelta(milliseconds=500), "WhatsApp"))
        hear(running, OptOut("anna@example.com", START, "WhatsApp"))
        with running.workspace.desk.read() as connection:
            assert customers.by_ids(connection, [anna.id])[anna.id].consent_on("email") is Consent.NO

    def test_twice_is_once(self, running: Simulation) -> None:
        anna = running.mailable("Anna")
        running.clock.instant += HOUR
        for _ in range(3):
            hear(running, OptOut("anna@example.com", START + MINUTE, "WhatsApp"))
        with running.workspace.desk.read() as connection:
            assert connection.scalar(select(func.count()).select_from(event_rows)) == 1
            assert consents.last(connection, anna.id, "email") is not None


class TestAnAddress:
    def test_that_cannot_be_reached_is_marked_until_it_can(self, running: Simulation) -> None:
        anna = running.mailable("Anna")
        hear(running, Unreachable("anna@example.com", START, "she has blocked the shop"))
        with running.workspace.desk.read() as connection:
            assert customers.by_ids(connection, [anna.id])[anna.id].addresses[0].unreachable
        hear(running, Unreachable("anna@example.com", START))
        with running.workspace.desk.read() as connection:
            assert not customers.by_ids(connection, [anna.id])[anna.id].addresses[0].unreachable

    def test_that_was_blocked_before_the_customer_last_wrote_is_not_marked(self, running: Simulation) -> None:
        anna = running.mailable("Anna")
        running.clock.instant += HOUR
        hear(running, Incoming("m1", "anna@example.com", START + MINUTE))
        hear(running, Unreachable("anna@example.com", START, "she has blocked the shop"))
        with running.workspace.desk.read() as connection:
            assert not customers.by_ids(connection, [anna.id])[anna.id].addresses[0].unreachable


class TestWhatIsRepeated:
    """By its platform, or by somebody who has recorded it: months later, and in another order."""

    def told_again(self, running: Simulation, *news: News) -> tuple[Consent, str, int]:
        """Hear everything in its order, and the first of it once more; return what is known of Anna then."""
        anna = running.mailable("Anna")
        for each in (*news, news[0]):
            hear(running, each)
            running.clock.instant += 24 * HOUR
        with running.workspace.desk.read() as connection:
            person = customers.by_ids(connection, [anna.id])[anna.id]
            count = connection.scalar(select(func.count()).select_from(event_rows)) or 0
        return person.consent_on("email"), person.addresses[0].unreachable, count

    def test_does_not_take_a_no_back(self, running: Simulation) -> None:
        # Twilio's webhooks tell no time: they count from when they came.
        yes = OptIn("anna@example.com", START + 2000 * HOUR, "SMS, START", id="SM1")
        no = OptOut("anna@example.com", START + 2000 * HOUR, "SMS, STOP", id="SM2")
        assert self.told_again(running, yes, no)[0] is Consent.NO

    def test_does_not_take_a_yes_back(self, running: Simulation) -> None:
        no = OptOut("anna@example.com", START + 2000 * HOUR, "SMS, STOP", id="SM1")
        yes = OptIn("anna@example.com", START + 2000 * HOUR, "SMS, START", id="SM2")
        assert self.told_again(running, no, yes)[0] is Consent.YES

    def test_dated_wishes_need_no_id(self, running: Simulation) -> None:
        yes = OptIn("anna@example.com", START, "WhatsApp")
        no = OptOut("anna@example.com", START + HOUR, "WhatsApp")
        assert self.told_again(running, yes, no)[0] is Consent.NO

    @pytest.mark.parametrize(("first", "second"), [("", "blocked"), ("blocked", "")])
    def test_does_not_change_who_can_be_reached(self, running: Simulation, first: str, second: str) -> None:
        one = Unreachable("anna@example.com", START, first, id="1")
        other = Unreachable("anna@example.com", START + HOUR, second, id="2")
        assert self.told_again(running, one, other)[1] == second

    def test_begins_nothing_twice(self, running: Simulation) -> None:
        assert self.told_again(running, Incoming("m1", "anna@example.com", START, "Hi"))[2] == 1


class TestDeafness:
    def account(self, running: Simulation) -> Account:
        return next(each.account for each in running.workspace.channels.every() if each.name == "Mail")

    def test_is_known_since_it_began_until_something_is_heard(self, running: Simulation) -> None:
        hear(running, Deaf(START, worded("The mailbox does not answer.")))
        hear(running, Deaf(START + HOUR, worded("The mailbox is locked.")))
        found = self.account(running)
        assert (found.deaf_since, found.deaf_why) == (START, "The mailbox does not answer.")
        assert running.workspace.channels.every()[-1].problem == "", "it sends all the same"
        hear(running, Hearing(START + 2 * HOUR))
        assert self.account(running).deaf_since is None

    def test_is_not_known_any_more_of_what_was_set_up_anew(self, running: Simulation) -> None:
        hear(running, Deaf(START, worded("The mailbox does not answer.")))
        running.workspace.channels.change("Mail", settings={"from_name": "Tea"})
        assert self.account(running).deaf_since is None


class TestTheCursor:
    def test_is_kept_with_what_was_heard(self, running: Simulation) -> None:
        hear(running, cursor="5")
        hear(running, Incoming("m1", "anna@example.com", START))
        with running.workspace.desk.read() as connection:
            assert hearing.cursor(connection, channel_id(running)) == "5"

    def test_of_a_channel_that_is_gone_is_nothing(self, running: Simulation) -> None:
        running.books.turn(START, [], [], lambda channel_id: 0, [HeardOver(999, (), "5")])
        with running.workspace.desk.read() as connection:
            assert hearing.cursor(connection, 999) == ""
