"""Where platforms have to send their webhooks, and how these reach this computer."""

import secrets
from dataclasses import dataclass
from urllib.parse import urlsplit

from app.channels.connector import Connector, LeadingWebhooks, Platform
from app.channels.registry import platform_named
from app.engine.reception import path_of
from app.model.errors import NotAllowed, TendrilError
from app.model.sentence import Sentence, worded
from app.storage.channels import StoredChannel
from app.workspace.channels import Channels, found
from app.workspace.desk import Desk
from app.workspace.secret_keeping import secrets_of
from app.workspace.tunnels import Tunnel, tunnels

_UNKNOWN = "https://…"
_WORD_OCTETS = 18


@dataclass(frozen=True, slots=True)
class WayIn:
    """The way of one channel's webhooks. ``address`` is what to enter on the platform, whole.

    ``is_on`` says whether the channel is listened for while Tendril sends; ``hints`` say what is missing.
    ``public_address`` is that of the tunnel, empty if it is not known yet; ``switch`` says which setting would turn
    it on, unless it is; ``word`` is the label of the secret word the owner thinks up, empty where there is none.
    ``can_be_set`` says that the platform can be told the address from here (``Receiving.lead``), ``ends_asking``
    that it is not asked any more once it is to call: if it does not, nothing is heard at all.
    """

    address: str
    local_address: str
    is_on: bool
    hints: tuple[Sentence, ...]
    tunnels: tuple[Tunnel, ...]
    public_address: str = ""
    switch: Sentence | None = None
    word: str = ""
    can_be_set: bool = False
    ends_asking: bool = False


@dataclass(frozen=True, slots=True)
class Led:
    """Where a platform's webhooks go now, and what is left for the owner to see to."""

    address: str
    remarks: tuple[Sentence, ...]


class LeadElsewhere(NotAllowed):
    """The platform's webhooks go to somebody else's address, whom they would be taken from."""


