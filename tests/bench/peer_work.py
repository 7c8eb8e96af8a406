"""The same work for each peer: three messages to everybody, each with its intention and its outcome kept for good.

Knows nothing of Tendril, for it runs in the environments of the peers.
"""

import http.client
import json
import sqlite3
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

STEPS = 3
_FLOW = {"text": "Hello {{ first_name }}, thank you for your visit. We look forward to seeing you again!"}
_SCHEMA = """
PRAGMA journal_mode = WAL;
CREATE TABLE flows (id INTEGER PRIMARY KEY, document TEXT NOT NULL);
CREATE TABLE customers (id INTEGER PRIMARY KEY, first_name TEXT NOT NULL, address TEXT NOT NULL);
CREATE TABLE enrollments (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL, step INTEGER NOT NULL);
CREATE TABLE messages (enrollment_id INTEGER NOT NULL, step INTEGER NOT NULL, state TEXT NOT NULL,
    text TEXT NOT NULL, provider_id TEXT, PRIMARY KEY (enrollment_id, step));
"""
_FACTS = """SELECT c.first_name, c.address, f.document FROM enrollments AS e
JOIN customers AS c ON c.id = e.customer_id, flows AS f WHERE e.id = ?"""


class Work:
    """A shop with so many enrollments; each thread has a connection to it and to the server."""

    def __init__(self, file: Path, port: int) -> None:
        self._file = file
        self._port = port
        self._own = threading.local()
        self.ended_at: float | None = None

    def make(self, enrollments: int) -> None:
        """Make the tables and let everybody join."""
        with sqlite3.connect(self._file) as shop:
            shop.executescript(_SCHEMA)
            shop.execute("INSERT INTO flows VALUES (1, ?)", (json.dumps(_FLOW),))
            everybody = range(1, enrollments + 1)
            people = [(i, f"Ada{i}", f"ada{i}@example.org") for i in everybody]
            shop.executemany("INSERT INTO customers VALUES (?, ?, ?)", people)
            shop.executemany("INSERT INTO enrollments VALUES (?, ?, 0)", [(i, i) for i in everybody])

    def step(self, enrollment: int, step: int) -> None:
        """Take one step of one enrollment: load, render, intend, send, record."""
        shop = self._shop()
        first_name, address, document = shop.execute(_FACTS, (enrollment,)).fetchone()
        text = json.loads(document)["text"].replace("{{ first_name }}", first_name)
        with shop:
            shop.execute("INSERT INTO messages VALUES (?, ?, 'sending', ?, NULL)", (enrollment, step, text))
        provider_id = self._sent({"key": f"{enrollment}/{step}", "to": address, "text": text})
        with shop:
            shop.execute(
                "UPDATE messages SET state = 'sent', provider_id = ? WHERE enrollment_id = ? AND step = ?",
                (provider_id, enrollment, step),
            )
            shop.execute("UPDATE enrollments SET step = ? WHERE id = ?", (step + 1, enrollment))

    def wait(self, enrollments: int) -> None:
        """Wait until everybody has been sent everything."""
        sent = 0
        while sent < enrollments * STEPS:
            time.sleep(0.02)
            query = "SELECT count(*) FROM messages WHERE state = 'sent'"
            sent = self._shop().execute(query).fetchone()[0]
        self.ended_at = time.perf_counter()

    def _shop(self) -> sqlite3.Connection:
        if not hasattr(self._own, "shop"):
            self._own.shop = sqlite3.connect(self._file, timeout=60)
            self._own.shop.execute("PRAGMA synchronous = FULL")
        shop: sqlite3.Connection = self._own.shop
        return shop

    def _sent(self, body: dict[str, str]) -> str:
        if not hasattr(self._own, "server"):
            self._own.server = http.client.HTTPConnection("127.0.0.1", self._port)
        server: http.client.HTTPConnection = self._own.server
        server.request("POST", "/messages", json.dumps(body), {"Content-Type": "application/json"})
        return str(json.loads(server.getresponse().read())["id"])


def main(run: Callable[[Path, int, Work], None]) -> None:
    """Let a peer do the work that the command line names, and print how many messages a second it sends."""
    folder, enrollments, port = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    work = Work(folder / "shop.db", port)
    work.make(enrollments)
    begun = time.perf_counter()
    run(folder, enrollments, work)
    took = (work.ended_at or time.perf_counter()) - begun
    sys.stdout.write(json.dumps({"messages_per_s": enrollments * STEPS / took}) + "\n")
