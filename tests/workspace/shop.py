"""A shop in a folder of its own: its owner, a clock that is moved by hand, and a phone that takes everything."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from app.engine.dispatch import Dispatch
from app.engine.outcomes import Ended
from app.engine.turn import Books
from app.model.block import Block
from app.model.customer import Customer
from app.model.enrollment import Enrollment
from app.model.message import MessageState
from app.model.sequence import SequenceDocument, SequenceKind
from app.model.sequence_file import write_document
from app.model.steps import MessageStep, Step
from app.storage import enrollments, library, sequences
from app.storage.activity import ActivityRow
from app.workspace import Workspace
from app.workspace.importing import ImportOptions, ImportResult
from app.workspace.sequences import SequenceView
from tests.engine.simulated import ManualClock, Platform, delivered
from tests.model.builders import in_a_row

MONDAY = datetime(2026, 3, 23, 9, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)

MAIL = {"host": "127.0.0.1", "port": "1", "security": "none", "from": "shop@example.com"}
"""A mailbox on a server that is not there."""


class SecretsInMemory:
    """Credentials that are gone with the test."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def put(self, channel: str, key: str, secret: str) -> None:
        self.kept[channel, key] = secret

    def get(self, channel: str, key: str) -> str | None:
        return self.kept.get((channel, key))

    def forget(self, channel: str, key: str) -> None:
        self.kept.pop((channel, key), None)


@dataclass(frozen=True)
class Sent:
    """A message that went out."""

    at: datetime
    to: str
    step: str
    text: str
    way_out: str = ""


@dataclass
class Shop:
    """An opened folder, and its engine's books without a loop; ``sent`` is what went out, in order."""

    workspace: Workspace
    clock: ManualClock
    secrets: SecretsInMemory
    books: Books
    files: Path
    platform: Platform = delivered
    sent: list[Sent] = field(default_factory=list)

    # --- what the owner does

    def add_sequence(self, document: SequenceDocument, channel: str = "Practice") -> SequenceView:
        """Import a sequence from a file."""
        path = self.files / "sequence.json"
        path.write_text(write_document(document), encoding="utf-8")
        return self.workspace.sequences.import_file(path, channel)

    def start(self, document: SequenceDocument, channel: str = "Practice") -> None:
        """Import a sequence and let it run."""
        self.add_sequence(document, channel)
        self.workspace.sequences.publishing.activate(document.name)

    def redraw(self, document: SequenceDocument) -> None:
        """Change the draft of the sequence of the same name, as the editor does."""
        now = self.clock.now()
        with self.workspace.desk.write() as connection:
            stored = sequences.named(connection, document.name)
            assert stored is not None
            for key, block in document.blocks.items():
                library.put_block(connection, key, block, now)
            sequences.save_draft(connection, stored.id, document, now)

    def import_csv(self, *lines: str, name: str = "customers.csv", **options: Any) -> ImportResult:
        """Import a file of customers."""
        path = self.files / name
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return self.workspace.customers.import_file(path, ImportOptions(**options))

    def customer(self, first_name: str, **fields: str) -> Customer:
        """Import one customer with an email address who has said yes to it."""
        email = f"{first_name.lower()}@example.com"
        known = {"First name": first_name, "Email": email, "consent_email": "yes", **fields}
        self.import_csv(",".join(known), ",".join(known.values()))
        return self.workspace.customers.find(email)

    def enroll(self, name: str, *people: Customer) -> dict[str, str]:
        """Let customers join, and return by first name why some of them did not."""
        joining = self.workspace.sequences.enroll(name, people)
        names = {customer.id: customer.first_name for customer in people}
        return {names[each]: reason.text() for each, reason in joining.refused.items()}

    # --- what time does

    def turn(self) -> datetime | None:
        """Let the engine do what is due at this instant; return the next due instant."""
        ended: list[Ended] = []
        while True:
            now = self.clock.now()
            turned = self.books.turn(now, ended, [], lambda channel_id: 1000)
            ended = [Ended(each, self._sent(each), now) for each in turned.dispatches]
            if not ended and not turned.more_is_due:
                return turned.next_due

    def run(self, until: datetime) -> None:
        """Let time go by with the engine running."""
        while (due := self.turn()) is not None and due <= until:
            self.clock.instant = max(self.clock.instant, due)
        self.pass_time(until)

    def pass_time(self, until: datetime) -> None:
        """Let time go by with the computer off."""
        self.clock.instant = max(self.clock.instant, until)

    def _sent(self, dispatch: Dispatch) -> Any:
        outcome = self.platform(dispatch, self.clock.now())
        part = dispatch.part
        content = part.content
        sent = Sent(self.clock.now(), part.recipient_name, dispatch.step, content.text, content.way_out)
        self.sent.append(sent)
        return outcome

    # --- what there is

    @property
    def steps_sent(self) -> list[str]:
        """The steps whose messages went out."""
        return [sent.step for sent in self.sent]

    @property
    def ways_out(self) -> list[str]:
        """What stood below the messages that went out."""
        return [sent.way_out for sent in self.sent]

    def enrollments(self, who: Customer) -> list[Enrollment]:
        """Return every enrollment of a customer, the oldest first."""
        with self.workspace.desk.read() as connection:
            return enrollments.of_customer(connection, who.id)

    def activity(self, name: str = "") -> dict[str, tuple[MessageState, str]]:
        """Return by step what became of the messages, and why."""
        rows: list[ActivityRow] = self.workspace.overview.activity(sequence=name)
        return {row.step: (row.state, row.why.text()) for row in rows}


@contextmanager
def opened(folder: Path, files: Path, *, test_folder: bool = True) -> Iterator[Shop]:
    """Open a shop in London on a Monday morning."""
    clock, secrets = ManualClock(MONDAY), SecretsInMemory()
    with Workspace(folder, test_folder=test_folder, credentials=secrets, clock=clock) as workspace:
        workspace.overview.set("shop.timezone", "Europe/London")
        books = Books(workspace.desk.database, workspace.desk.folder_id)
        books.recover(MONDAY)
        try:
            yield Shop(workspace, clock, secrets, books, files)
        finally:
            books.close()


def drawn(
    *steps: Step,
    name: str = "Welcome",
    kind: str = "transactional",
    texts: Mapping[str, str] | None = None,
    **more: Any,
) -> SequenceDocument:
    """Return a sequence of the steps in a row; each message has a block of its name, which says it."""
    linked = in_a_row(*steps)
    keys = [step.block for step in linked if isinstance(step, MessageStep)]
    said = {key: f"This is {key}." for key in keys} | dict(texts or {})
    blocks = {key: Block(name=key, text=said[key], subject=key) for key in keys}
    values: dict[str, Any] = {"first": linked[0].id if linked else None, "whose_time": "shop"} | more
    return SequenceDocument(name=name, kind=SequenceKind(kind), steps=linked, blocks=blocks, **values)
