"""Opening a data folder: making it, bringing it up to date, and what it holds on first start."""

import contextlib
import os
import uuid
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from app.channels.registry import PLATFORMS
from app.engine.clock import Clock, SystemClock
from app.model.customer import PRACTICE, Consent, ConsentRecord, Customer
from app.model.errors import Invalid, NotAllowed
from app.model.instants import zone_named
from app.model.sentence import worded
from app.model.way_out import LANGUAGES
from app.storage import channels, consents, customers, folder, settings
from app.storage.credentials import Credentials, KeyringCredentials
from app.storage.database import NEWEST_VERSION, Database
from app.workspace.desk import Desk
from app.workspace.fast_time import anchored_clock

_WHILE_ANOTHER_MAKES_IT = 30.0
"""Seconds: two programs may be started for the first time at once."""

_SAMPLES = (
    Customer(0, "Mai", "Nguyen", "Asia/Ho_Chi_Minh", "vi", tags=frozenset({"sample"})),
    Customer(0, "Tom", "Baker", "Europe/London", "en", tags=frozenset({"sample"})),
    Customer(0, "Ana", "Silva", "America/New_York", "en", tags=frozenset({"sample"})),
)
"""They have no address, so that nothing can ever leave for them but to the Practice phone."""


def open_desk(
    path: Path,
    *,
    test_folder: bool = False,
    credentials: Credentials | None = None,
    clock: Clock | None = None,
) -> Desk:
    """Open the data folder at ``path``, made on first use; raise ``TendrilError`` in words if it cannot be.

    ``test_folder`` makes a new folder one for tests; one that is in use cannot become one.
    """
    folder.prepare(path)
    file = path / folder.DATABASE_NAME
    is_new = not file.exists() or file.stat().st_size == 0
    if is_new:
        with contextlib.suppress(OSError):
            file.touch(mode=0o600)
    database = Database(file)
    try:
        _bring_up_to_date(database, path, test_folder=test_folder, now=(clock or SystemClock()).now())
        with database.read() as connection:
            stored = settings.every(connection)
        is_test = stored.get(settings.IS_FOR_TESTS) == "yes"
        if test_folder and not is_test:
            raise NotAllowed(
                worded(
                    "{path} is already in use and cannot become a test folder. Choose a new folder.",
                    path=str(path),
                )
            )
    except BaseException:
        database.close()
        raise
    folder_id = stored[settings.FOLDER_ID]
    running = clock or (_clock_of_engine(path, stored) if is_test else None) or SystemClock()
    return Desk(path, folder_id, is_test, database, running, credentials or KeyringCredentials(folder_id))


def _clock_of_engine(path: Path, stored: Mapping[str, str]) -> Clock | None:
    """Return the clock that an engine is running under; one that was killed has left its clock behind."""
    anchored = anchored_clock(stored)
    return anchored if anchored is not None and folder.SenderLock(path).is_held_elsewhere() else None


def _bring_up_to_date(database: Database, path: Path, *, test_folder: bool, now: datetime) -> None:
    database.require_newest()
    version = database.version()
    if version == NEWEST_VERSION:
        return
    from app.storage.backup import back_up
    from app.storage.migrate import migrate

    with folder.SenderLock(path, patience=None if version else _WHILE_ANOTHER_MAKES_IT):
        version = database.version()
        if version == NEWEST_VERSION:
            return
        if version:
            back_up(database, path / f"before-version-{NEWEST_VERSION}.backup")
            migrate(database)
        else:
            migrate(database, lambda connection: _furnish(connection, test_folder=test_folder, now=now))


def _furnish(connection: Connection, *, test_folder: bool, now: datetime) -> None:
    """Put into a new folder what every folder starts with."""
    settings.put(connection, settings.FOLDER_ID, str(uuid.uuid4()))
    settings.put(connection, settings.FOLDER_KEY, uuid.uuid4().hex + uuid.uuid4().hex)
    if test_folder:
        settings.put(connection, settings.IS_FOR_TESTS, "yes")
    settings.put(connection, "shop.timezone", _zone_of_this_computer())
    settings.put(connection, "shop.language", _language_of_this_computer())
    channels.add(connection, "Practice", PRACTICE, PLATFORMS[PRACTICE].settle({}), now)
    for sample in _SAMPLES:
        customer_id = customers.add(connection, sample, now)
        record = ConsentRecord(PRACTICE, Consent.YES, "sample customer", now)
        consents.record(connection, customer_id, record)


def _zone_of_this_computer() -> str:
    import tzlocal

    try:
        return zone_named(tzlocal.get_localzone_name()).key
    except (Invalid, OSError, ValueError, LookupError):
        return "UTC"


def _language_of_this_computer() -> str:
    """Return the language that Tendril can add to messages in which this computer speaks, else English."""
    import locale

    said = [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    name = next(filter(None, [*said, locale.getlocale()[0] or ""]), "").lower()
    return next((code for code in LANGUAGES if name.startswith(code)), "en")
