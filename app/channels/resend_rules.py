"""What Resend's refusals mean, by their names. Read 2026-11-22 in its API reference: errors."""

from collections.abc import Sequence
from datetime import timedelta

from app.channels.json_reading import text_at
from app.channels.refusals import Refusal, Rule
from app.channels.web import Answer
from app.model.outcome import (
    AgainLater,
    ChannelStopped,
    ContentNever,
    InDoubt,
    MessageNever,
    RecipientNever,
    Unknown,
)

_ERRORS = "Resend, API reference: errors"
_KEYS = "Resend, idempotency keys"
_EVENTS = "Resend, webhooks: event types"

RULES: Sequence[Rule] = (
    Rule(
        ChannelStopped,
        "Resend does not accept the API key; make a new one there and enter it",
        code="missing_api_key|invalid_api_key",
        source=_ERRORS,
    ),
    Rule(
        ChannelStopped,
        "this API key may only send; make one with full access, or switch off asking for receipts",
        code="restricted_api_key",
        source=_ERRORS,
    ),
    Rule(
        ChannelStopped,
        "Resend does not send from this address: “{said}”",
        code="invalid_from_address|invalid_access",
        source=_ERRORS,
    ),
    # The same name for an address that is not verified (403) and for a faulty field (400, 422).
    Rule(
        ChannelStopped,
        "Resend does not send from this address: “{said}”",
        code="validation_error",
        status="403",
        source=_ERRORS,
    ),
    Rule(
        RecipientNever,
        "this is not an address that mail can be sent to",
        code="validation_error|invalid_parameter",
        words=r"\W?to\W? (field|address|must)|invalid .to.",
        source=_ERRORS,
    ),
    Rule(ContentNever, "Resend does not take this picture", code="invalid_attachment", source=_ERRORS),
    Rule(MessageNever, "Resend holds this message for dangerous", code="security_error", source=_ERRORS),
    Rule(
        AgainLater,
        "this month's or today's mails of the Resend plan are used up",
        code="monthly_quota_exceeded|daily_quota_exceeded",
        wait=timedelta(hours=1),
        source=_ERRORS,
    ),
    Rule(
        AgainLater,
        "Resend takes no more just now",
        code="rate_limit_exceeded",
        wait=timedelta(seconds=5),
        source=_ERRORS,
    ),
    # The first request under the key is still under way.
    Rule(InDoubt, "Resend is still busy with it", code="concurrent_idempotent_requests", source=_KEYS),
    # Something else was taken under this key before: it may be this message, in other words.
    Rule(
        Unknown,
        "Resend has taken another mail under the same key",
        code="invalid_idempotent_request",
        source=_KEYS,
    ),
)

AFTERWARDS: Sequence[Rule] = (
    Rule(
        MessageNever,
        "the mail server there refused it for now: “{said}”",
        code="bounced",
        subcode="(?i)transient|undetermined",
        source=_EVENTS,
    ),
    Rule(
        RecipientNever,
        "the mail server there refuses mail to this address for good",
        code="bounced",
        source=_EVENTS,
    ),
    Rule(
        RecipientNever,
        "mail to this address came back earlier, and Resend sends no more",
        code="suppressed",
        source=_EVENTS,
    ),
    Rule(MessageNever, "Resend could not send it: “{said}”", code="failed|canceled", source=_EVENTS),
)
"""What became of mails that Resend had taken, by the names of its events."""


def refusal_in(answer: Answer) -> Refusal | None:
    """Return the refusal in an answer of Resend; ``None`` if it holds none."""
    document = answer.document
    name = text_at(document, "name")
    if answer.is_success or not name:
        return None
    return Refusal(answer.status, name, said=text_at(document, "message"))
