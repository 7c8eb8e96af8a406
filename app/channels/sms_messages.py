"""Twilio's messages as its API lists them: receipts, answers, and whether it took one whose answer was lost."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from app.channels.json_reading import Object, text_at
from app.channels.refusals import sorted_refusal
from app.channels.sms_rules import RULES, refusal_of
from app.model.heard import Incoming, News, OptIn, OptOut, Receipt, ReceiptState

NAME = "SMS"

_STATES = {
    "delivered": ReceiptState.DELIVERED,
    "read": ReceiptState.READ,
    "failed": ReceiptState.FAILED,
    "undelivered": ReceiptState.FAILED,
    "canceled": ReceiptState.FAILED,
}

_STOP_WORDS = frozenset({"stop", "unsubscribe", "end", "quit", "stopall", "revoke", "optout", "cancel"})
"""The words after which Twilio itself takes no more messages for a number."""
_START_WORDS = frozenset({"start", "unstop"})
"""The words that let it write again. It takes YES as well, which may be the answer to another question."""

STOPPED = "SMS, the customer answered STOP"
STARTED = "SMS, the customer answered START"

_TRIAL = "Sent from your Twilio trial account - "


def instant_of(message: Object, *names: str) -> datetime | None:
    """Return the first date of these names that a message has."""
    for name in names:
        try:
            found = parsedate_to_datetime(text_at(message, name))
        except ValueError:
            continue
        return found.astimezone(UTC) if found.tzinfo else found.replace(tzinfo=UTC)
    return None


def receipt_of(message: Object, now: datetime) -> Receipt | None:
    """Return what became of a message that was sent; ``None`` while that is open."""
    at = instant_of(message, "date_updated", "date_sent") or now
    told = (text_at(message, "sid"), text_at(message, "status"))
    return receipt(*told, text_at(message, "error_code"), text_at(message, "error_message"), at)


def receipt(sid: str, status: str, code: str, said: str, at: datetime) -> Receipt | None:
    """Return what a status says became of a message; ``None`` while that is open."""
    state = _STATES.get(status)
    if state is None or not sid:
        return None
    outcome = None
    if state is ReceiptState.FAILED:
        outcome = sorted_refusal(RULES, refusal_of(code, said), NAME)
    return Receipt(sid, state, at, outcome)


def news_of(message: Object, now: datetime, *, is_news: bool) -> Iterator[News]:
    """Yield what a message tells that came in."""
    if text_at(message, "direction") != "inbound":
        return
    at = instant_of(message, "date_sent", "date_created") or now
    who, sid = text_at(message, "from"), text_at(message, "sid")
    yield from incoming(sid, who, text_at(message, "body"), at, is_news=is_news)


def incoming(
    sid: str, who: str, text: str, at: datetime, wish: str = "", *, is_news: bool = True
) -> Iterator[News]:
    """Yield what a customer's message tells; ``wish`` is what Twilio itself understood: STOP, START or HELP."""
    if not sid or not who.startswith("+"):
        return  # A short code or a name, or a WhatsApp number: no customer of this channel.
    yield Incoming(sid, who, at, text, is_news=is_news)
    word = text.strip().casefold()
    if wish == "STOP" or (not wish and word in _STOP_WORDS):
        yield OptOut(who, at, STOPPED, id=sid)
    elif wish == "START" or (not wish and word in _START_WORDS):
        yield OptIn(who, at, STARTED, id=sid)


def taken_among(
    messages: Iterable[Object], text: str, since: datetime, known: frozenset[str]
) -> tuple[str, ...]:
    """Return the ids of messages with this text that Twilio has taken since and that are not known otherwise."""
    found = []
    for message in messages:
        created_at = instant_of(message, "date_created")
        body = text_at(message, "body").removeprefix(_TRIAL)
        sid = text_at(message, "sid")
        is_ours = text_at(message, "direction") == "outbound-api" and body.strip() == text.strip()
        if is_ours and sid and sid not in known and created_at is not None and created_at >= since:
            found.append(sid)
    return tuple(found)
