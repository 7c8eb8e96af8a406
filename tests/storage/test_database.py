"""Opening the file: its doors, how durable they are, and files that are refused."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from app.model.errors import NotAllowed
from app.storage import settings
from app.storage.database import APPLICATION_ID, NEWEST_VERSION, Database
from app.storage.faults import StorageDamaged, StorageReadOnly, StorageReplaced
from app.storage.migrate import migrate


@contextmanager
def plain(path: Path) -> Iterator[sqlite3.Connection]:
    """Open a file without any of the program's care, and commit at the end."""
    with closing(sqlite3.connect(path)) as connection, connection:
        yield connection


def pragma(connection: Connection, name: str) -> object:
    return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


def is_durable(connection: Connection) -> bool:
    """Say whether what is committed here survives a power cut, and belongs to something that is there."""
    expected = {"synchronous": 2, "journal_mode": "wal", "foreign_keys": 1, "fullfsync": 1}
    return {name: pragma(connection, name) for name in expected} == expected


def write_and_fail(database: Database) -> None:
    def fail(connection: Connection) -> None:
        settings.put(connection, "shop.name", "Tea")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), database.write() as connection:
        fail(connection)


class TestADoorForWriting:
    def test_is_durable(self, database: Database) -> None:
        with database.write() as connection:
            assert is_durable(connection)

    def test_is_durable_on_each_of_several_connections(self, database: Database) -> None:
        writers = [database.own_writer() for _ in range(6)]
        for writer in writers:
            with writer.write() as connection:
                assert is_durable(connection)
        for writer in writers:
            writer.close()

    def test_commits_at_the_end(self, database: Database) -> None:
        with database.write() as connection:
            settings.put(connection, "shop.name", "Tea")
        with database.read() as connection:
            assert settings.get(connection, "shop.name") == "Tea"

    def test_undoes_everything_after_an_error(self, database: Database) -> None:
        write_and_fail(database)
        with database.read() as connection:
            assert settings.get(connection, "shop.name") is None

    def test_does_not_hand_on_the_texts_of_who_was_deleted(self, database: Database) -> None:
        secret = "a name that nobody else has"
        with database.write() as connection:
            settings.put(connection, "some", secret)
        with database.write() as connection:
            connection.exec_driver_sql("DELETE FROM settings")
        with plain(database.path) as connection_of_its_own:
            connection_of_its_own.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert secret.encode() not in database.path.read_bytes()


class TestADoorForReading:
    def test_cannot_write(self, database: Database) -> None:
        with pytest.raises(StorageReadOnly), database.read() as connection:
            settings.put(connection, "shop.name", "Tea")

    def test_sees_one_state_while_others_write(self, database: Database) -> None:
        with database.read() as reading:
            assert settings.get(reading, "shop.name") is None
            with database.write() as writing:
                settings.put(writing, "shop.name", "Tea")
            assert settings.get(reading, "shop.name") is None


class TestOnesOwnWriter:
    def test_notices_that_others_have_written(self, database: Database) -> None:
        writer = database.own_writer()
        assert not writer.others_have_written()
        with database.write() as connection:
            settings.put(connection, "shop.name", "Tea")
        assert writer.others_have_written()
        assert not writer.others_have_written()
        writer.close()

    def test_notices_another_program(self, database: Database) -> None:
        writer = database.own_writer()
        with plain(database.path) as connection:
            connection.execute("INSERT INTO settings VALUES ('shop.name', 'Tea')")
        assert writer.others_have_written()
        writer.close()

    def test_does_not_notice_itself(self, database: Database) -> None:
        writer = database.own_writer()
        with writer.write() as connection:
            settings.put(connection, "shop.name", "Tea")
        assert not writer.others_have_written()
        writer.close()

    def test_does_not_notice_what_was_undone(self, database: Database) -> None:
        writer = database.own_writer()
        write_and_fail(database)
        assert not writer.others_have_written()
        writer.close()


