"""The clock. It is handed to whoever needs the time; nothing else asks the system what time it is."""

import asyncio
import time
from datetime import UTC, datetime, timedelta
from typing import Protocol

from app.engine.boot_time import boot_time

LONGEST_WAIT = timedelta(seconds=30)
"""The wall clock is looked at again after this long at the latest: it may have been set, or have slept."""


class Clock(Protocol):
    """The time, and waiting for it."""

    def now(self) -> datetime:
        """Return the instant, in UTC."""

    def monotonic(self) -> float:
        """Return seconds that never run backwards, for rates."""

    def boot_time(self) -> float:
        """Return seconds that go on while the computer sleeps, and that no setting of its clock moves."""

    async def sleep(self, seconds: float) -> None:
        """Wait for so many seconds of this clock."""

    async def wait(self, until: datetime | None, woken: asyncio.Event) -> None:
        """Wait until an instant or until ``woken`` is set, but never longer than ``LONGEST_WAIT`` of real time."""


class SystemClock:
    """The computer's own clock."""

    def now(self) -> datetime:
        """Return the computer's time, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Return the seconds since some fixed point."""
        return time.monotonic()

    def boot_time(self) -> float:
        """Return the seconds since the computer was started, those asleep included."""
        return boot_time()

    async def sleep(self, seconds: float) -> None:
        """Wait for real."""
        await asyncio.sleep(seconds)

    async def wait(self, until: datetime | None, woken: asyncio.Event) -> None:
        """Wait for real."""
        await _wait_really(None if until is None else (until - self.now()).total_seconds(), woken)


class FastClock:
    """A clock that starts at an instant and runs so many times as fast as the computer's."""

    def __init__(self, start: datetime, speed: float) -> None:
        """Start now, showing ``start``."""
        self._start = start
        self._speed = speed
        self._began = time.monotonic()

    def now(self) -> datetime:
        """Return the instant this clock shows, in UTC."""
        return self._start + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        """Return the seconds of this clock since it started."""
        return (time.monotonic() - self._began) * self._speed

    def boot_time(self) -> float:
        """Return the same: this clock is never set."""
        return self.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Wait for so many seconds of this clock."""
        await asyncio.sleep(seconds / self._speed)

    async def wait(self, until: datetime | None, woken: asyncio.Event) -> None:
        """Wait until this clock shows ``until``."""
        ahead = None if until is None else (until - self.now()).total_seconds() / self._speed
        await _wait_really(ahead, woken)


async def _wait_really(seconds: float | None, woken: asyncio.Event) -> None:
    longest = LONGEST_WAIT.total_seconds()
    bounded = longest if seconds is None else min(max(seconds, 0.0), longest)
    try:
        await asyncio.wait_for(woken.wait(), bounded)
    except TimeoutError:
        return