class Receiving:
    """Webhooks, as their owner sees them."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def way_to(self, name: str) -> WayIn:
        """Return the way of a channel's webhooks; raise ``NotAllowed`` for a platform that is asked instead."""
        with self._desk.read() as connection:
            channel = found(connection, name)
        platform, place = platform_named(channel.platform), self._desk.place()
        webhook = platform.hearing.webhook
        if webhook is None:
            raise _asked_instead(platform)
        is_on = webhook.leads_here(channel.settings)
        hints = []
        if not place.address:
            hints.append(
                worded("The public address is not known yet: set up a tunnel and enter its address.")
            )
        setting, value = webhook.switch
        switch = worded("Then set “{setting}” of this channel to {value}.", setting=setting, value=value)
        proof = webhook.proof(channel.settings)
        if proof not in secrets_of(self._desk, channel):
            label = next(each.label for each in platform.settings if each.key == proof)
            hints.append(worded("Without “{label}” nothing that comes in is believed.", label=label))
        if not place.is_here_alone:
            hints.append(worded("Other computers can reach the port, because “receiver.host” says so."))
        path = path_of(channel)
        return WayIn(
            f"{place.address or _UNKNOWN}{path}",
            f"{place.local_address}{path}",
            is_on,
            tuple(hints),
            tunnels(place),
            place.address,
            None if is_on else switch,
            _word_of(platform),
            webhook.by_program,
            platform.hearing.listens_every is not None
            and not platform.hearing.listens({**channel.settings, setting: value}),
        )

    def turn(self, name: str, *, on: bool) -> None:
        """Have a channel's webhooks led to this computer, or no longer; raise ``NotAllowed`` where there are none."""
        with self._desk.read() as connection:
            channel = found(connection, name)
        platform = platform_named(channel.platform)
        webhook = platform.hearing.webhook
        if webhook is None:
            raise _asked_instead(platform)
        key, value = webhook.switch
        off = next(setting.default for setting in platform.settings if setting.key == key)
        Channels(self._desk).change(name, settings={key: value if on else off})

    def make_word(self, name: str) -> str:
        """Make a secret word for a channel's webhooks, keep it with its secrets and return it, this once.

        Raises ``NotAllowed`` where the platform wants none.
        """
        with self._desk.read() as connection:
            channel = found(connection, name)
        platform = platform_named(channel.platform)
        key = next((setting.key for setting in platform.settings if setting.made_up), "")
        if not key:
            raise NotAllowed(worded("{platform} wants no word of yours.", platform=platform.name))
        word = secrets.token_urlsafe(_WORD_OCTETS)
        Channels(self._desk).change(name, secrets={key: word})
        return word

    def lead(self, name: str, *, replace: bool = False) -> Led:
        """Have a channel's platform call this computer, and listen for it; the address is set there by program.

        A secret word is made up if the platform takes one and there is none. Raises ``LeadElsewhere`` if it calls
        another address, unless that is to be replaced; ``NotAllowed``, or ``CheckFailed`` with what the platform says.
        """
        channel, way = self._channel(name), self.way_to(name)
        platform = platform_named(channel.platform)
        self._refuse_leading(channel, way)
        path = path_of(channel)

        async def told(connector: LeadingWebhooks) -> tuple[Sentence, ...]:
            there = await connector.webhooks_lead_to()
            if there and not _is_ours(there, path) and not replace:
                raise LeadElsewhere(
                    worded(
                        "{platform} calls another address now, {address}: whoever listens there would hear nothing "
                        "any more.",
                        platform=platform.name,
                        address=there,
                    )
                )
            self.turn(name, on=True)  # first: it may be tried at once
            return await connector.lead_webhooks(way.address, word)

        word = self._known_word(channel, platform)
        try:
            remarks = Channels(self._desk).ask(name, lambda connector: told(_leading(connector)))
        except TendrilError:
            if not way.is_on:
                self.turn(name, on=False)
            raise
        return Led(way.address, remarks)

    def lead_away(self, name: str) -> None:
        """Have a channel's platform call this computer no more, if it does and can be told; raise ``CheckFailed``."""
        channel = self._channel(name)
        webhook = platform_named(channel.platform).hearing.webhook
        if webhook is None or not webhook.by_program:
            return

        async def told(connector: LeadingWebhooks) -> None:
            if _is_ours(await connector.webhooks_lead_to(), path_of(channel)):
                await connector.lead_webhooks_away()

        Channels(self._desk).ask(name, lambda connector: told(_leading(connector)))

    def _channel(self, name: str) -> StoredChannel:
        with self._desk.read() as connection:
            return found(connection, name)

    def _refuse_leading(self, channel: StoredChannel, way: WayIn) -> None:
        platform = platform_named(channel.platform)
        webhook = platform.hearing.webhook
        if webhook is None or not way.can_be_set:
            raise NotAllowed(
                worded(
                    "{platform} cannot be told from here: enter the address on its own page.",
                    platform=platform.name,
                )
            )
        if not way.public_address:
            raise NotAllowed(
                worded("The public address is not known yet: set up a tunnel and enter its address.")
            )
        proof = webhook.proof(channel.settings)
        setting = next(each for each in platform.settings if each.key == proof)
        if not setting.made_up and proof not in secrets_of(self._desk, channel):
            raise NotAllowed(
                worded(
                    "Without “{label}” nothing that comes in is believed. Enter it first.",
                    label=setting.label,
                )
            )

    def _known_word(self, channel: StoredChannel, platform: Platform) -> str:
        """Return the secret word of a channel's webhooks, made up now if there is none; empty where none is wanted."""
        key = next((setting.key for setting in platform.settings if setting.made_up), "")
        if not key:
            return ""
        return secrets_of(self._desk, channel).get(key, "") or self.make_word(channel.name)


def _leading(connector: Connector) -> LeadingWebhooks:
    if not isinstance(connector, LeadingWebhooks):
        raise AssertionError("a platform says so only if its connector can do it")
    return connector


def _is_ours(address: str, path: str) -> bool:
    """Whether an address leads to this channel, perhaps through a tunnel of another name."""
    return urlsplit(address).path.endswith(path)


def _word_of(platform: Platform) -> str:
    return next((setting.label for setting in platform.settings if setting.made_up), "")


def _asked_instead(platform: Platform) -> NotAllowed:
    return NotAllowed(
        worded("{platform} needs no webhook: Tendril asks it what is new.", platform=platform.name)
    )
