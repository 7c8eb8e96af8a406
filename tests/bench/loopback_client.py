"""As little of an HTTP client as there can be: what the engine costs shows beside it."""

import asyncio
from collections.abc import Awaitable, Callable

Ask = Callable[[bytes], Awaitable[bytes]]
"""Sends the body of a request, and returns that of the answer."""


class _Connection(asyncio.Protocol):
    """One request at a time."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._came = b""
        self._answer: asyncio.Future[bytes] | None = None

    def ask(self, request: bytes) -> asyncio.Future[bytes]:
        self._answer = asyncio.get_running_loop().create_future()
        self._transport.write(request)
        return self._answer

    def data_received(self, data: bytes) -> None:
        self._came += data
        head, end, body = self._came.partition(b"\r\n\r\n")
        if not end or self._answer is None:
            return
        length = int(head.rpartition(b"Content-Length: ")[2].split(b"\r\n", 1)[0])
        if len(body) < length:
            return
        if not head.startswith(b"HTTP/1.1 200 "):
            self._answer.set_exception(ConnectionError(head.decode()))
        else:
            self._answer.set_result(body)
        self._came = b""

    def connection_lost(self, error: Exception | None) -> None:
        if self._answer is not None and not self._answer.done():
            self._answer.set_exception(error or ConnectionError("the server is gone"))

    def close(self) -> None:
        self._transport.close()


class LoopbackClient:
    """Connections that stay open; as many as are asked for at once."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._head = f"POST /messages HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Length: ".encode()
        self._free: list[_Connection] = []

    async def ask(self, body: bytes) -> bytes:
        """Send a request and return the body of its answer."""
        connection = self._free.pop() if self._free else await self._opened()
        answer = await connection.ask(b"%b%d\r\n\r\n%b" % (self._head, len(body), body))
        self._free.append(connection)
        return answer

    async def _opened(self) -> _Connection:
        _, connection = await asyncio.get_running_loop().create_connection(
            _Connection, "127.0.0.1", self._port
        )
        return connection

    def close(self) -> None:
        """Close every connection."""
        for connection in self._free:
            connection.close()
        self._free.clear()
