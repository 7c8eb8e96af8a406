"""A message in doubt is settled by its owner, and its enrollment goes on from there."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.channels.practice import PLATFORM
from app.channels.registry import PLATFORMS
from app.engine.dispatch import Dispatch
from app.model.block import Content
from app.model.customer import Customer
from app.model.enrollment import EnrollmentState
from app.model.errors import NotAllowed, NotFound
from app.model.message import MessageState
from app.model.outcome import Accepted, AgainLater, Outcome, Unknown
from app.model.sentence import worded
from app.model.settling import How
from tests.engine.simulated import Simulation, simulation
from tests.engine.two_messages import HOUR, START, Answers, answering, states, two_messages

LOST = Unknown(worded("connection lost"))


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Simulation]:
    with simulation(tmp_path / "data", START) as found:
        found.workspace.channels.add(
            "Mail", "email", {"host": "127.0.0.1", "security": "none", "from": "shop@example.com"}
        )
        found.platform = answering(LOST)
        yield found


@pytest.fixture
def in_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the Practice phone take each line in a request of its own."""

    def lines(content: Content) -> tuple[Content, ...]:
        return tuple(content.model_copy(update={"text": line}) for line in content.text.splitlines())

    monkeypatch.setitem(PLATFORMS, "practice", replace(PLATFORM, parts=lines))


def in_doubt(
    running: Simulation, *, channel: str = "Practice", text: str = "Hi {{ first_name }}"
) -> Customer:
    """Let the first message to somebody end in doubt."""
    document = two_messages()
    hello = document.blocks["hello"].model_copy(update={"text": text})
    version = running.publish(document.model_copy(update={"blocks": {"hello": hello}}), channel=channel)
    mai = running.mailable("Mai")
    running.enroll(version, mai)
    running.turn()
    running.clock.instant = START + HOUR
    running.turn()
    assert states(running, mai) == {"first": MessageState.UNKNOWN}
    return mai


def settle(running: Simulation, who: Customer, how: How) -> None:
    running.workspace.settling.settle(running.activity(who)[0].id, how)


@pytest.mark.parametrize(
    ("channel", "state"), [("Mail", MessageState.SENT), ("Practice", MessageState.DELIVERED)]
)
def test_what_arrived_counts_as_the_channel_can_know_and_the_clock_starts_at_the_attempt(
    running: Simulation, channel: str, state: MessageState
) -> None:
    mai = in_doubt(running, channel=channel)
    settle(running, mai, How.ARRIVED)
    assert states(running, mai) == {"first": state}
    running.run(START + 6 * HOUR)
    assert running.activity(mai)[1].planned_at == START + 6 * HOUR
    assert [dispatch.step for dispatch in running.sent] == ["first", "second"]


def test_what_is_sent_again_is_a_further_attempt_with_the_same_words(running: Simulation) -> None:
    mai = in_doubt(running)
    settle(running, mai, How.AGAIN)
    running.turn()
    first, again = running.sent
    assert (again.part.attempt, again.message_id, again.part.content) == (
        2,
        first.message_id,
        first.part.content,
    )
    assert states(running, mai) == {"first": MessageState.DELIVERED}


def test_what_is_sent_again_is_checked_again_just_before(running: Simulation) -> None:
    mai = in_doubt(running)
    running.workspace.overview.set("hours.quiet", "09:30-12:00")
    settle(running, mai, How.AGAIN)
    running.turn()
    assert len(running.sent) == 1
    running.run(START + 3 * HOUR)
    assert [dispatch.started_at for dispatch in running.sent[1:]] == [START + 3 * HOUR]


def test_what_is_sent_again_too_late_has_failed(running: Simulation) -> None:
    mai = in_doubt(running)
    settle(running, mai, How.AGAIN)
    running.clock.instant = START + 25 * HOUR
    running.turn()
    assert states(running, mai)["first"] is MessageState.FAILED
    assert [dispatch.step for dispatch in running.sent] == ["first", "second"]


def test_what_is_skipped_lets_the_flow_go_on_from_its_planned_instant(running: Simulation) -> None:
    mai = in_doubt(running)
    settle(running, mai, How.SKIP)
    running.run(START + 7 * HOUR)
    assert states(running, mai) == {"first": MessageState.SKIPPED, "second": MessageState.DELIVERED}
    assert running.activity(mai)[1].planned_at == START + 6 * HOUR


