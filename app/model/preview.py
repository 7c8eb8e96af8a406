"""What will happen to one customer in one sequence: the engine's own decisions, foreseen."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal

from app.model.customer import Customer
from app.model.decision import Alter, Decision, End, GiveUp, Go, Send, Skip, Wait
from app.model.enrollment import Enrollment
from app.model.facts import Facts
from app.model.message import MessageState, Progress
from app.model.reason import Reason
from app.model.sequence import Version
from app.model.steps import MessageStep, WaitForEventStep, WaitStep
from app.model.walk import walk

What = Literal["send", "skip", "wait", "finish"]


@dataclass(frozen=True, slots=True)
class Moment:
    """One future moment, at an instant (UTC): the step's id (empty at the end), what happens, and why.

    ``name`` is what the step is called. ``why`` begins with the branches and changes that led there.
    """

    at: datetime
    step: str
    what: What
    why: tuple[Reason, ...]
    name: str = field(default="", compare=False)

    def text(self) -> str:
        """Return the reasons as one line of English."""
        return "; ".join(reason.text() for reason in self.why)


def preview(
    enrollment: Enrollment, version: Version, customer: Customer, facts: Facts, now: datetime
) -> list[Moment]:
    """Return every moment that lies ahead of an active enrollment from ``now`` (UTC) on.

    It supposes that each message is delivered the instant it is sent and that nothing else
    happens: no event, no change. The engine adds only what sending takes.
    """
    seen = _Seen(version)
    for _ in range(3 * len(version.document.steps) + 3):
        way = walk(enrollment, version, customer, facts, now)
        last, stayed = way.decisions[-1], way.enrollment.position == enrollment.position
        enrollment, customer = way.enrollment, way.customer
        step = enrollment.position.step or ""
        message = facts.messages.get(step)
        if stayed and isinstance(last, Wait) and message is not None and message.state in _UNDER_WAY:
            facts = facts.with_message(step, _delivered(now))
            continue
        for decision, before in zip(way.decisions, way.before, strict=True):
            seen.record(decision, before)
        if isinstance(last, Send):
            seen.sent(last, now)
            facts = replace(facts.with_message(step, _delivered(now)), sends=(*facts.sends, now))
        elif isinstance(last, Wait) and last.until is not None:
            now = last.until
        else:
            break
    return seen.moments


_UNDER_WAY = (MessageState.SENDING, MessageState.SENT)


def _delivered(at: datetime) -> Progress:
    return Progress(MessageState.DELIVERED, 1, at, at, at)


class _Seen:
    """The moments collected so far, and the reasons on the way to the next one."""

    def __init__(self, version: Version) -> None:
        self.moments: list[Moment] = []
        self._version = version
        self._path: list[Reason] = []
        self._planned_why: Reason | None = None

    def record(self, decision: Decision, before: Enrollment) -> None:
        """Note a decision that was made for the enrollment ``before``."""
        match decision:
            case Wait():
                self._waits(decision, before)
            case Skip():
                self._add(decision.then.clock, decision.step, "skip", decision.why)
            case Go():
                self._goes(decision, before)
            case Alter() | GiveUp():
                self._path.append(decision.why)
            case End():
                step = before.position.step or ""
                self._add(max(decision.at, before.position.clock), step, "finish", decision.why)
            case Send():
                pass

    def sent(self, decision: Send, at: datetime) -> None:
        """Note that a message goes out at ``at``, for the reason it was planned for."""
        self._add(at, decision.step, "send", self._planned_why or decision.why)

    def _waits(self, decision: Wait, before: Enrollment) -> None:
        step = self._version.document.by_id.get(before.position.step or "")
        if not isinstance(step, MessageStep) or decision.due is None:
            return
        if decision.held or (decision.planned is not None and decision.planned > decision.due):
            self._add(decision.due, step.id, "wait", decision.why)
        self._planned_why = decision.why

    def _goes(self, decision: Go, before: Enrollment) -> None:
        step = self._version.document.by_id[decision.step]
        clock = max(decision.then.clock, before.position.clock)
        if isinstance(step, MessageStep):
            self._planned_why = None
            if decision.why.key == "step_off":
                self._add(clock, step.id, "skip", decision.why)
        elif isinstance(step, WaitStep | WaitForEventStep):
            self._add(clock, step.id, "wait", decision.why)
        else:
            self._path.append(decision.why)

    def _add(self, at: datetime, step: str, what: What, why: Reason) -> None:
        known = self._version.document.by_id.get(step)
        self.moments.append(Moment(at, step, what, (*self._path, why), known.name if known else ""))
        self._path.clear()
        self._planned_why = None
