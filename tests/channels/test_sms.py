"""SMS over Twilio: what is sent, what is refused, whether a lost answer is settled, and what is heard back."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from urllib.parse import parse_qsl
from uuid import uuid4

import pytest

from app.channels import sms, sms_webhook
from app.channels.connector import (
    ChannelSetup,
    CheckFailed,
    Delivered,
)
from app.channels.refusals import Refusal, sorted_refusal
from app.channels.sms import PLATFORM, SmsConnector
from app.channels.sms_rules import RULES
from app.channels.sms_sender import address_of_services
from app.model.block import Button, Content
from app.model.errors import Invalid
from app.model.heard import Heard, Incoming, News, OptIn, OptOut, Receipt, ReceiptState
from app.model.message import Part
from app.model.outcome import (
    Accepted,
    AgainLater,
    ChannelStopped,
    MessageNever,
    Outcome,
    RecipientNever,
    RecipientRefuses,
    Unknown,
)
from app.model.shop import Shop
from app.model.way_out import footer
from tests.channels.connectors import opened, surroundings
from tests.channels.web_server import answering, closed_port, reset, served
from tests.platforms.serving import FakePlatform, serving
from tests.platforms.sms import ACCOUNT, KEY, KEY_SECRET, SENDER, SERVICE, TOKEN

AN = "+84901234567"
T = TypeVar("T")


@pytest.fixture(scope="module")
def running() -> Iterator[FakePlatform]:
    with serving("sms") as fake:
        yield fake


@pytest.fixture
def fake(running: FakePlatform, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakePlatform]:
    monkeypatch.setattr(sms, "PAUSE", 0.01)
    yield running
    running.do(
        "change", token=TOKEN, kind="Full", status="active", numbers=[SENDER], service={}, hidden_from_key=""
    )


def setup_at(base: str, **more: str) -> ChannelSetup:
    given = {"account_sid": ACCOUNT, "sender": SENDER, "api_base": base, **more}
    return ChannelSetup("SMS", PLATFORM.settle(given), {"token": TOKEN})


def with_connector(setup: ChannelSetup, work: Callable[[SmsConnector], Awaitable[T]]) -> T:
    return opened(SmsConnector, setup, work)


def part(text: str, to: str = AN, **more: Any) -> Part:
    return Part(str(uuid4()), 0, to, "An", Content(text=text, **more), datetime.now(UTC))


def sent(fake: FakePlatform, text: str, to: str = AN, **more: str) -> Outcome:
    return with_connector(setup_at(fake.base, **more), lambda each: each.send(part(text, to), []))


def last_form(fake: FakePlatform) -> dict[str, str]:
    posted = [each for each in fake.state()["asked"] if each["method"] == "POST"]
    return dict(parse_qsl(posted[-1]["body"]))


class TestSending:
    def test_a_text_is_accepted_with_its_id(self, fake: FakePlatform) -> None:
        outcome = sent(fake, "Xin chào, trà mới về!")
        assert outcome == Accepted(fake.state()["sent"][-1]["sid"])
        assert last_form(fake) == {"To": AN, "From": SENDER, "Body": "Xin chào, trà mới về!"}

    def test_what_an_sms_does_not_draw_is_written_out(self, fake: FakePlatform) -> None:
        button = Button(label="Cart", url="https://tea.example/7")
        message = part("Hi", buttons=(button,), quick_replies=("Yes", "No"), way_out="Reply STOP")
        with_connector(setup_at(fake.base), lambda each: each.send(message, []))
        assert last_form(fake)["Body"] == "Hi\n\nCart: https://tea.example/7\n\n- Yes\n- No\n\nReply STOP"

    def test_a_service_chooses_the_number(self, fake: FakePlatform) -> None:
        assert isinstance(sent(fake, "Hi", sender=SERVICE), Accepted)
        assert last_form(fake) == {"To": AN, "MessagingServiceSid": SERVICE, "Body": "Hi"}

    def test_an_api_key_serves_as_well(self, fake: FakePlatform) -> None:
        setup = replace(setup_at(fake.base, api_key_sid=KEY), secrets={"token": KEY_SECRET})
        assert isinstance(with_connector(setup, lambda each: each.send(part("Hi"), [])), Accepted)

    def test_pictures_are_no_part_of_an_sms(self) -> None:
        [alone] = PLATFORM.parts(Content(text="Hi", html="<b>Hi</b>", subject="Tea"))
        assert (alone.text, alone.html, alone.subject, alone.pictures) == ("Hi", "", "", ())


class TestALostAnswer:
    @pytest.mark.parametrize("how", ["lost", "html", "malformed", "empty"])
    def test_is_settled_by_the_list_if_twilio_took_it(self, fake: FakePlatform, how: str) -> None:
        text = f"Taken and lost: {uuid4()}"
        fake.misbehave(how, path="/Messages.json", method="POST", after=True)
        outcome = sent(fake, text)
        assert outcome == Accepted(fake.state()["sent"][-1]["sid"])
        assert [each["body"] for each in fake.state()["sent"]].count(text) == 1

    def test_is_settled_on_a_trial_account_which_adds_its_own_words(self, fake: FakePlatform) -> None:
        fake.do("change", kind="Trial")
        fake.misbehave("lost", path="/Messages.json", method="POST", after=True)
        assert isinstance(sent(fake, f"Trial {uuid4()}"), Accepted)

    @pytest.mark.parametrize("how", ["lost", "html", "malformed", "empty"])
    def test_stays_unknown_if_it_is_not_listed(self, fake: FakePlatform, how: str) -> None:
        fake.misbehave(how, path="/Messages.json", method="POST")
        assert isinstance(sent(fake, f"Lost: {uuid4()}"), Unknown)

    def test_is_not_taken_for_another_message_of_the_same_words(self, fake: FakePlatform) -> None:
        text = f"Twice: {uuid4()}"

        async def work(connector: SmsConnector) -> list[Outcome]:
            first = await connector.send(part(text), [])
            fake.misbehave("lost", path="/Messages.json", method="POST")
            return [first, await connector.send(part(text), [])]

        first, second = with_connector(setup_at(fake.base), work)
        assert isinstance(first, Accepted)
        assert isinstance(second, Unknown)

    def test_stays_unknown_if_two_could_be_it(self, fake: FakePlatform) -> None:
        text = f"Two: {uuid4()}"
        sent(fake, text)
        fake.misbehave("lost", path="/Messages.json", method="POST", after=True)
        assert isinstance(sent(fake, text), Unknown)

    def test_stays_unknown_if_the_list_cannot_be_asked(self) -> None:
        async def main() -> Outcome:
            async with served(reset) as server:
                around = surroundings()
                connector = SmsConnector(setup_at(server.base), around)
                try:
                    return await connector.send(part("x"), [])
                finally:
                    await connector.close()

        assert isinstance(asyncio.run(main()), Unknown)

    def test_is_no_matter_if_nothing_had_left(self) -> None:
        setup = setup_at(f"http://127.0.0.1:{closed_port()}")
        assert type(with_connector(setup, lambda each: each.send(part("x"), []))) is AgainLater


class TestARefusal:
    def test_of_one_who_answered_stop_is_an_opt_out(self, fake: FakePlatform) -> None:
        fake.do("write", **{"from": "+84909999999", "text": "STOP"})
        assert isinstance(sent(fake, "Hi", "+84909999999"), RecipientRefuses)

    def test_of_what_is_no_number_is_of_the_recipient(self, fake: FakePlatform) -> None:
        assert isinstance(sent(fake, "Hi", "12"), RecipientNever)

    def test_of_a_text_that_is_too_long_is_of_this_message(self, fake: FakePlatform) -> None:
        assert isinstance(sent(fake, "x" * 1601), MessageNever)

    def test_of_another_accounts_number_stops_the_channel(self, fake: FakePlatform) -> None:
        assert isinstance(sent(fake, "Hi", sender="+15559999999"), ChannelStopped)

    def test_of_the_token_stops_the_channel_and_does_not_show_it(self, fake: FakePlatform) -> None:
        fake.do("change", token="another")
        outcome = sent(fake, "Hi")
        assert isinstance(outcome, ChannelStopped)
        assert TOKEN not in repr(outcome)

    @pytest.mark.parametrize(
        ("code", "status", "sort"),
        [
            (21610, 400, RecipientRefuses),
            *[(code, 400, RecipientNever) for code in (21211, 21614, 21635, 21265)],
            *[(code, 400, MessageNever) for code in (21612, 21408, 21608, 21617, 29999)],
            *[(code, 400, ChannelStopped) for code in (21606, 21659, 21660, 21661, 21212)],
            *[(20003, 401, ChannelStopped), (20003, 403, ChannelStopped), (20005, 403, ChannelStopped)],
            *[(20403, 403, ChannelStopped), (70051, 403, ChannelStopped), (21408, 403, MessageNever)],
            *[(20429, 429, AgainLater), (21611, 429, AgainLater), (63038, 429, AgainLater)],
            *[(20500, 500, Unknown), (20503, 503, AgainLater)],
        ],
    )
    def test_is_what_the_table_says(
        self, fake: FakePlatform, code: int, status: int, sort: type[Outcome]
    ) -> None:
        body = {"code": code, "message": "No", "more_info": "https://x", "status": status}
        fake.misbehave("answer", path="/Messages.json", method="POST", status=status, body=body)
        assert type(sent(fake, f"Hi {uuid4()}")) is sort

    @pytest.mark.parametrize(
        ("code", "sort"),
        [
            *[("30005", RecipientNever), ("30006", RecipientNever)],
            *[(code, MessageNever) for code in ("30001", "30003", "30004", "30007", "30008", "30999")],
            *[("30034", ChannelStopped), ("30032", ChannelStopped), ("30002", ChannelStopped)],
        ],
    )
    def test_after_it_was_taken_is_in_the_same_table(self, code: str, sort: type[Outcome]) -> None:
        assert type(sorted_refusal(RULES, Refusal(400, code), "SMS")) is sort

    def test_that_leads_elsewhere_is_not_followed(self, fake: FakePlatform) -> None:
        fake.misbehave("redirect", path="/Messages.json", method="POST")
        assert isinstance(sent(fake, "Hi"), ChannelStopped)


class TestAsking:
    def test_a_check_finds_the_account(self, fake: FakePlatform) -> None:
        checked = with_connector(setup_at(fake.base), lambda each: each.check())
        assert (checked.account, checked.remarks) == (f"Tendril Shop ({SENDER})", ())

    def test_what_is_left_is_a_sum_of_money(self, fake: FakePlatform) -> None:
        quota = with_connector(setup_at(fake.base), lambda each: each.quota())
        assert (quota.words, quota.used, quota.limit) == ("17.25 USD left on the account", None, None)
        fake.misbehave("answer", path="Balance", body={"balance": None})
        with pytest.raises(CheckFailed, match="does not tell"):
            with_connector(setup_at(fake.base), lambda each: each.quota())

    def test_a_check_says_what_the_owner_should_know(self, fake: FakePlatform) -> None:
        fake.do("change", kind="Trial")
        setup = setup_at(fake.base, sender="TeaHouse", stop_at="stop@tea.example")
        remarks = with_connector(setup, lambda each: each.check()).remarks
        assert ["trial account" in remarks[0], "Nobody can reply" in remarks[1]] == [True, True]

    def test_a_key_that_is_not_told_the_name_is_good_if_it_sees_messages(self, fake: FakePlatform) -> None:
        setup = replace(setup_at(fake.base, api_key_sid=KEY), secrets={"token": KEY_SECRET})
        checked = with_connector(setup, lambda each: each.check())
        assert checked.account == f"Twilio ({SENDER})"
        with pytest.raises(CheckFailed, match="does not accept"):
            with_connector(replace(setup, secrets={"token": "wrong"}), lambda each: each.check())

    def test_a_check_says_what_is_wrong(self, fake: FakePlatform) -> None:
        fake.do("change", status="suspended")
        with pytest.raises(CheckFailed, match="suspended"):
            with_connector(setup_at(fake.base), lambda each: each.check())
        fake.do("change", token="another")
        with pytest.raises(CheckFailed, match="does not accept the Account SID"):
            with_connector(setup_at(fake.base), lambda each: each.check())
        with pytest.raises(CheckFailed, match="is missing"):
            with_connector(replace(setup_at(fake.base), secrets={}), lambda each: each.check())

    @pytest.mark.parametrize("body", [b"<html>Welcome</html>", b"{}"])
    def test_a_check_says_that_this_is_not_twilio(self, body: bytes) -> None:
        async def main() -> None:
            async with served(answering(body=body)) as server:
                around = surroundings()
                connector = SmsConnector(setup_at(server.base), around)
                try:
                    await connector.check()
                finally:
                    await connector.close()

        with pytest.raises(CheckFailed, match="is not Twilio"):
            asyncio.run(main())


class TestTheSender:
    def checked(self, fake: FakePlatform, sender: str = SENDER, **more: str) -> tuple[str, ...]:
        setup = setup_at(fake.base, sender=sender, **more)
        return tuple(with_connector(setup, lambda each: each.check()).remarks)

    def test_that_is_not_the_accounts_is_refused_with_those_that_are(self, fake: FakePlatform) -> None:
        fake.do("change", numbers=["+15550002222", "+15550003333"])
        with pytest.raises(CheckFailed, match="does not belong to this Twilio account, which has") as refused:
            self.checked(fake)
        assert "+15550002222, +15550003333" in str(refused.value)

    def test_of_an_account_without_numbers_is_refused(self, fake: FakePlatform) -> None:
        fake.do("change", numbers=[])
        with pytest.raises(CheckFailed, match="has no such number at all"):
            self.checked(fake)

    def test_that_is_like_it_is_not_it(self, fake: FakePlatform) -> None:
        fake.do("change", numbers=[f"{SENDER}9"])
        with pytest.raises(CheckFailed, match="does not belong"):
            self.checked(fake)

    def test_that_only_takes_calls_is_refused(self, fake: FakePlatform) -> None:
        fake.do("change", numbers=[SENDER], sms=False)
        with pytest.raises(CheckFailed, match="cannot send SMS"):
            self.checked(fake)

    def test_may_be_a_short_code(self, fake: FakePlatform) -> None:
        fake.do("change", numbers=["12345"])
        assert self.checked(fake, "12345") == ()
        with pytest.raises(CheckFailed, match="which has 12345"):
            self.checked(fake, "54321")

    def test_may_be_a_messaging_service(self, fake: FakePlatform) -> None:
        assert self.checked(fake, SERVICE) == ()
        with pytest.raises(CheckFailed, match="no such messaging service"):
            self.checked(fake, "MG" + "c3" * 16)

    def test_that_is_a_service_without_numbers_or_answers_is_warned_of(self, fake: FakePlatform) -> None:
        fake.do("change", service={"phone_numbers": [], "use_inbound_webhook_on_number": False})
        remarks = self.checked(fake, SERVICE)
        assert ["has no sender yet" in remarks[0], "hears no STOP" in remarks[1]] == [True, True]

    def test_is_not_asked_about_if_it_is_a_name(self, fake: FakePlatform) -> None:
        fake.do("change", numbers=[])
        assert "Nobody can reply" in self.checked(fake, "TeaHouse", stop_at="stop@tea.example")[0]

    def test_that_the_key_may_not_see_is_left_open(self, fake: FakePlatform) -> None:
        fake.do("change", hidden_from_key="IncomingPhoneNumbers")
        setup = replace(setup_at(fake.base, api_key_sid=KEY), secrets={"token": KEY_SECRET})
        remarks = with_connector(setup, lambda each: each.check()).remarks
        assert "could not be asked" in remarks[-1]

    @pytest.mark.parametrize(
        ("base", "services"),
        [
            ("https://api.twilio.com", "https://messaging.twilio.com"),
            ("https://api.dublin.ie1.twilio.com", "https://messaging.dublin.ie1.twilio.com"),
            ("https://api.example.com", "https://api.example.com"),
            ("http://127.0.0.1:8080/twilio", "http://127.0.0.1:8080/twilio"),
        ],
    )
    def test_that_is_a_service_is_asked_about_beside_the_api(self, base: str, services: str) -> None:
        assert address_of_services(base) == services


class TestItsWebhook:
    ADDRESS = "https://tunnel.example/sms/2"

    def led(self, fake: FakePlatform, sender: str, address: str = ADDRESS) -> None:
        setup = setup_at(fake.base, sender=sender, stop_at="stop@tea.example")
        if address:
            with_connector(setup, lambda each: each.lead_webhooks(address, ""))
        else:
            with_connector(setup, lambda each: each.lead_webhooks_away())

    def there(self, fake: FakePlatform, sender: str) -> str:
        return with_connector(setup_at(fake.base, sender=sender), lambda each: each.webhooks_lead_to())

    @pytest.mark.parametrize("sender", [SENDER, "12345", SERVICE])
    def test_is_set_and_taken_away_from_here(self, fake: FakePlatform, sender: str) -> None:
        fake.do("change", numbers=[SENDER, "12345"])
        assert self.there(fake, sender) == ""
        self.led(fake, sender)
        assert self.there(fake, sender) == self.ADDRESS
        self.led(fake, sender, "")
        assert self.there(fake, sender) == ""

    def test_of_a_service_never_has_answers_dropped(self, fake: FakePlatform) -> None:
        self.led(fake, SERVICE)
        self.led(fake, SERVICE, "")
        setup = setup_at(fake.base, sender=SERVICE)
        assert with_connector(setup, lambda each: each.check()).remarks == ()

    def test_is_taken_from_an_application_that_answers(self, fake: FakePlatform) -> None:
        fake.do("change", numbers=[SENDER], application="AP" + "e5" * 16)
        assert self.there(fake, SENDER) == "AP" + "e5" * 16
        self.led(fake, SENDER)
        assert self.there(fake, SENDER) == self.ADDRESS

    def test_of_a_new_number_leads_nowhere_yet(self, fake: FakePlatform) -> None:
        fake.do("change", numbers=[SENDER], sms_url="https://demo.twilio.com/welcome/sms/reply/")
        assert self.there(fake, SENDER) == ""

    def test_of_a_name_there_is_none(self, fake: FakePlatform) -> None:
        with pytest.raises(CheckFailed, match="nothing to hear"):
            self.led(fake, "TeaHouse")

    def test_of_another_accounts_number_is_refused(self, fake: FakePlatform) -> None:
        fake.do("change", numbers=["+15550002222"])
        with pytest.raises(CheckFailed, match="does not belong"):
            self.led(fake, SENDER)


def looked(fake: FakePlatform, cursor: str = "", **more: str) -> Heard:
    return with_connector(setup_at(fake.base, **more), lambda each: each.listen(cursor))


class TestListening:
    def test_what_was_written_before_is_no_news(self, fake: FakePlatform) -> None:
        fake.do("write", **{"from": AN, "text": "Hello?"})
        found = looked(fake)
        assert not any(isinstance(each, Incoming) and each.is_news for each in found.news)
        assert found.cursor

    def test_what_is_written_later_is_heard_in_its_order(self, fake: FakePlatform) -> None:
        cursor = looked(fake).cursor
        for text in ("One", "Two"):
            fake.do("write", **{"from": AN, "text": text})
        fake.do("write", **{"from": AN, "text": "Elsewhere", "to": "+15552223333"})
        heard = [each for each in looked(fake, cursor).news if isinstance(each, Incoming)]
        assert [each.text for each in heard[-2:]] == ["One", "Two"]
        assert all(each.address.startswith("+") and each.is_news for each in heard)
        assert "Elsewhere" not in [each.text for each in heard]
        sent(fake, "Not an answer")
        assert "Elsewhere" in str(looked(fake, cursor, sender=SERVICE).news)
        assert "Not an answer" not in str(looked(fake, cursor, sender=SERVICE).news)

    def test_stop_and_start_are_wishes(self, fake: FakePlatform) -> None:
        cursor = looked(fake).cursor
        for text in ("Stop ", "start", "yes"):
            fake.do("write", **{"from": "+84905555555", "text": text})
        mine = [each for each in looked(fake, cursor).news if getattr(each, "address", "") == "+84905555555"]
        assert [type(each) for each in mine] == [Incoming, OptOut, Incoming, OptIn, Incoming]

    def test_every_page_is_read(self, fake: FakePlatform, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(sms, "_PAGE", "2")
        cursor = looked(fake).cursor
        texts = [f"Page {number}" for number in range(5)]
        for text in texts:
            fake.do("write", **{"from": AN, "text": text})
        heard = [each.text for each in looked(fake, cursor).news if isinstance(each, Incoming)]
        assert heard[-5:] == texts

    def test_nobody_writes_to_a_name(self, fake: FakePlatform) -> None:
        before = len(fake.state()["asked"])
        assert looked(fake, "x", sender="TeaHouse", stop_at="stop@tea.example") == Heard(cursor="x")
        assert len(fake.state()["asked"]) == before


def asked(fake: FakePlatform, sid: str) -> tuple[News, ...]:
    return with_connector(setup_at(fake.base), lambda each: each.receipts([sid]))


class TestReceipts:
    def test_come_when_a_message_has_arrived(self, fake: FakePlatform) -> None:
        outcome = sent(fake, "On its way")
        assert isinstance(outcome, Accepted)
        assert asked(fake, outcome.provider_id) == ()
        fake.do("deliver")
        [receipt] = asked(fake, outcome.provider_id)
        assert isinstance(receipt, Receipt)
        assert (receipt.provider_id, receipt.state) == (outcome.provider_id, ReceiptState.DELIVERED)
        assert abs(receipt.at - datetime.now(UTC)) < timedelta(minutes=1)

    def test_say_why_one_did_not(self, fake: FakePlatform) -> None:
        outcome = sent(fake, "Never arrives")
        assert isinstance(outcome, Accepted)
        fake.do("deliver", code=30005)
        [receipt] = asked(fake, outcome.provider_id)
        assert isinstance(receipt, Receipt)
        assert receipt.state is ReceiptState.FAILED
        assert isinstance(receipt.outcome, RecipientNever)


def delivered(told: dict[str, Any]) -> Delivered:
    return Delivered(told["headers"], told["body"].encode(), told["url"])


def heard(told: dict[str, Any], **more: str) -> tuple[News, ...]:
    setup = setup_at("https://api.twilio.com", **more)
    assert sms_webhook.is_genuine(delivered(told), setup)
    return sms_webhook.read(delivered(told), setup, datetime.now(UTC))


class TestWebhooks:
    def test_tell_the_same_message_as_the_list(self, fake: FakePlatform) -> None:
        cursor = looked(fake).cursor
        [news] = heard(fake.do("write", **{"from": AN, "text": "Xin chào & tạm biệt"}))
        assert isinstance(news, Incoming)
        assert (news.address, news.text) == (AN, "Xin chào & tạm biệt")
        listed = [each for each in looked(fake, cursor).news if isinstance(each, Incoming)]
        assert listed[-1].id == news.id

    def test_tell_what_twilio_understood(self, fake: FakePlatform) -> None:
        _, wish = heard(fake.do("write", **{"from": AN, "text": "STOP"}))
        assert isinstance(wish, OptOut)
        message, wish = heard(fake.do("write", **{"from": AN, "text": "START"}))
        assert isinstance(wish, OptIn)
        assert isinstance(message, Incoming)
        assert wish.id == message.id, "no webhook says when it was: what is repeated is known by this alone"

    def test_tell_what_became_of_a_message(self, fake: FakePlatform) -> None:
        fake.do("deliver")
        outcome = sent(fake, "On its way")
        assert isinstance(outcome, Accepted)
        [webhook] = fake.do("deliver", code=30006)["webhooks"]
        [receipt] = heard(webhook)
        assert isinstance(receipt, Receipt)
        assert receipt.provider_id == outcome.provider_id
        assert isinstance(receipt.outcome, RecipientNever)

    def test_of_another_number_or_account_are_no_news(self, fake: FakePlatform) -> None:
        told = fake.do("write", **{"from": AN, "text": "Hi"})
        assert heard(told, sender="+15557777777") == ()
        other = setup_at("https://api.twilio.com", account_sid="AC" + "0" * 32)
        assert sms_webhook.read(delivered(told), other, datetime.now(UTC)) == ()

    @pytest.mark.parametrize("body", [b"", b"{}", b"\xff", b"AccountSid=" + ACCOUNT.encode(), b"&" * 3000])
    def test_that_cannot_be_read_tell_nothing(self, body: bytes) -> None:
        setup = setup_at("https://api.twilio.com")
        assert not sms_webhook.is_genuine(Delivered({}, body), setup)
        assert sms_webhook.read(Delivered({}, body), setup, datetime.now(UTC)) == ()

    def test_of_somebody_else_are_not_genuine(self, fake: FakePlatform) -> None:
        told = fake.do("write", **{"from": AN, "text": "Hi"})
        setup = setup_at(fake.base)
        assert not sms_webhook.is_genuine(replace(delivered(told), url="https://other.example/"), setup)
        assert not sms_webhook.is_genuine(replace(delivered(told), headers={}), setup)
        assert not sms_webhook.is_genuine(delivered({**told, "body": told["body"] + "&x=1"}), setup)
        by_key = replace(setup_at(fake.base, api_key_sid=KEY), secrets={"token": TOKEN})
        assert not sms_webhook.is_genuine(delivered(told), by_key), "the secret of a key signs nothing"
        both = replace(by_key, secrets={"token": KEY_SECRET, "auth_token": TOKEN})
        assert sms_webhook.is_genuine(delivered(told), both)


class TestSettings:
    @pytest.mark.parametrize(
        "wrong",
        [
            {"account_sid": "AC12"},
            {"account_sid": KEY},
            {"api_key_sid": ACCOUNT},
            {"sender": "0901234567890123"},
            {"sender": "A name too long"},
            {"sender": "TeaHouse"},
            {"sender": "TeaHouse", "stop_at": "nobody"},
        ],
    )
    def test_that_cannot_be_right_are_refused(self, wrong: dict[str, str]) -> None:
        with pytest.raises(Invalid):
            PLATFORM.settle({"account_sid": ACCOUNT, "sender": SENDER, **wrong})

    def test_take_a_number_as_people_write_it(self) -> None:
        settled = PLATFORM.settle({"account_sid": ACCOUNT, "sender": "+1 (555) 000-1111"})
        assert settled["sender"] == SENDER
        assert PLATFORM.way_out(settled) == "STOP"

    def test_of_a_name_tell_where_to_write_to_stop(self) -> None:
        given = {"account_sid": ACCOUNT, "sender": "TeaHouse", "stop_at": "stop@tea.example"}
        way_out = PLATFORM.way_out(PLATFORM.settle(given))
        assert "To stop, write to stop@tea.example." in footer(Shop(name="Tea"), way_out, "en")
        assert "reply" not in footer(Shop(name="Tea"), way_out, "en")
