"""A copied folder and a snapshot that was put back send nothing before their owner has said so."""

import itertools
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection

from app.engine.clock import FastClock
from app.engine.dispatch import Dispatch
from app.engine.engine import Engine
from app.model.lease import Doubt, Lease
from app.model.message import MessageState
from app.storage import leases
from app.storage.faults import StorageFull
from app.storage.folder import STATE_FOLDER, SenderElsewhere, SenderLock, UnusableFolder
from app.workspace import Workspace
from app.workspace.backups import restore
from app.workspace.relocating import relocate
from tests.model.builders import message
from tests.workspace.shop import MINUTE, MONDAY, SecretsInMemory, drawn, opened

_MINUTES = itertools.count(1)


@contextmanager
def at_work(folder: Path) -> Iterator[Workspace]:
    """Open a folder on Monday morning, each time a minute later than before."""
    clock = FastClock(MONDAY + next(_MINUTES) * MINUTE, 1.0)
    with Workspace(folder, credentials=SecretsInMemory(), clock=clock) as workspace:
        yield workspace


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder from which one message has gone out; Tom waits to be enrolled."""
    with opened(tmp_path / "data", tmp_path) as shop:
        shop.start(drawn(message("hello")))
        shop.enroll("Welcome", shop.customer("Mai"))
        shop.customer("Tom")
    assert send(tmp_path / "data") == 1
    return tmp_path / "data"


def send(folder: Path) -> int:
    """Run the engine to its end; return how many messages are on the phone then."""
    with at_work(folder) as workspace:
        workspace.sending.run(stop_when_idle=True)
        return len(workspace.overview.on_phone())


def enroll_tom(folder: Path) -> None:
    with at_work(folder) as workspace:
        workspace.sequences.enroll("Welcome", [workspace.customers.find("tom@example.com")])


def doubt_in(folder: Path) -> Doubt | None:
    with at_work(folder) as workspace:
        view = workspace.lease.view()
        status = workspace.overview.status()
        assert (status.engine == "paused") == (view is not None)
        assert view is None or status.hints[0] == view.sentence
        return view.doubt if view else None


def test_a_folder_that_was_ended_in_any_way_goes_on(data: Path) -> None:
    enroll_tom(data)
    assert send(data) == 2
    assert doubt_in(data) is None


def test_a_copy_beside_it_sends_nothing_and_the_first_one_goes_on(data: Path, tmp_path: Path) -> None:
    enroll_tom(data)
    copy = shutil.copytree(data, tmp_path / "copy")
    assert doubt_in(copy) is Doubt.COPIED
    assert send(copy) == 1
    assert send(data) == 2


def test_a_snapshot_that_was_put_back_sends_nothing(data: Path, tmp_path: Path) -> None:
    enroll_tom(data)
    snapshot = shutil.copytree(data, tmp_path / "snapshot")
    assert send(data) == 2
    shutil.rmtree(data)
    shutil.copytree(snapshot, data)
    assert doubt_in(data) is Doubt.OLDER
    assert send(data) == 1


def test_a_snapshot_of_before_the_first_message_is_known_too(tmp_path: Path) -> None:
    with opened(tmp_path / "data", tmp_path) as shop:
        shop.start(drawn(message("hello")))
        shop.enroll("Welcome", shop.customer("Mai"))
    snapshot = shutil.copytree(tmp_path / "data", tmp_path / "snapshot")
    assert send(tmp_path / "data") == 1
    shutil.rmtree(tmp_path / "data")
    shutil.copytree(snapshot, tmp_path / "data")
    assert doubt_in(tmp_path / "data") is Doubt.OLDER


@pytest.mark.parametrize("has_sent", [True, False], ids=["again", "for the first time"])
def test_an_engine_that_sends_while_it_is_looked_at_raises_no_doubt(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, has_sent: bool
) -> None:
    folder = data if has_sent else tmp_path / "fresh"
    with at_work(folder) as workspace:
        desk, read = workspace.desk, leases.of_database
        grown = iter([True])

        def read_and_grow(connection: Connection) -> Lease | None:
            found = read(connection)
            if next(grown, False):  # between the look into the database and the one into the state folder
                lease = Lease(found.id, found.counter + 1) if found else Lease("the first", 0)
                with desk.database.write() as writing:
                    leases.put(writing, lease)
                leases.hold(desk.folder_id, folder, lease)
            return found

        monkeypatch.setattr(leases, "of_database", read_and_grow)
        assert workspace.lease.view() is None
        assert next(grown, None) is None, "nothing was sent meanwhile"


def test_a_folder_from_another_computer_sends_nothing(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leases, "mark_of_computer", lambda: "another computer")
    assert doubt_in(data) is Doubt.ELSEWHERE


def test_a_folder_that_was_moved_by_hand_is_the_same(data: Path, tmp_path: Path) -> None:
    enroll_tom(data)
    data.rename(tmp_path / "elsewhere")
    assert send(tmp_path / "elsewhere") == 2


def test_its_owner_may_say_that_a_copy_is_the_one_and_then_the_first_one_asks(
    data: Path, tmp_path: Path
) -> None:
    enroll_tom(data)
    copy = shutil.copytree(data, tmp_path / "copy")
    with at_work(copy) as workspace:
        assert workspace.lease.take_over().paused == (), "it knows everything that was sent"
    assert send(copy) == 2
    assert doubt_in(data) is Doubt.OLDER
    assert send(data) == 1


def test_taking_over_an_older_state_pauses_what_was_active(data: Path, tmp_path: Path) -> None:
    enroll_tom(data)
    snapshot = shutil.copytree(data, tmp_path / "snapshot")
    assert send(data) == 2
    shutil.rmtree(data)
    shutil.copytree(snapshot, data)
    with at_work(data) as workspace:
        assert workspace.lease.take_over().paused == ("Welcome",)
    assert send(data) == 1
    with at_work(data) as workspace:
        workspace.sequences.publishing.activate("Welcome")
        workspace.sending.run(stop_when_idle=True)
        assert {row.state for row in workspace.overview.activity()} == {
            MessageState.DELIVERED,
            MessageState.SKIPPED,
        }


@pytest.mark.timeout(20)  # what did not leave is recorded at once, not with the next look in half a minute
def test_an_engine_that_runs_stops_when_another_copy_is_taken_over(data: Path, tmp_path: Path) -> None:
    enroll_tom(data)
    copy = shutil.copytree(data, tmp_path / "copy")
    with at_work(data) as workspace:

        def take_over() -> None:
            known = leases.holder_of(workspace.desk.folder_id)
            assert known is not None
            leases.hold(workspace.desk.folder_id, copy, Lease("the copy's", known.lease.counter + 1))

        keeper_hold = leases.hold
        taken = False

        def hold(folder_id: str, folder: Path, lease: Lease) -> None:
            nonlocal taken
            keeper_hold(folder_id, folder, lease)
            if not taken:
                taken = True
                take_over()

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("app.engine.lease_keeper.leases.hold", hold)
            workspace.sending.run(stop_when_idle=True)
        assert len(workspace.overview.on_phone()) == 1
        view = workspace.lease.view()
        assert view is not None


@pytest.mark.timeout(20)
def test_what_waited_for_its_turn_does_not_leave_once_another_copy_is_taken_over(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A platform that takes one message a second to a recipient lets it wait after it is on record."""
    enroll_tom(data)
    copy = shutil.copytree(data, tmp_path / "copy")

    async def wait_while_it_is_taken_over(engine: Engine, dispatch: Dispatch) -> bool:
        with at_work(copy) as workspace:
            workspace.lease.take_over()
        return True

    monkeypatch.setattr(Engine, "_keep_pace", wait_while_it_is_taken_over)
    assert send(data) == 1
    assert doubt_in(data) is Doubt.OLDER


