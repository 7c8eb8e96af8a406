"""Keeping a channel's secrets where its platform replaces them: for the engine, and for a check without one."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from app.channels.registry import platform_named
from app.model.errors import NotAllowed, NotFound
from app.model.sentence import worded
from app.storage import channels
from app.storage.channels import StoredChannel
from app.storage.credentials import KeyringCredentials, environment_name
from app.storage.secrets_lock import SecretsLock
from app.workspace.desk import Desk


def secrets_of(desk: Desk, channel: StoredChannel) -> dict[str, str]:
    """Return a channel's secrets from the keyring or the environment."""
    found = {
        setting.key: desk.credentials.get(channel.name, setting.key)
        for setting in platform_named(channel.platform).settings
        if setting.secret
    }
    return {key: secret for key, secret in found.items() if secret}


class ChannelKeeper:
    """The secrets of one channel, under the lock of its folder."""

    def __init__(self, desk: Desk, channel_id: int) -> None:
        """Prepare; nothing is read yet."""
        self._desk = desk
        self._channel_id = channel_id
        self._name = ""

    @asynccontextmanager
    async def held(self) -> AsyncIterator[None]:
        """Be alone with the channel's secrets, under the name that it has now; raise ``TendrilError``."""
        lock = SecretsLock(self._desk.folder)
        await asyncio.to_thread(lock.take)
        try:
            self._name = await asyncio.to_thread(self._named)
            yield
        finally:
            lock.release()

    async def get(self, key: str) -> str:
        """Return a secret as it is kept now; raise ``TendrilError``."""
        return await asyncio.to_thread(self._desk.credentials.get, self._name, key) or ""

    async def put(self, key: str, secret: str) -> None:
        """Keep a secret; raise ``TendrilError`` if it would not be there after the next start."""
        credentials, name = self._desk.credentials, self._name
        if isinstance(credentials, KeyringCredentials) and credentials.is_in_environment(name, key):
            raise NotAllowed(
                worded(
                    "The platform replaces this secret with each use, so that it cannot come from the environment "
                    "variable {variable}. Put it into a keyring.",
                    variable=environment_name(name, key),
                )
            )
        await asyncio.to_thread(credentials.put, name, key, secret)

    def _named(self) -> str:
        with self._desk.read() as connection:
            stored = channels.every(connection)
        name = next((each.name for each in stored if each.id == self._channel_id), "")
        if not name:
            raise NotFound(worded("The channel is not connected any more."))
        return name
