"""Giving Tendril commands, the way its owner or a script of theirs does."""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import main

MAIN = Path(main.__file__)
_ENDING = [each for each in signal.Signals if each.name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")]
SECONDS = 60.0
"""Longer than any command takes, so that a test of one that hangs comes to an end."""


@dataclass(frozen=True, slots=True)
class Finished:
    """What a command left behind."""

    code: int
    out: str
    err: str

    def json(self) -> Any:
        """Return the data that was printed."""
        return json.loads(self.out)


@dataclass
class Tendril:
    """The program on one data folder.

    ``run`` and what rests on it hand a command to the program's own entry inside this process,
    which saves its start; ``start`` begins a process of its own, as a person does.
    """

    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def run(self, *arguments: object, stdin: str = "") -> Finished:
        """Give a command within this process."""
        out, err, given = io.StringIO(), io.StringIO(), sys.stdin
        sys.stdin = io.StringIO(stdin)
        try:
            with redirect_stdout(out), redirect_stderr(err), _usual_signals():
                code = main.main(["--data", str(self.folder), *map(str, arguments)])
        finally:
            sys.stdin = given
        return Finished(code, out.getvalue(), err.getvalue())

    def start(self, *arguments: object, stdin: str = "", seconds: float = SECONDS) -> Finished:
        """Give a command to a process of its own."""
        ended = subprocess.run(
            self._words(arguments),
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            timeout=seconds,
            env=self._surroundings(),
            check=False,
        )
        return Finished(ended.returncode, ended.stdout, ended.stderr)

    @contextmanager
    def running(self, *arguments: object) -> Iterator[subprocess.Popen[str]]:
        """Have a command run beside the test; it is asked to end, and ended if it does not."""
        process = subprocess.Popen(
            self._words(arguments),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=self._surroundings(),
        )
        with process:
            try:
                yield process
            finally:
                if process.poll() is None:
                    process.terminate()
                    try:
                        process.wait(SECONDS)
                    except subprocess.TimeoutExpired:
                        process.kill()

    def done(self, *arguments: object, stdin: str = "") -> str:
        """Give a command that has to be done, and return what it printed."""
        return _output(self.run(*arguments, stdin=stdin))

    def started(self, *arguments: object, stdin: str = "") -> str:
        """The same with a process of its own."""
        return _output(self.start(*arguments, stdin=stdin))

    def json(self, *arguments: object) -> Any:
        """Give a command that prints data, and return the data."""
        return json.loads(self.done(*arguments, "--json"))

    def refused(self, *arguments: object, stdin: str = "") -> str:
        """Give a command that has to be refused, and return the one sentence that says why."""
        return sentence_of(self.run(*arguments, stdin=stdin))

    def make_test_folder(self) -> None:
        """Make the folder one for tests, where an engine may run under a clock."""
        self.done("--test-folder", "settings", "list")

    def _words(self, arguments: tuple[object, ...]) -> list[str]:
        return [sys.executable, str(MAIN), "--data", str(self.folder), *map(str, arguments)]

    def _surroundings(self) -> Mapping[str, str]:
        return {**os.environ, **self.environment}


def sentence_of(ended: Finished) -> str:
    """Return the sentence with which a command was refused; it stands alone, and no fault of the program shows."""
    assert ended.code == 1, ended
    lines = ended.err.splitlines()
    assert len(lines) == 1, ended.err
    sentence = lines[0]
    assert sentence.endswith("."), sentence
    assert not sentence.endswith(".."), sentence
    assert "Error" not in sentence, sentence
    assert "Traceback" not in ended.out, ended.out
    return sentence


def _output(ended: Finished) -> str:
    assert (ended.code, ended.err) == (0, ""), ended
    return ended.out


@contextmanager
def _usual_signals() -> Iterator[None]:
    """Put back what a command does about signals: it is made for a process of its own."""
    before = {number: signal.getsignal(number) for number in _ENDING}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