def test_at_the_limit_the_flow_goes_on_and_only_the_record_can_be_mended(running: Simulation) -> None:
    mai = in_doubt(running)
    (waiting,) = running.workspace.settling.every()
    assert waiting.choices == tuple(How)
    assert waiting.goes_on_at == START + 24 * HOUR
    running.run(START + 24 * HOUR)
    assert running.activity(mai)[1].planned_at == START + 6 * HOUR, "from the attempt's instant"
    (late,) = running.workspace.settling.every()
    assert (late.choices, late.goes_on_at) == ((How.ARRIVED, How.SKIP), None)
    with pytest.raises(NotAllowed, match="too late"):
        settle(running, mai, How.AGAIN)
    settle(running, mai, How.ARRIVED)
    running.run(START + 40 * HOUR)
    assert states(running, mai) == {"first": MessageState.DELIVERED, "second": MessageState.DELIVERED}
    assert len(running.sent) == 2


def test_it_is_settled_once(running: Simulation) -> None:
    mai = in_doubt(running)
    settle(running, mai, How.SKIP)
    for how in How:
        with pytest.raises(NotAllowed, match="it is skipped"):
            settle(running, mai, how)
    with pytest.raises(NotFound, match="no message 4711"):
        running.workspace.settling.settle(4711, How.SKIP)


def test_a_customer_who_has_left_meanwhile_is_not_written_to_again(running: Simulation) -> None:
    mai = in_doubt(running)
    with running.workspace.desk.write() as connection:
        from app.engine import moving

        moving.let_leave(connection, running.enrollment(mai).sequence_id)
    with pytest.raises(NotAllowed, match="too late"):
        settle(running, mai, How.AGAIN)
    settle(running, mai, How.ARRIVED)
    running.run(START + 40 * HOUR)
    assert running.enrollment(mai).state is EnrollmentState.LEFT
    assert len(running.sent) == 1


@pytest.mark.usefixtures("in_parts")
class TestPartsOfAMessage:
    def lose_the_second(self, running: Simulation) -> Customer:
        running.platform = answering(Accepted("one"), LOST)
        return in_doubt(running, text="one\ntwo\nthree")

    def sent_parts(self, running: Simulation) -> list[str]:
        return [dispatch.part.content.text for dispatch in running.sent if dispatch.step == "first"]

    def test_only_the_one_in_doubt_is_repeated(self, running: Simulation) -> None:
        mai = self.lose_the_second(running)
        settle(running, mai, How.AGAIN)
        running.turn()
        assert self.sent_parts(running) == ["one", "two", "two", "three"]
        assert states(running, mai) == {"first": MessageState.DELIVERED}

    def test_the_one_that_arrived_is_followed_by_the_rest(self, running: Simulation) -> None:
        mai = self.lose_the_second(running)
        settle(running, mai, How.ARRIVED)
        running.turn()
        assert self.sent_parts(running) == ["one", "two", "three"]
        assert states(running, mai) == {"first": MessageState.DELIVERED}

    def test_a_part_that_was_accepted_is_not_repeated_when_the_next_one_is_refused_for_now(
        self, running: Simulation
    ) -> None:
        running.platform = Answers([Accepted("one"), AgainLater(worded("busy"), HOUR)])
        document = two_messages()
        hello = document.blocks["hello"].model_copy(update={"text": "one\ntwo"})
        mai = running.mailable("Mai")
        running.enroll(running.publish(document.model_copy(update={"blocks": {"hello": hello}})), mai)
        running.run(START + 2 * HOUR)
        assert self.sent_parts(running) == ["one", "two", "two"]


def test_any_answer_may_follow_on_sending_again(running: Simulation) -> None:
    outcomes: list[Outcome] = [LOST, LOST]

    def lose_twice(dispatch: Dispatch, now: object) -> Outcome:
        del dispatch, now
        return outcomes.pop() if outcomes else Accepted("id")

    running.platform = lose_twice
    mai = in_doubt(running)
    settle(running, mai, How.AGAIN)
    running.turn()
    assert states(running, mai) == {"first": MessageState.UNKNOWN}
    settle(running, mai, How.AGAIN)
    running.clock.instant += timedelta(minutes=1)
    running.turn()
    assert [dispatch.part.attempt for dispatch in running.sent] == [1, 2, 3]
