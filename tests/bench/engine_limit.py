"""The limit: the same work by hand, on raw SQLite, with nothing of the engine but its pure functions.

Batches: the outcomes of one and the intentions of the next are made durable together, then all of
the next leave. For each step ``advance`` is called and the text rendered by the product's own functions.
"""

import asyncio
import json
import sqlite3
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import httpx

from app.model.advance import advance
from app.model.block import Content
from app.model.customer import Address, Customer
from app.model.decision import Send
from app.model.enrollment import Enrollment, Position
from app.model.facts import Facts
from app.model.personalise import render
from app.model.sequence import Version
from app.model.shop import Shop
from tests.bench.engine_folder import STEPS, document
from tests.bench.frame import Measured
from tests.bench.loopback_client import LoopbackClient
from tests.bench.loopback_platform import AT_ONCE, PLATFORM, body_of, id_in

BATCH = 500
_BEST_OF_HTTPX = 2
"""More in one client cost more: its pool looks at every connection with each request."""

_SCHEMA = """
CREATE TABLE customers (id INTEGER PRIMARY KEY, first_name TEXT NOT NULL, address TEXT NOT NULL);
CREATE TABLE enrollments (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, step INTEGER NOT NULL,
    clock REAL NOT NULL, next_at REAL);
CREATE INDEX due ON enrollments (next_at) WHERE next_at IS NOT NULL;
CREATE TABLE messages (id INTEGER PRIMARY KEY, enrollment_id INTEGER NOT NULL, step INTEGER NOT NULL,
    state TEXT NOT NULL, text TEXT NOT NULL, provider_id TEXT, sent_at REAL, UNIQUE (enrollment_id, step));
"""
_CLAIM = """
SELECT e.id, e.step, e.clock, c.id, c.first_name, c.address
FROM enrollments AS e JOIN customers AS c ON c.id = e.customer_id
WHERE e.next_at <= ? ORDER BY e.next_at LIMIT ?
"""
Post = Callable[[dict[str, str]], Awaitable[bytes]]


@dataclass(frozen=True, slots=True)
class Leaving:
    """One message that is on record, in ``row``."""

    enrollment: int
    step: int
    recipient: str
    text: str
    row: int = 0


@dataclass(frozen=True, slots=True)
class Left:
    """One message that was taken."""

    leaving: Leaving
    provider_id: str
    at: float


