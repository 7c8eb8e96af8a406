"""The account behind a channel, as its platform tells of it."""

from dataclasses import dataclass, field
from datetime import datetime

from app.model.sentence import worded


@dataclass(frozen=True, slots=True)
class Quota:
    """How much may still be sent. ``limit`` and ``used`` are messages or people; ``words`` say of what.

    A platform that tells a sum of money instead has it in the ``words`` alone.
    """

    words: str
    used: int | None = None
    limit: int | None = None

    @property
    def sentence(self) -> str:
        """It in words: "12 of 1,000 messages this month"."""
        used = f"{self.used:,}" if self.used is not None else ""
        most = f"{self.limit:,}" if self.limit is not None else ""
        if used and most:
            return worded("{used} of {most} {words}", used=used, most=most, words=self.words)
        if used:
            return worded("{used} {words}", used=used, words=self.words)
        if most:
            return worded("up to {most} {words}", most=most, words=self.words)
        return self.words


@dataclass(frozen=True, slots=True)
class Account:
    """What is known of an account. ``name`` and ``remarks`` are what its last check found, at ``checked_at``.

    ``picture`` holds the bytes of a small picture, none if it has none; ``quota_at`` is when the quota was asked
    for, and ``heard_at`` when the platform last told something by itself, by webhook. ``fault`` is why a check failed
    at ``failed_at``, if nothing has worked since; ``deaf_why`` is why nobody can be asked what customers write, and
    ``deaf_since`` since when.
    """

    name: str = ""
    remarks: tuple[str, ...] = ()
    picture: bytes = field(default=b"", repr=False)
    checked_at: datetime | None = None
    quota: Quota | None = None
    quota_at: datetime | None = None
    heard_at: datetime | None = None
    fault: str = ""
    failed_at: datetime | None = None
    deaf_why: str = ""
    deaf_since: datetime | None = None


UNKNOWN = Account()
"""The account of a channel that was never checked."""
