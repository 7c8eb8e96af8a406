"""Fixtures for the tests of storage."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from app.storage import database as doors
from app.storage.database import Database
from app.storage.migrate import migrate
from tests.storage.stored import put_customer, put_enrollment, put_sequence


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file that has been brought to the newest version and is not to be changed."""
    path = tmp_path_factory.mktemp("migrated") / "tendril.db"
    with Database(path) as database:
        migrate(database)
    return path


@pytest.fixture
def database(tmp_path: Path, migrated: Path) -> Iterator[Database]:
    """A file at the newest version with nothing in it."""
    path = tmp_path / "tendril.db"
    shutil.copy(migrated, path)
    with Database(path) as opened:
        yield opened


@pytest.fixture
def connection(database: Database) -> Iterator[Connection]:
    """A transaction in it that may write."""
    with database.write() as writing:
        yield writing


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for a lock for a moment only; has to be asked for before the database is opened."""
    monkeypatch.setattr(doors, "_BUSY_MS", 30)


@pytest.fixture
def mai(connection: Connection) -> int:
    return put_customer(connection, "Mai", "mai@example.com", last_name="Nguyen")


@pytest.fixture
def enrollment_id(connection: Connection, mai: int) -> int:
    return put_enrollment(connection, put_sequence(connection), mai)
