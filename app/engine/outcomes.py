"""Recording what came of attempts: durable before anything else is decided."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, assert_never

from sqlalchemy import Connection

from app.engine.dispatch import Dispatch
from app.engine.leaving import cancel_of_those_who_left
from app.engine.receipts import Line, apply_receipts, refuse_marketing
from app.model.breaker import LONGEST_ASKED_FOR
from app.model.message import MessageState
from app.model.outcome import (
    Accepted,
    AgainLater,
    ChannelStopped,
    ContentNever,
    MessageNever,
    Outcome,
    RecipientNever,
    RecipientRefuses,
    Unknown,
)
from app.storage import attempts, channels, customers, enrollments, hearing, messages, sequences
from app.storage.attempts import Attempt

FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=2)
_TRIED_AGAIN = (AgainLater, ContentNever, ChannelStopped)


@dataclass(frozen=True, slots=True)
class Ended:
    """An attempt that has come to its end at ``at`` (UTC)."""

    dispatch: Dispatch
    outcome: Outcome
    at: datetime

    @property
    def has_more_parts(self) -> bool:
        """Whether this part was taken and another one follows."""
        return isinstance(self.outcome, Accepted) and self.dispatch.part.number + 1 < len(self.dispatch.parts)

    @property
    def stops_more_than_itself(self) -> bool:
        """Whether other messages of the step or the channel are held because of it."""
        return isinstance(self.outcome, ContentNever | ChannelStopped)


def record(connection: Connection, ended: Sequence[Ended], now: datetime) -> list[Ended]:
    """Write down what came of attempts, and have their enrollments looked at ``now``.

    A message whose customer has been forgotten meanwhile leaves no trace. Returns those whose
    message has another part to send now; for them nothing is decided anew.
    """
    known = messages.existing(connection, [end.dispatch.message_id for end in ended])
    counted = [end for end in ended if end.dispatch.message_id in known]
    unfinished = [end for end in counted if end.has_more_parts]
    settled = [end for end in counted if not end.has_more_parts]
    messages.change_many(connection, [_columns(end) for end in settled])
    attempts.add_many(connection, [_attempt(end) for end in counted])
    parts = [_part(end, end.outcome) for end in counted if isinstance(end.outcome, Accepted)]
    messages.add_parts(connection, parts)
    for end in settled:
        _side_effects(connection, end)
    _apply_early_receipts(connection, settled, now)
    _let_go(connection, settled)
    enrollments.wake(connection, now, [end.dispatch.enrollment_id for end in settled])
    return unfinished


def lay_down(connection: Connection, unfinished: Sequence[Ended], now: datetime) -> None:
    """Have the parts that follow wait: they go out as a further attempt, once sending goes on."""
    if not unfinished:
        return
    rows = [
        {"id": end.dispatch.message_id, "state": MessageState.RETRYING, "retry_at": None}
        for end in unfinished
    ]
    messages.change_many(connection, rows)
    cancel_of_those_who_left(connection, [end.dispatch.message_id for end in unfinished])
    enrollments.wake(connection, now, [end.dispatch.enrollment_id for end in unfinished])


def _let_go(connection: Connection, settled: Sequence[Ended]) -> None:
    """Try nothing again for those who left the sequence while their message was on its way."""
    again = [end.dispatch.message_id for end in settled if isinstance(end.outcome, _TRIED_AGAIN)]
    if again:
        cancel_of_those_who_left(connection, again)


def wait_before_retry(message_key: str, attempts: int) -> timedelta:
    """Return how long to wait before the next attempt: doubling from a minute to two hours, spread by a fifth.

    The spread comes from the message's key, so that a thousand that failed together do not
    come back together, and a decision made twice is the same.
    """
    wait = min(FIRST_WAIT * (1 << min(attempts - 1, 10)), LONGEST_WAIT)
    drawn = hashlib.sha256(f"{message_key}/{attempts}".encode()).digest()[0] / 255
    return wait * (0.9 + 0.2 * drawn)


def _attempt(end: Ended) -> Attempt:
    outcome = end.outcome
    problem, technical = ("", "") if isinstance(outcome, Accepted) else (outcome.problem, outcome.technical)
    return Attempt(
        message_id=end.dispatch.message_id,
        number=end.dispatch.part.attempt,
        part=end.dispatch.part.number,
        started_at=end.dispatch.started_at,
        ended_at=end.at,
        outcome=type(outcome).__name__,
        problem=problem,
        technical=technical,
    )


def _part(end: Ended, accepted: Accepted) -> dict[str, Any]:
    return {
        "message_id": end.dispatch.message_id,
        "number": end.dispatch.part.number,
        "provider_id": accepted.provider_id,
        "accepted_at": end.at,
        "delivered_at": accepted.delivered_at,
    }


def _apply_early_receipts(connection: Connection, settled: Sequence[Ended], now: datetime) -> None:
    """Let receipts count that came before the answer they belong to."""
    taken: dict[Line, dict[int, str]] = {}
    for end in settled:
        if isinstance(end.outcome, Accepted) and end.outcome.delivered_at is None and end.outcome.provider_id:
            line = Line(end.dispatch.channel_id, end.dispatch.address_kind)
            taken.setdefault(line, {})[end.dispatch.message_id] = end.outcome.provider_id
    for line, ids in taken.items():
        if hearing.are_known(connection, line.channel_id, ids.values()):
            apply_receipts(connection, line, ids, now)


def _columns(end: Ended) -> dict[str, Any]:
    """Return what an outcome makes of its message: always the same columns, for one statement."""
    row: dict[str, Any] = {
        "id": end.dispatch.message_id,
        "state": MessageState.FAILED,
        "sent_at": None,
        "delivered_at": None,
        "retry_at": None,
        "recipient_is_lost": False,
        "problem": "",
    }
    outcome = end.outcome
    match outcome:
        case Accepted(delivered_at=delivered_at):
            state = MessageState.DELIVERED if delivered_at else MessageState.SENT
            return row | {"state": state, "sent_at": end.at, "delivered_at": delivered_at}
        case AgainLater(problem=problem, wait=wait):
            part = end.dispatch.part
            asked_for = min(wait, LONGEST_ASKED_FOR) if wait else None
            retry_at = end.at + (asked_for or wait_before_retry(part.message_key, part.attempt))
            return row | {"state": MessageState.RETRYING, "retry_at": retry_at, "problem": problem}
        case ContentNever(problem=problem) | ChannelStopped(problem=problem):
            return row | {"state": MessageState.RETRYING, "problem": problem}
        case RecipientNever(problem=problem):
            return row | {"recipient_is_lost": True, "problem": problem}
        case MessageNever(problem=problem) | RecipientRefuses(problem=problem):
            return row | {"problem": problem}
        case Unknown(problem=problem):
            return row | {"state": MessageState.UNKNOWN, "problem": problem}
        case _:
            assert_never(outcome)


def _side_effects(connection: Connection, end: Ended) -> None:
    dispatch, outcome = end.dispatch, end.outcome
    match outcome:
        case RecipientNever(problem=problem):
            if dispatch.address_kind:
                recipient = dispatch.part.recipient
                customers.mark_unreachable(
                    connection, dispatch.customer_id, dispatch.address_kind, recipient, problem
                )
        case RecipientRefuses(problem=problem):
            refuse_marketing(connection, dispatch.channel_id, dispatch.customer_id, problem, end.at)
        case ContentNever(problem=problem):
            sequences.hold_step(connection, dispatch.sequence_id, dispatch.step, problem, end.at)
        case ChannelStopped(problem=problem):
            channels.set_problem(connection, dispatch.channel_id, problem)
        case _:
            pass
