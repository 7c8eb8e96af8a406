"""The breaker: a channel that fails for everybody is left alone, and tried again gently with one message."""

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Connection

from app.engine.dispatch import Dispatch
from app.engine.outcomes import Ended
from app.engine.world import World
from app.model.breaker import FAILURES, wait_before_trying
from app.model.outcome import Accepted, AgainLater, ChannelStopped, MessageNever, RecipientNever, Unknown
from app.model.review import LATE_AFTER_BREAK, Break, Cause
from app.storage import accounts, breaks, channels, enrollments, sequences, stops
from app.storage.stops import Stop

_LOG = logging.getLogger(__name__)

_Failure = AgainLater | Unknown | MessageNever | RecipientNever


@dataclass
class _Run:
    """Failures in a row over one channel, since its last success; by whom and at which steps.

    ``refuses`` says that it answers, and refuses everybody: a relay that is set up wrongly, an account that
    was banned. Else it puts everything off, or says nothing.
    """

    refuses: bool
    customers: set[int] = field(default_factory=set)
    steps: set[tuple[int, str]] = field(default_factory=set)
    asked_for: timedelta = timedelta(0)

    def add(self, dispatch: Dispatch, outcome: _Failure) -> None:
        self.customers.add(dispatch.customer_id)
        self.steps.add((dispatch.sequence_id, dispatch.step))
        if isinstance(outcome, AgainLater) and outcome.wait is not None:
            self.asked_for = max(self.asked_for, outcome.wait)


class Breaker:
    """Watches the outcomes of every channel. Which ones stand still is in the database."""

    def __init__(self) -> None:
        """Begin without having seen a failure."""
        self._runs: dict[int, _Run] = {}
        self._probing: set[int] = set()

    @property
    def probing(self) -> frozenset[int]:
        """The channels over which one message is out to see whether they work again."""
        return frozenset(self._probing)

    def hear(self, connection: Connection, world: World, ended: Sequence[Ended], now: datetime) -> bool:
        """Draw conclusions from what came of attempts; return whether a channel stops or goes on."""
        changed = False
        for end in ended:
            channel_id = end.dispatch.channel_id
            if channel_id not in world.channels:
                continue
            was_probe = channel_id in self._probing
            self._probing.discard(channel_id)
            match end.outcome:
                case AgainLater() | Unknown() | MessageNever() | RecipientNever() as failure:
                    changed |= self._hear_failure(connection, world, end, failure, was_probe=was_probe)
                case ChannelStopped(problem=problem):
                    self._runs.pop(channel_id, None)
                    stops.put(connection, Stop(channel_id, end.at, problem))
                    changed = True
                case _ as answered:
                    self._runs.pop(channel_id, None)
                    changed |= _goes_on(connection, world, channel_id, now)
                    changed |= isinstance(answered, Accepted) and _is_well(connection, world, channel_id)
        return changed

    def places(self, world: World, channel_id: int, free: int, now: datetime) -> int:
        """Return how many sends a channel may begin: all that are ``free``, or one to try it."""
        if channel_id in self._probing:
            return 0
        return min(free, 1) if self.is_tried(world, channel_id, now) else free

    def begun(self, world: World, dispatches: Sequence[Dispatch], now: datetime) -> None:
        """Remember which of the sends are tries."""
        self._probing |= {
            each.channel_id for each in dispatches if self.is_tried(world, each.channel_id, now)
        }

    def is_tried(self, world: World, channel_id: int, now: datetime) -> bool:
        """Say whether one message is to find out if a channel works again."""
        stop = world.stops.get(channel_id)
        return stop is not None and stop.try_at is not None and stop.try_at <= now

    def by_suspicion(self, world: World) -> list[int]:
        """Return the active sequences, those last whose steps have failed: what tries a channel is rather another."""
        failed = {sequence_id for run in self._runs.values() for sequence_id, _ in run.steps}
        return sorted(world.active, key=lambda sequence_id: sequence_id in failed)

    def is_suspect(self, channel_id: int, sequence_id: int, step: str | None) -> bool:
        """Say whether a step was among the failures in a row."""
        run = self._runs.get(channel_id)
        return run is not None and (sequence_id, step) in run.steps

    def _hear_failure(
        self, connection: Connection, world: World, end: Ended, failure: _Failure, *, was_probe: bool
    ) -> bool:
        """Count a failure; stop the channel if it was one too many. Return whether it stops or goes on."""
        channel_id, refuses = end.dispatch.channel_id, isinstance(failure, MessageNever | RecipientNever)
        run = self._runs.get(channel_id)
        if run is None or run.refuses is not refuses:
            run = self._runs[channel_id] = _Run(refuses)
            run.add(end.dispatch, failure)
            if refuses and _goes_on(connection, world, channel_id, end.at):
                return True  # it was silent, and has answered
        run.add(end.dispatch, failure)
        stop = world.stops.get(channel_id)
        if stop is None and len(run.customers) < FAILURES:
            return False
        if stop is not None and not was_probe:
            return False  # it was under way when the channel was stopped already
        tries = stop.tries + 1 if stop is not None else 0
        try_at = end.at + wait_before_trying(channel_id, tries, run.asked_for)
        _LOG.warning("channel %d is left alone until %s", channel_id, try_at.isoformat(timespec="seconds"))
        stops.put(connection, Stop(channel_id, end.at, failure.problem, tries, try_at))
        run.asked_for = timedelta(0)
        return True


def release(connection: Connection, channel_id: int, now: datetime) -> None:
    """Let a channel that stood still send again; what is late by now is judged like after any break."""
    stop = stops.every(connection).get(channel_id)
    channels.set_problem(connection, channel_id, "")
    stops.remove(connection, channel_id)
    if stop is not None:
        _note_break(connection, stop, now)
    over_it = [each.id for each in sequences.every(connection) if each.channel_id == channel_id]
    for sequence_id in over_it:
        held = enrollments.active_of(connection, sequence_id=sequence_id, held=True)
        enrollments.wake(connection, now, [enrollment.id for enrollment in held])


def _goes_on(connection: Connection, world: World, channel_id: int, now: datetime) -> bool:
    stop = world.stops.get(channel_id)
    if stop is None or stop.try_at is None:
        return False
    _LOG.info("channel %d works again", channel_id)
    stops.remove(connection, channel_id)
    _note_break(connection, stop, now)
    for sequence_id, sequence in world.active.items():
        if sequence.channel_id == channel_id:
            enrollments.bring_forward(connection, sequence_id, stop.try_at, now)
    return True


def _is_well(connection: Connection, world: World, channel_id: int) -> bool:
    """Forget that a check of a channel failed, for it sends; return whether one had."""
    if channel_id not in world.failing:
        return False
    accounts.forgive(connection, channel_id)
    return True


def _note_break(connection: Connection, stop: Stop, now: datetime) -> None:
    if now - stop.since > LATE_AFTER_BREAK:
        until = now - LATE_AFTER_BREAK
        breaks.add(connection, Break(0, stop.channel_id, stop.since, until, Cause.CHANNEL, now))
