"""What receipts make of messages: a receipt may come before the answer, twice, or never."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection

from app.engine.late_news import note_late
from app.model.customer import Consent, ConsentRecord
from app.model.event import OPTED_OUT
from app.model.heard import Receipt, ReceiptState
from app.model.message import FOLLOWING, MessageState
from app.model.outcome import (
    Accepted,
    AgainLater,
    ChannelStopped,
    ContentNever,
    Outcome,
    RecipientNever,
    RecipientRefuses,
)
from app.model.sentence import worded
from app.storage import channels, consents, customers, enrollments, events, hearing, messages, sequences
from app.storage.hearing import PartHeard
from app.storage.messages import StoredMessage

SPAN = timedelta(days=30)
"""How far back a receipt "of everything up to" reaches."""


@dataclass(frozen=True, slots=True)
class Line:
    """The channel that receipts came over: its id, and the kind of address it marks, empty if none."""

    channel_id: int
    address_kind: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the receipts of all parts together make of a message."""

    state: MessageState
    at: datetime
    outcome: Outcome | None = None


def apply_receipts(connection: Connection, line: Line, message_ids: Iterable[int], now: datetime) -> int:
    """Bring messages whose last part was accepted up to what their receipts say; return how many changed."""
    wanted = list(message_ids)
    if not wanted:
        return 0
    heard = hearing.parts_heard(connection, line.channel_id, wanted)
    changed = 0
    for message in messages.by_ids(connection, wanted):
        verdict = verdict_on(message.state, heard.get(message.id, []))
        if verdict is not None:
            _change(connection, line, message, verdict, now)
            enrollments.wake(connection, now, [message.enrollment_id])
            if message.progress.delivered_at is None:
                note_late(connection, [message.enrollment_id], verdict.at, now)
            changed += 1
    return changed


def verdict_on(state: MessageState, parts: Sequence[PartHeard]) -> Verdict | None:
    """Return what receipts make of a message in ``state``; ``None`` if nothing.

    Delivered means that every part was. Delivery outweighs a failure that was told of the same part,
    whichever came first.
    """
    if not parts or state in (MessageState.SENDING, MessageState.QUEUED, MessageState.RETRYING):
        return None
    arrived = [_arrived(part) for part in parts]
    found: Verdict | None = None
    if all(arrived):
        delivered_at = max(at for at in arrived if at is not None)
        read = _of(parts[-1], ReceiptState.READ)
        found = Verdict(MessageState.READ, read.at) if read else Verdict(MessageState.DELIVERED, delivered_at)
    else:
        failed = next(
            (_of(part, ReceiptState.FAILED) for part, at in zip(parts, arrived, strict=True) if at is None),
            None,
        )
        if failed is not None:
            found = Verdict(MessageState.FAILED, failed.at, failed.outcome)
    return found if found is not None and found.state in FOLLOWING[state] else None


def _arrived(part: PartHeard) -> datetime | None:
    """Return when a part was delivered; what was read was delivered by then."""
    instants = [
        receipt.at
        for receipt in part.receipts
        if receipt.state in (ReceiptState.DELIVERED, ReceiptState.READ)
    ]
    return min(instants, default=None)


def _of(part: PartHeard, state: ReceiptState) -> Receipt | None:
    return next((receipt for receipt in part.receipts if receipt.state is state), None)


def _change(
    connection: Connection, line: Line, message: StoredMessage, verdict: Verdict, now: datetime
) -> None:
    match verdict.state:
        case MessageState.DELIVERED:
            messages.change(connection, message.id, state=verdict.state, delivered_at=verdict.at, problem="")
        case MessageState.READ:
            delivered = message.progress.delivered_at or verdict.at
            messages.change(
                connection,
                message.id,
                state=verdict.state,
                delivered_at=delivered,
                read_at=verdict.at,
                problem="",
            )
        case _:
            _fail(connection, line, message, verdict.outcome, now)


def _fail(
    connection: Connection,
    line: Line,
    message: StoredMessage,
    outcome: Outcome | None,
    now: datetime,
) -> None:
    """Record that the platform gave up a message it had accepted."""
    refused = outcome if outcome is not None and not isinstance(outcome, Accepted) else None
    problem = refused.problem if refused else worded("it was accepted, but could not be delivered")
    if isinstance(outcome, AgainLater) and outcome.wait is not None:
        # What was accepted is never sent again; the next message waits instead.
        until = now + outcome.wait
        hearing.spare(connection, line.channel_id, message.customer_id, until)
    lost = isinstance(outcome, RecipientNever)
    messages.change(
        connection, message.id, state=MessageState.FAILED, problem=problem, recipient_is_lost=lost
    )
    match outcome:
        case RecipientNever():
            customers.mark_unreachable(
                connection, message.customer_id, line.address_kind, message.address, problem
            )
        case RecipientRefuses():
            refuse_marketing(connection, line.channel_id, message.customer_id, problem, now)
        case ContentNever():
            sequences.hold_step(connection, message.sequence_id, message.step, problem, now)
        case ChannelStopped():
            channels.set_problem(connection, line.channel_id, problem)
        case _:
            pass


def refuse_marketing(
    connection: Connection, channel_id: int, customer_id: int, problem: str, at: datetime
) -> None:
    """Record that a customer wants no marketing over a channel, and have their sequences looked at."""
    platform = next(each.platform for each in channels.every(connection) if each.id == channel_id)
    last = consents.last(connection, customer_id, platform)
    if last is not None and last.consent is Consent.NO:
        return
    consents.record(connection, customer_id, ConsentRecord(platform, Consent.NO, problem, at))
    events.record(connection, customer_id, OPTED_OUT, at, {"platform": platform}, at)
    active = enrollments.active_of(connection, customer_id=customer_id)
    enrollments.wake(connection, at, [enrollment.id for enrollment in active])
