"""A data folder with many customers who wait for the first of three messages, made quickly."""

import json
import os
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from app.engine.catching_up import ALIVE_KEY
from app.engine.enrolling import Occasion, enroll
from app.engine.world import World
from app.model.customer import Address, Customer
from app.model.sequence import SequenceDocument, SequenceState
from app.storage import channels, customers, library, sequences, settings
from app.storage.folder import DATABASE_NAME, STATE_FOLDER
from app.workspace import Workspace
from tests.bench.loopback_platform import AT_ONCE, KEY, register

STEPS = ("first", "second", "third")
TEXT = "Hello {{ first_name }}, thank you for your visit. We look forward to seeing you again!"
_DAY = 86_400_000_000
_WAITS = 3 * _DAY
_SPREAD = 30 * _DAY


def document() -> SequenceDocument:
    """Three days after joining the first message, and each further one as soon as the one before is accepted."""
    following = (*STEPS[1:], None)
    return SequenceDocument.model_validate(
        {
            "name": "After the visit",
            "kind": "transactional",
            "first": STEPS[0],
            "steps": [
                {
                    "kind": "message",
                    "id": step,
                    "name": step,
                    "block": "hello",
                    "send": {"when": "after", "amount": 3 if step == STEPS[0] else 0, "unit": "days"},
                    "next": then,
                }
                for step, then in zip(STEPS, following, strict=True)
            ],
            "blocks": {"hello": {"name": "Hello", "text": TEXT}},
        }
    )


@contextmanager
def opened(folder: Path) -> Iterator[Workspace]:
    """Open a folder of the bench, with the system's own state folder beside it."""
    register()
    os.environ[STATE_FOLDER] = str(folder.with_name(f"{folder.name}-state"))
    with Workspace(folder, credentials=NoCredentials()) as workspace:
        yield workspace


class NoCredentials:
    """The platform of the bench has no secrets."""

    def put(self, channel: str, key: str, secret: str) -> None:
        raise AssertionError("no secret is expected")

    def get(self, channel: str, key: str) -> str | None:
        return None

    def forget(self, channel: str, key: str) -> None:
        return None


def make(folder: Path, waiting: int) -> float:
    """Make a folder in which so many wait, at instants in the next thirty days; return octets per enrollment.

    One joins as anybody does; the others are copies of them that are due at other times.
    """
    now = datetime.now(UTC)
    with opened(folder) as workspace, workspace.desk.write() as connection:
        channel_id = channels.add(connection, "Bench", KEY, {}, now)
        drawn = document()
        for key, block in drawn.blocks.items():
            library.put_block(connection, key, block, now)
        sequence_id = sequences.add(connection, drawn.name, drawn, channel_id, now)
        sequences.change(connection, sequence_id, now, state=SequenceState.ACTIVE)
        version = sequences.publish(connection, sequence_id, drawn, now)
        person = Customer(0, "Ada", "Bench", addresses=(Address("email", "ada@example.org"),))
        one = customers.add(connection, person, now)
        people = customers.by_ids(connection, [one])
        enroll(connection, World.read(connection), version, people.values(), Occasion(now))
        settings.put(connection, ALIVE_KEY, now.isoformat())
    with _raw(folder) as file:
        _add_customers(file, one, waiting - 1)
        before = _octets(file)
        _add_enrollments(file, one)
        found = (_octets(file) - before) / (waiting - 1)
        file.execute("ANALYZE")
        file.commit()
    return found


def _add_customers(file: sqlite3.Connection, one: int, count: int) -> None:
    numbers = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :count) "
    given = {"count": count, "one": one}
    copied = "last_name, timezone, language, fields, created_at, updated_at"
    file.execute(
        f"{numbers} INSERT INTO customers (id, first_name, {copied}) "
        f"SELECT :one + i, 'Ada' || i, {copied} FROM n, customers WHERE customers.id = :one",
        given,
    )
    file.execute(
        f"{numbers} INSERT INTO addresses (customer_id, kind, value, matched_by, is_primary) "
        "SELECT :one + i, 'email', 'ada' || i || '@example.org', 'ada' || i || '@example.org', 1 FROM n",
        given,
    )
    file.commit()


def _add_enrollments(file: sqlite3.Connection, one: int) -> None:
    """Whoever is a customer joins; when each is due has nothing to do with who joined before whom."""
    copied = "sequence_id, version_id, occurrence, state, joined_at, step, replanned_at, data, why"
    file.execute(
        f"""INSERT INTO enrollments (customer_id, clock_at, due_at, planned_at, next_at, {copied})
        SELECT c.id, clock_at + c.id * 7919 * 104729 % {_SPREAD}, due_at + c.id * 7919 * 104729 % {_SPREAD},
            planned_at + c.id * 7919 * 104729 % {_SPREAD}, next_at + c.id * 7919 * 104729 % {_SPREAD}, {copied}
        FROM customers AS c, (SELECT * FROM enrollments WHERE customer_id = :one) WHERE c.id > :one""",
        {"one": one},
    )
    file.commit()


def let_fall_due(folder: Path, count: int, client: str, port: int) -> None:
    """Let so many of those who wait be due now, here and there, and let the channel lead to ``port``."""
    now = datetime.now(UTC)
    set_to = json.dumps({"client": client, "port": str(port), "at_once": str(AT_ONCE)})
    with _raw(folder) as file:
        file.execute("UPDATE channels SET settings = ? WHERE platform = ?", (set_to, KEY))
        file.execute("UPDATE settings SET value = ? WHERE key = ?", (now.isoformat(), ALIVE_KEY))
        plan(file, some_waiting(file, count), int(now.timestamp() * 1_000_000))
        file.commit()


def some_waiting(file: sqlite3.Connection, count: int) -> list[int]:
    """Return enrollments that wait for their first message, from everywhere."""
    found = file.execute(
        "SELECT id FROM enrollments WHERE state = 'waiting' AND step = ? ORDER BY (id * 7919) % 10007, id LIMIT ?",
        (STEPS[0], count),
    )
    return [row[0] for row in found]


def plan(file: sqlite3.Connection, enrollments: list[int], at: int) -> None:
    """Let enrollments be due at an instant, microseconds since 1970."""
    file.executemany(
        "UPDATE enrollments SET clock_at = ?, due_at = ?, planned_at = ?, next_at = ? WHERE id = ?",
        [(at - _WAITS, at, at, at, each) for each in enrollments],
    )


@contextmanager
def _raw(folder: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(folder / DATABASE_NAME)) as file:
        file.execute("PRAGMA synchronous = OFF")
        file.execute("PRAGMA cache_size = -200000")
        yield file
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _octets(file: sqlite3.Connection) -> float:
    pages, size = (file.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    return float(pages * size)


def fsync_ms(folder: Path) -> float:
    """Return how long this disk takes to keep four kibibytes for good, the median."""
    times = []
    with (folder / "fsync").open("wb") as file:
        for _ in range(50):
            file.write(b"0" * 4096)
            file.flush()
            begun = time.perf_counter()
            os.fsync(file.fileno())
            times.append(time.perf_counter() - begun)
    return sorted(times)[len(times) // 2] * 1000


if __name__ == "__main__":
    made_at = Path(sys.argv[1])
    octets = make(made_at, int(sys.argv[2]))
    print(json.dumps({"bytes_per_enrollment": octets, "fsync_ms": fsync_ms(made_at)}))
