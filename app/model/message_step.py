"""A message step, from planning to the instant it is finished (rules of time 1 to 7)."""

from datetime import datetime, timedelta
from typing import assert_never
from zoneinfo import ZoneInfo

from app.model.customer import Consent, Customer
from app.model.decision import Decision, End, GiveUp, Go, Send, Skip, Wait
from app.model.enrollment import Enrollment, EnrollmentState, Position
from app.model.facts import Facts
from app.model.held_for_review import held_or_left_out
from app.model.message import MessageState, Progress
from app.model.plan import (
    Allowed,
    Due,
    NoDate,
    due_of,
    first_allowed,
    has_passed,
    plan_reason,
    timing_in_words,
    zone_of,
)
from app.model.policy import Form
from app.model.reason import Reason, because
from app.model.review import Word
from app.model.sequence import SequenceDocument
from app.model.steps import MessageStep
from app.model.window import form_now, template_of

LATE = timedelta(hours=1)
"""From here on a message counts as caught up on after a break, not as merely waiting its turn."""

GAP_AFTER_BREAK = timedelta(hours=1)
_JUST_AFTER = timedelta(microseconds=1)


def decide(
    step: MessageStep,
    enrollment: Enrollment,
    document: SequenceDocument,
    customer: Customer,
    facts: Facts,
    now: datetime,
) -> Decision:
    """Decide about a message step that has been reached."""
    zone = zone_of(document, customer, facts)
    message = facts.messages.get(step.id)
    if message is not None and not message.state.is_open:
        return _settled(step, enrollment, document, facts, message, zone, now)
    if not step.on:
        return _off(step, enrollment, message)
    due = due_of(step.send, enrollment, customer, facts, zone)
    if isinstance(due, NoDate):
        return End(EnrollmentState.LEFT, now, because("left_no_date", field=due.field))
    return _planned(step, enrollment, document, customer, facts, due, zone, now)


def _off(step: MessageStep, enrollment: Enrollment, message: Progress | None) -> Decision:
    """A step that is off finishes when it is reached; a message that was still to be tried is given up with it."""
    clock = enrollment.position.clock
    if message is None:
        return Go(step.id, because("step_off"), Position(step.next, clock))
    planned = enrollment.planned_at or clock
    return _skip(step, Due(enrollment.due_at or planned), planned, max(clock, planned), because("step_off"))


def _planned(
    step: MessageStep,
    enrollment: Enrollment,
    document: SequenceDocument,
    customer: Customer,
    facts: Facts,
    due: Due,
    zone: ZoneInfo,
    now: datetime,
) -> Decision:
    reached = max(enrollment.position.clock, enrollment.replanned_at or enrollment.position.clock)
    if has_passed(step.send, due, enrollment) and enrollment.planned_at is None:
        why = because("skipped_passed", due=due.at.astimezone(zone))
        return _skip(step, due, None, max(due.at, reached), why)
    earliest = max(due.at, reached)
    planned = enrollment.planned_at
    if planned is None or now < planned:
        night = facts.channel.policy.night_of(document.kind)
        allowed = first_allowed(earliest, step.only_between, facts, zone, night)
        if allowed is None:
            return _skip(step, due, None, earliest, because("skipped_never_allowed"))
        planned = allowed.at
        if due.not_from is not None and planned >= due.not_from:
            return _skip(
                step, due, planned, planned, because("skipped_not_before", date=due.not_from.astimezone(zone))
            )
        if now < planned:
            why = plan_reason(step.send, due.at, allowed, step.only_between, facts, zone)
            return Wait(planned, why, due.at, planned)
    refused = _refused(step, document, customer, facts, due, planned, zone, now)
    return refused or _now_or_wait(step, document, facts, due, planned, zone, now)


def _refused(
    step: MessageStep,
    document: SequenceDocument,
    customer: Customer,
    facts: Facts,
    due: Due,
    planned: datetime,
    zone: ZoneInfo,
    now: datetime,
) -> Decision | None:
    """Check again, just before sending, whatever forbids this message for good."""
    channel = facts.channel
    held = held_or_left_out(step, facts, due, planned, zone)
    late = None if held else _too_late(step, document, facts, due, planned, zone, now)
    if late is not None:
        return late
    if due.not_from is not None and now >= due.not_from:
        return _skip(
            step, due, planned, planned, because("skipped_not_before", date=due.not_from.astimezone(zone))
        )
    if document.is_marketing:
        consent = customer.consent_on(channel.platform)
        if consent is Consent.NO:
            return End(
                EnrollmentState.LEFT, now, because("left_consent_withdrawn", platform=channel.platform_name)
            )
        if consent is Consent.UNKNOWN:
            return _skip(
                step, due, planned, planned, because("skipped_no_consent", platform=channel.platform_name)
            )
    if channel.address_kind:
        address = customer.address(channel.address_kind)
        if address is None:
            return _skip(
                step, due, planned, planned, because("skipped_no_address", platform=channel.platform_name)
            )
        if address.unreachable:
            return End(EnrollmentState.LEFT, now, because("left_unreachable", problem=address.unreachable))
    return held


