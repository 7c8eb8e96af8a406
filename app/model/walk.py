"""Walking an enrollment on from decision to decision, until it waits, sends or ends."""

from dataclasses import dataclass, replace
from datetime import datetime

from app.model.advance import advance
from app.model.customer import Customer
from app.model.decision import Alter, Decision, End, GiveUp, Go, Send, Skip, Wait
from app.model.enrollment import Enrollment, EnrollmentState, Position
from app.model.facts import Facts
from app.model.message import MessageState
from app.model.sequence import Version


@dataclass(frozen=True, slots=True)
class Walk:
    """What was decided on the way, and the enrollment and customer as the way leaves them.

    The last decision is a ``Wait``, a ``Send`` or an ``End``; ``before`` holds for each decision
    the enrollment it was made for.
    """

    enrollment: Enrollment
    customer: Customer
    decisions: tuple[Decision, ...]
    before: tuple[Enrollment, ...]


def walk(enrollment: Enrollment, version: Version, customer: Customer, facts: Facts, now: datetime) -> Walk:
    """Advance an active enrollment as far as it goes at ``now``.

    It ends because sequences have no cycle: each step is passed at most once, and more turns
    than there are steps raise ``AssertionError``.
    """
    decisions: list[Decision] = []
    before: list[Enrollment] = []
    for _ in range(2 * len(version.document.steps) + 2):
        decision = advance(enrollment, version, customer, facts, now)
        decisions.append(decision)
        before.append(enrollment)
        enrollment = applied(enrollment, decision)
        if isinstance(decision, Wait | Send | End):
            return Walk(enrollment, customer, tuple(decisions), tuple(before))
        if isinstance(decision, Alter):
            customer = customer.changed(decision.change)
        if isinstance(decision, GiveUp):
            facts = _given_up(decision, facts)
    raise AssertionError("a sequence without a cycle comes to an end")


def _given_up(decision: GiveUp, facts: Facts) -> Facts:
    message = facts.messages.get(decision.step)
    if message is None:
        return facts
    state = MessageState.UNKNOWN if message.is_in_doubt else MessageState.FAILED
    return facts.with_message(decision.step, replace(message, state=state, problem=decision.why.text()))


def applied(enrollment: Enrollment, decision: Decision) -> Enrollment:
    """Return the enrollment as a decision leaves it. Clocks never run backwards."""
    match decision:
        case Wait():
            return replace(
                enrollment,
                state=EnrollmentState.HELD if decision.held else EnrollmentState.WAITING,
                due_at=decision.due,
                planned_at=decision.planned,
                next_at=decision.until,
                why=decision.why,
            )
        case Send():
            return replace(
                enrollment,
                state=EnrollmentState.WAITING,
                due_at=decision.due,
                planned_at=decision.planned,
                next_at=None,
                why=decision.why,
            )
        case GiveUp():
            return replace(enrollment, why=decision.why)
        case Skip(then=then) | Alter(then=then) | Go(then=then):
            clock = max(then.clock, enrollment.position.clock)
            return replace(
                enrollment,
                state=EnrollmentState.WAITING,
                position=Position(then.step, clock),
                due_at=None,
                planned_at=None,
                replanned_at=None,
                next_at=clock,
                why=decision.why,
            )
        case End():
            return replace(
                enrollment,
                state=decision.state,
                position=Position(enrollment.position.step, max(decision.at, enrollment.position.clock)),
                next_at=None,
                why=decision.why,
            )
