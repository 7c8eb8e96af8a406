"""Folders as older programs left them."""

import sqlite3
from contextlib import closing
from pathlib import Path

from app.storage import migrate
from app.storage.database import APPLICATION_ID

_VERSIONS = Path(migrate.__file__).parent / "migrations" / "versions"
_CONTENT = """
INSERT INTO settings (key, value) VALUES
    ('folder.id', '7c1e4d5e-4a61-4f0e-9d0b-1f1f5f1f5f1f'), ('folder.key', 'abcdef'), ('shop.name', 'Tea');
INSERT INTO channels (id, name, platform, settings, problem, created_at) VALUES (1, 'Practice', 'practice',
    '{"delay_seconds": "0", "failure": "none", "failing_first": "1", "failing_for": ""}', '', 0);
INSERT INTO sequences (id, name, state, channel_id, draft, created_at, changed_at)
    VALUES (1, 'Welcome', 'draft', 1, '{"name": "Welcome", "kind": "transactional"}', 0, 0);
INSERT INTO customers (id, first_name, last_name, timezone, language, fields, created_at, updated_at)
    VALUES (1, 'Mai', 'Nguyen', '', '', '{}', 0, 0);
"""


def make_first_version(folder: Path) -> None:
    """Make a data folder of version 1, with a shop in it."""
    make_version(folder, 1)


def make_version(folder: Path, version: int, content: str = "") -> None:
    """Make a data folder of a version, with a shop in it and more ``content`` as SQL."""
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "tendril.db")) as connection, connection:
        for number in range(1, version + 1):
            (script,) = _VERSIONS.glob(f"{number:04}_*.sql")
            connection.executescript(script.read_text(encoding="utf-8"))
        connection.execute("CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL PRIMARY KEY)")
        connection.execute("INSERT INTO alembic_version VALUES (?)", (f"{version:04}",))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.executescript(_CONTENT + content)
