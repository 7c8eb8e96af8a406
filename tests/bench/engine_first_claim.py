"""Starts the program's own command to send from a folder, and prints when it first claims what is due."""

import os
import sys
import time
from pathlib import Path

from main import main


def start(folder: Path) -> None:
    """Run ``engine``; end at the first claim with nothing written, so that it can be done again."""
    os.environ["TENDRIL_STATE_FOLDER"] = str(folder.with_name(f"{folder.name}-state"))
    from app.cli import app as commands  # noqa: F401  (as the program does)
    from app.storage import enrollments
    from tests.bench.loopback_platform import register

    register()
    claim = enrollments.claim

    def claim_and_end(*arguments: object) -> None:
        claimed = claim(*arguments)  # type: ignore[arg-type]
        sys.stdout.write(f"{time.monotonic()} {len(claimed)}\n")
        sys.stdout.flush()
        os._exit(0)

    enrollments.claim = claim_and_end  # type: ignore[assignment]
    sys.exit(main(["--data", str(folder), "engine"]))


if __name__ == "__main__":
    start(Path(sys.argv[1]))
