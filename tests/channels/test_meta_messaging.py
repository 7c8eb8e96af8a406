"""Messenger and Instagram: what is sent, what is refused, and what is heard by asking and by webhook."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any, TypeVar

import pytest

from app.channels import graph, instagram, messenger, meta_conversations
from app.channels.connector import (
    ChannelSetup,
    CheckFailed,
    Delivered,
    Listening,
    Platform,
    Surroundings,
    WithTemplates,
)
from app.channels.meta_messaging import MetaMessaging
from app.channels.meta_messaging_rules import RULES
from app.channels.refusals import Refusal, sorted_refusal
from app.model.block import Button, Content, Picture
from app.model.heard import Heard, Incoming, Receipt, ReceiptState, ReceiptsUpTo
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
from app.model.template_message import Filled, TemplateMessage
from tests.channels.connectors import surroundings
from tests.platforms.fake import PORTRAIT
from tests.platforms.meta import ACCOUNT, APP_SECRET, PAGE, TOKEN
from tests.platforms.serving import FakePlatform, serving

T = TypeVar("T")
PICTURE = Picture(digest="b" * 64, kind="image/jpeg")
FILE = PictureFile(PICTURE, b"\xff\xd8" + b"\0" * 50)
UPDATE = TemplateMessage(name="order_update", language="en", variables=(Filled(name="1", value="7001"),))


@dataclass(frozen=True)
class Line:
    """One of the two platforms with its fake."""

    fake: FakePlatform
    platform: Platform
    build: Callable[[ChannelSetup, Surroundings], MetaMessaging]

    def setup(self, **more: str) -> ChannelSetup:
        ids = {"page_id": PAGE}
        if self.platform.key == "instagram":
            ids["instagram_id"] = ACCOUNT
        settings = self.platform.settle({**ids, "api_base": self.fake.base, **more})
        return ChannelSetup("Chat", settings, {"token": TOKEN, "app_secret": APP_SECRET})

    def run(self, work: Callable[[Any], Awaitable[T]], **more: str) -> T:
        async def main() -> T:
            around = surroundings()
            connector = self.build(self.setup(**more), around)
            try:
                return await work(connector)
            finally:
                await connector.close()

        return asyncio.run(main())

    def send(self, content: Content, to: str = "an", *files: PictureFile) -> Outcome:
        part = Part("key", 0, to, "An", content, datetime.now(UTC))

        async def send(connector: MetaMessaging) -> Outcome:
            return await connector.send(part, files)

        return self.run(send)

    @property
    def last(self) -> dict[str, Any]:
        found: dict[str, Any] = self.fake.state()["sent"][-1]
        return found

    def heard(self, told: dict[str, Any]) -> tuple[object, ...]:
        delivered = Delivered(told["headers"], told["body"].encode())
        webhook = self.platform.hearing.webhook
        assert webhook is not None
        assert webhook.is_genuine(delivered, self.setup())
        return webhook.read(delivered, self.setup(), datetime.now(UTC))


def _line(name: str, fake: FakePlatform) -> Line:
    if name == "messenger":
        return Line(fake, messenger.PLATFORM, messenger.MessengerConnector)
    return Line(fake, instagram.PLATFORM, instagram.InstagramConnector)


@pytest.fixture(autouse=True)
def _without_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meta_conversations, "PAUSE", 0.0)


@pytest.fixture(scope="module", params=["messenger", "instagram"])
def both(request: pytest.FixtureRequest) -> Iterator[Line]:
    with serving(request.param) as fake:
        yield _line(request.param, fake)


@pytest.fixture
def line(both: Line) -> Iterator[Line]:
    """One of the two, to which An has just written."""
    both.fake.do("write", **{"from": "an", "text": "Hi"})
    yield both
    both.fake.do("change", token=TOKEN)


class TestSending:
    def test_a_text_is_accepted_with_its_id(self, line: Line) -> None:
        assert line.send(Content(text="Hello", way_out="Reply STOP")) == Accepted(line.last["id"])
        assert line.last["message"] == {"text": "Hello\n\nReply STOP"}
        assert line.last["recipient"] == {"id": "an"}

    def test_buttons_and_quick_replies_hang_on_the_text(self, line: Line) -> None:
        buttons = (
            Button(label="Open", url="https://a.example"),
            Button(label="Call", url="tel:+84901"),
            Button(label="Write", url="mailto:a@b.example"),
        )
        line.send(Content(text="Here", buttons=buttons, quick_replies=("Yes", "No")))
        payload = line.last["message"]["attachment"]["payload"]
        assert payload["text"] == "Here\n\nWrite: mailto:a@b.example"
        assert [each["type"] for each in payload["buttons"]] == ["web_url", "phone_number"]
        assert [each["title"] for each in line.last["message"]["quick_replies"]] == ["Yes", "No"]

    def test_a_picture_is_uploaded_before(self, line: Line) -> None:
        assert isinstance(line.send(Content(pictures=(PICTURE,)), "an", FILE), Accepted)
        uploaded = line.last["message"]["attachment"]["payload"]["attachment_id"]
        assert line.fake.state()["attachments"][uploaded] == {"kind": "image/jpeg", "size": len(FILE.data)}

    def test_nothing_goes_to_somebody_who_never_wrote(self, line: Line) -> None:
        assert isinstance(line.send(Content(text="Hi"), "stranger"), RecipientNever)

    def test_nothing_goes_out_after_the_window(self, line: Line) -> None:
        long_ago = (datetime.now(UTC) - timedelta(hours=25)).isoformat()
        line.fake.do("write", **{"from": "late", "text": "Hi", "at": long_ago})
        outcome = line.send(Content(text="Hi"), "late")
        assert isinstance(outcome, MessageNever)
        assert "24 hours" in outcome.problem

    @pytest.mark.parametrize("how", ["html", "malformed", "empty", "lost"])
    def test_an_answer_that_cannot_be_understood_is_unknown(self, line: Line, how: str) -> None:
        line.fake.misbehave(how, path="/messages", after=True)
        assert isinstance(line.send(Content(text="Hi")), Unknown)

    def test_a_token_that_is_gone_stops_the_channel(self, line: Line) -> None:
        line.fake.do("change", token="another")
        outcome = line.send(Content(text="Hi"))
        assert isinstance(outcome, ChannelStopped)
        assert TOKEN not in repr(outcome)


class TestUtilityTemplates:
    def test_go_out_over_messenger_after_the_window(self, line: Line) -> None:
        if line.platform.key != "messenger":
            assert not instagram.INSTAGRAM_TRAITS.policy.template_words
            return
        long_ago = (datetime.now(UTC) - timedelta(hours=25)).isoformat()
        line.fake.do("write", **{"from": "later", "text": "Hi", "at": long_ago})
        assert isinstance(line.send(Content(template=UPDATE), "later"), Accepted)
        assert line.last["messaging_type"] == "UTILITY"
        assert line.last["message"]["template"] == {
            "name": "order_update",
            "language": {"code": "en"},
            "components": [{"type": "body", "parameters": [{"type": "text", "text": "7001"}]}],
        }

    def test_are_listed(self, line: Line) -> None:
        if line.platform.key != "messenger":
            assert not issubclass(instagram.InstagramConnector, WithTemplates)
            return
        [found] = line.run(lambda each: each.templates())
        assert (found.name, found.variables, found.approved) == ("order_update", ("1",), True)


class TestACode:
    @pytest.mark.parametrize(
        ("status", "code", "subcode", "sort"),
        [
            (400, 1, 1357046, Unknown),
            (500, 1, 0, Unknown),
            (400, 1, 0, AgainLater),
            (500, 2, 0, Unknown),
            (400, 2, 0, AgainLater),
            (400, 1200, 0, AgainLater),
            (400, 4, 2018022, AgainLater),
            (400, 613, 2534040, AgainLater),
            (400, 80006, 0, AgainLater),
            (401, 190, 463, ChannelStopped),
            (403, 10, 0, ChannelStopped),
            (403, 230, 0, ChannelStopped),
            (400, 10, 2018278, MessageNever),
            (400, 10, 2534022, MessageNever),
            (400, 551, 1545041, MessageNever),
            (400, 200, 1545041, MessageNever),
            (400, 100, 2018001, RecipientNever),
            (400, 200, 2018108, RecipientNever),
            (400, 368, 0, ChannelStopped),
            (400, 10, 1893063, ChannelStopped),
            (400, 100, 2534029, ChannelStopped),
            (400, 200, 2534041, ChannelStopped),
            (400, 100, 2018109, MessageNever),
            (400, 100, 2018034, ContentNever),
            (400, 100, 0, MessageNever),
            (400, 424242, 0, MessageNever),
            (500, 424242, 0, Unknown),
        ],
    )
    def test_is_what_the_table_says(self, status: int, code: int, subcode: int, sort: type[Outcome]) -> None:
        refusal = Refusal(status, str(code), str(subcode) if subcode else "")
        assert type(sorted_refusal(RULES, refusal, "Messenger")) is sort


async def _listen(connector: MetaMessaging, cursor: str) -> Heard:
    return await connector.listen(cursor)


class TestListening:
    def test_the_first_look_opens_windows_and_begins_nothing(self, line: Line) -> None:
        found: Heard = line.run(lambda each: each.listen(""))
        assert {(each.address, each.is_news) for each in found.news if isinstance(each, Incoming)} >= {
            ("an", False)
        }
        assert found.cursor

    def test_what_comes_afterwards_is_news_once_it_is_there(self, line: Line) -> None:
        cursor = line.run(lambda each: each.listen("")).cursor
        line.fake.do("write", **{"from": "binh", "text": "New", "name": "Bình", "id": "m_new"})
        found = line.run(lambda each: each.listen(cursor))
        news = [each for each in found.news if isinstance(each, Incoming) and each.address == "binh"]
        assert [(each.id, each.text, each.name, each.is_news) for each in news] == [
            ("m_new", "New", "Bình", True)
        ]

    def test_what_the_shop_wrote_itself_is_not_heard(self, line: Line) -> None:
        line.send(Content(text="From the shop"))
        found = line.run(lambda each: each.listen(""))
        assert all(each.text != "From the shop" for each in found.news if isinstance(each, Incoming))

    def test_many_threads_are_gone_through_in_several_looks(self, line: Line) -> None:
        cursor = (datetime.now(UTC) - timedelta(hours=10)).isoformat()
        for number in range(45):
            at = (datetime.now(UTC) - timedelta(hours=2) + timedelta(seconds=number)).isoformat()
            line.fake.do("write", **{"from": f"p{number}", "text": "Hi", "at": at})
        heard: set[str] = set()
        for _ in range(10):
            found = line.run(partial(_listen, cursor=cursor))
            heard |= {each.address for each in found.news if isinstance(each, Incoming)}
            cursor = found.cursor
            if not found.more:
                break
        assert heard >= {f"p{number}" for number in range(45)}

    def test_a_refusal_is_said(self, line: Line) -> None:
        line.fake.do("change", token="another")
        with pytest.raises(CheckFailed, match="access token"):
            line.run(lambda each: each.listen(""))

    def test_both_can_listen(self) -> None:
        assert issubclass(messenger.MessengerConnector, Listening)
        assert issubclass(instagram.InstagramConnector, Listening)


class TestAWebhook:
    def test_tells_of_a_message(self, line: Line) -> None:
        [news] = line.heard(line.fake.do("write", **{"from": "an", "text": "Hi"}))
        assert isinstance(news, Incoming)
        assert (news.address, news.text, news.opens_window) == ("an", "Hi", True)

    def test_tells_of_what_arrived_and_what_was_read(self, line: Line) -> None:
        line.send(Content(text="Hi"))
        message_id = line.last["id"]
        read = line.heard(line.fake.do("deliver", id=message_id, status="read"))
        if line.platform.key == "instagram":
            assert [(type(each), each.state) for each in read] == [(Receipt, ReceiptState.READ)]  # type: ignore[attr-defined]
            return
        assert [(type(each), each.state) for each in read] == [(ReceiptsUpTo, ReceiptState.READ)]  # type: ignore[attr-defined]
        delivered = line.heard(line.fake.do("deliver", id=message_id, status="delivery"))
        assert [type(each) for each in delivered] == [Receipt, ReceiptsUpTo]

    def test_of_another_account_tells_nothing(self, line: Line) -> None:
        told = line.fake.do("write", **{"from": "an", "text": "Hi"})
        key = "page_id" if line.platform.key == "messenger" else "instagram_id"
        webhook = line.platform.hearing.webhook
        assert webhook is not None
        assert (
            webhook.read(Delivered({}, told["body"].encode()), line.setup(**{key: "5"}), datetime.now(UTC))
            == ()
        )

    def test_that_is_forged_is_not_genuine(self, line: Line) -> None:
        told = line.fake.do("write", **{"from": "an", "text": "Hi"})
        forged = Delivered(told["headers"], told["body"].replace("Hi", "Ho").encode())
        assert not graph.is_genuine(forged, line.setup())


class TestACheck:
    def test_finds_whose_account_it_is(self, line: Line) -> None:
        account = line.run(lambda each: each.check()).account
        assert account == ("Tendril Shop" if line.platform.key == "messenger" else "@tendril.shop")

    def test_finds_its_picture(self, line: Line) -> None:
        assert line.run(lambda each: each.picture()) == PORTRAIT

    def test_says_that_the_token_is_not_right(self, line: Line) -> None:
        line.fake.do("change", token="another")
        with pytest.raises(CheckFailed, match="make a new access token"):
            line.run(lambda each: each.check())

    def test_says_that_messages_may_not_be_read(self, line: Line) -> None:
        error = {"error": {"message": "x", "code": 200, "error_subcode": 2534041}}
        line.fake.misbehave("answer", path="/conversations", status=403, body=error)
        with pytest.raises(CheckFailed, match="allow access to messages"):
            line.run(lambda each: each.check())
