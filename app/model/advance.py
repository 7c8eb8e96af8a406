"""The one function that decides. The engine, the preview, the rehearsal and the forecast all call it."""

import hashlib
from dataclasses import replace
from datetime import datetime
from typing import assert_never

from app.model import message_step
from app.model.customer import Customer
from app.model.decision import Alter, Decision, End, Go, Wait
from app.model.enrollment import Enrollment, EnrollmentState, Position
from app.model.event import MESSAGE_RECEIVED, OPTED_OUT, Event
from app.model.facts import Facts
from app.model.plan import NoDate, due_of, reached_at, timing_in_words, zone_of
from app.model.question import answer
from app.model.reason import Reason, because
from app.model.sequence import ByEvent, SequenceDocument, Version
from app.model.steps import (
    ActionStep,
    AddTag,
    Branch,
    ConditionStep,
    GoalStep,
    MessageStep,
    RemoveTag,
    SetField,
    SplitStep,
    Step,
    WaitForEventStep,
    WaitStep,
)


def advance(
    enrollment: Enrollment, version: Version, customer: Customer, facts: Facts, now: datetime
) -> Decision:
    """Decide what happens next to an active enrollment, knowing ``facts`` as of ``now`` (UTC).

    Pure: no I/O, no clock and no dice. The decision is applied by ``walk.applied``; until it is
    a ``Wait``, a ``Send`` or an ``End``, another one follows at the same ``now``.
    """
    document = version.document
    facts = _concerning(enrollment, document, facts)
    ended = _ended_by_event(document, customer, facts, now)
    if ended is not None:
        return ended
    position = enrollment.position
    step = document.by_id.get(position.step or "")
    if step is None and position.step is not None:
        return End(EnrollmentState.LEFT, now, because("left_step_gone"))
    if now < position.clock and not isinstance(step, MessageStep | WaitStep | WaitForEventStep):
        shown = position.clock.astimezone(zone_of(document, customer, facts))
        return Wait(position.clock, because("waits_for_turn", until=shown))
    if step is None:
        return End(EnrollmentState.FINISHED, position.clock, because("went_through"))
    return _at_step(step, enrollment, document, customer, facts, now)


def _concerning(enrollment: Enrollment, document: SequenceDocument, facts: Facts) -> Facts:
    """Return the facts without the events that are about another occurrence than the enrollment's."""
    field = document.entry.occurrence if isinstance(document.entry, ByEvent) else ""
    if not field or not enrollment.occurrence:
        return facts
    events = tuple(event for event in facts.events if event.concerns(enrollment.occurrence, field))
    return replace(facts, events=events)


def _at_step(
    step: Step,
    enrollment: Enrollment,
    document: SequenceDocument,
    customer: Customer,
    facts: Facts,
    now: datetime,
) -> Decision:
    clock = enrollment.position.clock
    if not step.on and not isinstance(step, MessageStep):
        return Go(step.id, because("step_off"), Position(_first_exit(step), clock))
    match step:
        case MessageStep():
            return message_step.decide(step, enrollment, document, customer, facts, now)
        case WaitStep():
            return _wait(step, enrollment, document, customer, facts, now)
        case WaitForEventStep():
            return _wait_for_event(step, enrollment, document, customer, facts, now)
        case ConditionStep():
            yes = answer(step.question, enrollment, customer, facts)
            why = because("answered_yes" if yes else "answered_no", question=step.question.in_words())
            return Go(step.id, why, Position(step.yes if yes else step.no, clock))
        case SplitStep():
            branch = drawn_branch(step, enrollment)
            why = because("drew_branch", branch=branch.label, share=branch.share)
            return Go(step.id, why, Position(branch.next, clock))
        case ActionStep():
            return Alter(step.id, step.change, _change_reason(step), Position(step.next, clock))
        case GoalStep():
            return End(EnrollmentState.FINISHED, clock, because("goal_reached", goal=step.name))
        case _:
            assert_never(step)


