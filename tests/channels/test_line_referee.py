"""LINE's requests, webhooks and the fake itself held against the official library."""

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest
from linebot.v3.messaging import (
    ApiClient,
    ApiException,
    Configuration,
    MessagingApi,
    PushMessageRequest,
    SetWebhookEndpointRequest,
)
from linebot.v3.messaging import TestWebhookEndpointRequest as TrialRequest
from linebot.v3.webhook import SignatureValidator, WebhookParser
from linebot.v3.webhooks import FollowEvent, MessageEvent, UnfollowEvent

from app.channels import line, line_webhook
from app.channels.connector import ChannelSetup, Delivered
from app.channels.line import PLATFORM, LineConnector
from app.channels.line_bodies import body_of
from app.model.block import Button, Content
from tests.channels.connectors import opened
from tests.platforms.line import SECRET, TOKEN
from tests.platforms.serving import FakePlatform, serving

AN = "U" + "a" * 32
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
BUTTONS = (Button(label="Open", url="https://a.example/x"), Button(label="Call", url="tel:+84901234567"))


@pytest.fixture(scope="module")
def fake() -> Iterator[FakePlatform]:
    with serving("line") as running:
        yield running


@pytest.fixture
def library(fake: FakePlatform) -> Iterator[MessagingApi]:
    with ApiClient(Configuration(host=fake.base, access_token=TOKEN)) as client:
        yield MessagingApi(client)


@pytest.mark.parametrize(
    "body",
    [
        body_of(AN, Content(text="Xin chào")),
        body_of(AN, Content(text="Hi", way_out="Reply STOP", quick_replies=("Yes", "No"))),
        body_of(AN, Content(text="Hi", buttons=BUTTONS, quick_replies=("Yes",))),
        body_of(AN, Content(), ["https://a.example/1.png"]),
        body_of(AN, Content(text="Hi", buttons=BUTTONS), ["https://a.example/1.png"] * 3),
    ],
)
def test_a_request_is_what_the_library_would_send(body: dict[str, Any]) -> None:
    request = PushMessageRequest.from_dict(body)
    assert request is not None
    assert request.to_dict() == {**body, "notificationDisabled": False}


def test_the_fake_answers_as_the_library_expects(fake: FakePlatform, library: MessagingApi) -> None:
    fake.do("follow", **{"from": AN})
    request = PushMessageRequest.from_dict(body_of(AN, Content(text="Hi")))
    assert request is not None
    key = str(uuid4())
    [taken] = library.push_message(request, x_line_retry_key=key).sent_messages
    with pytest.raises(ApiException) as second:
        library.push_message(request, x_line_retry_key=key)
    assert second.value.status == 409
    assert json.loads(second.value.body)["sentMessages"][0]["id"] == taken.id
    assert library.get_message_quota().value == 1000
    assert library.get_message_quota_consumption().total_usage == 1
    assert library.get_bot_info().basic_id == "@216ru"
    assert library.get_webhook_endpoint().active


def test_the_webhook_is_set_and_tried_as_by_the_library(
    fake: FakePlatform, library: MessagingApi, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(line, "PAUSE", 0)
    address = "https://tunnel.example/line/2"
    library.set_webhook_endpoint(SetWebhookEndpointRequest(endpoint=address))
    assert library.get_webhook_endpoint().endpoint == address
    assert library.test_webhook_endpoint(TrialRequest(endpoint=address)).success
    theirs = [_told(each) for each in fake.state()["asked"][-3:]]
    setup = ChannelSetup("LINE", PLATFORM.settle({"api_base": fake.base}), {"token": TOKEN})
    opened(LineConnector, setup, lambda each: each.lead_webhooks(address, ""))
    assert [_told(each) for each in fake.state()["asked"][-3:]] == theirs
    with pytest.raises(ApiException) as refused:
        library.set_webhook_endpoint(SetWebhookEndpointRequest(endpoint="http://tunnel.example"))
    assert refused.value.status == 400


def _told(asked: dict[str, Any]) -> tuple[str, str, object]:
    return asked["method"], asked["path"], json.loads(asked["body"] or "null")


@pytest.mark.parametrize(
    ("action", "kind"), [("write", MessageEvent), ("follow", FollowEvent), ("unfollow", UnfollowEvent)]
)
def test_a_webhook_is_one_for_the_library_too(fake: FakePlatform, action: str, kind: type) -> None:
    told = fake.do(action, **{"from": AN, "text": "Hi"})
    parser: Any = WebhookParser(SECRET)
    [event] = parser.parse(told["body"], told["headers"]["x-line-signature"])
    assert isinstance(event, kind)
    found = line_webhook.read(Delivered({}, told["body"].encode()), _setup(), NOW)
    assert {each.address for each in found} == {event.source.user_id}  # type: ignore[union-attr,attr-defined]
    at = int(found[0].at.timestamp() * 1000)
    assert abs(at - event.timestamp) <= 1  # type: ignore[attr-defined]


def test_a_body_is_genuine_exactly_if_the_library_says_so() -> None:
    body = '{"destination": "U", "events": [], "x": "Ấ"}'
    right = base64.b64encode(hmac.new(SECRET.encode(), body.encode(), hashlib.sha256).digest()).decode()
    validator: Any = SignatureValidator(SECRET)
    for given in (right, right[:-2] + "x=", "", "x"):
        genuine = line_webhook.is_genuine(Delivered({"x-line-signature": given}, body.encode()), _setup())
        assert genuine == validator.validate(body, given)


def _setup() -> ChannelSetup:
    return ChannelSetup("LINE", PLATFORM.settle({}), {"token": TOKEN, "channel_secret": SECRET})
