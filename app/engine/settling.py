"""The owner settles messages of which nobody else can say whether they arrived."""

from datetime import datetime

from sqlalchemy import Connection

from app.channels.registry import platform_named
from app.engine.world import World
from app.model.enrollment import Enrollment
from app.model.facts import Facts
from app.model.message_step import doubt_ends
from app.model.settling import Doubt, How, Settled, settle
from app.storage import enrollments, messages
from app.storage.messages import StoredMessage


def doubt_about(connection: Connection, world: World, message: StoredMessage) -> Doubt:
    """Return what settling a message rests on."""
    channel = world.channels.get(message.channel_id or 0)
    platform = platform_named(channel.platform) if channel else None
    accepted = messages.parts_accepted(connection, [message.id]).get(message.id, 0)
    return Doubt(
        message=message.progress,
        has_receipts=platform is not None
        and channel is not None
        and platform.traits_of(channel.settings).has_receipts,
        again_until=_again_until(connection, world, message),
        parts=len(platform.parts(message.content)) if platform and message.content else 1,
        accepted=accepted,
    )


def settle_message(
    connection: Connection, world: World, message: StoredMessage, how: How, now: datetime
) -> Settled:
    """Write down what the owner says of a message, and have its enrollment looked at now."""
    doubt = doubt_about(connection, world, message)
    settled = settle(doubt, how, now)
    messages.change(
        connection,
        message.id,
        state=settled.state,
        why=settled.why.stored(),
        sent_at=settled.accepted_at,
        delivered_at=settled.delivered_at,
        retry_at=None,
    )
    if settled.part_arrived:
        part = {
            "message_id": message.id,
            "number": doubt.accepted,
            "provider_id": "",
            "accepted_at": message.progress.attempted_at or now,
            "delivered_at": settled.delivered_at,
        }
        messages.add_parts(connection, [part])
    if doubt.again_until is not None:
        enrollments.wake(connection, now, [message.enrollment_id])
    return settled


def _again_until(connection: Connection, world: World, message: StoredMessage) -> datetime | None:
    found = enrollments.by_ids(connection, [message.enrollment_id])
    if not found or not _waits_for(found[0], message):
        return None
    enrollment = found[0]
    version = world.version(connection, enrollment.version_id)
    channel = world.channel_of(enrollment.sequence_id) or world.channels.get(message.channel_id or 0)
    running = world.active.get(enrollment.sequence_id)
    if channel is None:
        return None
    facts = Facts(
        world.shop,
        platform_named(channel.platform).traits_of(channel.settings),
        resumed_at=running.resumed_at if running else None,
        overdue=running.overdue if running else "skip",
    )
    return doubt_ends(enrollment, version.document, facts)


def _waits_for(enrollment: Enrollment, message: StoredMessage) -> bool:
    return enrollment.state.is_active and enrollment.position.step == message.step
