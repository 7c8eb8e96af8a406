"""Gathering, for a batch of enrollments, everything that a decision rests on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from app.channels.registry import platform_named
from app.engine.world import World, traits_of
from app.model.customer import Customer
from app.model.enrollment import Enrollment
from app.model.facts import Facts
from app.model.message import MessageState, Progress
from app.model.message_step import GAP_AFTER_BREAK
from app.model.policy import Policy
from app.model.sequence import Version
from app.storage import attempts, breaks, customers, events, hearing, messages
from app.storage.channels import StoredChannel
from app.storage.messages import StoredMessage, Written


@dataclass(frozen=True, slots=True)
class Context:
    """An enrollment with what surrounds it as of now.

    ``messages`` are its own by step, and ``unfinished`` those of them that might still be tried, whole.
    """

    enrollment: Enrollment
    version: Version
    customer: Customer
    channel: StoredChannel
    facts: Facts
    messages: Mapping[str, Written]
    unfinished: Mapping[str, StoredMessage] = field(default_factory=dict)


def gather(
    connection: Connection, world: World, claimed: Sequence[Enrollment], channel: StoredChannel, now: datetime
) -> list[Context]:
    """Return the contexts of enrollments of one sequence, in their order, with one query of each kind."""
    ids = [enrollment.id for enrollment in claimed]
    customer_ids = [enrollment.customer_id for enrollment in claimed]
    people = customers.by_ids(connection, customer_ids)
    happened = events.since_joining(connection, ids)
    sends = messages.sends_since(connection, customer_ids, now - _span_of_sends(world))
    written = messages.written(connection, ids)
    unfinished = _unfinished(connection, written)
    traits = traits_of(channel)
    reviewed = breaks.of_enrollments(connection, ids) if world.breaks or world.is_reviewing else {}
    about_channel = tuple(each for each in world.breaks if each.concerns(channel.id))
    problem, try_at = _standing(world, channel, now)
    wrote, spared = _of_policy(connection, channel, traits.policy, customer_ids)
    begun = _begun(connection, unfinished) if traits.policy.has_window else set()
    doubtful = _in_doubt(connection, channel, unfinished)
    contexts = []
    for enrollment in claimed:
        sequence = world.active[enrollment.sequence_id]
        own = written.get(enrollment.id, {})
        facts = Facts(
            shop=world.shop,
            channel=traits,
            events=happened.get(enrollment.id, ()),
            sends=sends.get(enrollment.customer_id, ()),
            messages={step: _progress(message, begun, doubtful) for step, message in own.items()},
            channel_name=channel.name,
            channel_problem=problem,
            channel_try_at=try_at,
            resumed_at=sequence.resumed_at,
            overdue=sequence.overdue,
            step_problems=world.held_steps.get(enrollment.sequence_id, {}),
            breaks=about_channel,
            review=reviewed.get(enrollment.id),
            last_interaction=wrote.get(enrollment.customer_id),
            spared_until=spared.get(enrollment.customer_id),
        )
        version = world.version(connection, enrollment.version_id)
        customer = people[enrollment.customer_id]
        again = unfinished.get(enrollment.id, {})
        contexts.append(Context(enrollment, version, customer, channel, facts, own, again))
    return contexts


def _of_policy(
    connection: Connection, channel: StoredChannel, policy: Policy, customer_ids: Sequence[int]
) -> tuple[Mapping[int, datetime], Mapping[int, datetime]]:
    """Return when customers last wrote, and until when they are spared, where the platform cares."""
    if not policy.has_window:
        return {}, {}
    return (
        hearing.last_interactions(connection, channel.id, customer_ids),
        hearing.spared_until(connection, channel.id, customer_ids),
    )


def _unfinished(
    connection: Connection, written: Mapping[int, Mapping[str, Written]]
) -> dict[int, dict[str, StoredMessage]]:
    """Return by enrollment and step the messages that might still be tried; mostly there are none."""
    ids = [each.id for own in written.values() for each in own.values() if each.progress.state.is_open]
    found: dict[int, dict[str, StoredMessage]] = {}
    for message in messages.by_ids(connection, ids) if ids else ():
        found.setdefault(message.enrollment_id, {})[message.step] = message
    return found


def _begun(connection: Connection, unfinished: Mapping[int, Mapping[str, StoredMessage]]) -> set[int]:
    """Return the messages to be tried again of which a part was accepted."""
    again = [
        message.id
        for own in unfinished.values()
        for message in own.values()
        if message.state is MessageState.RETRYING
    ]
    return set(messages.parts_accepted(connection, again)) if again else set()


def _in_doubt(
    connection: Connection, channel: StoredChannel, unfinished: Mapping[int, Mapping[str, StoredMessage]]
) -> set[int]:
    """Return the messages to be tried again that may have been taken: their platform knows a second one."""
    if not unfinished or not platform_named(channel.platform).repeats_safely:
        return set()
    tried = [each for own in unfinished.values() for each in own.values() if each.progress.attempts]
    return set(attempts.in_doubt_since(connection, tried))


def _progress(message: Written, begun: set[int], doubtful: set[int]) -> Progress:
    if message.id not in begun and message.id not in doubtful:
        return message.progress
    parts_out, in_doubt = message.id in begun, message.id in doubtful
    return replace(message.progress, has_parts_out=parts_out, is_in_doubt=in_doubt)


def _standing(world: World, channel: StoredChannel, now: datetime) -> tuple[str, datetime | None]:
    """Return why nothing can be sent over the channel now, and when it is tried again by itself."""
    stop = world.stops.get(channel.id)
    if channel.problem or stop is None or stop.try_at is None or stop.try_at <= now:
        return channel.problem, None
    return stop.problem, stop.try_at


def _span_of_sends(world: World) -> timedelta:
    cap = world.shop.frequency_cap
    return max(GAP_AFTER_BREAK, timedelta(hours=cap.hours) if cap else GAP_AFTER_BREAK)
