"""Watching a rehearsal from a test: everything it tells, and waiting until something is so."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from app.workspace.rehearsal.rehearsal import Rehearsal
from app.workspace.rehearsal.stage import Script
from app.workspace.rehearsal.updates import Arrived, Broken, Decided, Standing, Update

SATURDAY = datetime(2026, 11, 21, 21, 50, tzinfo=UTC)
FAR = timedelta(days=365 * 100)
PATIENCE = 20.0

_Kind = TypeVar("_Kind", bound=Update)


@dataclass
class Watcher:
    """Hears what a rehearsal tells."""

    told: list[Update] = field(default_factory=list)
    _news: threading.Condition = field(default_factory=threading.Condition)

    def __call__(self, update: Update) -> None:
        with self._news:
            self.told.append(update)
            self._news.notify_all()

    def of(self, kind: type[_Kind]) -> list[_Kind]:
        """Return the updates of one kind, in order."""
        return [each for each in list(self.told) if isinstance(each, kind)]

    @property
    def standing(self) -> Standing:
        """Where the customer is by what was told last."""
        return self.of(Standing)[-1]

    def texts(self) -> list[str]:
        """Return what is on the phone."""
        return [each.content.text for each in self.of(Arrived)]

    def steps(self, what: str) -> list[str]:
        """Return the steps about which the same was decided, in order."""
        return [each.step for each in self.of(Decided) if each.what == what]

    def until(self, is_so: Callable[["Watcher"], bool]) -> None:
        """Wait until something is so."""
        with self._news:
            assert self._news.wait_for(lambda: is_so(self) or bool(self.of(Broken)), PATIENCE), self.told[-3:]
        assert not self.of(Broken)

    def until_over(self) -> None:
        """Wait until the customer is out of the sequence."""
        self.until(lambda watcher: not watcher.standing.state.is_active)


@contextmanager
def rehearsing(script: Script, **how: object) -> Iterator[tuple[Rehearsal, Watcher]]:
    """Rehearse without a folder behind it."""
    watcher = Watcher()
    rehearsal = Rehearsal(script, start=how.pop("start", SATURDAY), told=watcher, **how)  # type: ignore[arg-type]
    try:
        yield rehearsal, watcher
    finally:
        rehearsal.close()
