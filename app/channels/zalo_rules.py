"""What Zalo's refusals mean. It says no with the status 200, a number and a sentence.

The numbers are those of Zalo's own tables, as reprinted by those who read them in September 2026
(docs.zaloplatforms.com, "Mã lỗi"); the pages themselves could not be opened on 2026-11-22. Where a number means one
thing for messages and another for templates, what was said decides.
"""

from collections.abc import Sequence
from datetime import timedelta

from app.channels.json_reading import text_at
from app.channels.refusals import Refusal, Rule
from app.channels.web import Answer
from app.model.outcome import (
    AgainLater,
    ChannelStopped,
    ContentNever,
    MessageNever,
    RecipientNever,
    RecipientRefuses,
)

_OA = "Zalo Official Account, error table of 2026-09"
_ZBS = "Zalo template messages (formerly ZNS), error table of 2026-08"
_FIELD = "Zalo Official Account, seen in the field: notes of 2026"
A_DAY = timedelta(hours=24)

_SHARED: Sequence[Rule] = (
    Rule(AgainLater, "Zalo takes no more just now", code="-32", wait=timedelta(minutes=1), source=_OA),
    Rule(
        ChannelStopped,
        "Zalo does not accept the access token; make new tokens and enter both",
        code="-216|-220|-124",
        source=_OA,
    ),
    Rule(
        MessageNever,
        "more than 7 days had passed since the customer was last in touch, by Zalo's own count",
        code="-230|-232",
        source=_OA,
    ),
    Rule(RecipientNever, "the customer does not follow the Official Account", code="-213", source=_OA),
    Rule(
        RecipientNever,
        "the customer's Zalo account is blocked, or was not used for 45 days",
        code="-227",
        source=_OA,
    ),
    Rule(
        RecipientNever,
        "Zalo does not know this user ID; it may belong to another Official Account",
        code="-201",
        words="user_?id|recipient",
        source=_OA,
    ),
    Rule(
        RecipientRefuses,
        "the customer wants no such messages from this Official Account",
        code="-244|-217",
        source=_OA,
    ),
    Rule(
        AgainLater,
        "Zalo spares this customer further messages for a day",
        code="-218|-1441|-1471|-1472",
        wait=A_DAY,
        source=f"{_OA}; {_ZBS}",
    ),
    Rule(
        AgainLater,
        "the quota of the Official Account is used up; choose a larger package, or wait",
        code="-211|-144|-147",
        wait=timedelta(hours=1),
        source=f"{_OA}; {_ZBS}",
    ),
    Rule(
        AgainLater,
        "Zalo takes no such messages between 22:00 and 6:00",
        code="-234|-133",
        wait=timedelta(hours=1),
        source=f"{_OA}; {_ZBS}",
    ),
    Rule(
        AgainLater,
        "Zalo no longer has the picture; it is sent anew",
        code="-100",
        words="attachment",
        wait=timedelta(seconds=5),
        source=_OA,
    ),
    Rule(AgainLater, "Zalo could not send it just now", code="-200", wait=timedelta(minutes=10), source=_OA),
    Rule(
        ChannelStopped,
        "the Zalo Cloud Account has no money, or cannot be charged: “{said}”",
        code="-321|-115|-137",
        source=f"{_OA}; {_ZBS}",
    ),
    Rule(
        ChannelStopped,
        "the app is not connected to a Zalo Cloud Account, which pays for messages",
        code="-320|-136",
        source=f"{_OA}; {_ZBS}",
    ),
    Rule(
        ChannelStopped,
        "the Official Account has to be verified, or needs a larger package: “{said}”",
        code="-221|-224|-235|-135",
        source=f"{_OA}; {_ZBS}",
    ),
    Rule(
        ChannelStopped,
        "the Official Account is deleted or blocked: “{said}”",
        code="-204|-205|-125|-1351",
        source=f"{_OA}; {_ZBS}",
    ),
    Rule(
        ChannelStopped,
        "the app is not active or may not do this; look at its settings and grant the access again: “{said}”",
        code="-209|-212|-219|-223|-240|-242|-1241|-10[1-5]|-120|-138|-145",
        source=f"{_OA}; {_ZBS}",
    ),
    Rule(ContentNever, "Zalo finds that this breaks its rules: “{said}”", code="-248", source=_OA),
    Rule(ContentNever, "Zalo does not take this kind of message", code="-233|-249", source=_OA),
    Rule(MessageNever, "the message has more than Zalo takes: “{said}”", code="-210|-130", source=_OA),
    Rule(MessageNever, "Zalo refused the message: “{said}”", code="-201", source=_OA),
)

_LAST = Rule(
    # A number below nothing is Zalo's no; what came with another one, or with none, nobody can say.
    MessageNever,
    "Zalo refused it: “{said}”",
    code=r"-\d+",
    source=_FIELD,
)

RULES: Sequence[Rule] = (*_SHARED, _LAST)
"""For messages in the shop's own words, pictures and questions."""

TEMPLATE_RULES: Sequence[Rule] = (
    *_SHARED,
    Rule(AgainLater, "Zalo had a fault of its own", code="-100", wait=timedelta(minutes=5), source=_ZBS),
    Rule(
        RecipientNever,
        "Zalo cannot reach this customer; the account may be closed, or refuses such messages",
        code="-108|-110|-114|-118|-119",
        source=_ZBS,
    ),
    Rule(
        RecipientRefuses,
        "the customer wants no such messages from this Official Account",
        code="-139|-141",
        source=_ZBS,
    ),
    Rule(MessageNever, "Zalo's rules spare this customer such messages", code="-140", source=_ZBS),
    Rule(
        ContentNever,
        "Zalo does not have this template, or has not approved it: “{said}”",
        code="-109|-117|-131|-127",
        source=_ZBS,
    ),
    Rule(
        ContentNever,
        "Zalo has switched this template off, because customers reported it",
        code="-146",
        source=_ZBS,
    ),
    Rule(
        MessageNever,
        "Zalo did not like what was filled into the template: “{said}”",
        code=r"-111|-112\d?|-113\d?|-116|-132|-153",
        source=_ZBS,
    ),
    _LAST,
)
"""For templates."""


def refusal_in(answer: Answer) -> Refusal | None:
    """Return the refusal in an answer of Zalo; ``None`` if it holds none."""
    document = answer.document
    code = text_at(document, "error")
    if document is None or code in ("", "0"):
        return None
    return Refusal(answer.status, code, said=text_at(document, "message"))
