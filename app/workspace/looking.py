"""Looking at the account behind a channel: whose it is, its picture, and what may still be sent over it."""

import asyncio
from dataclasses import dataclass, field

from app.channels.connector import Checked, CheckFailed, Connector, WithPicture, WithQuota
from app.model.account import Quota

PATIENCE = 20.0
"""Seconds, by real time, for what is nice to know beside the check."""


@dataclass(frozen=True, slots=True)
class Looked(Checked):
    """What a check found, with what else the platform tells of the account: its picture, its quota."""

    picture: bytes = field(default=b"", repr=False)
    quota: Quota | None = None


async def look(connector: Connector) -> Looked:
    """Check an account; raise ``CheckFailed``. A picture or a quota that cannot be had is simply not there."""
    checked = await connector.check()
    picture, quota = await asyncio.gather(_picture(connector), quota_of(connector))
    return Looked(checked.account, checked.remarks, picture, quota)


async def quota_of(connector: Connector) -> Quota | None:
    """Return what may still be sent, ``None`` if the platform does not tell."""
    if not isinstance(connector, WithQuota):
        return None
    try:
        async with asyncio.timeout(PATIENCE):
            return await connector.quota()
    except (CheckFailed, TimeoutError):
        return None


async def _picture(connector: Connector) -> bytes:
    if not isinstance(connector, WithPicture):
        return b""
    try:
        async with asyncio.timeout(PATIENCE):
            return await connector.picture()
    except (CheckFailed, TimeoutError):
        return b""
