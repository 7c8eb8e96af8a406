"""How long it takes from starting a process to its first claim, on a folder opened before."""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.bench.engine_folder import let_fall_due
from tests.bench.frame import Measured, python

_PROGRAM = Path(__file__).with_name("engine_first_claim.py")
_SECONDS = 120.0


def measured(folder: Path, starts: int) -> Measured:
    """Return milliseconds by the clock and on the processor, the medians.

    A first start, which fills the disk's cache, does not count.
    """
    let_fall_due(folder, 100, "minimal", 1)
    times, on_processor = [], []
    for _ in range(1 + starts):
        begun, before = time.monotonic(), _of_children()
        ended = subprocess.run(
            python(_PROGRAM, folder), stdout=subprocess.PIPE, text=True, timeout=_SECONDS, check=True
        )
        claimed_at, count = ended.stdout.split()
        if int(count) == 0:
            sys.exit("nothing was claimed")
        times.append((float(claimed_at) - begun) * 1000)
        on_processor.append((_of_children() - before) * 1000)
    return {
        "start_ms": statistics.median(times[1:]),
        "start_processor_ms": statistics.median(on_processor[1:]),
    }


def _of_children() -> float:
    """Return the seconds that processes started from here and ended have spent on a processor."""
    spent = os.times()
    return spent.children_user + spent.children_system


if __name__ == "__main__":
    print(json.dumps(measured(Path(sys.argv[1]), int(sys.argv[2]))))
