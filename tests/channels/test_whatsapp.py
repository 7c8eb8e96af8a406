"""WhatsApp: what is sent, what the platform refuses, and what is heard back."""

import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

import pytest

from app.channels import graph, whatsapp_webhook
from app.channels.connector import (
    AskingReceipts,
    ChannelSetup,
    CheckFailed,
    Delivered,
    WithQuota,
    WithTemplates,
)
from app.channels.whatsapp import PLATFORM, WhatsAppConnector
from app.model.block import Button, Content, Picture
from app.model.errors import Invalid
from app.model.heard import Incoming, OptIn, OptOut, Receipt, ReceiptState
from app.model.message import Part, PictureFile
from app.model.outcome import (
    Accepted,
    AgainLater,
    ChannelStopped,
    ContentNever,
    MessageNever,
    Outcome,
    RecipientNever,
    RecipientRefuses,
    Unknown,
)
from app.model.template_message import Filled, TemplateMessage
from tests.channels.connectors import last, opened
from tests.platforms.fake import PORTRAIT
from tests.platforms.serving import FakePlatform, serving
from tests.platforms.whatsapp import APP_SECRET, BUSINESS_ID, NUMBER_ID, TOKEN

AN = "84901234567"
T = TypeVar("T")
PICTURE = Picture(digest="a" * 64, kind="image/png")
FILE = PictureFile(PICTURE, b"\x89PNG" + b"\0" * 100)
CART = TemplateMessage(
    name="cart_reminder",
    language="en",
    variables=(Filled(name="1", value="An"), Filled(name="2", value="2 lamps")),
)


@pytest.fixture(scope="module")
def running() -> Iterator[FakePlatform]:
    with serving("whatsapp") as fake:
        yield fake


@pytest.fixture
def fake(running: FakePlatform) -> Iterator[FakePlatform]:
    """The fake, to which An has just written."""
    running.do("write", **{"from": AN, "text": "Hi"})
    yield running
    running.do("change", token=TOKEN)


def setup_of(fake: FakePlatform, **more: str) -> ChannelSetup:
    settings = PLATFORM.settle(
        {"phone_number_id": NUMBER_ID, "business_id": BUSINESS_ID, "api_base": fake.base, **more}
    )
    return ChannelSetup("WhatsApp", settings, {"token": TOKEN, "app_secret": APP_SECRET, "verify_token": "v"})


def with_connector(setup: ChannelSetup, work: Callable[[WhatsAppConnector], Awaitable[T]]) -> T:
    return opened(WhatsAppConnector, setup, work)


def part(content: Content, to: str = AN) -> Part:
    return Part("key", 0, f"+{to}", "An", content, datetime.now(UTC))


def sent(fake: FakePlatform, content: Content, to: str = AN, *files: PictureFile) -> Outcome:
    return with_connector(setup_of(fake), lambda each: each.send(part(content, to), files))


