"""Data folders in which nothing can be kept, that somebody else holds, or that hold something else."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from tests.commands.files import after, message, sequence
from tests.commands.mail_server import MailServer, wait_until
from tests.commands.program import Tendril
from tests.commands.shop import Shop, standing_at

_TWO = sequence(
    message("first", "second"),
    message("second", send=after(2, "days")),
    entry={"on": "event", "event": "visited"},
)
_OPENING = 36_864
"""The bytes that SQLite takes to open a database for many: with no more, it can be read but not written."""
_LOOKING = (
    ["status"],
    ["channels", "list"],
    ["customers", "list"],
    ["sequences", "list"],
    ["settings", "list"],
    ["activity"],
    ["engine", "--stop-when-idle"],
)


@contextmanager
def _small_disk(place: Path, size: str) -> Iterator[None]:
    """Have a disk of its own at ``place``; skip the test where nobody may mount one."""
    if sys.platform != "linux" or shutil.which("mount") is None or os.geteuid() != 0:
        pytest.skip("only the administrator of a Linux computer can mount a small disk")
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size},mode=700", "tmpfs", str(place)],
        capture_output=True,
        text=True,
        check=False,
    )
    if mounted.returncode != 0:
        pytest.skip(f"a small disk cannot be mounted here: {mounted.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True, capture_output=True)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of sixteen megabytes."""
    place = tmp_path / "disk"
    with _small_disk(place, "16m"):
        yield place


