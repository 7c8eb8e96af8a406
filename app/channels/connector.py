"""What every platform's connector is and does."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol, runtime_checkable

from app.model.account import Quota as Quota
from app.model.block import Content
from app.model.channel import ChannelTraits
from app.model.delivered import Delivered as Delivered
from app.model.errors import TendrilError
from app.model.heard import Heard, News
from app.model.message import Part, PictureFile
from app.model.outcome import Outcome
from app.model.sentence import Sentence, Templates


class CheckFailed(TendrilError):
    """The channel cannot be used as it is set up; the sentence says what to do.

    ``code`` is the platform's own of its refusal or else its answer's status, empty if it has not refused.
    """

    def __init__(self, sentence: Sentence, *, technical: str = "", code: str = "") -> None:
        """Keep what to say to who asked, and what a programmer wants to know."""
        super().__init__(sentence, technical=technical)
        self.code = code


class AccessLost(CheckFailed):
    """The account lets nobody in any more with what is set up: nothing can be sent either, because of ``problem``."""

    def __init__(self, sentence: Sentence, problem: Sentence, technical: str = "") -> None:
        """Keep what to say to who asked, and what is wrong with the channel."""
        super().__init__(sentence, technical=technical)
        self.problem = problem


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check found: whose account it is, in words, and what the owner should know of it."""

    account: str
    remarks: tuple[Sentence, ...] = ()


class Connector(Protocol):
    """One open channel. It is used from one event loop, several sends at once."""

    async def check(self) -> Checked:
        """Try the account without writing to anybody; raise ``CheckFailed`` with what is wrong."""

    async def send(self, part: Part, pictures: Sequence[PictureFile]) -> Outcome:
        """Send one part and sort what came of it. Never raises for what a platform or a network does."""

    async def close(self) -> None:
        """Give back connections. May be called twice."""


@runtime_checkable
class Listening(Protocol):
    """A connector that can be asked what has come in since the last look."""

    async def listen(self, cursor: str) -> Heard:
        """Return what came since ``cursor`` (empty at first); raise ``CheckFailed`` if it cannot be asked.

        ``AccessLost`` stops the channel, as it would when something is sent. What comes twice is taken once, so
        that a cursor may overlap.
        """


@runtime_checkable
class AskingReceipts(Protocol):
    """A connector that can be asked what became of parts it has sent."""

    async def receipts(self, provider_ids: Sequence[str]) -> tuple[News, ...]:
        """Return what is known of parts by the platform's ids; raise ``CheckFailed``."""


@dataclass(frozen=True, slots=True)
class TemplateOnPlatform:
    """A template that the platform knows. ``variables`` are named as it names them: ``1``, ``2`` or words.

    ``approved`` says whether it may be sent; ``state`` is the platform's own word for that. ``text``
    is what customers read, with ``{{…}}`` for each variable.
    """

    name: str
    language: str
    text: str
    variables: tuple[str, ...] = ()
    category: str = ""
    state: str = ""
    approved: bool = False


@runtime_checkable
class WithTemplates(Protocol):
    """A connector on a platform whose templates have to be approved."""

    async def templates(self) -> tuple[TemplateOnPlatform, ...]:
        """Return the account's templates; raise ``CheckFailed``."""


@runtime_checkable
class WithQuota(Protocol):
    """A connector on a platform that tells how much may be sent."""

    async def quota(self) -> Quota:
        """Return what is left; raise ``CheckFailed``."""


@runtime_checkable
class WithPicture(Protocol):
    """A connector on a platform whose accounts have a picture."""

    async def picture(self) -> bytes:
        """Return the account's picture, nothing if it has none; raise ``CheckFailed`` if that cannot be asked."""


