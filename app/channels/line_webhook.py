"""What LINE's webhooks tell: messages, and who adds the shop as a friend or blocks it."""

import base64
import hashlib
import hmac
from collections.abc import Iterator
from datetime import datetime

from app.channels.connector import ChannelSetup, Delivered
from app.channels.json_reading import Object, instant_at, object_in, objects_at, text_at
from app.model.heard import Incoming, News, OptOut, Unreachable

SIGNED_IN = "x-line-signature"
BLOCKED = "LINE, the customer blocked the shop"


def is_genuine(delivered: Delivered, setup: ChannelSetup) -> bool:
    """Whether a webhook was signed with the channel secret, over the very bytes that came."""
    secret = setup.secrets.get("channel_secret", "")
    given = delivered.headers.get(SIGNED_IN, "")
    wanted = base64.b64encode(hmac.new(secret.encode(), delivered.body, hashlib.sha256).digest())
    return bool(secret) and hmac.compare_digest(given.encode(), wanted)


def read(delivered: Delivered, setup: ChannelSetup, now: datetime) -> tuple[News, ...]:
    """Return the news in a webhook; groups and rooms are not customers."""
    del setup
    document = object_in(delivered.body)
    return tuple(news for event in objects_at(document, "events") for news in _news(event, now))


def _news(event: Object, now: datetime) -> Iterator[News]:
    who = text_at(event, "source", "userId")
    if text_at(event, "source", "type") != "user" or not who:
        return
    at = instant_at(event, "timestamp", milliseconds=True) or now
    event_id = text_at(event, "webhookEventId")
    match text_at(event, "type"):
        case "message":
            message_id = event_id or text_at(event, "message", "id")
            if message_id:
                yield Incoming(message_id, who, at, text_at(event, "message", "text"))
        case "postback" if event_id:
            yield Incoming(event_id, who, at)
        case "follow":
            # A friend is known from now on, but has not written anything.
            if event_id:
                yield Incoming(event_id, who, at, is_news=False)
            yield Unreachable(who, at, id=event_id)
        case "unfollow":
            yield OptOut(who, at, BLOCKED, id=event_id)
            yield Unreachable(who, at, "blocked the shop on LINE", id=event_id)
