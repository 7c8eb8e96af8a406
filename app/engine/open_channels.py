"""The channels as the engine has them open: a lane and a connector of each, made anew when one was set up anew."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from app.channels.connector import ChannelSetup, Connector, Keeper, PracticeDelivery, Surroundings
from app.channels.registry import platform_named
from app.engine.clock import Clock
from app.engine.lane import Lane
from app.engine.reception import address_of
from app.engine.world import World
from app.storage.channels import StoredChannel


class OpenChannels:
    """Opens channels when they are first needed. For the engine's thread."""

    def __init__(
        self,
        clock: Clock,
        world: Callable[[], World],
        secrets_of: Callable[[StoredChannel], Mapping[str, str]],
        keeper_of: Callable[[StoredChannel], Keeper | None],
        show: Callable[[PracticeDelivery], None],
    ) -> None:
        """Open the channels of ``world`` as it is whenever one is asked for; ``show`` is the Practice phone."""
        self._clock = clock
        self._world = world
        self._secrets_of = secrets_of
        self._keeper_of = keeper_of
        self._show = show
        self._connectors: dict[int, tuple[tuple[StoredChannel, str], Connector]] = {}
        self._lanes: dict[int, tuple[Mapping[str, str], Lane]] = {}
        self._closing: set[asyncio.Task[None]] = set()

    def lane(self, channel_id: int) -> Lane:
        """Return the channel's lane; a new one for the sends to come if its rate was set anew."""
        channel = self._world().channels.get(channel_id)
        known = self._lanes.get(channel_id)
        if known is not None and (channel is None or known[0] == channel.settings):
            return known[1]
        if channel is None:
            raise AssertionError("only channels that are there are sent over")
        platform = platform_named(channel.platform)
        per_second = float(channel.settings.get("per_second", platform.per_second))
        at_once = int(float(channel.settings.get("at_once", platform.at_once)))
        lane = Lane(per_second, at_once, self._clock.monotonic())
        self._lanes[channel_id] = (channel.settings, lane)
        return lane

    def connector(self, channel_id: int) -> Connector:
        """Return the channel's open connector; a new one if the channel was set up anew."""
        world = self._world()
        channel = world.channels[channel_id]
        address = address_of(channel, world.place)
        opened = self._connectors.get(channel_id)
        if opened is not None and opened[0] == (channel, address):
            return opened[1]
        if opened is not None:
            self._keep_until_done(opened[1].close())
        setup = ChannelSetup(channel.name, channel.settings, self._secrets_of(channel), address)
        surroundings = Surroundings(self._clock.now, self._clock.sleep, self._show, self._keeper_of(channel))
        connector = platform_named(channel.platform).connect(setup, surroundings)
        self._connectors[channel_id] = ((channel, address), connector)
        return connector

    async def close(self) -> None:
        """Close every connector."""
        await asyncio.gather(*self._closing, return_exceptions=True)
        for _, connector in self._connectors.values():
            await connector.close()
        self._connectors.clear()

    def _keep_until_done(self, work: Awaitable[None]) -> None:
        async def finish() -> None:
            await work

        task = asyncio.get_running_loop().create_task(finish())
        self._closing.add(task)
        task.add_done_callback(self._closing.discard)