class TestSending:
    def test_a_text_is_accepted_with_its_id(self, fake: FakePlatform) -> None:
        outcome = sent(fake, Content(text="Hello An", way_out="Reply STOP to stop"), "84900000001")
        assert isinstance(outcome, MessageNever), "nobody but An has written"
        fake.do("write", **{"from": "84900000001", "text": "Hi"})
        outcome = sent(fake, Content(text="Hello An", way_out="Reply STOP to stop"), "84900000001")
        assert outcome == Accepted(last(fake)["id"])
        assert last(fake)["text"]["body"] == "Hello An\n\nReply STOP to stop"

    def test_a_picture_is_uploaded_once_for_many(self, fake: FakePlatform) -> None:
        before = len(fake.state()["media"])

        async def twice(connector: WhatsAppConnector) -> list[Outcome]:
            return [
                await connector.send(part(Content(pictures=(PICTURE,)), to), [FILE])
                for to in ("84900000011", "84900000012")
            ]

        for who in ("84900000011", "84900000012"):
            fake.do("write", **{"from": who, "text": "Hi"})
        outcomes = with_connector(setup_of(fake), twice)
        assert all(isinstance(outcome, Accepted) for outcome in outcomes)
        assert len(fake.state()["media"]) == before + 1
        assert fake.state()["media"][last(fake)["image"]["id"]] == {
            "kind": "image/png",
            "size": len(FILE.data),
        }

    def test_a_missing_picture_is_never_sent(self, fake: FakePlatform) -> None:
        assert isinstance(sent(fake, Content(pictures=(PICTURE,))), ContentNever)

    def test_a_template_goes_out_after_the_window_has_closed(self, fake: FakePlatform) -> None:
        outcome = sent(fake, Content(template=CART), "84955555555")
        assert isinstance(outcome, Accepted)
        assert last(fake)["template"]["name"] == "cart_reminder"

    def test_several_links_are_written_out(self, fake: FakePlatform) -> None:
        fake.do("write", **{"from": "84900000021", "text": "Hi"})
        links = (Button(label="Shop", url="https://a.example"), Button(label="Call", url="tel:+84901"))
        sent(fake, Content(text="Here", buttons=links), "84900000021")
        assert last(fake)["text"]["body"] == "Here\n\nShop: https://a.example\nCall: tel:+84901"

    def test_parts_are_the_pictures_and_then_the_words(self) -> None:
        content = Content(text="Hi", pictures=(PICTURE, PICTURE), quick_replies=("Yes",))
        parts = PLATFORM.parts(content)
        assert [len(each.pictures) for each in parts] == [1, 1, 0]
        assert parts[-1].quick_replies == ("Yes",)
        assert PLATFORM.parts(content.model_copy(update={"template": CART})) == (Content(template=CART),)


class TestARefusal:
    @pytest.mark.parametrize(
        ("content", "to", "sort"),
        [
            (Content(text="Hi"), "84966666666", MessageNever),
            (Content(text="x" * 5000), AN, MessageNever),
            (Content(template=CART.model_copy(update={"name": "gone"})), AN, ContentNever),
            (Content(template=CART.model_copy(update={"variables": ()})), AN, ContentNever),
        ],
    )
    def test_is_sorted(self, fake: FakePlatform, content: Content, to: str, sort: type[Outcome]) -> None:
        assert isinstance(sent(fake, content, to), sort)

    def test_of_somebody_who_stopped_marketing_says_so(self, fake: FakePlatform) -> None:
        fake.do("prefer", **{"from": "84977777777", "value": "stop"})
        assert isinstance(sent(fake, Content(template=CART), "84977777777"), RecipientRefuses)

    def test_of_a_number_that_is_not_there_is_of_the_recipient(self, fake: FakePlatform) -> None:
        fake.do("change", absent=["84988888888"])
        assert isinstance(sent(fake, Content(template=CART), "84988888888"), RecipientNever)

    def test_of_the_token_stops_the_channel_and_does_not_show_it(self, fake: FakePlatform) -> None:
        fake.do("change", token="another")
        outcome = sent(fake, Content(text="Hi"))
        assert isinstance(outcome, ChannelStopped)
        assert TOKEN not in repr(outcome)

    @pytest.mark.parametrize("how", ["html", "malformed", "empty", "lost"])
    @pytest.mark.parametrize("after", [False, True])
    def test_that_cannot_be_understood_is_unknown(self, fake: FakePlatform, how: str, after: bool) -> None:
        fake.misbehave(how, path="/messages", after=after)
        assert isinstance(sent(fake, Content(template=CART)), Unknown)

    @pytest.mark.parametrize(
        ("code", "status", "sort", "wait"),
        [
            (131049, 400, AgainLater, timedelta(hours=24)),
            (130472, 400, AgainLater, timedelta(hours=24)),
            (131056, 400, AgainLater, timedelta(seconds=10)),
            (130429, 429, AgainLater, timedelta(minutes=1)),
            (131016, 503, AgainLater, None),
            (131000, 500, Unknown, None),
            (1, 500, Unknown, None),
            (2, 400, AgainLater, None),
            (131042, 400, ChannelStopped, None),
            (131048, 400, ChannelStopped, None),
            (10, 403, ChannelStopped, None),
            (299, 403, ChannelStopped, None),
            (132015, 400, ContentNever, None),
            (132007, 400, MessageNever, None),
            (987654, 400, MessageNever, None),
            (987654, 500, Unknown, None),
        ],
    )
    def test_by_a_code_is_what_the_table_says(
        self, fake: FakePlatform, code: int, status: int, sort: type[Outcome], wait: timedelta | None
    ) -> None:
        error = {"error": {"message": "x", "code": code, "error_data": {"details": "y"}}}
        fake.misbehave("answer", path="/messages", status=status, body=error)
        outcome = sent(fake, Content(template=CART))
        assert type(outcome) is sort
        assert getattr(outcome, "wait", None) == wait

    def test_waits_as_long_as_meta_says(self, fake: FakePlatform) -> None:
        usage = {"1": [{"type": "whatsapp", "call_count": 100, "estimated_time_to_regain_access": 7}]}
        headers = {"X-Business-Use-Case-Usage": json.dumps(usage)}
        error = {"error": {"message": "x", "code": 80007}}
        fake.misbehave("answer", path="/messages", status=400, body=error, headers=headers)
        outcome = sent(fake, Content(template=CART))
        assert isinstance(outcome, AgainLater)
        assert outcome.wait == timedelta(minutes=7)


