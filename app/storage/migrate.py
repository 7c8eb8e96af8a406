"""Bringing a file to the newest version of its tables. Imported only when there is something to do."""

from collections.abc import Callable
from pathlib import Path
from threading import Lock

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from app.storage.database import APPLICATION_ID, Database

_MIGRATIONS = Path(__file__).with_name("migrations")
_ONE_AT_A_TIME = Lock()
"""Alembic keeps in its module which connection it works on: two threads at once would work on one."""


def migrate(database: Database, then: Callable[[Connection], None] | None = None) -> None:
    """Run the migrations the file has not been through, and ``then``, in one transaction: all of it or nothing."""
    with _ONE_AT_A_TIME, database.write() as connection:
        configuration = _configuration()
        configuration.attributes["connection"] = connection
        command.upgrade(configuration, "head")
        connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
        if then is not None:
            then(connection)


def _configuration() -> Config:
    configuration = Config()
    configuration.set_main_option("script_location", str(_MIGRATIONS))
    return configuration
