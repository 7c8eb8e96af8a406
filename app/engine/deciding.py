"""Claiming what is due, deciding with ``advance``, and writing down what was decided."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from app.channels.registry import platform_named
from app.engine.breaking import Breaker
from app.engine.context import Context, gather
from app.engine.dispatch import Dispatch
from app.engine.outbox import Outbox
from app.engine.world import World
from app.model.decision import Decision, End, GiveUp, Go, Send, Skip, Wait
from app.model.enrollment import Enrollment, EnrollmentState
from app.model.reason import because
from app.model.review import Break
from app.model.sentence import worded
from app.model.walk import Walk, walk
from app.storage import enrollments
from app.storage.channels import StoredChannel

BATCH = 100
"""How many enrollments of a sequence are looked at in one transaction, so that it stays short."""

FEWEST = 4
"""How many are looked at even while a lane is full, because not everything that is due is a message."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LOG = logging.getLogger(__name__)


@dataclass
class Decided:
    """What one transaction decided.

    ``more_is_due`` says that there is more to look at now; ``waits_for_lane`` are the channels
    that could not take everything that was due; ``ways`` are the decisions themselves.
    """

    dispatches: list[Dispatch] = field(default_factory=list)
    ways: list[Walk] = field(default_factory=list)
    looked_at: int = 0
    more_is_due: bool = False
    waits_for_lane: set[int] = field(default_factory=set)


def decide_due(
    connection: Connection,
    world: World,
    folder_id: str,
    now: datetime,
    capacity: Callable[[int], int | None],
    breaker: Breaker,
) -> Decided:
    """Look at what is due in every active sequence and decide about it.

    ``capacity`` says how many sends a channel may begin now; a message beyond that is left as due as it was, and so
    is everything over a channel of which it says ``None``: what customers wrote there has to be heard first, or they
    are taken for silent. ``breaker`` lets one message try a channel that stood still. Everything written belongs to
    the transaction of ``connection``.
    """
    decided = Decided()
    if world.paused:
        return decided
    free: dict[int, int] = {}
    sent_now: set[int] = set()
    unheard: set[int] = set()
    for sequence_id in breaker.by_suspicion(world):
        channel = world.channel_of(sequence_id)
        if channel is None or channel.id in unheard:
            continue
        if channel.id not in free:
            room = capacity(channel.id)
            if room is None:
                unheard.add(channel.id)
                continue
            free[channel.id] = breaker.places(world, channel.id, room, now)
        stands_still = bool(channel.problem) or channel.id in world.stops
        # One more than there are places for: whether it finds none says whether the lane is what holds up.
        most = BATCH if stands_still else min(BATCH, max(FEWEST, free[channel.id] + 1))
        claimed = enrollments.claim(connection, sequence_id, now, most)
        if not claimed:
            continue
        contexts = gather(connection, world, claimed, channel, now)
        if breaker.is_tried(world, channel.id, now):
            contexts.sort(
                key=lambda each: breaker.is_suspect(channel.id, sequence_id, each.enrollment.position.step)
            )
        batch = _Batch(connection, channel, folder_id, now, free[channel.id], sent_now)
        batch.take(contexts)
        decided.dispatches += batch.dispatches
        decided.ways += batch.ways
        free[channel.id] = batch.places
        decided.looked_at += len(claimed) - batch.left
        more_is_due = len(claimed) == most and not batch.left
        has_filled_lane = bool(batch.dispatches) and batch.places <= 0
        if batch.left or (more_is_due and has_filled_lane):
            decided.waits_for_lane.add(channel.id)
        else:
            decided.more_is_due |= more_is_due
    decided.waits_for_lane |= unheard
    breaker.begun(world, decided.dispatches, now)
    return decided


@dataclass(frozen=True, slots=True)
class Weighed:
    """How far the look at what came due during a break has come; ``after`` is the place it goes on from."""

    sequence_id: int
    after: tuple[datetime, int]


def weigh(
    connection: Connection, world: World, folder_id: str, found: Break, so_far: Weighed | None, now: datetime
) -> Weighed | None:
    """Look at a batch of what came due during a break, so that what is late is held; nothing is sent.

    Return how far it has come, ``None`` when everything has been looked at.
    """
    for sequence_id in sorted(world.active):
        channel = world.channel_of(sequence_id)
        if channel is None or not found.concerns(channel.id):
            continue
        if so_far is not None and sequence_id < so_far.sequence_id:
            continue
        begun = so_far is not None and sequence_id == so_far.sequence_id
        after = so_far.after if so_far is not None and begun else (EPOCH, 0)
        claimed = enrollments.due_between(connection, sequence_id, after, now, BATCH)
        if not claimed:
            continue
        contexts = gather(connection, world, claimed, channel, now)
        _Batch(connection, channel, folder_id, now, 0, set()).take(contexts)
        last = claimed[-1]
        return Weighed(sequence_id, (last.next_at or now, last.id))
    return None


