"""A platform of the product's own making whose API is the server on this computer."""

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.channels import registry
from app.channels.connector import ChannelSetup, Checked, Connector, Platform, Surroundings
from app.channels.web import Request, Web
from app.model.block import Content
from app.model.channel import ChannelTraits
from app.model.message import Part, PictureFile
from app.model.outcome import Accepted, Outcome
from tests.bench.loopback_client import LoopbackClient

KEY = "bench"
AT_ONCE = 100
"""How many the engine sends at once, as a channel's setting; what an answer takes here, it takes for any number."""


def body_of(key: str, recipient: str, text: str) -> dict[str, str]:
    """Return the request for a message."""
    return {"key": key, "to": recipient, "text": text}


def id_in(answer: bytes) -> str:
    """Return what the server calls the message."""
    return str(json.loads(answer)["id"])


@dataclass
class Sent:
    """When a recipient was first written to, seconds since 1970."""

    first: dict[str, float] = field(default_factory=dict)
    count: int = 0


SENT = Sent()


class LoopbackConnector:
    """Sends over one of the two clients."""

    def __init__(self, setup: ChannelSetup) -> None:
        port = int(setup.settings["port"])
        at_once = AT_ONCE
        self._minimal = LoopbackClient(port)
        self._web = Web(f"http://127.0.0.1:{port}", at_once=at_once)
        self._is_httpx = setup.settings["client"] == "httpx"

    async def check(self) -> Checked:
        return Checked("bench")

    async def send(self, part: Part, pictures: Sequence[PictureFile]) -> Outcome:
        SENT.first.setdefault(part.recipient, time.time())
        SENT.count += 1
        body = body_of(part.key, part.recipient, part.content.text)
        if self._is_httpx:
            answer = (await self._web.ask(Request("POST", "/messages", json=body))).body
        else:
            answer = await self._minimal.ask(json.dumps(body).encode())
        return Accepted(id_in(answer))

    async def close(self) -> None:
        self._minimal.close()
        await self._web.close()


def _connect(setup: ChannelSetup, surroundings: Surroundings) -> Connector:
    return LoopbackConnector(setup)


def _in_one(content: Content) -> tuple[Content, ...]:
    return (content,)


PLATFORM = Platform(
    traits=ChannelTraits(KEY, "Bench", "email", has_receipts=False, owns_address=False),
    settings=(),
    settle=dict,
    connect=_connect,
    parts=_in_one,
    way_out=lambda settings: "",
    is_local=lambda settings: True,
    per_second=1e6,
    at_once=AT_ONCE,
)


def register() -> None:
    """Let the registry know the platform, in this process alone."""
    assert isinstance(registry.PLATFORMS, dict)
    registry.PLATFORMS[KEY] = PLATFORM
