"""What every bench shares: fresh processes in turn, medians, and one JSON object."""

import json
import os
import platform
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 600.0
Measured = Mapping[str, float]
"""Values by the name of their figure."""


@dataclass(frozen=True, slots=True)
class Run:
    """One way of doing what is measured: a program that prints its values as JSON."""

    name: str
    command: Sequence[str]


@dataclass(frozen=True, slots=True)
class Figure:
    """One value. Without a ``unit`` it is the last word of the name; the baseline was measured in the same run."""

    name: str
    value: float
    baseline: float | None = None
    unit: str = ""

    @property
    def ratio(self) -> float | None:
        """How many times the baseline the value is."""
        return self.value / self.baseline if self.baseline else None

    def as_json(self) -> dict[str, Any]:
        """Return the figure as it is printed."""
        return {
            "name": self.name,
            "value": _short(self.value),
            "unit": self.unit or self.name.rpartition("_")[2],
            "baseline": _short(self.baseline),
            "ratio": _short(self.ratio),
        }


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a bench found; ``missing`` says what could not be measured, and why."""

    figures: Sequence[Figure]
    missing: Sequence[str] = ()


def in_turn(runs: Sequence[Run], rounds: int) -> dict[str, dict[str, float]]:
    """Run each variant once a round, one after the other, and return the median of each value by variant."""
    values: dict[str, dict[str, list[float]]] = {run.name: {} for run in runs}
    for _ in range(rounds):
        for run in runs:
            for name, value in measure(run).items():
                values[run.name].setdefault(name, []).append(value)
    return {
        run: {name: statistics.median(each) for name, each in found.items()} for run, found in values.items()
    }


def measure(run: Run) -> Measured:
    """Run a variant in a process of its own, on one core; raise ``RuntimeError`` with what it said if it fails."""
    ended = subprocess.run(
        run.command, cwd=ROOT, env=_environment(), capture_output=True, encoding="utf-8", timeout=SECONDS,
        preexec_fn=_pin, check=False,
    )  # fmt: skip
    if ended.returncode != 0:
        raise RuntimeError(f"{run.name} ended with {ended.returncode}:\n{ended.stderr}")
    found: dict[str, float] = json.loads(ended.stdout)
    return found


def beside(values: Measured, baselines: Measured, prefix: str = "") -> list[Figure]:
    """Return the figures of a variant beside those of its baseline."""
    return [Figure(prefix + name, value, baselines.get(name)) for name, value in values.items()]


def report(outcome: Outcome) -> str:
    """Return the JSON object that a bench prints."""
    found = {
        "machine": machine(),
        "commit": commit(),
        "figures": [figure.as_json() for figure in outcome.figures],
        **({"missing": list(outcome.missing)} if outcome.missing else {}),
    }
    return json.dumps(found, indent=2, ensure_ascii=False)


def machine() -> dict[str, Any]:
    """Say what the figures were measured on, and how busy it was."""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "processor": _processor(),
        "cores": os.cpu_count(),
        "memory_mb": round(psutil.virtual_memory().total / 2**20),
        "load": round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
    }


def commit() -> str:
    """Return the commit that was measured, marked if there are changes on top of it; empty without Git."""
    command = ["git", "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"]
    try:
        return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""


def python(program: Path, *arguments: object) -> list[str]:
    """Return the command that runs one of a bench's programs as this one runs."""
    return [
        sys.executable,
        "-m",
        ".".join(program.relative_to(ROOT).with_suffix("").parts),
        *map(str, arguments),
    ]


def _environment() -> dict[str, str]:
    return {
        **{name: value for name, value in os.environ.items() if not name.startswith(("QT_", "PYTHON"))},
        "QT_QPA_PLATFORM": "offscreen",
    }


def _pin() -> None:
    """Keep to one core, the last: moving from one to the other costs time that is nobody's."""
    if sys.platform == "linux":
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def pin_to_first_core() -> None:
    """Keep a process that serves what is measured to the other core."""
    if sys.platform == "linux":
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    if described.exists():
        for line in described.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor()


def _short(value: float | None) -> float | None:
    return None if value is None else float(f"{value:.3g}")
