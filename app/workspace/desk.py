"""What every part of the workspace works with: the folder, its database, the clock and the secrets."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from app.engine.clock import Clock
from app.engine.world import World
from app.model.receiver_place import ReceiverPlace, place_from
from app.model.settings import shop_from, with_defaults
from app.model.shop import Shop
from app.storage import settings
from app.storage.credentials import Credentials
from app.storage.database import Database

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


@dataclass(frozen=True)
class Desk:
    """An open folder. ``is_test`` folders may only reach Practice and this computer."""

    folder: Path
    folder_id: str
    is_test: bool
    database: Database
    clock: Clock
    credentials: Credentials

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Enter a transaction that may write. Keep it short: the engine waits for it."""
        with self.database.write() as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """Enter a transaction that only reads."""
        with self.database.read() as connection:
            yield connection

    def now(self) -> datetime:
        """Return the instant, in UTC, by the workspace's clock."""
        return self.clock.now()

    def shop(self) -> Shop:
        """Return the shop as it is set up."""
        with self.read() as connection:
            return shop_from(settings.every(connection))

    def zone(self) -> ZoneInfo:
        """Return the zone of the shop's clocks."""
        return self.shop().zone

    def place(self) -> ReceiverPlace:
        """Return where webhooks come in."""
        with self.read() as connection:
            return place_from(with_defaults(settings.every(connection)))

    def world(self, connection: Connection) -> World:
        """Return what the engine knows of shop, channels and active sequences."""
        return World.read(connection)
