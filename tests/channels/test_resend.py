"""Email over Resend: what is handed over, how a second try is known, what is refused and what is heard back."""

import asyncio
import base64
import hashlib
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from uuid import uuid4

import pytest

from app.channels import resend, resend_events
from app.channels.connector import ChannelSetup, CheckFailed, Delivered
from app.channels.registry import platform_named, rules_key
from app.channels.resend import PLATFORM, ResendConnector
from app.model.account import Quota
from app.model.block import Button, Content, Picture
from app.model.errors import Invalid
from app.model.heard import News, OptOut, Receipt, ReceiptState
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
from tests.channels.connectors import opened, surroundings
from tests.channels.web_server import answering, closed_port, reset, served
from tests.platforms.contracts import contract, obeys
from tests.platforms.resend import API_KEY, SECRET
from tests.platforms.serving import FakePlatform, serving

AN = "an@example.com"
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256))
PICTURE = Picture(digest=hashlib.sha256(PNG).hexdigest(), kind="image/png", alt="Tea")
T = TypeVar("T")


@pytest.fixture(scope="module")
def running() -> Iterator[FakePlatform]:
    with serving("resend") as fake:
        yield fake


@pytest.fixture
def fake(running: FakePlatform, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakePlatform]:
    monkeypatch.setattr(resend, "PAUSE", 0.0)
    yield running
    running.do("change", key=API_KEY, may_only_send=False, domain="verified", quota=1000)


def setup_at(base: str, **more: str) -> ChannelSetup:
    given = {
        "from_": "shop@tea.example",
        "from_name": "Trà “Sen”",
        "read_by": "Mai",
        "api_base": base,
        **more,
    }
    settings = PLATFORM.settle({key.rstrip("_"): value for key, value in given.items()})
    return ChannelSetup("Mail", settings, {"api_key": API_KEY, "webhook_secret": SECRET})


def with_connector(setup: ChannelSetup, work: Callable[[ResendConnector], Awaitable[T]]) -> T:
    return opened(ResendConnector, setup, work)


def part(to: str = AN, **content: Any) -> Part:
    rendered = Content(**{"text": "Hi An", "subject": "Trà mới\r\nBcc: x@example.com", **content})
    return Part(str(uuid4()), 0, to, "An", rendered, datetime.now(UTC))


def sent(fake: FakePlatform, message: Part | None = None, *files: PictureFile, **more: str) -> Outcome:
    setup = setup_at(fake.base, **more)
    return with_connector(setup, lambda each: each.send(message or part(), files))


def last(fake: FakePlatform) -> dict[str, Any]:
    found: dict[str, Any] = fake.state()["mails"][-1]
    return found


