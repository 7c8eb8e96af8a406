"""Asking a channel's platform something, over a connector that is open for as long as that takes."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from typing import TypeVar

from app.channels.connector import ChannelSetup, Connector, PracticeDelivery, Surroundings
from app.channels.registry import platform_named
from app.engine.reception import address_of
from app.storage.channels import StoredChannel
from app.storage.folder import SenderLock
from app.workspace.desk import Desk
from app.workspace.secret_keeping import ChannelKeeper, secrets_of

_Result = TypeVar("_Result")


def ask(
    desk: Desk,
    channel: StoredChannel,
    use: Callable[[Connector], Awaitable[_Result]],
    *,
    tried_out: Mapping[str, str] | None = None,
) -> _Result:
    """Open a channel and return what ``use`` finds there; raise what it raises, ``CheckFailed`` above all.

    ``tried_out`` are the secrets that count this once instead of the channel's own.
    """
    other = tried_out or {}
    secrets = {**secrets_of(desk, channel), **other}
    keeper = ChannelKeeper(desk, channel.id) if _may_renew(desk, channel, other) else None
    setup = ChannelSetup(channel.name, channel.settings, secrets, address_of(channel, desk.place()))
    surroundings = Surroundings(desk.now, desk.clock.sleep, _show_nothing, keeper)

    async def main() -> _Result:
        connector = platform_named(channel.platform).connect(setup, surroundings)
        try:
            return await use(connector)
        finally:
            await connector.close()

    return asyncio.run(main())


def _may_renew(desk: Desk, channel: StoredChannel, tried_out: Collection[str]) -> bool:
    """Say whether secrets may be replaced here: never behind the back of an engine that sends over the channel."""
    renewed = {each.key for each in platform_named(channel.platform).settings if each.renewed}
    if not renewed or not renewed.isdisjoint(tried_out):
        return False
    return bool(channel.problem) or not SenderLock(desk.folder).is_held_elsewhere()


def _show_nothing(delivery: PracticeDelivery) -> None:
    del delivery
