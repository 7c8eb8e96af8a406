"""Whether a platform takes a message at this instant, and in which form; asked just before sending."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.model.facts import Facts
from app.model.policy import MARGIN, Form
from app.model.reason import Reason, because
from app.model.sequence import SequenceDocument
from app.model.steps import MessageStep, SendTemplate


def form_now(
    step: MessageStep, document: SequenceDocument, facts: Facts, zone: ZoneInfo, now: datetime
) -> Form | Reason:
    """Return the form in which the step's message may go out at ``now``, or why it may not."""
    policy = facts.channel.policy
    forms = policy.forms(document.kind, since_last_wrote(facts, now), margin_of(step, document))
    if Form.FREELY in forms:
        return Form.FREELY
    message = facts.messages.get(step.id)
    # A template cannot be the rest of a message that has begun.
    has_begun = message is not None and message.has_parts_out
    if Form.TEMPLATE in forms and template_of(step) is not None and not has_begun:
        return Form.TEMPLATE
    window = policy.window(document.kind) or timedelta(0)
    hours = round(window.total_seconds() / 3600)
    name = facts.channel.platform_name
    if facts.last_interaction is None:
        return because("skipped_window_unknown", platform=name, hours=hours)
    return because("skipped_window", platform=name, hours=hours, at=facts.last_interaction.astimezone(zone))


def template_of(step: MessageStep) -> SendTemplate | None:
    """Return the template that goes out when the window has closed; ``None`` if none is chosen."""
    closed = step.if_window_closed
    return closed if isinstance(closed, SendTemplate) and closed.name else None


def since_last_wrote(facts: Facts, now: datetime) -> timedelta | None:
    """Return how long ago the customer last wrote, ``None`` if that is not known."""
    last = facts.last_interaction
    return None if last is None else max(now - last, timedelta(0))


def margin_of(step: MessageStep, document: SequenceDocument) -> timedelta:
    """Return how long before the window closes a message has to begin: each of its requests takes a while."""
    block = document.blocks.get(step.block)
    return MARGIN * (1 + (len(block.pictures) if block else 0))
