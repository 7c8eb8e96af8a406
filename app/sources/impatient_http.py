"""HTTP on one connection, for clients that nobody knows: whoever is slow, or one too many, is let go."""

import asyncio

import h11
from uvicorn.protocols.http.flow_control import service_unavailable
from uvicorn.protocols.http.h11_impl import H11Protocol

MOST_SERVED = 128
"""Connections, which tunnels keep open for a while; over each more every request is answered 503."""

MOST_CONNECTIONS = 192
"""Open at the same time; more are closed unheard. Some systems let a program have 256 files and connections open."""

READING_SECONDS = 5.0
"""For the head of a request to arrive whole, and as long again for its body."""

_NO_ROOM = (
    b"HTTP/1.1 503 Service Unavailable\r\nretry-after: 5\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
)
_TOO_SLOW = b"HTTP/1.1 408 Request Timeout\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"


class ImpatientHttp(H11Protocol):
    """Uvicorn's own protocol, which waits for a request as long as it takes, with an end to that."""

    _patience: asyncio.TimerHandle | None = None
    _awaited: object = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Let a client in, unless there are too many."""
        super().connection_made(transport)
        if len(self.connections) > MOST_CONNECTIONS:
            transport.write(_NO_ROOM)
            transport.close()
            return
        if len(self.connections) > MOST_SERVED:
            self.app = service_unavailable
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget a client."""
        self._wait_no_longer()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Take in what has come of a request."""
        super().data_received(data)
        self._watch()

    def _watch(self) -> None:
        """Wait so long for the head or the body, from when it is awaited; what trickles in buys no time."""
        state = self.conn.their_state
        is_idle = self.timeout_keep_alive_task is not None  # between two requests: uvicorn's own business
        if is_idle or self.transport.is_closing() or state not in (h11.IDLE, h11.SEND_BODY):
            self._wait_no_longer()
        elif self._patience is None or self._awaited is not state:
            self._wait_no_longer()
            self._awaited = state
            self._patience = self.loop.call_later(READING_SECONDS, self._give_up)

    def _wait_no_longer(self) -> None:
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def _give_up(self) -> None:
        self._patience = None
        if self.transport.is_closing():
            return
        if self.conn.their_state is h11.IDLE or not self.cycle.response_started:
            self.transport.write(_TOO_SLOW)
        self.transport.close()
