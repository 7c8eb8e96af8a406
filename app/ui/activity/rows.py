"""Reading the newest messages for the table; runs in the background."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from app.model.message import MessageState
from app.workspace import Workspace

MOST = 500


@dataclass(frozen=True, slots=True)
class MessageRow:
    """One message as the table shows it. ``at`` is when it was sent, or is planned to be."""

    id: int
    at: datetime
    customer: str
    sequence: str
    step: str
    channel: str
    state: MessageState
    reason: str
    planned_at: datetime | None
    sent_at: datetime | None
    delivered_at: datetime | None


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest messages, the newest first; ``is_all`` says that there are no older ones."""

    rows: tuple[MessageRow, ...]
    is_all: bool
    zone: ZoneInfo
    now: datetime


def read_newest(workspace: Workspace) -> Newest:
    """Return the newest messages."""
    found = workspace.overview.activity(most=MOST + 1)
    rows = tuple(
        MessageRow(
            id=row.id,
            at=row.sent_at or row.planned_at or row.due_at,
            customer=row.customer,
            sequence=row.sequence,
            step=row.step,
            channel=row.channel,
            state=row.state,
            reason=_with_problem(row.why.text(), row.problem),
            planned_at=row.planned_at,
            sent_at=row.sent_at,
            delivered_at=row.delivered_at,
        )
        for row in reversed(found[-MOST:])
    )
    return Newest(rows, len(found) <= MOST, workspace.desk.zone(), workspace.desk.now())


def _with_problem(reason: str, problem: str) -> str:
    said = f"{reason}; {problem}" if problem and problem not in reason else reason
    return said[:1].upper() + said[1:]
