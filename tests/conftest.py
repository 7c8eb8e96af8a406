"""Windows are painted into memory where there is no screen; drawn examples are the same each time in CI.

Everywhere else they are drawn anew at each run, so that the search goes on; what it finds gets a test of its own.
"""

import gc
import os
import uuid
from pathlib import Path

import pytest
from hypothesis import settings

from app.storage.folder import STATE_FOLDER

if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take how long the long suites run."""
    parser.addoption(
        "--rounds", type=int, default=30, help="how often the sender is killed at random instants"
    )
    parser.addoption(
        "--histories", type=int, default=1000, help="how many random histories are lived through"
    )
    parser.addoption("--days", type=int, default=2000, help="how many days the simulated shops live")
    parser.addoption("--first-seed", type=int, default=0, help="the seed of the first simulated life")


def pytest_collection_finish() -> None:
    """Take what has been loaded out of the search for garbage: it stays until the end."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _state_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep what the program notes of its folders apart from that of every other test and of this computer."""
    state = tmp_path_factory.getbasetemp() / f"state-{uuid.uuid4().hex}"
    monkeypatch.setenv(STATE_FOLDER, str(state))
    return state
