"""The engine sends what is due in a folder, as the program runs it, until nothing is due any more."""

import json
import sys
import tempfile
import time
from pathlib import Path
from shutil import copytree

import httpx  # noqa: F401  (what is imported on first use does not count here)

import main
from tests.bench.engine_folder import STEPS, let_fall_due, opened
from tests.bench.frame import Measured
from tests.bench.loopback_platform import SENT


def send(folder: Path, enrollments: int, client: str, port: int) -> Measured:
    """Send to so many who wait in ``folder``; return messages a second, and milliseconds for one."""
    let_fall_due(folder, enrollments, client, port)
    main.load_commands()
    with opened(folder) as workspace:
        begun, on_processor = time.perf_counter(), time.process_time()
        workspace.sending.run(stop_when_idle=True)
        took, worked = time.perf_counter() - begun, time.process_time() - on_processor
    if SENT.count != enrollments * len(STEPS):
        sys.exit(f"{SENT.count} messages were sent to {enrollments} customers")
    return {
        "messages_per_s": SENT.count / took,
        "message_ms": took / SENT.count * 1000,
        "processor_ms": worked / SENT.count * 1000,
    }


def measured(folder: Path, enrollments: int, client: str, port: int, *, in_place: bool) -> Measured:
    """Send in the folder itself, or in a copy of it."""
    if in_place:
        return send(folder, enrollments, client, port)
    with tempfile.TemporaryDirectory(prefix="copy-", dir=folder.parent) as scratch:
        copy = copytree(folder, Path(scratch, "data"))
        return send(copy, enrollments, client, port)


if __name__ == "__main__":
    where, how_many, which, at_port, place = sys.argv[1:]
    print(json.dumps(measured(Path(where), int(how_many), which, int(at_port), in_place=place == "in-place")))