class _Batch:
    """Some enrollments of one sequence, decided about and written together.

    ``places`` is how many more sends may begin; ``left`` how many sends found none.
    """

    def __init__(
        self,
        connection: Connection,
        channel: StoredChannel,
        folder_id: str,
        now: datetime,
        places: int,
        sent_now: set[int],
    ) -> None:
        self.places = places
        self.left = 0
        self.dispatches: list[Dispatch] = []
        self.ways: list[Walk] = []
        self._connection = connection
        self._channel = channel
        self._folder_id = folder_id
        self._now = now
        self._sent_now = sent_now

    def take(self, contexts: list[Context]) -> None:
        """Write all in one go; if the database refuses that, one by one, and set aside those it refuses."""
        try:
            self._write(contexts)
        except IntegrityError:
            for context in contexts:
                self._write_alone(context)

    def _write(self, contexts: list[Context]) -> None:
        outbox = Outbox(platform_named(self._channel.platform), self._folder_id, self._now, self.places)
        sent_now = set(self._sent_now)
        left = _work_through(contexts, outbox, sent_now, self._now)
        with self._connection.begin_nested():
            dispatches = outbox.write(self._connection)
        self.dispatches += dispatches
        self.ways += outbox.ways
        self.places = outbox.places
        self.left += left
        self._sent_now |= sent_now

    def _write_alone(self, context: Context) -> None:
        try:
            self._write([context])
        except IntegrityError as error:
            _LOG.exception("enrollment %d cannot be written", context.enrollment.id)
            enrollments.save(self._connection, [_set_aside(context.enrollment, error)])


def _work_through(contexts: list[Context], outbox: Outbox, sent_now: set[int], now: datetime) -> int:
    """Decide about each context; return how many sends found no place. One that fails stops no other.

    ``sent_now`` are the customers who are being written to in this very turn.
    """
    left = 0
    for context in contexts:
        if context.customer.id in sent_now:
            facts = replace(context.facts, sends=(*context.facts.sends, now))
            context = replace(context, facts=facts)
        try:
            left += not _decide(context, outbox, sent_now, now)
        except Exception as error:
            _LOG.exception("enrollment %d cannot be decided about", context.enrollment.id)
            outbox.go_on(context.enrollment, _set_aside(context.enrollment, error))
    return left


def _decide(context: Context, outbox: Outbox, sent_now: set[int], now: datetime) -> bool:
    """Walk one enrollment on and put what that means into the outbox; return whether there was room for it."""
    way = walk(context.enrollment, context.version, context.customer, context.facts, now)
    last = way.decisions[-1]
    if isinstance(last, Send) and outbox.places <= 0:
        return False
    after = way.enrollment
    if isinstance(last, Send):
        changed = way.customer is not context.customer
        sent = outbox.send(last, replace(context, customer=way.customer) if changed else context)
        sent_now.add(context.customer.id)
        after = way.enrollment if sent else replace(way.enrollment, next_at=now)
    for decision, before in zip(way.decisions, way.before, strict=True):
        _note(decision, before, context, outbox)
    if context.facts.review is not None and not (isinstance(last, Wait) and len(way.decisions) == 1):
        outbox.reviewed(context)
    if way.customer != context.customer:
        outbox.change_customer(way.customer)
    outbox.go_on(context.enrollment, after)
    outbox.ways.append(way)
    return True


def _note(decision: Decision, before: Enrollment, context: Context, outbox: Outbox) -> None:
    match decision:
        case Go() | Send():
            return
        case Skip():
            outbox.skip(decision, context)
        case GiveUp():
            outbox.give_up(decision, context)
        case Wait(review=review) if review is not None:
            outbox.hold(decision, before.position.step, context)
        case End():
            outbox.cancel_open(context, decision.why)
        case _:
            return


def _set_aside(enrollment: Enrollment, error: Exception) -> Enrollment:
    problem = worded("Tendril met a fault of its own ({kind})", kind=type(error).__name__)
    why = because("held_for_content", problem=problem)
    return replace(enrollment, state=EnrollmentState.HELD, next_at=None, why=why)
