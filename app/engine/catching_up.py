"""Noticing that nothing could be sent for a while, and weighing what came due meanwhile (rule of time 7)."""

import logging
from datetime import datetime, timedelta

from sqlalchemy import Connection

from app.engine.deciding import EPOCH, Weighed, weigh
from app.engine.late_news import SETTLES_IN, settles_at
from app.engine.world import World
from app.model.review import LATE_AFTER_BREAK, LEAP_THAT_IS_ASKED_ABOUT, Break, BreakState, Cause
from app.storage import breaks, enrollments, settings

ALIVE_KEY = "sending.alive_at"
"""The setting that says until when messages could be sent, to within ``BEAT``."""

BEAT = timedelta(minutes=1)

_LOG = logging.getLogger(__name__)


class CatchingUp:
    """Keeps when messages could last be sent, and holds what came due while they could not."""

    def __init__(self, folder_id: str) -> None:
        """Know nothing yet: see ``begin``."""
        self._folder_id = folder_id
        self._alive: datetime | None = None
        self._noted: datetime | None = None
        self._weighed: dict[int, Weighed] = {}

    def begin(self, connection: Connection) -> None:
        """Read until when messages could be sent; in a folder that never sent, since ever."""
        stored = settings.get(connection, ALIVE_KEY)
        self._noted = self._alive = datetime.fromisoformat(stored) if stored else EPOCH
        self._weighed.clear()

    def look(self, connection: Connection, world: World, now: datetime, leap: timedelta) -> bool:
        """Notice a break that ends ``now``; return whether the world has to be read anew.

        ``leap`` is by how much the wall clock was set since the last look.
        """
        alive = self._alive
        if world.paused or alive is None:
            return False
        if leap >= LATE_AFTER_BREAK:
            doubted = leap >= LEAP_THAT_IS_ASKED_ABOUT
            until = None if doubted else now
            return _open(connection, world, Break(0, None, alive, until, Cause.CLOCK, now), now)
        changed = now < alive and _put_back(connection, world, now)
        if now - alive > LATE_AFTER_BREAK:
            until = now - LATE_AFTER_BREAK
            return _open(connection, world, Break(0, None, alive, until, Cause.AWAY, now), until) or changed
        return changed

    def weigh(
        self, connection: Connection, world: World, now: datetime, *, may_hear_more: bool, patient: bool
    ) -> bool:
        """Look at a batch of what came due during a break; return whether there is more of it.

        While one ``may_hear_more`` of what happened during the break, it is not over, and nothing is decided: who
        wrote meanwhile would be taken for silent. Who is ``patient`` also lets late news settle.
        """
        weighing = [each for each in world.breaks if each.state is BreakState.WEIGHING]
        found = next((each for each in weighing if not (patient and _is_settling(each, now))), None)
        if found is None or may_hear_more or world.paused:
            return False
        further = weigh(connection, world, self._folder_id, found, self._weighed.get(found.id), now)
        if further is not None:
            self._weighed[found.id] = further
        else:
            self._weighed.pop(found.id, None)
            _conclude(connection, world, found, now)
        return True

    def weighs_at(self, world: World, now: datetime) -> datetime | None:
        """Return when late news will have settled, ``None`` if none do."""
        settling = (settles_at(each) for each in world.breaks if _is_settling(each, now))
        return min((each for each in settling if each is not None), default=None)

    def beat(self, connection: Connection, world: World, now: datetime) -> None:
        """Note that messages can be sent now."""
        if world.paused:
            return
        noted = self._noted
        if noted is None or now - noted >= BEAT or now < noted:
            settings.put(connection, ALIVE_KEY, now.isoformat())

    def has_beaten(self, world: World, now: datetime) -> None:
        """Remember that the turn of ``now`` is on record."""
        if world.paused:
            return
        self._alive = now
        if self._noted is None or now - self._noted >= BEAT or now < self._noted:
            self._noted = now


def _open(connection: Connection, world: World, found: Break, late_before: datetime) -> bool:
    """Open a break, if anything came due during it or everything is in doubt."""
    due = enrollments.next_due(connection, world.active)
    if found.until is not None and (due is None or due > late_before):
        return False
    _LOG.info("nothing could be sent since %s (%s)", found.since.isoformat(), found.cause)
    breaks.add(connection, found)
    return True


def _is_settling(found: Break, now: datetime) -> bool:
    """Say whether more of what was told late may follow; not by a clock that has been put back since."""
    settled = settles_at(found)
    return settled is not None and settled - SETTLES_IN <= now < settled


def _put_back(connection: Connection, world: World, now: datetime) -> bool:
    """The clock has gone back: what was held because it had leapt ahead is looked at again. Return if there was any."""
    undone = [each for each in world.breaks if each.cause is Cause.CLOCK and now < each.opened_at]
    for each in undone:
        _pass(connection, each, now)
    return bool(undone)


def _conclude(connection: Connection, world: World, found: Break, now: datetime) -> None:
    """Everything has been looked at: ask the owner if it is too much to go out by itself."""
    useful, stale = breaks.count(connection, now, found.id)
    is_much = useful > world.review_above
    if is_much or (found.cause is Cause.CLOCK and (found.until is None or useful + stale > 0)):
        _LOG.warning("%d messages are held for review, %d of them stale", useful + stale, stale)
        breaks.set_state(connection, found.id, BreakState.ASKING)
    else:
        _pass(connection, found, now)


def _pass(connection: Connection, found: Break, now: datetime) -> None:
    breaks.set_state(connection, found.id, BreakState.PASSED)
    enrollments.wake(connection, now, breaks.release(connection, found.id))
