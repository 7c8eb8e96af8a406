"""The way to a platform over HTTP: few connections that stay open, with every wait and every size bounded.

No redirect is followed, because what is sent there was meant for the platform alone. Secrets stand
in headers or paths and never in an error, a log or the text of an exception.
"""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

from app.channels.json_reading import Object, object_in
from app.channels.web_faults import Trouble, WebFault, trouble_in

if TYPE_CHECKING:
    from app.channels.web_client import OneConnection

LONGEST_WAIT = timedelta(days=7)
"""A platform that asks for more is not believed."""

_HIDDEN = "•••"


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long each phase may take and the whole of it, in seconds, and how large an answer may be, in octets."""

    connect: float = 10.0
    silence: float = 30.0
    whole: float = 60.0
    answer: int = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Upload:
    """One file of a multipart form; ``place`` is the name of its field."""

    place: str
    name: str
    kind: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Request:
    """One request below the API's address. ``path`` is kept out of every text, for it may hold a secret."""

    method: str
    path: str = field(repr=False)
    query: Mapping[str, str] = field(default_factory=dict, repr=False)
    json: Object | None = field(default=None, repr=False)
    form: Mapping[str, str | Sequence[str]] | None = field(default=None, repr=False)
    upload: Upload | None = None
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back. Names of headers are in small letters."""

    status: int
    headers: Mapping[str, str]
    body: bytes = field(repr=False)

    @property
    def document(self) -> Object | None:
        """The JSON object in the body; ``None`` if there is anything else."""
        return object_in(self.body)

    @property
    def is_success(self) -> bool:
        """Whether the status says so."""
        return 200 <= self.status < 300

    def wait(self, now: datetime) -> timedelta | None:
        """Return how long ``Retry-After`` asks to wait, in seconds or until a date; ``None`` if it does not."""
        written = self.headers.get("retry-after", "").strip()
        if written.isascii() and written.isdecimal():
            return min(timedelta(seconds=min(int(written[:9]), 10**8)), LONGEST_WAIT)
        until = _date(written)
        if until is None:
            return None
        there = _date(self.headers.get("date", "")) or now
        return min(max(until - there, timedelta(0)), LONGEST_WAIT)


class Web:
    """An open way to one API."""

    def __init__(
        self,
        base: str,
        *,
        headers: Mapping[str, str] | None = None,
        secrets: Sequence[str] = (),
        bounds: Bounds = Bounds(),
        at_once: int = 10,
    ) -> None:
        """Prepare the way to ``base``; the network is not touched. ``secrets`` are hidden in every text."""
        self._base = base
        self._headers = {"Accept-Encoding": "identity", "User-Agent": "Tendril", **(headers or {})}
        self._secrets: list[str] = []
        for secret in secrets:
            self.hide(secret)
        self._bounds = bounds
        self._places = asyncio.Semaphore(at_once)
        self._connections: list[OneConnection] = []
        self._free: list[OneConnection] = []
        self.host = urlsplit(base).hostname or base

    async def ask(self, request: Request) -> Answer:
        """Return the answer, whatever its status; raise ``WebFault`` if none came."""
        import httpx

        from app.channels.web_client import ProxyUnusable

        progress = _Progress()
        try:
            async with asyncio.timeout(self._bounds.whole):
                return await self._asked(request, progress)
        except ProxyUnusable as error:
            raise self._fault(Trouble.PROXY, request, progress, str(error)) from None
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, OSError) as error:
            technical = f"{request.method}: {self.without_secrets(f'{type(error).__name__}: {error}')}"
            # None: what the library raised holds the request with its headers.
            raise self._fault(trouble_in(error), request, progress, technical) from None

    def hide(self, secret: str) -> None:
        """Hide one more secret in every text from now on."""
        if secret:
            self._secrets += {secret, quote(secret, safe="")}

    def without_secrets(self, text: str) -> str:
        """Return a text with every secret made unreadable."""
        for secret in self._secrets:
            text = text.replace(secret, _HIDDEN)
        return text

    async def close(self) -> None:
        """Give back the connections. May be called twice."""
        connections, self._connections, self._free = self._connections, [], []
        for connection in connections:
            await connection.close()

    async def _asked(self, request: Request, progress: "_Progress") -> Answer:
        async with self._places:
            connection = self._free.pop() if self._free else self._opened()
            try:
                return await self._asked_over(connection, request, progress)
            finally:
                if connection in self._connections:
                    self._free.append(connection)

    async def _asked_over(
        self, connection: "OneConnection", request: Request, progress: "_Progress"
    ) -> Answer:
        address = self._base + request.path
        response = await connection.ask(
            request.method, address, request.headers, _content(request), progress.leaves
        )
        try:
            headers = {name.lower(): value for name, value in response.headers.items()}
            if headers.get("content-encoding", "identity").strip().lower() not in ("", "identity"):
                raise self._fault(Trouble.GARBLED, request, progress, "an encoding nobody asked for")
            body = bytearray()
            async for piece in response.aiter_raw():
                body += piece
                if len(body) > self._bounds.answer:
                    raise self._fault(Trouble.TOO_LARGE, request, progress, f"status {response.status_code}")
            return Answer(response.status_code, headers, bytes(body))
        finally:
            await response.aclose()

    def _fault(self, trouble: Trouble, request: Request, progress: "_Progress", technical: str) -> WebFault:
        harmless = request.method == "GET" or not progress.has_left
        return WebFault(trouble, self.host, may_have_arrived=not harmless, technical=technical)

    def _opened(self) -> "OneConnection":
        from app.channels.web_client import OneConnection

        bounds = self._bounds
        connection = OneConnection(self._base, self._headers, connect=bounds.connect, silence=bounds.silence)
        self._connections.append(connection)
        return connection


def _content(request: Request) -> dict[str, Any]:
    """Return what a request holds, by the names httpx has for it."""
    content: dict[str, Any] = {}
    if request.upload is not None:
        upload = request.upload
        content["files"] = {upload.place: (upload.name, upload.data, upload.kind)}
    if request.json is not None:
        content["json"] = request.json
    if request.form is not None:
        content["data"] = request.form
    if request.query:
        content["params"] = request.query
    return content


class _Progress:
    """How far a request came: a platform cannot act on one whose body never began to leave."""

    def __init__(self) -> None:
        self.has_left = False

    def leaves(self) -> None:
        self.has_left = True


def _date(written: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(written)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)
