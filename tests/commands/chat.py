"""A shop that writes over a chat platform: its channel leads to a fake of it, its people have addresses there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from app.channels.registry import rules_key
from app.model.customer import Address, Consent, ConsentRecord, Customer
from app.storage import consents, customers
from app.workspace.workspace import Workspace
from tests.commands.files import write_sequence
from tests.commands.shop import Shop, instant, standing_at
from tests.platforms.serving import FakePlatform

CHANNEL = "Chat"


@dataclass(frozen=True)
class ChatShop:
    """The shop with a channel over ``fake``."""

    shop: Shop
    fake: FakePlatform
    platform: str
    people: dict[str, int] = field(default_factory=dict)

    def connect(self, settings: Mapping[str, str], account: str = "Tendril Shop") -> None:
        """Connect the channel, whose secrets the environment holds, and check it; ``{base}`` is the fake's address."""
        wanted = {"api_base": "{base}", **settings}
        given = [f"{key}={value.replace('{base}', self.fake.base)}" for key, value in wanted.items()]
        self.shop.tendril.done("channels", "add", CHANNEL, "--platform", self.platform, "--set", *given)
        assert account in self.shop.tendril.done("channels", "check", CHANNEL)

    def knows(self, name: str, address: str, kind: str, *, agreed: bool = True) -> str:
        """Put somebody among the customers; return the number by which commands know them."""
        now = datetime.now(UTC)
        with Workspace(self.shop.tendril.folder) as workspace, workspace.desk.write() as connection:
            new = Customer(0, first_name=name, addresses=(Address(kind, address),))
            number = customers.add(connection, new, now)
            if agreed:
                record = ConsentRecord(rules_key(self.platform), Consent.YES, "asked at the till", now)
                consents.record(connection, number, record)
        self.people[name] = number
        return str(number)

    def agrees(self, who: str, at: datetime) -> None:
        """Record a new yes of somebody to marketing over the platform."""
        with Workspace(self.shop.tendril.folder) as workspace, workspace.desk.write() as connection:
            record = ConsentRecord(rules_key(self.platform), Consent.YES, "asked at the till", at)
            consents.record(connection, int(who), record)

    def runs(self, template: str) -> None:
        """Let a template run over the channel."""
        tendril = self.shop.tendril
        tendril.done("sequences", "new", template, "--template", template, "--channel", CHANNEL)
        tendril.done("sequences", "activate", template, "--yes")

    def imports(self, document: Mapping[str, Any]) -> str:
        """Let a sequence from a file run over the channel; return its name."""
        file = write_sequence(self.shop.desk / "sequence.json", document)
        self.shop.tendril.done("sequences", "import", file, "--channel", CHANNEL)
        self.shop.tendril.done("sequences", "activate", document["name"], "--yes")
        return str(document["name"])

    def foreseen(self, template: str, who: str, *data: str) -> list[datetime]:
        """Return when each message to somebody is foreseen to go out."""
        given = ("--data", *data) if data else ()
        joins = self.shop.opens.isoformat()
        moments = self.shop.tendril.json("preview", template, "--customer", who, "--joins", joins, *given)
        return [instant(each["at"]) for each in moments if each["what"] == "send"]

    def engine_at(self, when: datetime) -> None:
        """Run the engine at an instant, which is the platform's time as well."""
        self.fake.set_clock(when)
        assert self.shop.tendril.done("engine", "--stop-when-idle", *standing_at(when)) == ""

    def states(self, who: str) -> list[tuple[str, str]]:
        """Return step and state of each message to somebody."""
        rows = self.shop.activity("--customer", who)
        return [(row["step"], row["state"]) for row in sorted(rows, key=lambda row: str(row["planned_at"]))]

    def wants_no_more(self, who: str) -> bool:
        """Say whether it is on record that somebody wants no marketing over the platform."""
        shown = self.shop.tendril.done("customers", "show", who)
        return f"consent on {rules_key(self.platform)}: no" in shown


A_MOMENT = timedelta(milliseconds=200)
"""More than sending one message takes at a clock that as good as stands still."""
