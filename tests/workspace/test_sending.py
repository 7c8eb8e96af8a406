"""Running the engine on a folder: to the end, under a clock of its own, or on a thread; one at a time."""

import json
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.engine.clock import FastClock
from app.engine.engine import Engine
from app.model.errors import Invalid, NotAllowed
from app.model.message import MessageState
from app.storage import settings
from app.storage.backup import verify
from app.storage.database import NEWEST_VERSION
from app.storage.folder import SenderElsewhere, SenderLock
from app.workspace import Workspace
from app.workspace.fast_time import anchored_clock, put_anchor
from tests.model.builders import after, message
from tests.workspace.shop import HOUR, MINUTE, MONDAY, SecretsInMemory, Shop, drawn, opened

FAST = 20_000.0
"""An hour is a fifth of a second, and the day after which a message is too late some seconds."""


@pytest.fixture
def waiting(tmp_path: Path) -> Iterator[Workspace]:
    """A test folder on a Monday at nine, in which Mai waits for her first message."""
    with opened(tmp_path / "data", tmp_path) as shop:
        shop.start(drawn(message("first"), message("second", after(1, "hours"))))
        shop.enroll("Welcome", shop.customer("Mai"))
    clock = FastClock(MONDAY, 1.0)
    with Workspace(tmp_path / "data", credentials=SecretsInMemory(), clock=clock) as workspace:
        yield workspace


def on_phone(workspace: Workspace) -> list[str]:
    return [shown.content.text for shown in workspace.overview.on_phone()]


class TestRunningUntilIdle:
    def test_sends_what_is_due_and_ends(self, waiting: Workspace) -> None:
        waiting.sending.run(stop_when_idle=True)
        assert on_phone(waiting) == ["This is first."]
        assert not waiting.sending.is_running
        status = waiting.overview.status()
        assert (status.engine, status.sending, status.waiting) == ("stopped", 0, 1)
        assert status.next_due_at is not None
        assert MONDAY + HOUR <= status.next_due_at < MONDAY + HOUR + MINUTE

    def test_tells_of_every_change(self, waiting: Workspace) -> None:
        told: list[int] = []
        waiting.sending.run(stop_when_idle=True, told=lambda: told.append(len(on_phone(waiting))))
        assert told[-1] == 1

    def test_is_refused_while_another_sends(self, waiting: Workspace) -> None:
        with SenderLock(waiting.folder), pytest.raises(SenderElsewhere, match="already sending"):
            waiting.sending.run(stop_when_idle=True)
        assert on_phone(waiting) == []

    def test_lets_the_next_one_in(self, waiting: Workspace) -> None:
        for _ in range(2):
            waiting.sending.run(stop_when_idle=True)
        with SenderLock(waiting.folder):
            pass
        assert on_phone(waiting) == ["This is first."]


class TestAClockOfItsOwn:
    def test_begins_when_it_is_told_and_runs_as_fast(self, waiting: Workspace) -> None:
        waiting.sending.run_under(
            MONDAY,
            FAST,
            stop_when_idle=False,
            told=lambda: waiting.sending.finish() if len(on_phone(waiting)) == 2 else None,
        )
        first, second = waiting.overview.activity()
        assert first.sent_at is not None
        assert second.sent_at is not None
        assert first.sent_at >= MONDAY
        assert second.sent_at - first.sent_at >= HOUR

    def test_is_read_by_whoever_opens_the_folder_meanwhile(self, waiting: Workspace) -> None:
        seen: list[datetime] = []

        def look() -> None:
            with Workspace(waiting.folder, credentials=SecretsInMemory()) as beside:
                seen.append(beside.desk.now())
            waiting.sending.finish()

        waiting.sending.run_under(MONDAY, 10.0, stop_when_idle=False, told=look)
        assert MONDAY <= seen[0] <= MONDAY + HOUR
        with Workspace(waiting.folder, credentials=SecretsInMemory()) as afterwards:
            assert abs(afterwards.desk.now() - datetime.now(UTC)) < timedelta(minutes=1)

    def test_is_only_for_test_folders(self, tmp_path: Path) -> None:
        with (
            opened(tmp_path / "real", tmp_path, test_folder=False) as real,
            pytest.raises(NotAllowed, match="only for test folders"),
        ):
            real.workspace.sending.run_under(MONDAY, 60, stop_when_idle=True)

    @pytest.mark.parametrize("speed", [0, -1, 1_000_001, float("inf"), float("nan")])
    def test_has_a_speed_that_can_be_kept(self, waiting: Workspace, speed: float) -> None:
        with pytest.raises(Invalid, match="between 0 and"):
            waiting.sending.run_under(MONDAY, speed, stop_when_idle=True)

    def test_goes_on_from_where_its_anchor_lies(self, shop: Shop) -> None:
        with shop.workspace.desk.write() as connection:
            put_anchor(connection, MONDAY, 1000.0)
            anchor = json.loads(settings.get(connection, "clock.anchor") or "")
            a_minute_ago = datetime.fromisoformat(anchor["real"]) - timedelta(minutes=1)
            settings.put(connection, "clock.anchor", json.dumps(anchor | {"real": a_minute_ago.isoformat()}))
            stored = settings.every(connection)
        clock = anchored_clock(stored)
        assert clock is not None
        assert timedelta(0) <= clock.now() - MONDAY - timedelta(minutes=1000) < HOUR
        assert anchored_clock({}) is None


