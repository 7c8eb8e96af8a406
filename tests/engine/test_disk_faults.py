"""While a disk is in the way nothing is sent that could not be recorded, and sending goes on by itself afterwards."""

import asyncio
import contextlib
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from sqlalchemy import Connection

from app.channels.practice import PracticePhone
from app.engine.clock import FastClock
from app.engine.engine import Engine, Wiring
from app.engine.housekeeping import back_up_daily
from app.model.customer import Customer
from app.model.message import MessageState, Part, PictureFile
from app.model.outcome import Outcome
from app.model.sentence import worded
from app.storage import backup as backups
from app.storage import database as doors
from app.storage.faults import StorageBusy, StorageDamaged, StorageFull
from app.workspace import Workspace
from tests.engine.simulated import Simulation, simulation
from tests.engine.two_messages import START, states, two_messages


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulation]:
    """A folder whose lock is waited for but a moment."""
    monkeypatch.setattr(doors, "_BUSY_MS", 30)
    with simulation(tmp_path / "data", START) as found:
        yield found


def joined(running: Simulation) -> Customer:
    mai = running.mailable("Mai")
    running.enroll(running.publish(two_messages()), mai)
    return mai


def on_phone(workspace: Workspace) -> int:
    return len(workspace.overview.on_phone())


async def until(true: Callable[[], bool]) -> None:
    async with asyncio.timeout(20):
        while not true():  # noqa: ASYNC110
            await asyncio.sleep(0.01)


def engine_of(running: Simulation, folder: Path | None = None) -> Engine:
    desk = running.workspace.desk
    clock = FastClock(START, 1.0)
    return Engine(Wiring(desk.database, desk.folder_id, clock, lambda channel: {}, folder=folder))


def test_a_database_that_another_program_holds_is_waited_for(running: Simulation) -> None:
    joined(running)
    running.books.close()

    async def run() -> None:
        engine = engine_of(running)
        other = sqlite3.connect(running.workspace.desk.database.path, isolation_level=None)
        with contextlib.closing(other):
            other.execute("BEGIN EXCLUSIVE")
            working = asyncio.create_task(engine.run())
            await until(lambda: isinstance(engine.fault, StorageBusy))
            assert "busy in another program" in str(engine.fault)
            assert on_phone(running.workspace) == 0
            other.execute("ROLLBACK")
        await until(lambda: on_phone(running.workspace) == 1)
        assert engine.fault is None
        engine.stop()
        await working

    asyncio.run(run())


def test_an_outcome_that_cannot_be_written_is_written_once_it_can(
    running: Simulation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The disk fills while a message is on its way: it is neither forgotten nor sent again."""
    mai = joined(running)
    running.books.close()
    sends, is_full = 0, False
    write, send = doors.OwnWriter.write, PracticePhone.send

    @contextlib.contextmanager
    def full(self: doors.OwnWriter) -> Iterator[Connection]:
        if is_full:
            raise StorageFull(worded("The disk is full."))
        with write(self) as connection:
            yield connection

    async def fill(self: PracticePhone, part: Part, pictures: Sequence[PictureFile]) -> Outcome:
        nonlocal sends, is_full
        sends, is_full = sends + 1, True
        return await send(self, part, pictures)

    monkeypatch.setattr(doors.OwnWriter, "write", full)
    monkeypatch.setattr(PracticePhone, "send", fill)

    async def run() -> None:
        nonlocal is_full
        engine = engine_of(running)
        working = asyncio.create_task(engine.run())
        await until(lambda: isinstance(engine.fault, StorageFull))
        assert states(running, mai) == {"first": MessageState.SENDING}
        is_full = False
        engine.wake()
        await until(lambda: states(running, mai) == {"first": MessageState.DELIVERED})
        assert on_phone(running.workspace) == 1
        engine.stop()
        await working

    asyncio.run(run())
    assert sends == 1


def test_a_note_of_the_lease_that_cannot_be_written_holds_everything_back(
    running: Simulation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined(running)
    running.books.close()
    from app.storage import leases

    real, is_full = leases.hold, True

    def hold(*arguments: object) -> None:
        if is_full:
            raise StorageFull(worded("The disk is full."))
        real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr("app.engine.lease_keeper.leases.hold", hold)

    async def run() -> None:
        nonlocal is_full
        engine = engine_of(running, folder=tmp_path / "data")
        working = asyncio.create_task(engine.run())
        await until(lambda: isinstance(engine.fault, StorageFull))
        await asyncio.sleep(0.2)
        assert on_phone(running.workspace) == 0
        is_full = False
        engine.wake()
        await until(lambda: on_phone(running.workspace) == 1)
        engine.stop()
        await working

    asyncio.run(run())


def test_a_suspicion_has_the_whole_file_read_before_anything_more_is_sent(
    running: Simulation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The turns themselves would still go well: only a page that they do not touch is damaged."""
    joined(running)
    running.books.close()
    is_sound = False

    def look() -> None:
        if not is_sound:
            raise StorageDamaged(worded("The data file is damaged."))

    monkeypatch.setattr(running.workspace.desk.database, "require_sound", look)

    async def run() -> None:
        nonlocal is_sound
        engine = engine_of(running)
        engine.suspect()
        working = asyncio.create_task(engine.run())
        await asyncio.sleep(0.3)
        assert isinstance(engine.fault, StorageDamaged)
        assert on_phone(running.workspace) == 0
        is_sound = True
        engine.wake()
        await until(lambda: on_phone(running.workspace) == 1)
        engine.stop()
        await working

    asyncio.run(run())


def test_a_damaged_page_is_found_by_reading_the_whole_file(running: Simulation) -> None:
    database = running.workspace.desk.database
    database.require_sound()
    database.tidy()
    page = _page_of_index(database.path)
    with database.path.open("r+b") as file:
        file.seek(page)
        file.write(b"\xa5" * 4096)
    with (
        doors.Database(database.path) as again,
        pytest.raises(StorageDamaged, match="Restore the newest backup"),
    ):
        again.require_sound()


def test_a_backup_that_is_damaged_removes_no_older_one_and_says_so(
    running: Simulation, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "backups"
    kept.mkdir()
    older = kept / "tendril-2025-01-01.backup"
    older.write_bytes(b"older")
    real = backups.back_up

    def damage(database: doors.Database, target: Path) -> None:
        real(database, target)
        with target.open("r+b") as file:
            file.seek(4096)
            file.write(b"\xa5" * 8192)

    monkeypatch.setattr("app.engine.housekeeping.back_up", damage)
    with pytest.raises(StorageDamaged):
        back_up_daily(running.workspace.desk.database, kept, START)
    assert [each.name for each in kept.iterdir()] == [older.name]


def test_the_backup_of_a_day_can_be_restored_and_goes_on(running: Simulation, tmp_path: Path) -> None:
    mai = joined(running)
    running.turn()
    made = back_up_daily(running.workspace.desk.database, tmp_path / "backups", START)
    assert made is not None
    backups.restore(made, tmp_path / "restored.db")
    with doors.Database(tmp_path / "restored.db") as restored, restored.read() as connection:
        restored.require_sound()
        found = connection.exec_driver_sql("SELECT state FROM messages").scalars().all()
    assert found == [row.state.value for row in running.activity(mai)]


def _page_of_index(path: Path) -> int:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'enrollments_by_customer'"
        return (int(connection.execute(query).fetchone()[0]) - 1) * 4096
