"""A pause takes effect before the next send, and ending leaves nothing that a crash would not."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from app.channels.connector import ChannelSetup, Connector, Surroundings
from app.channels.practice import PLATFORM, PracticePhone
from app.channels.registry import PLATFORMS
from app.engine import engine as engine_module
from app.engine.clock import FastClock
from app.engine.engine import Engine, Wiring
from app.engine.outcomes import Ended
from app.model.block import Content
from app.model.customer import Customer
from app.model.message import MessageState, Part, PictureFile
from app.model.outcome import Accepted, Outcome
from app.model.sequence import SequenceState
from app.storage import sequences
from tests.engine.simulated import Simulation, simulation
from tests.engine.two_messages import HOUR, START, states, two_messages


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulation]:
    """A phone that takes each line in a request of its own."""

    def lines(content: Content) -> tuple[Content, ...]:
        return tuple(content.model_copy(update={"text": line}) for line in content.text.splitlines())

    monkeypatch.setitem(PLATFORMS, "practice", replace(PLATFORM, parts=lines))
    with simulation(tmp_path / "data", START) as found:
        yield found


def three_parts(running: Simulation) -> Customer:
    document = two_messages()
    hello = document.blocks["hello"].model_copy(update={"text": "one\ntwo\nthree"})
    mai = running.mailable("Mai")
    running.enroll(running.publish(document.model_copy(update={"blocks": {"hello": hello}})), mai)
    return mai


def first_part_taken(running: Simulation) -> list[Ended]:
    (first,) = running.books.turn(START, [], [], lambda channel_id: 10).dispatches
    running.sent.append(first)
    return [Ended(first, Accepted("one"), START)]


def parts_sent(running: Simulation) -> list[str]:
    return [dispatch.part.content.text for dispatch in running.sent]


@pytest.mark.parametrize("what", ["everything", "the sequence"])
def test_a_pause_stops_between_the_parts_of_a_message_and_the_rest_follows_later(
    running: Simulation, what: str
) -> None:
    mai = three_parts(running)
    ended = first_part_taken(running)

    def pause(*, now: bool) -> None:
        if what == "everything":
            running.workspace.overview.set("sending.paused", "yes" if now else "no")
            return
        state = SequenceState.PAUSED if now else SequenceState.ACTIVE
        with running.workspace.desk.write() as connection:
            sequences.change(connection, running.enrollment(mai).sequence_id, START, state=state)

    pause(now=True)
    assert running.books.turn(START, ended, [], lambda channel_id: 10).dispatches == []
    running.run(START + HOUR / 10)
    assert parts_sent(running) == ["one"]
    pause(now=False)
    running.turn()
    assert parts_sent(running) == ["one", "two", "three"]
    assert states(running, mai) == {"first": MessageState.DELIVERED}


def test_the_parts_that_follow_wait_for_the_next_start_and_are_in_no_doubt(running: Simulation) -> None:
    mai = three_parts(running)
    running.books.record_last(START, first_part_taken(running), [])
    assert states(running, mai) == {"first": MessageState.RETRYING}
    assert running.books.recover(START + HOUR / 60) == 0
    running.clock.instant = START + HOUR / 60
    running.turn()
    assert parts_sent(running) == ["one", "two", "three"]


class _Slow(PracticePhone):
    """A phone that never answers."""

    async def send(self, part: Part, pictures: Sequence[PictureFile]) -> Outcome:
        del part, pictures
        await asyncio.Event().wait()
        raise AssertionError("it never answers")


def test_what_does_not_end_in_time_is_left_as_a_crash_would_leave_it(
    running: Simulation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def connect(setup: ChannelSetup, surroundings: Surroundings) -> Connector:
        return _Slow(setup, surroundings)

    monkeypatch.setattr(engine_module, "DRAIN_SECONDS", 0.1)
    monkeypatch.setitem(PLATFORMS, "practice", replace(PLATFORM, connect=connect, repeats_safely=False))
    mai = three_parts(running)
    running.books.close()
    desk = running.workspace.desk

    async def run() -> None:
        engine = Engine(Wiring(desk.database, desk.folder_id, FastClock(START, 1.0), lambda channel: {}))
        working = asyncio.create_task(engine.run())
        async with asyncio.timeout(20):
            while not states(running, mai):  # noqa: ASYNC110
                await asyncio.sleep(0.01)
            engine.stop()
            await working

    asyncio.run(run())
    assert states(running, mai) == {"first": MessageState.SENDING}
    from app.engine.turn import Books

    running.books = Books(desk.database, desk.folder_id)
    assert running.books.recover(START + HOUR / 60) == 1
    assert states(running, mai) == {"first": MessageState.UNKNOWN}


def test_ending_waits_for_what_is_in_flight_no_longer_than_ten_seconds() -> None:
    assert engine_module.DRAIN_SECONDS == 10.0
