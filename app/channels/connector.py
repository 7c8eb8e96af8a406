"""What every platform's connector is and does."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from app.model.block import Content
from app.model.channel import ChannelTraits
from app.model.errors import TendrilError
from app.model.message import Part, PictureFile
from app.model.outcome import Outcome


class CheckFailed(TendrilError):
    """The channel cannot be used as it is set up; the sentence says what to do."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: whose account it is, in words, and what the owner should know of it."""

    account: str
    remarks: tuple[str, ...] = ()


class Connector(Protocol):
    """One open channel. It is used from one event loop, several sends at once."""

    async def check(self) -> Checked:
        """Try the account without writing to anybody; raise ``CheckFailed`` with what is wrong."""

    async def send(self, part: Part, pictures: Sequence[PictureFile]) -> Outcome:
        """Send one part and sort what came of it. Never raises for what a platform or a network does."""

    async def close(self) -> None:
        """Give back connections. May be called twice."""


@dataclass(frozen=True, slots=True)
class PracticeDelivery:
    """One message on the Practice phone."""

    message_key: str
    recipient: str
    recipient_name: str
    content: Content
    at: datetime


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a connector may use of the world: the engine's clock, and the Practice phone.

    ``sleep`` takes seconds of that clock; ``show`` puts a message on the phone and must not be
    called twice for one message.
    """

    now: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[None]]
    show: Callable[[PracticeDelivery], None]


@dataclass(frozen=True, slots=True)
class Setting:
    """One value a channel is set up with. Secrets go to the keyring and are never shown again."""

    key: str
    label: str
    help: str = ""
    required: bool = False
    secret: bool = False
    default: str = ""


@dataclass(frozen=True, slots=True)
class ChannelSetup:
    """One connected account: its settings (with defaults filled in) and its secrets."""

    name: str
    settings: Mapping[str, str]
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class Platform:
    """A platform as the registry knows it.

    ``settle`` checks a new channel's settings, fills in the defaults and raises ``Invalid`` with
    what is wrong; ``connect`` opens a connector without touching the network; ``parts`` says in
    how many requests a content goes out, at least one. ``per_second`` is how many requests a
    second it takes at most and ``at_once`` how many at a time, unless the channel's own
    settings of these names say otherwise. ``repeats_safely`` says that a message it is sent twice
    under one key is delivered once.
    """

    traits: ChannelTraits
    settings: tuple[Setting, ...]
    settle: Callable[[Mapping[str, str]], dict[str, str]]
    connect: Callable[[ChannelSetup, Surroundings], Connector]
    parts: Callable[[Content], tuple[Content, ...]]
    way_out: Callable[[Mapping[str, str]], str]
    is_local: Callable[[Mapping[str, str]], bool]
    per_second: float
    at_once: int
    repeats_safely: bool = False

    @property
    def key(self) -> str:
        """The name in documents and commands, such as ``email``."""
        return self.traits.platform

    @property
    def name(self) -> str:
        """The name on screens, such as "Email"."""
        return self.traits.platform_name