def test_what_cannot_be_written_down_does_not_leave(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    enroll_tom(data)
    real, calls = leases.hold, 0

    def full(folder_id: str, folder: Path, lease: Lease) -> None:
        nonlocal calls
        calls += 1
        if calls > 1:
            from app.model.sentence import worded

            raise StorageFull(worded("The disk is full."))
        real(folder_id, folder, lease)

    monkeypatch.setattr("app.engine.lease_keeper.leases.hold", full)
    with at_work(data) as workspace, pytest.raises(StorageFull):
        workspace.sending.run(stop_when_idle=True)
    monkeypatch.undo()
    with at_work(data) as workspace:
        assert len(workspace.overview.on_phone()) == 1


def test_notes_that_cannot_be_written_are_named_with_what_to_do(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv(STATE_FOLDER, str(tmp_path / "file" / "state"))
    with pytest.raises(UnusableFolder, match=r"Tendril.s own notes in .*Check who may write there"):
        leases.hold("folder", data, Lease("a", 1))


def test_a_restored_backup_is_the_one_to_send_from(data: Path, tmp_path: Path) -> None:
    with at_work(data) as workspace:
        backup = workspace.back_up(tmp_path / "a.backup")
    enroll_tom(data)
    assert send(data) == 2
    assert restore(data, backup) == ["Welcome"]
    assert doubt_in(data) is None


class TestMovingTheFolder:
    def test_takes_everything_along_and_sends_from_there(self, data: Path, tmp_path: Path) -> None:
        (data / "backups").mkdir(exist_ok=True)
        (data / "backups" / "tendril-2026-03-22.backup").write_bytes(b"kept")
        enroll_tom(data)
        there = relocate(data, tmp_path / "there")
        assert (there / "backups" / "tendril-2026-03-22.backup").read_bytes() == b"kept"
        assert not (data / "tendril.db").exists()
        assert doubt_in(there) is None
        assert send(there) == 2

    def test_leaves_one_to_send_from_when_it_breaks_off(
        self, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def break_off(path: Path) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("app.workspace.relocating._remove", break_off)
        with pytest.raises(KeyboardInterrupt):
            relocate(data, tmp_path / "there")
        assert doubt_in(tmp_path / "there") is None
        assert doubt_in(data) is Doubt.COPIED

    def test_is_refused_while_somebody_sends(self, data: Path, tmp_path: Path) -> None:
        with SenderLock(data), pytest.raises(SenderElsewhere):
            relocate(data, tmp_path / "there")
        assert doubt_in(data) is None

    def test_is_refused_into_itself_and_over_anything(self, data: Path, tmp_path: Path) -> None:
        from app.model.errors import NotAllowed

        (tmp_path / "full").mkdir()
        (tmp_path / "full" / "letter.txt").write_text("mine")
        for target in (data, data / "inside", tmp_path, tmp_path / "full"):
            with pytest.raises(NotAllowed):
                relocate(data, target)

    def test_is_remembered_for_the_folder_that_is_opened_by_default(
        self, data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        from app.storage import folder

        monkeypatch.setattr(folder, "own_folder", lambda: data)
        there = relocate(data, tmp_path / "there")
        assert folder.default_folder() == there
        there.rename(tmp_path / "unplugged")
        with pytest.raises(folder.UnusableFolder, match="is not there now"):
            folder.default_folder()


def test_the_mark_of_a_computer_is_always_the_same_and_says_nothing() -> None:
    assert leases.mark_of_computer() == leases.mark_of_computer()
