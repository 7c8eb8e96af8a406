"""The computer's clock and the time since its start: sleep moves both, setting the clock only one."""

import asyncio
import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.engine.boot_time import boot_time
from app.engine.clock import LONGEST_WAIT, SystemClock
from app.engine.clock_watch import NOTICED, ClockWatch
from app.engine.engine import Engine, Wiring
from app.model.message import MessageState
from app.model.sequence import SequenceDocument
from app.workspace import Workspace
from tests.engine.simulated import NoSecrets, simulation
from tests.engine.two_messages import HOUR, START, states, two_messages

MINUTE = timedelta(minutes=1)


class TwoClocks(SystemClock):
    """A computer whose wall clock and boot-time clock are moved by hand; waiting is real."""

    def __init__(self) -> None:
        self.wall = START
        self.running = 1000.0

    def now(self) -> datetime:
        return self.wall

    def boot_time(self) -> float:
        return self.running

    def pass_time(self, by: timedelta) -> None:
        self.wall += by
        self.running += by.total_seconds()


def test_the_time_since_the_start_runs_on_by_itself() -> None:
    before = boot_time()
    time.sleep(0.01)
    assert 0 < boot_time() - before < 60


def test_sleep_and_small_corrections_are_no_leap() -> None:
    clock = TwoClocks()
    watch = ClockWatch(clock)
    clock.pass_time(timedelta(days=3))
    assert watch.leap() == timedelta(0)
    for _ in range(100):
        clock.wall += timedelta(seconds=2)
        assert watch.leap() == timedelta(0)


@pytest.mark.parametrize("by", [NOTICED, 3 * HOUR, -3 * HOUR, timedelta(days=-4000)])
def test_a_leap_is_told_until_it_is_on_record(by: timedelta) -> None:
    clock = TwoClocks()
    watch = ClockWatch(clock)
    clock.pass_time(30 * timedelta(seconds=1))
    clock.wall += by
    assert watch.leap() == by
    clock.pass_time(MINUTE)
    assert watch.leap() == by
    watch.acknowledge()
    assert watch.leap() == timedelta(0)


def test_the_clocks_are_compared_at_least_every_half_minute() -> None:
    assert timedelta(seconds=30) >= LONGEST_WAIT


def test_an_engine_that_runs_notices_a_leap_by_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is due, and nobody wakes it; it asks the owner which clock is right."""
    monkeypatch.setattr("app.engine.clock.LONGEST_WAIT", timedelta(milliseconds=20))
    clock = TwoClocks()

    async def run(workspace: Workspace) -> None:
        desk = workspace.desk
        engine = Engine(Wiring(desk.database, desk.folder_id, clock, lambda channel: {}))
        running = asyncio.create_task(engine.run())
        await asyncio.sleep(0.2)
        clock.wall += timedelta(days=2)
        async with asyncio.timeout(20):
            while not workspace.review.summary().doubts_clock:  # noqa: ASYNC110
                await asyncio.sleep(0.02)
        engine.stop()
        await running

    with Workspace(tmp_path / "data", test_folder=True, credentials=NoSecrets(), clock=clock) as workspace:
        asyncio.run(run(workspace))
        assert workspace.review.summary().doubts_clock


def test_the_zone_of_the_computer_is_nothing_to_what_is_planned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with simulation(tmp_path / "data", START) as running:
        mai = running.mailable("Mai")
        running.enroll(running.publish(two_messages()), mai)
        running.turn()
        before = os.environ.get("TZ")
        monkeypatch.setenv("TZ", "Pacific/Kiritimati")
        time.tzset()
        try:
            running.run(START + 6 * HOUR)
        finally:
            monkeypatch.undo()
            time.tzset()
        assert os.environ.get("TZ") == before
        assert [dispatch.started_at for dispatch in running.sent] == [START, START + 6 * HOUR]


@pytest.mark.parametrize(
    ("joined", "due"),
    [
        # In London the clocks go forward on 29 March 2026 at 01:00 UTC and back on 25 October at 01:00 UTC.
        (datetime(2026, 3, 28, 9, tzinfo=UTC), datetime(2026, 3, 29, 8, tzinfo=UTC)),
        (datetime(2026, 10, 24, 8, tzinfo=UTC), datetime(2026, 10, 25, 9, tzinfo=UTC)),
        (datetime(2026, 3, 28, 1, 30, tzinfo=UTC), datetime(2026, 3, 29, 1, 30, tzinfo=UTC)),
    ],
)
def test_a_day_later_is_the_same_wall_time_over_a_change_of_the_clocks(
    tmp_path: Path, joined: datetime, due: datetime
) -> None:
    with simulation(tmp_path / "data", joined) as running:
        running.workspace.overview.set("shop.timezone", "Europe/London")
        mai = running.mailable("Mai")
        document = two_messages(send={"when": "after", "amount": 1, "unit": "days"})
        running.enroll(running.publish(_in_shops_time(document)), mai)
        running.run(due)
        assert [dispatch.started_at for dispatch in running.sent] == [due]
        assert states(running, mai)["first"] is MessageState.DELIVERED


def _in_shops_time(document: SequenceDocument) -> SequenceDocument:
    return document.model_copy(update={"whose_time": "shop"})
