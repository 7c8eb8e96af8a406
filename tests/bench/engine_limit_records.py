"""The limit with the product's own records: by hand on raw SQLite too, but with its tables, indexes and rows.

They are kept as the product keeps them: references are looked up, and what is deleted is overwritten.

What lies between this and ``engine_limit`` is the price of what is kept on record, and what lies between
the engine and this is the engine's own work.
"""

import json
import sqlite3
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from app.engine.dispatch import message_key
from app.model.block import Content
from app.model.decision import Send
from app.storage.tables import METADATA
from tests.bench.engine_folder import STEPS
from tests.bench.engine_limit import BATCH, Leaving, Left, Limit, sent_by
from tests.bench.frame import Measured

_FOLDER = "6f1c1a52-7b3f-4c7e-9d55-0d8b1a0f7a11"
_CLAIM = """
SELECT e.id, e.step, e.clock_at, c.id, c.first_name, a.value
FROM enrollments AS e JOIN customers AS c ON c.id = e.customer_id JOIN addresses AS a ON a.customer_id = c.id
WHERE e.sequence_id = 1 AND e.next_at <= ? ORDER BY e.next_at LIMIT ?
"""
_MESSAGE = """
INSERT INTO messages (enrollment_id, sequence_id, customer_id, channel_id, step, state, address, content, created_at,
    due_at, planned_at, attempts, attempted_at, recipient_is_lost, why)
VALUES (?, 1, ?, 1, ?, 'sending', ?, ?, ?, ?, ?, 1, ?, 0, ?)
"""


class LimitWithRecords(Limit):
    """The same loop with everything written down that the product writes down."""

    def prepare(self, enrollments: int, now: datetime) -> None:
        """Make the product's tables; everybody is due."""
        for pragma in ("foreign_keys = ON", "secure_delete = ON"):
            self._file.execute(f"PRAGMA {pragma}")
        for table in METADATA.sorted_tables:
            self._file.execute(str(CreateTable(table).compile(dialect=sqlite.dialect())))
            for index in table.indexes:
                self._file.execute(str(CreateIndex(index).compile(dialect=sqlite.dialect())))
        at = _instant(now)
        put = self._file.execute
        put("INSERT INTO channels VALUES (1, 'Bench', 'bench', '{}', '', ?)", (at,))
        put(
            "INSERT INTO sequences VALUES (1, 'Bench', 'active', 1, '{}', ?, ?, NULL, NULL, 'skip')", (at, at)
        )
        put("INSERT INTO versions VALUES (1, 1, 1, '{}', ?)", (at,))
        everybody = range(1, enrollments + 1)
        many = self._file.executemany
        many(
            "INSERT INTO customers VALUES (?, ?, '', '', '', '{}', ?, ?)",
            [(i, f"Ada{i}", at, at) for i in everybody],
        )
        many(
            "INSERT INTO addresses VALUES (?, ?, 'email', ?, ?, 1, '')",
            [(i, i, f"ada{i}@example.org", f"ada{i}@example.org") for i in everybody],
        )
        clock = _instant(now - timedelta(days=3))
        many(
            "INSERT INTO enrollments VALUES (?, 1, ?, 1, '', NULL, 'waiting', ?, ?, ?, ?, ?, NULL, ?, NULL, 'joins')",
            [(i, i, clock, STEPS[0], clock, at, at, at) for i in everybody],
        )

    def record(self, left: Sequence[Left]) -> None:
        """Write down what came of the batch before: the message, its part, the attempt, and the next step."""
        many = self._file.executemany
        taken = [(each, _microseconds(each.at)) for each in left]
        many(
            "UPDATE messages SET state = 'sent', sent_at = ? WHERE id = ?",
            [(at, each.leaving.row) for each, at in taken],
        )
        many(
            "INSERT INTO message_parts (message_id, number, provider_id, accepted_at) VALUES (?, 0, ?, ?)",
            [(each.leaving.row, each.provider_id, at) for each, at in taken],
        )
        many(
            "INSERT INTO attempts (message_id, number, part, started_at, ended_at, outcome) "
            "VALUES (?, 1, 0, ?, ?, 'Accepted')",
            [(each.leaving.row, at, at) for each, at in taken],
        )
        following = (*STEPS[1:], None)
        many(
            "UPDATE enrollments SET state = ?, step = ?, clock_at = ?, next_at = ?, why = ? WHERE id = ?",
            [
                (
                    "waiting" if following[each.leaving.step] else "finished",
                    following[each.leaving.step],
                    at,
                    at if following[each.leaving.step] else None,
                    'accepted {"at":"now"}',
                    each.leaving.enrollment,
                )
                for each, at in taken
            ],
        )

    def intend(self) -> list[Leaving]:
        """Claim what is due, and write down what is about to leave."""
        now = datetime.now(UTC)
        at = _instant(now)
        claimed = self._file.execute(_CLAIM, (at, BATCH)).fetchall()
        rows: list[tuple[Any, ...]] = []
        leaving: list[Leaving] = []
        (last,) = self._file.execute("SELECT coalesce(max(id), 0) FROM messages").fetchone()
        for row, (enrollment, step, clock, customer, name, address) in enumerate(claimed, start=last + 1):
            index = STEPS.index(step)
            found = (enrollment, index, clock / 1e6, customer, name, address)
            decision, content = self.decided(found, now)
            rows.append(_message(decision, content, found, at))
            message_key(_FOLDER, row, now)
            leaving.append(Leaving(enrollment, index, address, content.text, row))
        self._file.executemany(_MESSAGE, rows)
        self._file.executemany(
            "UPDATE enrollments SET due_at = ?, planned_at = ?, next_at = NULL, why = ? WHERE id = ?",
            [(row[6], row[7], row[9], row[0]) for row in rows],
        )
        return leaving


def _message(
    decision: Send, content: Content, found: tuple[int, int, float, int, str, str], at: int
) -> tuple[Any, ...]:
    enrollment, index, _, customer, _, address = found
    due, planned = _instant(decision.due), _instant(decision.planned)
    text = content.model_dump_json(exclude_defaults=True)
    return enrollment, customer, STEPS[index], address, text, at, due, planned, at, decision.why.stored()


def _instant(at: datetime) -> int:
    return _microseconds(at.timestamp())


def _microseconds(seconds: float) -> int:
    return int(seconds * 1_000_000)


def main(enrollments: int, client: str, port: int, scratch: Path) -> Measured:
    """Work on a new file beside the folders of the others, on the same disk."""
    with (
        tempfile.TemporaryDirectory(dir=scratch) as folder,
        closing(sqlite3.connect(Path(folder, "limit.db"))) as file,
    ):
        return sent_by(LimitWithRecords(file, enrollments), client, port)


if __name__ == "__main__":
    where, how_many, which, at_port = sys.argv[1:]
    print(json.dumps(main(int(how_many), which, int(at_port), Path(where))))
