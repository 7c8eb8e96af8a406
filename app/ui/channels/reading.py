"""What the Channels page shows and does; runs in the background."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.model.errors import TendrilError
from app.workspace import Workspace
from app.workspace.channels import ChannelView, PlatformView


@dataclass(frozen=True)
class Account:
    """What a check found: whose account it is, and what the owner should know of it."""

    name: str
    account: str
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class ToConnect:
    """What can be connected, and the names that are taken."""

    platforms: tuple[PlatformView, ...]
    taken: frozenset[str]


def read_channels(workspace: Workspace) -> tuple[ChannelView, ...]:
    """Return all channels."""
    return tuple(workspace.channels.every())


def read_platforms(workspace: Workspace) -> ToConnect:
    """Return what there is to choose from."""
    return ToConnect(
        tuple(workspace.channels.platforms()),
        frozenset(view.name.casefold() for view in workspace.channels.every()),
    )


def check(workspace: Workspace, name: str) -> Account:
    """Try a channel without writing to anybody."""
    found = workspace.channels.check(name)
    workspace.sending.wake()
    return Account(name, found.account, found.remarks)


def connect(
    workspace: Workspace, name: str, platform: str, settings: Mapping[str, str], secrets: Mapping[str, str]
) -> Account:
    """Connect an account and try it; one that does not work is not kept."""
    added = workspace.channels.add(name, platform, settings, secrets)
    try:
        return check(workspace, added.name)
    except TendrilError:
        workspace.channels.remove(added.name)
        raise
