"""Breaks in sending, and the owner's word on what came due during one (rule of time 7)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

LATE_AFTER_BREAK = timedelta(minutes=15)
"""What is late by less than this needs nobody's word, however many there are."""

LEAP_THAT_IS_ASKED_ABOUT = timedelta(hours=6)
"""A clock that was set forward by more is doubted altogether, until the owner says that it is right."""


class Cause(StrEnum):
    """Why messages are late: the program or computer was off or asleep; the clock leapt; the channel stood still;
    what they follow was told late.
    """

    AWAY = "away"
    CLOCK = "clock"
    CHANNEL = "channel"
    LATE_NEWS = "late_news"


class BreakState(StrEnum):
    """Weighing: being counted. Asking: the owner decides. Passed: nothing is held for it any more."""

    WEIGHING = "weighing"
    ASKING = "asking"
    PASSED = "passed"


class Word(StrEnum):
    """What the owner says of a held message."""

    SEND = "send"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Break:
    """A time in which nothing could be sent, over one channel or (``None``) all of them.

    What was planned in ``[since, until]`` is held; without an ``until`` everything from ``since``
    on. Both are UTC, and ``until`` lies before the end of the break by what is not yet late.
    ``opened_at`` is when the break was noticed. Of what was told late only that is held which it set going.
    """

    id: int
    channel_id: int | None
    since: datetime
    until: datetime | None
    cause: Cause
    opened_at: datetime
    state: BreakState = BreakState.WEIGHING

    def covers(self, planned: datetime) -> bool:
        """Say whether what was planned at an instant came due during the break."""
        return self.since <= planned and (self.until is None or planned <= self.until)

    @property
    def doubts_clock(self) -> bool:
        """Whether the computer's clock is doubted altogether: nothing goes out until its owner has decided."""
        return self.cause is Cause.CLOCK and self.until is None

    def concerns(self, channel_id: int) -> bool:
        """Say whether it is about a channel."""
        return self.channel_id is None or self.channel_id == channel_id


@dataclass(frozen=True, slots=True)
class Held:
    """A message of ``step`` that is held for review in a break, with the owner's word once there is one.

    Without a ``step`` nothing is held yet: whichever message comes next is the break's, if that covers it.
    """

    break_id: int
    step: str | None
    word: Word | None = None
