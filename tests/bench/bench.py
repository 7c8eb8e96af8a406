"""Measures a part of Tendril and prints one JSON object; ``script/bench`` starts it."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence

from tests.bench import canvas, engine, receiver
from tests.bench.frame import Outcome, report
from tests.bench.options import Options

BENCHES: Mapping[str, Callable[[Options], Outcome]] = {
    "canvas": canvas.measured,
    "engine": engine.measured,
    "receiver": receiver.measured,
}


def main(arguments: Sequence[str]) -> int:
    """Run the bench that is named."""
    parser = argparse.ArgumentParser(prog="script/bench", description=__doc__)
    parser.add_argument("name", choices=sorted(BENCHES))
    parser.add_argument("--rounds", type=int, default=5, help="fresh processes for each variant (5)")
    parser.add_argument(
        "--quick", action="store_true", help="small and once: shows that it works, not how fast"
    )
    parser.add_argument(
        "--peers", action="store_true", help="other programs beside, from the package registry"
    )
    given = parser.parse_args(arguments)
    options = Options(rounds=1 if given.quick else given.rounds, is_quick=given.quick, has_peers=given.peers)
    print(report(BENCHES[given.name](options)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