@runtime_checkable
class LeadingWebhooks(Protocol):
    """A connector on a platform that can be told by program where its webhooks go."""

    async def webhooks_lead_to(self) -> str:
        """Return where they go now, empty if nowhere; raise ``CheckFailed``."""

    async def lead_webhooks(self, address: str, word: str) -> tuple[Sentence, ...]:
        """Have them go to ``address``, with the secret ``word`` where the platform takes one; raise ``CheckFailed``.

        Returns what is left for the owner to see to.
        """

    async def lead_webhooks_away(self) -> None:
        """Have them go nowhere, where that can be said; raise ``CheckFailed``."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """How a platform's webhooks are understood: pure functions, which the receiver and the engine call.

    ``switch`` is the setting of a channel, and its value, by which its webhooks are led to this computer; ``proof``
    names, by its settings, the secret that proves who sent them. ``is_genuine`` checks the signature over the raw
    body by the channel's secrets and settings, and ``signed_in`` is the header it stands in;
    ``read`` returns the news in a body that is, and nothing for one it cannot understand; ``greeting``
    answers the handshake of a subscription with its text, ``None`` if it is not one or
    is not meant for this channel; ``by_program`` says that the connector can tell the platform where
    they go (``LeadingWebhooks``).
    """

    is_genuine: Callable[[Delivered, "ChannelSetup"], bool]
    read: Callable[[Delivered, "ChannelSetup", datetime], tuple[News, ...]]
    switch: tuple[str, str]
    proof: Callable[[Mapping[str, str]], str]
    greeting: Callable[[Delivered, "ChannelSetup"], str | None] = lambda request, setup: None  # noqa: ARG005
    signed_in: str = ""
    by_program: bool = False

    def leads_here(self, settings: Mapping[str, str]) -> bool:
        """Say whether the webhooks of a channel with these settings are led to this computer."""
        key, value = self.switch
        return settings.get(key) == value


@dataclass(frozen=True, slots=True)
class Hearing:
    """What a platform lets this computer hear. ``listens_every`` and ``asks_every`` are how often it is asked.

    ``listens`` says of a channel's settings whether it is listened to at all.
    A platform with none of it needs nothing of this: the defaults say so.
    """

    listens_every: timedelta | None = None
    asks_every: timedelta | None = None
    webhook: Webhook | None = None
    listens: Callable[[Mapping[str, str]], bool] = lambda settings: True  # noqa: ARG005


@dataclass(frozen=True, slots=True)
class GuideStep:
    """One step of connecting an account: what to do, where, and which setting its value goes into."""

    words: str
    page: str = ""
    link: str = ""
    setting: str = ""


@dataclass(frozen=True, slots=True)
class Guide:
    """How an account is connected, what it has to be allowed, and what the owner should know before."""

    steps: tuple[GuideStep, ...] = ()
    permissions: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PracticeDelivery:
    """One message on the Practice phone."""

    message_key: str
    recipient: str
    recipient_name: str
    content: Content
    at: datetime


class Keeper(Protocol):
    """Keeps a channel's secrets where the platform replaces them, so that they are there after the next start."""

    def held(self) -> AbstractAsyncContextManager[None]:
        """Wait until nobody changes the channel's secrets, and keep everybody else from it; raise ``TendrilError``.

        What is read and kept below is that of the channel as it is now, under whatever name.
        """

    async def get(self, key: str) -> str:
        """Return a secret as it is kept now, empty if there is none; raise ``TendrilError``."""

    async def put(self, key: str, secret: str) -> None:
        """Keep a secret; raise ``TendrilError`` if it would not be there after the next start."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a connector may use of the world: the engine's clock, the Practice phone, and where secrets are kept.

    ``sleep`` takes seconds of that clock; ``show`` puts a message on the phone and must not be
    called twice for one message. Without a ``keeper`` the channel is not this connector's to change: it has
    to do with the secrets it was given.
    """

    now: Callable[[], datetime]
    sleep: Callable[[float], Awaitable[None]]
    show: Callable[[PracticeDelivery], None]
    keeper: Keeper | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """One value a channel is set up with. Secrets go to the keyring and are never shown again.

    ``advanced`` ones are folded away: their defaults are right for nearly everybody. With
    ``choices`` (value to words) it is one of these. ``renewed`` is a secret that the platform replaces by
    itself, so that the one that was entered is soon another. A ``made_up`` one is a word that the owner
    thinks up, the same here and on the platform.
    """

    key: str
    label: str
    help: str = ""
    required: bool = False
    secret: bool = False
    default: str = ""
    advanced: bool = False
    choices: Templates = field(default_factory=dict)
    renewed: bool = False
    made_up: bool = False


@dataclass(frozen=True, slots=True)
class ChannelSetup:
    """One connected account: its settings (with defaults filled in) and its secrets.

    ``webhook_address`` is where the platform's webhooks come in, whole; empty if they do not, or nobody knows where.
    """

    name: str
    settings: Mapping[str, str]
    secrets: Mapping[str, str] = field(default_factory=dict, repr=False)
    webhook_address: str = ""


def same_traits(traits: ChannelTraits, settings: Mapping[str, str]) -> ChannelTraits:
    """Return the traits as they are: those of a platform on which no setting changes them."""
    del settings
    return traits


@dataclass(frozen=True, slots=True)
class Platform:
    """A platform as the registry knows it.

    ``settle`` checks a new channel's settings, fills in the defaults and raises ``Invalid`` with
    what is wrong; ``connect`` opens a connector without touching the network; ``parts`` says in
    how many requests a content goes out, at least one. ``per_second`` is how many requests a
    second it takes at most and ``at_once`` how many at a time, unless the channel's own
    settings of these names say otherwise; ``between_to_one`` is how long it wants between two
    requests to one recipient. ``repeats_safely`` says that a message it is sent twice
    under one key is delivered once. ``is_unencrypted`` says of settings that what is sent could be
    read on the way: only test folders have such channels. ``traits_with`` says what a channel's
    settings change of the platform's traits. ``way`` and ``way_name`` are there where this is one of
    several ways to a platform: customers, consent and rules are the platform's, the account is another.
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
    between_to_one: timedelta = timedelta(0)
    is_unencrypted: Callable[[Mapping[str, str]], bool] = lambda settings: False  # noqa: ARG005
    hearing: Hearing = Hearing()
    guide: Guide = Guide()
    traits_with: Callable[[ChannelTraits, Mapping[str, str]], ChannelTraits] = same_traits
    way: str = ""
    way_name: str = ""

    def traits_of(self, settings: Mapping[str, str]) -> ChannelTraits:
        """Return what the rules have to know of a channel with these settings."""
        return self.traits_with(self.traits, settings)

    @property
    def key(self) -> str:
        """The name in documents and commands, such as ``email``."""
        return self.way or self.traits.platform

    @property
    def name(self) -> str:
        """The name on screens, such as "Email"."""
        return self.way_name or self.traits.platform_name
