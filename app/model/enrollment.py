"""Enrollments: one customer going through one sequence, once per occurrence."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from app.model.reason import Reason


class EnrollmentState(StrEnum):
    """Waiting and held ones are active: there is at most one of them per customer and occurrence."""

    WAITING = "waiting"
    HELD = "held"
    FINISHED = "finished"
    LEFT = "left"

    @property
    def is_active(self) -> bool:
        """Whether the customer is still in the sequence."""
        return self in (EnrollmentState.WAITING, EnrollmentState.HELD)


@dataclass(frozen=True, slots=True)
class Position:
    """A step and the instant (UTC) at which its clock started; no step means the end of the way."""

    step: str | None
    clock: datetime


@dataclass(frozen=True, slots=True)
class Enrollment:
    """Where one customer is. All instants are UTC.

    ``due_at`` and ``planned_at`` belong to the current step; ``next_at`` is when it has to be
    looked at again (``None``: when something happens to it). ``replanned_at`` is when its plan
    was last thrown over: an instant before that is no longer planned for. ``data`` are the texts
    that came with the event ``event_id`` through which the customer joined.
    """

    id: int
    sequence_id: int
    customer_id: int
    version_id: int
    occurrence: str
    joined_at: datetime
    position: Position
    state: EnrollmentState = EnrollmentState.WAITING
    due_at: datetime | None = None
    planned_at: datetime | None = None
    replanned_at: datetime | None = None
    next_at: datetime | None = None
    data: Mapping[str, str] = field(default_factory=dict)
    event_id: int | None = None
    why: Reason = field(default_factory=lambda: Reason("went_through"))
