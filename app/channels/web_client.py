"""One connection to an API. In a file of its own because importing httpx takes a while, and many never need it.

Below httpx's client, on its transport: a client also keeps cookies, looks for redirects and puts each address
together anew, which an API has no use for and which takes a sixth of the time a request takes.
"""

import logging
import ssl
from collections.abc import AsyncIterable, AsyncIterator, Callable, Mapping
from functools import cache, lru_cache
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

import httpx

for _name in ("httpx", "httpcore"):
    # They log whole addresses, and some platforms want their secret in it.
    logging.getLogger(_name).setLevel(logging.WARNING)

_ADDRESSES_KEPT = 16


class ProxyUnusable(Exception):
    """The way leads over a proxy of a kind that is not spoken here."""


class OneConnection:
    """Keeps one connection to an API open, over this computer's proxy if the way to it leads over one.

    Several of these cost less than one pool of several connections, which looks at each of them with every request.
    """

    def __init__(self, base: str, headers: Mapping[str, str], *, connect: float, silence: float) -> None:
        """Prepare a connection to the API at ``base``, with times in seconds.

        Raises ``ProxyUnusable`` if the way leads over a proxy that cannot be used.
        """
        waits = httpx.Timeout(silence, connect=connect)
        self._headers = {"Accept": "*/*", "Connection": "keep-alive", **headers}
        self._extensions = {"timeout": waits.as_dict()}
        self._address = lru_cache(_ADDRESSES_KEPT)(httpx.URL)
        try:
            self._transport = httpx.AsyncHTTPTransport(
                verify=_authorities(),
                limits=httpx.Limits(max_connections=1, max_keepalive_connections=1),
                proxy=proxy_to(base),
            )
        except (ImportError, ValueError, httpx.InvalidURL) as error:
            raise ProxyUnusable(type(error).__name__) from error

    async def ask(
        self,
        method: str,
        address: str,
        headers: Mapping[str, str],
        content: Mapping[str, Any],
        leaves: Callable[[], None],
    ) -> httpx.Response:
        """Return an answer whose body has not been read yet; ``leaves`` is called when that of the request begins to.

        ``content`` is what httpx calls it: ``json``, ``data``, ``files``, ``params``.
        """
        request = httpx.Request(
            method,
            self._address(address),
            headers={**self._headers, **headers},
            extensions=self._extensions,
            **content,
        )
        assert isinstance(request.stream, AsyncIterable)
        request.stream = _Noted(request.stream, leaves)
        return await self._transport.handle_async_request(request)

    async def close(self) -> None:
        """Give the connection back."""
        await self._transport.aclose()


def proxy_to(base: str) -> str | None:
    """Return the address of the proxy that this computer is set to use for the API at ``base``.

    What is not encrypted is on this computer or in this network, and goes there straight.
    """
    address, proxies = urlsplit(base), getproxies()
    found = proxies.get("https") or proxies.get("all")
    if address.scheme != "https" or not found or _is_spared(address.hostname or "", proxies.get("no", "")):
        return None
    return found if "://" in found else f"http://{found}"


def _is_spared(host: str, spared: str) -> bool:
    """Say whether ``spared``, a list as in ``NO_PROXY``, names a host or a domain it belongs to."""
    names = [name.strip().lower().lstrip(".") for name in spared.split(",")]
    return any(name == "*" or (name and f".{host}".endswith(f".{name}")) for name in names)


@cache
def _authorities() -> ssl.SSLContext:
    """Return whom to believe about who a server is; read once, because reading takes a while."""
    return httpx.create_ssl_context()


class _Noted(httpx.AsyncByteStream):
    """The body of a request; ``leaves`` is called when it begins to leave."""

    def __init__(self, body: AsyncIterable[bytes], leaves: Callable[[], None]) -> None:
        self._body = body
        self._leaves = leaves

    async def __aiter__(self) -> AsyncIterator[bytes]:
        self._leaves()
        async for piece in self._body:
            yield piece
