"""A channel's lane: how many sends it may begin now, by its rate and by how many are under way."""

import math


class Lane:
    """A token bucket of one second's worth, and a number of places."""

    def __init__(self, per_second: float, at_once: int, now: float) -> None:
        """Begin with a full bucket; ``now`` is the clock's monotonic time in seconds."""
        self._rate = per_second
        self._places = at_once
        self._size = max(1.0, per_second)
        self._tokens = self._size
        self._filled_at = now
        self.under_way = 0

    def capacity(self, now: float) -> int:
        """Return how many sends may begin at ``now``."""
        self._fill(now)
        return max(0, min(math.floor(self._tokens), self._places - self.under_way))

    def begin(self, now: float) -> None:
        """Take a place and a token."""
        self._fill(now)
        self._tokens -= 1.0
        self.under_way += 1

    def end(self) -> None:
        """Give the place back."""
        self.under_way -= 1

    def seconds_to_next(self, now: float) -> float | None:
        """Return in how many seconds the rate lets a send begin; ``None`` if a place has to come free first."""
        if self.under_way >= self._places:
            return None
        self._fill(now)
        return max(0.0, (1.0 - self._tokens) / self._rate)

    def _fill(self, now: float) -> None:
        self._tokens = min(self._size, self._tokens + max(0.0, now - self._filled_at) * self._rate)
        self._filled_at = now
