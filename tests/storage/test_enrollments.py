"""Enrollments: unique while they last, claimed when they are due, planned anew, counted."""

from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from app.model.enrollment import EnrollmentState, Position
from app.model.joining import Earlier
from app.model.reason import because
from app.model.sequence import Version
from app.storage import customers, enrollments, events, sequences
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

WAITING, HELD, FINISHED, LEFT = EnrollmentState


@pytest.fixture
def flow(connection: Connection) -> Version:
    return put_sequence(connection)


@pytest.fixture
def mai(connection: Connection) -> int:
    return put_customer(connection)


class TestAnEnrollment:
    def test_comes_back_whole(self, connection: Connection, flow: Version, mai: int) -> None:
        event_id = events.record(connection, mai, "booking_made", NOW, {}, NOW)
        why = because("held_for_frame", timing="at once", due=NOW, planned=NOW + HOUR, allowed="09:00–17:00")
        enrollment_id = put_enrollment(
            connection,
            flow,
            mai,
            occurrence="B-17",
            position=Position("hello", NOW + MINUTE),
            state=HELD,
            due_at=NOW + 2 * MINUTE,
            planned_at=NOW + 3 * MINUTE,
            replanned_at=NOW + 4 * MINUTE,
            next_at=NOW + 5 * MINUTE,
            data={"starts_at": "2026-03-24T15:00", "note": "“ngày mai”"},
            event_id=event_id,
            why=why,
        )
        (found,) = enrollments.by_ids(connection, [enrollment_id])
        assert found.position == Position("hello", NOW + MINUTE)
        assert (found.occurrence, found.state, found.event_id) == ("B-17", HELD, event_id)
        instants = (found.due_at, found.planned_at, found.replanned_at, found.next_at)
        assert instants == tuple(NOW + number * MINUTE for number in (2, 3, 4, 5))
        assert found.data == {"starts_at": "2026-03-24T15:00", "note": "“ngày mai”"}
        assert found.why == why

    def test_keeps_who_joined_what_and_when_for_good(
        self, connection: Connection, flow: Version, mai: int
    ) -> None:
        enrollment_id = put_enrollment(connection, flow, mai, occurrence="B-17")
        (before,) = enrollments.by_ids(connection, [enrollment_id])
        tom = put_customer(connection, "Tom")
        enrollments.save(
            connection, [replace(before, customer_id=tom, joined_at=NOW + DAY, occurrence="", state=FINISHED)]
        )
        assert enrollments.by_ids(connection, [enrollment_id]) == [replace(before, state=FINISHED)]

    def test_goes_with_its_customer(self, connection: Connection, flow: Version, mai: int) -> None:
        enrollment_id = put_enrollment(connection, flow, mai)
        put_message(connection, enrollment_id)
        customers.remove(connection, mai)
        assert enrollments.by_ids(connection, [enrollment_id]) == []


class TestOneActiveEnrollment:
    @pytest.mark.parametrize("state", [WAITING, HELD])
    def test_is_all_there_can_be_for_an_occurrence(
        self, connection: Connection, flow: Version, mai: int, state: EnrollmentState
    ) -> None:
        put_enrollment(connection, flow, mai, state=state)
        with pytest.raises(IntegrityError):
            put_enrollment(connection, flow, mai)

    @pytest.mark.parametrize("state", [FINISHED, LEFT])
    def test_may_follow_on_one_that_is_over(
        self, connection: Connection, flow: Version, mai: int, state: EnrollmentState
    ) -> None:
        over = put_enrollment(connection, flow, mai, state=state, next_at=None)
        anew = put_enrollment(connection, flow, mai)
        stored = {row.id: row.state for row in enrollments.by_ids(connection, [over, anew])}
        assert stored == {over: state, anew: WAITING}

    def test_may_stand_beside_those_of_others(self, connection: Connection, flow: Version, mai: int) -> None:
        made = [
            put_enrollment(connection, flow, mai, occurrence="B-17"),
            put_enrollment(connection, flow, mai, occurrence="B-18"),
            put_enrollment(connection, flow, put_customer(connection, "Tom"), occurrence="B-17"),
            put_enrollment(connection, put_sequence(connection, "Another"), mai, occurrence="B-17"),
        ]
        assert {row.id for row in enrollments.by_ids(connection, made)} == set(made)
        assert len(set(made)) == 4

    def test_needs_a_customer_a_sequence_and_a_version_that_exist(
        self, connection: Connection, flow: Version, mai: int
    ) -> None:
        for missing in (replace(flow, id=99), replace(flow, sequence_id=99)):
            with pytest.raises(IntegrityError):
                put_enrollment(connection, missing, mai)
        with pytest.raises(IntegrityError):
            put_enrollment(connection, flow, 99)


