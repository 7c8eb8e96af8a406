"""Noticing that the computer's clock was set: it and the time since the start no longer agree."""

import logging
from datetime import datetime, timedelta

from app.engine.clock import Clock

NOTICED = timedelta(minutes=1)
"""A clock that is set by less, as a time server does, needs nothing."""

_LOG = logging.getLogger(__name__)


class ClockWatch:
    """Compares the two at each look; sleep moves both, and so is no leap."""

    def __init__(self, clock: Clock) -> None:
        """Take the first reading now."""
        self._clock = clock
        self._last = self._read()
        self._told = timedelta(0)

    def leap(self) -> timedelta:
        """Return by how much the wall clock was set since the last ``acknowledge``: back when it is below zero."""
        wall, running = self._read()
        leap = (wall - self._last[0]) - timedelta(seconds=running - self._last[1])
        if abs(leap) < NOTICED:
            self._last = wall, running
            return timedelta(0)
        if abs(leap - self._told) >= NOTICED:
            _LOG.warning("the computer's clock was set by %d s", round(leap.total_seconds()))
            self._told = leap
        return leap

    def acknowledge(self) -> None:
        """What was noticed is on record: count from now on."""
        self._last = self._read()
        self._told = timedelta(0)

    def _read(self) -> tuple[datetime, float]:
        return self._clock.now(), self._clock.boot_time()
