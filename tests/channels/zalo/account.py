"""An Official Account on the fake platform, and what is sent with it."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TypeVar

from app.channels.connector import (
    ChannelSetup,
)
from app.channels.zalo import PLATFORM, ZaloConnector
from app.model.block import Content, Picture
from app.model.message import Part, PictureFile
from app.model.outcome import (
    Outcome,
)
from tests.channels.connectors import opened
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


def with_connector(setup: ChannelSetup, work: Callable[[ZaloConnector], Awaitable[T]]) -> T:
    return opened(ZaloConnector, setup, work)


def part(content: Content, to: str) -> Part:
    return Part("key", 0, to, "An", content, datetime.now(UTC))


def sent(fake: FakePlatform, content: Content, to: str = AN, *files: PictureFile) -> Outcome:
    return with_connector(setup_at(fake.base), lambda each: each.send(part(content, to), files))
