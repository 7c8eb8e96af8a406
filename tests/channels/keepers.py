"""Where a connector's renewed secrets go in tests: kept in memory, and as unwilling as a keyring can be."""

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from app.model.errors import EnvironmentFault
from app.model.sentence import worded


class Locked(EnvironmentFault):
    """The keyring is locked."""


class MemoryKeeper:
    """Keeps secrets. ``refuses_from`` is the number of the first ``put`` that fails; ``puts`` are those that did not.

    Whoever holds it waits until it ``may_go_on``; ``is_held`` says that somebody has come so far.
    """

    def __init__(self, secrets: Mapping[str, str]) -> None:
        """Begin with what the channel was given."""
        self.secrets = dict(secrets)
        self.puts: list[tuple[str, str]] = []
        self.refuses_from = 1_000
        self.is_held = asyncio.Event()
        self.may_go_on = asyncio.Event()
        self.may_go_on.set()
        self._lock = asyncio.Lock()

    @asynccontextmanager
    async def held(self) -> AsyncIterator[None]:
        """Be alone with the secrets."""
        async with self._lock:
            self.is_held.set()
            await self.may_go_on.wait()
            yield

    async def get(self, key: str) -> str:
        """Return a secret."""
        return self.secrets.get(key, "")

    async def put(self, key: str, secret: str) -> None:
        """Keep a secret, or refuse to."""
        if len(self.puts) >= self.refuses_from:
            raise Locked(worded("The keyring is locked."))
        self.puts.append((key, secret))
        self.secrets[key] = secret
