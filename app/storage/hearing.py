"""What was heard from platforms: receipts, incoming messages, and when each customer last wrote."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, bindparam, delete, func, select
from sqlalchemy.dialects.sqlite import insert

from app.model.heard import Receipt, ReceiptState
from app.model.outcome import (
    AgainLater,
    ChannelStopped,
    ContentNever,
    MessageNever,
    RecipientNever,
    RecipientRefuses,
    Refused,
    Unknown,
)
from app.model.sentence import Sentence, worded
from app.storage.rows import among, as_list
from app.storage.tables import (
    hearing_cursors,
    incoming,
    interactions,
    message_parts,
    messages,
    receipts,
    spared,
)

_SORTS: dict[str, type[Refused]] = {
    sort.__name__: sort
    for sort in (
        AgainLater,
        RecipientNever,
        RecipientRefuses,
        ContentNever,
        MessageNever,
        ChannelStopped,
        Unknown,
    )
}
_LAST = select(interactions.c.customer_id, interactions.c.at).where(
    interactions.c.channel_id == bindparam("channel"), interactions.c.customer_id.in_(among())
)
_ARE_KNOWN = (
    select(receipts.c.state)
    .where(receipts.c.channel_id == bindparam("channel"), receipts.c.provider_id.in_(among()))
    .limit(1)
)
_SPARED = select(spared.c.customer_id, spared.c.until).where(
    spared.c.channel_id == bindparam("channel"), spared.c.customer_id.in_(among())
)
_PARTS = (
    select(message_parts.c.message_id, message_parts.c.number, message_parts.c.provider_id)
    .where(message_parts.c.message_id.in_(among()))
    .order_by(message_parts.c.number)
)


@dataclass(frozen=True, slots=True)
class PartHeard:
    """One part of a message with every receipt there is of it."""

    number: int
    provider_id: str
    receipts: tuple[Receipt, ...]


def is_new(connection: Connection, channel_id: int, external_id: str, customer_id: int, at: datetime) -> bool:
    """Note an incoming message; return whether it had not been noted before."""
    row = {"channel_id": channel_id, "external_id": external_id, "customer_id": customer_id, "at": at}
    added = connection.execute(insert(incoming).on_conflict_do_nothing().returning(incoming.c.at), row)
    return added.first() is not None


def has_interacted(connection: Connection, channel_id: int, customer_id: int, at: datetime) -> None:
    """Note that a customer acted on a channel at an instant; the latest counts."""
    statement = insert(interactions).values(channel_id=channel_id, customer_id=customer_id, at=at)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["channel_id", "customer_id"],
            set_={"at": func.max(interactions.c.at, statement.excluded.at)},
        )
    )


def last_interactions(
    connection: Connection, channel_id: int, customer_ids: Iterable[int]
) -> dict[int, datetime]:
    """Return by customer when they last acted on a channel; those of whom that is not known are missing."""
    parameters = {"channel": channel_id, "ids": as_list(customer_ids)}
    return dict(connection.execute(_LAST, parameters).all())


def add_receipts(connection: Connection, channel_id: int, heard: Sequence[Receipt], now: datetime) -> None:
    """Note receipts; one that is known already changes nothing."""
    rows = [_receipt_row(channel_id, receipt, now) for receipt in heard]
    if rows:
        connection.execute(insert(receipts).on_conflict_do_nothing(), rows)


def are_known(connection: Connection, channel_id: int, provider_ids: Iterable[str]) -> bool:
    """Say whether there is a receipt of any of these parts."""
    parameters = {"channel": channel_id, "ids": as_list(provider_ids)}
    return connection.execute(_ARE_KNOWN, parameters).first() is not None


def messages_of(connection: Connection, channel_id: int, provider_ids: Iterable[str]) -> set[int]:
    """Return the messages that have parts with these ids on a channel."""
    query = (
        select(message_parts.c.message_id)
        .join(messages, messages.c.id == message_parts.c.message_id)
        .where(messages.c.channel_id == channel_id)
        .where(message_parts.c.provider_id != "")
        .where(message_parts.c.provider_id.in_(list(provider_ids)))
    )
    return set(connection.scalars(query))


def recipient_of(connection: Connection, channel_id: int, provider_ids: Iterable[str]) -> int | None:
    """Return the customer to whom a part with one of these ids was sent over a channel."""
    query = (
        select(messages.c.customer_id)
        .join(message_parts, messages.c.id == message_parts.c.message_id)
        .where(messages.c.channel_id == channel_id, message_parts.c.provider_id != "")
        .where(message_parts.c.provider_id.in_(list(provider_ids)))
        .order_by(messages.c.id.desc())
    )
    return connection.scalar(query.limit(1))


def parts_heard(
    connection: Connection, channel_id: int, message_ids: Iterable[int]
) -> dict[int, list[PartHeard]]:
    """Return the accepted parts of messages in order, each with the receipts there are of it."""
    rows = connection.execute(_PARTS, {"ids": as_list(message_ids)}).all()
    ids = [provider_id for _, _, provider_id in rows if provider_id]
    query = select(receipts).where(receipts.c.channel_id == channel_id, receipts.c.provider_id.in_(ids))
    known: dict[str, list[Receipt]] = {}
    for row in connection.execute(query).mappings() if ids else ():
        outcome = _outcome(row["sort"], row["problem"], row["wait_seconds"], row["technical"])
        receipt = Receipt(row["provider_id"], ReceiptState(row["state"]), row["at"], outcome)
        known.setdefault(receipt.provider_id, []).append(receipt)
    found: dict[int, list[PartHeard]] = {}
    for message_id, number, provider_id in rows:
        part = PartHeard(number, provider_id, tuple(known.get(provider_id, ())))
        found.setdefault(message_id, []).append(part)
    return found


def ids_sent_to(
    connection: Connection, channel_id: int, address: str, up_to: datetime, since: datetime
) -> list[str]:
    """Return the platform's ids of parts sent to an address whose attempt began between two instants."""
    query = (
        select(message_parts.c.provider_id)
        .join(messages, messages.c.id == message_parts.c.message_id)
        .where(messages.c.channel_id == channel_id, messages.c.address == address)
        .where(messages.c.attempted_at.between(since, up_to), message_parts.c.provider_id != "")
    )
    return list(connection.scalars(query))


