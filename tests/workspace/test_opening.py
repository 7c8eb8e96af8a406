"""Opening a data folder: what it holds on first start, who may open it, and which files are refused."""

import json
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from app.model.customer import Consent
from app.model.errors import NotAllowed, TendrilError
from app.storage import backup, folder
from app.storage.database import NEWEST_VERSION, Database
from app.storage.faults import StorageDamaged, StorageFull
from app.storage.folder import UnusableFolder
from app.workspace import Workspace, opening
from tests.storage.older import make_first_version
from tests.workspace.shop import MAIL, SecretsInMemory

ROOT = Path(__file__).parents[2]
OPEN = """
import json, sys
from pathlib import Path
from app.workspace import Workspace, opening
print("ready", flush=True)
sys.stdin.readline()
with Workspace(Path(sys.argv[1])) as workspace:
    channels = [channel.name for channel in workspace.channels.every()]
    people = [customer.first_name for customer in workspace.customers.every()]
    print(json.dumps([workspace.desk.folder_id, channels, people]))
"""
MAKE_SLOWLY = """
import sys
from pathlib import Path
from app.storage import migrate
from app.workspace import Workspace, opening
do_migrate = migrate.migrate
def slowly(*arguments):
    print("making", flush=True)
    sys.stdin.readline()
    return do_migrate(*arguments)
migrate.migrate = slowly
Workspace(Path(sys.argv[1])).close()
"""
PIPE = subprocess.PIPE


def open_(path: Path, *, test_folder: bool = False) -> Workspace:
    return Workspace(path, test_folder=test_folder, credentials=SecretsInMemory())


def content(workspace: Workspace) -> dict[str, object]:
    """Return what there is in a folder."""
    return {
        "id": workspace.desk.folder_id,
        "settings": workspace.overview.settings(),
        "channels": workspace.channels.every(),
        "customers": list(workspace.customers.every()),
        "sequences": workspace.sequences.every(),
    }


