"""What LINE's refusals mean: by status and words, for LINE has no codes. Read 2026-11-22 in its API reference."""

from collections.abc import Sequence
from datetime import timedelta

from app.channels.json_reading import objects_at, text_at
from app.channels.refusals import Refusal, Rule
from app.channels.web import Answer
from app.model.outcome import AgainLater, ChannelStopped, MessageNever, RecipientNever

_REFERENCE = "LINE Developers, Messaging API reference: status codes and error messages"

RULES: Sequence[Rule] = (
    # The same words come while another campaign has reserved what is left of the month: asking
    # again in an hour is right in both cases.
    Rule(
        AgainLater,
        "this month's messages of the LINE plan are used up; choose a larger plan, or wait for the next month",
        status="429",
        words="monthly limit|additional messages",
        wait=timedelta(hours=1),
        source=f"{_REFERENCE}; LINE Developers, FAQ on the monthly limit",
    ),
    Rule(
        AgainLater,
        "LINE takes no more just now",
        status="429",
        wait=timedelta(minutes=1),
        source=_REFERENCE,
    ),
    Rule(
        ChannelStopped,
        "LINE does not accept the channel access token; issue a new one",
        status="401",
        source=_REFERENCE,
    ),
    Rule(
        ChannelStopped,
        "the LINE account or its plan does not allow this: “{said}”",
        status="403",
        source=_REFERENCE,
    ),
    Rule(
        RecipientNever,
        "LINE does not know this user ID for your channel",
        status="400",
        words=r"property,? ['‘]?to['’]?,? in the request body is invalid",
        source=_REFERENCE,
    ),
    # Said of an ID that is not there, but not of that alone.
    Rule(
        MessageNever,
        "LINE could not send it; the user ID may belong to another account",
        status="400",
        words="failed to send messages",
        source=f"{_REFERENCE}; FAQ: IDs that do not exist",
    ),
    Rule(MessageNever, "the message is larger than LINE takes", status="413", source=_REFERENCE),
)


def refusal_in(answer: Answer) -> Refusal | None:
    """Return the refusal in an answer of LINE; ``None`` if it holds none."""
    document = answer.document
    if answer.is_success or document is None or "message" not in document:
        return None
    details = "; ".join(
        f"{text_at(each, 'property')}: {text_at(each, 'message')}".strip(": ")
        for each in objects_at(document, "details")
    )
    said = text_at(document, "message") + (f" ({details})" if details else "")
    request_id = answer.headers.get("x-line-request-id", "")
    return Refusal(answer.status, said=said, technical=f"request {request_id}" if request_id else "")


def was_taken_before(answer: Answer) -> bool:
    """Whether LINE says that it took the message at an earlier try, under the same retry key."""
    return answer.status == 409 and (
        "x-line-accepted-request-id" in answer.headers
        or "already accepted" in text_at(answer.document, "message")
    )
