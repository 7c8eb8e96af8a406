"""A backup of every day, kept for a week, and one of each week for a month."""

import asyncio
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.engine.housekeeping import back_up_daily, start_housekeeping, to_remove
from app.storage.backup import verify
from app.storage.database import NEWEST_VERSION
from app.workspace import Workspace
from tests.engine.simulated import ManualClock, NoSecrets

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
