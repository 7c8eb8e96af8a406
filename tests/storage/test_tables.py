"""The tables: that the migrations make what the program expects, and how instants are kept."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import create_engine, insert, select
from sqlalchemy.exc import StatementError

from app.model.account import Quota
from app.storage import accounts
from app.storage.database import NEWEST_VERSION, Database
from app.storage.migrate import migrate
from app.storage.tables import METADATA, opt_outs
from tests.storage.older import make_version

Rows = list[tuple[object, ...]]


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with the tables as the program describes them."""
    path = tmp_path_factory.mktemp("expected") / "tendril.db"
    engine = create_engine(f"sqlite:///{path}")
    METADATA.create_all(engine)
    engine.dispose()
    return path


def asked(path: Path, query: str) -> Rows:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def written_down(path: Path) -> dict[str, str]:
    """Return every table and index by its name, as SQLite notes it."""
    query = "SELECT name, sql FROM sqlite_master WHERE name <> 'alembic_version' AND sql IS NOT NULL"
    return {str(name): " ".join(str(sql).split()).replace("( ", "(") for name, sql in asked(path, query)}


def looked_into(path: Path, about: str) -> dict[str, Rows]:
    """Return what SQLite knows about the parts of every table; indexes are not in any order."""
    columns = 'name, "unique", origin, partial' if about == "index_list" else "*"
    query = f"SELECT {columns} FROM pragma_{about}('{{}}') ORDER BY 1, 2"
    return {table: asked(path, query.format(table)) for table in METADATA.tables}


class TestTheMigrations:
    def test_make_the_tables_and_indexes_that_the_program_expects(
        self, migrated: Path, expected: Path
    ) -> None:
        assert written_down(migrated) == written_down(expected)

    @pytest.mark.parametrize("about", ["table_xinfo", "index_list", "foreign_key_list"])
    def test_agree_with_it_column_by_column(self, migrated: Path, expected: Path, about: str) -> None:
        assert looked_into(migrated, about) == looked_into(expected, about)

    def test_end_at_the_version_that_the_program_knows(self, database: Database) -> None:
        assert database.version() == NEWEST_VERSION

    def test_are_numbered_without_a_gap(self) -> None:
        folder = Path("app/storage/migrations/versions")
        numbers = sorted(int(path.name[1:5]) for path in folder.glob("v*.py"))
        assert numbers == list(range(1, NEWEST_VERSION + 1))

    def test_leave_foreign_keys_that_hold(self, database: Database) -> None:
        assert asked(database.path, "PRAGMA foreign_key_check") == []


def test_what_is_known_of_accounts_outlives_their_table(tmp_path: Path) -> None:
    known = (
        "INSERT INTO accounts (channel_id, name, remarks, picture, checked_at, quota_words, quota_used, quota_limit,"
        " quota_at, heard_at) VALUES (1, 'Tea House', '[\"Look\"]', X'89', 5, 'messages', 3, 9, 6, 7);"
    )
    make_version(tmp_path / "data", 7, known)
    with Database(tmp_path / "data" / "tendril.db") as opened:
        migrate(opened)
        with opened.read() as connection:
            account = accounts.every(connection)[1]
    assert (account.name, account.remarks, account.picture) == ("Tea House", ("Look",), b"\x89")
    assert (account.checked_at, account.quota_at, account.heard_at) == tuple(
        datetime(1970, 1, 1, 0, 0, 0, microseconds, tzinfo=UTC) for microseconds in (5, 6, 7)
    )
    assert account.quota == Quota("messages", 3, 9)
    assert (account.failed_at, account.deaf_since) == (None, None)


def kept(database: Database, instant: datetime) -> datetime:
    """Put an instant into a column and return what comes out of it."""
    with database.write() as connection:
        values = {"kind": "email", "digest": "0", "platform": "", "at": instant}
        connection.execute(insert(opt_outs), values)
    with database.read() as connection:
        found: datetime = connection.execute(select(opt_outs.c.at)).scalar_one()
        return found


class TestAnInstant:
    @pytest.mark.parametrize(
        "instant",
        [
            datetime(2026, 3, 23, 9, 0, 0, 1, tzinfo=UTC),
            datetime(2026, 3, 23, 9, 0, 0, 999_999, tzinfo=UTC),
            datetime(1970, 1, 1, tzinfo=UTC),
            datetime(1931, 7, 4, 12, 0, 0, 123_457, tzinfo=UTC),
            datetime(9999, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC),
        ],
    )
    def test_comes_back_to_the_microsecond(self, database: Database, instant: datetime) -> None:
        assert kept(database, instant) == instant

    @pytest.mark.parametrize("zone", [ZoneInfo("Asia/Kathmandu"), timezone(timedelta(hours=-9.5))])
    def test_of_any_zone_comes_back_in_utc(self, database: Database, zone: ZoneInfo | timezone) -> None:
        instant = datetime(2026, 3, 23, 9, tzinfo=zone)
        found = kept(database, instant)
        assert found == instant
        assert found.tzinfo is UTC

    def test_of_the_repeated_hour_keeps_its_place(self, database: Database) -> None:
        second_time = datetime(2026, 10, 25, 1, 30, fold=1, tzinfo=ZoneInfo("Europe/London"))
        assert kept(database, second_time) == datetime(2026, 10, 25, 1, 30, tzinfo=UTC)

    def test_without_a_zone_is_refused(self, database: Database) -> None:
        with pytest.raises(StatementError, match="naive"):
            kept(database, datetime(2026, 3, 23, 9))  # noqa: DTZ001
