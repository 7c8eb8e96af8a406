"""Outcomes that come shortly after one another are written down together, and wait for nothing that takes long."""

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from sqlalchemy import Connection

from app.channels.connector import ChannelSetup, Connector, Surroundings
from app.channels.practice import PLATFORM, PracticePhone
from app.channels.registry import PLATFORMS
from app.engine import engine as engine_module
from app.engine import outcomes
from app.engine.clock import FastClock
from app.engine.engine import Engine, Wiring
from app.engine.outcomes import Ended, record
from app.model.message import MessageState, Part, PictureFile
from app.model.outcome import Outcome
from tests.engine.simulated import Simulation, simulation
from tests.engine.two_messages import START, states, two_messages

QUICK, SLOW = ("Mai", "Lan", "Bình"), "Hoa"
PATIENCE = 20.0


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Simulation]:
    with simulation(tmp_path / "data", START) as found:
        yield found


@dataclass
class _Watched:
    """A phone that answers one customer only when it is told to, and what the engine wrote down at once."""

    answered: asyncio.Event = field(default_factory=asyncio.Event)
    together: list[int] = field(default_factory=list)

    def connect(self, setup: ChannelSetup, surroundings: Surroundings) -> Connector:
        watched = self

        class Phone(PracticePhone):
            async def send(self, part: Part, pictures: Sequence[PictureFile]) -> Outcome:
                if part.recipient_name == SLOW:
                    await watched.answered.wait()
                return await super().send(part, pictures)

        return Phone(setup, surroundings)

    def record(self, connection: Connection, ended: Sequence[Ended], now: object) -> list[Ended]:
        if ended:
            self.together.append(len(ended))
        return record(connection, ended, now)  # type: ignore[arg-type]


def test_quick_answers_are_written_down_together_while_a_slow_one_is_still_awaited(
    running: Simulation, monkeypatch: pytest.MonkeyPatch
) -> None:
    watched = _Watched()
    monkeypatch.setattr(engine_module, "GATHER_SECONDS", 0.2)
    monkeypatch.setattr(outcomes, "record", watched.record)
    monkeypatch.setitem(PLATFORMS, "practice", replace(PLATFORM, connect=watched.connect))
    version = running.publish(two_messages())
    quick = [running.mailable(name) for name in QUICK]
    slow = running.mailable(SLOW)
    running.enroll(version, *quick, slow)
    running.books.close()
    desk = running.workspace.desk

    async def run() -> None:
        engine = Engine(Wiring(desk.database, desk.folder_id, FastClock(START, 1.0), lambda channel: {}))
        working = asyncio.create_task(engine.run())
        async with asyncio.timeout(PATIENCE):
            while not watched.together:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
            assert states(running, slow) == {"first": MessageState.SENDING}
            watched.answered.set()
            while states(running, slow) == {"first": MessageState.SENDING}:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
            engine.stop()
            await working

    asyncio.run(run())
    assert watched.together == [len(QUICK), 1]
    assert all(states(running, each) == {"first": MessageState.DELIVERED} for each in (*quick, slow))
