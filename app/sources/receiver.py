"""The local receiver: takes in webhooks, makes sure who sent them, stores them, and answers. Nothing more.

It runs on a thread of its own, so that platforms are answered at once whatever else goes on.
"""

import asyncio
import contextlib
import logging
import socket
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from app.model.delivered import Delivered
from app.model.errors import EnvironmentFault, TendrilError
from app.model.receiver_place import ReceiverPlace
from app.model.sentence import worded

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import Receive, Scope, Send
    from uvicorn import Server

LARGEST = 1 << 20
"""Octets of one body."""

MOST_HELD = 32 * LARGEST
"""Octets of all bodies in memory: being read, or waiting to be stored."""

MOST_TOGETHER = 500
"""Bodies stored in one transaction."""

_CLOSING_SECONDS = 3
_IDLE_SECONDS = 20
_HEADERS_OCTETS = 16 * 1024
_LOG = logging.getLogger(__name__)


class ReceiverFault(EnvironmentFault):
    """The receiver cannot listen."""


class Verdict(Enum):
    """What a signature says of a request."""

    GENUINE = auto()
    UNSIGNED = auto()
    FORGED = auto()


@dataclass(frozen=True, slots=True)
class Door:
    """What is behind one path: pure functions that judge a request and answer a platform's handshake."""

    channel_id: int
    judge: Callable[[Delivered], Verdict]
    greet: Callable[[Delivered], str | None]


@dataclass(frozen=True, slots=True)
class Received:
    """One genuine request for a channel."""

    channel_id: int
    delivered: Delivered


Store = Callable[[Sequence[Received]], None]
"""Stores requests durably, all or none; raises ``TendrilError`` if it cannot. Called on the receiver's thread pool."""


