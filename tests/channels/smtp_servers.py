"""A mail server on loopback that answers, hangs up or falls silent by a script."""

import asyncio
import socket
import ssl
from collections.abc import Sequence
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

CLOSE = "CLOSE"
"""In place of an answer: hang up."""

SILENCE = "SILENCE"
"""In place of an answer: say nothing more, and keep the connection."""

EXTENSIONS = ("PIPELINING", "SIZE 1000000", "8BITMIME")
_GOOD = {
    "GREETING": "220 ready",
    "AUTH": "235 2.7.0 welcome",
    "DATA": "354 go ahead",
    "CONTENT": "250 2.0.0 taken",
    "QUIT": "221 bye",
}


@dataclass(slots=True)
class Taken:
    """A mail as it came over the wire, dot-stuffing included."""

    sender: str = ""
    recipient: str = ""
    wire: bytes = b""


@dataclass(slots=True)
class MailServer:
    """Listens on a free port of 127.0.0.1 inside ``async with``.

    ``answers`` holds, by command (or GREETING, MIDDLE for the first line of a content, CONTENT
    for its end), one answer or a list of them to be used up, after which everything is fine again.
    An answer that ends in ``CLOSE`` is given before hanging up. ``closed`` and ``silent`` are set when a
    connection is over, and when the server has fallen silent.
    """

    answers: dict[str, str | list[str]] = field(default_factory=dict)
    extensions: Sequence[str] = EXTENSIONS
    tls: ssl.SSLContext | None = None
    port: int = 0
    connections: int = 0
    most_at_once: int = 0
    commands: list[str] = field(default_factory=list)
    mails: list[Taken] = field(default_factory=list)
    closed: asyncio.Event = field(default_factory=asyncio.Event)
    silent: asyncio.Event = field(default_factory=asyncio.Event)
    _writers: list[asyncio.StreamWriter] = field(default_factory=list)
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)
    _server: asyncio.Server | None = None

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._met, "127.0.0.1", 0, ssl=self.tls, limit=2**24)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server is not None
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    def verbs(self) -> list[str]:
        """Return the commands that came, without their arguments."""
        return [command.split(" ")[0].upper() for command in self.commands]

    async def _met(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        self.connections += 1
        self._writers.append(writer)
        self.most_at_once = max(self.most_at_once, len(self._writers))
        try:
            await self._talk(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the client is gone, or the test is over
        finally:
            self._writers.remove(writer)
            writer.transport.abort()
            self.closed.set()

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        mail = Taken()
        going_on = await self._give(self._next("GREETING"), reader, writer)
        while going_on and (line := await reader.readline()):
            command = line.decode().rstrip("\r\n")
            self.commands.append(command)
            verb = command.split(" ")[0].upper()
            if verb == "MAIL":
                mail = Taken(sender=command)
            elif verb == "RCPT":
                mail.recipient = command
            answer = self._next(verb)
            going_on = await self._give(answer, reader, writer) and verb != "QUIT"
            if answer.startswith("354") and going_on:
                going_on = await self._take_content(mail, reader, writer)

    async def _take_content(
        self, mail: Taken, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bool:
        first = await reader.readline()
        if "MIDDLE" in self.answers:
            return await self._give(self._next("MIDDLE"), reader, writer)
        mail.wire = first + await reader.readuntil(b"\r\n.\r\n")
        self.mails.append(mail)
        return await self._give(self._next("CONTENT"), reader, writer)

    async def _give(self, answer: str, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer, and return whether the connection goes on."""
        if answer == SILENCE:
            self.silent.set()
            await reader.read()
            return False
        text = answer.removesuffix(CLOSE).strip()
        if text:
            writer.write(text.replace("\n", "\r\n").encode(errors="surrogateescape") + b"\r\n")
            await writer.drain()
        return not answer.endswith(CLOSE)

    def _next(self, verb: str) -> str:
        scripted = self.answers.get(verb, [])
        if isinstance(scripted, str):
            return scripted
        if scripted:
            return scripted.pop(0)
        if verb == "EHLO":
            lines = ["mail.example.com", *self.extensions]
            return "\n".join([*(f"250-{line}" for line in lines[:-1]), f"250 {lines[-1]}"])
        return _GOOD.get(verb, "250 2.0.0 fine")


def free_port() -> int:
    """Return a port on which nobody listens."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = listener.getsockname()[1]
        assert isinstance(port, int)
        return port
