"""Bringing files to the newest version of their tables."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from app.storage.database import NEWEST_VERSION, Database
from app.storage.migrate import migrate


def test_files_migrated_at_once_by_several_threads_each_have_their_tables(tmp_path: Path) -> None:
    """A folder may be opened while rehearsals begin, and a second one while the first is being stopped."""

    def version_of(number: int) -> int:
        database = Database(tmp_path / f"{number}.db")
        try:
            migrate(database)
            return database.version()
        finally:
            database.close()

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(version_of, range(8))) == [NEWEST_VERSION] * 8
