"""Requests to Twilio, its webhooks and the fake itself held against its contract and its official library."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from urllib.parse import parse_qs, urlencode

import pytest
from openapi_core.exceptions import OpenAPIError
from twilio.base.exceptions import TwilioRestException
from twilio.request_validator import RequestValidator
from twilio.rest import Client

from app.channels import sms_webhook
from app.channels.connector import ChannelSetup, Delivered
from app.channels.sms import PLATFORM, SmsConnector
from app.channels.sms_settings import OFFICIAL
from app.model.block import Content
from app.model.message import Part
from app.model.outcome import Accepted
from tests.channels.connectors import opened, surroundings
from tests.platforms.contracts import contract, obeys
from tests.platforms.serving import FakePlatform, serving
from tests.platforms.sms import ACCOUNT, SENDER, SERVICE, TOKEN, WEBHOOK

AN = "+84901234567"
SPEC = "twilio/twilio_api_v2010.messages-subset.json"


@pytest.fixture(scope="module")
def fake() -> Iterator[FakePlatform]:
    with serving("sms") as running:
        yield running


@pytest.fixture
def library(fake: FakePlatform) -> Client:
    client = Client(ACCOUNT, TOKEN)
    client.api.base_url = fake.base
    return client


def _setup(base: str = OFFICIAL, sender: str = SENDER) -> ChannelSetup:
    given = {"account_sid": ACCOUNT, "sender": sender, "api_base": base}
    return ChannelSetup("SMS", PLATFORM.settle(given), {"token": TOKEN})


async def _everything(base: str) -> None:
    """Ask Twilio everything that the connector ever asks."""
    connector = SmsConnector(_setup(base), surroundings())
    try:
        await connector.check()
        part = Part("k", 0, AN, "An", Content(text="Xin chào", way_out="Reply STOP"), datetime.now(UTC))
        taken = await connector.send(part, [])
        assert isinstance(taken, Accepted)
        await connector.receipts([taken.provider_id])
        await connector.listen("")
        await connector.listen(datetime.now(UTC).isoformat())
    finally:
        await connector.close()


def test_every_request_obeys_the_contract(fake: FakePlatform) -> None:
    api = contract(SPEC)
    before = len(fake.state()["asked"])
    fake.misbehave("lost", path="/Messages.json", method="POST", after=True)  # so that the list is asked, too
    asyncio.run(_everything(fake.base))
    requests = fake.state()["asked"][before:]
    assert {(each["method"], each["path"].rpartition("/")[2][:8]) for each in requests} >= {
        ("GET", "AC" + "a1" * 3),
        ("POST", "Messages"),
        ("GET", "Messages"),
    }
    for each in requests:
        if "IncomingPhoneNumbers" not in each["path"]:  # of that the subset says nothing: see below
            obeys(api, OFFICIAL, each)


def test_numbers_and_services_are_asked_for_as_by_the_library(fake: FakePlatform, library: Client) -> None:
    async def check(sender: str) -> None:
        connector = SmsConnector(_setup(fake.base, sender), surroundings())
        try:
            await connector.check()
        finally:
            await connector.close()

    def ours(sender: str) -> list[tuple[str, dict[str, list[str]]]]:
        before = len(fake.state()["asked"])
        asyncio.run(check(sender))
        return [_question(each) for each in fake.state()["asked"][before:]]

    library.messaging.base_url = fake.base
    assert [
        each.phone_number for each in library.incoming_phone_numbers.list(phone_number=SENDER, page_size=20)
    ] == [SENDER]
    assert _question(fake.state()["asked"][-1]) in ours(SENDER)
    service = library.messaging.v1.services(SERVICE)
    assert service.fetch().use_inbound_webhook_on_number is True
    assert [each.phone_number for each in service.phone_numbers.list(page_size=1)] == [SENDER]
    for theirs in fake.state()["asked"][-2:]:
        assert _question(theirs) in ours(SERVICE)
    fake.do("change", numbers=["12345"])
    assert [each.short_code for each in library.short_codes.list(short_code="12345", page_size=20)] == [
        "12345"
    ]
    assert _question(fake.state()["asked"][-1]) in ours("12345")
    fake.do("change", numbers=[SENDER])


def test_webhooks_are_set_as_by_the_library(fake: FakePlatform, library: Client) -> None:
    address = "https://tunnel.example/sms/2"

    def ours(sender: str) -> dict[str, list[str]]:
        setup = _setup(fake.base, sender)
        opened(SmsConnector, setup, lambda each: each.lead_webhooks(address, ""))
        return _last_form(fake)

    library.messaging.base_url = fake.base
    [number] = library.incoming_phone_numbers.list(phone_number=SENDER)
    assert number.update(sms_url=address, sms_method="POST").sms_url == address
    path = fake.state()["asked"][-1]["path"]
    theirs = _last_form(fake)
    assert ours(SENDER) == theirs
    assert fake.state()["asked"][-1]["path"] == path
    service = library.messaging.v1.services(SERVICE)
    updated = service.update(
        inbound_request_url=address, inbound_method="POST", use_inbound_webhook_on_number=False
    )
    assert updated.inbound_request_url == address
    assert _last_form(fake) == ours(SERVICE)


def _question(asked: dict[str, Any]) -> tuple[str, dict[str, list[str]]]:
    return asked["path"], parse_qs(asked["query"])


def test_the_contract_refuses_what_is_wrong(fake: FakePlatform) -> None:
    api = contract(SPEC)
    asyncio.run(_everything(fake.base))
    posted = next(each for each in fake.state()["asked"] if each["method"] == "POST")
    with pytest.raises(OpenAPIError):
        obeys(api, OFFICIAL, {**posted, "path": posted["path"].replace(ACCOUNT, "AC1")})
    with pytest.raises(OpenAPIError):
        obeys(api, OFFICIAL, {**posted, "path": posted["path"].replace("Messages", "Message")})


def test_the_form_is_the_one_that_the_library_sends(fake: FakePlatform, library: Client) -> None:
    library.messages.create(to=AN, from_=SENDER, body="Xin chào\n\nReply STOP")
    theirs = _last_form(fake)
    asyncio.run(_everything(fake.base))
    assert _last_form(fake) == theirs


def _last_form(fake: FakePlatform) -> dict[str, list[str]]:
    posted = [each for each in fake.state()["asked"] if each["method"] == "POST"]
    assert posted[-1]["headers"]["content-type"].split(";")[0] == "application/x-www-form-urlencoded"
    return parse_qs(posted[-1]["body"])


def test_the_list_is_asked_for_as_by_the_library(fake: FakePlatform, library: Client) -> None:
    day = datetime(2026, 11, 22, tzinfo=UTC)
    library.messages.list(to=SENDER, date_sent_after=day, page_size=200)
    asked = parse_qs(fake.state()["asked"][-1]["query"])
    assert asked == {"To": [SENDER], "DateSent>": ["2026-11-22T00:00:00Z"], "PageSize": ["200"]}


def test_the_fake_answers_as_the_library_expects(fake: FakePlatform, library: Client) -> None:
    taken = library.messages.create(to=AN, from_=SENDER, body="Hi")
    fake.do("deliver")
    told = library.messages(str(taken.sid)).fetch()
    assert (told.status, told.body, told.direction) == ("delivered", "Hi", "outbound-api")
    assert isinstance(told.date_created, datetime)
    assert library.api.accounts(ACCOUNT).fetch().friendly_name == "Tendril Shop"
    fake.do("write", **{"from": "+84907777777", "text": "STOP"})
    with pytest.raises(TwilioRestException) as refused:
        library.messages.create(to="+84907777777", from_=SENDER, body="Hi")
    assert (refused.value.code, refused.value.status) == (21610, 400)


@pytest.mark.parametrize(
    "url",
    [
        WEBHOOK,
        "https://tunnel.example:443/hooks/sms?shop=1",
        "https://tunnel.example:8443/x",
        "http://a.example/",
    ],
)
@pytest.mark.parametrize(
    "form", [{}, {"Body": "Ấm trà & co", "From": AN, "AccountSid": ACCOUNT, "Empty": ""}]
)
def test_a_webhook_is_genuine_exactly_if_the_library_says_so(url: str, form: dict[str, str]) -> None:
    validator: Any = RequestValidator(TOKEN)
    right = validator.compute_signature(url, form)
    other = validator.compute_signature(url.replace(":443", ""), form)
    for given in (right, other, right[:-2] + "x=", "", "x"):
        request = Delivered({"x-twilio-signature": given}, urlencode(form).encode(), url)
        assert sms_webhook.is_genuine(request, _setup()) == validator.validate(url, form, given)
