"""Kills the sender again and again and counts what its mail server took.

``python -m tests.crash.rounds --rounds 1000``   kills it at random instants
``python -m tests.crash.rounds --each-point``    kills it once at every commit and at every send

Prints one JSON object; the exit code is 0 when nothing was lost, nothing came twice, and no kill left
more in doubt than was in flight. ``--seed`` repeats a run.
"""

import argparse
import json
import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.commands.mail_server import serving
from tests.crash.kill import send_to_the_end, send_until_killed_after, send_until_killed_at
from tests.crash.shop import AT_ONCE, Shop

_CUSTOMERS_A_TIME = 12
_LONGEST_SECONDS = 0.5
_MOST_POINTS = 2000

Street = Callable[[str], Shop]
"""Opens a shop of this name, all on one mail server."""


@dataclass
class Report:
    """What came of all the kills."""

    seed: int
    kills: int = 0
    mails: int = 0
    in_doubt: int = 0
    most_in_doubt_at_once: int = 0
    lost: int = 0
    twice: int = 0

    @property
    def is_good(self) -> bool:
        """Whether an owner could rely on it."""
        return not self.lost and not self.twice and self.most_in_doubt_at_once <= AT_ONCE


def random_kills(rounds: int, seed: int) -> Report:
    """Kill the sender at random instants; new customers join whenever there is nothing to do."""
    report, dice = Report(seed), random.Random(seed)
    with _street() as new_shop:
        shop, doubtful = new_shop("shop"), 0
        while report.kills < rounds:
            if send_until_killed_after(shop, dice, _LONGEST_SECONDS):
                report.kills += 1
                before, doubtful = doubtful, shop.in_doubt()
                _doubt(report, doubtful - before)
            else:
                shop.welcome(_CUSTOMERS_A_TIME)
        _finish(shop, report)
    return report


def a_kill_at_each_point(seed: int = 0) -> Report:
    """Kill the sender once at each point of one and the same work, which is begun anew each time."""
    report = Report(seed)
    with _street() as new_shop:
        for point in range(_MOST_POINTS):
            shop = new_shop(f"shop{point}")
            shop.welcome(3)
            died = send_until_killed_at(shop, point)
            if died:
                report.kills += 1
                _doubt(report, shop.in_doubt())
            _finish(shop, report)
            if not died:
                return report
    raise AssertionError("the work never came to its end")


def _doubt(report: Report, count: int) -> None:
    report.in_doubt += max(0, count)
    report.most_in_doubt_at_once = max(report.most_in_doubt_at_once, count)


def _finish(shop: Shop, report: Report) -> None:
    """Let everything go out, with every doubt settled by what the mail server knows, and count."""
    while True:
        send_to_the_end(shop)
        if not shop.settle():
            break
    taken, expected = shop.taken(), shop.expected()
    report.mails += taken.total()
    report.lost += len(expected - taken.keys())
    report.twice += sum(count - 1 for count in taken.values())


@contextmanager
def _street() -> Iterator[Street]:
    folder = Path(tempfile.mkdtemp(prefix="tendril-crash-"))
    try:
        with serving(folder / "mails.jsonl") as server:
            yield lambda name: Shop(_made(folder / name) / "data", server, name)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _made(folder: Path) -> Path:
    folder.mkdir()
    return folder


def main() -> int:
    """Do what the command line says and print what came of it."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=0)
    parser.add_argument("--each-point", action="store_true")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(1_000_000))
    chosen = parser.parse_args()
    report = a_kill_at_each_point() if chosen.each_point else random_kills(chosen.rounds, chosen.seed)
    print(json.dumps(asdict(report)))
    return 0 if report.is_good else 1


if __name__ == "__main__":
    sys.exit(main())
