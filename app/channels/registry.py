"""The platforms Tendril can send over, by their keys."""

from collections.abc import Mapping

from app.channels import email, practice
from app.channels.connector import Platform
from app.model.errors import NotFound

PLATFORMS: Mapping[str, Platform] = {
    platform.key: platform for platform in (practice.PLATFORM, email.PLATFORM)
}


def platform_named(key: str) -> Platform:
    """Return a platform by its key; raise ``NotFound`` for any other."""
    try:
        return PLATFORMS[key]
    except KeyError:
        known = ", ".join(PLATFORMS)
        raise NotFound(f"Tendril has no platform “{key}”; it knows {known}.") from None
