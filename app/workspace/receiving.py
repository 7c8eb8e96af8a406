"""Where platforms have to send their webhooks, and how these reach this computer."""

import secrets
from dataclasses import dataclass

from app.channels.connector import Platform
from app.channels.registry import platform_named
from app.engine.reception import path_of
from app.model.errors import NotAllowed
from app.model.receiver_place import ReceiverPlace, place_from
from app.model.sentence import Sentence, worded
from app.model.settings import with_defaults
from app.storage import settings
from app.workspace.channels import Channels, found
from app.workspace.desk import Desk
from app.workspace.tunnels import Tunnel, tunnels

_UNKNOWN = "https://…"
_WORD_OCTETS = 18


@dataclass(frozen=True, slots=True)
class WayIn:
    """The way of one channel's webhooks. ``address`` is what to enter on the platform, whole.

    ``is_on`` says whether the channel is listened for while Tendril sends; ``hints`` say what is missing.
    ``public_address`` is that of the tunnel, empty if it is not known yet; ``switch`` says which setting would turn
    it on, unless it is; ``word`` is the label of the secret word the owner thinks up, empty where there is none.
    """

    address: str
    local_address: str
    is_on: bool
    hints: tuple[Sentence, ...]
    tunnels: tuple[Tunnel, ...]
    public_address: str = ""
    switch: Sentence | None = None
    word: str = ""


class Receiving:
    """Webhooks, as their owner sees them."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def place(self) -> ReceiverPlace:
        """Return where webhooks come in."""
        with self._desk.read() as connection:
            return place_from(with_defaults(settings.every(connection)))

    def way_to(self, name: str) -> WayIn:
        """Return the way of a channel's webhooks; raise ``NotAllowed`` for a platform that is asked instead."""
        with self._desk.read() as connection:
            channel = found(connection, name)
        platform, place = platform_named(channel.platform), self.place()
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
        if proof not in Channels(self._desk).secrets_of(channel):
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


def _word_of(platform: Platform) -> str:
    return next((setting.label for setting in platform.settings if setting.made_up), "")


def _asked_instead(platform: Platform) -> NotAllowed:
    return NotAllowed(
        worded("{platform} needs no webhook: Tendril asks it what is new.", platform=platform.name)
    )
