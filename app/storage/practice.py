"""What is on the Practice phone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from app.model.block import Content
from app.storage.tables import practice_messages


@dataclass(frozen=True, slots=True)
class PracticeMessage:
    """One message on the phone."""

    message_key: str
    recipient: str
    recipient_name: str
    content: Content
    at: datetime


def show(connection: Connection, shown: Iterable[PracticeMessage]) -> None:
    """Put messages on the phone; one that is there already is not put there twice."""
    rows = [
        {
            "message_key": message.message_key,
            "recipient": message.recipient,
            "recipient_name": message.recipient_name,
            "content": message.content,
            "at": message.at,
        }
        for message in shown
    ]
    if rows:
        connection.execute(insert(practice_messages).on_conflict_do_nothing(), rows)


def on_phone(connection: Connection) -> list[PracticeMessage]:
    """Return everything on the phone, the oldest first."""
    rows = connection.execute(select(practice_messages).order_by(practice_messages.c.id)).mappings()
    return [
        PracticeMessage(
            row["message_key"],
            row["recipient"],
            row["recipient_name"],
            row["content"],
            row["at"],
        )
        for row in rows
    ]
