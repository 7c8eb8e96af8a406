"""The mail server of its own process, as tests start it and look into it."""

import json
import select
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

SECONDS = 30.0
_PROGRAM = Path(__file__).with_name("smtp_server.py")


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail as the server took it."""

    recipient: str
    sender: str
    subject: str
    headers: dict[str, str]
    text: str
    html: str
    at: datetime
    connection: int


@dataclass(frozen=True, slots=True)
class MailServer:
    """One running server."""

    port: int
    file: Path

    def notes(self) -> list[dict[str, Any]]:
        """Return everything that was written down, mails or not."""
        if not self.file.exists():
            return []
        whole, _, _ = self.file.read_text(encoding="utf-8").rpartition("\n")
        return [json.loads(line) for line in whole.splitlines()]

    def mails(self) -> list[Mail]:
        """Return the mails that were taken, in their order."""
        return [_mail(note) for note in self.notes() if note["what"] == "taken"]

    def recipients(self) -> list[str]:
        """Return to whom mails were taken, in their order."""
        return [mail.recipient for mail in self.mails()]

    def count(self, what: str) -> int:
        """Return how often something was written down."""
        return sum(note["what"] == what for note in self.notes())

    def wait_for(self, mails: int, seconds: float = SECONDS) -> list[Mail]:
        """Return the mails once there are so many; fail if they do not come."""
        wait_until(lambda: len(self.mails()) >= mails, seconds, f"{mails} mails")
        return self.mails()


@contextmanager
def serving(file: Path, options: Sequence[str] = ()) -> Iterator[MailServer]:
    """Have a server run that writes into ``file``."""
    process = subprocess.Popen(
        [sys.executable, str(_PROGRAM), str(file), *options], stdout=subprocess.PIPE, text=True
    )
    with process:
        try:
            yield MailServer(int(first_line(process)), file)
        finally:
            process.terminate()
            try:
                process.wait(SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()


def first_line(process: subprocess.Popen[str]) -> str:
    """Return the first line a process prints; fail if it does not come."""
    assert process.stdout is not None
    readable, _, _ = select.select([process.stdout], [], [], SECONDS)
    assert readable, "nothing was printed"
    return process.stdout.readline()


def wait_until(condition: Callable[[], bool], seconds: float, what: str) -> None:
    """Look again and again until a condition holds; fail if it does not in so many seconds."""
    last = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < last, f"waited {seconds:g} seconds for {what}"
        time.sleep(0.02)


def _mail(note: dict[str, Any]) -> Mail:
    (recipient,) = note["recipients"]
    return Mail(
        recipient=recipient,
        sender=note["sender"],
        subject=note["headers"].get("Subject", ""),
        headers=note["headers"],
        text=note["text"].replace("\r\n", "\n"),
        html=note["html"],
        at=datetime.fromisoformat(note["at"]),
        connection=note["connection"],
    )