class TestSending:
    def test_a_mail_is_accepted_with_its_id(self, fake: FakePlatform) -> None:
        outcome = sent(fake)
        mail = last(fake)
        assert outcome == Accepted(mail["id"])
        assert (mail["from"], mail["to"]) == ('"Trà “Sen”" <shop@tea.example>', [AN])
        assert mail["subject"] == "Trà mới Bcc: x@example.com", "no value ends its line"
        assert mail["text"].strip() == "Hi An"
        assert "html" not in mail
        assert mail["headers"] == {"Auto-Submitted": "auto-generated"}

    def test_marketing_has_its_way_out_in_the_text_and_in_a_header(self, fake: FakePlatform) -> None:
        sent(fake, part(way_out="To stop, write to us.\n1 Tea Street"), unsubscribe_to="stop@tea.example")
        mail = last(fake)
        assert mail["headers"]["List-Unsubscribe"] == "<mailto:stop@tea.example?subject=unsubscribe>"
        assert "1 Tea Street" in mail["text"]

    def test_pictures_and_buttons_go_with_html(self, fake: FakePlatform) -> None:
        button = Button(label="Cart", url="https://tea.example/7")
        message = part(pictures=(PICTURE,), buttons=(button,), way_out="To stop, write to us.")
        sent(fake, message, PictureFile(PICTURE, PNG), reply_to="owner@tea.example")
        mail = last(fake)
        [enclosed] = mail["attachments"]
        assert base64.b64decode(enclosed["content"]) == PNG
        assert (enclosed["filename"], enclosed["content_type"]) == ("picture-1.png", "image/png")
        assert f"cid:{enclosed['content_id']}" in mail["html"]
        assert "https://tea.example/7" in mail["html"]
        assert "To stop" in mail["html"]
        assert mail["reply_to"] == "owner@tea.example"

    def test_a_picture_that_was_lost_here_is_never_sent(self, fake: FakePlatform) -> None:
        assert isinstance(sent(fake, part(pictures=(PICTURE,))), ContentNever)

    def test_what_is_no_address_is_never_written_to(self, fake: FakePlatform) -> None:
        before = len(fake.state()["asked"])
        assert isinstance(sent(fake, part(to="an")), RecipientNever)
        assert len(fake.state()["asked"]) == before

    def test_every_request_obeys_the_contract(self, fake: FakePlatform) -> None:
        api = contract("resend/resend.json")
        before = len(fake.state()["asked"])
        with_connector(setup_at(fake.base), lambda each: each.check())
        picture = part(pictures=(PICTURE,), way_out="To stop, write to us.")
        outcome = sent(fake, picture, PictureFile(PICTURE, PNG), reply_to="owner@tea.example")
        assert isinstance(outcome, Accepted)
        with_connector(setup_at(fake.base), lambda each: each.receipts([outcome.provider_id]))
        requests = fake.state()["asked"][before:]
        assert [each["method"] for each in requests] == ["GET", "POST", "GET"]
        for each in requests:
            obeys(api, "https://api.resend.com", each)


class TestASecondTry:
    @pytest.mark.parametrize("how", ["lost", "html", "malformed", "empty"])
    def test_of_what_was_taken_sends_nothing_twice(self, fake: FakePlatform, how: str) -> None:
        message = part()
        fake.misbehave(how, path="/emails", after=True)
        before = len(fake.state()["mails"])

        async def twice(connector: ResendConnector) -> list[Outcome]:
            return [await connector.send(message, []) for _ in range(2)]

        first, second = with_connector(setup_at(fake.base), twice)
        assert isinstance(first, InDoubt)
        assert second == Accepted(last(fake)["id"])
        assert len(fake.state()["mails"]) == before + 1

    def test_in_other_words_is_unknown(self, fake: FakePlatform) -> None:
        message = part()
        sent(fake, message)
        assert isinstance(sent(fake, message, from_name="Another"), Unknown)

    def test_is_not_made_when_resend_has_forgotten_the_key(self, fake: FakePlatform) -> None:
        before = len(fake.state()["asked"])
        doubtful = replace(part(), in_doubt_since=datetime.now(UTC) - timedelta(hours=24))
        assert isinstance(sent(fake, doubtful), Unknown)
        assert len(fake.state()["asked"]) == before

    def test_is_in_no_doubt_if_nothing_had_left(self) -> None:
        setup = setup_at(f"http://127.0.0.1:{closed_port()}")
        assert type(with_connector(setup, lambda each: each.send(part(), []))) is AgainLater

    def test_follows_on_a_reset(self) -> None:
        async def main() -> Outcome:
            async with served(reset) as server:
                around = surroundings()
                connector = ResendConnector(setup_at(server.base), around)
                try:
                    return await connector.send(part(), [])
                finally:
                    await connector.close()

        assert isinstance(asyncio.run(main()), InDoubt)