class TestClaiming:
    @staticmethod
    def claimed(connection: Connection, flow: Version, most: int = 10) -> list[int]:
        return [each.id for each in enrollments.claim(connection, flow.sequence_id, NOW, most)]

    @staticmethod
    def put(connection: Connection, flow: Version, **values: Any) -> int:
        return put_enrollment(connection, flow, put_customer(connection), **values)

    def test_takes_the_longest_due_first_and_no_more_than_asked(
        self, connection: Connection, flow: Version
    ) -> None:
        hours_ago = [1, 5, 3, 0, 4]
        ids = [self.put(connection, flow, next_at=NOW - hours * HOUR) for hours in hours_ago]
        in_order = [ids[place] for place in (1, 4, 2, 0, 3)]
        assert self.claimed(connection, flow) == in_order
        assert self.claimed(connection, flow, most=2) == in_order[:2]

    def test_leaves_what_is_not_due_or_waits_for_no_time(self, connection: Connection, flow: Version) -> None:
        due = self.put(connection, flow, next_at=NOW)
        self.put(connection, flow, next_at=NOW + MINUTE)
        self.put(connection, flow, next_at=None, state=HELD)
        assert self.claimed(connection, flow) == [due]

    def test_leaves_other_sequences(self, connection: Connection, flow: Version) -> None:
        self.put(connection, put_sequence(connection, "Another"))
        assert self.claimed(connection, flow) == []

    def test_uses_an_index_and_looks_at_nothing_else(self, connection: Connection, flow: Version) -> None:
        plan = connection.exec_driver_sql(
            "EXPLAIN QUERY PLAN SELECT * FROM enrollments"
            " WHERE sequence_id = 1 AND next_at <= 2 ORDER BY next_at LIMIT 3"
        )
        assert [row[3] for row in plan] == [
            "SEARCH enrollments USING INDEX enrollments_by_next (sequence_id=? AND next_at<?)"
        ]

    @pytest.mark.parametrize("state", ["draft", "paused", "archived"])
    def test_is_done_for_active_sequences_alone(self, connection: Connection, state: str) -> None:
        flow = put_sequence(connection, "Another")
        assert flow.sequence_id in sequences.active(connection)
        sequences.change(connection, flow.sequence_id, NOW, state=state)
        assert flow.sequence_id not in sequences.active(connection)


class TestTheNextDueInstant:
    def test_is_the_earliest_of_the_sequences_asked_for(self, connection: Connection, flow: Version) -> None:
        another, third = put_sequence(connection, "Another"), put_sequence(connection, "Third")
        put_enrollment(connection, flow, put_customer(connection), next_at=NOW + HOUR)
        put_enrollment(connection, flow, put_customer(connection), next_at=None, state=HELD)
        put_enrollment(connection, another, put_customer(connection), next_at=NOW + MINUTE)
        put_enrollment(connection, third, put_customer(connection), next_at=NOW)
        asked = [flow.sequence_id, another.sequence_id]
        assert enrollments.next_due(connection, asked) == NOW + MINUTE

    def test_is_none_where_nothing_waits_for_a_time(self, connection: Connection, flow: Version) -> None:
        put_enrollment(connection, flow, put_customer(connection), next_at=None, state=HELD)
        assert enrollments.next_due(connection, [flow.sequence_id]) is None
        assert enrollments.next_due(connection, []) is None

    def test_counts_what_is_due_with_it(self, connection: Connection, flow: Version) -> None:
        for minutes in (-5, 0, 5):
            put_enrollment(connection, flow, put_customer(connection), next_at=NOW + minutes * MINUTE)
        assert enrollments.due_count(connection, [flow.sequence_id], NOW) == 2