class Limit:
    """The loop, on a database of its own."""

    def __init__(self, file: sqlite3.Connection, enrollments: int) -> None:
        """Begin with a file of its own."""
        self._file = file
        now = datetime.now(UTC)
        self._version = Version(1, 1, 1, document(), now)
        self._facts = Facts(Shop(), PLATFORM.traits)
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "fullfsync = ON", "cache_size = -16000"):
            file.execute(f"PRAGMA {pragma}")
        self.prepare(enrollments, now)
        file.commit()

    def prepare(self, enrollments: int, now: datetime) -> None:
        """Make the tables; everybody is due."""
        file = self._file
        file.executescript(_SCHEMA)
        clock = now.timestamp() - 3 * 86_400
        everybody = range(1, enrollments + 1)
        people = [(i, f"Ada{i}", f"ada{i}@example.org") for i in everybody]
        file.executemany("INSERT INTO customers VALUES (?, ?, ?)", people)
        waiting = [(i, i, clock, now.timestamp()) for i in everybody]
        file.executemany("INSERT INTO enrollments VALUES (?, ?, 0, ?, ?)", waiting)

    async def run(self, post: Post, at_once: int) -> int:
        """Send everything; return how many messages that were."""
        left: Sequence[Left] = ()
        sent = 0
        while True:
            self.record(left)
            leaving = self.intend()
            self._file.commit()
            if not leaving:
                return sent
            left = await _all_sent(leaving, post, at_once)
            sent += len(left)

    def record(self, left: Sequence[Left]) -> None:
        """Write down what came of the batch before."""
        self._file.executemany(
            "UPDATE messages SET state = 'sent', provider_id = ?, sent_at = ? WHERE enrollment_id = ? AND step = ?",
            [(each.provider_id, each.at, each.leaving.enrollment, each.leaving.step) for each in left],
        )
        last = len(STEPS) - 1
        self._file.executemany(
            "UPDATE enrollments SET step = ?, clock = ?, next_at = ? WHERE id = ?",
            [
                (
                    each.leaving.step + 1,
                    each.at,
                    each.at if each.leaving.step < last else None,
                    each.leaving.enrollment,
                )
                for each in left
            ],
        )

    def intend(self) -> list[Leaving]:
        """Claim what is due, and write down what is about to leave."""
        now = datetime.now(UTC)
        leaving = []
        for row in self._file.execute(_CLAIM, (now.timestamp(), BATCH)):
            _, content = self.decided(row, now)
            leaving.append(Leaving(row[0], row[1], row[5], content.text))
        self._file.executemany(
            "INSERT INTO messages (enrollment_id, step, state, text) VALUES (?, ?, 'sending', ?)",
            [(each.enrollment, each.step, each.text) for each in leaving],
        )
        self._file.executemany(
            "UPDATE enrollments SET next_at = NULL WHERE id = ?", [(each.enrollment,) for each in leaving]
        )
        return leaving

    def decided(self, row: tuple[int, int, float, int, str, str], now: datetime) -> tuple[Send, Content]:
        """Decide about one who is due, and render the message, as the product does."""
        enrollment_id, step, clock, customer_id, first_name, address = row
        position = Position(STEPS[step], datetime.fromtimestamp(clock, UTC))
        enrollment = Enrollment(enrollment_id, 1, customer_id, 1, "", position.clock, position)
        customer = Customer(customer_id, first_name, addresses=(Address("email", address),))
        decision = advance(enrollment, self._version, customer, self._facts, now)
        if not isinstance(decision, Send):
            sys.exit(f"it should have been sent: {decision}")
        block = self._version.document.blocks[decision.block]
        content = render(block, customer, {}, self._facts.shop, decision.planned, ZoneInfo("UTC"), "")
        return decision, content


async def _all_sent(leaving: Sequence[Leaving], post: Post, at_once: int) -> list[Left]:
    rest = iter(leaving)
    left: list[Left] = []

    async def work() -> None:
        for each in rest:
            key = f"{each.enrollment}/{each.step}"
            answer = await post(body_of(key, each.recipient, each.text))
            left.append(Left(each, id_in(answer), time.time()))

    await asyncio.gather(*(work() for _ in range(at_once)))
    return left


def sent_by(limit: Limit, client: str, port: int) -> Measured:
    """Send three messages to everybody; return messages a second."""
    return asyncio.run(_sent_by(limit, client, port))


async def _sent_by(limit: Limit, client: str, port: int) -> Measured:
    minimal = LoopbackClient(port)
    at_once = AT_ONCE if client == "minimal" else _BEST_OF_HTTPX
    bounds = httpx.Limits(max_connections=at_once)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", limits=bounds) as web:

        async def post_minimal(body: dict[str, str]) -> bytes:
            return await minimal.ask(json.dumps(body).encode())

        async def post_httpx(body: dict[str, str]) -> bytes:
            return (await web.post("/messages", json=body)).content

        begun, on_processor = time.perf_counter(), time.process_time()
        sent = await limit.run(post_httpx if client == "httpx" else post_minimal, at_once)
        took, worked = time.perf_counter() - begun, time.process_time() - on_processor
    minimal.close()
    return {
        "messages_per_s": sent / took,
        "message_ms": took / sent * 1000,
        "processor_ms": worked / sent * 1000,
    }


def main(enrollments: int, client: str, port: int, scratch: Path) -> Measured:
    """Work on a new file beside the folders of the others, on the same disk."""
    with (
        tempfile.TemporaryDirectory(dir=scratch) as folder,
        closing(sqlite3.connect(Path(folder, "limit.db"))) as file,
    ):
        return sent_by(Limit(file, enrollments), client, port)


if __name__ == "__main__":
    where, how_many, which, at_port = sys.argv[1:]
    print(json.dumps(main(int(how_many), which, int(at_port), Path(where))))