def unconfirmed_ids(connection: Connection, channel_id: int, since: datetime, most: int) -> list[str]:
    """Return the platform's ids of parts that were accepted since an instant and have no receipt of delivery yet."""
    query = (
        select(message_parts.c.provider_id)
        .join(messages, messages.c.id == message_parts.c.message_id)
        .where(messages.c.channel_id == channel_id, messages.c.state == "sent")
        .where(message_parts.c.accepted_at >= since, message_parts.c.provider_id != "")
        .order_by(message_parts.c.accepted_at)
        .limit(most)
    )
    return list(connection.scalars(query))


def spare(connection: Connection, channel_id: int, customer_id: int, until: datetime) -> None:
    """Note that a platform wants no marketing to a customer before an instant."""
    statement = insert(spared).values(channel_id=channel_id, customer_id=customer_id, until=until)
    connection.execute(
        statement.on_conflict_do_update(
            index_elements=["channel_id", "customer_id"],
            set_={"until": func.max(spared.c.until, statement.excluded.until)},
        )
    )


def spared_until(connection: Connection, channel_id: int, customer_ids: Iterable[int]) -> dict[int, datetime]:
    """Return by customer until when a platform wants no marketing to them; of most there is nothing."""
    return dict(connection.execute(_SPARED, {"channel": channel_id, "ids": as_list(customer_ids)}).all())


def cursor(connection: Connection, channel_id: int) -> str:
    """Return where the next look at a channel begins; empty for the first."""
    query = select(hearing_cursors.c.cursor).where(hearing_cursors.c.channel_id == channel_id)
    return connection.scalar(query) or ""


def set_cursor(connection: Connection, channel_id: int, value: str) -> None:
    """Note where the next look at a channel begins."""
    statement = insert(hearing_cursors).values(channel_id=channel_id, cursor=value)
    connection.execute(statement.on_conflict_do_update(index_elements=["channel_id"], set_={"cursor": value}))


def remove_receipts(connection: Connection, before: datetime) -> None:
    """Remove receipts heard before an instant; the messages keep what they said."""
    connection.execute(delete(receipts).where(receipts.c.heard_at < before))


def _receipt_row(channel_id: int, receipt: Receipt, now: datetime) -> dict[str, object]:
    outcome = receipt.outcome
    wait = outcome.wait if isinstance(outcome, AgainLater) else None
    return {
        "channel_id": channel_id,
        "provider_id": receipt.provider_id,
        "state": receipt.state,
        "at": min(receipt.at, now),
        "heard_at": now,
        "sort": type(outcome).__name__ if outcome is not None else "",
        "wait_seconds": None if wait is None else int(wait.total_seconds()),
        "problem": getattr(outcome, "problem", ""),
        "technical": getattr(outcome, "technical", ""),
    }


def _outcome(sort: str, problem: str, wait_seconds: int | None, technical: str) -> Refused | None:
    known = _SORTS.get(sort)
    if known is None:
        return None
    sentence = problem if isinstance(problem, Sentence) else worded("{text}", text=problem)
    if known is AgainLater:
        wait = None if wait_seconds is None else timedelta(seconds=wait_seconds)
        return AgainLater(sentence, wait, technical)
    return known(sentence, technical=technical)
