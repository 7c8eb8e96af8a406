"""Webhook bodies as WhatsApp sends them."""

from datetime import datetime
from typing import Any

Document = dict[str, Any]


def webhook(number_id: str, field: str, value: Document) -> Document:
    """Wrap what a webhook tells."""
    metadata = {"display_phone_number": "15550783881", "phone_number_id": number_id}
    whole = {"messaging_product": "whatsapp", "metadata": metadata, **value}
    return {
        "object": "whatsapp_business_account",
        "entry": [{"id": "102290129340398", "changes": [{"value": whole, "field": field}]}],
    }


def message_webhook(
    number_id: str, sender: str, message_id: str, at: datetime, text: str, name: str
) -> Document:
    """A customer has written."""
    message = {
        "from": sender,
        "id": message_id,
        "timestamp": str(int(at.timestamp())),
        "type": "text",
        "text": {"body": text},
    }
    contact = _contact(sender, name)
    return webhook(number_id, "messages", {"contacts": [contact], "messages": [message]})


def status_webhook(
    number_id: str, recipient: str, message_id: str, at: datetime, status: str, code: int = 0
) -> Document:
    """Something has become of a message."""
    told: Document = {
        "id": message_id,
        "status": status,
        "timestamp": str(int(at.timestamp())),
        "recipient_id": recipient,
    }
    if code:
        message = "Message undeliverable"
        told["errors"] = [
            {"code": code, "title": message, "message": message, "error_data": {"details": f"{message}."}}
        ]
    return webhook(number_id, "messages", {"contacts": [_contact(recipient, "An")], "statuses": [told]})


def preference_webhook(number_id: str, sender: str, at: datetime, value: str) -> Document:
    """A customer has said what they want of marketing."""
    preference = {
        "wa_id": sender,
        "detail": f"User requested to {value} marketing messages",
        "category": "marketing_messages",
        "value": value,
        "timestamp": int(at.timestamp()),
    }
    contact = _contact(sender, "An")
    return webhook(number_id, "user_preferences", {"contacts": [contact], "user_preferences": [preference]})


def _contact(number: str, name: str) -> Document:
    return {"profile": {"name": name}, "wa_id": number, "user_id": f"VN.{number}00"}
