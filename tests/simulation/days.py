"""Lives thousands of days: ``python -m tests.simulation.days --days 10000``. ``--seed`` repeats one life."""

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from tests.simulation.life import lived

DAYS_OF_A_LIFE = 40
MEMORY = next((folder for folder in ("/dev/shm",) if Path(folder).is_dir()), None)
"""Where nothing waits for a disk: a crash here is one of the program, not of the power."""


def live(days: int, first_seed: int, folder: Path) -> dict[str, float]:
    """Live one life after the other until so many days are over; say the seed of one that fails."""
    sent = crashes = lives = 0
    began = time.monotonic()
    while lives * DAYS_OF_A_LIFE < days:
        seed = first_seed + lives
        try:
            life = lived(seed, folder / str(seed), DAYS_OF_A_LIFE)
        except BaseException:
            sys.stderr.write(f"the life of seed {seed} failed; live it again with --seed {seed} --days 1\n")
            raise
        sent, crashes, lives = sent + life.promises.sent, crashes + life.crashes, lives + 1
    return {
        "days": lives * DAYS_OF_A_LIFE,
        "lives": lives,
        "parts_sent": sent,
        "crashes": crashes,
        "seconds": round(time.monotonic() - began, 1),
    }


def main() -> None:
    """Do what the command line says and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--days", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tendril-days-", dir=MEMORY) as folder:
        print(live(chosen.days, chosen.seed, Path(folder)))


if __name__ == "__main__":
    main()
