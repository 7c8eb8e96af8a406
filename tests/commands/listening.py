"""The engine as a process that listens for webhooks, and the platform's way to it."""

import socket
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from subprocess import Popen
from typing import Any
from urllib.parse import urlsplit

import httpx

from tests.commands.chat import CHANNEL, ChatShop
from tests.commands.program import SECONDS

PUBLIC = "https://tea.example.ts.net"
"""Where a tunnel would take webhooks in, which platforms may sign as well."""


@dataclass(frozen=True)
class Listener:
    """One engine that listens: ``address`` is the one on this computer, ``public`` the one that platforms are told."""

    address: str
    public: str
    engine: Popen[str]
    client: httpx.Client

    @property
    def port(self) -> int:
        """The receiver's port."""
        return urlsplit(self.address).port or 0

    def post(self, webhook: Mapping[str, Any], **headers: str) -> int:
        """Post what a fake has signed, as the tunnel passes it on; return the answer's status."""
        given = {**webhook["headers"], **{name.replace("_", "-"): value for name, value in headers.items()}}
        body = webhook["body"]
        return self.client.post(self.address, content=body, headers=given).status_code


@contextmanager
def listening(chat: ChatShop) -> Iterator[Listener]:
    """Have the engine of a shop listen for its chat channel's webhooks."""
    tendril = chat.shop.tendril
    with socket.create_server(("127.0.0.1", 0)) as free:
        tendril.done("settings", "set", "receiver.port", free.getsockname()[1])
    tendril.done("settings", "set", "receiver.address", PUBLIC)
    told = tendril.json("channels", "webhook", CHANNEL)
    with (
        tendril.running("engine") as engine,
        httpx.Client(trust_env=False, timeout=SECONDS) as client,
    ):
        listener = Listener(told["local"], told["address"], engine, client)
        soon(lambda: _answers(listener))
        yield listener


def soon(is_so: Callable[[], Any]) -> None:
    """Wait until something is so."""
    ends = time.monotonic() + SECONDS
    while not is_so():
        assert time.monotonic() < ends
        time.sleep(0.05)


def _answers(listener: Listener) -> bool:
    try:
        return listener.client.get(listener.address).status_code in (403, 405)
    except httpx.HTTPError:
        return False
