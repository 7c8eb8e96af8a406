"""The picture of an account, fetched from where its platform says that it is.

It is asked for without the account's token: pictures lie on servers that the token is none of the business of.
"""

import logging
from collections.abc import Mapping
from urllib.parse import urlsplit

from app.channels.api_address import is_loopback, is_on_this_computer
from app.channels.web import Bounds, Request, Web
from app.channels.web_faults import WebFault
from app.model.picture_bytes import kind_of

MOST_OCTETS = 512 * 1024
"""Of a picture that is shown as large as a thumb."""

_BOUNDS = Bounds(connect=5.0, silence=10.0, whole=15.0, answer=MOST_OCTETS)
_LONGEST_ADDRESS = 4_000
_LOG = logging.getLogger(__name__)


async def picture_at(url: str, settings: Mapping[str, str]) -> bytes:
    """Return the picture at an address that the platform gave; nothing if there is none that can be shown.

    ``settings`` are the channel's: only where its API is at this computer may the picture be here, too.
    """
    place = urlsplit(url) if 0 < len(url) <= _LONGEST_ADDRESS and url.isprintable() else None
    if place is None or not _may_be_asked(place.scheme, place.hostname or "", settings):
        return b""
    web = Web(f"{place.scheme}://{place.netloc}", bounds=_BOUNDS, at_once=1)
    path = place.path + (f"?{place.query}" if place.query else "")
    try:
        return await picture_over(web, Request("GET", path or "/"))
    finally:
        await web.close()


async def picture_over(web: Web, request: Request) -> bytes:
    """Return the picture that a request is answered with; nothing if it is answered with anything else."""
    try:
        answer = await web.ask(request)
    except WebFault as fault:
        _LOG.info("no picture of the account: %s", fault.technical)
        return b""
    fits = answer.is_success and len(answer.body) <= MOST_OCTETS
    return answer.body if fits and kind_of(answer.body) else b""


def _may_be_asked(scheme: str, host: str, settings: Mapping[str, str]) -> bool:
    """Whether a picture may be fetched from a host: encrypted, and nowhere inside the shop's own network."""
    if is_on_this_computer(settings):
        return scheme in ("http", "https") and is_loopback(host)
    is_name = "." in host and not host.replace(".", "").isdecimal() and ":" not in host
    return scheme == "https" and is_name and not is_loopback(host)
