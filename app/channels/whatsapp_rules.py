"""What WhatsApp's refusals mean. Codes and classes are those of the error code page, read 2026-11-22."""

from collections.abc import Sequence
from datetime import timedelta

from app.channels import graph
from app.channels.refusals import Rule
from app.model.outcome import (
    AgainLater,
    ChannelStopped,
    ContentNever,
    MessageNever,
    RecipientNever,
    RecipientRefuses,
    Unknown,
)

_SOURCE = "WhatsApp Cloud API, error codes, 2026-11-22"
_PYWA = "pywa 4.5, errors"
A_DAY = timedelta(hours=24)

RULES: Sequence[Rule] = (
    *graph.WRONG_SETUP,
    Rule(
        AgainLater,
        "WhatsApp spares this customer further marketing for a day",
        code="131049|130472",
        wait=A_DAY,
        source=_SOURCE,
    ),
    Rule(
        MessageNever,
        "more than 24 hours had passed since the customer last wrote, by WhatsApp's own count",
        code="131047",
        source=_SOURCE,
    ),
    Rule(
        RecipientRefuses,
        "the customer wants no marketing over WhatsApp",
        code="131050",
        source=_SOURCE,
    ),
    Rule(
        RecipientNever,
        "WhatsApp cannot reach this number; it may not be on WhatsApp",
        code="131026|130403",
        source=_SOURCE,
    ),
    Rule(RecipientNever, "this is the shop's own number", code="131021", source=_SOURCE),
    Rule(
        RecipientNever,
        "the number is not among those that a test account may write to",
        code="131030",
        source=_PYWA,
    ),
    Rule(
        RecipientNever,
        "WhatsApp cannot send this kind of message to a customer without a phone number",
        code="131062",
        source=_PYWA,
    ),
    Rule(
        AgainLater,
        "WhatsApp takes one message after the other to one customer",
        code="131056",
        wait=timedelta(seconds=10),
        source=_SOURCE,
    ),
    Rule(
        AgainLater,
        "WhatsApp takes no more just now",
        code="4|80007|130429|133016",
        wait=timedelta(minutes=1),
        source=_SOURCE,
    ),
    Rule(
        AgainLater,
        "WhatsApp has slowed down templates of this account",
        code="131064",
        wait=timedelta(hours=1),
        source=_SOURCE,
    ),
    Rule(
        ChannelStopped,
        "WhatsApp has limited this number, because too many customers blocked or reported it",
        code="131048",
        source=_SOURCE,
    ),
    Rule(
        AgainLater, "WhatsApp is being maintained", code="131057", wait=timedelta(minutes=10), source=_SOURCE
    ),
    # 131000 is "unknown error" and 1 and 2 are Meta's own faults: with 5xx nobody can say whether it was sent.
    Rule(
        Unknown,
        "WhatsApp had a fault and does not say whether it took the message",
        code="1|2|131000",
        status="5..",
        source="Meta: an error may come with a message that was sent, [I1]",
    ),
    Rule(
        AgainLater, "WhatsApp had a fault of its own", code="1|2|131000|131016|133004|135000", source=_SOURCE
    ),
    Rule(
        ChannelStopped,
        "the access is not valid; make a new access token",
        code="0|190",
        source=_PYWA,
    ),
    Rule(
        ChannelStopped,
        "the access token is not allowed to send: “{said}”",
        code=r"3|10|2\d\d|131005",
        source=_SOURCE,
    ),
    Rule(ChannelStopped, "WhatsApp has a question about paying: “{said}”", code="131042", source=_SOURCE),
    Rule(
        ChannelStopped,
        "the phone number is not registered with WhatsApp",
        code=r"131045|133010|133000|13300[5689]|133015",
        source=_SOURCE,
    ),
    Rule(ChannelStopped, "the name of the phone number is not approved yet", code="131037", source=_SOURCE),
    Rule(
        ChannelStopped,
        "WhatsApp has restricted the account: “{said}”",
        code="368|131031|130497",
        source=_SOURCE,
    ),
    Rule(
        ContentNever, "WhatsApp does not have this template in this language", code="132001", source=_SOURCE
    ),
    Rule(
        ContentNever,
        "WhatsApp has paused this template, because customers reported it",
        code="132015",
        source=_SOURCE,
    ),
    Rule(ContentNever, "WhatsApp has switched this template off", code="132016|131063", source=_SOURCE),
    Rule(
        ContentNever,
        "the template's variables are not what WhatsApp has on record: “{said}”",
        code="132000|132012|132018",
        source=_SOURCE,
    ),
    Rule(MessageNever, "the template became too long with what was filled in", code="132005", source=_SOURCE),
    Rule(
        MessageNever,
        "WhatsApp did not like what was filled into the template: “{said}”",
        code="132007|132008",
        source=_SOURCE,
    ),
    Rule(ContentNever, "WhatsApp does not take this kind of message", code="131051", source=_SOURCE),
    Rule(MessageNever, "WhatsApp could not take the picture: “{said}”", code="131053|131052", source=_SOURCE),
    Rule(MessageNever, "WhatsApp refused the message: “{said}”", code="100|131008|131009|33", source=_SOURCE),
    *graph.RULES,
)
