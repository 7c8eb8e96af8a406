"""What a platform lets us hear: receipts, what customers write, and what they want no more."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.model.outcome import Outcome
from app.model.sentence import Sentence


class ReceiptState(StrEnum):
    """What a receipt says became of a part."""

    DELIVERED = "delivered"
    READ = "read"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one part, named by the platform's id; ``outcome`` sorts a failure."""

    provider_id: str
    state: ReceiptState
    at: datetime
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True)
class ReceiptsUpTo:
    """Everything sent to an address up to an instant has been delivered, or read."""

    address: str
    state: ReceiptState
    up_to: datetime
    at: datetime


@dataclass(frozen=True, slots=True)
class Incoming:
    """A customer has written, or done what the platform counts as that.

    ``id`` is the platform's own of it: what comes twice under one counts once. ``name`` is what the
    customer is called there. ``opens_window`` says whether it lets the shop write freely again;
    ``is_news`` is untrue for what was written before Tendril listened: it opens the window and
    begins nothing. ``answers`` are the platform's ids of what it may be the answer to: whoever got
    that has written, from whatever address. ``makes_customer`` is untrue where strangers write, too.
    """

    id: str
    address: str
    at: datetime
    text: str = ""
    name: str = ""
    opens_window: bool = True
    is_news: bool = True
    answers: tuple[str, ...] = ()
    makes_customer: bool = True


@dataclass(frozen=True, slots=True)
class OptOut:
    """A customer wants no marketing by this platform any more; ``source`` says how that was told.

    ``answers`` and ``makes_customer`` mean what they mean for ``Incoming``, and so does ``id``: without one ``at``
    alone says whether it is news.
    """

    address: str
    at: datetime
    source: str
    answers: tuple[str, ...] = ()
    makes_customer: bool = True
    id: str = ""


@dataclass(frozen=True, slots=True)
class OptIn:
    """A customer wants marketing by this platform (again); ``source`` says how that was told, ``id`` as above."""

    address: str
    at: datetime
    source: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """An address cannot be reached any more, or with no ``problem`` can be again; ``id`` as above."""

    address: str
    at: datetime
    problem: str = ""
    id: str = ""


@dataclass(frozen=True, slots=True)
class Lost:
    """The account lets nobody in any more: the channel stops until its owner has put right what ``problem`` says."""

    at: datetime
    problem: Sentence


@dataclass(frozen=True, slots=True)
class Deaf:
    """The account cannot be asked what customers write, since ``at``, because of ``problem``; sending may go on."""

    at: datetime
    problem: Sentence


@dataclass(frozen=True, slots=True)
class Hearing:
    """The account can be asked again what customers write."""

    at: datetime


News = Receipt | ReceiptsUpTo | Incoming | OptOut | OptIn | Unreachable | Lost | Deaf | Hearing


@dataclass(frozen=True, slots=True)
class Heard:
    """What one look brought. ``cursor`` is where the next one begins; ``more`` asks for it at once."""

    news: tuple[News, ...] = ()
    cursor: str = ""
    more: bool = False
