"""What every fake platform has: state, a record of what it was asked, and the ways in which it misbehaves.

A fake is a process of its own on loopback (``tests/platforms/serving.py`` starts one). Beside the
platform's own paths it has ``/_fake/…`` ones, by which tests look into it, tell it how to behave and let its
customers act.
"""

import asyncio
import json
import struct
import zlib
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

PORTRAIT_PATH = "/account/picture.png"


def _painted(side: int = 96) -> bytes:
    """Return a PNG: a leaf on a ground that becomes lighter."""
    rows = b""
    for y in range(side):
        rows += b"\0"
        for x in range(side):
            along, across = (x + y) / (2 * side), abs(x - y) / side
            is_leaf = across < 0.55 * (1 - (2 * along - 1) ** 2) ** 2 - 0.1
            rows += bytes((244, 250, 246) if is_leaf else (int(20 + 60 * along), int(110 + 60 * along), 96))
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    chunks = b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in parts
    )
    return b"\x89PNG\r\n\x1a\n" + chunks


PORTRAIT = _painted()
"""The picture of every account there is."""

Document = dict[str, Any]
Action = Callable[[Any, Document], Coroutine[Any, Any, Document]]


@dataclass
class Fake:
    """The state that all fakes share. ``clock`` can be moved: a platform lives in the shop's time."""

    asked: list[Document] = field(default_factory=list)
    misdeeds: list[Document] = field(default_factory=list)
    ahead: timedelta = timedelta(0)
    numbers: int = 0

    def now(self) -> datetime:
        """The platform's time."""
        return datetime.now(UTC) + self.ahead

    def number(self) -> int:
        """A number that was not given out before."""
        self.numbers += 1
        return self.numbers

    def state(self) -> Document:
        """What tests see of it; a fake adds its own."""
        return {"asked": self.asked}


def portrait_of(request: Request) -> str:
    """Return where the picture of the account lies."""
    return f"{str(request.base_url).rstrip('/')}{PORTRAIT_PATH}"


async def _picture(request: Request) -> Response:
    del request
    return Response(PORTRAIT, media_type="image/png")


def application(fake: Fake, routes: list[Route], actions: Mapping[str, Action]) -> ASGIApp:
    """Return a fake's application: its own ``routes``, and ``actions`` below ``/_fake/``."""

    async def look(request: Request) -> Response:
        del request
        return JSONResponse(fake.state())

    async def act(request: Request) -> Response:
        document = json.loads(await request.body() or b"{}")
        name = request.path_params["name"]
        if name == "misbehave":
            fake.misdeeds.append(document)
            return JSONResponse({})
        if name == "clock":
            fake.ahead = datetime.fromisoformat(document["now"]) - datetime.now(UTC)
            return JSONResponse({})
        return JSONResponse(await actions[name](fake, document))

    own = [
        Route("/_fake/state", look),
        Route("/_fake/{name}", act, methods=["POST"]),
        Route(PORTRAIT_PATH, _picture),
    ]
    return _Misbehaving(Starlette(routes=[*own, *routes]), fake)


@dataclass(frozen=True)
class _Misbehaving:
    """Lets a fake answer badly as often as it was told to.

    A misdeed is ``{"how", "times", "path", "method", "after"}``: ``path`` is a piece of the paths it concerns, and
    ``method`` theirs if it concerns no other; with ``after`` the platform does what it was asked before its answer
    goes wrong.
    """

    app: ASGIApp
    fake: Fake

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith("/_fake/"):
            await self.app(scope, receive, send)
            return
        body = await _whole_body(receive)
        self._note(scope, body)
        misdeed = self._next(scope["path"], scope["method"])
        if misdeed is None:
            await self.app(scope, _given(body), send)
            return
        if misdeed.get("after"):
            await self.app(scope, _given(body), _nowhere)
        await _misbehave(misdeed, send)

    def _note(self, scope: Scope, body: bytes) -> None:
        headers = {name.decode(): value.decode("latin-1") for name, value in scope["headers"]}
        self.fake.asked.append(
            {
                "method": scope["method"],
                "path": scope["path"],
                "query": scope["query_string"].decode(),
                "headers": headers,
                "body": body.decode("utf-8", "replace")[:20_000],
                "at": self.fake.now().isoformat(),
            }
        )

    def _next(self, path: str, method: str) -> Document | None:
        for misdeed in self.fake.misdeeds:
            concerns = misdeed.get("path", "") in path and misdeed.get("method", method) == method
            if concerns and misdeed.get("times", 1) > 0:
                misdeed["times"] = misdeed.get("times", 1) - 1
                return misdeed
        return None


@dataclass(frozen=True)
class Uploaded:
    """One part of a multipart form: a value, or a file with its kind."""

    data: bytes
    kind: str = ""

    @property
    def text(self) -> str:
        """The value as text."""
        return self.data.decode()


async def form_of(request: Request) -> dict[str, Uploaded]:
    """Return the parts of a multipart form by their names."""
    head = f"Content-Type: {request.headers['content-type']}\r\n\r\n".encode()
    message = message_from_bytes(head + await request.body())
    found = {}
    for part in message.walk():
        name = part.get_param("name", header="content-disposition")
        data = part.get_payload(decode=True)
        if isinstance(name, str) and isinstance(data, bytes):
            found[name] = Uploaded(data, part.get_content_type() if part.get_filename() else "")
    return found


async def _misbehave(misdeed: Document, send: Send) -> None:
    how = misdeed["how"]
    status, body, headers = (
        int(misdeed.get("status", 200)),
        misdeed.get("body", ""),
        misdeed.get("headers", {}),
    )
    match how:
        case "answer":
            await _answer(send, status, body if isinstance(body, str) else json.dumps(body), headers)
        case "html":
            page = "<html><body>Sorry, something went wrong.</body></html>"
            await _answer(send, int(misdeed.get("status", 502)), page, {"content-type": "text/html"})
        case "malformed":
            await _answer(send, status, '{"messages": [{"id": "', {"content-type": "application/json"})
        case "empty":
            await _answer(send, status, "", {})
        case "redirect":
            await _answer(send, 302, "", {"location": "https://example.com/"})
        case "slow":
            await asyncio.sleep(float(misdeed.get("seconds", 5)))
            await _answer(send, 504, "", {})
        case "lost":
            # Fewer octets than were promised: the server then cuts the connection.
            await _start(send, 200, {"content-length": "1000"})
            await send({"type": "http.response.body", "body": b"{", "more_body": False})
        case _:
            raise ValueError(f"nobody misbehaves like {how}")


async def _answer(send: Send, status: int, body: str, headers: dict[str, str]) -> None:
    data = body.encode()
    await _start(send, status, {**headers, "content-length": str(len(data))})
    await send({"type": "http.response.body", "body": data})


async def _start(send: Send, status: int, headers: dict[str, str]) -> None:
    listed = [(name.encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": status, "headers": listed})


async def _whole_body(receive: Receive) -> bytes:
    body = b""
    while True:
        message = await receive()
        piece: bytes = message.get("body", b"")
        body += piece
        if not message.get("more_body"):
            return body


def _given(body: bytes) -> Receive:
    async def receive() -> Message:
        return {"type": "http.request", "body": body, "more_body": False}

    return receive


async def _nowhere(message: Message) -> None:
    del message
