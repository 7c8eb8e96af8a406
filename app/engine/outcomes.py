"""Recording what came of attempts: durable before anything else is decided."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, assert_never

from sqlalchemy import Connection

from app.engine.dispatch import Dispatch
from app.model.message import MessageState
from app.model.outcome import (
    Accepted,
    AgainLater,
    ChannelStopped,
    ContentNever,
    MessageNever,
    Outcome,
    RecipientNever,
    Unknown,
)
from app.storage import channels, customers, enrollments, messages, sequences
from app.storage.messages import Attempt

FIRST_WAIT = timedelta(minutes=1)
LONGEST_WAIT = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Ended:
    """An attempt that has come to its end at ``at`` (UTC)."""

    dispatch: Dispatch
    outcome: Outcome
    at: datetime

    @property
    def stops_more_than_itself(self) -> bool:
        """Whether other messages of the step or the channel are held because of it."""
        return isinstance(self.outcome, ContentNever | ChannelStopped)


def record(connection: Connection, ended: Sequence[Ended]) -> list[Ended]:
    """Write down what came of attempts, and have their enrollments looked at.

    A message whose customer has been forgotten meanwhile leaves no trace. Returns those whose
    message has another part to send now; for them nothing is decided anew.
    """
    attempts: list[Attempt] = []
    parts: list[dict[str, Any]] = []
    to_look_at: dict[datetime, list[int]] = {}
    unfinished: list[Ended] = []
    known = messages.existing(connection, [end.dispatch.message_id for end in ended])
    for end in ended:
        if end.dispatch.message_id not in known:
            continue
        attempts.append(_attempt(end))
        if isinstance(end.outcome, Accepted):
            parts.append(_part(end, end.outcome))
            if end.dispatch.part.number + 1 < len(end.dispatch.parts):
                unfinished.append(end)
                continue
        messages.change(connection, end.dispatch.message_id, **_columns(end))
        _side_effects(connection, end)
        to_look_at.setdefault(end.at, []).append(end.dispatch.enrollment_id)
    messages.add_attempts(connection, attempts)
    messages.add_parts(connection, parts)
    for at, ids in to_look_at.items():
        enrollments.wake(connection, at, ids)
    return unfinished


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


def _columns(end: Ended) -> dict[str, Any]:
    """Return what an outcome makes of its message."""
    outcome = end.outcome
    match outcome:
        case Accepted(delivered_at=delivered_at):
            state = MessageState.DELIVERED if delivered_at else MessageState.SENT
            return {
                "state": state,
                "sent_at": end.at,
                "delivered_at": delivered_at,
                "retry_at": None,
                "problem": "",
            }
        case AgainLater(problem=problem, wait=wait):
            part = end.dispatch.part
            retry_at = end.at + (wait or wait_before_retry(part.message_key, part.attempt))
            return {"state": MessageState.RETRYING, "retry_at": retry_at, "problem": problem}
        case ContentNever(problem=problem) | ChannelStopped(problem=problem):
            return {"state": MessageState.RETRYING, "retry_at": None, "problem": problem}
        case RecipientNever(problem=problem):
            return {"state": MessageState.FAILED, "recipient_is_lost": True, "problem": problem}
        case MessageNever(problem=problem):
            return {"state": MessageState.FAILED, "problem": problem}
        case Unknown(problem=problem):
            return {"state": MessageState.UNKNOWN, "problem": problem}
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
        case ContentNever(problem=problem):
            sequences.hold_step(connection, dispatch.sequence_id, dispatch.step, problem, end.at)
        case ChannelStopped(problem=problem):
            channels.set_problem(connection, dispatch.channel_id, problem)
        case _:
            pass
