"""The plug may be pulled at any instant: nothing is lost, nothing arrives twice, and doubt is told."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]


def _report(*options: str, module: str = "tests.crash.rounds") -> dict[str, Any]:
    """Run the kills in a process of their own, from which children can be forked, and return what came of it."""
    done = subprocess.run(
        [sys.executable, "-m", module, *options],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=3000,
        check=False,
    )
    assert done.stdout, done.stderr
    report: dict[str, Any] = json.loads(done.stdout)
    assert done.returncode == 0, (report, done.stderr)
    return report


@pytest.mark.timeout(3000)
def test_a_kill_at_any_instant_loses_nothing_and_repeats_nothing(rounds: int) -> None:
    report = _report("--rounds", str(rounds))
    assert report["kills"] >= rounds
    assert report["mails"] > 0


@pytest.mark.timeout(600)
def test_a_kill_at_each_commit_and_each_send_loses_nothing_and_repeats_nothing() -> None:
    report = _report("--each-point")
    assert report["kills"] > 20, "there are fewer points than commits and sends"
    assert report["in_doubt"] > 0, "no kill hit a mail under way"


@pytest.mark.timeout(600)
def test_a_kill_while_a_folder_is_restored_moved_or_taken_over_leaves_one_to_send_from() -> None:
    report = _report(module="tests.crash.moves")
    assert all(report["kills"][what] > 5 for what in ("restore", "move", "take over"))
