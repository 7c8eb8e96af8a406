"""Backups: whole copies made while the file is in use, and putting one back."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from app.model.errors import Invalid, NotAllowed
from app.storage import backup, library, settings
from app.storage.database import NEWEST_VERSION, Database
from app.storage.faults import StorageFault
from tests.storage.stored import put_customer


def name_in(path: Path) -> str | None:
    """Return the shop's name as a file holds it."""
    with Database(path) as database, database.read() as connection:
        return settings.get(connection, "shop.name")


def call(database: Database, name: str) -> None:
    with database.write() as connection:
        settings.put(connection, "shop.name", name)


@contextmanager
def busy(database: Database) -> Iterator[None]:
    """Have another thread write without a pause: in each transaction the same number twice."""
    enough = threading.Event()

    def write() -> None:
        number = 0
        while not enough.is_set():
            number += 1
            with database.write() as connection:
                settings.put(connection, "one", str(number))
                settings.put(connection, "other", str(number))

    thread = threading.Thread(target=write)
    thread.start()
    try:
        yield
    finally:
        enough.set()
        thread.join()


class TestBackingUp:
    def test_makes_a_copy_that_is_whole_and_private(self, database: Database, tmp_path: Path) -> None:
        call(database, "Tea")
        target = tmp_path / "copy.backup"
        backup.back_up(database, target)
        assert backup.verify(target) == NEWEST_VERSION
        assert name_in(target) == "Tea"
        assert target.stat().st_mode & 0o777 == 0o600

    def test_makes_one_file_that_can_be_carried_away(self, database: Database, tmp_path: Path) -> None:
        folder = tmp_path / "backups"
        folder.mkdir()
        backup.back_up(database, folder / "copy.backup")
        assert [path.name for path in folder.iterdir()] == ["copy.backup"]

    def test_is_never_readable_by_others_meanwhile(
        self, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        modes: list[int] = []
        monkeypatch.setattr(backup, "_flush", lambda path: modes.append(path.stat().st_mode & 0o777))
        target = tmp_path / "copy.backup"
        backup.back_up(database, target)
        backup.restore(target, tmp_path / "restored.db")
        assert modes == [0o600, 0o600]

    def test_takes_the_place_of_an_older_one(self, database: Database, tmp_path: Path) -> None:
        target = tmp_path / "copy.backup"
        for name in ("Tea", "Coffee"):
            call(database, name)
            backup.back_up(database, target)
        assert name_in(target) == "Coffee"

    def test_leaves_out_what_another_connection_has_not_committed(
        self, database: Database, tmp_path: Path
    ) -> None:
        call(database, "Tea")
        with database.write() as connection:
            settings.put(connection, "shop.name", "Coffee")
            backup.back_up(database, tmp_path / "copy.backup")
        assert name_in(tmp_path / "copy.backup") == "Tea"

    @pytest.mark.timeout(30)
    def test_comes_to_an_end_while_another_connection_writes_and_writes(
        self, database: Database, tmp_path: Path
    ) -> None:
        with database.write() as connection:
            for number in range(8):
                library.put_picture(connection, f"d{number}", "image/png", bytes(5_000_000))
        target = tmp_path / "copy.backup"
        with busy(database):
            backup.back_up(database, target)
        with Database(target) as copy, copy.read() as connection:
            assert settings.get(connection, "one") == settings.get(connection, "other")
        assert backup.verify(target) == NEWEST_VERSION

    def test_begins_again_after_one_that_was_broken_off(self, database: Database, tmp_path: Path) -> None:
        (tmp_path / "copy.backup.part").write_bytes(b"half of a copy")
        backup.back_up(database, tmp_path / "copy.backup")
        assert backup.verify(tmp_path / "copy.backup") == NEWEST_VERSION

    def test_leaves_nothing_behind_when_there_is_no_room(
        self, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def fail(path: Path) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(backup, "_flush", fail)
        folder = tmp_path / "backups"
        folder.mkdir()
        with pytest.raises(StorageFault, match="The disk is full"):
            backup.back_up(database, folder / "copy.backup")
        assert list(folder.iterdir()) == []


class TestVerifying:
    @pytest.fixture
    def good(self, database: Database, tmp_path: Path) -> Path:
        """A sound backup with a thousand customers."""
        with database.write() as connection:
            for number in range(1000):
                put_customer(connection, "Mai", f"mai{number}@example.com", fields={"note": "x" * 200})
        target = tmp_path / "100% of Mai's? #1.backup"
        backup.back_up(database, target)
        return target

    def test_takes_a_good_one_whatever_it_is_called(self, good: Path) -> None:
        assert backup.verify(good) == NEWEST_VERSION

    def test_changes_nothing(self, good: Path) -> None:
        before = good.read_bytes()
        backup.verify(good)
        assert good.read_bytes() == before

    def test_refuses_a_damaged_one(self, good: Path) -> None:
        content = bytearray(good.read_bytes())
        middle = len(content) // 2
        content[middle : middle + 40_000] = b"rubbish!" * 5000
        good.write_bytes(content)
        with pytest.raises(Invalid, match="is damaged"):
            backup.verify(good)

    def test_refuses_one_that_was_cut_short(self, good: Path) -> None:
        content = good.read_bytes()
        good.write_bytes(content[: len(content) // 2])
        with pytest.raises(Invalid, match="is damaged"):
            backup.verify(good)

    def test_refuses_one_of_a_newer_program(self, good: Path) -> None:
        with closing(sqlite3.connect(good)) as connection, connection:
            connection.execute("UPDATE alembic_version SET version_num = '0099'")
        with pytest.raises(NotAllowed, match="newer Tendril"):
            backup.verify(good)

    def test_refuses_a_database_of_another_program(self, tmp_path: Path) -> None:
        foreign = tmp_path / "music.db"
        with closing(sqlite3.connect(foreign)) as connection, connection:
            connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
            connection.execute("INSERT INTO alembic_version VALUES ('0001')")
        with pytest.raises(Invalid, match="is not a backup of Tendril"):
            backup.verify(foreign)

    @pytest.mark.parametrize("content", [b"", b"Dear diary, " * 500, b"SQLite format 3\x00"])
    def test_refuses_what_is_no_database(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "diary.txt"
        path.write_bytes(content)
        with pytest.raises(Invalid, match="is not a backup of Tendril"):
            backup.verify(path)

    def test_refuses_what_is_not_there_and_does_not_make_it(self, tmp_path: Path) -> None:
        for missing in (tmp_path / "gone.backup", tmp_path):
            with pytest.raises(Invalid, match="There is no file"):
                backup.verify(missing)
        assert list(tmp_path.iterdir()) == []


class TestRestoring:
    def test_puts_the_backup_in_the_place_of_the_file(self, database: Database, tmp_path: Path) -> None:
        call(database, "Tea")
        copy = tmp_path / "who? #1.backup"
        backup.back_up(database, copy)
        call(database, "Coffee")
        database.close()
        backup.restore(copy, database.path)
        assert name_in(database.path) == "Tea"
        assert database.path.stat().st_mode & 0o777 == 0o600

    def test_leaves_nothing_of_what_had_not_yet_reached_the_file(
        self, database: Database, tmp_path: Path
    ) -> None:
        call(database, "Tea")
        copy = tmp_path / "copy.backup"
        backup.back_up(database, copy)
        database.close()
        for leftover in ("-wal", "-shm"):
            database.path.with_name(database.path.name + leftover).write_bytes(b"of a program that crashed")
        backup.restore(copy, database.path)
        assert name_in(database.path) == "Tea"
