"""When a channel that fails for everybody is left alone, and when it is tried again."""

import hashlib
from datetime import timedelta

FAILURES = 5
"""So many customers in a row, without a single success between, and it is the channel, not a customer."""

FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(minutes=30)
LONGEST_ASKED_FOR = timedelta(days=14)
"""No platform's own wait counts for more than the longest time in which a message may still go out."""


def wait_before_trying(channel_id: int, tries: int, asked_for: timedelta | None) -> timedelta:
    """Return how long to leave a channel alone after ``tries`` tries: doubling, spread by a tenth.

    ``asked_for`` is the wait that the platform itself asked for; it is never shortened.
    """
    drawn = hashlib.sha256(f"{channel_id}/{tries}".encode()).digest()[0] / 255
    wait = min(FIRST_WAIT * (1 << min(tries, 10)), LONGEST_WAIT) * (0.9 + 0.2 * drawn)
    return max(wait, min(asked_for or timedelta(0), LONGEST_ASKED_FOR))
