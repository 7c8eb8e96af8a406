"""A backup of every day, kept for a week, and one of each week for a month."""

import asyncio
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.engine.clock import Clock
from app.engine.engine import Engine, Wiring
from app.engine.housekeeping import back_up_daily, clear_out_heard, start_housekeeping, to_remove
from app.model.review import Break, BreakState, Cause
from app.storage import breaks
from app.storage.backup import verify
from app.storage.database import NEWEST_VERSION, Database
from app.storage.faults import damaged
from app.workspace import Workspace
from tests.engine.simulated import ManualClock, NoSecrets, simulation
from tests.engine.test_clocks import TwoClocks
from tests.engine.two_messages import two_messages

NOW = datetime(2026, 3, 23, 9, tzinfo=UTC)


def test_it_keeps_seven_days_and_the_newest_of_four_weeks() -> None:
    today = date(2026, 3, 31)
    days = [today - timedelta(days=ago) for ago in range(60)]
    kept = sorted(set(days) - set(to_remove(days, today)), reverse=True)
    assert kept == [*days[:7], date(2026, 3, 22), date(2026, 3, 15)]


def test_a_gap_of_months_leaves_the_last_weeks_there_were() -> None:
    days = [date(2026, 1, 5), date(2026, 1, 12), date(2026, 1, 19), date(2026, 1, 26), date(2026, 2, 2)]
    assert to_remove(days, date(2026, 6, 1)) == [date(2026, 1, 5)]


def test_one_backup_a_day_is_made_and_can_be_restored(tmp_path: Path) -> None:
    with Workspace(tmp_path / "data", credentials=NoSecrets(), clock=ManualClock(NOW)) as workspace:
        made = back_up_daily(workspace.desk.database, tmp_path / "backups", NOW)
        assert made is not None
        assert verify(made) == NEWEST_VERSION
        assert back_up_daily(workspace.desk.database, tmp_path / "backups", NOW) is None


def test_a_backup_that_cannot_be_made_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("in the way")
    with Workspace(tmp_path / "data", credentials=NoSecrets(), clock=ManualClock(NOW)) as workspace:
        assert back_up_daily(workspace.desk.database, tmp_path / "backups", NOW) is None


def test_the_periodic_work_runs_by_itself_on_the_engines_loop(tmp_path: Path) -> None:
    wanted = tmp_path / "backups" / "tendril-2026-03-23.backup"

    async def until_it_is_there(workspace: Workspace) -> None:
        scheduler = start_housekeeping(workspace.desk.database, wanted.parent, ManualClock(NOW))
        async with asyncio.timeout(10):
            while not await asyncio.to_thread(wanted.exists):  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        scheduler.shutdown(wait=False)

    with Workspace(tmp_path / "data", credentials=NoSecrets(), clock=ManualClock(NOW)) as workspace:
        asyncio.run(until_it_is_there(workspace))
    assert verify(wanted) == NEWEST_VERSION


def test_breaks_that_are_over_go_after_a_month_unless_a_message_still_belongs_to_one(tmp_path: Path) -> None:
    def found(state: BreakState) -> Break:
        return Break(0, None, NOW - timedelta(hours=2), NOW, Cause.AWAY, NOW, state)

    with simulation(tmp_path / "data", NOW) as running:
        running.enroll(running.publish(two_messages()), running.mailable("Mai"))
        database = running.workspace.desk.database
        with database.write() as connection:
            breaks.add(connection, found(BreakState.PASSED))
            held, asking = (
                breaks.add(connection, found(state)) for state in (BreakState.PASSED, BreakState.ASKING)
            )
            (enrollment_id,) = connection.exec_driver_sql("SELECT id FROM enrollments").scalars()
            row = {"enrollment_id": enrollment_id, "break_id": held, "step": "first"}
            breaks.hold(connection, [{**row, "planned_at": NOW, "too_late_at": NOW}])
        clear_out_heard(database, NOW + timedelta(days=29))
        assert len(_kept(database)) == 3
        clear_out_heard(database, NOW + timedelta(days=31))
        assert _kept(database) == [held, asking]
        with database.write() as connection:
            assert breaks.are_held(connection)
            breaks.forget(connection, [enrollment_id])
        clear_out_heard(database, NOW + timedelta(days=31))
        assert _kept(database) == [asking]