class TestAFile:
    def test_that_is_new_has_no_version(self, tmp_path: Path) -> None:
        with Database(tmp_path / "new.db") as database:
            assert database.version() == 0
            database.require_newest()

    @pytest.mark.parametrize("name", ["Mai's shop", "50% off", "who? me", "#1", "Cửa hàng", "a@b:c"])
    def test_may_have_any_name(self, tmp_path: Path, name: str) -> None:
        path = tmp_path / name / "tendril.db"
        path.parent.mkdir()
        with Database(path) as database:
            migrate(database)
        assert sorted(found.name for found in path.parent.iterdir()) == ["tendril.db"]

    def test_is_known_as_ours_once_it_is_migrated(self, database: Database) -> None:
        with plain(database.path) as connection:
            assert connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)

    def test_that_is_migrated_again_stays_as_it_is(self, database: Database) -> None:
        with database.write() as connection:
            settings.put(connection, "shop.name", "Tea")
        migrate(database)
        with database.read() as connection:
            assert settings.get(connection, "shop.name") == "Tea"

    def test_keeps_its_mode_for_what_lies_beside_it(self, tmp_path: Path) -> None:
        path = tmp_path / "tendril.db"
        path.touch(mode=0o600)
        with Database(path) as database:
            migrate(database)
            modes = {found.name: oct(found.stat().st_mode & 0o777) for found in tmp_path.iterdir()}
        assert modes == dict.fromkeys(("tendril.db", "tendril.db-wal", "tendril.db-shm"), "0o600")

    def test_of_a_newer_program_is_refused_in_words(self, database: Database) -> None:
        with database.write() as connection:
            connection.execute(text("UPDATE alembic_version SET version_num = '0099'"))
        with pytest.raises(NotAllowed, match="by a newer Tendril") as refused:
            database.require_newest()
        assert refused.value.technical == f"tables are at 99, this program knows {NEWEST_VERSION}"

    def test_of_another_program_is_refused(self, tmp_path: Path) -> None:
        path = tmp_path / "tendril.db"
        with plain(path) as connection:
            connection.execute("CREATE TABLE songs (title TEXT)")
        with Database(path) as database, pytest.raises(StorageDamaged, match="belongs to another program"):
            database.require_newest()

    @pytest.mark.parametrize("version", ["0001", "3f2a9c1d77aa", ""])
    def test_of_another_program_with_migrations_of_its_own_is_refused(
        self, tmp_path: Path, version: str
    ) -> None:
        path = tmp_path / "tendril.db"
        with plain(path) as connection:
            connection.execute("CREATE TABLE alembic_version (version_num TEXT)")
            connection.execute("INSERT INTO alembic_version VALUES (?)", (version,))
        with Database(path) as database, pytest.raises(StorageDamaged, match="belongs to another program"):
            database.require_newest()

    def test_of_another_program_stays_as_it_was(self, tmp_path: Path) -> None:
        path = tmp_path / "tendril.db"
        with plain(path) as connection:
            connection.execute("CREATE TABLE songs (title TEXT)")
        before = path.read_bytes()
        with Database(path) as database, pytest.raises(StorageDamaged):
            database.require_newest()
        assert path.read_bytes() == before

    @pytest.mark.parametrize("content", [b"\x00" * 5000, b"Dear diary, " * 1000, b"\x89PNG\r\n\x1a\n" * 900])
    def test_that_is_no_database_is_refused(self, tmp_path: Path, content: bytes) -> None:
        path = tmp_path / "tendril.db"
        path.write_bytes(content)
        with Database(path) as database, pytest.raises(StorageDamaged, match="choose another folder"):
            database.require_newest()
        assert path.read_bytes() == content


def test_tidying_shortens_what_lies_beside_the_file(database: Database) -> None:
    with database.write() as connection:
        settings.put(connection, "long", "x" * 100_000)
    log = database.path.with_name(database.path.name + "-wal")
    assert log.stat().st_size > 100_000
    database.tidy()
    assert log.stat().st_size == 0
    with database.read() as connection:
        assert settings.get(connection, "long") == "x" * 100_000


class TestAFileThatIsNoMoreTheOneThatWasOpened:
    @pytest.fixture
    def used(self, database: Database) -> Database:
        with database.write():
            pass
        return database

    def replace(self, path: Path) -> None:
        """Do as programs do that synchronise a folder, or put a copy back."""
        other = path.with_name("other")
        other.write_bytes(path.read_bytes())
        other.replace(path)

    def test_is_not_written_to_when_another_lies_in_its_place(self, used: Database) -> None:
        self.replace(used.path)
        with pytest.raises(StorageReplaced, match="replaced or moved"), used.write():
            raise AssertionError("nothing may be written")

    def test_is_not_written_to_when_it_was_moved_away(self, used: Database) -> None:
        used.path.rename(used.path.with_name("elsewhere"))
        with pytest.raises(StorageReplaced, match="replaced or moved"), used.write():
            raise AssertionError("nothing may be written")

    def test_is_not_sent_from(self, used: Database) -> None:
        writer = used.own_writer()
        self.replace(used.path)
        with pytest.raises(StorageReplaced), writer.write():
            raise AssertionError("nothing may be written")
        writer.close()
