"""Posting webhooks as fast as loopback allows: little else costs time than what is posted to."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letter:
    """One webhook."""

    path: str
    body: bytes
    headers: Mapping[str, str]

    def as_http(self) -> bytes:
        """Return the request, octet by octet."""
        given = {"host": "127.0.0.1", **self.headers, "content-length": str(len(self.body))}
        head = "".join(f"{name}: {value}\r\n" for name, value in given.items())
        return f"POST {self.path} HTTP/1.1\r\n{head}\r\n".encode() + self.body


@dataclass(frozen=True, slots=True)
class Answered:
    """What a webhook was answered; ``status`` is 0 if the connection was cut. ``seconds`` are those it took."""

    letter: Letter
    status: int
    seconds: float


async def post_all(port: int, letters: Sequence[Letter], at_once: int) -> list[Answered]:
    """Post everything over so many connections, one after another over each; a cut one is opened again."""
    rest = iter(letters)
    answered: list[Answered] = []

    async def work() -> None:
        connection: _Connection | None = None
        for letter in rest:
            connection = connection or await _opened(port)
            found, is_open = await _posted(connection, letter)
            answered.append(found)
            if not is_open:
                connection[1].close()
                connection = None
        if connection is not None:
            connection[1].close()

    await asyncio.gather(*(work() for _ in range(at_once)))
    return answered


_Connection = tuple[asyncio.StreamReader, asyncio.StreamWriter]


async def _opened(port: int) -> _Connection:
    return await asyncio.open_connection("127.0.0.1", port)


async def _posted(connection: _Connection, letter: Letter) -> tuple[Answered, bool]:
    """Return the answer, and whether the connection may be used again."""
    reader, writer = connection
    clock = asyncio.get_running_loop().time
    begun = clock()
    try:
        writer.write(letter.as_http())
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        length = int(head.partition(b"content-length: ")[2].partition(b"\r\n")[0] or 0)
        await reader.readexactly(length)
    except (ConnectionError, asyncio.IncompleteReadError):
        return Answered(letter, 0, clock() - begun), False
    is_open = b"connection: close" not in head
    return Answered(letter, int(head.split(b" ", 2)[1]), clock() - begun), is_open
