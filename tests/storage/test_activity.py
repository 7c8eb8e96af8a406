"""Messages as Activity lists them."""

from sqlalchemy import Connection

from app.storage import activity, channels
from tests.storage.stored import (
    NOW,
    put_customer,
    put_enrollment,
    put_message,
    put_sequence,
)


class TestActivity:
    def test_names_whom_it_is_about(self, connection: Connection, enrollment_id: int) -> None:
        channel_id = channels.add(connection, "Practice", "practice", {}, NOW)
        put_message(connection, enrollment_id, channel_id=channel_id, problem="busy")
        (row,) = activity.listed(connection)
        assert (row.customer, row.who) == ("Mai Nguyen", "mai@example.com")
        assert (row.sequence, row.step, row.channel) == ("Welcome", "hello", "Practice")
        assert row.problem == "busy"

    def test_names_who_has_no_name_by_an_address_and_who_has_none_by_number(
        self, connection: Connection
    ) -> None:
        flow = put_sequence(connection)
        for emails in (("tom@example.com",), ()):
            put_message(connection, put_enrollment(connection, flow, put_customer(connection, "", *emails)))
        by_address, by_number = activity.listed(connection)
        assert (by_address.customer, by_address.who) == ("tom@example.com", "tom@example.com")
        assert (by_number.customer, by_number.who) == (
            f"#{by_number.customer_id}",
            str(by_number.customer_id),
        )

    def test_of_whom_every_word_is_found_with_accents_or_without(self, connection: Connection) -> None:
        flow = put_sequence(connection)
        for name in ("Thảo Trần", "Thảo Mai"):
            put_message(connection, put_enrollment(connection, flow, put_customer(connection, name)))
        assert [row.customer for row in activity.listed(connection, text="tran thao")] == ["Thảo Trần"]
        assert activity.listed(connection, text="%") == []

    def test_lists_the_newest_last_and_of_too_many_the_newest(
        self, connection: Connection, mai: int, enrollment_id: int
    ) -> None:
        ids = [put_message(connection, enrollment_id, step=f"step-{number}") for number in range(5)]
        assert [row.id for row in activity.listed(connection)] == ids
        assert [row.id for row in activity.listed(connection, most=2)] == ids[-2:]
        assert [row.id for row in activity.listed(connection, customer_id=mai)] == ids
        assert activity.listed(connection, customer_id=99) == []
        assert activity.listed(connection, sequence_id=99) == []
