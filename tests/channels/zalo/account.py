"""An Official Account on the fake platform, and what is sent with it."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

from app.channels.connector import (
    ChannelSetup,
    PracticeDelivery,
    Surroundings,
)
from app.channels.zalo import PLATFORM, ZaloConnector
from app.model.block import Content, Picture
from app.model.message import Part, PictureFile
from app.model.outcome import (
    Outcome,
)
from tests.platforms.serving import FakePlatform
from tests.platforms.zalo import ACCESS, APP_ID, APP_SECRET, OA_SECRET, REFRESH

AN = "2468458835296117922"
T = TypeVar("T")
PICTURE = Picture(digest="a" * 64, kind="image/jpeg")
FILE = PictureFile(PICTURE, b"\xff\xd8" + b"\0" * 100)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
SECRETS = {"app_secret": APP_SECRET, "access_token": ACCESS, "refresh_token": REFRESH, "oa_secret": OA_SECRET}


def setup_at(base: str, **more: str) -> ChannelSetup:
    bases = dict.fromkeys(("api_base", "login_base", "templates_base"), base)
    settings = PLATFORM.settle({"app_id": APP_ID, **bases, **more})
    return ChannelSetup("Zalo", settings, SECRETS)


def show_nothing(delivery: PracticeDelivery) -> None:
    raise AssertionError("nothing is shown on the Practice phone")


def with_connector(setup: ChannelSetup, work: Callable[[ZaloConnector], Awaitable[T]]) -> T:
    async def main() -> T:
        connector = ZaloConnector(setup, Surroundings(lambda: datetime.now(UTC), asyncio.sleep, show_nothing))
        try:
            return await work(connector)
        finally:
            await connector.close()

    return asyncio.run(main())


def part(content: Content, to: str) -> Part:
    return Part("key", 0, to, "An", content, datetime.now(UTC))


def sent(fake: FakePlatform, content: Content, to: str = AN, *files: PictureFile) -> Outcome:
    return with_connector(setup_at(fake.base), lambda each: each.send(part(content, to), files))


def last(fake: FakePlatform) -> dict[str, Any]:
    found: dict[str, Any] = fake.state()["sent"][-1]
    return found
