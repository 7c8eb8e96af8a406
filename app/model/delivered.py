"""What a platform sends to the receiver by itself: a webhook's request."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Delivered:
    """One request that a platform sent to the receiver, as it came: names of headers in small letters.

    ``url`` is the public address it was sent to, which some platforms sign as well.
    """

    headers: Mapping[str, str]
    body: bytes = field(repr=False)
    url: str = ""
    query: Mapping[str, str] = field(default_factory=dict, repr=False)
