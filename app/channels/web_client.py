"""The clients of ``Web``. In a file of its own because importing httpx takes a while, and many never need it."""

import logging
import ssl
from collections.abc import AsyncIterable, AsyncIterator, Callable, Mapping
from functools import cache

import httpx

for _name in ("httpx", "httpcore"):
    # They log whole addresses, and some platforms want their secret in it.
    logging.getLogger(_name).setLevel(logging.WARNING)


def one_connection(
    headers: Mapping[str, str], *, connect: float, silence: float, trust_env: bool
) -> httpx.AsyncClient:
    """Return a client that keeps one connection. Times are seconds.

    Several of these cost less than one client with several connections, whose pool looks at each of
    them with every request.
    """
    return httpx.AsyncClient(
        headers=dict(headers),
        timeout=httpx.Timeout(silence, connect=connect),
        limits=httpx.Limits(max_connections=1, max_keepalive_connections=1),
        follow_redirects=False,
        verify=_authorities(),
        trust_env=trust_env,
    )


@cache
def _authorities() -> ssl.SSLContext:
    """Return whom to believe about who a server is; read once, because reading takes a while."""
    return httpx.create_ssl_context()


class Noted(httpx.AsyncByteStream):
    """The body of a request; ``leaves`` is called when it begins to leave."""

    def __init__(self, body: AsyncIterable[bytes], leaves: Callable[[], None]) -> None:
        """Stand in for ``body``."""
        self._body = body
        self._leaves = leaves

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield the body."""
        self._leaves()
        async for piece in self._body:
            yield piece
