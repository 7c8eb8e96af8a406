"""What is heard of only long after it happened makes messages late, and too many of them are the owner's decision.

The platform or the source that tells it was down, or the way to this computer; or the computer itself was.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import Connection

from app.model.review import LATE_AFTER_BREAK, Break, BreakState, Cause
from app.storage import breaks

SETTLES_IN = timedelta(minutes=1)
"""So long nothing late has to be told before it is counted: what was kept back comes in a crowd, one by one."""


def note_late(connection: Connection, enrollment_ids: Iterable[int], at: datetime, now: datetime) -> None:
    """Note whose flow goes on by something that happened ``at`` and is heard of ``now``; nothing if that is soon.

    What becomes late by it belongs to a break of its own. What is late for another reason, such as a
    full lane, does not.
    """
    concerned = list(enrollment_ids)
    if not concerned or now - at <= LATE_AFTER_BREAK:
        return
    until = now - LATE_AFTER_BREAK
    known = next((each for each in breaks.open_ones(connection) if each.cause is Cause.LATE_NEWS), None)
    if known is None:
        break_id = breaks.add(connection, Break(0, None, at, until, Cause.LATE_NEWS, now))
    else:
        break_id = known.id
        breaks.widen(connection, break_id, min(known.since, at), until)
    breaks.mark(connection, break_id, concerned, at)


def settles_at(found: Break) -> datetime | None:
    """Return when everything late is likely to have been told that was kept back; ``None`` if one need not wait."""
    if found.cause is not Cause.LATE_NEWS or found.until is None or found.state is not BreakState.WEIGHING:
        return None
    return found.until + LATE_AFTER_BREAK + SETTLES_IN
