"""The way of a message through the books: claimed, decided, sent, recorded."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.engine.dispatch import Dispatch
from app.model.enrollment import Enrollment, EnrollmentState
from app.model.message import MessageState
from app.model.outcome import (
    Accepted,
    AgainLater,
    ChannelStopped,
    ContentNever,
    InDoubt,
    MessageNever,
    Outcome,
    RecipientNever,
    Unknown,
)
from app.model.sentence import worded
from app.model.walk import Walk, walk
from app.storage import attempts
from app.workspace import Workspace
from tests.engine.simulated import Simulation, simulation
from tests.engine.two_messages import HOUR, START, answering, states, two_messages


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Simulation]:
    with simulation(tmp_path / "data", START) as found:
        found.workspace.channels.add(
            "Mail", "email", {"host": "127.0.0.1", "security": "none", "from": "shop@example.com"}
        )
        yield found


def test_the_second_message_goes_out_its_delay_after_the_first_was_delivered(running: Simulation) -> None:
    mai = running.customer(first_name="Mai")
    running.platform = lambda dispatch, now: Accepted("id", delivered_at=now)
    running.enroll(running.publish(two_messages()), mai)
    running.run(START + 6 * HOUR - timedelta(microseconds=1))
    assert [dispatch.step for dispatch in running.sent] == ["first"]
    running.run(START + 6 * HOUR)
    assert [dispatch.step for dispatch in running.sent] == ["first", "second"]


def test_without_receipts_the_clock_starts_at_acceptance(running: Simulation) -> None:
    running.platform = lambda dispatch, now: Accepted("id")
    mai = running.mailable("Mai")
    running.enroll(running.publish(two_messages(), channel="Mail"), mai)
    running.run(START + 7 * HOUR)
    first, second = running.activity(mai)
    assert (first.state, first.sent_at, first.delivered_at) == (MessageState.SENT, START, None)
    assert second.planned_at == START + 6 * HOUR


def test_with_receipts_it_waits_for_delivery_and_at_most_for_the_patience(running: Simulation) -> None:
    running.platform = lambda dispatch, now: Accepted("id")
    mai = running.customer(first_name="Mai")
    running.enroll(running.publish(two_messages()), mai)
    running.run(START + 23 * HOUR)
    assert states(running, mai) == {"first": MessageState.SENT}
    running.run(START + 31 * HOUR)
    assert running.activity(mai)[1].planned_at == START + 30 * HOUR


def test_a_message_to_be_tried_again_is_sent_in_the_same_words_under_the_same_key(
    running: Simulation,
) -> None:
    running.platform = answering(AgainLater(worded("busy"), HOUR))
    mai = running.customer(first_name="Mai")
    running.enroll(running.publish(two_messages()), mai)
    running.turn()
    assert states(running, mai) == {"first": MessageState.RETRYING}
    running.run(START + 2 * HOUR)
    first, again = running.sent
    assert again.started_at == START + HOUR
    assert (again.part.message_key, again.part.content, again.part.attempt) == (
        first.part.message_key,
        first.part.content,
        2,
    )
    assert states(running, mai) == {"first": MessageState.DELIVERED}


def test_what_fails_until_it_is_too_late_has_failed_and_the_flow_goes_on(running: Simulation) -> None:
    running.platform = lambda dispatch, now: (
        AgainLater(worded("busy"), 5 * HOUR) if dispatch.step == "first" else Accepted("id", delivered_at=now)
    )
    mai = running.customer(first_name="Mai")
    running.enroll(running.publish(two_messages()), mai)
    running.run(START + 60 * HOUR)
    first, second = running.activity(mai)
    assert first.state is MessageState.FAILED
    assert second.planned_at == START + 6 * HOUR, "its clock began when the first was planned"
    assert second.sent_at == START + 24 * HOUR + timedelta(microseconds=1), "late, but within its own limit"
    assert sum(dispatch.step == "first" for dispatch in running.sent) == 5


def test_a_failed_message_may_end_the_enrollment(running: Simulation) -> None:
    running.platform = answering(MessageNever(worded("refused")))
    mai = running.customer(first_name="Mai")
    running.enroll(running.publish(two_messages(if_fails="leave")), mai)
    running.run(START + HOUR)
    assert running.enrollment(mai).state is EnrollmentState.LEFT


def test_a_lost_recipient_leaves_and_the_address_is_marked(running: Simulation) -> None:
    running.platform = answering(RecipientNever(worded("no such mailbox")))
    mai = running.mailable("Mai")
    version = running.publish(two_messages(), channel="Mail")
    running.enroll(version, mai)
    running.run(START + HOUR)
    assert running.enrollment(mai).state is EnrollmentState.LEFT
    address = running.workspace.customers.find("mai@example.com").address("email")
    assert address is not None
    assert address.unreachable == "no such mailbox"
    running.clock.instant += timedelta(days=2)
    again = running.workspace.customers.find("mai@example.com")
    assert running.enroll(version, again).refused[mai.id].key == "no_join_unreachable"


def test_content_that_nobody_can_be_sent_holds_the_step_for_all(running: Simulation) -> None:
    running.platform = answering(ContentNever(worded("template missing")))
    running.capacity = 1
    people = [running.customer(first_name=name) for name in ("Mai", "Tom", "Ana")]
    running.enroll(running.publish(two_messages()), *people)
    running.run(START + HOUR)
    assert len(running.sent) == 1
    assert {running.enrollment(person).state for person in people} == {EnrollmentState.HELD}


def test_a_stopped_channel_is_tried_by_nobody_until_it_is_checked(running: Simulation) -> None:
    running.platform = answering(ChannelStopped(worded("token expired")))
    running.capacity = 1
    people = [running.customer(first_name=name) for name in ("Mai", "Tom")]
    running.enroll(running.publish(two_messages()), *people)
    running.run(START + HOUR)
    assert len(running.sent) == 1
    assert running.workspace.overview.status().channels[0].problem == "token expired"
    running.workspace.channels.check("Practice")
    running.run(START + 2 * HOUR)
    assert [dispatch.customer_id for dispatch in running.sent[1:]] == [person.id for person in people]


def test_an_unknown_outcome_is_never_repeated_and_goes_on_at_the_lateness_limit(running: Simulation) -> None:
    running.platform = answering(Unknown(worded("connection lost")))
    mai = running.customer(first_name="Mai")
    running.enroll(running.publish(two_messages()), mai)
    running.run(START + 23 * HOUR)
    assert len(running.sent) == 1
    assert running.enrollment(mai).state is EnrollmentState.HELD
    running.run(START + 25 * HOUR)
    assert [dispatch.step for dispatch in running.sent] == ["first", "second"], (
        "late, but within its own limit"
    )


def test_an_event_that_ends_the_sequence_stops_the_next_message(running: Simulation) -> None:
    mai = running.customer(first_name="Mai")
    document = two_messages().model_copy(update={"exit_on": ("order_placed",)})
    running.enroll(running.publish(document), mai)
    running.run(START + HOUR)
    running.workspace.happenings.record("order_placed", str(mai.id))
    running.run(START + 9 * HOUR)
    assert [dispatch.step for dispatch in running.sent] == ["first"]
    assert running.enrollment(mai).why.key == "left_event"


def test_a_message_still_to_be_tried_is_cancelled_when_the_customer_leaves(running: Simulation) -> None:
    running.platform = answering(AgainLater(worded("busy"), HOUR))
    mai = running.customer(first_name="Mai")
    document = two_messages().model_copy(update={"exit_on": ("order_placed",)})
    running.enroll(running.publish(document), mai)
    running.turn()
    running.workspace.happenings.record("order_placed", str(mai.id))
    running.run(START + 3 * HOUR)
    assert states(running, mai) == {"first": MessageState.CANCELLED}
    assert len(running.sent) == 1


def test_no_more_leave_than_the_channel_has_room_for_and_the_rest_stay_due(running: Simulation) -> None:
    people = [running.customer(first_name=f"C{number}") for number in range(5)]
    running.enroll(running.publish(two_messages()), *people)
    turned = running.books.turn(START, [], [], lambda channel_id: 2)
    assert len(turned.dispatches) == 2
    assert turned.waits_for_lane
    assert turned.next_due is not None
    assert turned.next_due <= START


def test_one_poisonous_customer_stops_no_other(running: Simulation) -> None:
    document = two_messages()
    text = "{% if city == 'X' %}{% for i in (1..999999) %}x{% endfor %}{% endif %}Hi"
    blocks = {"hello": document.blocks["hello"].model_copy(update={"text": text})}
    poisoned = running.customer(first_name="Poe", fields={"city": "X"})
    sound = running.customer(first_name="Sam", fields={"city": "Y"})
    running.enroll(running.publish(document.model_copy(update={"blocks": blocks})), poisoned, sound)
    running.run(START + HOUR)
    assert states(running, poisoned) == {"first": MessageState.FAILED}
    assert states(running, sound) == {"first": MessageState.DELIVERED}


def test_a_fault_of_ours_with_one_customer_stops_no_other(
    running: Simulation, monkeypatch: pytest.MonkeyPatch
) -> None:
    poisoned, sound = running.mailable("Poe"), running.mailable("Sam")

    def fail_for_one(enrollment: Enrollment, *others: Any) -> Walk:
        if enrollment.customer_id == poisoned.id:
            raise RuntimeError("a fault of ours")
        return walk(enrollment, *others)

    monkeypatch.setattr("app.engine.deciding.walk", fail_for_one)
    running.enroll(running.publish(two_messages()), poisoned, sound)
    running.run(START + 24 * HOUR)
    assert set(states(running, sound).values()) == {MessageState.DELIVERED}
    held = running.enrollment(poisoned)
    assert held.state is EnrollmentState.HELD, "and is not tried for ever"
    assert "fault of its own" in held.why.text()


def test_one_message_per_customer_goes_out_after_a_break(running: Simulation) -> None:
    mai = running.customer(first_name="Mai")
    first, second = running.publish(two_messages()), running.publish(two_messages())
    running.enroll(first, mai)
    running.enroll(second, mai)
    running.clock.instant = START + 5 * HOUR
    running.turn()
    assert len(running.sent) == 1
    running.run(START + 6 * HOUR)
    assert len(running.sent) == 2


def test_a_customer_forgotten_while_a_message_is_on_its_way_leaves_no_trace(running: Simulation) -> None:
    mai = running.mailable("Mai")

    def forget_meanwhile(dispatch: Dispatch, now: datetime) -> Outcome:
        running.workspace.customers.forget("mai@example.com")
        return Accepted("id", delivered_at=now)

    running.platform = forget_meanwhile
    running.enroll(running.publish(two_messages(), channel="Mail"), mai)
    running.run(START + 9 * HOUR)
    assert len(running.sent) == 1
    assert running.activity(mai) == []


def test_after_a_crash_nobody_can_say_whether_a_mail_arrived(running: Simulation) -> None:
    mai = running.mailable("Mai")
    running.enroll(running.publish(two_messages(), channel="Mail"), mai)
    running.books.turn(START, [], [], lambda channel_id: 10)
    assert running.books.recover(START + HOUR) == 1
    running.run(START + 2 * HOUR)
    assert states(running, mai) == {"first": MessageState.UNKNOWN}
    assert running.sent == []


def test_after_a_crash_the_practice_phone_is_sent_the_same_message_again(running: Simulation) -> None:
    mai = running.customer(first_name="Mai")
    running.enroll(running.publish(two_messages()), mai)
    (lost,) = running.books.turn(START, [], [], lambda channel_id: 10).dispatches
    assert running.books.recover(START + timedelta(minutes=1)) == 0
    running.run(START + HOUR)
    assert [dispatch.part.message_key for dispatch in running.sent] == [lost.part.message_key]
    assert running.sent[0].part.in_doubt_since == START


def test_a_part_that_was_clearly_refused_is_in_no_doubt(running: Simulation) -> None:
    running.platform = answering(AgainLater(worded("busy")))
    mai = running.customer(first_name="Mai")
    running.enroll(running.publish(two_messages()), mai)
    running.run(START + HOUR)
    assert [dispatch.part.in_doubt_since for dispatch in running.sent[:2]] == [None, None]


def test_a_part_that_may_have_been_taken_is_in_doubt_since_then(running: Simulation) -> None:
    running.platform = answering(InDoubt(worded("lost")))
    mai = running.customer(first_name="Mai")
    running.enroll(running.publish(two_messages()), mai)
    running.run(START + HOUR)
    assert [dispatch.part.in_doubt_since for dispatch in running.sent[:2]] == [None, START]


def test_what_may_have_been_taken_until_it_is_too_late_is_unknown_and_the_flow_goes_on(
    running: Simulation,
) -> None:
    running.platform = lambda dispatch, now: (
        InDoubt(worded("the connection broke")) if dispatch.step == "first" else Accepted("id")
    )
    mai = running.customer(first_name="Mai")
    running.enroll(running.publish(two_messages()), mai)
    running.run_out()
    assert states(running, mai)["first"] is MessageState.UNKNOWN
    assert "second" in states(running, mai)
    assert "it may have arrived all the same" in running.activity(mai)[0].problem


def test_a_paused_sequence_and_paused_sending_begin_nothing(running: Simulation) -> None:
    mai = running.customer(first_name="Mai")
    running.enroll(running.publish(two_messages()), mai)
    running.workspace.overview.set("sending.paused", "yes")
    running.run(START + HOUR)
    assert running.sent == []
    running.workspace.overview.set("sending.paused", "no")
    running.run(START + 2 * HOUR)
    assert len(running.sent) == 1


def test_every_attempt_is_on_record(running: Simulation) -> None:
    running.platform = answering(AgainLater(worded("busy"), HOUR, technical="421 busy"))
    mai = running.customer(first_name="Mai")
    running.enroll(running.publish(two_messages()), mai)
    running.run(START + 2 * HOUR)
    with running.workspace.desk.read() as connection:
        made = attempts.of_message(connection, running.activity(mai)[0].id)
    assert [(each.number, each.outcome, each.technical) for each in made] == [
        (1, "AgainLater", "421 busy"),
        (2, "Accepted", ""),
    ]


def test_a_command_beside_the_engine_is_noticed(running: Simulation, tmp_path: Path) -> None:
    running.turn()
    assert not running.books.others_have_written()
    with Workspace(tmp_path / "data") as beside:
        beside.overview.set("shop.name", "Another name")
    assert running.books.others_have_written()


def test_a_platform_that_asks_for_a_long_wait_does_not_hold_up_the_next_step(running: Simulation) -> None:
    running.platform = answering(AgainLater(worded("busy"), 72 * HOUR))
    mai = running.customer(first_name="Mai")
    running.enroll(running.publish(two_messages()), mai)
    running.run(START + 30 * HOUR)
    assert states(running, mai) == {"first": MessageState.FAILED, "second": MessageState.DELIVERED}


def test_planning_anew_makes_nothing_that_is_overdue_less_late(running: Simulation) -> None:
    running.platform = answering(ChannelStopped(worded("token expired")))
    running.capacity = 1
    mai, tom = running.customer(first_name="Mai"), running.customer(first_name="Tom")
    running.enroll(running.publish(two_messages()), mai, tom)
    running.run(START + 100 * HOUR)
    running.workspace.overview.set("shop.timezone", "Asia/Kathmandu")
    running.workspace.channels.check("Practice")
    running.run(START + 101 * HOUR)
    assert len(running.sent) == 1
    assert MessageState.SKIPPED in states(running, tom).values()
