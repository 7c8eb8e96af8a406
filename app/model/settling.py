"""Settling a message of which nobody can say whether it arrived."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from app.model.errors import NotAllowed
from app.model.message import MessageState, Progress
from app.model.reason import Reason, because
from app.model.sentence import worded


class How(StrEnum):
    """What the owner says of it: it arrived; send it again; leave it out."""

    ARRIVED = "arrived"
    AGAIN = "again"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Doubt:
    """A message in doubt, with what settling it rests on.

    ``again_until`` is the instant (UTC) at which the flow goes on by itself, ``None`` when it has
    gone on or the customer has left; ``parts`` is how many requests the message takes,
    ``accepted`` how many the platform has taken for certain.
    """

    message: Progress
    has_receipts: bool
    again_until: datetime | None
    parts: int = 1
    accepted: int = 0

    def choices(self, now: datetime) -> tuple[How, ...]:
        """Return what the owner may say of it at ``now``; nothing once it is settled."""
        if self.message.state is not MessageState.UNKNOWN:
            return ()
        in_time = self.again_until is not None and now < self.again_until
        return (How.ARRIVED, How.AGAIN, How.SKIP) if in_time else (How.ARRIVED, How.SKIP)

    @property
    def has_more_parts(self) -> bool:
        """Whether parts follow on the one in doubt."""
        return self.accepted + 1 < self.parts


@dataclass(frozen=True, slots=True)
class Settled:
    """What a message becomes. ``part_arrived`` says that the part in doubt is to be counted as taken."""

    state: MessageState
    why: Reason
    accepted_at: datetime | None = None
    delivered_at: datetime | None = None
    part_arrived: bool = False


def settle(doubt: Doubt, how: How, now: datetime) -> Settled:
    """Return what the owner's word makes of a message; raise ``NotAllowed`` for what may not be said any more."""
    if doubt.message.state is not MessageState.UNKNOWN:
        raise NotAllowed(
            worded(
                "There is no doubt about this message any more: it is {state}.",
                state=doubt.message.state.value,
            )
        )
    match how:
        case How.ARRIVED:
            return _arrived(doubt, now)
        case How.AGAIN:
            if how not in doubt.choices(now):
                raise NotAllowed(
                    worded(
                        "It is too late to send this message again: the sequence has gone on "
                        "without it. Say that it arrived, or skip it."
                    )
                )
            return Settled(MessageState.RETRYING, because("settled_again"))
        case How.SKIP:
            return Settled(MessageState.SKIPPED, because("skipped_by_owner"))
        case _:
            assert_never(how)


def _arrived(doubt: Doubt, now: datetime) -> Settled:
    """It arrived at the attempt's instant, as far as its channel can know; parts that follow still have to go out."""
    why = because("settled_arrived")
    if doubt.has_more_parts:
        if How.AGAIN in doubt.choices(now):
            return Settled(MessageState.RETRYING, why, part_arrived=True)
        return Settled(MessageState.FAILED, because("settled_in_part"), part_arrived=True)
    at = doubt.message.attempted_at or now
    if doubt.has_receipts:
        return Settled(MessageState.DELIVERED, why, at, at, part_arrived=True)
    return Settled(MessageState.SENT, why, at, part_arrived=True)
