"""Telegram's requests, updates and the fake itself held against python-telegram-bot."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    Update,
)
from telegram.constants import ChatMemberStatus, InlineKeyboardButtonLimit
from telegram.error import BadRequest, Conflict, Forbidden
from telegram.request import BaseRequest, RequestData

from app.channels import telegram_bodies, telegram_updates
from app.channels.connector import ChannelSetup
from app.channels.telegram import PLATFORM, TelegramConnector
from app.channels.telegram_updates import WANTED
from app.model.block import Button, Content, Picture
from app.model.heard import Incoming, News, OptOut
from app.model.message import PictureFile
from tests.channels.connectors import opened
from tests.platforms.serving import FakePlatform, serving
from tests.platforms.telegram import TOKEN

AN = 84901
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
SHOP = Button(label="Shop", url="https://a.example")


class Catching(BaseRequest):
    """Keeps what the library would send."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.caught: list[tuple[str, dict[str, Any], list[str]]] = []

    @property
    def read_timeout(self) -> float | None:
        """No time is spent here."""
        return None

    async def initialize(self) -> None:
        """Nothing is opened."""

    async def shutdown(self) -> None:
        """Nothing is closed."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *timeouts: Any, **more: Any
    ) -> tuple[int, bytes]:
        """Keep the request and say that a message was sent."""
        del method, timeouts, more
        data = request_data.json_parameters if request_data else {}
        files = sorted((request_data.multipart_data if request_data else None) or {})
        self.caught.append((url.rpartition("/")[2], _read(data), files))
        message = {"message_id": 1, "date": 1, "chat": {"id": AN, "type": "private"}}
        return 200, json.dumps({"ok": True, "result": message}).encode()


def _read(data: dict[str, str]) -> dict[str, Any]:
    """Return parameters as values: the library writes each as JSON of its own."""
    found: dict[str, Any] = {}
    for name, value in data.items():
        try:
            found[name] = json.loads(value)
        except ValueError:
            found[name] = value
    return found


def theirs(send: Callable[[Bot], Awaitable[object]]) -> tuple[str, dict[str, Any], list[str]]:
    """Return method, parameters and files that the library sends."""
    catching = Catching()
    asyncio.run(_done(send(Bot(TOKEN, request=catching))))
    [caught] = catching.caught
    return caught


async def _done(work: Awaitable[object]) -> None:
    await work


def ours(content: Content) -> tuple[str, dict[str, Any], list[str]]:
    request = telegram_bodies.text_request("/bot", str(AN), content)
    return request.path.rpartition("/")[2], dict(request.json or {}), []


class TestItsWebhook:
    ADDRESS = "https://tunnel.example/telegram/2"

    @pytest.fixture
    def fake(self) -> Iterator[FakePlatform]:
        with serving("telegram") as running:
            yield running

    def test_is_set_and_removed_as_by_the_library(self, fake: FakePlatform) -> None:
        setup = ChannelSetup("Bot", PLATFORM.settle({"api_base": fake.base}), {"token": TOKEN})

        async def led(connector: TelegramConnector) -> None:
            await connector.lead_webhooks(self.ADDRESS, "word")
            await connector.lead_webhooks_away()

        opened(TelegramConnector, setup, led)
        told = [(each["path"].rpartition("/")[2], json.loads(each["body"])) for each in fake.state()["asked"]]
        wanted = list(WANTED)
        found = theirs(lambda bot: bot.set_webhook(self.ADDRESS, secret_token="word", allowed_updates=wanted))
        gone = theirs(lambda bot: bot.delete_webhook(drop_pending_updates=False))
        assert told == [found[:2], gone[:2]]

    def test_is_known_to_the_fake_as_to_the_library(self, fake: FakePlatform) -> None:
        async def ask() -> None:
            async with Bot(TOKEN, base_url=f"{fake.base}/bot") as bot:
                assert await bot.set_webhook(self.ADDRESS, secret_token="word")
                assert (await bot.get_webhook_info()).url == self.ADDRESS
                with pytest.raises(BadRequest, match="https url"):
                    await bot.set_webhook("http://tunnel.example")
                assert await bot.delete_webhook()
                assert (await bot.get_webhook_info()).url == ""

        asyncio.run(ask())


class TestARequest:
    def test_with_text_alone(self) -> None:
        found = theirs(lambda bot: bot.send_message(AN, "Chào!", link_preview_options=NO_PREVIEW))
        assert ours(Content(text="Chào!")) == found

    def test_with_links_and_replies(self) -> None:
        rows = [
            [InlineKeyboardButton("Shop", url="https://a.example")],
            [InlineKeyboardButton("Yes", callback_data="reply-1")],
        ]
        markup = InlineKeyboardMarkup(rows)
        found = theirs(
            lambda bot: bot.send_message(AN, "Come?", link_preview_options=NO_PREVIEW, reply_markup=markup)
        )
        assert ours(Content(text="Come?", buttons=(SHOP,), quick_replies=("Yes",))) == found

    def test_with_replies_alone(self) -> None:
        markup = ReplyKeyboardMarkup([["Yes"], ["No"]], resize_keyboard=True, one_time_keyboard=True)
        found = theirs(
            lambda bot: bot.send_message(AN, "Come?", link_preview_options=NO_PREVIEW, reply_markup=markup)
        )
        assert ours(Content(text="Come?", quick_replies=("Yes", "No"))) == found

    @pytest.mark.parametrize("kind", ["image/jpeg", "image/png", "image/webp", "image/gif"])
    def test_with_a_picture(self, kind: str) -> None:
        file = PictureFile(Picture(digest="a" * 64, kind=kind), b"bytes")

        def send(bot: Bot) -> Awaitable[object]:
            return bot.send_animation(AN, file.data) if kind == "image/gif" else bot.send_photo(AN, file.data)

        method, data, [place] = theirs(send)
        request = telegram_bodies.picture_request("/bot", str(AN), file, "")
        assert request.path.endswith(f"/{method}")
        assert request.upload is not None
        assert (request.upload.place, request.form) == (place, {"chat_id": str(data["chat_id"])})

    def test_with_a_picture_that_is_there_already(self) -> None:
        file = PictureFile(Picture(digest="a" * 64, kind="image/png"), b"")
        _, data, _ = theirs(lambda bot: bot.send_photo(AN, "AgAC1"))
        assert telegram_bodies.picture_request("/bot", str(AN), file, "AgAC1").json == data

    def test_asks_for_updates_that_there_are(self) -> None:
        assert set(WANTED) <= set(Update.ALL_TYPES)
        longest = f"{telegram_bodies.REPLY}13"
        assert len(longest.encode()) <= InlineKeyboardButtonLimit.MAX_CALLBACK_DATA


@pytest.fixture(scope="module")
def fake() -> Iterator[FakePlatform]:
    with serving("telegram") as running:
        yield running


def library(fake: FakePlatform) -> Bot:
    return Bot(TOKEN, base_url=f"{fake.base}/bot")


def test_the_fake_answers_as_the_library_expects(fake: FakePlatform) -> None:
    async def main() -> None:
        async with library(fake) as bot:
            assert bot.username == "tendril_shop_bot"
            fake.do("write", **{"from": AN, "text": "Hi"})
            message = await bot.send_message(AN, "Hello")
            assert (message.chat.id, message.text) == (AN, "Hello")
            assert (await bot.send_photo(AN, b"picture")).photo
            [update] = await bot.get_updates()
            assert update.message is not None
            assert await bot.get_updates(offset=update.update_id + 1) == ()
            fake.do("block", **{"from": AN})
            with pytest.raises(Forbidden):
                await bot.send_message(AN, "Hello")
            fake.do("change", webhook="https://tunnel.example")
            assert (await bot.get_webhook_info()).url == "https://tunnel.example"
            with pytest.raises(Conflict):
                await bot.get_updates()

    asyncio.run(main())


class TestAnUpdate:
    def heard(self, told: dict[str, Any]) -> tuple[Update, list[News]]:
        update = Update.de_json(json.loads(told["body"]), None)
        assert update is not None
        return update, list(telegram_updates.news_in(json.loads(told["body"]), NOW))

    def test_with_a_message_is_one_for_the_library_too(self, fake: FakePlatform) -> None:
        update, [found] = self.heard(fake.do("write", **{"from": AN, "text": "Ấ!"}))
        assert isinstance(found, Incoming)
        assert update.effective_chat is not None
        assert update.message is not None
        assert update.effective_user is not None
        assert found.address == str(update.effective_chat.id)
        assert (found.text, found.name) == (update.message.text, update.effective_user.full_name)
        assert found.at == update.message.date

    def test_with_a_tap_is_one_for_the_library_too(self, fake: FakePlatform) -> None:
        markup = {"inline_keyboard": [[{"text": "Yes", "callback_data": "reply-1"}]]}
        update, [found] = self.heard(fake.do("tap", **{"from": AN, "data": "reply-1", "markup": markup}))
        assert isinstance(found, Incoming)
        assert update.callback_query is not None
        assert (found.id, found.text) == (f"tap:{update.callback_query.id}", "Yes")

    def test_with_a_block_is_one_for_the_library_too(self, fake: FakePlatform) -> None:
        update, found = self.heard(fake.do("block", **{"from": AN}))
        assert update.my_chat_member is not None
        assert update.my_chat_member.new_chat_member.status == ChatMemberStatus.BANNED
        assert isinstance(found[0], OptOut)
        assert found[0].at == update.my_chat_member.date
