"""The doctor: what is wrong with this machine or folder, found without changing anything."""

import shutil
from pathlib import Path
from typing import NamedTuple

import keyring.core
import pytest
from keyring.backends import fail

from app.storage import channels, folder
from app.storage.folder import DATABASE_NAME, SenderLock
from app.workspace import Workspace
from app.workspace.doctor import examine
from tests.workspace.shop import MONDAY, SecretsInMemory


@pytest.fixture(autouse=True)
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", fail.Keyring())  # type: ignore[no-untyped-call]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A folder in good order."""
    path = tmp_path / "data"
    with Workspace(path, credentials=SecretsInMemory()) as workspace:
        workspace.overview.set("shop.postal_address", "1 Tea Lane, London")
    return path


def found(path: Path, subject: str) -> tuple[str, str]:
    """Return the state and the text of the finding about a subject."""
    (finding,) = (each for each in examine(path) if each.subject == subject)
    return finding.state, finding.text


def files(path: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in path.iterdir()}


class TestAFolderInGoodOrder:
    def test_gets_nothing_but_good_findings(self, path: Path) -> None:
        states = {finding.subject: finding.state for finding in examine(path)}
        assert states == {
            "folder": "good",
            "disk": "good",
            "data": "good",
            "sender": "good",
            "keyring": "warning",
        }

    def test_is_left_as_it_is(self, path: Path) -> None:
        before = files(path)
        examine(path)
        assert files(path) == before

    def test_that_does_not_exist_yet_is_not_made(self, tmp_path: Path) -> None:
        assert all(finding.state != "bad" for finding in examine(tmp_path / "new"))
        assert not (tmp_path / "new").exists()


class TestTheFolder:
    def test_is_bad_where_its_notes_cannot_be_written(
        self, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "state").touch()  # a file in their place: nobody may make anything in it
        monkeypatch.setenv(folder.STATE_FOLDER, str(tmp_path / "state"))
        state, text = found(path, "folder")
        assert (state, "nothing is sent until they can" in text) == ("bad", True)

    def test_is_bad_where_data_is_not_safe(self, tmp_path: Path) -> None:
        state, text = found(tmp_path / "Dropbox" / "data", "folder")
        assert (state, "kept in step" in text) == ("bad", True)

    def test_is_bad_on_a_network_drive(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(folder, "drive_kind", lambda path: "cifs")
        assert found(path, "folder")[0] == "bad"

    def test_is_bad_where_it_is_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "data").touch()
        assert found(tmp_path / "data", "folder")[0] == "bad"


def test_little_room_is_a_warning(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Usage(NamedTuple):
        free: int

    monkeypatch.setattr(shutil, "disk_usage", lambda path: Usage(7 * 1024 * 1024))
    assert found(path, "disk") == ("warning", "Only 7 MB are free. Make some room.")


class TestTheData:
    def test_is_bad_where_it_is_damaged(self, path: Path) -> None:
        file = path / DATABASE_NAME
        content = bytearray(file.read_bytes())
        content[len(content) // 2 :] = b"rubbish!" * (len(content) // 16)
        file.write_bytes(content)
        state, text = found(path, "data")
        assert (state, "Restore the newest backup" in text) == ("bad", True)
        assert file.read_bytes() == content

    def test_is_bad_where_it_is_none(self, path: Path) -> None:
        (path / DATABASE_NAME).write_text("Dear diary, " * 500)
        assert found(path, "data")[0] == "bad"

    def test_is_bad_where_a_newer_program_has_been(self, path: Path) -> None:
        with Workspace(path) as workspace, workspace.desk.write() as connection:
            connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0099'")
        state, text = found(path, "data")
        assert (state, "Update Tendril" in text) == ("bad", True)


class TestWhatIsMissing:
    def test_the_shops_postal_address_is_a_warning(self, path: Path) -> None:
        with Workspace(path) as workspace:
            workspace.overview.set("shop.postal_address", "")
        state, text = found(path, "shop")
        assert (state, "settings set shop.postal_address" in text) == ("warning", True)

    def test_a_keyring_is_a_warning_with_the_way_round_it(self, path: Path) -> None:
        state, text = found(path, "keyring")
        assert state == "warning"
        assert "gnome-keyring" in text
        assert "TENDRIL_SECRET_SHOP_MAIL_PASSWORD" in text


def test_a_stopped_channel_is_bad_and_says_why(path: Path) -> None:
    with Workspace(path) as workspace, workspace.desk.write() as connection:
        channels.add(connection, "Mail", "email", {}, MONDAY)
        channels.set_problem(connection, 2, "the password was refused")
    assert found(path, "channel") == ("bad", "“Mail” is stopped: the password was refused.")


def test_who_sends_is_found_out_without_disturbing(path: Path) -> None:
    assert found(path, "sender") == ("good", "Nobody is sending from this folder now.")
    with SenderLock(path):
        assert found(path, "sender") == ("good", "A window or engine is sending from this folder.")