def _late_from(planned: datetime, facts: Facts) -> datetime:
    """Return the instant lateness counts from: the planned one, or that of going on after a pause."""
    if facts.resumed_at is not None and planned < facts.resumed_at and facts.overdue == "send":
        return facts.resumed_at
    return planned


def _too_late(
    step: MessageStep,
    document: SequenceDocument,
    facts: Facts,
    due: Due,
    planned: datetime,
    zone: ZoneInfo,
    now: datetime,
) -> Decision | None:
    """Skip what is late beyond the limit; what was planned during a pause is not late, but as the owner chose."""
    message = facts.messages.get(step.id)
    paused_out = facts.resumed_at is not None and planned < facts.resumed_at
    if paused_out and facts.overdue == "skip" and (message is None or not message.attempts):
        return _skip(step, due, planned, planned, because("skipped_paused", planned=planned.astimezone(zone)))
    if now - _late_from(planned, facts) <= document.too_late:
        return None
    if message is not None and message.attempts:
        gave_up = because("gave_up", problem=message.problem, hours=document.too_late_hours)
        return _given_up(step, message, gave_up)
    why = because("skipped_too_late", planned=planned.astimezone(zone), hours=document.too_late_hours)
    return _skip(step, due, planned, planned, why)


def _now_or_wait(
    step: MessageStep,
    document: SequenceDocument,
    facts: Facts,
    due: Due,
    planned: datetime,
    zone: ZoneInfo,
    now: datetime,
) -> Decision:
    problem = facts.step_problems.get(step.id)
    if problem:
        return Wait(None, because("held_for_content", problem=problem), due.at, planned, held=True)
    gives_up = _late_from(planned, facts) + document.too_late + _JUST_AFTER
    if facts.channel_problem and facts.channel_try_at is not None:
        until = min(facts.channel_try_at, gives_up)
        shown = facts.channel_try_at.astimezone(zone)
        why = because("waits_for_try", channel=facts.channel_name, problem=facts.channel_problem, until=shown)
        return Wait(until, why, due.at, planned)
    if facts.channel_problem:
        why = because("waits_for_channel", channel=facts.channel_name, problem=facts.channel_problem)
        return Wait(None, why, due.at, planned, held=True)
    if document.is_marketing and facts.spared_until is not None and now < facts.spared_until:
        spared = facts.spared_until.astimezone(zone)
        why = because("waits_spared", platform=facts.channel.platform_name, until=spared)
        return Wait(min(facts.spared_until, gives_up), why, due.at, planned)
    message = facts.messages.get(step.id)
    if message is not None and message.retry_at is not None and now < message.retry_at:
        # A platform may ask for a longer wait than the message can take: then it fails in time.
        until = min(message.retry_at, gives_up)
        why = because("waits_for_retry", problem=message.problem, until=until.astimezone(zone))
        return Wait(until, why, due.at, planned)
    night = facts.channel.policy.night_of(document.kind)
    allowed = first_allowed(now, step.only_between, facts, zone, night)
    if allowed is None:
        return _skip(step, due, planned, planned, because("skipped_never_allowed"))
    if allowed.at > now:
        why = because("waits_for_allowed", until=allowed.at.astimezone(zone))
        return Wait(allowed.at, why, due.at, planned)
    late = now - planned >= LATE or (facts.review is not None and facts.review.word is Word.SEND)
    if late and message is None and facts.sends and now - max(facts.sends) < GAP_AFTER_BREAK:
        until = max(facts.sends) + GAP_AFTER_BREAK
        return Wait(until, because("waits_after_break", until=until.astimezone(zone)), due.at, planned)
    return _send_as_allowed(step, document, facts, due, planned, late, zone, now)


def _send_as_allowed(
    step: MessageStep,
    document: SequenceDocument,
    facts: Facts,
    due: Due,
    planned: datetime,
    late: bool,
    zone: ZoneInfo,
    now: datetime,
) -> Decision:
    """Send it in the form that the platform takes now; skip what it does not take, and give up what was tried."""
    form = form_now(step, document, facts, zone, now)
    message = facts.messages.get(step.id)
    if isinstance(form, Form):
        why = _send_reason(step, document, facts, due, planned, late, zone)
        template = template_of(step) if form is Form.TEMPLATE else None
        return Send(step.id, step.block, due.at, planned, why, template)
    if message is None or not message.attempts:
        return _skip(step, due, planned, planned, form)
    problem, name = message.problem, facts.channel.platform_name
    return _given_up(step, message, because("gave_up_window", problem=problem, platform=name))


