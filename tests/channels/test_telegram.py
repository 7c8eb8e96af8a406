"""Telegram: what is sent, what the platform refuses, and what is heard by asking and by webhook."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TypeVar

import pytest

from app.channels import telegram_updates
from app.channels.connector import (
    ChannelSetup,
    CheckFailed,
    Delivered,
    Listening,
)
from app.channels.refusals import Refusal, sorted_refusal
from app.channels.telegram import PLATFORM, TelegramConnector
from app.channels.telegram_rules import RULES, refusal_in
from app.channels.web import Answer
from app.model.block import Button, Content, Picture
from app.model.errors import Invalid
from app.model.heard import Heard, Incoming, OptOut, Unreachable
from app.model.message import Part, PictureFile
from app.model.outcome import (
    Accepted,
    AgainLater,
    ChannelStopped,
    ContentNever,
    MessageNever,
    Outcome,
    RecipientNever,
    Unknown,
)
from tests.channels.connectors import last, opened, surroundings
from tests.channels.web_server import closed_port, reset, served
from tests.platforms.fake import PORTRAIT
from tests.platforms.serving import FakePlatform, serving
from tests.platforms.telegram import SECRET, TOKEN

AN = 84901
T = TypeVar("T")
PICTURE = Picture(digest="a" * 64, kind="image/jpeg")
FILE = PictureFile(PICTURE, b"\xff\xd8" + b"\0" * 100)
MOVING = PictureFile(Picture(digest="b" * 64, kind="image/gif"), b"GIF89a")
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
_people = count(84_000_000)


@pytest.fixture(scope="module")
def running() -> Iterator[FakePlatform]:
    with serving("telegram") as fake:
        yield fake


@pytest.fixture
def fake(running: FakePlatform) -> Iterator[FakePlatform]:
    """The fake, whose bot An has started."""
    running.do("write", **{"from": AN, "text": "/start"})
    yield running
    running.do("change", token=TOKEN, webhook="", failure="", word=SECRET)
    running.do("unblock", **{"from": AN})


def setup_at(base: str, **more: str) -> ChannelSetup:
    settings = PLATFORM.settle({"api_base": base, **more})
    return ChannelSetup("Telegram", settings, {"token": TOKEN, "webhook_secret": SECRET})


def with_connector(setup: ChannelSetup, work: Callable[[TelegramConnector], Awaitable[T]]) -> T:
    return opened(TelegramConnector, setup, work)


def part(content: Content, to: str) -> Part:
    return Part("key", 0, to, "An", content, datetime.now(UTC))


def sent(fake: FakePlatform, content: Content, to: str = str(AN), *files: PictureFile) -> Outcome:
    return with_connector(setup_at(fake.base), lambda each: each.send(part(content, to), files))


class TestSending:
    def test_a_text_is_accepted_with_its_id(self, fake: FakePlatform) -> None:
        outcome = sent(fake, Content(text="Chào <An> & *b*", way_out="Reply STOP"))
        assert outcome == Accepted(f"{AN}:{last(fake)['id']}")
        assert last(fake)["text"] == "Chào <An> & *b*\n\nReply STOP"
        assert last(fake)["chat_id"] == AN

    def test_links_are_buttons_where_telegram_opens_them(self, fake: FakePlatform) -> None:
        buttons = (Button(label="Open", url="https://a.example"), Button(label="Call", url="tel:+84901"))
        sent(fake, Content(text="Here", buttons=buttons, quick_replies=("Yes", "No")))
        assert last(fake)["text"] == "Here\n\nCall: tel:+84901"
        assert last(fake)["reply_markup"]["inline_keyboard"] == [
            [{"text": "Open", "url": "https://a.example"}],
            [{"text": "Yes", "callback_data": "reply-1"}],
            [{"text": "No", "callback_data": "reply-2"}],
        ]

    def test_quick_replies_alone_take_the_place_of_the_keyboard(self, fake: FakePlatform) -> None:
        sent(fake, Content(text="Come?", quick_replies=("Yes", "No")))
        markup = last(fake)["reply_markup"]
        assert markup["keyboard"] == [[{"text": "Yes"}], [{"text": "No"}]]
        assert markup["one_time_keyboard"]

    def test_a_picture_is_uploaded_once_for_many(self, fake: FakePlatform) -> None:
        before = len(fake.state()["files"])
        people = [next(_people) for _ in range(3)]
        for person in people:
            fake.do("write", **{"from": person, "text": "/start"})

        async def to_all(connector: TelegramConnector) -> list[Outcome]:
            content = Content(pictures=(PICTURE,))
            return [await connector.send(part(content, str(person)), [FILE]) for person in people]

        outcomes = with_connector(setup_at(fake.base), to_all)
        assert all(isinstance(outcome, Accepted) for outcome in outcomes)
        files = fake.state()["files"]
        assert (len(files), files[last(fake)["photo"]]) == (before + 1, len(FILE.data))

    def test_a_picture_that_telegram_has_forgotten_is_uploaded_again(self, fake: FakePlatform) -> None:
        async def thrice(connector: TelegramConnector) -> list[Outcome]:
            content = Content(pictures=(PICTURE,))
            found = [await connector.send(part(content, str(AN)), [FILE])]
            fake.do("change", forgets_files=True)
            return [*found, *[await connector.send(part(content, str(AN)), [FILE]) for _ in range(2)]]

        first, second, third = with_connector(setup_at(fake.base), thrice)
        assert [type(first), type(second), type(third)] == [Accepted, AgainLater, Accepted]

    def test_what_moves_is_sent_as_such(self, fake: FakePlatform) -> None:
        outcome = sent(fake, Content(pictures=(MOVING.picture,)), str(AN), MOVING)
        assert isinstance(outcome, Accepted)
        assert "animation" in last(fake)

    def test_a_missing_picture_is_never_sent(self, fake: FakePlatform) -> None:
        assert isinstance(sent(fake, Content(pictures=(PICTURE,))), ContentNever)


class TestARefusal:
    @pytest.mark.parametrize("to", ["7", "an"])
    def test_of_somebody_who_never_pressed_start_is_of_the_recipient(
        self, fake: FakePlatform, to: str
    ) -> None:
        outcome = sent(fake, Content(text="Hi"), to)
        assert isinstance(outcome, RecipientNever)
        assert "pressed Start" in outcome.problem

    def test_of_somebody_who_blocked_the_bot_is_of_the_recipient(self, fake: FakePlatform) -> None:
        fake.do("block", **{"from": AN})
        outcome = sent(fake, Content(text="Hi"))
        assert isinstance(outcome, RecipientNever)
        assert "blocked" in outcome.problem

    def test_waits_exactly_as_long_as_telegram_says(self, fake: FakePlatform) -> None:
        said = {"ok": False, "error_code": 429, "description": "Too Many Requests: retry after 14"}
        fake.misbehave("answer", path="/send", status=429, body={**said, "parameters": {"retry_after": 14}})
        outcome = sent(fake, Content(text="Hi"))
        assert isinstance(outcome, AgainLater)
        assert outcome.wait == timedelta(seconds=14)

    @pytest.mark.parametrize("seconds", [None, True, -1, "x", 10**30])
    def test_with_a_strange_wait_is_still_a_wait(self, seconds: object) -> None:
        said = {"ok": False, "error_code": 429, "parameters": {"retry_after": seconds}}
        refusal = refusal_in(Answer(429, {}, json.dumps(said).encode()))
        assert refusal is not None
        outcome = sorted_refusal(RULES, refusal, "Telegram")
        assert isinstance(outcome, AgainLater)
        assert outcome.wait is not None
        assert outcome.wait <= timedelta(days=7)

    def test_of_the_token_stops_the_channel_and_does_not_show_it(self, fake: FakePlatform) -> None:
        fake.do("change", token="1:another-token-of-another-bot")
        outcome = sent(fake, Content(text="Hi"))
        assert isinstance(outcome, ChannelStopped)
        assert TOKEN not in repr(outcome)

    @pytest.mark.parametrize("how", ["html", "malformed", "empty", "lost"])
    @pytest.mark.parametrize("after", [False, True])
    def test_that_cannot_be_understood_is_unknown(self, fake: FakePlatform, how: str, after: bool) -> None:
        fake.misbehave(how, path="/send", after=after)
        outcome = sent(fake, Content(text="Hi"))
        assert isinstance(outcome, Unknown)
        assert TOKEN not in repr(outcome)

    def test_that_leads_elsewhere_is_not_followed(self, fake: FakePlatform) -> None:
        fake.misbehave("redirect", path="/send")
        assert isinstance(sent(fake, Content(text="Hi")), ChannelStopped)

    def test_that_is_a_reset_is_unknown_and_shows_no_token(self) -> None:
        async def main() -> Outcome:
            async with served(reset) as server:
                around = surroundings(lambda: NOW)
                connector = TelegramConnector(setup_at(server.base), around)
                try:
                    return await connector.send(part(Content(text="x"), "1"), [])
                finally:
                    await connector.close()

        outcome = asyncio.run(main())
        assert isinstance(outcome, Unknown)
        assert TOKEN not in repr(outcome)

    def test_that_never_left_is_tried_again(self) -> None:
        setup = setup_at(f"http://127.0.0.1:{closed_port()}")
        outcome = with_connector(setup, lambda each: each.send(part(Content(text="x"), "1"), []))
        assert isinstance(outcome, AgainLater)
        assert TOKEN not in repr(outcome)

    @pytest.mark.parametrize(
        ("code", "said", "sort"),
        [
            (400, "Bad Request: chat not found", RecipientNever),
            (400, "Bad Request: PEER_ID_INVALID", RecipientNever),
            (400, "Bad Request: group chat was upgraded to a supergroup chat", RecipientNever),
            (400, "Bad Request: USER_IS_BLOCKED", RecipientNever),
            (403, "Forbidden: bot was blocked by the user", RecipientNever),
            (403, "Forbidden: user is deactivated", RecipientNever),
            (403, "Forbidden: bot can't initiate conversation with a user", RecipientNever),
            (403, "Forbidden: bot can't send messages to bots", RecipientNever),
            (403, "Forbidden: bot was kicked from the group chat", RecipientNever),
            (403, "Forbidden: something new", MessageNever),
            (400, "Bad Request: message is too long", MessageNever),
            (400, "Bad Request: BUTTON_URL_INVALID", MessageNever),
            (400, "Bad Request: PHOTO_INVALID_DIMENSIONS", ContentNever),
            (400, "Bad Request: wrong file identifier/HTTP URL specified", AgainLater),
            (401, "Unauthorized", ChannelStopped),
            (404, "Not Found", ChannelStopped),
            (409, "Conflict: terminated by other getUpdates request", ChannelStopped),
            (409, "Conflict: can't use getUpdates method while webhook is active", ChannelStopped),
            (413, "Request Entity Too Large", MessageNever),
            (429, "Too Many Requests: retry after 5", AgainLater),
            (500, "Internal Server Error", Unknown),
            (502, "Bad Gateway", Unknown),
        ],
    )
    def test_is_what_the_table_says(self, code: int, said: str, sort: type[Outcome]) -> None:
        assert type(sorted_refusal(RULES, Refusal(code, str(code), said=said), "Telegram")) is sort


class TestACheck:
    def test_finds_the_bot(self, fake: FakePlatform) -> None:
        checked = with_connector(setup_at(fake.base), lambda each: each.check())
        assert (checked.account, checked.remarks) == ("Tendril Shop (@tendril_shop_bot)", ())

    def test_finds_the_smallest_picture(self, fake: FakePlatform) -> None:
        assert with_connector(setup_at(fake.base), lambda each: each.picture()) == PORTRAIT
        assert {"file_id": "bot-160"} in [
            json.loads(each["body"]) for each in fake.state()["asked"] if each["path"].endswith("getFile")
        ]

    def test_follows_no_path_out_of_the_files(self, fake: FakePlatform) -> None:
        told = {"ok": True, "result": {"file_path": "../../bot1:x/getMe"}}
        fake.misbehave("answer", path="getFile", body=told)
        assert with_connector(setup_at(fake.base), lambda each: each.picture()) == b""

    def test_says_what_is_in_the_way_of_hearing(self, fake: FakePlatform) -> None:
        [remark] = with_connector(setup_at(fake.base, hears_by="webhook"), lambda each: each.check()).remarks
        assert "No webhook is set" in remark
        fake.do("change", webhook="https://tunnel.example/telegram")
        [remark] = with_connector(setup_at(fake.base), lambda each: each.check()).remarks
        assert "until it is removed" in remark

    def test_says_that_the_token_is_not_right(self, fake: FakePlatform) -> None:
        fake.do("change", token="1:another-token-of-another-bot")
        with pytest.raises(CheckFailed, match="BotFather") as caught:
            with_connector(setup_at(fake.base), lambda each: each.check())
        assert TOKEN not in f"{caught.value} {caught.value.technical}"

    @pytest.mark.parametrize(("token", "words"), [("", "missing"), ("12/../x", "not the token of a bot")])
    def test_says_that_this_is_no_token(self, token: str, words: str) -> None:
        setup = replace(setup_at("https://api.telegram.org"), secrets={"token": token})
        with pytest.raises(CheckFailed, match=words):
            with_connector(setup, lambda each: each.check())


class TestListening:
    def listen(self, fake: FakePlatform, cursor: str, **more: str) -> Heard:
        return with_connector(setup_at(fake.base, **more), lambda each: each.listen(cursor))

    def caught_up(self, fake: FakePlatform) -> str:
        return self.listen(fake, self.listen(fake, "").cursor).cursor

    def test_the_first_look_makes_people_known_and_begins_nothing(self, fake: FakePlatform) -> None:
        news = [each for each in self.listen(fake, "").news if isinstance(each, Incoming)]
        assert news
        assert not any(each.is_news for each in news)

    def test_what_comes_afterwards_is_news(self, fake: FakePlatform) -> None:
        cursor = self.caught_up(fake)
        who = next(_people)
        fake.do("write", **{"from": who, "text": "Xin chào", "name": "Bình"})
        [news] = self.listen(fake, cursor).news
        assert isinstance(news, Incoming)
        assert (news.address, news.text, news.name, news.is_news) == (
            str(who),
            "Xin chào",
            "Bình Nguyễn",
            True,
        )

    def test_what_was_not_stored_is_heard_again(self, fake: FakePlatform) -> None:
        cursor = self.caught_up(fake)
        fake.do("write", **{"from": AN, "text": "Once"})
        first = self.listen(fake, cursor)
        assert not first.more, "a further look would have Telegram forget what is not stored yet"
        assert self.listen(fake, cursor).news == first.news
        assert self.listen(fake, first.cursor).news == ()
        assert fake.state()["updates"] == [], "what is asked beyond has been stored"

    def test_after_a_week_of_silence_numbers_begin_anew(self, fake: FakePlatform) -> None:
        self.caught_up(fake)
        fake.do("write", **{"from": AN, "text": "Hello again"})
        long_ago = (datetime.now(UTC) - timedelta(days=7)).isoformat()
        [news] = self.listen(fake, f"999999999 {long_ago}").news
        assert isinstance(news, Incoming)
        assert news.text == "Hello again"

    @pytest.mark.parametrize("cursor", ["x", "5", "5 never", " "])
    def test_a_cursor_that_is_none_asks_for_everything(self, fake: FakePlatform, cursor: str) -> None:
        assert self.listen(fake, cursor).news

    def test_a_tap_is_heard_in_its_words_and_answered(self, fake: FakePlatform) -> None:
        cursor = self.caught_up(fake)
        markup = {"inline_keyboard": [[{"text": "Yes, please", "callback_data": "reply-1"}]]}
        fake.do("tap", **{"from": AN, "data": "reply-1", "markup": markup})
        fake.misbehave(
            "answer", path="/answerCallbackQuery", status=400, body={"ok": False, "error_code": 400}
        )
        [news] = self.listen(fake, cursor).news
        [again] = self.listen(fake, cursor).news
        assert isinstance(news, Incoming)
        assert isinstance(again, Incoming)
        assert (news.text, news.id) == ("Yes, please", again.id)
        assert fake.state()["tapped"]

    def test_whoever_blocks_the_bot_has_opted_out(self, fake: FakePlatform) -> None:
        cursor = self.caught_up(fake)
        fake.do("block", **{"from": AN})
        fake.do("unblock", **{"from": AN})
        opted_out, lost, back = self.listen(fake, cursor).news
        assert isinstance(opted_out, OptOut)
        assert isinstance(lost, Unreachable)
        assert isinstance(back, Unreachable)
        assert (bool(lost.problem), back.problem) == (True, "")
        assert int(opted_out.id) == int(lost.id) < int(back.id), "it may be delivered again"

    def led(self, fake: FakePlatform, address: str, word: str = "a-word_1") -> None:
        setup = setup_at(fake.base, hears_by="webhook")
        with_connector(setup, lambda each: each.lead_webhooks(address, word))

    def test_its_webhook_is_set_and_removed_from_here(self, fake: FakePlatform) -> None:
        self.led(fake, "https://tunnel.example/telegram/2")
        state = fake.state()
        assert (state["webhook"], state["word"]) == ("https://tunnel.example/telegram/2", "a-word_1")
        asked = json.loads(state["asked"][-1]["body"])
        assert asked["allowed_updates"] == list(telegram_updates.WANTED)
        setup = setup_at(fake.base)
        there = with_connector(setup, lambda each: each.webhooks_lead_to())
        assert there == "https://tunnel.example/telegram/2"
        with_connector(setup, lambda each: each.lead_webhooks_away())
        assert with_connector(setup, lambda each: each.webhooks_lead_to()) == ""

    @pytest.mark.parametrize(
        ("address", "word", "said"),
        [
            ("http://tunnel.example/x", "w", "HTTPS"),
            ("https://tunnel.example:9000/x", "w", "ports 80, 88"),
            ("https://tunnel.example/x", "no spaces", "unallowed"),
        ],
    )
    def test_why_it_cannot_be_set_is_said(
        self, fake: FakePlatform, address: str, word: str, said: str
    ) -> None:
        with pytest.raises(CheckFailed, match=said) as refused:
            self.led(fake, address, word)
        assert word not in refused.value.technical

    def test_that_nothing_gets_through_is_said(self, fake: FakePlatform) -> None:
        address = "https://tunnel.example/telegram/2"
        fake.do("write", **{"from": AN, "text": "Hi"})
        fake.do("change", webhook=address, failure="Connection refused")
        setup = replace(setup_at(fake.base, hears_by="webhook"), webhook_address=address)
        [remark] = with_connector(setup, lambda each: each.check()).remarks
        assert "does not get through" in remark
        assert "Connection refused" in remark
        other = replace(setup, webhook_address="https://other.example/telegram/2")
        [remark] = with_connector(other, lambda each: each.check()).remarks
        assert remark == f"Telegram calls {address}, not the address of this channel."

    def test_a_webhook_in_the_way_is_said(self, fake: FakePlatform) -> None:
        fake.do("change", webhook="https://tunnel.example/telegram")
        with pytest.raises(CheckFailed, match="webhook"):
            self.listen(fake, "")
        assert self.listen(fake, "5", hears_by="webhook") == Heard(cursor="5")
        assert issubclass(TelegramConnector, Listening)


class TestAWebhook:
    def test_tells_of_a_message(self, fake: FakePlatform) -> None:
        told = fake.do("write", **{"from": AN, "text": "Hi"})
        delivered = Delivered(told["headers"], told["body"].encode())
        assert telegram_updates.is_genuine(delivered, setup_at(fake.base))
        [news] = telegram_updates.read(delivered, setup_at(fake.base), NOW)
        assert isinstance(news, Incoming)
        assert (news.address, news.text, news.is_news) == (str(AN), "Hi", True)

    def test_without_the_agreed_word_is_not_genuine(self, fake: FakePlatform) -> None:
        setup = setup_at(fake.base)
        for headers in ({}, {"x-telegram-bot-api-secret-token": "another"}):
            assert not telegram_updates.is_genuine(Delivered(headers, b"{}"), setup)
        none = replace(setup, secrets={"token": TOKEN})
        assert not telegram_updates.is_genuine(Delivered({"x-telegram-bot-api-secret-token": ""}, b""), none)

    @pytest.mark.parametrize(
        "body",
        [
            *(b"", b"[]", b"null", b"{}", b"[" * 50_000, b'{"message": 5}', b'{"my_chat_member": {}}'),
            b'{"message": {"message_id": 1, "chat": {"id": -5, "type": "group"}, "text": "x"}}',
            b'{"message": {"message_id": 1, "chat": {"id": 5, "type": "private"}, "from": {"is_bot": true}}}',
            b'{"callback_query": {"id": "1", "data": "x"}}',
            b'{"edited_message": {"message_id": 1, "chat": {"id": 5, "type": "private"}}}',
        ],
    )
    def test_that_is_no_news_tells_nothing(self, body: bytes) -> None:
        assert telegram_updates.read(Delivered({}, body), setup_at("https://api.telegram.org"), NOW) == ()


class TestSettings:
    @pytest.mark.parametrize("wrong", [{"hears_by": "ear"}, {"api_base": "x"}, {"bot": "1"}])
    def test_that_cannot_be_right_are_refused(self, wrong: dict[str, str]) -> None:
        with pytest.raises(Invalid):
            PLATFORM.settle(wrong)
