"""The owner decides about messages that came due while nothing could be sent."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection

from app.model.review import BreakState, Word
from app.storage import breaks, enrollments
from app.storage.breaks import HeldRow


def decide(
    connection: Connection, rows: Sequence[HeldRow], word: Word, now: datetime, *, everything: bool
) -> None:
    """Write down the owner's word on held messages, and have them looked at now.

    What is to be sent goes out within its channel's rate, one message per customer at a time;
    what is stale by then is skipped. A break is over once nothing is held for it; one that
    doubts the clock altogether only with a word on ``everything``.
    """
    ids = [row.enrollment_id for row in rows]
    breaks.decide(connection, ids, word)
    enrollments.wake(connection, now, ids)
    for found in breaks.open_ones(connection):
        if found.state is not BreakState.ASKING or (found.until is None and not everything):
            continue
        if breaks.count(connection, now, found.id) == (0, 0):
            breaks.set_state(connection, found.id, BreakState.PASSED)
            enrollments.wake(connection, now, breaks.release(connection, found.id))
