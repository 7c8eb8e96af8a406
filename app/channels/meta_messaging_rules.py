"""What refusals of Messenger and Instagram mean: code and subcode as Meta's error pages and field reports have them."""

from collections.abc import Sequence
from datetime import timedelta

from app.channels import graph
from app.channels.refusals import Rule
from app.model.outcome import AgainLater, ChannelStopped, ContentNever, MessageNever, RecipientNever, Unknown

_SOURCE = "Messenger Platform, errors and field reports, 2026-11-22"

RULES: Sequence[Rule] = (
    *graph.WRONG_SETUP,
    # Meta says of this one that the message may have been sent nevertheless.
    Rule(
        Unknown,
        "Meta had a fault and does not say whether it took the message",
        code="1",
        subcode="1357046",
        source="Instagram documents, [I1]",
    ),
    # One page of Meta calls 1545041 a closed window, captures show somebody who cannot be reached: whatever it is,
    # this message will never arrive.
    Rule(
        MessageNever,
        "the customer cannot be reached here at present",
        code="551|200",
        subcode="1545041",
        source="[M1] and [G2] disagree; the permanent reading is taken for this message alone",
    ),
    Rule(MessageNever, "the customer cannot be reached here at present", code="551", source=_SOURCE),
    Rule(
        MessageNever,
        "more than 24 hours had passed since the customer last wrote, by Meta's own count",
        code="10",
        subcode="2018278|2534022|2018065",
        source=_SOURCE,
    ),
    Rule(
        RecipientNever,
        "Meta does not know this customer for this page",
        code="100",
        subcode="2018001|2534014",
        source=_SOURCE,
    ),
    Rule(
        RecipientNever,
        "the page may not write to this customer; an app in development reaches its own people only",
        code="10|200",
        subcode="2018108",
        source=_SOURCE,
    ),
    Rule(
        ChannelStopped,
        "Meta has restricted the account: “{said}”",
        code=r".*",
        subcode="1893063|2534029|2534122",
        source=_SOURCE,
    ),
    Rule(
        ChannelStopped,
        "Instagram does not let Tendril at its messages: allow access to messages in the app's privacy settings",
        code="200",
        subcode="2534041",
        source="Instagram documents, [I1]",
    ),
    Rule(
        AgainLater,
        "Meta takes no more just now",
        code=r".*",
        subcode="2018022|2534040",
        wait=timedelta(minutes=5),
    ),
    Rule(AgainLater, "Meta takes no more just now", code="1200", source=_SOURCE),
    Rule(
        MessageNever, "the message or its picture is too large", code="100", subcode="2018109", source=_SOURCE
    ),
    Rule(ContentNever, "the message is empty", code="100", subcode="2018034", source=_SOURCE),
    Rule(
        ContentNever,
        "Messenger does not take such buttons in this template",
        code=r".*",
        subcode="2018416",
        source="field report on utility messages, [M8]",
    ),
    Rule(MessageNever, "Meta refused the message: “{said}”", code="100", source=_SOURCE),
    *graph.RULES,
)
