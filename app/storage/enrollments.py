"""Enrollments in the database: storing, claiming what is due, finding."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    bindparam,
    exists,
    func,
    insert,
    select,
    text,
    update,
)

from app.model.enrollment import Enrollment, EnrollmentState, Position
from app.model.joining import Earlier
from app.model.reason import Reason
from app.storage.prepared import Query, update_many
from app.storage.rows import among, as_list
from app.storage.tables import deleted_sequences, enrollments, messages

_ACTIVE = text("state IN ('waiting', 'held')")
_CLAIM = Query(
    select(enrollments)
    .where(enrollments.c.sequence_id == bindparam("sequence_id"))
    .where(enrollments.c.next_at <= bindparam("now"))
    .order_by(enrollments.c.next_at)
    .limit(bindparam("most"))
)
_DUE_BETWEEN = Query(
    select(enrollments)
    .where(enrollments.c.sequence_id == bindparam("sequence_id"))
    .where(enrollments.c.next_at <= bindparam("now"), enrollments.c.next_at >= bindparam("since"))
    .where((enrollments.c.next_at > bindparam("since")) | (enrollments.c.id > bindparam("last_id")))
    .order_by(enrollments.c.next_at, enrollments.c.id)
    .limit(bindparam("most"))
)
_ACTIVE_OF_CUSTOMERS = select(enrollments).where(_ACTIVE, enrollments.c.customer_id.in_(among()))
_BY_IDS = select(enrollments).where(enrollments.c.id.in_(among()))
_NEXT_DUE = Query(
    select(func.min(enrollments.c.next_at)).where(
        enrollments.c.sequence_id == bindparam("sequence_id"), enrollments.c.next_at.is_not(None)
    )
)
_WAKE = (
    update(enrollments).where(_ACTIVE, enrollments.c.id.in_(among())).values(next_at=bindparam("woken_at"))
)


def add(connection: Connection, joining: Sequence[Enrollment]) -> list[int]:
    """Store new enrollments and return their ids in order."""
    if not joining:
        return []
    statement = insert(enrollments).returning(enrollments.c.id, sort_by_parameter_order=True)
    return list(connection.scalars(statement, [_values(enrollment) for enrollment in joining]))


def save(connection: Connection, changed: Sequence[Enrollment]) -> None:
    """Write back enrollments that were read before; of which version they are stays."""
    rows = [
        {
            "id": each.id,
            **_going_on(each),
            "state": each.state,
            "data": dict(each.data) or None,
        }
        for each in changed
    ]
    update_many(connection, enrollments, rows)


def save_walked(connection: Connection, walked: Iterable[tuple[Enrollment, Enrollment]]) -> None:
    """Write back how far enrollments have come, each as it was and as it is now.

    A state that stays is not written: it stands in most of the indexes, and SQLite would make their entries anew.
    """
    staying, changing = list[dict[str, Any]](), list[dict[str, Any]]()
    for before, after in walked:
        row = {"id": after.id, **_going_on(after)}
        if after.state is before.state:
            staying.append(row)
        else:
            changing.append({**row, "state": after.state})
    update_many(connection, enrollments, staying)
    update_many(connection, enrollments, changing)


def claim(connection: Connection, sequence_id: int, now: datetime, most: int) -> list[Enrollment]:
    """Return the enrollments of a sequence that have to be looked at by ``now``, the longest due first."""
    return [read(row) for row in _CLAIM.rows(connection, sequence_id=sequence_id, now=now, most=most)]


def due_between(
    connection: Connection, sequence_id: int, after: tuple[datetime, int], until: datetime, most: int
) -> list[Enrollment]:
    """Return what of a sequence has to be looked at by ``until``, in order, from behind an instant and an id on."""
    since, last_id = after
    rows = _DUE_BETWEEN.rows(
        connection, sequence_id=sequence_id, now=until, most=most, since=since, last_id=last_id
    )
    return [read(row) for row in rows]


def by_ids(connection: Connection, ids: Iterable[int]) -> list[Enrollment]:
    """Return enrollments by their ids."""
    return [read(row) for row in connection.execute(_BY_IDS, {"ids": as_list(ids)})]


def next_due(connection: Connection, sequence_ids: Iterable[int]) -> datetime | None:
    """Return the earliest instant at which one of the sequences has to be looked at."""
    found = [_NEXT_DUE.rows(connection, sequence_id=each)[0][0] for each in sequence_ids]
    return min((instant for instant in found if instant is not None), default=None)


def earlier(
    connection: Connection, sequence_id: int, customer_ids: Iterable[int]
) -> dict[int, list[Earlier]]:
    """Return by customer what has been of them in a sequence."""
    query = (
        select(
            enrollments.c.customer_id, enrollments.c.occurrence, enrollments.c.joined_at, enrollments.c.state
        )
        .where(enrollments.c.customer_id.in_(among()))
        .where(enrollments.c.sequence_id == bindparam("sequence_id"))
    )
    found: dict[int, list[Earlier]] = {}
    rows = connection.execute(query, {"ids": as_list(customer_ids), "sequence_id": sequence_id})
    for customer_id, occurrence, joined_at, state in rows:
        found.setdefault(customer_id, []).append(Earlier(occurrence, joined_at, EnrollmentState(state)))
    return found


def active_of(
    connection: Connection,
    *,
    customer_id: int | None = None,
    sequence_id: int | None = None,
    held: bool = False,
) -> list[Enrollment]:
    """Return the active enrollments of a customer, of a sequence, or of one in the other; ``held``: only those."""
    query = select(enrollments).where(_ACTIVE)
    if held:
        query = query.where(enrollments.c.state == EnrollmentState.HELD)
    if customer_id is not None:
        query = query.where(enrollments.c.customer_id == customer_id)
    if sequence_id is not None:
        query = query.where(enrollments.c.sequence_id == sequence_id)
    return [read(row) for row in connection.execute(query.order_by(enrollments.c.id))]


def active_of_customers(connection: Connection, customer_ids: Iterable[int]) -> list[Enrollment]:
    """Return the active enrollments of some customers."""
    rows = connection.execute(_ACTIVE_OF_CUSTOMERS, {"ids": as_list(customer_ids)})
    return [read(row) for row in rows]


def throw_over_plans(connection: Connection, now: datetime, *, customer_id: int | None = None) -> int:
    """Have active enrollments planned anew at once: all, or those of a customer. Return how many.

    A message that is on its way keeps its plan, and so does one that is overdue: it stays as late as it is.
    """
    on_its_way = exists(
        select(messages.c.id).where(
            messages.c.enrollment_id == enrollments.c.id, messages.c.step == enrollments.c.step
        )
    )
    not_yet_due = enrollments.c.planned_at.is_(None) | (enrollments.c.planned_at > now)
    statement = update(enrollments).where(_ACTIVE, ~on_its_way, not_yet_due)
    if customer_id is not None:
        statement = statement.where(enrollments.c.customer_id == customer_id)
    return connection.execute(statement.values(next_at=now, replanned_at=now, planned_at=None)).rowcount


def wake(connection: Connection, now: datetime, ids: Iterable[int]) -> None:
    """Have active enrollments looked at now; their plans stand."""
    woken = list(ids)
    if woken:
        connection.execute(_WAKE, {"ids": as_list(woken), "woken_at": now})


def bring_forward(connection: Connection, sequence_id: int, planned: datetime, now: datetime) -> None:
    """Have those looked at now that were to be looked at at the very instant ``planned``."""
    those = (enrollments.c.sequence_id == sequence_id, enrollments.c.next_at == planned)
    connection.execute(update(enrollments).where(*those).values(next_at=now))


def counts(connection: Connection) -> dict[int, dict[EnrollmentState, int]]:
    """Return how many enrollments each sequence that is not deleted has in each state."""
    query = (
        select(enrollments.c.sequence_id, enrollments.c.state, func.count())
        .where(enrollments.c.sequence_id.not_in(select(deleted_sequences.c.sequence_id)))
        .group_by(enrollments.c.sequence_id, enrollments.c.state)
    )
    found: dict[int, dict[EnrollmentState, int]] = {}
    for sequence_id, state, count in connection.execute(query):
        found.setdefault(sequence_id, {})[EnrollmentState(state)] = count
    return found


def active_count(connection: Connection) -> int:
    """Return how many are under way in sequences that are not deleted, read from indexes alone."""
    deleted = connection.scalars(select(deleted_sequences.c.sequence_id)).all()
    gone = sum(_active_count(connection, enrollments.c.sequence_id == each) for each in deleted)
    return _active_count(connection) - gone


def _active_count(connection: Connection, *which: ColumnElement[bool]) -> int:
    """Count those that wait for a time, those that are held for no time, and those whose message is being sent."""
    count = select(func.count()).select_from(enrollments).where(*which)
    without_time = enrollments.c.next_at.is_(None)
    in_flight = select(messages.c.enrollment_id).where(
        text("messages.state IN ('queued', 'sending', 'retrying', 'unknown')")
    )
    queries = (
        count.where(enrollments.c.next_at.is_not(None)),
        count.where(text("state = 'held'"), without_time),
        count.where(
            enrollments.c.id.in_(in_flight),
            enrollments.c.state == EnrollmentState.WAITING,
            without_time,
        ),
    )
    return sum(connection.scalar(query) or 0 for query in queries)


def due_count(connection: Connection, sequence_ids: Iterable[int], now: datetime) -> int:
    """Return how many enrollments of the sequences have to be looked at by ``now``."""
    query = (
        select(func.count())
        .select_from(enrollments)
        .where(enrollments.c.sequence_id == bindparam("sequence_id"))
        .where(enrollments.c.next_at <= bindparam("now"))
    )
    return sum(
        connection.scalar(query, {"sequence_id": sequence_id, "now": now}) or 0
        for sequence_id in sequence_ids
    )


def read(row: Sequence[Any]) -> Enrollment:
    """Turn a row of all columns into an enrollment."""
    (
        id_,
        sequence_id,
        customer_id,
        version_id,
        occurrence,
        event_id,
        state,
        joined_at,
        step,
        clock_at,
        due_at,
        planned_at,
        replanned_at,
        next_at,
        data,
        why,
    ) = row
    return Enrollment(
        id_,
        sequence_id,
        customer_id,
        version_id,
        occurrence,
        joined_at,
        Position(step, clock_at),
        EnrollmentState(state),
        due_at,
        planned_at,
        replanned_at,
        next_at,
        data or {},
        event_id,
        Reason.restored(why),
    )


def _values(enrollment: Enrollment) -> dict[str, Any]:
    return {
        "sequence_id": enrollment.sequence_id,
        "customer_id": enrollment.customer_id,
        "occurrence": enrollment.occurrence,
        "event_id": enrollment.event_id,
        "joined_at": enrollment.joined_at,
        "version_id": enrollment.version_id,
        "state": enrollment.state,
        "data": dict(enrollment.data) or None,
        **_going_on(enrollment),
    }


def _going_on(enrollment: Enrollment) -> dict[str, Any]:
    """Return how far an enrollment has come."""
    return {
        "step": enrollment.position.step,
        "clock_at": enrollment.position.clock,
        "due_at": enrollment.due_at,
        "planned_at": enrollment.planned_at,
        "replanned_at": enrollment.replanned_at,
        "next_at": enrollment.next_at,
        "why": enrollment.why.stored(),
    }


def of_customer(connection: Connection, customer_id: int) -> list[Enrollment]:
    """Return every enrollment of a customer, over or not, the oldest first."""
    query = select(enrollments).where(enrollments.c.customer_id == customer_id).order_by(enrollments.c.id)
    return [read(row) for row in connection.execute(query)]


def counts_by_step(connection: Connection, sequence_id: int) -> dict[str, int]:
    """Return how many are under way at each step of a sequence."""
    query = (
        select(enrollments.c.step, func.count())
        .where(enrollments.c.sequence_id == sequence_id, _ACTIVE, enrollments.c.step.is_not(None))
        .group_by(enrollments.c.step)
    )
    return {step: count for step, count in connection.execute(query) if step is not None}
