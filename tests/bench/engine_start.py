"""How long it takes from starting a process to its first claim, on a folder opened before."""

import json
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
    """Return milliseconds, the median; a first start, which fills the disk's cache, does not count."""
    let_fall_due(folder, 100, "minimal", 1)
    times = []
    for _ in range(1 + starts):
        begun = time.monotonic()
        ended = subprocess.run(
            python(_PROGRAM, folder), stdout=subprocess.PIPE, text=True, timeout=_SECONDS, check=True
        )
        claimed_at, count = ended.stdout.split()
        if int(count) == 0:
            sys.exit("nothing was claimed")
        times.append((float(claimed_at) - begun) * 1000)
    return {"start_ms": statistics.median(times[1:])}


if __name__ == "__main__":
    print(json.dumps(measured(Path(sys.argv[1]), int(sys.argv[2]))))
