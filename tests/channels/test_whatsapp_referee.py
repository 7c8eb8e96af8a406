"""WhatsApp's requests and webhooks held against pywa, a library that is not ours."""

import hashlib
import hmac
import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from pywa.client import WhatsApp
from pywa.errors import WhatsAppError
from pywa.types.callback import Button as ReplyButton
from pywa.types.callback import URLButton as LinkButton
from pywa.types.message import Message
from pywa.types.message_status import MessageStatus
from pywa.types.templates import BodyText, HeaderText, TemplateLanguage, URLButton
from pywa.types.user_preferences import UserMarketingPreferences
from pywa.utils import webhook_updates_validator

from app.channels import graph, whatsapp_webhook
from app.channels.connector import ChannelSetup, Delivered
from app.channels.refusals import Refusal, sorted_refusal
from app.channels.whatsapp import PLATFORM
from app.channels.whatsapp_bodies import body_of
from app.channels.whatsapp_rules import RULES
from app.model.block import Button, Content
from app.model.heard import Incoming, Receipt, ReceiptState
from app.model.outcome import AgainLater, ChannelStopped
from app.model.template_message import Filled, TemplateMessage
from tests.platforms.whatsapp_bodies import message_webhook, preference_webhook, status_webhook

# Their types leave out that these take the values alone.
header: Any = HeaderText.params
body_text: Any = BodyText.params
NUMBER = "84901234567"
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
ACCEPTED = {
    "messaging_product": "whatsapp",
    "contacts": [{"input": NUMBER, "wa_id": NUMBER}],
    "messages": [{"id": "wamid.1"}],
}


def theirs(send: Callable[[WhatsApp], object]) -> dict[str, Any]:
    """Return the body that the library sends."""
    bodies: list[dict[str, Any]] = []

    def handle(request: httpx.Request) -> httpx.Response:
        bodies.append(json.loads(request.content))
        return httpx.Response(200, json=ACCEPTED)

    with httpx.Client(
        transport=httpx.MockTransport(handle), base_url="https://graph.facebook.com"
    ) as session:
        send(WhatsApp(phone_id="1055", token="t", session=session, filter_updates=False))
    [body] = bodies
    return body


def ours(content: Content, media_id: str = "") -> dict[str, Any]:
    """Return the body that the connector sends."""
    return json.loads(json.dumps(body_of(f"+{NUMBER}", content, media_id)))  # type: ignore[no-any-return]


class TestARequest:
    def test_with_text_alone(self) -> None:
        body = theirs(lambda client: client.send_text(NUMBER, "Xin chào!", preview_url=False))
        assert ours(Content(text="Xin chào!")) == body

    def test_with_a_picture(self) -> None:
        body = theirs(lambda client: client.send_image(NUMBER, "880001"))
        assert ours(Content(), "880001") == body

    def test_with_quick_replies(self) -> None:
        buttons = [ReplyButton("Yes", "reply-1"), ReplyButton("No", "reply-2")]
        body = theirs(lambda client: client.send_message(NUMBER, "Come?", buttons=buttons))
        assert ours(Content(text="Come?", quick_replies=("Yes", "No"))) == body

    def test_with_a_button(self) -> None:
        button = LinkButton("Open", "https://shop.example/cart")
        body = theirs(lambda client: client.send_message(NUMBER, "Your cart", buttons=button))
        content = Content(text="Your cart", buttons=(Button(label="Open", url="https://shop.example/cart"),))
        assert ours(content) == body

    def test_with_a_numbered_template(self) -> None:
        body = theirs(
            lambda client: client.send_template(
                NUMBER,
                "cart",
                TemplateLanguage.VIETNAMESE,
                [
                    header("Tendril"),
                    body_text("An", "450.000 ₫"),
                    URLButton.params(url_variable="c-1", index=0),
                ],
            )
        )
        template = TemplateMessage(
            name="cart",
            language="vi",
            variables=(
                Filled(name="header.1", value="Tendril"),
                Filled(name="1", value="An"),
                Filled(name="2", value="450.000 ₫"),
                Filled(name="button.0", value="c-1"),
            ),
        )
        assert _comparable(ours(Content(template=template))) == _comparable(body)

    def test_with_a_template_of_names(self) -> None:
        body = theirs(
            lambda client: client.send_template(
                NUMBER, "hello", TemplateLanguage.ENGLISH, [BodyText.params(first_name="An")]
            )
        )
        template = TemplateMessage(
            name="hello", language="en", variables=(Filled(name="first_name", value="An"),)
        )
        assert _comparable(ours(Content(template=template))) == _comparable(body)


