"""What Zalo's webhooks tell: messages, receipts, and who follows the Official Account or leaves it."""

import hashlib
import hmac
from collections.abc import Iterator
from datetime import datetime

from app.channels.connector import ChannelSetup, Delivered
from app.channels.json_reading import Object, instant_at, object_in, text_at, texts_at
from app.model.heard import Incoming, News, OptOut, Receipt, ReceiptState, Unreachable

SIGNED_IN = "x-zevent-signature"
SENT_AT = "x-zevent-timestamp"
LEFT = "Zalo, the customer left the Official Account"


def is_genuine(delivered: Delivered, setup: ChannelSetup) -> bool:
    """Whether a webhook was signed with the Official Account's secret key, over the very bytes that came.

    It is a plain digest of ID, body, time and key. The time is the body's own by Zalo's page, and the
    header's by those who have tried it: either proves the key.
    """
    secret = setup.secrets.get("oa_secret", "").strip()
    given = delivered.headers.get(SIGNED_IN, "").strip().removeprefix("mac=").lower()
    times = (text_at(object_in(delivered.body), "timestamp"), delivered.headers.get(SENT_AT, "").strip())
    app_id = setup.settings["app_id"].encode()
    return bool(secret) and any(
        hmac.compare_digest(given.encode(), _digest(app_id, delivered.body, time, secret).encode())
        for time in times
        if time
    )


def _digest(app_id: bytes, body: bytes, time: str, secret: str) -> str:
    return hashlib.sha256(app_id + body + time.encode() + secret.encode()).hexdigest()


def read(delivered: Delivered, setup: ChannelSetup, now: datetime) -> tuple[News, ...]:
    """Return the news in a webhook, which brings one event."""
    del setup
    event = object_in(delivered.body)
    return () if event is None else tuple(_news(event, now))


def _news(event: Object, now: datetime) -> Iterator[News]:
    name = text_at(event, "event_name")
    at = instant_at(event, "timestamp", milliseconds=True) or now
    message_id = text_at(event, "message", "msg_id") or text_at(event, "message", "message_id")
    match name:
        case "user_received_message" if message_id:
            delivered_at = instant_at(event, "message", "delivery_time", milliseconds=True) or at
            yield Receipt(message_id, ReceiptState.DELIVERED, delivered_at)
        case "user_seen_message":
            for each in texts_at(event, "message", "msg_ids") or ((message_id,) if message_id else ()):
                yield Receipt(each, ReceiptState.READ, at)
        case "follow" | "unfollow":
            yield from _follower(event, at, follows=name == "follow")
        case _ if name.startswith("user_send_") and not name.startswith("user_send_group_"):
            who = text_at(event, "sender", "id")
            if who and message_id:
                yield Incoming(message_id, who, at, text_at(event, "message", "text"))


def _follower(event: Object, at: datetime, *, follows: bool) -> Iterator[News]:
    who = text_at(event, "follower", "id")
    if not who:
        return
    if follows:
        # Following counts as being in touch, but nothing was written.
        yield Incoming(f"follow:{who}:{text_at(event, 'timestamp')}", who, at, is_news=False)
        yield Unreachable(who, at)
    else:
        yield OptOut(who, at, LEFT)
