"""Reading the newest messages for the table; runs in the background."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from app.model.message import MessageState
from app.model.sentence import worded
from app.storage.attempts import Attempt
from app.ui.activity.filter_bar import EVERYTHING, Wanted
from app.ui.told import capital, told
from app.workspace import Workspace
from app.workspace.settling import InDoubt

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
    step_name: str = ""


@dataclass(frozen=True, slots=True)
class Newest:
    """The newest messages, the newest first; ``is_all`` says that there are no older ones."""

    rows: tuple[MessageRow, ...]
    is_all: bool
    zone: ZoneInfo
    now: datetime
    wanted: Wanted = EVERYTHING
    sequences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """What one message said, what came of each attempt, and, while it is in doubt, how it can be settled."""

    id: int
    text: str
    attempts: tuple[Attempt, ...]
    doubt: InDoubt | None


def read_story(workspace: Workspace, message_id: int) -> Story:
    """Return the whole story of a message."""
    story = workspace.overview.story(message_id)
    doubts = {doubt.message.id: doubt for doubt in workspace.settling.every()}
    content = story.content
    text = "\n".join(part for part in (content.subject, content.text) if part) if content else ""
    return Story(message_id, text, story.attempts, doubts.get(message_id))


def read_newest(workspace: Workspace, wanted: Wanted = EVERYTHING, most: int = MOST) -> Newest:
    """Return the newest messages of those that are wanted."""
    names = tuple(view.name for view in workspace.sequences.every())
    sequence = wanted.sequence if wanted.sequence in names else ""
    found = workspace.overview.activity(
        text=wanted.text, sequence=sequence, states=wanted.states, most=most + 1
    )
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
            step_name=row.step_name,
        )
        for row in reversed(found[-most:])
    )
    return Newest(rows, len(found) <= most, workspace.desk.zone(), workspace.desk.now(), wanted, names)


def _with_problem(reason: str, problem: str) -> str:
    more = problem and problem not in reason
    said = worded("{reason}; {problem}", reason=reason, problem=problem) if more else reason
    return capital(told(said))
