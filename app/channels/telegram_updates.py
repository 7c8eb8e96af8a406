"""What Telegram's updates tell, asked for or by webhook: messages, taps, and who blocks the bot."""

import hmac
from collections.abc import Iterator
from datetime import datetime

from app.channels.connector import ChannelSetup, Delivered
from app.channels.json_reading import Object, at, instant_at, object_at, object_in, objects_at, text_at
from app.model.heard import Incoming, News, OptOut, Unreachable

WANTED = ("message", "callback_query", "my_chat_member")
"""The updates that Telegram is asked for."""

SIGNED_IN = "x-telegram-bot-api-secret-token"
BLOCKED = "Telegram, the customer blocked the bot"


def is_genuine(delivered: Delivered, setup: ChannelSetup) -> bool:
    """Whether a webhook carries the word that was agreed on with Telegram."""
    wanted = setup.secrets.get("webhook_secret", "")
    given = delivered.headers.get(SIGNED_IN, "")
    return bool(wanted) and hmac.compare_digest(given.encode(), wanted.encode())


def read(delivered: Delivered, setup: ChannelSetup, now: datetime) -> tuple[News, ...]:
    """Return the news in a webhook, which brings one update."""
    del setup
    document = object_in(delivered.body)
    return () if document is None else tuple(news_in(document, now))


def news_in(update: Object, now: datetime, *, is_news: bool = True) -> Iterator[News]:
    """Yield the news in an update; groups, channels and other bots are not customers."""
    message = object_at(update, "message")
    if message:
        yield from _message(message, now, is_news=is_news)
    tap = object_at(update, "callback_query")
    if tap:
        yield from _tap(tap, now, is_news=is_news)
    change = object_at(update, "my_chat_member")
    if change:
        yield from _change(change, text_at(update, "update_id"), now)


def _message(message: Object, now: datetime, *, is_news: bool) -> Iterator[News]:
    chat, number = _customer(message), text_at(message, "message_id")
    if not chat or not number or at(message, "from", "is_bot") is True:
        return
    yield Incoming(
        id=f"{chat}:{number}",
        address=chat,
        at=instant_at(message, "date") or now,
        text=text_at(message, "text") or text_at(message, "caption"),
        name=_name(object_at(message, "from")),
        is_news=is_news,
    )


def _tap(tap: Object, now: datetime, *, is_news: bool) -> Iterator[News]:
    chat, tap_id, data = _customer(object_at(tap, "message")), text_at(tap, "id"), text_at(tap, "data")
    if not chat or not tap_id:
        return
    rows = at(tap, "message", "reply_markup", "inline_keyboard")
    buttons = [button for row in rows for button in objects_at(row)] if isinstance(rows, list) else []
    label = next((text_at(each, "text") for each in buttons if text_at(each, "callback_data") == data), "")
    name = _name(object_at(tap, "from"))
    yield Incoming(f"tap:{tap_id}", chat, now, label if data else "", name, is_news=is_news)


def _change(change: Object, update_id: str, now: datetime) -> Iterator[News]:
    chat = _customer(change)
    told_at = instant_at(change, "date") or now
    match text_at(change, "new_chat_member", "status") if chat else "":
        case "kicked":
            yield OptOut(chat, told_at, BLOCKED, id=update_id)
            yield Unreachable(chat, told_at, "blocked the bot on Telegram", id=update_id)
        case "member":
            # They can be reached again. To marketing they have not agreed by that.
            yield Unreachable(chat, told_at, id=update_id)


def _customer(holder: Object) -> str:
    """Return the private chat that something happened in, which is the customer's address."""
    return text_at(holder, "chat", "id") if text_at(holder, "chat", "type") == "private" else ""


def _name(user: Object) -> str:
    return f"{text_at(user, 'first_name')} {text_at(user, 'last_name')}".strip()
