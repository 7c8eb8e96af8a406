"""How long it takes from starting a process to its window's first painted frame, on a folder opened before."""

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.frame import python

_HERE = Path(__file__)
_SECONDS = 120.0


def first_window(program: str) -> float:
    """Return milliseconds; the first start, which makes the folder and fills the disk's cache, does not count."""
    with tempfile.TemporaryDirectory(prefix="tendril-bench-") as scratch:
        command = python(_HERE.with_name(f"window_{program}.py"), Path(scratch, "data"))
        painted = 0.0
        for _ in range(2):
            begun = time.monotonic()
            ended = subprocess.run(command, stdout=subprocess.PIPE, text=True, timeout=_SECONDS, check=True)
            painted = float(ended.stdout.split()[-1]) - begun
    return painted * 1000


if __name__ == "__main__":
    print(json.dumps({"first_window_ms": first_window(sys.argv[1])}))
