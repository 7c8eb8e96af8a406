"""The bench works. How fast anything is, it says itself; nothing here looks at a time."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.bench import engine_peers
from tests.bench.frame import ROOT, python

BENCH = ROOT / "tests" / "bench" / "bench.py"


def benched(name: str) -> Any:
    ended = subprocess.run(
        python(BENCH, name, "--quick"), cwd=ROOT, capture_output=True, text=True, check=True, timeout=280
    )
    return json.loads(ended.stdout)


@pytest.fixture(scope="module")
def found() -> Any:
    return benched("canvas")


def test_a_bench_says_what_was_measured_and_on_what(found: Any) -> None:
    assert set(found) == {"machine", "commit", "figures"}
    assert {"system", "processor", "cores", "memory_mb", "load", "python"} == set(found["machine"])


def test_each_figure_has_its_unit_in_its_name_and_a_baseline_of_the_same_run(found: Any) -> None:
    for figure in found["figures"]:
        assert set(figure) == {"name", "value", "unit", "baseline", "ratio"}
        assert figure["name"].endswith(f"_{figure['unit']}")
        assert figure["unit"] in ("ms", "mb")
        assert figure["value"] > 0
        assert figure["baseline"] > 0


def test_the_canvas_is_built_shown_moved_and_dragged_on(found: Any) -> None:
    names = {figure["name"] for figure in found["figures"]}
    assert names == {
        "build_60_ms", "fit_60_ms", "repaint_60_fit_ms", "repaint_60_100_ms", "zoom_60_ms", "pan_60_ms",
        "drag_60_ms", "memory_60_mb", "first_window_ms",
    }  # fmt: skip


@pytest.mark.slow
@pytest.mark.timeout(300)
def test_the_engine_sends_beside_its_limit_and_beside_httpx_and_waits_for_little() -> None:
    figures = {figure["name"]: figure for figure in benched("engine")["figures"]}
    assert set(figures) == {
        "messages_per_s", "share_of_limit", "share_of_limit_with_records", "message_processor_ms",
        "httpx_messages_per_s", "share_of_httpx",
        "share_of_limit_with_httpx", "httpx_message_processor_ms", "claim_3k_ms", "idle_cpu_percent",
        "wake_p99_ms", "memory_3k_mb", "start_3k_ms", "start_processor_3k_ms", "bytes_per_enrollment", "fsync_ms",
        "cost_growth_1k_3k",
    }  # fmt: skip
    assert all(figure["value"] > 0 for figure in figures.values())
    assert figures["messages_per_s"]["baseline"] > 0
    assert figures["messages_per_s"]["unit"] == "messages/s"
    assert figures["share_of_limit"]["unit"] == "ratio"


@pytest.mark.slow
def test_the_receiver_answers_beside_a_server_that_only_answers() -> None:
    figures = {figure["name"]: figure for figure in benched("receiver")["figures"]}
    assert set(figures) == {
        "answer_p50_ms", "answer_p99_ms", "flood_answer_p50_ms", "flood_answer_p99_ms", "stored_per_s",
    }  # fmt: skip
    assert all(figure["value"] > 0 and figure["baseline"] > 0 for figure in figures.values())
    assert figures["stored_per_s"]["unit"] == "webhooks/s"


def test_a_peer_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine_peers, "PEERS", (engine_peers.Peer("Nobody", (), "server-of-nobody"),))
    figures, missing = engine_peers.measured(tmp_path, 1, 1.0, 1)
    assert figures == []
    assert missing == ["Nobody could not be installed: server-of-nobody is not on this computer"]


def test_what_a_bench_does_not_know_is_refused_in_words() -> None:
    ended = subprocess.run(python(BENCH, "nothing"), cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 2
    assert "canvas" in ended.stderr