class TestSendingOnAThread:
    @pytest.fixture
    def workspace(self, tmp_path: Path) -> Iterator[Workspace]:
        """A folder under the computer's own clock."""
        with Workspace(tmp_path / "real", credentials=SecretsInMemory()) as found:
            yield found

    def test_goes_on_until_it_is_stopped(self, workspace: Workspace, tmp_path: Path) -> None:
        changed = threading.Event()
        workspace.sending.start(changed.set)
        assert workspace.sending.is_running
        assert workspace.overview.status().engine == "running"
        with Workspace(workspace.folder, credentials=SecretsInMemory()) as beside:
            beside.sequences.new("Leads", "lead-nurturing", "Practice")
            beside.sequences.publishing.activate("Leads")
            sample = next(beside.customers.every())
            beside.happenings.record("signed_up", str(sample.id))
        workspace.sending.wake()
        while not on_phone(workspace):
            assert changed.wait(20)
            changed.clear()
        workspace.sending.stop()
        assert not workspace.sending.is_running
        (row,) = workspace.overview.activity(most=1)
        assert row.state is MessageState.DELIVERED
        with SenderLock(workspace.folder):
            pass

    def test_makes_a_backup_of_the_day(self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("app.engine.housekeeping.SOON", timedelta(0))
        workspace.sending.start(lambda: None)
        kept, last = workspace.folder / "backups", time.monotonic() + 20
        while not list(kept.glob("tendril-*.backup")):
            assert time.monotonic() < last
            time.sleep(0.01)
        workspace.sending.stop()
        (made,) = kept.iterdir()
        assert verify(made) == NEWEST_VERSION

    def test_cannot_be_started_twice(self, workspace: Workspace) -> None:
        workspace.sending.start(lambda: None)
        with pytest.raises(NotAllowed, match="already been started"):
            workspace.sending.start(lambda: None)
        workspace.sending.stop()

    def test_is_refused_while_another_sends_and_may_be_tried_again(self, workspace: Workspace) -> None:
        with SenderLock(workspace.folder), pytest.raises(SenderElsewhere):
            workspace.sending.start(lambda: None)
        assert not workspace.sending.is_running
        workspace.sending.start(lambda: None)
        workspace.sending.stop()

    def test_ends_with_the_workspace(self, tmp_path: Path) -> None:
        workspace = Workspace(tmp_path / "real", credentials=SecretsInMemory())
        workspace.sending.start(lambda: None)
        workspace.close()
        assert threading.active_count() == len(
            [each for each in threading.enumerate() if each.name != "engine"]
        )

    def test_may_be_stopped_from_another_thread_than_it_was_started_on(
        self, workspace: Workspace, tmp_path: Path
    ) -> None:
        workspace.sending.start(lambda: None)
        stopping = threading.Thread(target=workspace.sending.stop)
        stopping.start()
        stopping.join(20)
        assert not SenderLock(workspace.folder).is_held_elsewhere()

    def test_that_does_not_end_in_time_keeps_every_other_sender_out(
        self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        let_go = threading.Event()

        async def hang(engine: Engine) -> None:
            let_go.wait(20)

        monkeypatch.setattr(Engine, "run", hang)
        monkeypatch.setattr("app.workspace.sending._JOIN_SECONDS", 0.02)
        workspace.sending.start(lambda: None)
        workspace.sending.stop()
        assert SenderLock(workspace.folder, 0.0).is_held_elsewhere()
        let_go.set()
        monkeypatch.setattr("app.workspace.sending._JOIN_SECONDS", 20)
        workspace.sending.stop()
        assert not SenderLock(workspace.folder).is_held_elsewhere()

    def test_says_that_it_has_died(self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
        async def die(engine: Engine) -> None:
            raise RuntimeError("a fault of ours")

        monkeypatch.setattr(Engine, "run", die)
        told = threading.Event()
        workspace.sending.start(told.set)
        assert told.wait(10)
        assert not workspace.sending.is_running
        assert "fault inside Tendril" in workspace.sending.fault
        workspace.sending.stop()
