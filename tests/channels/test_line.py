"""LINE: what is pushed, what the platform refuses, how it knows a second try, and what is heard back."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from uuid import uuid4

import pytest

from app.channels import line, line_webhook
from app.channels.connector import (
    ChannelSetup,
    CheckFailed,
    Delivered,
    WithQuota,
)
from app.channels.limits import LINE
from app.channels.line import PLATFORM, LineConnector, file_name, retry_key
from app.channels.line_bodies import body_of
from app.model.block import Button, Content, Picture
from app.model.errors import Invalid
from app.model.heard import Incoming, OptOut, Unreachable
from app.model.message import Part, PictureFile
from app.model.outcome import (
    Accepted,
    AgainLater,
    ChannelStopped,
    ContentNever,
    InDoubt,
    MessageNever,
    Outcome,
    RecipientNever,
    Unknown,
)
from tests.channels.connectors import last, opened, surroundings
from tests.channels.web_server import answering, closed_port, reset, served
from tests.platforms.fake import PORTRAIT
from tests.platforms.line import SECRET, TOKEN
from tests.platforms.serving import FakePlatform, serving

AN = "U" + "a" * 32
T = TypeVar("T")
PICTURE = Picture(digest="a" * 64, kind="image/jpeg")
FILE = PictureFile(PICTURE, b"\xff\xd8" + b"\0" * 100)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture(scope="module")
def running() -> Iterator[FakePlatform]:
    with serving("line") as fake:
        yield fake


@pytest.fixture
def fake(running: FakePlatform) -> Iterator[FakePlatform]:
    """The fake, on which An is a friend of the shop."""
    running.do("follow", **{"from": AN})
    yield running
    running.do("change", token=TOKEN, limit=1000, active=True)


def setup_at(base: str, **more: str) -> ChannelSetup:
    settings = PLATFORM.settle({"api_base": base, **more})
    return ChannelSetup("LINE", settings, {"token": TOKEN, "channel_secret": SECRET})


def with_connector(setup: ChannelSetup, work: Callable[[LineConnector], Awaitable[T]]) -> T:
    return opened(LineConnector, setup, work)


def part(content: Content, to: str = AN, **more: Any) -> Part:
    return Part(str(uuid4()), 0, to, "An", content, datetime.now(UTC), **more)


def sent(fake: FakePlatform, content: Content, to: str = AN, *files: PictureFile, **more: str) -> Outcome:
    return with_connector(setup_at(fake.base, **more), lambda each: each.send(part(content, to), files))


class TestSending:
    def test_a_text_is_accepted_with_its_id(self, fake: FakePlatform) -> None:
        outcome = sent(fake, Content(text="Xin chào", way_out="Reply STOP"))
        assert outcome == Accepted(last(fake)["ids"][0])
        assert last(fake)["messages"] == [{"type": "text", "text": "Xin chào\n\nReply STOP"}]
        assert last(fake)["to"] == AN

    def test_a_whole_message_is_one_request(self, fake: FakePlatform) -> None:
        pictures = tuple(Picture(digest=letter * 64, kind="image/png") for letter in "abc")
        files = [PictureFile(picture, b"x") for picture in pictures]
        fake.do("change", pictures=[file_name(picture) for picture in pictures])
        content = Content(
            text="Look",
            pictures=pictures,
            buttons=(Button(label="Shop", url="https://a.example/đồ uống?q=1"),),
            quick_replies=("Yes", "No"),
        )
        assert PLATFORM.parts(content) == (content,)
        outcome = sent(fake, content, AN, *files, pictures_at=f"{fake.base}/pictures")
        assert isinstance(outcome, Accepted)
        bubbles = last(fake)["messages"]
        assert [each["type"] for each in bubbles] == ["image", "image", "image", "text", "flex"]
        assert bubbles[0]["originalContentUrl"] == f"{fake.base}/pictures/{'a' * 64}.png"
        [button] = bubbles[4]["contents"]["body"]["contents"]
        assert button["action"]["uri"] == "https://a.example/%C4%91%E1%BB%93%20u%E1%BB%91ng?q=1"
        assert [each["action"]["text"] for each in bubbles[4]["quickReply"]["items"]] == ["Yes", "No"]
        assert LINE.pictures is not None
        assert LINE.pictures.most + 2 == 5, "a request takes five bubbles"

    def test_a_long_text_keeps_its_buttons(self) -> None:
        content = Content(text="x" * 4000, buttons=(Button(label="Open", url="https://a.example"),))
        text, buttons = body_of(AN, content)["messages"]
        assert text["text"] == "x" * 4000
        assert buttons["altText"] == "Open"

    def test_links_that_line_does_not_open_are_written_out(self) -> None:
        mail = Button(label="Write", url="mailto:a@b.example")
        endless = Button(label="Far", url="https://a.example/" + "x" * 1500)
        [text] = body_of(AN, Content(text="Hi", buttons=(mail, endless)))["messages"]
        assert text["text"].startswith("Hi\n\nWrite: mailto:a@b.example\nFar: https://a.example/x")

    def test_somebody_who_blocked_the_shop_gets_nothing_and_line_says_nothing(
        self, fake: FakePlatform
    ) -> None:
        gone = "U" + "c" * 32
        fake.do("follow", **{"from": gone})
        fake.do("unfollow", **{"from": gone})
        shown = len(fake.state()["shown"])
        assert isinstance(sent(fake, Content(text="Hi"), gone), Accepted)
        assert len(fake.state()["shown"]) == shown


class TestPictures:
    def test_without_a_public_address_are_never_sent(self, fake: FakePlatform) -> None:
        outcome = sent(fake, Content(pictures=(PICTURE,)), AN, FILE)
        assert isinstance(outcome, ContentNever)
        assert "public address" in outcome.problem
        assert not PLATFORM.traits_of(PLATFORM.settle({})).shows_pictures
        assert PLATFORM.traits_of(PLATFORM.settle({"pictures_at": "https://a.example"})).shows_pictures

    def test_that_are_not_there_are_named(self, fake: FakePlatform) -> None:
        gone = Picture(digest="f" * 64, kind="image/jpeg")
        before = len(fake.state()["sent"])
        outcome = sent(
            fake, Content(pictures=(gone,)), AN, PictureFile(gone, b""), pictures_at=f"{fake.base}/pictures/"
        )
        assert isinstance(outcome, ContentNever)
        assert f"{'f' * 64}.jpg" in outcome.problem
        assert len(fake.state()["sent"]) == before

    def test_whose_website_is_down_wait(self, fake: FakePlatform) -> None:
        outcome = sent(
            fake, Content(pictures=(PICTURE,)), AN, FILE, pictures_at=f"http://127.0.0.1:{closed_port()}"
        )
        assert isinstance(outcome, AgainLater)

    def test_that_were_lost_here_are_never_sent(self, fake: FakePlatform) -> None:
        assert isinstance(sent(fake, Content(pictures=(PICTURE,))), ContentNever)


class TestASecondTry:
    def test_of_what_was_taken_is_a_success_and_shows_nothing_twice(self, fake: FakePlatform) -> None:
        message = part(Content(text="Once"))
        fake.misbehave("lost", path="/push", after=True)
        before = len(fake.state()["shown"])

        async def twice(connector: LineConnector) -> list[Outcome]:
            return [await connector.send(message, []) for _ in range(2)]

        first, second = with_connector(setup_at(fake.base), twice)
        assert isinstance(first, InDoubt)
        assert second == Accepted(last(fake)["ids"][0])
        assert len(fake.state()["shown"]) == before + 1

    def test_under_an_old_answer_without_ids_is_a_success_too(self, fake: FakePlatform) -> None:
        said = {"message": "The retry key is already accepted"}
        fake.misbehave("answer", path="/push", status=409, body=said)
        assert isinstance(sent(fake, Content(text="Hi")), Accepted)

    def test_is_not_made_when_line_has_forgotten_the_key(self, fake: FakePlatform) -> None:
        before = len(fake.state()["asked"])
        doubtful = part(Content(text="Hi"), in_doubt_since=datetime.now(UTC) - timedelta(hours=24))
        outcome = with_connector(setup_at(fake.base), lambda each: each.send(doubtful, []))
        assert isinstance(outcome, Unknown)
        assert len(fake.state()["asked"]) == before

    def test_has_the_same_key_and_each_part_its_own(self) -> None:
        message = part(Content(text="Hi"))
        assert retry_key(message) == message.message_key == retry_key(replace(message, attempt=2))
        assert len({retry_key(replace(message, number=number)) for number in range(4)}) == 4
        assert retry_key(replace(message, message_key="no uuid")).count("-") == 4

    @pytest.mark.parametrize("how", ["html", "malformed", "empty", "lost"])
    @pytest.mark.parametrize("after", [False, True])
    def test_follows_on_an_answer_that_cannot_be_understood(
        self, fake: FakePlatform, how: str, after: bool
    ) -> None:
        fake.misbehave(how, path="/push", after=after)
        assert isinstance(sent(fake, Content(text="Hi")), InDoubt)

    def test_is_in_no_doubt_if_nothing_had_left(self) -> None:
        setup = setup_at(f"http://127.0.0.1:{closed_port()}")
        assert type(with_connector(setup, lambda each: each.send(part(Content(text="x")), []))) is AgainLater

    def test_follows_on_a_reset(self) -> None:
        async def main() -> Outcome:
            async with served(reset) as server:
                around = surroundings(lambda: NOW)
                connector = LineConnector(setup_at(server.base), around)
                try:
                    return await connector.send(part(Content(text="x")), [])
                finally:
                    await connector.close()

        assert isinstance(asyncio.run(main()), InDoubt)


class TestARefusal:
    def test_of_an_id_that_is_none_is_of_the_recipient(self, fake: FakePlatform) -> None:
        assert isinstance(sent(fake, Content(text="Hi"), "an"), RecipientNever)

    def test_of_a_stranger_is_of_this_message(self, fake: FakePlatform) -> None:
        assert isinstance(sent(fake, Content(text="Hi"), "U" + "9" * 32), MessageNever)

    def test_says_what_does_not_fit(self, fake: FakePlatform) -> None:
        outcome = sent(fake, Content(text="x" * 5001))
        assert isinstance(outcome, MessageNever)
        assert "messages[0].text: Length must be between 0 and 5000" in outcome.problem

    def test_for_the_month_waits_and_says_so(self, fake: FakePlatform) -> None:
        fake.do("change", limit=0)
        outcome = sent(fake, Content(text="Hi"))
        assert isinstance(outcome, AgainLater)
        assert not isinstance(outcome, InDoubt)
        assert outcome.wait == timedelta(hours=1)
        assert "this month's messages" in outcome.problem

    def test_of_the_token_stops_the_channel_and_does_not_show_it(self, fake: FakePlatform) -> None:
        fake.do("change", token="another")
        outcome = sent(fake, Content(text="Hi"))
        assert isinstance(outcome, ChannelStopped)
        assert TOKEN not in repr(outcome)

    @pytest.mark.parametrize(
        ("status", "said", "sort", "wait"),
        [
            (400, "The request body could not be parsed as JSON", MessageNever, None),
            (401, "Authentication failed", ChannelStopped, None),
            (403, "Access to this API is not available for your account", ChannelStopped, None),
            (404, "Not found", MessageNever, None),
            (409, "The account is busy", MessageNever, None),
            (413, "Payload too large", MessageNever, None),
            (415, "Unsupported media type", MessageNever, None),
            (429, "The API rate limit has been exceeded. Try again later.", AgainLater, timedelta(minutes=1)),
            (429, "You have reached your monthly limit.", AgainLater, timedelta(hours=1)),
            (500, "Internal server error", InDoubt, None),
            (503, "Service unavailable", AgainLater, None),
        ],
    )
    def test_is_what_the_table_says(
        self, fake: FakePlatform, status: int, said: str, sort: type[Outcome], wait: timedelta | None
    ) -> None:
        if status == 404:
            sort = ChannelStopped
        fake.misbehave("answer", path="/push", status=status, body={"message": said})
        outcome = sent(fake, Content(text="Hi"))
        assert type(outcome) is sort
        assert getattr(outcome, "wait", None) == wait

    def test_that_leads_elsewhere_is_not_followed(self, fake: FakePlatform) -> None:
        fake.misbehave("redirect", path="/push")
        assert isinstance(sent(fake, Content(text="Hi")), ChannelStopped)


class TestAsking:
    def test_a_check_finds_the_account(self, fake: FakePlatform) -> None:
        checked = with_connector(setup_at(fake.base), lambda each: each.check())
        assert (checked.account, checked.remarks) == ("Tendril Shop (@216ru)", ())

    def test_a_check_says_what_the_owner_should_know(self, fake: FakePlatform) -> None:
        fake.do("change", limit=0, active=False)
        remarks = with_connector(setup_at(fake.base), lambda each: each.check()).remarks
        assert ["webhook" in remarks[0], "used up" in remarks[1]] == [True, True]
        fake.misbehave("answer", path="/webhook", status=404, body={"message": "Webhook not found"})
        remarks = with_connector(setup_at(fake.base), lambda each: each.check()).remarks
        assert "no address of a webhook" in remarks[0]

    def test_a_check_says_that_the_token_is_not_right(self, fake: FakePlatform) -> None:
        fake.do("change", token="another")
        with pytest.raises(CheckFailed, match="issue a new one"):
            with_connector(setup_at(fake.base), lambda each: each.check())
        with pytest.raises(CheckFailed, match="access token is missing"):
            with_connector(replace(setup_at(fake.base), secrets={}), lambda each: each.check())

    def test_a_check_says_that_this_is_not_line(self) -> None:
        async def main() -> None:
            async with served(answering(body=b"<html>Welcome</html>")) as server:
                around = surroundings(lambda: NOW)
                connector = LineConnector(setup_at(server.base), around)
                try:
                    await connector.check()
                finally:
                    await connector.close()

        with pytest.raises(CheckFailed, match="is not LINE"):
            asyncio.run(main())

    def test_the_picture_is_that_of_the_account(self, fake: FakePlatform) -> None:
        assert with_connector(setup_at(fake.base), lambda each: each.picture()) == PORTRAIT

    def test_the_quota_is_of_the_month(self, fake: FakePlatform) -> None:
        quota = with_connector(setup_at(fake.base), lambda each: each.quota())
        assert (quota.limit, quota.used) == (1000, len(fake.state()["sent"]))
        fake.misbehave("answer", path="/quota", status=200, body={"type": "none"})
        assert with_connector(setup_at(fake.base), lambda each: each.quota()).limit is None
        assert issubclass(LineConnector, WithQuota)


class TestItsWebhook:
    ADDRESS = "https://tunnel.example/line/2"

    @pytest.fixture(autouse=True)
    def at_once(self, fake: FakePlatform, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        monkeypatch.setattr(line, "PAUSE", 0)
        yield
        fake.do("change", endpoint="https://tunnel.example/line", gets_through=True, active=True)

    def led(self, fake: FakePlatform) -> tuple[str, ...]:
        return with_connector(setup_at(fake.base), lambda each: each.lead_webhooks(self.ADDRESS, ""))

    def there(self, fake: FakePlatform) -> str:
        return with_connector(setup_at(fake.base), lambda each: each.webhooks_lead_to())

    def test_is_set_from_here_and_tried(self, fake: FakePlatform) -> None:
        assert self.led(fake) == ()
        assert fake.state()["endpoint"] == self.there(fake) == self.ADDRESS

    def test_that_was_never_set_leads_nowhere(self, fake: FakePlatform) -> None:
        fake.do("change", endpoint="")
        assert self.there(fake) == ""
        assert self.led(fake) == ()

    def test_what_is_left_to_the_owner_is_said(self, fake: FakePlatform) -> None:
        fake.do("change", gets_through=False, active=False)
        switched_off, unreached = self.led(fake)
        assert "is switched off" in switched_off
        assert "(COULD_NOT_CONNECT TLS handshake failure: https://tunnel.example)" in unreached

    def test_that_cannot_be_tried_is_set_all_the_same(self, fake: FakePlatform) -> None:
        fake.misbehave("answer", path="webhook/test", status=429, body={"message": "Too many"})
        assert self.led(fake) == ()
        assert self.there(fake) == self.ADDRESS

    def test_that_leads_elsewhere_is_told_by_a_check(self, fake: FakePlatform) -> None:
        setup = replace(setup_at(fake.base, receipts="yes"), webhook_address=self.ADDRESS)
        [remark] = with_connector(setup, lambda each: each.check()).remarks
        assert remark == "LINE calls https://tunnel.example/line, not the address of this channel."
        self.led(fake)
        assert with_connector(setup, lambda each: each.check()).remarks == ()


def heard(told: dict[str, Any]) -> tuple[object, ...]:
    delivered = Delivered(told["headers"], told["body"].encode())
    setup = setup_at("https://api.line.me")
    assert line_webhook.is_genuine(delivered, setup)
    return line_webhook.read(delivered, setup, NOW)


class TestHearing:
    def test_a_message_is_heard_once_under_its_event(self, fake: FakePlatform) -> None:
        [news] = heard(fake.do("write", **{"from": AN, "text": "Hi", "id": "E1"}))
        assert isinstance(news, Incoming)
        assert (news.id, news.address, news.text, news.is_news) == ("E1", AN, "Hi", True)

    def test_a_new_friend_is_known_and_has_written_nothing(self, fake: FakePlatform) -> None:
        known, back = heard(fake.do("follow", **{"from": AN}))
        assert isinstance(known, Incoming)
        assert (known.address, known.text, known.is_news) == (AN, "", False)
        assert isinstance(back, Unreachable)
        assert back.problem == ""

    def test_whoever_blocks_the_shop_has_opted_out(self, fake: FakePlatform) -> None:
        opted_out, lost = heard(fake.do("unfollow", **{"from": "U" + "d" * 32}))
        assert isinstance(opted_out, OptOut)
        assert isinstance(lost, Unreachable)
        assert lost.problem
        assert (bool(lost.id), lost.id) == (True, opted_out.id), "it may be delivered again"

    @pytest.mark.parametrize(
        "body",
        [
            *(b"", b"[]", b"null", b'{"events": 5}', b"[" * 50_000, b'{"destination": "U", "events": []}'),
            b'{"events": [5, {"type": "message"}, {"type": "message", "source": {"type": "user"}}]}',
            b'{"events": [{"type": "message", "source": {"type": "group", "userId": "U1"}, "webhookEventId": "1"}]}',
            b'{"events": [{"type": "message", "source": {"type": "user", "userId": "U1"}, "timestamp": "x"}]}',
            b'{"events": [{"type": "unsend", "source": {"type": "user", "userId": "U1"}}]}',
        ],
    )
    def test_what_is_no_news_tells_nothing(self, body: bytes) -> None:
        assert line_webhook.read(Delivered({}, body), setup_at("https://api.line.me"), NOW) == ()

    def test_a_forged_body_is_not_genuine(self, fake: FakePlatform) -> None:
        told = fake.do("write", **{"from": AN, "text": "Hi"})
        setup = setup_at(fake.base)
        assert not line_webhook.is_genuine(Delivered(told["headers"], told["body"].encode() + b" "), setup)
        assert not line_webhook.is_genuine(Delivered({}, told["body"].encode()), setup)
        no_secret = replace(setup, secrets={"token": TOKEN})
        assert not line_webhook.is_genuine(Delivered(told["headers"], told["body"].encode()), no_secret)
        assert json.loads(told["body"])["destination"]


class TestSettings:
    @pytest.mark.parametrize(
        "wrong",
        [
            {"pictures_at": "http://shop.example"},
            {"pictures_at": "shop"},
            {"api_base": "api.line.me"},
            {"x": "1"},
        ],
    )
    def test_that_cannot_be_right_are_refused(self, wrong: dict[str, str]) -> None:
        with pytest.raises(Invalid):
            PLATFORM.settle(wrong)

    def test_say_whether_anything_leaves_this_computer(self) -> None:
        here = "http://127.0.0.1:1"
        assert PLATFORM.is_local(PLATFORM.settle({"api_base": here, "pictures_at": here}))
        assert not PLATFORM.is_local(PLATFORM.settle({"api_base": here, "pictures_at": "https://a.example"}))
        assert not PLATFORM.is_local(PLATFORM.settle({}))
