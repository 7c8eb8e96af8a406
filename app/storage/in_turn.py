"""A queue at a door: whoever came first goes in first."""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager


class InTurn:
    """Lets the threads of this process through one after the other, in the order they came.

    SQLite lets writers race for its lock, and whoever lost sleeps before the next try: one that comes back at
    once would keep the others out.
    """

    def __init__(self) -> None:
        """Begin with an open door."""
        self._lock = threading.Lock()
        self._is_taken = False
        self._waiting: deque[threading.Lock] = deque()

    @property
    def length(self) -> int:
        """How many wait."""
        return len(self._waiting)

    @contextmanager
    def turn(self, seconds: float) -> Iterator[None]:
        """Wait for one's turn, so long at most: then go on without, for SQLite to say that it is locked."""
        has_turn = self._wait(seconds)
        try:
            yield
        finally:
            if has_turn:
                self._pass_on()

    def _wait(self, seconds: float) -> bool:
        with self._lock:
            if not self._is_taken:
                self._is_taken = True
                return True
            gate = threading.Lock()
            gate.acquire()
            self._waiting.append(gate)
        if gate.acquire(timeout=seconds):
            return True
        with self._lock:
            if gate in self._waiting:
                self._waiting.remove(gate)
                return False
        return True  # it was let in at the last moment

    def _pass_on(self) -> None:
        with self._lock:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._is_taken = False