class TestAsking:
    def test_a_check_finds_the_number(self, fake: FakePlatform) -> None:
        checked = with_connector(setup_of(fake), lambda each: each.check())
        assert checked.account == "Tendril Shop (+1 555-078-3881)"
        assert checked.remarks == ()

    @pytest.mark.parametrize(
        ("more", "words"),
        [
            ({"phone_number_id": "1"}, "nothing with this ID"),
            ({"api_version": "v1.0"}, "version is retired"),
        ],
    )
    def test_a_check_says_what_is_wrong(self, fake: FakePlatform, more: dict[str, str], words: str) -> None:
        with pytest.raises(CheckFailed, match=words):
            with_connector(setup_of(fake, **more), lambda each: each.check())

    def test_a_check_without_a_token_says_so(self, fake: FakePlatform) -> None:
        with pytest.raises(CheckFailed, match="access token is missing"):
            with_connector(replace(setup_of(fake), secrets={}), lambda each: each.check())

    def test_templates_are_listed_over_all_pages(self, fake: FakePlatform) -> None:
        found = with_connector(setup_of(fake), lambda each: each.templates())
        assert {(each.name, each.approved, each.variables) for each in found} == {
            ("cart_reminder", True, ("1", "2")),
            ("booking", True, ("first_name",)),
            ("rejected_one", False, ()),
            ("with_picture", False, ()),
        }

    def test_the_picture_is_that_of_the_profile(self, fake: FakePlatform) -> None:
        assert with_connector(setup_of(fake), lambda each: each.picture()) == PORTRAIT

    def test_the_quota_is_a_number_of_customers(self, fake: FakePlatform) -> None:
        assert with_connector(setup_of(fake), lambda each: each.quota()).limit == 2000

    def test_what_became_of_a_message_can_be_asked(self, fake: FakePlatform) -> None:
        sent(fake, Content(template=CART))
        message_id = last(fake)["id"]
        fake.do("deliver", id=message_id, status="delivered")
        [found] = with_connector(setup_of(fake), lambda each: each.receipts([message_id]))
        assert isinstance(found, Receipt)
        assert (found.provider_id, found.state) == (message_id, ReceiptState.DELIVERED)

    def test_it_can_do_what_it_says(self, fake: FakePlatform) -> None:
        async def kinds(connector: object) -> list[bool]:
            return [isinstance(connector, kind) for kind in (AskingReceipts, WithTemplates, WithQuota)]

        assert with_connector(setup_of(fake), kinds) == [True, True, True]


