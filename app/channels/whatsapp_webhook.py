"""What WhatsApp's webhooks tell: statuses, messages and what customers want of marketing."""

from collections.abc import Iterator
from datetime import datetime

from app.channels import graph
from app.channels.connector import ChannelSetup, Delivered
from app.channels.json_reading import Object, at, instant_at, object_at, objects_at, text_at
from app.channels.refusals import Refusal, sorted_refusal
from app.channels.whatsapp_rules import RULES
from app.model.heard import Incoming, News, OptIn, OptOut, Receipt, ReceiptState

_STATES = {
    "delivered": ReceiptState.DELIVERED,
    "read": ReceiptState.READ,
    "played": ReceiptState.READ,
    "failed": ReceiptState.FAILED,
}
_OPEN_NOTHING = frozenset({"system", "unsupported", "unknown", "reaction", "errors", "edit", "revoke"})
"""Kinds of messages of which no document says that they open the window."""

SOURCE = "WhatsApp, the customer's own setting"


def read(delivered: Delivered, setup: ChannelSetup, now: datetime) -> tuple[News, ...]:
    """Return the news about this channel's phone number."""
    return tuple(
        news
        for entry in graph.changes_in(delivered)
        for change in objects_at(entry, "changes")
        for news in _news(change, setup.settings["phone_number_id"], now)
    )


def _news(change: Object, phone_number_id: str, now: datetime) -> Iterator[News]:
    value = object_at(change, "value")
    # One app may have many numbers: what is told of another one is that channel's.
    if text_at(value, "metadata", "phone_number_id") not in ("", phone_number_id):
        return
    names = {
        text_at(contact, "wa_id"): text_at(contact, "profile", "name")
        for contact in objects_at(value, "contacts")
    }
    for status in objects_at(value, "statuses"):
        yield from _receipt(status, now)
    for message in objects_at(value, "messages"):
        yield from _incoming(message, names, now)
    for preference in objects_at(value, "user_preferences"):
        yield from _preference(preference, now)


def _receipt(status: Object, now: datetime) -> Iterator[Receipt]:
    state = _STATES.get(text_at(status, "status"))
    provider_id = text_at(status, "id")
    if state is None or not provider_id:
        return
    told_at = instant_at(status, "timestamp") or now
    outcome = None
    if state is ReceiptState.FAILED:
        outcome = sorted_refusal(RULES, refusal_of(object_at(status, "errors", 0)), "WhatsApp")
    yield Receipt(provider_id, state, told_at, outcome)


def refusal_of(error: Object) -> Refusal:
    """Return the refusal that a status of WhatsApp carries."""
    said = text_at(error, "error_data", "details") or text_at(error, "message") or text_at(error, "title")
    return Refusal(400, text_at(error, "code"), said=said)


def _incoming(message: Object, names: dict[str, str], now: datetime) -> Iterator[Incoming]:
    sender, message_id = text_at(message, "from"), text_at(message, "id")
    if not sender.isdecimal() or not message_id or at(message, "group_id") is not None:
        return
    yield Incoming(
        id=message_id,
        address=f"+{sender}",
        at=instant_at(message, "timestamp") or now,
        text=_text(message),
        name=names.get(sender, ""),
        opens_window=text_at(message, "type") not in _OPEN_NOTHING,
    )


def _text(message: Object) -> str:
    """Return what the customer wrote, tapped, or put below a picture."""
    kind = text_at(message, "type")
    for path in (
        ("text", "body"),
        ("button", "text"),
        ("interactive", "button_reply", "title"),
        ("interactive", "list_reply", "title"),
        (kind, "caption"),
    ):
        found = text_at(message, *path)
        if found:
            return found
    return ""


def _preference(preference: Object, now: datetime) -> Iterator[News]:
    who = text_at(preference, "wa_id")
    if not who.isdecimal():
        return
    told_at = instant_at(preference, "timestamp") or now
    match text_at(preference, "value"):
        case "stop":
            yield OptOut(f"+{who}", told_at, SOURCE)
        case "resume":
            yield OptIn(f"+{who}", told_at, SOURCE)