def _fill(disk: Path, *, but: int = 0) -> Path:
    """Fill a disk to the last byte, or all ``but`` some bytes of it."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"x" * 4096)
    if but:
        os.truncate(filler, max(0, filler.stat().st_size - but))
    return filler


def _ready(shop: Shop, server: MailServer, *emails: str, settings: tuple[str, ...] = ()) -> None:
    shop.connect(server, *settings)
    shop.welcome(*emails)
    shop.run_sequence(_TWO)
    for email in emails:
        shop.happens("visited", email)


def test_a_file_in_place_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder", encoding="utf-8")
    for folder in (tmp_path / "data", tmp_path / "data" / "within"):
        tendril = Tendril(folder)
        for words in _LOOKING:
            said = tendril.refused(*words)
            assert said == f"The data folder {folder} cannot be made. Check the path and who may write there."
        assert tendril.refused("restore", tmp_path / "data").startswith("The data folder ")
        doctor = tendril.run("doctor")
        assert (doctor.code, doctor.err) == (1, "")
        assert "bad     folder: " in doctor.out
    assert (tmp_path / "data").read_text(encoding="utf-8") == "not a folder"


def test_a_folder_that_cannot_be_written(disk: Path, tmp_path: Path, server: MailServer) -> None:
    shop = Shop.opened(Tendril(disk / "data"), tmp_path)
    _ready(shop, server, "an@example.org")
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    for words in _LOOKING:
        said = shop.tendril.refused(*words)
        assert (
            said
            == f"The data folder {disk / 'data'} cannot be written. Check who may write to it, and the disk."
        )
    doctor = shop.tendril.run("doctor")
    assert (doctor.code, doctor.err) == (1, "")
    assert "cannot be written" in doctor.out
    assert server.mails() == []


def test_on_a_full_disk_nothing_is_sent(disk: Path, tmp_path: Path, server: MailServer) -> None:
    shop = Shop.opened(Tendril(disk / "data"), tmp_path)
    _ready(shop, server, "an@example.org", "binh@example.org")
    filler = _fill(disk, but=_OPENING)
    for words in (
        ["engine", "--stop-when-idle", *standing_at(shop.opens)],
        ["settings", "set", "shop.name", "Another"],
        ["customers", "forget", "an@example.org"],
    ):
        said = shop.tendril.refused(*words)
        assert said == "The disk is full. Make some room; nothing is sent until it can be recorded."
    assert "an@example.org" in shop.tendril.done("customers", "list")
    assert server.mails() == []
    filler.unlink()
    shop.send_at(shop.opens)
    assert sorted(server.recipients()) == ["an@example.org", "binh@example.org"]


def test_a_disk_that_is_full_to_the_last_byte_is_named(disk: Path, tmp_path: Path) -> None:
    shop = Shop.opened(Tendril(disk / "data"), tmp_path)
    _fill(disk)
    assert shop.tendril.refused("engine", "--stop-when-idle").startswith("The disk is full.")
    doctor = shop.tendril.run("doctor")
    assert (doctor.code, doctor.err) == (1, "")
    assert "The disk is full." in doctor.out


def test_when_the_disk_fills_meanwhile_everything_sent_is_recorded_and_the_rest_waits(
    disk: Path, tmp_path: Path, server: MailServer
) -> None:
    shop = Shop.opened(Tendril(disk / "data"), tmp_path)
    people = [f"customer{number}@example.org" for number in range(120)]
    shop.connect(server, "at_once=1", "per_second=1000")
    shop.welcome(*people)
    shop.run_sequence(sequence(message("first"), too_late_hours=300))
    shop.tendril.done("settings", "set", "sending.review_above", "1000")
    shop.tendril.done("sequences", "enroll", "Follow-up", "--all")
    filler = _fill(disk, but=450_000)
    fast = ("--clock", f"{shop.opens.isoformat()},60")
    with shop.tendril.running("engine", *fast) as engine:
        assert engine.stderr is not None
        said = engine.stderr.readline()
        assert said == "The disk is full. Make some room; nothing is sent until it can be recorded.\n"
        assert 0 < len(server.mails()) < 120
        filler.unlink()
        assert engine.stderr.readline() == "Sending goes on.\n"
        server.wait_for(120)
        wait_until(lambda: _states(shop) == {"sent": 120}, 20, "all to be recorded")
    assert sorted(server.recipients()) == sorted(people)


def _states(shop: Shop) -> dict[str, int]:
    states = [row["state"] for row in shop.activity()]
    return {state: states.count(state) for state in set(states)}


def test_a_file_that_is_no_database(tendril: Tendril) -> None:
    tendril.folder.mkdir()
    file = tendril.folder / "tendril.db"
    file.write_bytes(b"These are somebody's notes, and no database at all.\n" * 200)
    before = file.read_bytes()
    for words in _LOOKING:
        said = tendril.refused(*words)
        assert said == "The data file is not one of Tendril's. Restore a backup, or choose another folder."
    doctor = tendril.run("doctor")
    assert (doctor.code, doctor.err) == (1, "")
    assert "bad     data: The data file is not one of Tendril's." in doctor.out
    assert file.read_bytes() == before


def test_a_database_of_another_program(tendril: Tendril) -> None:
    tendril.folder.mkdir()
    with contextlib.closing(sqlite3.connect(tendril.folder / "tendril.db")) as database:
        database.execute("CREATE TABLE recipes (name TEXT)")
        database.commit()
    assert tendril.refused("status") == "The data file belongs to another program. Choose another folder."


def test_a_folder_in_place_of_the_database(tendril: Tendril) -> None:
    (tendril.folder / "tendril.db").mkdir(parents=True)
    said = tendril.refused("status")
    assert said == "The data folder cannot be opened. Check that it exists and may be written."


def test_a_damaged_database(shop: Shop) -> None:
    shop.welcome(*(f"customer{number}@example.org" for number in range(300)))
    backup = shop.desk / "shop.backup"
    shop.tendril.done("backup", backup)
    file = shop.tendril.folder / "tendril.db"
    with file.open("r+b") as database:
        database.seek(8192)
        database.write(os.urandom(file.stat().st_size - 8192))
    doctor = shop.tendril.run("doctor")
    assert (doctor.code, doctor.err) == (1, "")
    assert (
        "bad     data: The data file is damaged. Restore the newest backup. There is none in " in doctor.out
    )
    said = "The data file is damaged. Restore the newest backup. “doctor” says which, “restore” puts it back."
    assert shop.tendril.refused("customers", "list") == said
    kept = shop.tendril.folder / "backups" / "tendril-2026-11-21.backup"
    kept.parent.mkdir()
    kept.write_bytes(backup.read_bytes())
    assert f"It is “{kept}”" in shop.tendril.run("doctor").out
    shop.tendril.done("restore", kept)
    assert "customer196@example.org" in shop.tendril.done("customers", "list")


def test_a_database_of_a_newer_version(shop: Shop) -> None:
    with contextlib.closing(sqlite3.connect(shop.tendril.folder / "tendril.db")) as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
        database.commit()
    for words in _LOOKING:
        said = shop.tendril.refused(*words)
        assert said == "This data folder was last used by a newer Tendril. Update Tendril to open it."
    doctor = shop.tendril.run("doctor")
    assert (doctor.code, doctor.err) == (1, "")
    assert "newer Tendril" in doctor.out


def test_the_data_is_for_its_owner_alone(shop: Shop) -> None:
    if sys.platform == "win32":
        pytest.skip("there are no such modes here")
    assert shop.tendril.folder.stat().st_mode & 0o777 == 0o700
    for file in shop.tendril.folder.iterdir():
        assert file.stat().st_mode & 0o077 == 0, file


@pytest.mark.parametrize(
    "name", ["Cửa hàng 🍵", "100 % tea #1", "what? & more", "a=b", "-leading", "file%3Aname"]
)
def test_a_folder_of_any_name(tmp_path: Path, name: str) -> None:
    tendril = Tendril(tmp_path / name)
    tendril.done("settings", "set", "shop.name", "Here")
    assert tendril.json("settings", "list")["shop.name"] == "Here"
    assert {each.name for each in tmp_path.iterdir()} == {name}
    tendril.done("backup", tmp_path / f"{name}.backup")
    tendril.done("settings", "set", "shop.name", "There")
    tendril.done("restore", tmp_path / f"{name}.backup")
    assert tendril.json("settings", "list")["shop.name"] == "Here"


def test_a_clock_ends_with_its_engine_however_that_ends(shop: Shop, server: MailServer) -> None:
    """Who is killed cannot put the folder back on the computer's own time."""
    _ready(shop, server, "an@example.org")
    in_ten_years = shop.opens + timedelta(days=3650)
    with shop.tendril.running("engine", "--clock", f"{in_ten_years.isoformat()},1") as engine:
        wait_until(
            lambda: _joins(shop) >= in_ten_years.isoformat(), 20, "the folder to be in ten years' time"
        )
        engine.kill()
        engine.wait(20)
    assert _joins(shop) < shop.opens.isoformat()


def _joins(shop: Shop) -> str:
    """Return when somebody who joined now would be written to."""
    shop.tendril.run("customers", "list")
    foreseen = shop.tendril.json("preview", "Follow-up", "--customer", "1")
    return str(foreseen[0]["at"])