class TestARefusal:
    @pytest.mark.parametrize(
        ("status", "name", "sort"),
        [
            *[(401, "missing_api_key", ChannelStopped), (403, "invalid_api_key", ChannelStopped)],
            *[(401, "restricted_api_key", ChannelStopped), (403, "validation_error", ChannelStopped)],
            *[(422, "invalid_from_address", ChannelStopped), (422, "invalid_access", ChannelStopped)],
            *[(422, "invalid_attachment", ContentNever), (422, "missing_required_field", MessageNever)],
            *[(400, "validation_error", MessageNever), (451, "security_error", MessageNever)],
            *[(429, "monthly_quota_exceeded", AgainLater), (429, "daily_quota_exceeded", AgainLater)],
            *[(429, "rate_limit_exceeded", AgainLater), (409, "concurrent_idempotent_requests", InDoubt)],
            *[(409, "invalid_idempotent_request", Unknown), (500, "application_error", InDoubt)],
            *[(503, "", AgainLater), (422, "something_new", MessageNever)],
        ],
    )
    def test_is_what_the_table_says(
        self, fake: FakePlatform, status: int, name: str, sort: type[Outcome]
    ) -> None:
        body = {"statusCode": status, "name": name, "message": "No"}
        fake.misbehave("answer", path="/emails", status=status, body=body)
        outcome = sent(fake)
        assert type(outcome) is sort
        assert API_KEY not in repr(outcome)

    def test_of_an_address_is_of_the_recipient(self, fake: FakePlatform) -> None:
        said = "Invalid `to` field. The email address needs to follow the `email@example.com` format."
        body = {"statusCode": 422, "name": "validation_error", "message": said}
        fake.misbehave("answer", path="/emails", status=422, body=body)
        assert isinstance(sent(fake), RecipientNever)

    def test_that_leads_elsewhere_is_not_followed(self, fake: FakePlatform) -> None:
        fake.misbehave("redirect", path="/emails")
        assert isinstance(sent(fake), ChannelStopped)


class TestAsking:
    def test_a_check_finds_the_domain(self, fake: FakePlatform) -> None:
        checked = with_connector(setup_at(fake.base), lambda each: each.check())
        assert (str(checked.account), checked.remarks) == ("shop@tea.example over Resend", ())

    def test_what_was_used_stands_beside_an_answer(self, fake: FakePlatform) -> None:
        used = len(fake.state()["mails"])
        assert with_connector(setup_at(fake.base), lambda each: each.quota()) == Quota(
            "mails this month", used
        )
        fake.misbehave("answer", path="/domains", body={"data": []})
        with pytest.raises(CheckFailed, match="did not say"):
            with_connector(setup_at(fake.base), lambda each: each.quota())

    def test_a_check_says_what_is_wrong(self, fake: FakePlatform) -> None:
        fake.do("change", domain="pending")
        with pytest.raises(CheckFailed, match="not verified"):
            with_connector(setup_at(fake.base), lambda each: each.check())
        with pytest.raises(CheckFailed, match="does not know the domain"):
            with_connector(setup_at(fake.base, from_="a@other.example"), lambda each: each.check())
        fake.do("change", may_only_send=True)
        with pytest.raises(CheckFailed, match="may only send"):
            with_connector(setup_at(fake.base), lambda each: each.check())
        fake.do("change", key="another")
        for asks in ("yes", "no"):
            with pytest.raises(CheckFailed, match="does not accept the API key"):
                with_connector(setup_at(fake.base, receipts=asks), lambda each: each.check())
        with pytest.raises(CheckFailed, match="is missing"):
            with_connector(replace(setup_at(fake.base), secrets={}), lambda each: each.check())

    def test_a_key_that_may_only_send_is_enough_without_receipts(self, fake: FakePlatform) -> None:
        fake.do("change", may_only_send=True)
        setup = setup_at(fake.base, receipts="no", from_="noreply@tea.example")
        remarks = with_connector(setup, lambda each: each.check()).remarks
        assert ["counts as delivered" in remarks[0], "no way to stop" in remarks[1]] == [True, True]
        assert with_connector(setup, lambda each: each.receipts(["x"])) == ()
        assert not PLATFORM.traits_of(setup.settings).has_receipts
        assert PLATFORM.traits_of(setup_at(fake.base).settings).has_receipts

    def test_a_check_says_that_this_is_not_resend(self) -> None:
        async def main() -> None:
            async with served(answering(body=b"<html>Welcome</html>")) as server:
                around = surroundings()
                connector = ResendConnector(setup_at(server.base), around)
                try:
                    await connector.check()
                finally:
                    await connector.close()

        with pytest.raises(CheckFailed, match="is not Resend"):
            asyncio.run(main())


def asked(fake: FakePlatform, mail_id: str) -> tuple[News, ...]:
    return with_connector(setup_at(fake.base), lambda each: each.receipts([mail_id]))


