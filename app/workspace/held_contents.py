"""What messages that are held for review would say."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from app.channels.registry import platform_named
from app.engine.context import Context, gather
from app.engine.dispatch import rendered
from app.engine.world import World
from app.model.block import Content
from app.model.decision import Send
from app.model.personalise import TemplateFault
from app.model.steps import MessageStep
from app.model.walk import walk
from app.storage import enrollments, sequences
from app.storage.breaks import HeldRow
from app.workspace.sequence_lookup import channel_of


def contents_of(
    connection: Connection, held: Iterable[HeldRow], customer_ids: Collection[int], now: datetime
) -> dict[int, Content]:
    """Return by enrollment what is held of customers as they would get it now, but what cannot be filled in."""
    wanted = {row.enrollment_id: row for row in held if row.customer_id in customer_ids}
    found: dict[int, Content] = {}
    for context in _contexts(connection, wanted.values(), now):
        row = wanted[context.enrollment.id]
        decision = _decision(context, row, now)
        if decision is not None:
            try:
                found[row.enrollment_id] = rendered(
                    context, platform_named(context.channel.platform), decision
                )
            except TemplateFault:
                continue  # when it is sent this is a failed message, with the reason in Activity
    return found


def _contexts(connection: Connection, rows: Collection[HeldRow], now: datetime) -> Iterator[Context]:
    world = World.read(connection)
    for sequence_id in sorted({row.sequence_id for row in rows}):
        stored = sequences.by_id(connection, sequence_id)
        channel = channel_of(connection, stored) if stored else None
        if stored is None or channel is None:
            continue
        ids = [row.enrollment_id for row in rows if row.sequence_id == sequence_id]
        inside = enrollments.by_ids(connection, ids)
        yield from gather(connection, world.with_going_on(stored, now), inside, channel, now)


def _decision(context: Context, row: HeldRow, now: datetime) -> Send | None:
    """Return the send as it would be decided now, were it not held; else as it was planned."""
    step = context.version.document.by_id.get(row.step)
    if not isinstance(step, MessageStep):
        return None
    free = replace(context.facts, breaks=(), review=None)
    last = walk(context.enrollment, context.version, context.customer, free, now).decisions[-1]
    if isinstance(last, Send) and last.step == row.step:
        return last
    return Send(row.step, step.block, row.planned_at, row.planned_at, context.enrollment.why)
