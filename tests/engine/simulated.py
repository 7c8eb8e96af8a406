"""A folder whose time is moved by hand, with the engine's own books and no loop."""

import asyncio
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

from app.engine.dispatch import Dispatch
from app.engine.enrolling import Joining, Occasion, enroll
from app.engine.outcomes import Ended
from app.engine.turn import Books
from app.engine.world import World
from app.model.customer import Address, Consent, ConsentRecord, Customer
from app.model.enrollment import Enrollment
from app.model.outcome import Accepted, Outcome
from app.model.sequence import SequenceDocument, SequenceState, Version
from app.storage import activity, consents, customers, enrollments, library, sequences
from app.storage.activity import ActivityRow
from app.workspace import Workspace

Platform = Callable[[Dispatch, datetime], Outcome]


class ManualClock:
    """A clock that stands still until it is set."""

    def __init__(self, start: datetime) -> None:
        self.instant = start

    def now(self) -> datetime:
        return self.instant

    def monotonic(self) -> float:
        return self.instant.timestamp()

    def boot_time(self) -> float:
        return self.instant.timestamp()

    async def sleep(self, seconds: float) -> None:
        self.instant += timedelta(seconds=seconds)

    async def wait(self, until: datetime | None, woken: asyncio.Event) -> None:
        del woken
        await asyncio.sleep(0)
        if until is not None:
            self.instant = max(self.instant, until)


class NoSecrets:
    """Credentials in which nothing is kept."""

    def put(self, channel: str, key: str, secret: str) -> None:
        raise AssertionError("no secret is expected")

    def get(self, channel: str, key: str) -> str | None:
        return None

    def forget(self, channel: str, key: str) -> None:
        return None


def delivered(dispatch: Dispatch, now: datetime) -> Outcome:
    """A platform that delivers everything at once."""
    return Accepted(dispatch.part.key, delivered_at=now)


@dataclass
class Simulation:
    """One folder under a manual clock. ``sent`` holds every part that left, in order."""

    workspace: Workspace
    clock: ManualClock
    books: Books
    platform: Platform = delivered
    capacity: int = 1000
    sent: list[Dispatch] = field(default_factory=list)
    published: int = 0

    def publish(self, document: SequenceDocument, channel: str = "Practice") -> Version:
        """Store a sequence and let it run, whatever ``check`` would say of it."""
        now = self.clock.now()
        with self.workspace.desk.write() as connection:
            for key, block in document.blocks.items():
                library.put_block(connection, key, block, now)
            self.published += 1
            name = f"{document.name} {self.published}"
            found = next(each for each in self.workspace.channels.every() if each.name == channel)
            sequence_id = sequences.add(connection, name, document, found.id, now)
            sequences.change(connection, sequence_id, now, state=SequenceState.ACTIVE)
            return sequences.publish(connection, sequence_id, document, now)

    def customer(self, **values: object) -> Customer:
        """Store a customer who has said yes to everything."""
        agreed: Mapping[str, Consent] = {"practice": Consent.YES, "email": Consent.YES}
        new = Customer(0, **values)  # type: ignore[arg-type]
        now = self.clock.now()
        with self.workspace.desk.write() as connection:
            customer_id = customers.add(connection, new, now)
            for platform, consent in agreed.items():
                consents.record(connection, customer_id, ConsentRecord(platform, consent, "test", now))
            return customers.by_ids(connection, [customer_id])[customer_id]

    def mailable(self, name: str) -> Customer:
        """Store a customer with an email address."""
        return self.customer(first_name=name, addresses=(Address("email", f"{name.lower()}@example.com"),))

    def enroll(
        self, version: Version, *people: Customer, occurrence: str = "", data: Mapping[str, str] | None = None
    ) -> Joining:
        """Let customers join now."""
        with self.workspace.desk.write() as connection:
            occasion = Occasion(self.clock.now(), occurrence, data)
            return enroll(connection, World.read(connection), version, people, occasion)

    def turn(self) -> datetime | None:
        """Take turns at this instant until nothing more is to do; return the next due instant."""
        ended: list[Ended] = []
        while True:
            now = self.clock.now()
            turned = self.books.turn(now, ended, [], lambda channel_id: self.capacity)
            self.sent += turned.dispatches
            ended = [Ended(each, self.platform(each, now), now) for each in turned.dispatches]
            if not ended and not turned.more_is_due:
                return turned.next_due

    def run(self, until: datetime) -> None:
        """Let time go by, from due instant to due instant."""
        while (due := self.turn()) is not None and due <= until:
            self.clock.instant = max(self.clock.instant, due)
        self.clock.instant = max(self.clock.instant, until)

    def run_out(self) -> None:
        """Let time go by until nothing waits for a time any more."""
        while (due := self.turn()) is not None:
            self.clock.instant = max(self.clock.instant, due)

    def archive(self, version: Version) -> None:
        """Take a sequence out of what runs."""
        with self.workspace.desk.write() as connection:
            sequences.change(connection, version.sequence_id, self.clock.now(), state=SequenceState.ARCHIVED)

    def enrollment(self, customer: Customer) -> Enrollment:
        """Return the newest enrollment of a customer, over or not."""
        with self.workspace.desk.read() as connection:
            return enrollments.of_customer(connection, customer.id)[-1]

    def activity(self, customer: Customer) -> list[ActivityRow]:
        """Return the messages of a customer, the oldest first."""
        with self.workspace.desk.read() as connection:
            return activity.listed(connection, customer_id=customer.id)


@contextmanager
def simulation(folder: Path, start: datetime) -> Iterator[Simulation]:
    """Open a new test folder at ``start``."""
    clock = ManualClock(start)
    with Workspace(folder, test_folder=True, credentials=NoSecrets(), clock=clock) as workspace:
        books = Books(workspace.desk.database, workspace.desk.folder_id)
        books.recover(start)
        try:
            yield Simulation(workspace, clock, books)
        finally:
            books.close()