def _kept(database: Database) -> list[int]:
    with database.read() as connection:
        return list(connection.exec_driver_sql("SELECT id FROM breaks ORDER BY id").scalars())


def test_nothing_goes_for_good_while_the_clock_is_doubted(tmp_path: Path) -> None:
    """By a clock that leapt ahead by years everything would be old."""
    backups, clock = tmp_path / "backups", ManualClock(NOW)

    async def keep_house(workspace: Workspace) -> None:
        scheduler = start_housekeeping(workspace.desk.database, backups, clock)
        scheduler.pause()  # it would do the same at the same time
        (job,) = scheduler.get_jobs()
        await job.func()
        scheduler.shutdown(wait=False)

    with Workspace(tmp_path / "data", credentials=NoSecrets(), clock=clock) as workspace:
        database = workspace.desk.database
        asyncio.run(keep_house(workspace))
        before = list(backups.iterdir())
        assert len(before) == 1
        clock.instant = NOW + timedelta(days=1000)
        with database.write() as connection:
            old = Break(0, None, NOW, NOW, Cause.AWAY, NOW, BreakState.PASSED)
            breaks.add(connection, old)
            leapt = breaks.add(connection, Break(0, None, NOW, None, Cause.CLOCK, clock.instant))
        asyncio.run(keep_house(workspace))
        assert list(backups.iterdir()) == before
        assert len(_kept(database)) == 2
        with database.write() as connection:
            breaks.set_state(connection, leapt, BreakState.PASSED)
        asyncio.run(keep_house(workspace))
        assert _kept(database) == [leapt]


def test_damage_that_a_backup_shows_is_told_and_nothing_is_cleared_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []

    def find_damage(*arguments: object) -> None:
        raise damaged("page 7")

    monkeypatch.setattr("app.engine.housekeeping.back_up_daily", find_damage)
    monkeypatch.setattr("app.engine.housekeeping.clear_out", lambda *arguments: told.append("cleared"))

    async def keep_house(workspace: Workspace) -> None:
        scheduler = start_housekeeping(
            workspace.desk.database, tmp_path / "backups", ManualClock(NOW), lambda: told.append("suspected")
        )
        scheduler.pause()
        (job,) = scheduler.get_jobs()
        await job.func()
        scheduler.shutdown(wait=False)

    with Workspace(tmp_path / "data", credentials=NoSecrets(), clock=ManualClock(NOW)) as workspace:
        asyncio.run(keep_house(workspace))
    assert told == ["suspected"]


def test_the_periodic_work_is_planned_anew_by_a_clock_that_was_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else there would be no backup until the day comes again that it had shown."""
    clock, planned = TwoClocks(), [NOW] * 0
    real = start_housekeeping

    def start(database: Database, folder: Path, known: Clock, suspect: Callable[[], None]) -> object:
        planned.append(known.now())
        return real(database, folder, known, suspect)

    monkeypatch.setattr("app.engine.housekeeping.start_housekeeping", start)

    async def run(workspace: Workspace) -> None:
        desk = workspace.desk
        engine = Engine(
            Wiring(desk.database, desk.folder_id, clock, lambda channel: {}, backups=tmp_path / "backups")
        )
        running = asyncio.create_task(engine.run())
        async with asyncio.timeout(20):
            while not planned:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
            clock.wall -= timedelta(days=400)
            engine.wake()
            while len(planned) < 2:  # noqa: ASYNC110
                await asyncio.sleep(0.01)
        engine.stop()
        await running

    with Workspace(tmp_path / "data", credentials=NoSecrets(), clock=clock) as workspace:
        asyncio.run(run(workspace))
    assert planned[0] - planned[1] > timedelta(days=399)
