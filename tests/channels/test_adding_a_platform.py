"""The platform in docs/adding-a-platform.md is one: whoever copies it has something that sends."""

import asyncio
import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.channels.api_address import BASE
from app.channels.connector import ChannelSetup, Connector, Platform
from app.model.block import Content
from app.model.message import Part
from app.model.outcome import Accepted, AgainLater, Outcome, RecipientNever
from tests.channels.connectors import surroundings
from tests.channels.web_server import answering, served
from tests.secret_marks import secret

_DOCUMENT = Path(__file__).parents[2] / "docs" / "adding-a-platform.md"
_PART = Part("m1", 0, "+84901234567", "Mai", Content(text="Xin chào"), datetime(2026, 11, 22, 12, tzinfo=UTC))


@pytest.fixture(scope="module")
def pigeon() -> Platform:
    """The platform that the document's code makes."""
    [code] = re.findall(r"```python\n(.*?)```", _DOCUMENT.read_text(encoding="utf-8"), flags=re.DOTALL)
    made: dict[str, Any] = {"__name__": "pigeon"}
    exec(compile(code, str(_DOCUMENT), "exec"), made)
    platform: Platform = made["PLATFORM"]
    return platform


def sent(pigeon: Platform, status: str, body: bytes) -> tuple[Outcome, bytes]:
    """Send one message that is answered so; return what came of it and the request."""

    async def main() -> tuple[Outcome, bytes]:
        async with served(answering(status, body)) as server:
            connector = connected(pigeon, server.base)
            try:
                outcome = await connector.send(_PART, ())
            finally:
                await connector.close()
            return outcome, server.requests[0]

    return asyncio.run(main())


def connected(pigeon: Platform, base: str) -> Connector:
    settings = pigeon.settle({BASE: base})
    return pigeon.connect(ChannelSetup("Pigeon", settings, {"token": secret("coo")}), surroundings())


def test_it_sends_the_text_to_the_customer_with_the_shop_s_token(pigeon: Platform) -> None:
    outcome, request = sent(pigeon, "200 OK", b'{"id": "p-1"}')
    head, _, body = request.partition(b"\r\n\r\n")
    assert outcome == Accepted("p-1")
    assert head.startswith(b"POST /messages HTTP/1.1\r\n")
    assert f"Bearer {secret('coo')}".encode() in head
    assert json.loads(body) == {"to": "+84901234567", "text": "Xin chào"}


@pytest.mark.parametrize(
    ("status", "body", "sort"),
    [
        (
            "403 Forbidden",
            b'{"error": {"code": 403, "message": "You were blocked by the user"}}',
            RecipientNever,
        ),
        ("429 Too Many", b'{"error": {"code": 429, "message": "Slow down"}}', AgainLater),
    ],
)
def test_its_rules_sort_what_the_platform_refuses(
    pigeon: Platform, status: str, body: bytes, sort: type[Outcome]
) -> None:
    outcome, _ = sent(pigeon, status, body)
    assert isinstance(outcome, sort)


def test_checking_it_tells_whose_account_it_is(pigeon: Platform) -> None:
    async def main() -> str:
        async with served(answering(body=b'{"name": "Bakery"}')) as server:
            connector = connected(pigeon, server.base)
            try:
                return (await connector.check()).account
            finally:
                await connector.close()

    assert asyncio.run(main()) == "Bakery"
