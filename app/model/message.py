"""Messages: the intended sends, and the states they go through."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from app.model.block import Content, Picture


class MessageState(StrEnum):
    """The states of a message; the arrows between them are ``FOLLOWING``."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    DELIVERED = "delivered"
    READ = "read"
    RETRYING = "retrying"
    FAILED = "failed"
    SKIPPED = "skipped"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"

    @property
    def is_open(self) -> bool:
        """Whether an attempt may still be made."""
        return self in (MessageState.QUEUED, MessageState.RETRYING)


_S = MessageState
FOLLOWING: Mapping[MessageState, frozenset[MessageState]] = {
    _S.QUEUED: frozenset({_S.SENDING, _S.SKIPPED, _S.CANCELLED, _S.FAILED}),
    _S.SENDING: frozenset({_S.SENT, _S.DELIVERED, _S.READ, _S.RETRYING, _S.FAILED, _S.UNKNOWN, _S.QUEUED}),
    _S.SENT: frozenset({_S.DELIVERED, _S.READ, _S.FAILED}),
    _S.DELIVERED: frozenset({_S.READ}),
    _S.READ: frozenset(),
    _S.RETRYING: frozenset({_S.SENDING, _S.SKIPPED, _S.CANCELLED, _S.FAILED, _S.UNKNOWN}),
    _S.FAILED: frozenset({_S.DELIVERED, _S.READ}),
    _S.SKIPPED: frozenset(),
    _S.CANCELLED: frozenset(),
    _S.UNKNOWN: frozenset({_S.SENT, _S.DELIVERED, _S.READ, _S.SKIPPED, _S.RETRYING, _S.FAILED}),
}
"""What may follow on a state. A late receipt can still turn *failed* and *unknown* into *delivered*."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the message of the current step has come; what ``advance`` needs to know of it.

    ``has_parts_out`` says that a part was accepted while others are still to be sent, ``is_in_doubt`` that
    an attempt may have been taken although nobody saw it.
    """

    state: MessageState
    attempts: int = 0
    attempted_at: datetime | None = None
    accepted_at: datetime | None = None
    delivered_at: datetime | None = None
    retry_at: datetime | None = None
    recipient_is_lost: bool = False
    problem: str = ""
    has_parts_out: bool = False
    is_in_doubt: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One request's worth of a message, addressed and ready to leave.

    ``message_key`` is the same for every attempt of a message and unique in the world; it is
    what platforms with idempotency keys and mail's ``Message-ID`` are given. ``in_doubt_since`` is when the
    first attempt began that the platform may have acted on without a word; it is known on platforms that
    repeat safely alone.
    """

    message_key: str
    number: int
    recipient: str
    recipient_name: str
    content: Content
    created_at: datetime
    attempt: int = 1
    in_doubt_since: datetime | None = None

    @property
    def key(self) -> str:
        """Return the key of this part of the message."""
        return self.message_key if self.number == 0 else f"{self.message_key}.{self.number}"


@dataclass(frozen=True, slots=True)
class PictureFile:
    """The bytes of a picture."""

    picture: Picture
    data: bytes