def _comparable(body: dict[str, Any]) -> dict[str, Any]:
    """Return a body in which kinds are written in small letters and indexes as texts: Meta takes both."""
    for component in body["template"].get("components", ()):
        for key in ("type", "sub_type", "index"):
            if key in component:
                component[key] = str(component[key]).lower()
        for parameter in component["parameters"]:
            parameter["type"] = parameter["type"].lower()
    return body


@pytest.fixture
def setup() -> ChannelSetup:
    return ChannelSetup(
        "WhatsApp",
        PLATFORM.settle({"phone_number_id": "1055"}),
        {"token": "t", "app_secret": "s", "verify_token": "v"},
    )


@pytest.fixture
def client() -> WhatsApp:
    return WhatsApp(phone_id="1055", token="t", filter_updates=False)


def parsed(kind: Any, client: WhatsApp, body: dict[str, Any]) -> Any:
    """Return a webhook's body as the library understands it."""
    return kind.from_update(client, body)


class TestAWebhook:
    def test_with_a_message_is_one_for_the_library_too(self, setup: ChannelSetup, client: WhatsApp) -> None:
        body = message_webhook("1055", NUMBER, "wamid.7", NOW, "Hi", "An")
        message = parsed(Message, client, body)
        [found] = whatsapp_webhook.read(Delivered({}, json.dumps(body).encode()), setup, NOW)
        assert isinstance(found, Incoming)
        assert (found.id, found.text) == (message.id, message.text)
        assert found.address == f"+{message.from_user.wa_id}"
        assert found.name == message.from_user.name
        assert found.at == message.timestamp.astimezone(UTC)

    @pytest.mark.parametrize("status", ["delivered", "read", "failed"])
    def test_with_a_status_is_one_for_the_library_too(
        self, setup: ChannelSetup, client: WhatsApp, status: str
    ) -> None:
        body = status_webhook("1055", NUMBER, "wamid.7", NOW, status, 131026 if status == "failed" else 0)
        theirs_of_it = parsed(MessageStatus, client, body)
        [found] = whatsapp_webhook.read(Delivered({}, json.dumps(body).encode()), setup, NOW)
        assert isinstance(found, Receipt)
        assert (found.provider_id, found.state.value) == (theirs_of_it.id, theirs_of_it.status.value)
        assert found.at == theirs_of_it.timestamp.astimezone(UTC)
        assert (found.state is ReceiptState.FAILED) == (theirs_of_it.error is not None)

    @pytest.mark.parametrize("value", ["stop", "resume"])
    def test_with_a_wish_is_one_for_the_library_too(
        self, setup: ChannelSetup, client: WhatsApp, value: str
    ) -> None:
        body = preference_webhook("1055", NUMBER, NOW, value)
        wish = parsed(UserMarketingPreferences, client, body)
        [found] = whatsapp_webhook.read(Delivered({}, json.dumps(body).encode()), setup, NOW)
        assert (type(found).__name__ == "OptOut") == (wish.value.value == "stop")

    def test_is_genuine_exactly_if_the_library_says_so(self, setup: ChannelSetup) -> None:
        body = json.dumps(message_webhook("1055", NUMBER, "wamid.7", NOW, "Ấ", "An")).encode()
        signature = "sha256=" + hmac.new(b"s", body, hashlib.sha256).hexdigest()
        for given in (signature, signature[:-1] + "x", "", "sha256="):
            genuine = graph.is_genuine(Delivered({"x-hub-signature-256": given}, body), setup)
            theirs_of_it = bool(given) and webhook_updates_validator(
                app_secret="s", request_body=body, x_hub_signature=given
            )
            assert genuine == theirs_of_it


class TestACode:
    @pytest.mark.parametrize("family", ["AuthorizationError", "IntegrityError"])
    def test_that_the_library_counts_as_of_the_account_stops_the_channel(self, family: str) -> None:
        for code in codes_of(family):
            assert isinstance(sorted_refusal(RULES, Refusal(400, str(code)), "WhatsApp"), ChannelStopped), (
                code
            )

    def test_that_the_library_counts_as_too_much_waits_or_stops(self) -> None:
        for code in codes_of("ThrottlingError"):
            outcome = sorted_refusal(RULES, Refusal(400, str(code)), "WhatsApp")
            assert isinstance(outcome, AgainLater | ChannelStopped), code

    def test_that_the_library_knows_of_sending_is_in_the_table(self) -> None:
        unlisted = {
            code
            for code in codes_of("SendMessageError")
            if not any(rule.fits(Refusal(400, str(code))) for rule in RULES)
        }
        # About flows, calls and identity checks, which are never sent.
        assert unlisted <= {132068, 132069, 131044, 137000}


def codes_of(family: str) -> set[int]:
    """Return the codes of a family of the library's errors."""
    top = next(each for each in WhatsAppError.__subclasses__() if each.__name__ == family)
    return {code for each in top.__subclasses__() for code in (each.__error_codes__ or ())}
