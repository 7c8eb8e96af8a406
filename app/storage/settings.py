"""The settings of the data folder: texts by dotted keys."""

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from app.storage.tables import settings

FOLDER_ID = "folder.id"
"""By it a folder is known wherever it is moved."""
FOLDER_KEY = "folder.key"
"""With it the addresses of those who were forgotten are hashed."""
IS_FOR_TESTS = "folder.test"


def every(connection: Connection) -> dict[str, str]:
    """Return all settings that were ever set."""
    return dict(connection.execute(select(settings.c.key, settings.c.value)).all())


def get(connection: Connection, key: str) -> str | None:
    """Return one setting."""
    return connection.scalar(select(settings.c.value).where(settings.c.key == key))


def put(connection: Connection, key: str, value: str) -> None:
    """Set one setting."""
    statement = insert(settings).values(key=key, value=value)
    connection.execute(statement.on_conflict_do_update(index_elements=["key"], set_={"value": value}))
