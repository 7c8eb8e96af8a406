"""What an engine costs while very many wait: claiming, being idle, waking in time, and memory."""

import json
import statistics
import sys
import time
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from sqlite3 import Connection, connect

import httpx  # noqa: F401  (a program that has been running for a while has it)
import psutil

from app.storage import enrollments
from app.storage.folder import DATABASE_NAME
from app.workspace import Workspace
from tests.bench.engine_folder import STEPS, let_fall_due, opened, plan, some_waiting
from tests.bench.frame import Measured
from tests.bench.loopback_platform import SENT

DUE = 100
_CLAIMS = 100
_AT_ONE_INSTANT = 10
_BETWEEN = 0.37
_PATIENCE = 60.0


def measured(folder: Path, port: int, idle_seconds: float) -> Measured:
    """Measure all of it on one folder: milliseconds, per cent of a core, and mebibytes."""
    let_fall_due(folder, DUE, "httpx", port)
    with opened(folder) as workspace:
        found = {"claim_ms": _claim(workspace)}
        workspace.sending.start(lambda: None)
        _wait_for(DUE * len(STEPS))
        time.sleep(idle_seconds / 4)
        found["idle_cpu_percent"] = _idle(idle_seconds)
        found["wake_p99_ms"] = _wake(folder)
        found["memory_mb"] = psutil.Process().memory_info().rss / 2**20
        workspace.sending.stop()
    return found


def _claim(workspace: Workspace) -> float:
    """Return how long it takes to claim a hundred, the median."""
    times = []
    now = datetime.now(UTC)
    with workspace.desk.write() as connection:
        sequence_id = next(iter(workspace.desk.world(connection).active))
        for _ in range(_CLAIMS):
            begun = time.perf_counter()
            claimed = enrollments.claim(connection, sequence_id, now, DUE)
            times.append(time.perf_counter() - begun)
            if len(claimed) != DUE:
                sys.exit(f"{len(claimed)} were claimed")
    return statistics.median(times) * 1000


def _idle(seconds: float) -> float:
    """Return how much of a core the process takes while nothing is due."""
    begun, before = time.perf_counter(), time.process_time()
    time.sleep(seconds)
    return (time.process_time() - before) / (time.perf_counter() - begun) * 100


def _wake(folder: Path) -> float:
    """Let a hundred be due at ten instants; return how late 99 of them are at most at the channel."""
    with closing(connect(folder / DATABASE_NAME, timeout=30)) as file:
        ids = some_waiting(file, DUE)
        first = time.time() + 2.0
        due: dict[str, float] = {}
        for at in range(0, DUE, _AT_ONE_INSTANT):
            instant = first + at / _AT_ONE_INSTANT * _BETWEEN
            chosen = ids[at : at + _AT_ONE_INSTANT]
            plan(file, chosen, int(instant * 1_000_000))
            due |= dict.fromkeys(_addresses(file, chosen), instant)
        file.commit()
    already = SENT.count
    _wait_for(already + DUE * len(STEPS))
    late = sorted(SENT.first[address] - instant for address, instant in due.items())
    if late[0] < 0:
        sys.exit(f"a message left {-late[0]} s too early")
    return late[int(len(late) * 0.99) - 1] * 1000


def _addresses(file: Connection, enrollment_ids: list[int]) -> list[str]:
    found = file.execute(
        "SELECT a.value FROM enrollments AS e JOIN addresses AS a ON a.customer_id = e.customer_id "
        "WHERE e.id IN (SELECT value FROM json_each(?))",
        (json.dumps(enrollment_ids),),
    )
    return [row[0] for row in found]


def _wait_for(count: int) -> None:
    until = time.monotonic() + _PATIENCE
    while SENT.count < count:
        if time.monotonic() > until:
            sys.exit(f"{SENT.count} of {count} messages were sent")
        time.sleep(0.01)


if __name__ == "__main__":
    print(json.dumps(measured(Path(sys.argv[1]), int(sys.argv[2]), float(sys.argv[3]))))
