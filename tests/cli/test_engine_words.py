"""What an engine in a terminal says of itself, and how it is ended before it has begun."""

import io
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from app.cli import sending
from app.workspace import Workspace
from tests.engine.simulated import NoSecrets


class Closed(io.StringIO):
    """The stderr of a terminal that is gone."""

    def write(self, text: str) -> int:
        raise OSError(5, "Input/output error")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    with Workspace(tmp_path / "data", credentials=NoSecrets()) as opened:
        yield opened
    for number, handler in before.items():
        signal.signal(number, handler)


def test_a_terminal_that_is_gone_stops_nothing(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(workspace.sending), "fault", "The disk is full.")
    monkeypatch.setattr(sys, "stderr", Closed())
    sending._Faults(workspace).tell()


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_an_end_that_is_asked_for_before_it_has_begun_is_an_end(
    workspace: Workspace, number: signal.Signals
) -> None:
    sending._stop_on_signals(workspace)
    with pytest.raises(typer.Exit):
        signal.raise_signal(number)


def test_who_is_to_outlive_the_terminal_does(workspace: Workspace) -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    sending._stop_on_signals(workspace)
    signal.raise_signal(signal.SIGHUP)
