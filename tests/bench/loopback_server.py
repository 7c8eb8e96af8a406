"""A server on this computer that takes every message and counts it; it prints its port and runs until it is ended."""

import asyncio
import sys

_LENGTH = b"content-length:"


class Taking(asyncio.Protocol):
    """One connection: each request is answered with an id."""

    taken = 0

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._waiting = b""

    def data_received(self, data: bytes) -> None:
        self._waiting += data
        answers = []
        while (length := _length_of_first(self._waiting)) is not None and length <= len(self._waiting):
            self._waiting = self._waiting[length:]
            Taking.taken += 1
            body = b'{"id":"m%d"}' % Taking.taken
            answers.append(
                b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"
                % (len(body), body)
            )
        if answers:
            self._transport.write(b"".join(answers))


def _length_of_first(waiting: bytes) -> int | None:
    """Return how many octets the first request has in all; ``None`` while its head is not complete."""
    end = waiting.find(b"\r\n\r\n")
    if end < 0:
        return None
    head = waiting[:end].lower()
    at = head.find(_LENGTH)
    body = int(head[at + len(_LENGTH) :].split(b"\r\n", 1)[0]) if at >= 0 else 0
    return end + 4 + body


async def serve() -> None:
    """Serve on a port that is free."""
    server = await asyncio.get_running_loop().create_server(Taking, "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve())
