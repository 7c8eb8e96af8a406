"""What was tried for a message, and whether it leaves a doubt."""

from datetime import datetime

from sqlalchemy import Connection

from app.storage import attempts, messages
from app.storage.attempts import Attempt
from tests.storage.stored import (
    HOUR,
    MINUTE,
    NOW,
    put_message,
)


def test_attempts_are_kept_in_order(connection: Connection, enrollment_id: int) -> None:
    message_id = put_message(connection, enrollment_id)
    made = [
        Attempt(message_id, 1, 0, NOW, NOW + MINUTE, "Accepted"),
        Attempt(message_id, 1, 1, NOW, NOW + MINUTE, "AgainLater", "busy", "450 4.2.1"),
        Attempt(message_id, 2, 1, NOW + HOUR, NOW + HOUR, "Accepted"),
    ]
    attempts.add_many(connection, reversed(made))
    assert attempts.of_message(connection, message_id) == made


class TestADoubt:
    """Whether a platform may have taken a message at an attempt nobody saw the end of."""

    def since(self, connection: Connection, message_id: int, count: int, *made: Attempt) -> datetime | None:
        attempts.add_many(connection, made)
        messages.change(connection, message_id, attempts=count, created_at=NOW, attempted_at=NOW + HOUR)
        return attempts.in_doubt_since(connection, messages.by_ids(connection, [message_id])).get(message_id)

    def test_there_is_none_after_clear_refusals(self, connection: Connection, enrollment_id: int) -> None:
        message_id = put_message(connection, enrollment_id)
        made = [Attempt(message_id, number, 0, NOW, NOW, "AgainLater") for number in (1, 2)]
        assert self.since(connection, message_id, 2, *made) is None

    def test_it_began_with_the_first_attempt_that_left_one(
        self, connection: Connection, enrollment_id: int
    ) -> None:
        message_id = put_message(connection, enrollment_id)
        made = [
            Attempt(message_id, 1, 0, NOW, NOW, "AgainLater"),
            Attempt(message_id, 2, 0, NOW + MINUTE, NOW + MINUTE, "InDoubt"),
            Attempt(message_id, 3, 0, NOW + HOUR, NOW + HOUR, "InDoubt"),
        ]
        assert self.since(connection, message_id, 3, *made) == NOW + MINUTE

    def test_an_attempt_whose_end_nobody_saw_leaves_one(
        self, connection: Connection, enrollment_id: int
    ) -> None:
        message_id = put_message(connection, enrollment_id)
        assert self.since(connection, message_id, 1) == NOW + HOUR
        taken_in_part = Attempt(message_id, 1, 0, NOW, NOW, "Accepted")
        assert self.since(connection, message_id, 2, taken_in_part) == NOW

    def test_the_owner_ends_it_by_having_it_sent_again(
        self, connection: Connection, enrollment_id: int
    ) -> None:
        message_id = put_message(connection, enrollment_id)
        made = [
            Attempt(message_id, 1, 0, NOW, NOW, "InDoubt"),
            Attempt(message_id, 2, 0, NOW + HOUR, NOW + HOUR, "Unknown"),
        ]
        assert self.since(connection, message_id, 2, *made) is None
