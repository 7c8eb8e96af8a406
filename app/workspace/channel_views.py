"""Channels and platforms as they are listed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from zoneinfo import ZoneInfo

from app.channels.connector import Guide, Platform
from app.channels.registry import platform_named
from app.model.account import UNKNOWN, Account
from app.model.policy import ALWAYS, Policy
from app.model.sentence import worded
from app.storage.channels import StoredChannel
from app.storage.stops import Stop

__all__ = ["ChannelView", "Guide", "PlatformView", "SettingView", "platform_view", "view_of"]


@dataclass(frozen=True, slots=True)
class ChannelView:
    """A channel as it is listed; ``problem`` says what it needs, empty if it is ready.

    A channel that failed for everybody is tried again by itself at ``tried_again_at`` (UTC).
    ``policy`` is what its platform allows when. ``way`` is the key under which it was connected: the
    platform's, unless there are several ways to that. Without ``has_receipts`` acceptance counts as
    delivery. ``account`` is what is known of the account itself.
    """

    id: int
    name: str
    platform: str
    platform_name: str
    settings: Mapping[str, str]
    problem: str
    tried_again_at: datetime | None = None
    policy: Policy = ALWAYS
    way: str = ""
    has_receipts: bool = False
    account: Account = UNKNOWN


@dataclass(frozen=True, slots=True)
class SettingView:
    """One value that a channel is set up with, as a form shows it."""

    key: str
    label: str
    help: str
    required: bool
    secret: bool
    default: str
    advanced: bool = False
    choices: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class PlatformView:
    """A platform that can be connected, with the settings of a channel on it and how to come by their values.

    ``platform`` is the one whose rules hold: the same as ``key``, unless this is one of several ways to it.
    """

    key: str
    name: str
    settings: tuple[SettingView, ...]
    guide: Guide
    platform: str = ""


def platform_view(platform: Platform) -> PlatformView:
    """Return a platform as it is offered."""
    settings = tuple(
        SettingView(
            each.key,
            each.label,
            each.help,
            each.required,
            each.secret,
            each.default,
            each.advanced,
            each.choices,
        )
        for each in platform.settings
    )
    return PlatformView(platform.key, platform.name, settings, platform.guide, platform.traits.platform)


def view_of(channel: StoredChannel, stop: Stop | None = None, zone: ZoneInfo | None = None) -> ChannelView:
    """Return a stored channel as it is listed; with ``stop`` and the shop's zone also that it is tried again."""
    platform = platform_named(channel.platform)
    problem: str = channel.problem
    try_at = stop.try_at if stop is not None and not channel.problem else None
    if stop is not None and try_at is not None and zone is not None:
        shown = f"{try_at.astimezone(zone):%H:%M}"
        problem = worded("{problem}; tried again at {time}", problem=stop.problem, time=shown)
    return ChannelView(
        channel.id,
        channel.name,
        platform.traits.platform,
        platform.name,
        dict(channel.settings),
        problem,
        try_at,
        platform.traits.policy,
        platform.key,
        platform.traits_of(channel.settings).has_receipts,
    )
