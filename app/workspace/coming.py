"""What is planned: the next message of everybody who is in a running sequence, page by page, the nearest first."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby
from typing import Literal

from sqlalchemy import Connection

from app.engine.context import gather
from app.engine.world import World
from app.model.enrollment import Enrollment
from app.model.preview import Moment, preview
from app.model.reason import Reason
from app.storage import customers, enrollments, sequences
from app.workspace.desk import Desk
from app.workspace.sequence_lookup import found

Place = tuple[datetime, int]
"""Where a page ended: the instant its last enrollment is looked at, and its id."""

_START: Place = (datetime(1970, 1, 1, tzinfo=UTC), 0)
_ALWAYS = datetime(9999, 1, 1, tzinfo=UTC)
_MOST_PEOPLE = 200


@dataclass(frozen=True, slots=True)
class ComingMessage:
    """The next message of a customer in a sequence, as it is planned now: it is sent, or left out, and why."""

    enrollment_id: int
    customer_id: int
    customer: str
    sequence: str
    step: str
    step_name: str
    at: datetime
    what: Literal["send", "skip"]
    why: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class ComingPage:
    """Some of them; ``after`` is where the next page begins, ``None`` behind the last one.

    ``people_left_out`` says that more customers match what is looked for than were looked at, and
    ``is_paused`` that nothing goes out until the owner resumes.
    """

    messages: tuple[ComingMessage, ...]
    after: Place | None
    people_left_out: bool = False
    is_paused: bool = False


class Coming:
    """Foresees by the decisions of the engine itself; what somebody orders or answers meanwhile changes it."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def page(
        self, *, sequence: str = "", text: str = "", after: Place | None = None, most: int = 100
    ) -> ComingPage:
        """Return what is planned for so many who wait, of one sequence or of all that run.

        ``text`` keeps those whose customer's name or address contains it, all in one page. What is
        held, and what is in a paused sequence, is not planned.
        """
        now = self._desk.now()
        with self._desk.read() as connection:
            world = World.read(connection)
            wanted = {found(connection, sequence).id} & set(world.active) if sequence else set(world.active)
            if text:
                return _of_people(connection, world, wanted, text, now)
            waiting = _waiting(connection, wanted, after or _START, most + 1)
            shown = waiting[:most]
            last = shown[-1] if len(waiting) > most else None
            place = (last.next_at, last.id) if last is not None and last.next_at is not None else None
            return ComingPage(_foreseen(connection, world, shown, now), place, is_paused=world.paused)


def _waiting(connection: Connection, sequence_ids: set[int], after: Place, most: int) -> list[Enrollment]:
    """Return who is looked at next, in order; each sequence is read by its index."""
    every = [
        enrollment
        for sequence_id in sequence_ids
        for enrollment in enrollments.due_between(connection, sequence_id, after, _ALWAYS, most)
    ]
    return sorted(every, key=_order)[:most]


def _of_people(
    connection: Connection, world: World, sequence_ids: set[int], text: str, now: datetime
) -> ComingPage:
    people = customers.page(connection, after_id=0, count=_MOST_PEOPLE + 1, text=text)
    own = enrollments.active_of_customers(connection, [each.id for each in people[:_MOST_PEOPLE]])
    waiting = [each for each in own if each.sequence_id in sequence_ids and each.next_at is not None]
    return ComingPage(
        _foreseen(connection, world, waiting, now), None, len(people) > _MOST_PEOPLE, world.paused
    )


def _foreseen(
    connection: Connection, world: World, waiting: Sequence[Enrollment], now: datetime
) -> tuple[ComingMessage, ...]:
    by_sequence = sorted(waiting, key=lambda each: each.sequence_id)
    messages: list[ComingMessage] = []
    for sequence_id, inside in groupby(by_sequence, key=lambda each: each.sequence_id):
        messages += _of_sequence(connection, world, sequence_id, list(inside), now)
    return tuple(sorted(messages, key=lambda message: (message.at, message.enrollment_id)))


def _of_sequence(
    connection: Connection, world: World, sequence_id: int, inside: Sequence[Enrollment], now: datetime
) -> Iterator[ComingMessage]:
    stored, channel = sequences.by_id(connection, sequence_id), world.channel_of(sequence_id)
    if stored is None or channel is None:
        return
    for context in gather(connection, world, inside, channel, now):
        enrollment, customer = context.enrollment, context.customer
        ahead = preview(enrollment, context.version, customer, context.facts, now)
        coming = next((moment for moment in ahead if _is_message(moment)), None)
        if coming is not None:
            yield ComingMessage(
                enrollment_id=enrollment.id,
                customer_id=customer.id,
                customer=customer.name,
                sequence=stored.name,
                step=coming.step,
                step_name=coming.name,
                at=coming.at,
                what="send" if coming.what == "send" else "skip",
                why=coming.why,
            )


def _is_message(moment: Moment) -> bool:
    return moment.what in ("send", "skip")


def _order(enrollment: Enrollment) -> Place:
    return (enrollment.next_at or _ALWAYS, enrollment.id)
