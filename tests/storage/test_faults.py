"""What goes wrong with a disk or a file, in words."""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from app.model.errors import EnvironmentFault
from app.storage import settings
from app.storage.database import Database
from app.storage.faults import (
    StorageBroken,
    StorageBusy,
    StorageDamaged,
    StorageFault,
    StorageFull,
    StorageReadOnly,
    faults_in_words,
)
from app.storage.migrate import migrate
from tests.storage.stored import put_customer, put_enrollment, put_message, put_sequence

LONG = "x" * 1_000_000


def full(database: Database) -> None:
    """Leave no room for anything more; there is one writing connection, and it is used again."""
    with database.write() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")


def overwrite(connection: Connection) -> None:
    settings.put(connection, "shop.name", "Coffee")
    settings.put(connection, "long", LONG)


class TestAFullDisk:
    def test_says_that_nothing_is_sent_and_what_to_do(self, database: Database) -> None:
        full(database)
        with pytest.raises(StorageFull, match="Make some room") as fault, database.write() as connection:
            settings.put(connection, "long", LONG)
        assert fault.value.technical == "database or disk is full"

    def test_leaves_what_was_there_and_goes_on_once_there_is_room(self, database: Database) -> None:
        with database.write() as connection:
            settings.put(connection, "shop.name", "Tea")
        full(database)
        with pytest.raises(StorageFull), database.write() as connection:
            overwrite(connection)
        with database.write() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
            assert settings.get(connection, "shop.name") == "Tea"
            settings.put(connection, "long", LONG)


class TestAFileThatCannotBeWritten:
    def test_is_said_to_be_so(self, database: Database) -> None:
        uri = database.path.as_uri() + "?mode=ro"
        with (
            closing(sqlite3.connect(uri, uri=True)) as connection,
            pytest.raises(StorageReadOnly, match="Check who may write"),
            faults_in_words(),
        ):
            connection.execute("INSERT INTO settings VALUES ('shop.name', 'Tea')")

    def test_is_said_to_be_so_when_its_folder_is_gone(self, tmp_path: Path) -> None:
        with (
            Database(tmp_path / "gone" / "tendril.db") as database,
            pytest.raises(StorageReadOnly, match="Check that it exists"),
        ):
            database.version()


@pytest.mark.usefixtures("impatient")
class TestALockedFile:
    def test_is_said_to_be_busy(self, database: Database) -> None:
        with database.write(), pytest.raises(StorageBusy, match="Try again in a moment"), database.write():
            pass

    def test_can_still_be_read(self, database: Database) -> None:
        with database.write() as writing, database.read() as reading:
            settings.put(writing, "shop.name", "Tea")
            assert settings.get(reading, "shop.name") is None

    def test_that_another_program_holds_is_said_to_be_busy(self, database: Database) -> None:
        with closing(sqlite3.connect(database.path)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(StorageBusy), database.write():
                pass
        with database.write() as connection:
            settings.put(connection, "shop.name", "Tea")


class TestADamagedFile:
    @pytest.fixture
    def damaged(self, tmp_path: Path) -> Path:
        """A file with a thousand customers and rubbish in the midst of them."""
        path = tmp_path / "damaged.db"
        with Database(path) as database:
            migrate(database)
            with database.write() as connection:
                for number in range(1000):
                    put_customer(connection, "Mai", f"mai{number}@example.com", fields={"note": "x" * 200})
        content = bytearray(path.read_bytes())
        middle = len(content) // 2
        content[middle : middle + 40_000] = b"rubbish!" * 5000
        path.write_bytes(content)
        return path

    def test_names_the_way_out(self, damaged: Path) -> None:
        query = "SELECT sum(length(fields)), (SELECT sum(length(value)) FROM addresses) FROM customers"
        with (
            Database(damaged) as database,
            pytest.raises(StorageDamaged, match="Restore the newest backup") as fault,
            database.read() as connection,
        ):
            connection.exec_driver_sql(query).all()
        assert fault.value.technical == "database disk image is malformed"

    def test_whose_letters_are_none_is_known_and_nothing_of_them_is_told(self, database: Database) -> None:
        with database.write() as connection:
            connection.exec_driver_sql(
                "INSERT INTO settings (key, value) VALUES ('shop.name', CAST(x'6d7920d9' AS TEXT))"
            )
        with (
            pytest.raises(StorageDamaged, match="Restore the newest backup") as fault,
            database.read() as connection,
        ):
            connection.exec_driver_sql("SELECT value FROM settings").all()
        assert fault.value.technical == "Could not decode to UTF-8 column 'value'"


class TestAFault:
    @pytest.mark.parametrize(
        ("number", "kind"),
        [
            (errno.ENOSPC, StorageFull),
            (errno.EDQUOT, StorageFull),
            (errno.EROFS, StorageReadOnly),
            (errno.EACCES, StorageReadOnly),
            (errno.EPERM, StorageReadOnly),
            (errno.EIO, StorageBroken),
        ],
    )
    def test_of_the_disk_has_words_too(self, number: int, kind: type[StorageFault]) -> None:
        with pytest.raises(kind) as fault, faults_in_words():
            raise OSError(number, "technical words")
        assert "technical words" in fault.value.technical

    def test_of_the_disk_while_reading_has_words(self) -> None:
        with pytest.raises(StorageBroken, match="sound disk"), faults_in_words():
            raise sqlite3.OperationalError("disk I/O error")

    def test_is_one_of_the_surroundings(self) -> None:
        kinds = (StorageFull, StorageReadOnly, StorageBusy, StorageDamaged, StorageBroken)
        assert all(issubclass(kind, EnvironmentFault) for kind in kinds)

    def test_of_our_own_passes_as_it_is(self, database: Database) -> None:
        with database.write() as connection:
            enrollment_id = put_enrollment(connection, put_sequence(connection), put_customer(connection))
            put_message(connection, enrollment_id)
            with pytest.raises(IntegrityError):
                put_message(connection, enrollment_id)

    def test_of_another_kind_passes_as_it_is(self) -> None:
        with pytest.raises(FileNotFoundError), faults_in_words():
            raise FileNotFoundError(errno.ENOENT, "gone")
