"""Settling the messages of which nobody can say whether they arrived."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection

from app.engine.settling import doubt_about, settle_message
from app.model.errors import NotFound
from app.model.message import MessageState
from app.model.sentence import worded
from app.model.settling import How
from app.storage import activity, messages
from app.storage.activity import ActivityRow
from app.storage.messages import StoredMessage
from app.workspace.desk import Desk


@dataclass(frozen=True, slots=True)
class InDoubt:
    """A message in doubt, as it is shown.

    ``choices`` is what may be said of it now; ``goes_on_at`` (UTC) is when the sequence goes on
    by itself and *send again* is gone, ``None`` when it has.
    """

    message: ActivityRow
    attempted_at: datetime | None
    goes_on_at: datetime | None
    choices: tuple[How, ...]


class Settling:
    """What became of messages whose sending broke off."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def every(self) -> list[InDoubt]:
        """Return the messages that are in doubt, the oldest first."""
        now = self._desk.now()
        with self._desk.read() as connection:
            world = self._desk.world(connection)
            shown: list[InDoubt] = []
            for message in messages.by_state(connection, MessageState.UNKNOWN):
                doubt = doubt_about(connection, world, message)
                shown.append(
                    InDoubt(
                        _row(connection, message.id),
                        message.progress.attempted_at,
                        doubt.again_until,
                        doubt.choices(now),
                    )
                )
            return shown

    def settle(self, message_id: int, how: How) -> ActivityRow:
        """Settle a message and return it as Activity lists it then.

        Raises ``NotFound``, and ``NotAllowed`` when it is settled already or when it is too late
        to send it again.
        """
        with self._desk.write() as connection:
            message = _found(connection, message_id)
            settle_message(connection, self._desk.world(connection), message, how, self._desk.now())
            return _row(connection, message_id)


def _found(connection: Connection, message_id: int) -> StoredMessage:
    message = messages.by_id(connection, message_id)
    if message is None:
        raise NotFound(
            worded(
                "There is no message {message_id}. “activity” lists them with their ids.",
                message_id=message_id,
            )
        )
    return message


def _row(connection: Connection, message_id: int) -> ActivityRow:
    (row,) = activity.listed(connection, message_id=message_id)
    return row
