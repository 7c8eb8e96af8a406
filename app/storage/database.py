"""Opening the SQLite file: connections, transactions, and the version of its tables."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import URL, Connection, Engine, create_engine, event, text

from app.model.errors import NotAllowed
from app.model.json_text import compact_json, read_json
from app.model.plain_text import plain
from app.model.sentence import worded
from app.storage.faults import StorageDamaged, damaged, faults_in_words
from app.storage.in_turn import InTurn
from app.storage.same_file import SameFile

APPLICATION_ID = 0x54454E44
NEWEST_VERSION = 9
"""The number of the newest migration; a test holds it to the files in ``migrations``."""

PLAIN_TEXT = "plain_text"
"""The function of SQL that is ``app.model.plain_text``."""

_BUSY_MS = 10_000


class Database:
    """One open SQLite file with a door for writing and one for reading.

    Any thread may use either; SQLite lets one writer in at a time. Close it when done.
    """

    def __init__(self, path: Path) -> None:
        """Open or make the file at ``path``; raise ``StorageFault`` or ``NotAllowed`` in words.

        An older file must first be migrated: see ``app.storage.migrate``.
        """
        self.path = path
        self._writer = _engine(path, "IMMEDIATE", "PRAGMA journal_mode = WAL")
        self._writing = InTurn()
        self._file = SameFile(path)
        self._reader = _engine(path, "DEFERRED", "PRAGMA query_only = ON")

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Enter a transaction that may write: it holds the write lock at once, and commits at the end."""
        with faults_in_words(), self._writing.turn(_BUSY_MS / 1000):
            self._file.require()
            with self._writer.begin() as connection:
                yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Enter a transaction that sees one state of the file and cannot write."""
        with faults_in_words(), self._reader.begin() as connection:
            yield connection

    def version(self) -> int:
        """Return the number of the newest migration the file has been through; 0 for an empty file."""
        with self.read() as connection:
            found = connection.scalar(text("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'"))
            number = connection.scalar(text("SELECT version_num FROM alembic_version")) if found else None
            tables = connection.scalar(text("SELECT count(*) FROM sqlite_master WHERE type = 'table'"))
            owner = connection.scalar(text("PRAGMA application_id"))
        if tables and (number is None or owner != APPLICATION_ID):
            raise StorageDamaged(worded("The data file belongs to another program. Choose another folder."))
        return int(number or 0)

    def require_newest(self) -> None:
        """Raise ``NotAllowed`` when the file is newer than this program."""
        version = self.version()
        if version > NEWEST_VERSION:
            raise NotAllowed(
                worded("This data folder was last used by a newer Tendril. Update Tendril to open it."),
                technical=f"tables are at {version}, this program knows {NEWEST_VERSION}",
            )

    def require_sound(self) -> None:
        """Read the whole file; raise ``StorageDamaged`` when anything in it is not as it should be."""
        with self.read() as connection:
            verdict = str(connection.scalar(text("PRAGMA integrity_check(1)")))
        if verdict != "ok":
            raise damaged(verdict)

    def own_writer(self) -> "OwnWriter":
        """Return a writing connection of one's own; close it before the database."""
        return OwnWriter(self._writer, self._writing, self._file)

    def tidy(self) -> None:
        """Let SQLite look after its indexes, and shorten the write-ahead log."""
        with self.write() as connection:
            connection.exec_driver_sql("PRAGMA optimize")
        with faults_in_words(), self._writer.connect() as connection:
            driver: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
            driver.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close every connection."""
        self._reader.dispose()
        self._writer.dispose()

    def __enter__(self) -> Self:
        """Use it as a context that closes it."""
        return self

    def __exit__(self, *error: object) -> None:
        """Close it."""
        self.close()


class OwnWriter:
    """One writing connection, kept: it can tell whether *others* have written. For one thread."""

    def __init__(self, engine: Engine, writing: InTurn, file: SameFile) -> None:
        """Take a connection of ``engine`` until ``close``."""
        self._writing = writing
        self._file = file
        with faults_in_words():
            self._connection = engine.connect()
        self._seen = self._version()

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Enter a transaction that holds the write lock at once, and commits at the end."""
        with faults_in_words(), self._writing.turn(_BUSY_MS / 1000):
            self._file.require()
            with self._connection.begin():
                yield self._connection

    def others_have_written(self) -> bool:
        """Say whether another connection has committed since the last call (``PRAGMA data_version``)."""
        version = self._version()
        changed, self._seen = version != self._seen, version
        return changed

    def close(self) -> None:
        """Give the connection back."""
        self._connection.close()

    def _version(self) -> int:
        with faults_in_words():
            driver: sqlite3.Connection = self._connection.connection.driver_connection  # type: ignore[assignment]
            return int(driver.execute("PRAGMA data_version").fetchone()[0])


def _engine(path: Path, begin: str, *pragmas: str) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": _BUSY_MS / 1000, "check_same_thread": False},
        json_serializer=compact_json,
        json_deserializer=read_json,
        pool_size=4,
        max_overflow=12,
    )
    event.listen(engine, "connect", _prepare(*pragmas))
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql(f"BEGIN {begin}"))
    return engine


def _prepare(*pragmas: str) -> Callable[[sqlite3.Connection, object], None]:
    def prepare(connection: sqlite3.Connection, record: object) -> None:
        del record
        connection.isolation_level = None
        connection.create_function(PLAIN_TEXT, 1, plain, deterministic=True)
        for pragma in (
            f"PRAGMA busy_timeout = {_BUSY_MS}",
            "PRAGMA synchronous = FULL",
            "PRAGMA fullfsync = ON",
            "PRAGMA foreign_keys = ON",
            "PRAGMA secure_delete = ON",
            "PRAGMA cache_size = -16000",
            "PRAGMA trusted_schema = OFF",
            *pragmas,
        ):
            connection.execute(pragma)

    return prepare
