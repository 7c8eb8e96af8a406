"""Windows are painted into memory where there is no screen; drawn examples are the same each time in CI.

Everywhere else they are drawn anew at each run, so that the search goes on; what it finds gets a test of its own.
"""

import gc
import os
import uuid
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import settings

from app.storage.folder import STATE_FOLDER
from tests.secret_marks import Watch, found_in

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


_FOUND = pytest.StashKey[Sequence[str]]()


@pytest.fixture(scope="session", autouse=True)
def _secrets_are_watched(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Note what goes wrong with secrets, in every process that runs tests."""
    Watch(tmp_path_factory.getbasetemp())


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Look for secrets in everything that the whole run has left; one that is found fails the run."""
    config = session.config
    if hasattr(config, "workerinput"):
        return
    factory: pytest.TempPathFactory = config._tmp_path_factory  # type: ignore[attr-defined]
    config.stash[_FOUND] = found = found_in(factory.getbasetemp())
    if found and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say where secrets were found."""
    found = config.stash.get(_FOUND, ())
    if found:
        terminalreporter.section("secrets", red=True)
        for each in found:
            terminalreporter.line(each)
