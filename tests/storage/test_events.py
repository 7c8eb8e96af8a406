"""What has happened to customers, and since they joined."""

from sqlalchemy import Connection

from app.storage import events
from tests.storage.stored import DAY, HOUR, MINUTE, NOW, put_customer, put_enrollment, put_sequence


class TestEventsSinceJoining:
    def test_are_those_from_joining_on_in_the_order_in_which_they_happened(
        self, connection: Connection
    ) -> None:
        mai = put_customer(connection)
        for minutes in (30, -1, 10, 0):
            name = f"at {minutes}"
            events.record(connection, mai, name, NOW + minutes * MINUTE, {"n": name}, NOW + HOUR)
        enrollment_id = put_enrollment(connection, put_sequence(connection), mai, joined_at=NOW)
        found = events.since_joining(connection, [enrollment_id])[enrollment_id]
        assert [event.name for event in found] == ["at 0", "at 10", "at 30"]
        assert found[1].at == NOW + 10 * MINUTE
        assert (found[1].data, found[1].customer_id) == ({"n": "at 10"}, mai)

    def test_leave_out_the_one_by_which_the_customer_joined(self, connection: Connection) -> None:
        mai = put_customer(connection)
        entry = events.record(connection, mai, "cart_abandoned", NOW, {}, NOW)
        events.record(connection, mai, "cart_abandoned", NOW, {}, NOW)
        enrollment_id = put_enrollment(connection, put_sequence(connection), mai, event_id=entry)
        found = events.since_joining(connection, [enrollment_id])[enrollment_id]
        assert [event.id for event in found] == [entry + 1]

    def test_are_told_apart_by_enrollment(self, connection: Connection) -> None:
        mai, tom = put_customer(connection), put_customer(connection, "Tom")
        events.record(connection, mai, "order_placed", NOW + MINUTE, {}, NOW)
        earlier = put_enrollment(connection, put_sequence(connection), mai)
        later = put_enrollment(connection, put_sequence(connection, "Another"), mai, joined_at=NOW + HOUR)
        of_tom = put_enrollment(connection, put_sequence(connection, "Third"), tom)
        assert set(events.since_joining(connection, [earlier, later, of_tom])) == {earlier}

    def test_the_last_of_a_name_gives_its_data(self, connection: Connection) -> None:
        mai = put_customer(connection)
        for day, cart in ((2, "newest"), (1, "older"), (0, "oldest")):
            events.record(connection, mai, "cart_abandoned", NOW + day * DAY, {"cart": cart}, NOW)
        assert events.last_data(connection, mai, "cart_abandoned") == {"cart": "newest"}
        assert events.last_data(connection, mai, "order_placed") == {}
