"""A connector for as long as something is done with it, and what a fake platform has got from it."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

from app.channels.connector import ChannelSetup, Connector, PracticeDelivery, Surroundings
from tests.platforms.serving import FakePlatform

Opened = TypeVar("Opened", bound=Connector)
Result = TypeVar("Result")


def surroundings(now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> Surroundings:
    """Return the computer's own clock, and a Practice phone on which nothing may be shown."""
    return Surroundings(now, asyncio.sleep, _show_nothing)


def opened(
    connect: Callable[[ChannelSetup, Surroundings], Opened],
    setup: ChannelSetup,
    work: Callable[[Opened], Awaitable[Result]],
) -> Result:
    """Return what comes of working with a connector, which is closed afterwards."""

    async def main() -> Result:
        connector = connect(setup, surroundings())
        try:
            return await work(connector)
        finally:
            await connector.close()

    return asyncio.run(main())


def last(fake: FakePlatform) -> dict[str, Any]:
    """Return what the fake platform was sent last."""
    found: dict[str, Any] = fake.state()["sent"][-1]
    return found


def _show_nothing(delivery: PracticeDelivery) -> None:
    raise AssertionError("nothing is shown on the Practice phone")
