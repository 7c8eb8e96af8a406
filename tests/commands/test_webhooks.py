"""Webhooks reach the engine of a command: signed bodies of a platform that is a process of its own."""

import json
import socket
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import httpx
import pytest

from tests.commands.chat import ChatShop
from tests.commands.files import message, sequence
from tests.commands.listening import listening, soon
from tests.commands.shop import Shop
from tests.platforms.serving import serving
from tests.platforms.whatsapp import APP_SECRET, BUSINESS_ID, NUMBER_ID, TOKEN
from tests.secret_marks import secret

AN = "84901234567"
VERIFY = secret("a-word-of-the-shop")


@pytest.fixture
def chat(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> Iterator[ChatShop]:
    """The shop with its number, whose webhooks lead to a free port of this computer."""
    for key, value in (("TOKEN", TOKEN), ("APP_SECRET", APP_SECRET), ("VERIFY_TOKEN", VERIFY)):
        monkeypatch.setenv(f"TENDRIL_SECRET_CHAT_{key}", value)
    with serving("whatsapp") as fake:
        chat = ChatShop(shop, fake, "whatsapp")
        settings = {"phone_number_id": NUMBER_ID, "business_id": BUSINESS_ID, "receipts": "yes"}
        chat.connect(settings)
        yield chat


def test_they_are_proved_stored_and_taken_in(chat: ChatShop) -> None:
    tendril = chat.shop.tendril
    with listening(chat) as here:
        address = here.address
        hello = {"hub.mode": "subscribe", "hub.verify_token": VERIFY, "hub.challenge": "1158"}
        assert httpx.get(address, params=hello, trust_env=False).text == "1158"
        wrote = chat.fake.do("write", **{"from": AN, "text": "Stop", "name": "An"})
        forged = {"x-hub-signature-256": "sha256=" + "0" * 64}
        assert httpx.post(address, content=wrote["body"], headers=forged, trust_env=False).status_code == 403
        for _ in range(2):
            taken = httpx.post(address, content=wrote["body"], headers=wrote["headers"], trust_env=False)
            assert taken.status_code == 200
        soon(lambda: any(AN in json.dumps(each) for each in tendril.json("customers", "list")))
    shown = json.dumps(tendril.json("customers", "list"))
    assert "An" in shown


def test_what_was_acknowledged_outlives_the_engine(chat: ChatShop) -> None:
    tendril = chat.shop.tendril
    with listening(chat) as here:
        for number in range(20):
            wrote = chat.fake.do("write", **{"from": f"849000000{number:02}", "text": "Hi", "name": "Binh"})
            assert here.post(wrote) == 200
        here.engine.kill()
    chat.engine_at(chat.shop.opens)
    names = [json.dumps(each) for each in tendril.json("customers", "list")]
    assert sum("849000000" in each for each in names) == 20


def test_the_address_to_enter_is_said_whole(chat: ChatShop) -> None:
    tendril = chat.shop.tendril
    assert "public address is not known yet" in tendril.done("channels", "webhook", "Chat")
    assert "is not a public address" in tendril.refused(
        "settings", "set", "receiver.address", "http://x.example"
    )
    tendril.done("settings", "set", "receiver.address", "https://tea.example.ts.net/")
    said = tendril.done("channels", "webhook", "Chat")
    assert "https://tea.example.ts.net/whatsapp/" in said
    assert "tailscale funnel --bg" in said
    assert "cloudflared tunnel --url http://127.0.0.1:" in said
    assert "needs no webhook" in tendril.refused("channels", "webhook", "Practice")


def test_a_port_that_is_taken_is_said_and_sending_goes_on(chat: ChatShop) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        chat.shop.tendril.done("settings", "set", "receiver.port", taken.getsockname()[1])
        with chat.shop.tendril.running("engine") as engine:
            assert engine.stderr is not None
            assert "another program uses port" in engine.stderr.readline()
            assert engine.poll() is None


def test_what_no_webhook_told_is_asked_for(chat: ChatShop) -> None:
    an = chat.knows("An", f"+{AN}", "phone")
    chat.fake.set_clock(datetime.now(UTC))
    with listening(chat) as here:
        assert here.post(chat.fake.do("write", **{"from": AN, "text": "Hi"})) == 200
        news = chat.imports(sequence(message("news")))
        chat.shop.tendril.done("sequences", "enroll", news, "--customer", an)
        soon(lambda: chat.states(an) == [("news", "sent")])
    (sent,) = chat.fake.state()["sent"]
    chat.fake.do("deliver", id=sent["id"], status="delivered")  # and nobody passes its webhook on
    chat.engine_at(datetime.now(UTC) + timedelta(minutes=10))
    assert chat.states(an) == [("news", "delivered")]