def drawn_branch(step: SplitStep, enrollment: Enrollment) -> Branch:
    """Return the branch of a split for this enrollment: a hash of who and where decides, never dice."""
    who = f"{enrollment.sequence_id}\n{step.id}\n{enrollment.customer_id}\n{enrollment.occurrence}"
    drawn = int.from_bytes(hashlib.sha256(who.encode()).digest()[:8], "big") % 100
    reached = 0
    for branch in step.branches:
        reached += branch.share
        if drawn < reached:
            return branch
    return step.branches[-1]


def _ended_by_event(
    document: SequenceDocument, customer: Customer, facts: Facts, now: datetime
) -> End | None:
    if not (document.exit_on or document.exit_on_reply or document.goal_events or document.is_marketing):
        return None
    zone = zone_of(document, customer, facts)
    for event in facts.events:
        if event.at > now:
            continue
        shown = event.at.astimezone(zone)
        goal = document.goal_events.get(event.name)
        if goal is not None:
            why = because("goal_event", goal=goal.name, event=event.name, at=shown)
            return End(EnrollmentState.FINISHED, event.at, why)
        if document.is_marketing and _opts_out(event, facts):
            why = because("left_consent_withdrawn", platform=facts.channel.platform_name)
            return End(EnrollmentState.LEFT, event.at, why)
        if event.name in document.exit_on:
            return End(EnrollmentState.LEFT, event.at, because("left_event", event=event.name, at=shown))
        if document.exit_on_reply and event.name == MESSAGE_RECEIVED:
            return End(EnrollmentState.LEFT, event.at, because("left_reply", at=shown))
    return None


def _opts_out(event: Event, facts: Facts) -> bool:
    return event.name == OPTED_OUT and event.data.get("platform", "") in ("", facts.channel.platform)


def _wait(
    step: WaitStep,
    enrollment: Enrollment,
    document: SequenceDocument,
    customer: Customer,
    facts: Facts,
    now: datetime,
) -> Decision:
    zone = zone_of(document, customer, facts)
    due = due_of(step.until, enrollment, customer, facts, zone)
    if isinstance(due, NoDate):
        return End(EnrollmentState.LEFT, now, because("left_no_date", field=due.field))
    over = max(due.at, reached_at(enrollment, due.at))
    if now < over:
        return Wait(over, because("waits_for_time", timing=timing_in_words(step.until)), due.at, over)
    return Go(step.id, because("waited", until=over.astimezone(zone)), Position(step.next, over))


def _wait_for_event(
    step: WaitForEventStep,
    enrollment: Enrollment,
    document: SequenceDocument,
    customer: Customer,
    facts: Facts,
    now: datetime,
) -> Decision:
    zone = zone_of(document, customer, facts)
    clock = enrollment.position.clock
    times_out = step.at_most.due(clock, zone)
    ends = max(times_out, reached_at(enrollment, times_out))
    came = _first_event(step.event, clock, ends, facts, now)
    if came is not None:
        why = because("event_came", event=step.event, at=came.at.astimezone(zone))
        return Go(step.id, why, Position(step.next, came.at))
    shown = ends.astimezone(zone)
    if now < ends:
        return Wait(ends, because("waits_for_event", event=step.event, until=shown), ends, ends)
    why = because("event_did_not_come", event=step.event, until=shown)
    return Go(step.id, why, Position(step.otherwise, ends))


def _first_event(name: str, since: datetime, until: datetime, facts: Facts, now: datetime) -> Event | None:
    fitting = (event for event in facts.events if event.name == name and since <= event.at < until)
    return next((event for event in fitting if event.at <= now), None)


def _first_exit(step: Step) -> str | None:
    return next(iter(step.exits().values()), None)


def _change_reason(step: ActionStep) -> Reason:
    match step.change:
        case AddTag(tag=tag):
            return because("tagged", tag=tag)
        case RemoveTag(tag=tag):
            return because("untagged", tag=tag)
        case SetField(field=name, value=value):
            return because("set_field", field=name, value=value)
        case _:
            assert_never(step.change)
