"""Whether a message has to wait for its owner's review, or was left out in it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from app.model.decision import Skip, Wait
from app.model.enrollment import Position
from app.model.facts import Facts
from app.model.plan import Due
from app.model.reason import Reason, because
from app.model.review import Break, Cause, Word
from app.model.steps import MessageStep


def held_or_left_out(
    step: MessageStep, facts: Facts, due: Due, planned: datetime, zone: ZoneInfo
) -> Wait | Skip | None:
    """Return the wait for the owner's review, the skip they decided on, or ``None`` when neither is needed.

    What has been tried before is under way already; what was planned during a pause of its
    sequence the owner has decided about when it went on.
    """
    if step.id in facts.messages or (facts.resumed_at is not None and planned < facts.resumed_at):
        return None
    review = facts.review if facts.review is not None and facts.review.step == step.id else None
    if review is not None and review.word is Word.SEND:
        return None
    if review is not None and review.word is Word.SKIP:
        why = because("skipped_in_review", planned=planned.astimezone(zone))
        return Skip(step.id, due.at, planned, why, Position(step.next, planned))
    for each in facts.breaks:
        if (review is not None and each.id == review.break_id) or _is_late_by(each, planned, facts):
            return Wait(None, _why(each, planned, zone), due.at, planned, held=True, review=each.id)
    return None


def _is_late_by(found: Break, planned: datetime, facts: Facts) -> bool:
    """Say whether a message is late because of a break: of what was told late, only what was set going by it."""
    if found.cause is Cause.LATE_NEWS and (facts.review is None or facts.review.break_id != found.id):
        return False
    return found.covers(planned)


def _why(found: Break, planned: datetime, zone: ZoneInfo) -> Reason:
    if found.cause is Cause.CLOCK:
        return because("held_for_clock")
    if found.cause is Cause.LATE_NEWS:
        return because("held_for_late_news", planned=planned.astimezone(zone))
    return because("held_for_review", planned=planned.astimezone(zone))
