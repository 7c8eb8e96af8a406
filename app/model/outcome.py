"""What came of one attempt to send one part, as every connector sorts it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.model.sentence import Sentence


@dataclass(frozen=True, slots=True)
class Accepted:
    """The platform took it. ``provider_id`` names it in later receipts; ``delivered_at`` if it is there already."""

    provider_id: str = ""
    delivered_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class AgainLater:
    """Not now; the same part may be tried again, after ``wait`` if the platform says how long."""

    problem: Sentence
    wait: timedelta | None = None
    technical: str = ""


@dataclass(frozen=True, slots=True)
class InDoubt(AgainLater):
    """It may have been taken, and may be tried again all the same: the platform knows a second one by its key.

    Once the platform has forgotten the key it is *unknown*.
    """


@dataclass(frozen=True, slots=True)
class RecipientNever:
    """This recipient can never be reached at this address."""

    problem: Sentence
    technical: str = ""


@dataclass(frozen=True, slots=True)
class RecipientRefuses:
    """The recipient has told the platform that they want no marketing from this shop."""

    problem: Sentence
    technical: str = ""


@dataclass(frozen=True, slots=True)
class ContentNever:
    """The platform will not take this content from anybody, for any recipient."""

    problem: Sentence
    technical: str = ""


@dataclass(frozen=True, slots=True)
class MessageNever:
    """The platform refused this one message for good, without saying that others would be refused too."""

    problem: Sentence
    technical: str = ""


@dataclass(frozen=True, slots=True)
class ChannelStopped:
    """Nothing can be sent over this channel until the owner has done something."""

    problem: Sentence
    technical: str = ""


@dataclass(frozen=True, slots=True)
class Unknown:
    """Nobody can say whether the platform took it. It is never repeated by itself."""

    problem: Sentence
    technical: str = ""


Refused = (
    AgainLater | RecipientNever | RecipientRefuses | ContentNever | MessageNever | ChannelStopped | Unknown
)
Outcome = Accepted | Refused
