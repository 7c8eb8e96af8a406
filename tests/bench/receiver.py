"""The receiver of a running engine beside a server that only answers: one webhook by one, and in a flood.

A webhook is to be answered within 50 ms, durably stored before that.
"""

import tempfile
from pathlib import Path

from tests.bench.frame import Figure, Outcome, Run, in_turn, python
from tests.bench.options import Options

_HERE = Path(__file__).parent


def measured(options: Options) -> Outcome:
    """Measure both in turn."""
    alone, flood = (20, 100) if options.is_quick else (300, 3000)
    with tempfile.TemporaryDirectory(prefix="tendril-bench-") as scratch:
        runs = {
            which: Run(which, python(_HERE / "receiver_posting.py", which, scratch, alone, flood))
            for which in ("ours", "bare")
        }
        found = in_turn(list(runs.values()), options.rounds)
    ours, bare = found["ours"], found["bare"]
    named = ("answer_p50_ms", "answer_p99_ms", "flood_answer_p50_ms", "flood_answer_p99_ms")
    return Outcome(
        [
            *(Figure(name, ours[name], bare[name]) for name in named),
            Figure("stored_per_s", ours["answered_per_s"], bare["answered_per_s"], unit="webhooks/s"),
        ]
    )