def heard(told: dict[str, Any]) -> tuple[News, ...]:
    delivered = Delivered(told["headers"], told["body"].encode())
    setup = setup_at("https://api.resend.com")
    assert resend_events.is_genuine(delivered, setup)
    return resend_events.read(delivered, setup, datetime.now(UTC))


class TestHearing:
    @pytest.mark.parametrize(
        ("event", "state", "sort"),
        [
            ("delivered", ReceiptState.DELIVERED, None),
            ("opened", ReceiptState.READ, None),
            ("bounced", ReceiptState.FAILED, RecipientNever),
            ("suppressed", ReceiptState.FAILED, RecipientNever),
            ("failed", ReceiptState.FAILED, MessageNever),
        ],
    )
    def test_asked_or_told_it_is_the_same(
        self, fake: FakePlatform, event: str, state: ReceiptState, sort: type[Outcome] | None
    ) -> None:
        outcome = sent(fake)
        assert isinstance(outcome, Accepted)
        assert asked(fake, outcome.provider_id) == ()
        told = fake.do("happens", event=event)
        for news in (asked(fake, outcome.provider_id), heard(told)):
            [receipt] = news
            assert isinstance(receipt, Receipt)
            assert (receipt.provider_id, receipt.state) == (outcome.provider_id, state)
            assert (type(receipt.outcome) if receipt.outcome else None) is sort

    def test_what_bounced_for_now_costs_nobody_their_address(self, fake: FakePlatform) -> None:
        sent(fake)
        bounce = {"type": "Transient", "subType": "MailboxFull", "message": "552 mailbox full"}
        [receipt] = heard(fake.do("happens", event="bounced", bounce=bounce))
        assert isinstance(receipt, Receipt)
        assert isinstance(receipt.outcome, MessageNever)

    def test_a_complaint_is_an_opt_out(self, fake: FakePlatform) -> None:
        sent(fake)
        receipt, wish = heard(fake.do("happens", event="complained"))
        assert isinstance(receipt, Receipt)
        assert isinstance(wish, OptOut)
        assert wish.address == AN

    @pytest.mark.parametrize(
        "body", [b"", b"[]", b'{"type": 5}', b'{"type": "email.delivered"}', b'{"type": "domain.updated"}']
    )
    def test_what_is_no_news_tells_nothing(self, body: bytes) -> None:
        setup = setup_at("https://api.resend.com")
        assert resend_events.read(Delivered({}, body), setup, datetime.now(UTC)) == ()

    def test_a_forged_body_is_not_genuine(self, fake: FakePlatform) -> None:
        sent(fake)
        told = fake.do("happens", event="delivered")
        setup = setup_at(fake.base)
        right = Delivered(told["headers"], told["body"].encode())
        assert resend_events.is_genuine(right, setup)
        assert not resend_events.is_genuine(replace(right, body=right.body + b" "), setup)
        assert not resend_events.is_genuine(replace(right, headers={}), setup)
        later = {**told["headers"], "svix-timestamp": "1"}
        assert not resend_events.is_genuine(replace(right, headers=later), setup)
        for secret in ("", "whsec_", "whsec_%%%"):
            without = replace(setup, secrets={"webhook_secret": secret})
            assert not resend_events.is_genuine(right, without)


class TestThePlatform:
    def test_is_email_by_another_way(self) -> None:
        assert platform_named("resend") is PLATFORM
        assert (rules_key("resend"), rules_key("email")) == ("email", "email")
        assert (PLATFORM.key, PLATFORM.name) == ("resend", "Resend")
        assert (PLATFORM.traits.platform, PLATFORM.traits.platform_name) == ("email", "Email")

    @pytest.mark.parametrize(
        "wrong", [{"from": "shop"}, {"receipts": "maybe"}, {"api_base": "x"}, {"reply_to": "x"}]
    )
    def test_refuses_settings_that_cannot_be_right(self, wrong: dict[str, str]) -> None:
        with pytest.raises(Invalid):
            PLATFORM.settle({"from": "shop@tea.example", **wrong})
