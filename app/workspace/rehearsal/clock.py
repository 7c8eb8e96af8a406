"""The clock of a rehearsal: it runs as fast as is wanted, stops at every due instant, and can be put forward."""

import asyncio
import threading
import time
from datetime import datetime, timedelta

from app.engine.clock import LONGEST_WAIT

_SETTLES = 0.005
"""Real seconds in which what the engine has begun comes to its end, before time runs on."""


class StagedClock:
    """Time that passes only while the engine waits, and never beyond what it waits for.

    At a day a minute, the milliseconds in which the engine decides and sends would be minutes of
    the rehearsal, and a message planned for 08:00 would be sent at 08:02. Standing still
    meanwhile, everything happens at its very instant, as it does in the preview. Any thread may
    read it, set its speed and put it forward; whoever does wakes the engine then.
    """

    def __init__(self, start: datetime, speed: float) -> None:
        """Stand still at ``start`` (UTC); later run ``speed`` seconds in a second."""
        self._lock = threading.Lock()
        self._start = start
        self._instant = start
        self._speed = speed
        self._runs_since: float | None = None
        self._runs_until: datetime | None = None
        self._skips_to: datetime | None = None

    @property
    def speed(self) -> float:
        """How many of its seconds pass in a second."""
        return self._speed

    def now(self) -> datetime:
        """Return the instant this clock shows, in UTC."""
        with self._lock:
            return self._shown()

    def monotonic(self) -> float:
        """Return the seconds of this clock since it was made."""
        return (self.now() - self._start).total_seconds()

    def boot_time(self) -> float:
        """Return the same: putting it forward is no fault of the clock."""
        return self.monotonic()

    def set_speed(self, speed: float) -> None:
        """Run so fast from now on."""
        with self._lock:
            self._instant = self._shown()
            if self._runs_since is not None:
                self._runs_since = time.monotonic()
            self._speed = speed

    def skip_to(self, instant: datetime) -> None:
        """Take no time until ``instant``: everything that is due before it happens at its own instant, at once."""
        with self._lock:
            self._skips_to = instant

    async def sleep(self, seconds: float) -> None:
        """Wait for so many seconds of this clock, without its moving on."""
        await asyncio.sleep(seconds / self._speed)

    async def wait(self, until: datetime | None, woken: asyncio.Event) -> None:
        """Let time pass until ``until`` or until ``woken`` is set."""
        await asyncio.sleep(0)
        if await _set_within(_SETTLES, woken):
            return
        seconds = self._run(until)
        longest = LONGEST_WAIT.total_seconds()
        came = await _set_within(min(seconds, longest), woken)
        self._halt(None if came or seconds > longest else until)

    def _run(self, until: datetime | None) -> float:
        """Begin to run; return for how many real seconds."""
        with self._lock:
            if self._skips_to is not None:
                goal = self._skips_to if until is None else min(until, self._skips_to)
                self._instant = max(self._instant, goal)
                if self._instant >= self._skips_to:
                    self._skips_to = None
                return 0.0
            self._runs_since, self._runs_until = time.monotonic(), until
            if until is None:
                return float("inf")
            return max(0.0, (until - self._instant).total_seconds() / self._speed)

    def _halt(self, reached: datetime | None) -> None:
        """Stand still, at ``reached`` where it got there."""
        with self._lock:
            shown = self._shown()
            ran = self._runs_since is not None
            self._instant = max(shown, reached) if ran and reached is not None else shown
            self._runs_since = self._runs_until = None

    def _shown(self) -> datetime:
        if self._runs_since is None:
            return self._instant
        passed = timedelta(seconds=(time.monotonic() - self._runs_since) * self._speed)
        shown = self._instant + passed
        return shown if self._runs_until is None else max(self._instant, min(shown, self._runs_until))


async def _set_within(seconds: float, woken: asyncio.Event) -> bool:
    """Wait for ``woken``, at most so many real seconds; say whether it is set."""
    try:
        await asyncio.wait_for(woken.wait(), max(0.0, seconds))
    except TimeoutError:
        return False
    return True
