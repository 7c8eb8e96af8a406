"""One turn of the engine: record what has ended, look at what is due, in one transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from app.channels.registry import platform_named
from app.engine import outcomes
from app.engine.breaking import Breaker
from app.engine.catching_up import CatchingUp
from app.engine.deciding import decide_due
from app.engine.dispatch import Dispatch
from app.engine.hearing import HeardOver, take_in
from app.engine.lease_keeper import LeaseKeeper
from app.engine.outbox import following
from app.engine.outcomes import Ended
from app.engine.reading_inbox import read_inbox
from app.engine.world import World
from app.model.message import MessageState
from app.model.walk import Walk
from app.storage import enrollments, leases, messages, practice
from app.storage.database import Database
from app.storage.practice import PracticeMessage


@dataclass(frozen=True, slots=True)
class Turned:
    """What a turn leaves: parts that may leave now, and when the next turn is needed.

    ``next_due`` is ``None`` when nothing waits for a time; ``more_is_due`` asks for another turn
    at once; ``waits_for_lane`` are the channels that have to come free first; ``ways`` is what
    was decided; over the channels in ``probing`` one message is out, which has to end first.
    """

    dispatches: Sequence[Dispatch]
    next_due: datetime | None
    more_is_due: bool
    waits_for_lane: frozenset[int]
    changed: bool
    ways: Sequence[Walk] = ()
    probing: frozenset[int] = frozenset()


class Books:
    """Everything the engine writes. For one thread."""

    def __init__(self, database: Database, folder_id: str, lease: LeaseKeeper | None = None) -> None:
        """Keep the books of ``database``; without a ``lease`` nobody looks whether it is the one to send from."""
        self._writer = database.own_writer()
        self._folder_id = folder_id
        self._world: World | None = None
        self._outdated = True
        self._catching_up = CatchingUp(folder_id)
        self._breaker = Breaker()
        self._lease = lease

    @property
    def world(self) -> World:
        """The last reading of what changes seldom; there is one after ``recover``."""
        if self._world is None:
            raise AssertionError("the books are opened with recover()")
        return self._world

    def others_have_written(self) -> bool:
        """Say whether anybody else has written since this was last asked, or since the last turn."""
        changed = self._writer.others_have_written()
        self._outdated |= changed
        return changed

    def close(self) -> None:
        """Give the connection back."""
        self._writer.close()

    def recover(self, now: datetime) -> int:
        """Settle what was under way when the last engine ended; return how many are *unknown* for it.

        A platform that knows a repeated message is sent it again; for every other one nobody can
        say whether it arrived.
        """
        unknown = 0
        with self._writer.write() as connection:
            if self._lease is not None:
                self._lease.begin(connection)
            world = self._reread(connection)
            self._catching_up.begin(connection)
            left = messages.by_state(connection, MessageState.SENDING)
            for message in left:
                channel = world.channels.get(message.channel_id or 0)
                repeats = channel is not None and platform_named(channel.platform).repeats_safely
                state = MessageState.RETRYING if repeats else MessageState.UNKNOWN
                unknown += not repeats
                problem = "Tendril was ended while it was being sent"
                messages.change(connection, message.id, state=state, problem=problem, retry_at=None)
            enrollments.wake(connection, now, [message.enrollment_id for message in left])
        self.may_leave()
        return unknown

    def may_leave(self, *, after_a_while: bool = False) -> bool:
        """Say whether what was committed may leave now, or ``after_a_while``, and no other copy sends.

        Raises ``EnvironmentFault`` when that cannot be written down. Once it may not, sending is paused.
        """
        if self._lease is None:
            return True
        doubt = self._lease.hold(looks_again=after_a_while)
        if doubt is not None:
            with self._writer.write() as connection:
                leases.put_doubt(connection, doubt)
            self._outdated = True
        return doubt is None

    def record_last(self, now: datetime, ended: Sequence[Ended], shown: Sequence[PracticeMessage]) -> None:
        """Record what has ended when nothing more is to be sent; the parts that follow wait for the next start."""
        with self._writer.write() as connection:
            practice.show(connection, shown)
            unfinished = outcomes.record(connection, ended, now)
            self._breaker.hear(connection, self._reread(connection), ended, now)
            outcomes.lay_down(connection, unfinished, now)

    def turn(
        self,
        now: datetime,
        ended: Sequence[Ended],
        shown: Sequence[PracticeMessage],
        capacity: Callable[[int], int | None],
        heard: Sequence[HeardOver] = (),
        *,
        leap: timedelta = timedelta(0),
        is_behind: bool = False,
        patient: bool = False,
    ) -> Turned:
        """Record what has ended and what was heard, then decide what is due at ``now``; all of it or nothing.

        ``leap`` is by how much the wall clock was set since the last turn; ``is_behind`` says that platforms have
        not told yet what happened while nobody listened; who is ``patient`` lets late news settle, see ``late_news``.
        """
        with self._writer.write() as connection:
            self.others_have_written()
            practice.show(connection, shown)
            unfinished = outcomes.record(connection, ended, now)
            if self._outdated:
                self._reread(connection)
            stopped = self._breaker.hear(connection, self.world, ended, now)
            if stopped or any(end.stops_more_than_itself for end in ended):
                self._reread(connection)
            going_on = self._without_paused(connection, unfinished, now)
            told = read_inbox(connection, self.world, now)
            new = told.new + sum(take_in(connection, self.world, each, now) for each in heard)
            changed = self._catching_up.look(connection, self.world, now, leap)
            if new or changed:
                self._reread(connection)
            may_hear_more = is_behind or told.has_more
            weighing = self._catching_up.weigh(
                connection, self.world, now, may_hear_more=may_hear_more, patient=patient
            )
            world = self._reread(connection) if weighing else self.world
            # Somebody may have said stop in what is not read yet.
            room = _unheard if told.has_more else capacity
            decided = decide_due(connection, world, self._folder_id, now, room, self._breaker)
            active = () if world.paused else tuple(world.active)
            waits = (enrollments.next_due(connection, active), self._catching_up.weighs_at(world, now))
            self._catching_up.beat(connection, world, now)
            leaving = bool(decided.dispatches or going_on)
            grown = self._lease.grow(connection) if self._lease is not None and leaving else None
        if self._lease is not None:
            self._lease.commit(grown)
        self._catching_up.has_beaten(world, now)
        return Turned(
            dispatches=[*(following(end.dispatch, now) for end in going_on), *decided.dispatches],
            next_due=min((each for each in waits if each is not None), default=None),
            more_is_due=decided.more_is_due or weighing or told.has_more,
            waits_for_lane=frozenset(decided.waits_for_lane),
            changed=bool(ended or decided.looked_at or new or weighing),
            ways=decided.ways,
            probing=self._breaker.probing,
        )

    def _without_paused(
        self, connection: Connection, unfinished: Sequence[Ended], now: datetime
    ) -> Sequence[Ended]:
        """Return those whose next part may leave now; the sequences of the others have been paused meanwhile."""
        world = self.world
        going = [end for end in unfinished if not world.paused and end.dispatch.sequence_id in world.active]
        outcomes.lay_down(connection, [end for end in unfinished if end not in going], now)
        return going

    def _reread(self, connection: Connection) -> World:
        versions = self._world.versions if self._world else None
        self._world = World.read(connection, versions)
        self._outdated = False
        return self._world


def _unheard(channel_id: int) -> None:
    del channel_id
