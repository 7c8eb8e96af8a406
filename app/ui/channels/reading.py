"""What the Channels page shows and does; runs in the background."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from app.model.errors import NotAllowed, NotFound, TendrilError
from app.model.receiver_place import ADDRESS
from app.model.sentence import Sentence, worded
from app.model.settings import POSTAL_ADDRESS
from app.workspace import Workspace
from app.workspace.channels import ChannelView, PlatformView
from app.workspace.receiving import Led, WayIn

READ_BY = "read_by"


@dataclass(frozen=True)
class Account:
    """What a check found: whose account it is, and what the owner should know of it."""

    name: str
    account: str
    remarks: tuple[str, ...]


@dataclass(frozen=True)
class ToChange:
    """A channel that is to be changed."""

    view: ChannelView
    platform: PlatformView


@dataclass(frozen=True)
class ToConnect:
    """What can be connected, and the names that are taken."""

    platforms: tuple[PlatformView, ...]
    taken: frozenset[str]
    postal_address: str = ""


@dataclass(frozen=True)
class Listed:
    """All channels, with the shop's zone and the instant of looking."""

    channels: tuple[ChannelView, ...]
    zone: ZoneInfo
    now: datetime


@dataclass(frozen=True)
class Opened:
    """One channel with all that is shown of it."""

    view: ChannelView
    platform: PlatformView
    zone: ZoneInfo
    now: datetime
    way: WayIn | None = None
    deafness: Sentence | None = None
    """Why calls of platforms are not taken in, if they should be and are not."""
    postal_address: str = ""


def read_channels(workspace: Workspace) -> Listed:
    """Return all channels."""
    return Listed(tuple(workspace.channels.every()), workspace.desk.zone(), workspace.desk.now())


def read_one(workspace: Workspace, name: str) -> Opened | None:
    """Return a channel with all that is shown of it, ``None`` if it is gone."""
    view = next((each for each in workspace.channels.every() if each.name == name), None)
    if view is None:
        return None
    platform = next(each for each in workspace.channels.platforms() if each.key == view.way)
    try:
        way = workspace.receiving.way_to(name)
    except NotAllowed:  # the platform never calls
        way = None
    desk = workspace.desk
    shop = desk.shop()
    deafness = workspace.sending.deafness
    return Opened(view, platform, shop.zone, desk.now(), way, deafness, shop.postal_address)


def turn(workspace: Workspace, name: str, on: bool) -> Led | None:
    """Have the platform's calls led here, or no longer; where that can be done from here it is told so, too.

    Without a public address it cannot be; then nothing is turned on for which the platform would no longer be asked.
    """
    way = workspace.receiving.way_to(name)
    if on and way.can_be_set and (way.public_address or way.ends_asking):
        return lead(workspace, name, False)
    workspace.receiving.turn(name, on=on)
    workspace.sending.wake()
    if not on:
        workspace.receiving.lead_away(name)
    return None


def lead(workspace: Workspace, name: str, replace: bool) -> Led:
    """Have the platform call this computer; also if it calls another address, if that is to be replaced."""
    led = workspace.receiving.lead(name, replace=replace)
    workspace.sending.wake()
    return led


def give_reader(workspace: Workspace, name: str, reader: str) -> None:
    """Keep who reads what customers answer."""
    workspace.channels.change(name, settings={READ_BY: reader})


def give_postal_address(workspace: Workspace, address: str) -> None:
    """Keep the shop's postal address."""
    workspace.overview.set(POSTAL_ADDRESS, address)


def give_address(workspace: Workspace, address: str) -> None:
    """Keep the public address of the tunnel."""
    workspace.overview.set(ADDRESS, address)
    workspace.sending.wake()


def ask_quota(workspace: Workspace, name: str) -> None:
    """Ask the platform what may still be sent."""
    workspace.channels.ask_quota(name)


def read_platforms(workspace: Workspace) -> ToConnect:
    """Return what there is to choose from."""
    return ToConnect(
        tuple(workspace.channels.platforms()),
        frozenset(view.name.casefold() for view in workspace.channels.every()),
        workspace.desk.shop().postal_address,
    )


def check(workspace: Workspace, name: str) -> Account:
    """Try a channel without writing to anybody."""
    found = workspace.channels.check(name)
    workspace.sending.wake()
    return Account(name, found.account, found.remarks)


def change(
    workspace: Workspace, name: str, new_name: str, settings: Mapping[str, str], secrets: Mapping[str, str]
) -> Account:
    """Try a channel with what is to be changed, and keep that if it works."""
    found = workspace.channels.try_out(name, settings, secrets)
    changed = workspace.channels.change(
        name, new_name=new_name, settings=settings, secrets=secrets, found_there=found
    )
    workspace.channels.release(changed.name)
    workspace.sending.wake()
    return Account(changed.name, found.account, found.remarks)


def read_to_change(workspace: Workspace, name: str) -> ToChange:
    """Return a channel with the settings of its platform."""
    view = next((each for each in workspace.channels.every() if each.name == name), None)
    if view is None:
        raise NotFound(worded("There is no channel “{name}” any more.", name=name))
    platform = next(each for each in workspace.channels.platforms() if each.key == view.way)
    return ToChange(view, platform)


def connect(
    workspace: Workspace,
    name: str,
    platform: str,
    settings: Mapping[str, str],
    secrets: Mapping[str, str],
    postal_address: str = "",
) -> Account:
    """Connect an account and try it; one that does not work is not kept. A postal address is kept with the shop."""
    added = workspace.channels.add(name, platform, settings, secrets)
    try:
        found = check(workspace, added.name)
        if postal_address:
            give_postal_address(workspace, postal_address)
    except TendrilError:
        workspace.channels.remove(added.name)
        raise
    return found
