"""Claiming what is due, deciding with ``advance``, and writing down what was decided."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import Connection

from app.channels.registry import platform_named
from app.engine.context import Context, gather
from app.engine.dispatch import Dispatch
from app.engine.outbox import Outbox
from app.engine.world import World
from app.model.decision import Decision, End, GiveUp, Send, Skip
from app.model.enrollment import Enrollment, EnrollmentState
from app.model.reason import because
from app.model.walk import walk
from app.storage import enrollments

BATCH = 100
"""How many enrollments of a sequence are looked at in one transaction, so that it stays short."""

_LOG = logging.getLogger(__name__)


@dataclass
class Decided:
    """What one transaction decided.

    ``more_is_due`` says that there is more to look at now; ``waits_for_lane`` are the channels
    that could not take everything that was due.
    """

    dispatches: list[Dispatch] = field(default_factory=list)
    looked_at: int = 0
    more_is_due: bool = False
    waits_for_lane: set[int] = field(default_factory=set)


def decide_due(
    connection: Connection, world: World, folder_id: str, now: datetime, capacity: Callable[[int], int]
) -> Decided:
    """Look at what is due in every active sequence and decide about it.

    ``capacity`` says how many sends a channel may begin now; a message beyond that is left as
    due as it was. Everything written belongs to the transaction of ``connection``.
    """
    decided = Decided()
    if world.paused:
        return decided
    free: dict[int, int] = {}
    sent_now: set[int] = set()
    for sequence_id in world.active:
        channel = world.channel_of(sequence_id)
        if channel is None:
            continue
        claimed = enrollments.claim(connection, sequence_id, now, BATCH)
        if not claimed:
            continue
        places = free.get(channel.id, capacity(channel.id))
        outbox = Outbox(platform_named(channel.platform), folder_id, now, places)
        left = _work_through(gather(connection, world, claimed, channel, now), outbox, sent_now, now)
        decided.dispatches += outbox.write(connection)
        free[channel.id] = outbox.places
        decided.looked_at += len(claimed) - left
        decided.more_is_due |= len(claimed) == BATCH and left < len(claimed)
        if left:
            decided.waits_for_lane.add(channel.id)
    return decided


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
            outbox.save(_set_aside(context.enrollment, error))
    return left


def _decide(context: Context, outbox: Outbox, sent_now: set[int], now: datetime) -> bool:
    """Walk one enrollment on and put what that means into the outbox; return whether there was room for it."""
    way = walk(context.enrollment, context.version, context.customer, context.facts, now)
    last = way.decisions[-1]
    if isinstance(last, Send) and outbox.places <= 0:
        return False
    after = way.enrollment
    if isinstance(last, Send):
        here = replace(context, enrollment=way.before[-1], customer=way.customer)
        sent = outbox.send(last, here if len(way.decisions) == 1 else replace(here, message=None))
        sent_now.add(context.customer.id)
        after = way.enrollment if sent else replace(way.enrollment, next_at=now)
    for decision, before in zip(way.decisions, way.before, strict=True):
        _note(decision, replace(context, enrollment=before), outbox)
    if way.customer != context.customer:
        outbox.change_customer(way.customer)
    outbox.save(after)
    return True


def _note(decision: Decision, here: Context, outbox: Outbox) -> None:
    match decision:
        case Skip():
            outbox.skip(decision, here)
        case GiveUp():
            outbox.give_up(decision, here)
        case End():
            outbox.cancel_open(here, decision.why)
        case _:
            return


def _set_aside(enrollment: Enrollment, error: Exception) -> Enrollment:
    problem = f"Tendril met a fault of its own ({type(error).__name__})"
    why = because("held_for_content", problem=problem)
    return replace(enrollment, state=EnrollmentState.HELD, next_at=None, why=why)
