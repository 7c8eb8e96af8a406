"""A server on loopback that answers every request with the very bytes it was told to, or not at all."""

import asyncio
import socket
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

Reply = Callable[[asyncio.StreamWriter], Awaitable[None]]


@dataclass
class WebServer:
    """One running server. ``requests`` are those it has read to their end, head and body."""

    port: int = 0
    requests: list[bytes] = field(default_factory=list)

    @property
    def base(self) -> str:
        """The address to give to a channel."""
        return f"http://127.0.0.1:{self.port}"


def answering(
    status: str = "200 OK", body: bytes = b"{}", headers: str = "Content-Type: application/json"
) -> Reply:
    """Answer once and close."""

    async def reply(writer: asyncio.StreamWriter) -> None:
        head = f"HTTP/1.1 {status}\r\n{headers}\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
        writer.write(head.encode() + body)
        await writer.drain()

    return reply


def dripping(seconds_apart: float) -> Reply:
    """Answer a letter at a time, without an end."""

    async def reply(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        for _ in range(1000):
            writer.write(b" ")
            await writer.drain()
            await asyncio.sleep(seconds_apart)

    return reply


def endless() -> Reply:
    """Answer with more and more."""

    async def reply(writer: asyncio.StreamWriter) -> None:
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        for _ in range(1000):
            writer.write(b"x" * 65_536)
            await writer.drain()

    return reply


async def silence(writer: asyncio.StreamWriter) -> None:
    """Read the request and say nothing."""
    del writer
    await asyncio.sleep(30)


async def reset(writer: asyncio.StreamWriter) -> None:
    """Read the request and cut the connection."""
    _cut(writer)


@asynccontextmanager
async def served(reply: Reply, *, cut_at_once: bool = False) -> AsyncIterator[WebServer]:
    """Run a server; with ``cut_at_once`` it cuts each connection after the first octet of a request."""
    server = WebServer()
    tasks: set[asyncio.Task[None]] = set()

    async def handle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            if cut_at_once:
                await reader.readexactly(1)
                _cut(writer)
                return
            head = await reader.readuntil(b"\r\n\r\n")
            length = next(
                (
                    int(line.split(b":")[1])
                    for line in head.split(b"\r\n")
                    if line.lower()[:15] == b"content-length:"
                ),
                0,
            )
            server.requests.append(head + await reader.readexactly(length))
            await reply(writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass
        finally:
            tasks.discard(task)
            writer.close()

    listening = await asyncio.start_server(handle, "127.0.0.1", 0)
    server.port = listening.sockets[0].getsockname()[1]
    try:
        yield server
    finally:
        listening.close()
        for task in list(tasks):
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


def closed_port() -> int:
    """Return a port on which nothing listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _cut(writer: asyncio.StreamWriter) -> None:
    """Close so that the other side sees a reset, not an end."""
    plain = writer.get_extra_info("socket")
    plain.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    writer.transport.abort()
