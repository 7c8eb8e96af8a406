"""A shop set up by commands, and its time."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from tests.commands.files import write_people, write_sequence
from tests.commands.mail_server import MailServer
from tests.commands.program import Tendril

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
CHANNEL = "Shop mail"


@dataclass(frozen=True)
class Shop:
    """A shop in a test folder. ``opens`` is tomorrow at ten, its time: when what is told here begins."""

    tendril: Tendril
    desk: Path
    opens: datetime

    @classmethod
    def opened(cls, tendril: Tendril, desk: Path) -> "Shop":
        """Make the folder one for tests and say where the shop is."""
        tendril.make_test_folder()
        tendril.done("settings", "set", "shop.timezone", ZONE.key)
        tendril.done("settings", "set", "shop.name", "Tea House")
        tendril.done("settings", "set", "shop.postal_address", "1 Tea Street, Hà Nội")
        tomorrow = datetime.now(ZONE) + timedelta(days=1)
        return cls(tendril, desk, tomorrow.replace(hour=10, minute=0, second=0, microsecond=0))

    def connect(self, server: MailServer | int, *settings: str) -> None:
        """Connect the mail channel to a server, or to a port."""
        port = server if isinstance(server, int) else server.port
        mailbox = (f"port={port}", "host=127.0.0.1", "security=none", "from=shop@example.com", "read_by=Mai")
        given = (*mailbox, *settings)
        self.tendril.done("channels", "add", CHANNEL, "--platform", "email", "--set", *given)

    def welcome(self, *emails: str) -> None:
        """Import people who agreed to marketing."""
        file = write_people(self.desk / f"people-{len(emails)}-{emails[0]}.csv", *emails)
        self.tendril.done("customers", "import", file, "--consent", "yes")

    def run_template(self, template: str, name: str) -> None:
        """Let a template run over the mail channel."""
        self.tendril.done("sequences", "new", name, "--template", template, "--channel", CHANNEL)
        self.tendril.done("sequences", "activate", name)

    def run_sequence(self, document: Mapping[str, Any]) -> str:
        """Let a sequence from a file run over the mail channel; return its name."""
        name = str(document["name"])
        file = write_sequence(self.desk / f"{name}.json", document)
        self.tendril.done("sequences", "import", file, "--channel", CHANNEL)
        self.tendril.done("sequences", "activate", name, "--yes")
        return name

    def happens(self, event: str, who: str, *data: str, at: datetime | None = None) -> str:
        """Record an event, by default when the shop opens; return what the command said."""
        given = ("--data", *data) if data else ()
        when = (at or self.opens).isoformat()
        return self.tendril.done("events", "record", event, "--customer", who, "--at", when, *given)

    def send_at(self, instant: datetime) -> None:
        """Run the engine at an instant, as good as standing still there, until nothing is due."""
        assert self.tendril.done("engine", "--stop-when-idle", *standing_at(instant)) == ""

    def activity(self, *choice: str) -> list[dict[str, Any]]:
        """Return what Activity lists."""
        rows = self.tendril.json("activity", *choice)
        assert isinstance(rows, list)
        return rows

    def state_of(self, email: str, step: str) -> str:
        """Return the state of the one message of a step to a customer."""
        (state,) = (row["state"] for row in self.activity("--customer", email) if row["step"] == step)
        return str(state)


def standing_at(instant: datetime) -> tuple[str, str]:
    """Return the options for a clock that a whole minute of work moves by less than a tenth of a second."""
    return "--clock", f"{(instant + timedelta(milliseconds=10)).isoformat()},0.001"


def instant(text: str) -> datetime:
    """Read an instant as commands print it: with its offset."""
    read = datetime.fromisoformat(text)
    assert read.tzinfo is not None, text
    return read.astimezone(UTC)