def heard(fake: FakePlatform, told: dict[str, Any]) -> tuple[object, ...]:
    delivered = Delivered(told["headers"], told["body"].encode())
    assert graph.is_genuine(delivered, setup_of(fake))
    return whatsapp_webhook.read(delivered, setup_of(fake), datetime.now(UTC))


class TestHearing:
    def test_a_message_is_heard(self, fake: FakePlatform) -> None:
        [news] = heard(fake, fake.do("write", **{"from": AN, "text": "Hi", "name": "An"}))
        assert isinstance(news, Incoming)
        assert (news.address, news.text, news.name, news.opens_window) == (f"+{AN}", "Hi", "An", True)

    def test_a_wish_is_heard(self, fake: FakePlatform) -> None:
        [stop] = heard(fake, fake.do("prefer", **{"from": AN, "value": "stop"}))
        [resume] = heard(fake, fake.do("prefer", **{"from": AN, "value": "resume"}))
        assert isinstance(stop, OptOut)
        assert isinstance(resume, OptIn)

    def test_a_failure_is_heard_with_its_reason(self, fake: FakePlatform) -> None:
        sent(fake, Content(template=CART))
        [news] = heard(fake, fake.do("deliver", id=last(fake)["id"], status="failed", code=131049))
        assert isinstance(news, Receipt)
        assert isinstance(news.outcome, AgainLater)
        assert news.outcome.wait == timedelta(hours=24)

    @pytest.mark.parametrize(
        "body",
        [
            *(b"", b"[]", b"null", b'{"entry": 5}', b"[" * 50_000),
            b'{"entry": [{"changes": [5, {"value": 7}]}]}',
            b'{"entry": [{"changes": [{"value": {"messages": [{"from": "x", "id": "y"}, 5]}}]}]}',
        ],
    )
    def test_what_is_no_webhook_tells_nothing(self, fake: FakePlatform, body: bytes) -> None:
        assert whatsapp_webhook.read(Delivered({}, body), setup_of(fake), datetime.now(UTC)) == ()

    def test_what_is_about_another_number_is_not_for_this_channel(self, fake: FakePlatform) -> None:
        told = fake.do("write", **{"from": AN, "text": "Hi"})
        other = setup_of(fake, phone_number_id="77")
        assert whatsapp_webhook.read(Delivered({}, told["body"].encode()), other, datetime.now(UTC)) == ()

    def test_a_forged_body_is_not_genuine(self, fake: FakePlatform) -> None:
        told = fake.do("write", **{"from": AN, "text": "Hi"})
        assert not graph.is_genuine(Delivered(told["headers"], told["body"].encode() + b" "), setup_of(fake))
        assert not graph.is_genuine(Delivered({}, told["body"].encode()), setup_of(fake))
        no_secret = replace(setup_of(fake), secrets={"token": TOKEN})
        assert not graph.is_genuine(Delivered(told["headers"], told["body"].encode()), no_secret)

    def test_the_handshake_is_answered_for_the_right_word_alone(self, fake: FakePlatform) -> None:
        query = {"hub.mode": "subscribe", "hub.verify_token": "v", "hub.challenge": "1158201444"}
        assert graph.greeting(Delivered({}, b"", query=query), setup_of(fake)) == "1158201444"
        wrong = {**query, "hub.verify_token": "w"}
        assert graph.greeting(Delivered({}, b"", query=wrong), setup_of(fake)) is None


class TestSettings:
    @pytest.mark.parametrize(
        "wrong", [{"phone_number_id": "+84 90"}, {"phone_number_id": ""}, {"receipts": "maybe"}]
    )
    def test_that_cannot_be_right_are_refused(self, wrong: dict[str, str]) -> None:
        with pytest.raises(Invalid):
            PLATFORM.settle({"phone_number_id": "1", **wrong})

    def test_say_whether_receipts_arrive(self) -> None:
        assert not PLATFORM.traits_of(PLATFORM.settle({"phone_number_id": "1"})).has_receipts
        assert PLATFORM.traits_of(PLATFORM.settle({"phone_number_id": "1", "receipts": "yes"})).has_receipts
