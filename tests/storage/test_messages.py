"""The outbox: one message per step of an enrollment, its parts, and what counts as sent."""

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from app.model.block import Content
from app.model.message import MessageState
from app.model.reason import because
from app.storage import activity, attempts, channels, customers, messages
from app.storage.attempts import Attempt
from tests.storage.stored import (
    DAY,
    HOUR,
    MINUTE,
    NOW,
    put_customer,
    put_enrollment,
    put_message,
    put_sequence,
)


class TestAMessage:
    def test_is_the_only_one_of_its_step(self, connection: Connection, enrollment_id: int) -> None:
        put_message(connection, enrollment_id)
        put_message(connection, enrollment_id, step="another")
        with pytest.raises(IntegrityError):
            put_message(connection, enrollment_id, "cancelled")

    def test_comes_back_whole(self, connection: Connection, enrollment_id: int) -> None:
        content = Content(text="Chào Mai", subject="“Hi”", quick_replies=("Yes",))
        put_message(
            connection,
            enrollment_id,
            "retrying",
            address="mai@example.com",
            content=content,
            planned_at=NOW + MINUTE,
            attempts=2,
            attempted_at=NOW + HOUR,
            retry_at=NOW + 2 * HOUR,
            problem="the mailbox is full",
        )
        found = messages.of_enrollments(connection, [enrollment_id])[enrollment_id]["hello"]
        assert found.content == content
        assert (found.state, found.address) == (MessageState.RETRYING, "mai@example.com")
        assert (found.created_at, found.due_at, found.planned_at) == (NOW, NOW, NOW + MINUTE)
        assert found.progress.attempts == 2
        assert found.progress.attempted_at == NOW + HOUR
        assert found.progress.retry_at == NOW + 2 * HOUR
        assert found.progress.problem == "the mailbox is full"
        assert found.why == because("as_planned", timing="at once")

    def test_is_found_by_its_step(self, connection: Connection, enrollment_id: int) -> None:
        put_message(connection, enrollment_id, "delivered", step="before")
        assert set(messages.of_enrollments(connection, [enrollment_id])[enrollment_id]) == {"before"}

    def test_goes_with_everything_about_it_when_its_customer_is_forgotten(
        self, connection: Connection, mai: int, enrollment_id: int
    ) -> None:
        message_id = put_message(connection, enrollment_id)
        messages.add_parts(connection, [part(message_id)])
        attempts.add_many(connection, [Attempt(message_id, 1, 0, NOW, NOW, "Accepted")])
        assert messages.existing(connection, [message_id, 99]) == {message_id}
        customers.remove(connection, mai)
        assert messages.existing(connection, [message_id]) == set()
        assert messages.parts_accepted(connection, [message_id]) == {}
        assert attempts.of_message(connection, message_id) == []

    def test_stays_when_its_channel_is_removed(self, connection: Connection, enrollment_id: int) -> None:
        channel_id = channels.add(connection, "Mail", "email", {}, NOW)
        put_message(connection, enrollment_id, "delivered", channel_id=channel_id)
        channels.remove(connection, channel_id)
        (row,) = activity.listed(connection)
        assert (row.state, row.channel) == (MessageState.DELIVERED, "")


def part(message_id: int, number: int = 0) -> dict[str, object]:
    return {"message_id": message_id, "number": number, "provider_id": "", "accepted_at": NOW}


class TestParts:
    def test_a_part_is_accepted_once(self, connection: Connection, enrollment_id: int) -> None:
        message_id = put_message(connection, enrollment_id)
        messages.add_parts(connection, [part(message_id), part(message_id, 1)])
        assert messages.parts_accepted(connection, [message_id]) == {message_id: 2}
        with pytest.raises(IntegrityError):
            messages.add_parts(connection, [part(message_id, 1)])


class TestSendsSince:
    @pytest.fixture
    def sends(self, connection: Connection, mai: int) -> "Sends":
        return Sends(connection, mai)

    def test_an_instant_count_over_all_sequences(self, sends: "Sends") -> None:
        sends.add("delivered", sent_at=NOW - MINUTE)
        sends.add("sent", sent_at=NOW - HOUR)
        assert sends.since_yesterday() == (NOW - HOUR, NOW - MINUTE)

    def test_do_not_count_what_went_out_before(self, sends: "Sends") -> None:
        sends.add("delivered", sent_at=NOW - DAY)
        assert sends.since_yesterday() == ()

    def test_count_what_is_being_sent_from_when_that_began(self, sends: "Sends") -> None:
        sends.add("delivered", sent_at=NOW - MINUTE)
        sends.add("sending", attempted_at=NOW)
        assert set(sends.since_yesterday()) == {NOW - MINUTE, NOW}

    @pytest.mark.parametrize("state", ["queued", "retrying", "failed", "skipped", "cancelled"])
    def test_do_not_count_what_never_left(self, sends: "Sends", state: str) -> None:
        sends.add(state, attempted_at=NOW)
        assert sends.since_yesterday() == ()

    def test_are_told_apart_by_customer(self, connection: Connection, sends: "Sends") -> None:
        sends.add("delivered", sent_at=NOW)
        tom = Sends(connection, put_customer(connection, "Tom"))
        assert tom.since_yesterday() == ()


class Sends:
    """The messages to one customer, each of a sequence of its own."""

    def __init__(self, connection: Connection, customer_id: int) -> None:
        self._connection = connection
        self._customer_id = customer_id
        self._count = 0

    def add(self, state: str, **more: object) -> None:
        self._count += 1
        flow = put_sequence(self._connection, f"Sequence {self._count}")
        put_message(
            self._connection, put_enrollment(self._connection, flow, self._customer_id), state, **more
        )

    def since_yesterday(self) -> tuple[object, ...]:
        found = messages.sends_since(self._connection, [self._customer_id], NOW - DAY)
        return found.get(self._customer_id, ())


class TestWhatIsUnderWay:
    def test_is_counted_by_state(self, connection: Connection, mai: int) -> None:
        for number, state in enumerate(("sending", "sending", "unknown", "delivered", "skipped", "retrying")):
            flow = put_sequence(connection, f"Sequence {number}")
            put_message(connection, put_enrollment(connection, flow, mai), state)
        assert messages.counts(connection) == {
            MessageState.SENDING: 2,
            MessageState.UNKNOWN: 1,
            MessageState.RETRYING: 1,
        }
        assert len(messages.by_state(connection, MessageState.SENDING)) == 2
