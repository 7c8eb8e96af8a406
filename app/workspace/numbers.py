"""What a sequence has done: step by step, who reached the goal, how the branches of splits compare."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from app.model.branches import first_messages
from app.model.message import MessageState
from app.model.reason import Reason
from app.model.sequence import SequenceDocument
from app.model.steps import SplitStep
from app.storage import enrollments, numbers
from app.storage.numbers import Failure, Outcomes
from app.storage.step_names import last_names
from app.workspace.desk import Desk

Span = Literal[7, 30, 0]
"""Days back from now; 0 is everything."""

_MOST_FAILURES = 8


@dataclass(frozen=True)
class StepNumbers:
    """What became of the messages of a step; each number holds those before it that came further.

    ``sent`` counts the delivered and ``delivered`` the read ones too; ``skips`` groups those
    skipped by kind of reason, the most frequent first.
    """

    waiting: int = 0
    sent: int = 0
    delivered: int = 0
    read: int = 0
    failed: int = 0
    skipped: int = 0
    skips: tuple[tuple[Reason, int], ...] = ()


@dataclass(frozen=True)
class BranchNumbers:
    """One branch of a split: how many came to its first message, and how many of them reached a goal."""

    label: str
    share: int
    came: int
    reached: int


@dataclass(frozen=True)
class Numbers:
    """The numbers of one sequence over a span; ``has_run`` says whether anybody has ever joined it.

    ``gone`` are the names of the steps that are counted and drawn no longer, by id.
    """

    outcomes: Outcomes
    steps: Mapping[str, StepNumbers]
    splits: Mapping[str, tuple[BranchNumbers, ...]]
    failures: tuple[Failure, ...]
    has_run: bool
    gone: Mapping[str, str]
    zone: ZoneInfo
    now: datetime = field(compare=False)


class Counting:
    """Counts."""

    def __init__(self, desk: Desk) -> None:
        """Work on an open folder."""
        self._desk = desk

    def numbers(self, sequence_id: int, document: SequenceDocument, days: Span) -> Numbers:
        """Return the numbers of a sequence, as it is drawn, over so many days back."""
        now = self._desk.now()
        since = now - timedelta(days=days) if days else None
        zone = self._desk.zone()
        with self._desk.read() as connection:
            states = numbers.by_step(connection, sequence_id, since)
            waiting = enrollments.counts_by_step(connection, sequence_id)
            failed = [step for step, counts in states.items() if counts.get(MessageState.FAILED)]
            return Numbers(
                outcomes=numbers.outcomes(connection, sequence_id, since),
                steps={
                    step: _step(
                        states.get(step, {}),
                        waiting.get(step, 0),
                        _skips(connection, sequence_id, step, states.get(step, {}), since),
                    )
                    for step in {*states, *waiting}
                },
                splits=_splits(connection, sequence_id, document, since),
                failures=tuple(numbers.failures(connection, sequence_id, failed, since, _MOST_FAILURES)),
                has_run=numbers.has_run(connection, sequence_id),
                gone=_gone(connection, sequence_id, {*states, *waiting} - set(document.by_id)),
                zone=zone,
                now=now,
            )


def _gone(connection: Connection, sequence_id: int, steps: set[str]) -> dict[str, str]:
    names = last_names(connection, sequence_id) if steps else {}
    return {step: names.get(step) or step for step in steps}


def _step(states: Mapping[str, int], waiting: int, skips: tuple[tuple[Reason, int], ...]) -> StepNumbers:
    read = states.get(MessageState.READ, 0)
    delivered = read + states.get(MessageState.DELIVERED, 0)
    return StepNumbers(
        waiting=waiting,
        sent=delivered + states.get(MessageState.SENT, 0),
        delivered=delivered,
        read=read,
        failed=states.get(MessageState.FAILED, 0),
        skipped=states.get(MessageState.SKIPPED, 0),
        skips=skips,
    )


def _skips(
    connection: Connection, sequence_id: int, step: str, states: Mapping[str, int], since: datetime | None
) -> tuple[tuple[Reason, int], ...]:
    if not states.get(MessageState.SKIPPED):
        return ()
    return tuple(numbers.reasons(connection, sequence_id, step, MessageState.SKIPPED, since))


def _splits(
    connection: Connection, sequence_id: int, document: SequenceDocument, since: datetime | None
) -> dict[str, tuple[BranchNumbers, ...]]:
    found: dict[str, tuple[BranchNumbers, ...]] = {}
    for step in document.steps:
        if not isinstance(step, SplitStep):
            continue
        firsts = first_messages(document, step)
        branches = []
        for branch in step.branches:
            first = firsts.get(branch.label)
            came, reached = numbers.taken(connection, sequence_id, first, since) if first else (0, 0)
            branches.append(BranchNumbers(branch.label, branch.share, came, reached))
        if any(branch.came for branch in branches):
            found[step.id] = tuple(branches)
    return found
