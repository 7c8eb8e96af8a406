"""Backing up a folder and putting a backup back, whatever has become of the folder meanwhile."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.engine.clock import FastClock
from app.model.errors import Invalid, NotAllowed, NotFound
from app.model.sequence import SequenceState
from app.storage.database import NEWEST_VERSION
from app.storage.faults import StorageDamaged
from app.storage.folder import DATABASE_NAME, SenderElsewhere, SenderLock
from app.workspace import Workspace
from app.workspace.backups import BEFORE_RESTORE, restore
from tests.model.builders import after, message
from tests.secret_marks import secret
from tests.storage.older import make_first_version
from tests.workspace.shop import DAY, HOUR, MAIL, MONDAY, SecretsInMemory, Shop, drawn

SECRET = secret("correct horse battery staple")


def open_(path: Path) -> Workspace:
    return Workspace(path, credentials=SecretsInMemory())


def shop_name(path: Path) -> str:
    with open_(path) as workspace:
        return workspace.overview.settings()["shop.name"]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def workspace(path: Path) -> Iterator[Workspace]:
    with open_(path) as opened:
        opened.overview.set("shop.name", "Tea")
        yield opened


class TestABackup:
    def test_is_written_where_it_is_asked_for(self, workspace: Workspace, tmp_path: Path) -> None:
        target = tmp_path / "copy.backup"
        assert workspace.back_up(target) == target
        assert target.stat().st_mode & 0o777 == 0o600

    def test_gets_a_name_of_its_own_in_a_folder(self, shop: Shop, tmp_path: Path) -> None:
        found = shop.workspace.back_up(tmp_path)
        assert found == tmp_path / "tendril-2026-03-23-090000.backup"
        assert found.is_file()

    def test_holds_no_secret(self, workspace: Workspace, tmp_path: Path) -> None:
        workspace.channels.add("Mail", "email", MAIL | {"username": "mai"}, {"password": SECRET})
        written = workspace.back_up(tmp_path / "copy.backup").read_bytes()
        assert b"shop@example.com" in written
        assert SECRET.encode() not in written

    def test_never_takes_the_place_of_the_data_itself(
        self, workspace: Workspace, path: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "link").symlink_to(path)
        for same in (
            path / DATABASE_NAME,
            path / ".." / path.name / DATABASE_NAME,
            tmp_path / "link" / DATABASE_NAME,
        ):
            with pytest.raises(Invalid, match="cannot take the place of the data file"):
                workspace.back_up(same)

    def test_needs_a_folder_that_is_there(self, workspace: Workspace, tmp_path: Path) -> None:
        with pytest.raises(NotFound, match="There is no folder"):
            workspace.back_up(tmp_path / "gone" / "copy.backup")


class TestRestoring:
    def test_brings_back_what_was(self, workspace: Workspace, path: Path, tmp_path: Path) -> None:
        copy = workspace.back_up(tmp_path / "copy.backup")
        workspace.overview.set("shop.name", "Coffee")
        workspace.close()
        assert restore(path, copy) == []
        assert shop_name(path) == "Tea"

    def test_works_in_a_new_folder(self, workspace: Workspace, tmp_path: Path) -> None:
        copy = workspace.back_up(tmp_path / "copy.backup")
        restore(tmp_path / "other", copy)
        assert shop_name(tmp_path / "other") == "Tea"
        assert (tmp_path / "other" / DATABASE_NAME).stat().st_mode & 0o777 == 0o600

    def test_keeps_what_it_replaces(self, workspace: Workspace, path: Path, tmp_path: Path) -> None:
        copy = workspace.back_up(tmp_path / "copy.backup")
        workspace.overview.set("shop.name", "Coffee")
        workspace.close()
        restore(path, copy)
        restore(tmp_path / "other", path / BEFORE_RESTORE)
        assert shop_name(tmp_path / "other") == "Coffee"

    def test_can_be_undone(self, workspace: Workspace, path: Path, tmp_path: Path) -> None:
        copy = workspace.back_up(tmp_path / "copy.backup")
        workspace.overview.set("shop.name", "Coffee")
        workspace.close()
        for source, name in (
            (copy, "Tea"),
            (path / BEFORE_RESTORE, "Coffee"),
            (path / BEFORE_RESTORE, "Tea"),
        ):
            restore(path, source)
            assert shop_name(path) == name

    @pytest.mark.parametrize("damage", [b"Dear diary, " * 5000, b"\x00" * 90_000])
    def test_works_where_the_data_file_is_beyond_help(
        self, workspace: Workspace, path: Path, tmp_path: Path, damage: bytes
    ) -> None:
        copy = workspace.back_up(tmp_path / "copy.backup")
        workspace.close()
        (path / DATABASE_NAME).write_bytes(damage)
        restore(path, copy)
        assert shop_name(path) == "Tea"
        assert (path / BEFORE_RESTORE).read_bytes() == damage
        assert (path / BEFORE_RESTORE).stat().st_mode & 0o777 == 0o600

    def test_works_where_the_data_file_is_empty_or_gone(
        self, workspace: Workspace, path: Path, tmp_path: Path
    ) -> None:
        copy = workspace.back_up(tmp_path / "copy.backup")
        workspace.close()
        file = path / DATABASE_NAME
        for lose in (lambda: file.write_bytes(b""), file.unlink):
            lose()
            restore(path, copy)
            assert shop_name(path) == "Tea"

    def test_works_where_the_data_file_is_damaged_in_its_middle(
        self, workspace: Workspace, path: Path, tmp_path: Path
    ) -> None:
        copy = workspace.back_up(tmp_path / "copy.backup")
        workspace.close()
        content = bytearray((path / DATABASE_NAME).read_bytes())
        content[4096:40_000] = b"rubbish!" * 4488
        (path / DATABASE_NAME).write_bytes(content)
        restore(path, copy)
        assert shop_name(path) == "Tea"

    def test_works_where_not_even_the_tables_can_be_named_any_more(
        self, workspace: Workspace, path: Path, tmp_path: Path
    ) -> None:
        copy = workspace.back_up(tmp_path / "copy.backup")
        workspace.close()
        content = bytearray((path / DATABASE_NAME).read_bytes())
        at = content.index(b"tablesettingssettings") + len("table")
        content[at : at + 24] = b"\xd9(" * 12
        (path / DATABASE_NAME).write_bytes(content)
        with pytest.raises(StorageDamaged, match="Restore the newest backup"):
            open_(path)
        restore(path, copy)
        assert shop_name(path) == "Tea"

    def test_that_breaks_off_leaves_what_was_there(
        self, workspace: Workspace, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        copy = workspace.back_up(tmp_path / "copy.backup")
        workspace.overview.set("shop.name", "Coffee")
        workspace.close()

        def break_off(connection: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr("app.workspace.backups.sequences.every", break_off)
        with pytest.raises(KeyboardInterrupt):
            restore(path, copy)
        monkeypatch.undo()
        assert shop_name(path) == "Coffee"
        assert not list(path.glob("*.restoring*"))

    def test_is_refused_while_somebody_sends(self, workspace: Workspace, path: Path, tmp_path: Path) -> None:
        copy = workspace.back_up(tmp_path / "copy.backup")
        workspace.overview.set("shop.name", "Coffee")
        workspace.close()
        with SenderLock(path), pytest.raises(SenderElsewhere):
            restore(path, copy)
        assert shop_name(path) == "Coffee"

    def test_of_what_is_no_backup_is_refused_and_changes_nothing(
        self, workspace: Workspace, path: Path, tmp_path: Path
    ) -> None:
        workspace.close()
        diary = tmp_path / "diary.txt"
        diary.write_text("Dear diary")
        for source in (diary, tmp_path / "gone.backup"):
            with pytest.raises(Invalid):
                restore(path, source)
        assert shop_name(path) == "Tea"
        assert not (path / BEFORE_RESTORE).exists()

    def test_of_a_backup_of_a_newer_program_is_refused(
        self, workspace: Workspace, path: Path, tmp_path: Path
    ) -> None:
        with workspace.desk.write() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0099'")
        copy = workspace.back_up(tmp_path / "copy.backup")
        with workspace.desk.write() as connection:
            connection.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{NEWEST_VERSION:04}'")
        workspace.close()
        with pytest.raises(NotAllowed, match="newer Tendril"):
            restore(path, copy)
        assert shop_name(path) == "Tea"


class TestWhatWasActive:
    def test_is_paused_in_a_backup_of_an_older_program_too(self, path: Path, tmp_path: Path) -> None:
        make_first_version(tmp_path / "older")
        backup = tmp_path / "older" / DATABASE_NAME
        with closing(sqlite3.connect(backup)) as connection, connection:
            connection.execute("UPDATE sequences SET state = 'active'")
        open_(path).close()
        assert restore(path, backup) == ["Welcome"]
        with open_(path) as restored:
            assert restored.desk.database.version() == NEWEST_VERSION
            assert [view.state for view in restored.sequences.every()] == [SequenceState.PAUSED]

    def test_is_paused_and_goes_on_as_the_owner_says(self, shop: Shop, tmp_path: Path) -> None:
        shop.start(drawn(message("first"), message("second", after(1, "hours"))))
        shop.start(drawn(message("first"), name="Other"))
        shop.workspace.sequences.pause("Other")
        shop.enroll("Welcome", shop.customer("Mai"))
        shop.turn()
        copy = shop.workspace.back_up(tmp_path / "copy.backup")
        shop.run(MONDAY + DAY)
        assert shop.steps_sent == ["first", "second"]
        assert restore(tmp_path / "other", copy) == ["Welcome"]
        secrets = SecretsInMemory()
        with Workspace(tmp_path / "other", credentials=secrets, clock=shop.clock) as restored:
            assert [view.state for view in restored.sequences.every()] == [SequenceState.PAUSED] * 2
            status = restored.overview.status()
            assert (status.waiting, status.due) == (1, 0)
            plan = restored.sequences.publishing.plan("Welcome")
            assert (plan.inside, plan.overdue) == (1, 1)
            restored.sequences.publishing.activate("Welcome")
            assert restored.overview.status().due == 1

    def test_is_not_sent_a_second_time_by_itself(self, shop: Shop, tmp_path: Path) -> None:
        shop.start(drawn(message("first", after(1, "hours"))))
        shop.enroll("Welcome", shop.customer("Mai"))
        copy = shop.workspace.back_up(tmp_path / "copy.backup")
        restore(tmp_path / "other", copy)
        clock = FastClock(MONDAY + 2 * HOUR, 1.0)
        with Workspace(tmp_path / "other", credentials=SecretsInMemory(), clock=clock) as restored:
            restored.sending.run(stop_when_idle=True)
            assert restored.overview.on_phone() == []