class TestPlanningAnew:
    def test_throws_over_every_plan_of_who_is_inside(
        self, connection: Connection, flow: Version, mai: int
    ) -> None:
        waits = put_enrollment(
            connection, flow, mai, planned_at=NOW + DAY, due_at=NOW + HOUR, next_at=NOW + DAY
        )
        over = put_enrollment(connection, flow, put_customer(connection), state=LEFT, next_at=None)
        assert enrollments.throw_over_plans(connection, NOW) == 1
        anew, untouched = enrollments.by_ids(connection, [waits, over])
        assert (anew.next_at, anew.planned_at, anew.replanned_at) == (NOW, None, NOW)
        assert anew.due_at == NOW + HOUR
        assert (untouched.next_at, untouched.replanned_at) == (None, None)

    def test_of_one_customer_leaves_the_others(self, connection: Connection, flow: Version, mai: int) -> None:
        tom = put_customer(connection, "Tom")
        put_enrollment(connection, flow, mai, next_at=NOW + DAY)
        put_enrollment(connection, flow, tom, next_at=NOW + DAY)
        assert enrollments.throw_over_plans(connection, NOW, customer_id=tom) == 1
        (left_alone,) = enrollments.active_of(connection, customer_id=mai)
        assert left_alone.next_at == NOW + DAY

    def test_leaves_a_message_that_is_on_its_way(
        self, connection: Connection, flow: Version, mai: int
    ) -> None:
        enrollment_id = put_enrollment(connection, flow, mai, planned_at=NOW, next_at=None)
        put_message(connection, enrollment_id, "sending")
        assert enrollments.throw_over_plans(connection, NOW) == 0
        (found,) = enrollments.by_ids(connection, [enrollment_id])
        assert (found.planned_at, found.next_at) == (NOW, None)

    def test_is_more_than_waking(self, connection: Connection, flow: Version, mai: int) -> None:
        held = put_enrollment(connection, flow, mai, planned_at=NOW, next_at=None, state=HELD)
        over = put_enrollment(connection, flow, put_customer(connection), state=FINISHED, next_at=None)
        enrollments.wake(connection, NOW + HOUR, [held, over])
        woken, untouched = enrollments.by_ids(connection, [held, over])
        assert (woken.next_at, woken.planned_at, woken.replanned_at) == (NOW + HOUR, NOW, None)
        assert untouched.next_at is None


class TestFinding:
    def test_those_inside_of_a_customer_or_a_sequence(
        self, connection: Connection, flow: Version, mai: int
    ) -> None:
        another = put_sequence(connection, "Another")
        here = put_enrollment(connection, flow, mai)
        there = put_enrollment(connection, another, mai, state=HELD, next_at=None)
        tom = put_enrollment(connection, flow, put_customer(connection, "Tom"))
        put_enrollment(connection, flow, mai, occurrence="B-17", state=LEFT, next_at=None)

        def ids(**who: Any) -> list[int]:
            return [each.id for each in enrollments.active_of(connection, **who)]

        assert ids(customer_id=mai) == [here, there]
        assert ids(sequence_id=flow.sequence_id) == [here, tom]
        assert ids(sequence_id=flow.sequence_id, customer_id=mai) == [here]
        assert ids(customer_id=mai, held=True) == [there]

    def test_what_has_been_of_customers_in_a_sequence(
        self, connection: Connection, flow: Version, mai: int
    ) -> None:
        put_enrollment(connection, flow, mai, occurrence="B-17", state=LEFT, next_at=None)
        put_enrollment(connection, flow, mai, joined_at=NOW + DAY)
        put_enrollment(connection, put_sequence(connection, "Another"), mai)
        tom = put_customer(connection, "Tom")
        assert enrollments.earlier(connection, flow.sequence_id, [mai, tom]) == {
            mai: [Earlier("B-17", NOW, LEFT), Earlier("", NOW + DAY, WAITING)]
        }

    def test_how_many_are_in_each_state(self, connection: Connection, flow: Version) -> None:
        for state in (WAITING, WAITING, HELD, FINISHED, LEFT):
            put_enrollment(connection, flow, put_customer(connection), state=state)
        expected = {WAITING: 2, HELD: 1, FINISHED: 1, LEFT: 1}
        assert enrollments.counts(connection) == {flow.sequence_id: expected}

    def test_many_thousands_at_once(self, connection: Connection, flow: Version, mai: int) -> None:
        enrollment_id = put_enrollment(connection, flow, mai)
        found = enrollments.by_ids(connection, range(1, 50_000))
        assert [each.id for each in found] == [enrollment_id]