class Receiver:
    """One listening port. ``start`` it once, ``open`` it for paths as often as these change."""

    def __init__(self, place: ReceiverPlace, store: Store) -> None:
        """Prepare; nothing is listened to before ``start``."""
        self._place = place
        self._store = store
        self._doors: Mapping[str, Door] = {}
        self._waiting: list[tuple[Received, asyncio.Future[bool]]] = []
        self._arrived = asyncio.Event()
        self._held = 0
        self._server: Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def waiting(self) -> int:
        """How many requests wait to be stored, and answered."""
        return len(self._waiting)

    def start(self) -> None:
        """Listen; raise ``ReceiverFault`` if the port cannot be had."""
        import uvicorn

        from app.sources.impatient_http import ImpatientHttp

        listening = _listening(self._place)
        config = uvicorn.Config(
            self._application,
            interface="asgi3",
            loop="asyncio",
            http=ImpatientHttp,
            ws="none",
            lifespan="off",
            log_config=None,
            log_level="error",  # what strangers send is no fault of this program, however much of it comes
            access_log=False,
            proxy_headers=False,
            server_header=False,
            date_header=False,
            timeout_keep_alive=_IDLE_SECONDS,
            timeout_graceful_shutdown=_CLOSING_SECONDS,
            h11_max_incomplete_event_size=_HEADERS_OCTETS,
        )
        self._server = uvicorn.Server(config)
        work = (self._server, listening)
        self._thread = threading.Thread(target=self._run, args=work, name="receiver", daemon=True)
        self._thread.start()

    def open(self, doors: Mapping[str, Door]) -> None:
        """Let requests in at these paths and no others. From any thread."""
        self._doors = dict(doors)

    def close(self) -> None:
        """Answer what is being answered and let the port go. May be called twice; takes seconds at most."""
        if self._server is not None and self._thread is not None:
            self._server.should_exit = True
            self._thread.join(_CLOSING_SECONDS * 2)

    def _run(self, server: "Server", listening: socket.socket) -> None:
        try:
            asyncio.run(self._serve(server, listening))
        except Exception:
            _LOG.exception("the receiver has stopped")
        finally:
            listening.close()

    async def _serve(self, server: "Server", listening: socket.socket) -> None:
        storing = asyncio.create_task(self._store_as_it_comes())
        try:
            await server.serve(sockets=[listening])
        finally:
            storing.cancel()
            await asyncio.gather(storing, return_exceptions=True)

    async def _application(self, scope: "Scope", receive: "Receive", send: "Send") -> None:
        from starlette.requests import Request

        if scope["type"] == "http":
            response = await self._answer(Request(scope, receive))
            await response(scope, receive, send)

    async def _answer(self, request: "Request") -> "Response":
        from starlette.responses import PlainTextResponse, Response

        door = self._doors.get(request.url.path)
        if door is None:
            return Response(status_code=404)
        if request.method == "GET":
            greeting = door.greet(self._delivered(request, b""))
            return Response(status_code=403) if greeting is None else PlainTextResponse(greeting)
        if request.method != "POST":
            return Response(status_code=405, headers={"allow": "GET, POST"})
        promised = _promised(request)
        if promised > LARGEST:
            return Response(status_code=413)
        if self._held + promised > MOST_HELD:
            return _later()
        self._held += promised
        try:
            return await self._take(door, request)
        finally:
            self._held -= promised

    async def _take(self, door: Door, request: "Request") -> "Response":
        from starlette.requests import ClientDisconnect
        from starlette.responses import Response

        try:
            body = await _whole_body(request)
        except ClientDisconnect:  # or was too slow, and is gone for that
            return Response(status_code=400)
        if body is None:
            return Response(status_code=413, headers={"connection": "close"})
        delivered = self._delivered(request, body)
        match door.judge(delivered):
            case Verdict.UNSIGNED:
                return Response(status_code=401)
            case Verdict.FORGED:
                return Response(status_code=403)
            case Verdict.GENUINE:
                is_kept = await self._keep(Received(door.channel_id, delivered))
                return Response(status_code=200) if is_kept else _later()

    def _delivered(self, request: "Request", body: bytes) -> Delivered:
        headers = {name.lower(): value for name, value in request.headers.items()}
        address = self._place.address or f"https://{headers.get('host', '')}"
        query = f"?{request.url.query}" if request.url.query else ""
        return Delivered(headers, body, f"{address}{request.url.path}{query}", dict(request.query_params))

    async def _keep(self, received: Received) -> bool:
        """Wait until a request is stored; return whether it was."""
        kept: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._waiting.append((received, kept))
        self._arrived.set()
        return await kept

    async def _store_as_it_comes(self) -> None:
        """Store what has come meanwhile in one transaction, again and again: a flood costs few of them."""
        while True:
            await self._arrived.wait()
            self._arrived.clear()
            while self._waiting:
                batch, self._waiting = self._waiting[:MOST_TOGETHER], self._waiting[MOST_TOGETHER:]
                is_kept = await self._stored([received for received, _ in batch])
                for _, kept in batch:
                    if not kept.done():
                        kept.set_result(is_kept)

    async def _stored(self, batch: Sequence[Received]) -> bool:
        try:
            await asyncio.to_thread(self._store, batch)
        except TendrilError as error:
            _LOG.warning("%d webhooks could not be stored: %s", len(batch), error.technical or error.sentence)
        except Exception:
            _LOG.exception("%d webhooks could not be stored", len(batch))
        else:
            return True
        return False


def _listening(place: ReceiverPlace) -> socket.socket:
    family = socket.AF_INET6 if ":" in place.host else socket.AF_INET
    try:
        return socket.create_server((place.host, place.port), family=family, backlog=128)
    except OSError as error:
        raise ReceiverFault(
            worded(
                "Nothing can be heard from platforms: another program uses port {port} of this computer. Choose "
                "another one with “receiver.port”.",
                port=str(place.port),
            ),
            technical=str(error),
        ) from error


def _promised(request: "Request") -> int:
    """Return how many octets of a body to make room for; one of unknown length may be as large as any."""
    told = request.headers.get("content-length", "")
    return int(told) if told.isascii() and told.isdigit() else LARGEST


async def _whole_body(request: "Request") -> bytes | None:
    """Return the body, ``None`` if it is too large."""
    body = bytearray()
    async with contextlib.aclosing(request.stream()) as stream:
        async for piece in stream:
            body += piece
            if len(body) > LARGEST:
                return None
    return bytes(body)


def _later() -> "Response":
    from starlette.responses import Response

    return Response(status_code=503, headers={"retry-after": "5"})
