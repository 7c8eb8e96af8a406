"""A shop that is killed again and again: its folder, its customers, and what its mail server took."""

import csv
import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from app.model.message import MessageState
from app.model.settling import How
from app.workspace import Workspace
from app.workspace.importing import ImportOptions
from tests.commands.mail_server import MailServer
from tests.ui.driving import NoSecrets

SEQUENCE = "After the visit"
STEPS = ("thanks", "review", "see-you")
AT_ONCE = 4


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail that has to arrive exactly once."""

    recipient: str
    subject: str


class Shop:
    """One data folder whose only sequence writes three mails, each as soon as the one before was taken."""

    def __init__(self, folder: Path, server: MailServer, name: str) -> None:
        """Make the folder; its customers bear the shop's name, so that shops may share a mail server."""
        self.folder = folder
        self.server = server
        self.name = name
        self.customers = 0
        with self.opened() as workspace:
            workspace.overview.set("shop.timezone", "UTC")
            settings = {
                "host": "127.0.0.1",
                "port": str(server.port),
                "security": "none",
                "from": "shop@example.com",
                "per_second": "1000",
                "at_once": str(AT_ONCE),
            }
            workspace.channels.add("Shop mail", "email", settings, {})
            file = folder.parent / "sequence.json"
            file.write_text(json.dumps(_document()), encoding="utf-8")
            workspace.sequences.import_file(file, "Shop mail")
            workspace.sequences.publishing.activate(SEQUENCE)

    @contextmanager
    def opened(self) -> Iterator[Workspace]:
        """Open the folder as any command does, beside a sender or without one."""
        with Workspace(self.folder, test_folder=True, credentials=NoSecrets()) as workspace:
            yield workspace

    def welcome(self, count: int) -> None:
        """Let so many new customers join."""
        file = self.folder.parent / "people.csv"
        names = [self._email(number) for number in range(self.customers, self.customers + count)]
        with file.open("w", encoding="utf-8", newline="") as target:
            rows = csv.writer(target)
            rows.writerow(["Email", "First Name"])
            rows.writerows((name, name.partition("@")[0]) for name in names)
        with self.opened() as workspace:
            workspace.customers.import_file(file, ImportOptions(tag="new"))
            people = [workspace.customers.find(name) for name in names]
            workspace.sequences.enroll(SEQUENCE, people)
        self.customers += count

    def expected(self) -> set[Letter]:
        """Return every mail that has to arrive."""
        return {Letter(self._email(number), step) for number in range(self.customers) for step in STEPS}

    def taken(self) -> Counter[Letter]:
        """Return what the mail server has taken, and how often."""
        return Counter(
            Letter(mail.recipient, mail.subject)
            for mail in self.server.mails()
            if mail.recipient.startswith(f"{self.name}-")
        )

    def in_doubt(self) -> int:
        """Return of how many messages nobody can say whether they arrived; the next start will say so of some."""
        with closing(sqlite3.connect(self.folder / "tendril.db")) as file:
            found = file.execute("SELECT count(*) FROM messages WHERE state IN ('sending', 'unknown')")
            return int(found.fetchone()[0])

    def settle(self) -> int:
        """Settle every message in doubt by what the mail server knows; return how many there were."""
        taken = self.taken()
        with self.opened() as workspace:
            doubtful = [row for row in workspace.overview.activity() if row.state is MessageState.UNKNOWN]
            for row in doubtful:
                arrived = Letter(row.who, row.step) in taken
                workspace.settling.settle(row.id, How.ARRIVED if arrived else How.AGAIN)
        return len(doubtful)

    def _email(self, number: int) -> str:
        return f"{self.name}-{number}@example.org"


def _document() -> dict[str, object]:
    following = (*STEPS[1:], None)
    return {
        "format": "tendril.sequence/1",
        "name": SEQUENCE,
        "kind": "transactional",
        "entry": {"on": "hand"},
        "first": STEPS[0],
        "steps": [
            {
                "kind": "message",
                "id": step,
                "name": step,
                "block": step,
                "send": {"when": "after", "amount": 0, "unit": "minutes"},
                "next": then,
            }
            for step, then in zip(STEPS, following, strict=True)
        ],
        "blocks": {step: {"name": step, "subject": step, "text": "Hello {{ first_name }}"} for step in STEPS},
    }
