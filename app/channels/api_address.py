"""Where a platform's API is reached: the official address, or that of a gateway or a test server."""

import ipaddress
import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from app.channels.connector import Setting
from app.model.errors import Invalid
from app.model.sentence import worded

BASE = "api_base"
VERSION = "api_version"


def base_setting(official: str) -> Setting:
    """Return the setting for another address than the official one."""
    return Setting(
        BASE,
        "API address",
        help="Only for a gateway or a test server; leave it as it is otherwise.",
        default=official,
        advanced=True,
    )


def version_setting(current: str) -> Setting:
    """Return the setting for another version of the API than the one that Tendril was written for."""
    return Setting(
        VERSION,
        "API version",
        help="Change it only if the platform has retired this one.",
        default=current,
        advanced=True,
    )


def settle_address(settings: dict[str, str]) -> None:
    """Bring address and version into form; raise ``Invalid`` for what cannot be one."""
    settings[BASE] = _settled_base(settings[BASE])
    version = settings.get(VERSION)
    if version is not None and not re.fullmatch(r"v?\d{1,4}(\.\d{1,4})?", version):
        raise Invalid(
            worded("“{version}” is not a version of an API; one looks like v26.0.", version=version)
        )


def is_on_this_computer(settings: Mapping[str, str]) -> bool:
    """Whether the API is reached at this computer alone."""
    return is_loopback(urlsplit(settings[BASE]).hostname or "")


def is_unencrypted(settings: Mapping[str, str]) -> bool:
    """Whether what is sent could be read on the way."""
    return urlsplit(settings[BASE]).scheme != "https"


def _settled_base(written: str) -> str:
    text = written.strip().rstrip("/")
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise Invalid(worded("“{text}” is not an address of an API.", text=text)) from None
    if parts.scheme not in ("https", "http") or not host or any(sign.isspace() for sign in text):
        raise Invalid(
            worded("“{text}” is not an address of an API; one looks like https://api.example.com.", text=text)
        )
    if parts.username or parts.password or parts.query or parts.fragment:
        raise Invalid(worded("The address of an API has no user name, no ? and no # in it."))
    if parts.scheme == "http" and not is_loopback(host):
        raise Invalid(
            worded("The address of an API begins with https://, so that nobody can read on the way.")
        )
    shown_host = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{shown_host}{f':{port}' if port is not None else ''}{parts.path}"


def is_loopback(host: str) -> bool:
    """Whether a host is this computer itself."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower() == "localhost"
