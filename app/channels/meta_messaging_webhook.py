"""What the webhooks of Messenger and Instagram tell: messages, taps, deliveries and what was read."""

from collections.abc import Callable, Iterator
from datetime import datetime

from app.channels import graph
from app.channels.connector import ChannelSetup, Delivered
from app.channels.json_reading import Object, at, instant_at, objects_at, text_at, texts_at
from app.model.heard import Incoming, News, Receipt, ReceiptState, ReceiptsUpTo


def reader(account_setting: str) -> Callable[[Delivered, ChannelSetup, datetime], tuple[News, ...]]:
    """Return what reads the webhooks of the account whose id is in this setting."""

    def read(delivered: Delivered, setup: ChannelSetup, now: datetime) -> tuple[News, ...]:
        account = setup.settings[account_setting]
        return tuple(
            news
            for entry in graph.changes_in(delivered)
            if text_at(entry, "id") == account
            for event in objects_at(entry, "messaging")
            for news in _news(event, account, now)
        )

    return read


def _news(event: Object, account: str, now: datetime) -> Iterator[News]:
    sender = text_at(event, "sender", "id")
    told_at = instant_at(event, "timestamp", milliseconds=True) or now
    if not sender or sender == account or at(event, "message", "is_echo") is True:
        return
    for kind, text in (("message", "text"), ("postback", "title")):
        message_id = text_at(event, kind, "mid")
        if message_id and at(event, kind, "is_deleted") is not True:
            yield Incoming(message_id, sender, told_at, text_at(event, kind, text))
    for message_id in texts_at(event, "delivery", "mids"):
        yield Receipt(message_id, ReceiptState.DELIVERED, told_at)
    read_id = text_at(event, "read", "mid")
    if read_id:
        yield Receipt(read_id, ReceiptState.READ, told_at)
    for kind, state in (("delivery", ReceiptState.DELIVERED), ("read", ReceiptState.READ)):
        up_to = instant_at(event, kind, "watermark", milliseconds=True)
        if up_to is not None:
            yield ReceiptsUpTo(sender, state, up_to, told_at)
