"""What Resend tells of mails it has taken: when it is asked, and by its webhooks."""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Iterator
from datetime import datetime

from app.channels.connector import ChannelSetup, Delivered
from app.channels.json_reading import Object, object_in, text_at, texts_at, written_instant_at
from app.channels.refusals import Refusal, sorted_refusal
from app.channels.resend_rules import AFTERWARDS
from app.model.heard import News, OptOut, Receipt, ReceiptState

_STATES = {
    "delivered": ReceiptState.DELIVERED,
    "complained": ReceiptState.DELIVERED,
    "opened": ReceiptState.READ,
    "clicked": ReceiptState.READ,
    "bounced": ReceiptState.FAILED,
    "suppressed": ReceiptState.FAILED,
    "failed": ReceiptState.FAILED,
    "canceled": ReceiptState.FAILED,
}

SIGNED_IN = "svix-signature"
COMPLAINED = "Email, the customer marked it as spam"


def news_of(mail: Object, now: datetime) -> tuple[News, ...]:
    """Return what became of a mail that was asked about."""
    return tuple(_news(text_at(mail, "id"), text_at(mail, "last_event"), texts_at(mail, "to"), now))


def is_genuine(delivered: Delivered, setup: ChannelSetup) -> bool:
    """Whether a webhook was signed with the webhook's secret, over its id, its time and the bytes that came.

    The time is not held against this computer's clock, although the vendor's libraries refuse what is five minutes off:
    a clock that is wrong would have everything refused for as long as it is, complaints before all, and whoever repeats
    an old webhook changes nothing, for what it tells is known and dated in its body.
    """
    written = setup.secrets.get("webhook_secret", "").strip().removeprefix("whsec_")
    try:
        secret = base64.b64decode(written, validate=True)
    except binascii.Error:
        return False
    names = ("svix-id", "svix-timestamp")
    stamp = ".".join(delivered.headers.get(name, "") for name in names).encode()
    wanted = base64.b64encode(hmac.new(secret, stamp + b"." + delivered.body, hashlib.sha256).digest())
    given = [each.partition(",") for each in delivered.headers.get(SIGNED_IN, "").split()]
    return bool(secret) and any(
        version == "v1" and hmac.compare_digest(signature.encode(), wanted) for version, _, signature in given
    )


def read(delivered: Delivered, setup: ChannelSetup, now: datetime) -> tuple[News, ...]:
    """Return the news in a webhook."""
    del setup
    document = object_in(delivered.body)
    kind, _, event = text_at(document, "type").partition(".")
    if kind != "email":
        return ()
    at = written_instant_at(document, "created_at") or now
    who = texts_at(document, "data", "to")
    bounce = (text_at(document, "data", "bounce", "type"), text_at(document, "data", "bounce", "message"))
    return tuple(_news(text_at(document, "data", "email_id"), event, who, at, *bounce))


def _news(
    mail_id: str, event: str, to: tuple[str, ...], at: datetime, bounce: str = "", said: str = ""
) -> Iterator[News]:
    state = _STATES.get(event)
    if state is None or not mail_id:
        return
    outcome = None
    if state is ReceiptState.FAILED:
        outcome = sorted_refusal(AFTERWARDS, Refusal(400, event, bounce, said), "Resend")
    yield Receipt(mail_id, state, at, outcome)
    if event == "complained":
        yield from (OptOut(who, at, COMPLAINED) for who in to)
