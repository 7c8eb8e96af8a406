"""Keeping the lease of a folder while it sends, so that an older state of it is known as one."""

import time
import uuid
from pathlib import Path

from sqlalchemy import Connection

from app.model.lease import Doubt, Lease
from app.storage import leases

GROWS_AFTER = 1.0
"""Seconds: a state of the folder from before this may be put back and is known as older."""


class LeaseKeeper:
    """The lease of one folder, in the hands of whoever sends from it."""

    def __init__(self, folder_id: str, folder: Path) -> None:
        """Look at nothing yet: see ``begin``."""
        self._folder_id = folder_id
        self._folder = folder
        self._lease: Lease | None = None
        self._to_hold: Lease | None = None
        self._grew_at: float | None = None

    def begin(self, connection: Connection) -> None:
        """Compare both places, and note a doubt. A folder that has never sent is given its lease."""
        lease = leases.of_database(connection)
        doubt = leases.doubt(lease, leases.holder_of(self._folder_id), self._folder)
        leases.put_doubt(connection, doubt)
        if doubt is not None:
            return
        if lease is None:
            lease = Lease(str(uuid.uuid4()), 0)
            leases.put(connection, lease)
        self._lease = self._to_hold = lease
        self._grew_at = None

    def grow(self, connection: Connection) -> Lease | None:
        """Let the counter grow with an intention to send, at most once a second; return the lease to ``commit``."""
        now = time.monotonic()
        if self._grew_at is not None and now - self._grew_at < GROWS_AFTER:
            return None
        known = leases.of_database(connection)
        if known is None:
            return None
        grown = Lease(known.id, known.counter + 1)
        leases.put(connection, grown)
        return grown

    def commit(self, grown: Lease | None) -> None:
        """Remember that a lease is in the database for good."""
        if grown is not None:
            self._to_hold = grown
            self._grew_at = time.monotonic()

    def hold(self, *, looks_again: bool = False) -> Doubt | None:
        """Write down in the state folder what was committed; return a doubt if another copy holds the lease now.

        If nothing new was committed, the state folder is looked into only by who ``looks_again``. Raises
        ``EnvironmentFault`` when it cannot be written; then nothing may leave.
        """
        ours = self._to_hold or (self._lease if looks_again else None)
        if ours is None:
            return None
        holder = leases.holder_of(self._folder_id)
        if holder is not None and self._lease is not None and holder.lease.id != ours.id:
            self._to_hold = None
            return Doubt.OLDER
        if self._to_hold is not None:
            leases.hold(self._folder_id, self._folder, self._to_hold)
            self._lease, self._to_hold = self._to_hold, None
        return None