class TestTheFirstStart:
    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        return tmp_path / "where" / "data"

    def test_finds_the_practice_channel(self, path: Path) -> None:
        with open_(path) as workspace:
            (practice,) = workspace.channels.every()
        assert (practice.name, practice.platform, practice.problem) == ("Practice", "practice", "")

    def test_finds_three_sample_customers_whom_nothing_can_reach_but_practice(self, path: Path) -> None:
        with open_(path) as workspace:
            people = list(workspace.customers.every())
        assert [customer.name for customer in people] == ["Mai Nguyen", "Tom Baker", "Ana Silva"]
        for customer in people:
            assert customer.consents == {"practice": Consent.YES}
            assert customer.addresses == ()
            assert customer.tags == {"sample"}
            assert customer.zone() is not None

    def test_finds_the_templates_and_no_sequence(self, path: Path) -> None:
        with open_(path) as workspace:
            keys = [template.key for template in workspace.sequences.templates()]
            assert workspace.sequences.every() == []
        assert keys == ["abandoned-cart", "booking-reminders", "lead-nurturing"]

    def test_finds_nothing_to_do(self, path: Path) -> None:
        with open_(path) as workspace:
            status = workspace.overview.status()
        assert (status.engine, status.waiting, status.due, status.next_due_at) == ("stopped", 0, 0, None)

    def test_makes_files_that_only_their_owner_can_read(self, path: Path) -> None:
        with open_(path) as workspace:
            workspace.overview.set("shop.name", "Tea")
            modes = {found.name: found.stat().st_mode & 0o777 for found in path.iterdir()}
        assert {"tendril.db", "tendril.db-wal", "tendril.db-shm"} <= set(modes)
        assert set(modes.values()) == {0o600}
        assert path.stat().st_mode & 0o777 == 0o700

    def test_lets_the_sender_in_afterwards(self, path: Path) -> None:
        with open_(path), folder.SenderLock(path):
            assert folder.SenderLock(path).is_held_elsewhere()

    def test_leaves_nothing_half_made_when_it_is_broken_off(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def broken_off(*arguments: object, **more: object) -> None:
            raise KeyboardInterrupt

        with monkeypatch.context() as patched:
            patched.setattr(opening, "_furnish", broken_off)
            with pytest.raises(KeyboardInterrupt):
                open_(path)
        with open_(path) as workspace:
            assert workspace.customers.count() == 3


class TestTheSecondStart:
    def test_finds_what_the_first_left_and_adds_nothing(self, tmp_path: Path) -> None:
        with open_(tmp_path) as workspace:
            before = content(workspace)
        with open_(tmp_path) as workspace:
            assert content(workspace) == before

    def test_does_not_bring_back_what_was_removed(self, tmp_path: Path) -> None:
        with open_(tmp_path) as workspace:
            workspace.channels.remove("Practice")
            for customer in list(workspace.customers.every()):
                workspace.customers.forget(str(customer.id))
        with open_(tmp_path) as workspace:
            assert workspace.channels.every() == []
            assert workspace.customers.count() == 0

    def test_may_come_while_the_first_is_open(self, tmp_path: Path) -> None:
        with open_(tmp_path) as first, open_(tmp_path) as second:
            first.overview.set("shop.name", "Tea")
            assert second.overview.settings()["shop.name"] == "Tea"


class TestStartingForTheFirstTimeInSeveralProcesses:
    def test_at_once_makes_one_folder(self, tmp_path: Path) -> None:
        command = [sys.executable, "-c", OPEN, str(tmp_path / "data")]
        running = [
            subprocess.Popen(command, cwd=ROOT, stdin=PIPE, stdout=PIPE, stderr=PIPE, text=True)
            for _ in range(3)
        ]
        for process in running:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        for process in running:
            assert process.stdin is not None
            process.stdin.write("\n")
            process.stdin.flush()
        said = [process.communicate(timeout=60) for process in running]
        assert [complaint for _, complaint in said] == ["", "", ""]
        seen = [json.loads(found) for found, _ in said]
        assert seen[0][1:] == [["Practice"], ["Mai", "Tom", "Ana"]]
        assert seen[1] == seen[2] == seen[0]

    def test_waits_for_the_one_that_is_making_it(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(folder, "_BRIEFLY", 0.02)
        path = tmp_path / "data"
        found: list[int] = []

        def look() -> None:
            with open_(path) as workspace:
                found.append(workspace.customers.count())

        command = [sys.executable, "-c", MAKE_SLOWLY, str(path)]
        with subprocess.Popen(command, cwd=ROOT, stdin=PIPE, stdout=PIPE, text=True) as maker:
            assert maker.stdout is not None
            assert maker.stdout.readline() == "making\n"
            looking = threading.Thread(target=look)
            looking.start()
            looking.join(0.2)
            assert looking.is_alive()
            maker.communicate("\n", timeout=60)
            looking.join(60)
        assert found == [3]


class TestAFolderOfAnOlderProgram:
    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        """A folder at version 1."""
        make_first_version(tmp_path / "data")
        return tmp_path / "data"

    def test_is_migrated_after_a_backup(self, path: Path) -> None:
        with open_(path) as workspace:
            assert workspace.desk.database.version() == NEWEST_VERSION
            assert workspace.overview.settings()["shop.name"] == "Tea"
            assert workspace.customers.count() == 1
            assert [view.name for view in workspace.sequences.every()] == ["Welcome"]
        assert backup.verify(path / f"before-version-{NEWEST_VERSION}.backup") == 1

    def test_can_do_what_is_new(self, path: Path) -> None:
        with open_(path) as workspace:
            workspace.sequences.shelf.delete("Welcome")
            assert workspace.sequences.every() == []
            assert [each.name for each in workspace.sequences.shelf.deleted()] == ["Welcome"]

    def test_is_not_migrated_while_somebody_sends_from_it(self, path: Path) -> None:
        with folder.SenderLock(path), pytest.raises(folder.SenderElsewhere):
            open_(path)
        with Database(path / folder.DATABASE_NAME) as unchanged:
            assert unchanged.version() == 1

    def test_stays_as_it_was_when_there_is_no_room_for_the_backup(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(copied: Path) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(backup, "_flush", fail)
        with pytest.raises(StorageFull):
            open_(path)
        with Database(path / folder.DATABASE_NAME) as unchanged:
            assert unchanged.version() == 1


class TestATestFolder:
    def test_is_one_from_its_first_use_on(self, tmp_path: Path) -> None:
        with open_(tmp_path, test_folder=True) as workspace:
            assert workspace.desk.is_test
        for said_again in (False, True):
            with open_(tmp_path, test_folder=said_again) as workspace:
                assert workspace.desk.is_test

    def test_is_not_what_a_folder_in_use_can_become(self, tmp_path: Path) -> None:
        with open_(tmp_path):
            pass
        with pytest.raises(NotAllowed, match="already in use and cannot become a test folder"):
            open_(tmp_path, test_folder=True)
        with open_(tmp_path) as workspace:
            assert not workspace.desk.is_test

    def test_reaches_practice_and_this_computer_alone(self, tmp_path: Path) -> None:
        with open_(tmp_path, test_folder=True) as workspace:
            workspace.channels.add("Phone 2", "practice", {})
            workspace.channels.add("Mail", "email", MAIL)
            with pytest.raises(NotAllowed, match="only Practice and servers on this computer"):
                workspace.channels.add(
                    "Real mail", "email", MAIL | {"host": "smtp.example.com", "security": "tls"}
                )
            assert [channel.name for channel in workspace.channels.every()] == ["Practice", "Phone 2", "Mail"]


class TestAFolderIsRefused:
    def test_when_a_newer_program_has_used_it(self, tmp_path: Path) -> None:
        open_(tmp_path).close()
        with closing(sqlite3.connect(tmp_path / folder.DATABASE_NAME)) as connection, connection:
            connection.execute("UPDATE alembic_version SET version_num = '0099'")
        with pytest.raises(NotAllowed, match="Update Tendril to open it"):
            open_(tmp_path)

    def test_when_its_file_is_no_database(self, tmp_path: Path) -> None:
        file = tmp_path / folder.DATABASE_NAME
        file.write_text("Dear diary, " * 200)
        with pytest.raises(StorageDamaged):
            open_(tmp_path)
        assert file.read_text() == "Dear diary, " * 200

    def test_when_its_file_is_another_programs(self, tmp_path: Path) -> None:
        file = tmp_path / folder.DATABASE_NAME
        with closing(sqlite3.connect(file)) as connection, connection:
            connection.execute("CREATE TABLE songs (title TEXT)")
        before = file.read_bytes()
        with pytest.raises(StorageDamaged, match="belongs to another program"):
            open_(tmp_path)
        assert file.read_bytes() == before

    def test_when_its_file_is_a_folder(self, tmp_path: Path) -> None:
        (tmp_path / folder.DATABASE_NAME).mkdir()
        with pytest.raises(TendrilError):
            open_(tmp_path)

    def test_when_it_is_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "data").touch()
        with pytest.raises(UnusableFolder):
            open_(tmp_path / "data")

    def test_on_a_network_drive(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(folder, "drive_kind", lambda path: "nfs4")
        with pytest.raises(UnusableFolder, match="network drive"):
            open_(tmp_path / "data")
        assert not (tmp_path / "data").exists()

    def test_in_one_that_is_synced(self, tmp_path: Path) -> None:
        with pytest.raises(UnusableFolder, match="kept in step"):
            open_(tmp_path / "OneDrive - Shop" / "data")


def test_an_empty_file_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / folder.DATABASE_NAME).touch()
    with open_(tmp_path) as workspace:
        assert workspace.customers.count() == 3


@pytest.mark.parametrize(
    ("said", "here", "language"),
    [
        ("vi_VN.UTF-8", None, "vi"),  # also where the system has not got that language installed
        ("en_GB.UTF-8", "en_GB", "en"),
        ("pl_PL.UTF-8", "pl_PL", "en"),
        ("", "Vietnamese_Vietnam", "vi"),  # as Windows calls it
        ("", None, "en"),
    ],
)
def test_a_new_shop_adds_to_messages_in_the_language_of_its_computer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, here: str | None, language: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", said)
    monkeypatch.setattr("locale.getlocale", lambda: (here, "UTF-8"))
    with open_(tmp_path / "data") as workspace:
        assert workspace.overview.settings()["shop.language"] == language
