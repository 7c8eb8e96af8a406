"""Where webhooks come in: the receiver's port on this computer, and the public address that leads there."""

import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from app.model.errors import Invalid
from app.model.sentence import worded

HOST, PORT, ADDRESS = "receiver.host", "receiver.port", "receiver.address"

_LONGEST_ADDRESS = 500


@dataclass(frozen=True, slots=True)
class ReceiverPlace:
    """``host`` and ``port`` are listened on; ``address`` is where a tunnel takes webhooks in, empty if not told yet."""

    host: str = "127.0.0.1"
    port: int = 8473
    address: str = ""

    @property
    def is_here_alone(self) -> bool:
        """Whether nobody but this computer can reach it."""
        return ipaddress.ip_address(self.host).is_loopback

    @property
    def local_address(self) -> str:
        """The address that a tunnel on this computer forwards to."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}"


DEFAULT_PLACE = ReceiverPlace()


def place_from(values: Mapping[str, str]) -> ReceiverPlace:
    """Return the place that settings describe, with every default filled in."""
    return ReceiverPlace(values[HOST], int(values[PORT]), values[ADDRESS])


def settled_host(value: str) -> str:
    """Return an address of this computer in its usual form; raise ``Invalid``."""
    try:
        return str(ipaddress.ip_address(value.strip()))
    except ValueError:
        raise Invalid(
            worded(
                "“{value}” is not an address of this computer; 127.0.0.1 lets nobody else in.", value=value
            )
        ) from None


def settled_port(value: str) -> str:
    """Return a port that needs no special rights; raise ``Invalid``."""
    settled = value.strip()
    if not (settled.isascii() and settled.isdigit() and 1024 <= int(settled) <= 65535):
        raise Invalid(worded("“{value}” is not a port between 1024 and 65535.", value=value))
    return str(int(settled))


def settled_address(value: str) -> str:
    """Return a public address without a slash at its end, or nothing; raise ``Invalid``."""
    settled = value.strip().rstrip("/")
    if not settled or settled.casefold() == "none":
        return ""
    try:
        parts = urlsplit(settled)
        is_one = parts.scheme == "https" and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_one = False
    if not is_one or parts.query or parts.fragment or parts.username or len(settled) > _LONGEST_ADDRESS:
        raise Invalid(
            worded(
                "“{value}” is not a public address; it looks like https://shop.example.ts.net.", value=value
            )
        )
    return settled
