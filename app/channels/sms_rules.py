"""What Twilio's refusals mean, and the errors of messages that it took and could not deliver.

Read 2026-11-22 in Twilio's error dictionary, one page per code; the codes around numbers were made finer in July 2024.
"""

from collections.abc import Sequence
from datetime import timedelta

from app.channels.json_reading import text_at
from app.channels.refusals import Refusal, Rule
from app.channels.web import Answer
from app.model.outcome import (
    AgainLater,
    ChannelStopped,
    MessageNever,
    RecipientNever,
    RecipientRefuses,
)

_DICTIONARY = "Twilio, error and warning dictionary"

RULES: Sequence[Rule] = (
    Rule(
        RecipientRefuses,
        "the customer has answered STOP; only their START lets Twilio write to them again",
        code="21610",
        source=_DICTIONARY,
    ),
    Rule(
        RecipientNever,
        "this is not a phone number that can be written to",
        code="21211|21217|21265|21266|21268|30005",
        source=f"{_DICTIONARY}; changelog of 2024-07-10",
    ),
    Rule(
        RecipientNever,
        "this number takes no text messages, it may be a landline",
        code="21614|21635|30006",
        source=_DICTIONARY,
    ),
    # Of this sender and this country, not of the number alone.
    Rule(
        MessageNever,
        "Twilio has no way from your sender to this number",
        code="21612",
        source=_DICTIONARY,
    ),
    Rule(
        MessageNever,
        "your Twilio account may not write to this country; allow it under Messaging, Geo permissions",
        code="21408",
        source=_DICTIONARY,
    ),
    Rule(
        MessageNever,
        "a trial account of Twilio writes only to numbers that you have verified there",
        code="21608|21219",
        source=_DICTIONARY,
    ),
    Rule(MessageNever, "the text is too long or empty for an SMS", code="21617|21602|21619"),
    Rule(
        ChannelStopped,
        "Twilio does not accept the Account SID with this token or API key; copy them once more from its console",
        code="20003|20404",
        source=_DICTIONARY,
    ),
    Rule(
        ChannelStopped,
        "the Twilio account is closed or suspended: “{said}”",
        code="10001|20005|30002",
        source=_DICTIONARY,
    ),
    Rule(
        ChannelStopped,
        "Twilio cannot send from this sender: “{said}”",
        code="21212|21601|21603|21606|21659|21660|21661|21701|21703|21704",
        source=f"{_DICTIONARY}; changelog of 2024-07-10",
    ),
    Rule(
        ChannelStopped,
        "the phone companies take nothing from this sender before it is registered with them",
        code="30032|30034",
        source=_DICTIONARY,
    ),
    # The request was never looked at: it may be repeated.
    Rule(
        AgainLater,
        "Twilio takes no more just now",
        code="20429",
        wait=timedelta(seconds=30),
        source="Twilio, API best practices: 429",
    ),
    Rule(
        AgainLater,
        "as many messages wait at Twilio as it sends in ten hours",
        code="21611",
        wait=timedelta(hours=1),
        source=_DICTIONARY,
    ),
    Rule(
        AgainLater,
        "the Twilio account has sent as much as it may within 24 hours",
        code="63038|30023",
        wait=timedelta(hours=1),
        source=_DICTIONARY,
    ),
    # Whatever its code: the key lacks the permission, the token was changed just now, or the account is suspended.
    Rule(
        ChannelStopped,
        "Twilio does not let this account or API key do this; look in its console at the permissions of the key and "
        "the state of the account",
        status="403",
        source="Twilio, error 403: Forbidden",
    ),
    # From here on: told of messages that were taken. They are not repeated, because Twilio has tried.
    Rule(
        MessageNever, "the phone was off, or could not be reached for long", code="30003", source=_DICTIONARY
    ),
    Rule(
        MessageNever,
        "the phone company or the customer's phone blocked it",
        code="30004|30007",
        source=_DICTIONARY,
    ),
    Rule(MessageNever, "it waited too long at Twilio", code="30001|30036", source=_DICTIONARY),
    Rule(MessageNever, "the phone company did not deliver it", code="30008|30022", source=_DICTIONARY),
)


def refusal_in(answer: Answer) -> Refusal | None:
    """Return the refusal in an answer of Twilio; ``None`` if it holds none."""
    document = answer.document
    if answer.is_success or document is None:
        return None
    code = text_at(document, "code")
    if not code:
        return None
    return Refusal(answer.status, code, said=text_at(document, "message"))


def refusal_of(code: str, said: str) -> Refusal:
    """Return the refusal that a message has which could not be delivered."""
    return Refusal(400, code, said=said)