def _given_up(step: MessageStep, message: Progress, why: Reason) -> GiveUp:
    if message.is_in_doubt:
        why = because("gave_up_in_doubt", problem=message.problem)
    return GiveUp(step.id, why)


def _send_reason(
    step: MessageStep,
    document: SequenceDocument,
    facts: Facts,
    due: Due,
    planned: datetime,
    late: bool,
    zone: ZoneInfo,
) -> Reason:
    """Return why it goes out now: on plan that is the very reason it was planned with."""
    message = facts.messages.get(step.id)
    if message is not None and message.attempts:
        return because("sent_again", number=message.attempts + 1, problem=message.problem)
    if late:
        return because("sent_late", timing=timing_in_words(step.send), planned=planned.astimezone(zone))
    night = facts.channel.policy.night_of(document.kind)
    found = first_allowed(due.at, step.only_between, facts, zone, night)
    allowed = found if found is not None and found.at == planned else Allowed(planned)
    return plan_reason(step.send, due.at, allowed, step.only_between, facts, zone)


def _skip(step: MessageStep, due: Due, planned: datetime | None, finished: datetime, why: Reason) -> Skip:
    return Skip(step.id, due.at, planned, why, Position(step.next, finished))


def _settled(
    step: MessageStep,
    enrollment: Enrollment,
    document: SequenceDocument,
    facts: Facts,
    message: Progress,
    zone: ZoneInfo,
    now: datetime,
) -> Decision:
    """Decide when the message has left, or never will: the step finishes by what became of it."""
    clock = enrollment.position.clock
    planned = max(clock, enrollment.planned_at or clock)
    match message.state:
        case MessageState.SENDING:
            return Wait(None, because("waits_for_outcome"), enrollment.due_at, enrollment.planned_at)
        case MessageState.SENT:
            return _sent(step, enrollment, facts, message, zone, now)
        case MessageState.DELIVERED | MessageState.READ:
            finished = max(clock, message.delivered_at or message.accepted_at or now)
            return Go(
                step.id, because("delivered", at=finished.astimezone(zone)), Position(step.next, finished)
            )
        case MessageState.FAILED:
            if message.recipient_is_lost:
                return End(EnrollmentState.LEFT, now, because("left_unreachable", problem=message.problem))
            if step.if_fails == "leave":
                return End(EnrollmentState.LEFT, now, because("left_failed", problem=message.problem))
            return Go(
                step.id, because("failed_continues", problem=message.problem), Position(step.next, planned)
            )
        case MessageState.SKIPPED | MessageState.CANCELLED:
            return Go(step.id, because("skipped_by_owner"), Position(step.next, planned))
        case MessageState.UNKNOWN:
            return _unknown(step, enrollment, document, facts, message, zone, now)
        case MessageState.QUEUED | MessageState.RETRYING:
            raise AssertionError("an open message is planned, not settled")
        case _:
            assert_never(message.state)


def _sent(
    step: MessageStep, enrollment: Enrollment, facts: Facts, message: Progress, zone: ZoneInfo, now: datetime
) -> Decision:
    accepted = max(enrollment.position.clock, message.accepted_at or now)
    if not facts.channel.has_receipts:
        return Go(step.id, because("accepted", at=accepted.astimezone(zone)), Position(step.next, accepted))
    patience_ends = accepted + facts.channel.patience
    if now < patience_ends:
        why = because("waits_for_delivery", until=patience_ends.astimezone(zone))
        return Wait(patience_ends, why, enrollment.due_at, enrollment.planned_at)
    hours = round(facts.channel.patience.total_seconds() / 3600)
    why = because("never_confirmed", at=accepted.astimezone(zone), hours=hours)
    return Go(step.id, why, Position(step.next, patience_ends))


def doubt_ends(enrollment: Enrollment, document: SequenceDocument, facts: Facts) -> datetime:
    """Return the instant (UTC) at which an enrollment goes on past a message nobody knows the outcome of."""
    clock = enrollment.position.clock
    return _late_from(max(clock, enrollment.planned_at or clock), facts) + document.too_late


def _unknown(
    step: MessageStep,
    enrollment: Enrollment,
    document: SequenceDocument,
    facts: Facts,
    message: Progress,
    zone: ZoneInfo,
    now: datetime,
) -> Decision:
    limit = doubt_ends(enrollment, document, facts)
    if now < limit:
        until = limit.astimezone(zone)
        return Wait(
            limit, because("held_unknown", until=until), enrollment.due_at, enrollment.planned_at, held=True
        )
    went_on = max(enrollment.position.clock, message.attempted_at or now)
    why = because("went_on_unknown", hours=document.too_late_hours)
    return Go(step.id, why, Position(step.next, went_on))
