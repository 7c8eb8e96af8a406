"""The Practice phone: what is shown on it, once."""

from app.model.block import Content
from app.storage import practice
from app.storage.database import Database
from app.storage.practice import PracticeMessage
from tests.storage.stored import MINUTE, NOW


def test_a_message_is_on_the_phone_once_and_the_oldest_comes_first(database: Database) -> None:
    first = PracticeMessage("k1", "7", "Mai", Content(text="Hello", quick_replies=("Yes",)), NOW)
    second = PracticeMessage("k2", "7", "Mai", Content(text="Still there?"), NOW + MINUTE)
    with database.write() as connection:
        practice.show(connection, [])
        practice.show(connection, [first])
        practice.show(connection, [first, second])
    with database.read() as connection:
        assert practice.on_phone(connection) == [first, second]
