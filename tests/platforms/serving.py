"""Starting a fake platform as a process, and talking to it from a test.

``python -m tests.platforms.serving MODULE`` serves the ``APPLICATION`` of a module beside this one and prints its port.
"""

import asyncio
import importlib
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import httpx

from tests.platforms.starting import SECONDS, started


@dataclass(frozen=True, slots=True)
class FakePlatform:
    """One running fake."""

    port: int
    client: httpx.Client

    @property
    def base(self) -> str:
        """The API address to give to a channel."""
        return f"http://127.0.0.1:{self.port}"

    def state(self) -> dict[str, Any]:
        """Return what is to be seen of it."""
        answer = self.client.get(f"{self.base}/_fake/state")
        found: dict[str, Any] = answer.raise_for_status().json()
        return found

    def do(self, action: str, **document: Any) -> dict[str, Any]:
        """Let something happen on the platform: a customer writes, a token expires."""
        url = f"{self.base}/_fake/{action}"
        answer = self.client.post(url, json=document)
        found: dict[str, Any] = answer.raise_for_status().json()
        return found

    def misbehave(
        self, how: str, *, times: int = 1, path: str = "", after: bool = False, **more: Any
    ) -> None:
        """Have it answer badly: answer, html, malformed, empty, redirect, slow or lost; see ``fake``."""
        self.do("misbehave", how=how, times=times, path=path, after=after, **more)

    def set_clock(self, now: datetime) -> None:
        """Put the platform into the shop's time."""
        self.do("clock", now=now.isoformat())


@contextmanager
def serving(module: str) -> Iterator[FakePlatform]:
    """Have the fake of ``tests/platforms/MODULE.py`` run."""
    with (
        started("tests.platforms.serving", module) as port,
        httpx.Client(timeout=SECONDS, trust_env=False) as client,
    ):
        yield FakePlatform(port, client)


def _serve(module: str) -> None:
    import uvicorn

    make: Callable[[], Any] = importlib.import_module(f"tests.platforms.{module}").application_of_fake
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(100)
        config = uvicorn.Config(make(), log_level="critical", lifespan="off", access_log=False)
        print(listening.getsockname()[1], flush=True)
        asyncio.run(uvicorn.Server(config).serve(sockets=[listening]))


if __name__ == "__main__":
    _serve(sys.argv[1])
