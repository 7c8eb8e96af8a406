"""Something happened to a customer: record it, wake who waits for it, and let them join what it starts."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Connection

from app.engine.enrolling import Joining, Occasion, enroll
from app.engine.late_news import note_late
from app.engine.world import World
from app.model.customer import Consent, ConsentRecord, Customer
from app.model.enrollment import Enrollment
from app.model.event import OPTED_OUT, Event
from app.model.review import LATE_AFTER_BREAK
from app.model.sequence import ByEvent, Version
from app.storage import consents, enrollments, events, sequences


@dataclass(frozen=True, slots=True)
class Happened:
    """What an event led to: by sequence id, who joined or why not."""

    event_id: int
    joinings: Mapping[int, Joining]
    changed: int


def happen(
    connection: Connection,
    world: World,
    customer: Customer,
    event: Event,
    now: datetime,
    withdrawn: ConsentRecord | None = None,
) -> Happened:
    """Record an event (its ``at`` may lie before ``now``) and let it take effect.

    ``withdrawn`` is what to record of an opt-out, where more is known of it than the event says.
    """
    event_id = events.record(connection, customer.id, event.name, event.at, event.data, now)
    if withdrawn is not None:
        consents.record(connection, customer.id, withdrawn)
    elif event.name == OPTED_OUT:
        _withdraw_consent(connection, customer, event)
    changed = _tell_active(connection, world, customer, event, now)
    joinings: dict[int, Joining] = {}
    for sequence_id in world.active:
        version = sequences.newest_version(connection, sequence_id)
        if version is not None and _begins(version, event):
            occasion = Occasion(event.at, _occurrence(version, event), event.data, event_id)
            joinings[sequence_id] = enroll(connection, world, version, [customer], occasion)
    _note_if_late(connection, customer, event, now)
    return Happened(event_id, joinings, changed)


def _note_if_late(connection: Connection, customer: Customer, event: Event, now: datetime) -> None:
    if now - event.at > LATE_AFTER_BREAK:
        going_on = enrollments.active_of(connection, customer_id=customer.id)
        note_late(connection, [enrollment.id for enrollment in going_on], event.at, now)


def _begins(version: Version, event: Event) -> bool:
    entry = version.document.entry
    return isinstance(entry, ByEvent) and entry.event == event.name


def _occurrence(version: Version, event: Event) -> str:
    entry = version.document.entry
    return event.data.get(entry.occurrence, "") if isinstance(entry, ByEvent) and entry.occurrence else ""


def _tell_active(
    connection: Connection, world: World, customer: Customer, event: Event, now: datetime
) -> int:
    """Wake the customer's enrollments; one whose data the event changes is planned anew. Return how many changed."""
    active = enrollments.active_of(connection, customer_id=customer.id)
    enrollments.wake(connection, now, [enrollment.id for enrollment in active])
    changed = [
        _with_new_data(enrollment, event, now)
        for enrollment in active
        if _changes(world.version(connection, enrollment.version_id), enrollment, event)
    ]
    enrollments.save(connection, changed)
    return len(changed)


def _changes(version: Version, enrollment: Enrollment, event: Event) -> bool:
    entry = version.document.entry
    return (
        isinstance(entry, ByEvent)
        and event.name in entry.changed_by
        and event.concerns(enrollment.occurrence, entry.occurrence)
    )


def _with_new_data(enrollment: Enrollment, event: Event, now: datetime) -> Enrollment:
    data = {**enrollment.data, **event.data}
    return replace(enrollment, data=data, next_at=now, replanned_at=now, planned_at=None)


def _withdraw_consent(connection: Connection, customer: Customer, event: Event) -> None:
    platforms = (
        [event.data["platform"]] if event.data.get("platform") else list(customer.consents) or ["email"]
    )
    for platform in platforms:
        record = ConsentRecord(platform, Consent.NO, f"event {OPTED_OUT}", event.at)
        consents.record(connection, customer.id, record)
