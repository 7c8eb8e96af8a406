"""Backups: everything but the secrets, whole or not at all; and what a restore holds back."""

import os
import sys
from pathlib import Path

import pytest

from tests.commands.files import after, message, sequence
from tests.commands.mail_server import MailServer
from tests.commands.program import Tendril
from tests.commands.shop import CHANNEL, Shop

_LOOKING = (
    ["channels", "list"],
    ["customers", "list"],
    ["settings", "list"],
    ["activity"],
)


def _ready(shop: Shop, server: MailServer) -> None:
    shop.connect(server)
    shop.welcome("an@example.org", "binh@example.org")
    shop.run_sequence(
        sequence(
            message("first", "second"),
            message("second", send=after(2, "hours")),
            entry={"on": "event", "event": "visited"},
        )
    )
    shop.happens("visited", "an@example.org")


def test_a_backup_brings_everything_back_and_holds_back_what_was_active(
    shop: Shop, server: MailServer
) -> None:
    tendril = shop.tendril
    _ready(shop, server)
    shop.send_at(shop.opens)
    backup = shop.desk / "shop.backup"
    said = tendril.done("backup", backup)
    assert said == f"Wrote the backup {backup}. Passwords are not in it.\n"
    before = [tendril.json(*words) for words in _LOOKING]

    # What has happened since is not in it.
    tendril.done("settings", "set", "shop.name", "Coffee House")
    tendril.done("customers", "forget", "binh@example.org")
    shop.send_at(shop.opens.replace(hour=12, minute=1))
    assert len(server.mails()) == 2

    said = tendril.done("restore", backup)
    assert said.splitlines() == [
        f"Restored {backup}.",
        "“Follow-up” is paused, because the backup does not know what was sent since. Activate it to go on.",
    ]
    assert [tendril.json(*words) for words in _LOOKING] == before
    assert [each["state"] for each in tendril.json("sequences", "list")] == ["paused"]
    shop.send_at(shop.opens.replace(hour=12, minute=2))
    assert len(server.mails()) == 2, "nothing goes out twice by itself"

    # A restore that was a mistake can itself be taken back.
    tendril.done("restore", tendril.folder / "before-restore.backup")
    assert tendril.json("settings", "list")["shop.name"] == "Coffee House"
    assert len(tendril.json("activity")) == 2


def test_a_backup_can_be_put_into_a_new_folder(shop: Shop, server: MailServer) -> None:
    _ready(shop, server)
    backup = shop.desk / "shop.backup"
    shop.tendril.done("backup", backup)
    moved = Tendril(shop.desk / "new computer")
    moved.done("restore", backup)
    assert moved.json("customers", "list") == shop.tendril.json("customers", "list")
    assert [each["name"] for each in moved.json("channels", "list")] == ["Practice", CHANNEL]
    assert [each["state"] for each in moved.json("sequences", "list")] == ["paused"]


def test_a_backup_mends_a_folder_whose_data_is_no_database(shop: Shop) -> None:
    """It is the remedy that such a folder names."""
    shop.tendril.done("settings", "set", "shop.name", "Here")
    backup = shop.desk / "shop.backup"
    shop.tendril.done("backup", backup)
    (shop.tendril.folder / "tendril.db").write_bytes(b"nonsense" * 1000)
    shop.tendril.refused("status")
    shop.tendril.done("restore", backup)
    assert shop.tendril.json("settings", "list")["shop.name"] == "Here"


def test_a_backup_is_for_its_owner_alone_and_leaves_nothing_beside_it(
    tendril: Tendril, tmp_path: Path
) -> None:
    place = tmp_path / "backups"
    place.mkdir()
    tendril.done("backup", place)
    (backup,) = place.iterdir()
    assert backup.name.startswith("tendril-")
    if sys.platform != "win32":
        assert backup.stat().st_mode & 0o777 == 0o600


def test_a_backup_that_cannot_be_written(tendril: Tendril, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    for place in (tmp_path / "nowhere" / "shop.backup", tmp_path / "file" / "shop.backup"):
        assert tendril.refused("backup", place) == f"There is no folder {place.parent}."


def test_a_backup_over_the_data_itself(tendril: Tendril, tmp_path: Path) -> None:
    tendril.done("settings", "list")
    places = [tendril.folder / "tendril.db"]
    if hasattr(os, "symlink"):
        (tmp_path / "link").symlink_to(tendril.folder)
        places.append(tmp_path / "link" / "tendril.db")
    for place in places:
        said = tendril.refused("backup", place)
        assert said == "A backup cannot take the place of the data file itself."
    tendril.done("settings", "list")


def test_what_is_no_backup_changes_nothing(shop: Shop, tmp_path: Path) -> None:
    shop.tendril.done("settings", "set", "shop.name", "Here")
    no_backup = tmp_path / "notes"
    no_backup.write_text("These are notes. " * 1000, encoding="utf-8")
    empty = tmp_path / "empty"
    empty.touch()
    for file in (no_backup, empty):
        assert shop.tendril.refused("restore", file) == f"{file} is not a backup of Tendril."
    for file in (tmp_path / "nothing", tmp_path):
        assert shop.tendril.refused("restore", file) == f"There is no file {file}."
    assert shop.tendril.json("settings", "list")["shop.name"] == "Here"
    assert not (shop.tendril.folder / "before-restore.backup").exists()


@pytest.mark.parametrize("size", [5000, 40_000])
def test_a_backup_that_is_cut_off(shop: Shop, tmp_path: Path, size: int) -> None:
    backup = tmp_path / "shop.backup"
    shop.tendril.done("backup", backup)
    backup.write_bytes(backup.read_bytes()[:size])
    said = shop.tendril.refused("restore", backup)
    assert said == f"{backup} is damaged. Take an older backup."
