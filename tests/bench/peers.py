"""Other programs, each in an environment of its own that is made from the package registry when it is first wanted."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.bench.frame import ROOT

_ENVIRONMENTS = ROOT / "build" / "bench"
_SECONDS = 600.0


class NotThere(Exception):
    """A peer could not be installed."""


def environment(name: str, wanted: Sequence[str]) -> Path:
    """Return the Python of an environment with what is ``wanted`` in it; raise ``NotThere`` with the reason."""
    folder = _ENVIRONMENTS / name
    python = folder / "bin" / "python"
    done = folder / "installed"
    if not done.exists():
        _run([sys.executable, "-m", "venv", "--clear", str(folder)])
        _run([str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", *wanted])
        done.touch()
    return python


def _run(command: list[str]) -> None:
    try:
        ended = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotThere(str(error)) from error
    if ended.returncode != 0:
        said = ended.stderr.strip().splitlines()
        raise NotThere(said[-1] if said else f"exit code {ended.returncode}")
