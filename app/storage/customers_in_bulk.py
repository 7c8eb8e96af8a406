"""Writing many customers in a few statements, for imports."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, insert, select
from sqlalchemy.dialects.sqlite import insert as upsert

from app.model.customer import Address, ConsentRecord, Customer
from app.storage.customers import matched_by
from app.storage.prepared import update_many
from app.storage.tables import addresses, consents, customers, opt_outs, tags


@dataclass(frozen=True, slots=True)
class Additions:
    """What is new about a customer besides names and fields."""

    addresses: tuple[Address, ...] = ()
    tags: frozenset[str] = frozenset()
    consents: tuple[ConsentRecord, ...] = ()


def insert_customers(connection: Connection, new: Sequence[Customer], now: datetime) -> list[int]:
    """Store new customers without what belongs to them, and return their ids in order."""
    if not new:
        return []
    statement = insert(customers).returning(customers.c.id, sort_by_parameter_order=True)
    rows = [{**_columns(customer), "created_at": now, "updated_at": now} for customer in new]
    return list(connection.scalars(statement, rows))


def update_customers(connection: Connection, changed: Sequence[Customer], now: datetime) -> None:
    """Write back names, zone, language and fields."""
    rows = [{"id": customer.id, **_columns(customer), "updated_at": now} for customer in changed]
    update_many(connection, customers, rows)


def add_to_customers(connection: Connection, additions: Mapping[int, Additions]) -> None:
    """Store new addresses, tags and consents by customer id."""
    new_addresses = [
        {
            "customer_id": customer_id,
            "kind": address.kind,
            "value": address.value,
            "matched_by": matched_by(address.value),
            "is_primary": address.is_primary,
        }
        for customer_id, addition in additions.items()
        for address in addition.addresses
    ]
    new_tags = [
        {"customer_id": customer_id, "tag": tag}
        for customer_id, addition in additions.items()
        for tag in sorted(addition.tags)
    ]
    new_consents = [
        {
            "customer_id": customer_id,
            "platform": record.platform,
            "consent": record.consent,
            "source": record.source,
            "at": record.at,
        }
        for customer_id, addition in additions.items()
        for record in addition.consents
    ]
    if new_addresses:
        connection.execute(insert(addresses), new_addresses)
    if new_tags:
        connection.execute(upsert(tags).on_conflict_do_nothing(), new_tags)
    if new_consents:
        connection.execute(insert(consents), new_consents)


def add_opt_outs(connection: Connection, digests: Iterable[tuple[str, str]], now: datetime) -> None:
    """Keep the keyed hashes (kind, digest) of addresses that are never to be written to again."""
    rows = [{"kind": kind, "digest": digest, "platform": "", "at": now} for kind, digest in digests]
    if rows:
        connection.execute(upsert(opt_outs).on_conflict_do_nothing(), rows)


def opted_out(connection: Connection, digests: Iterable[str]) -> set[str]:
    """Return which of the keyed hashes are kept."""
    return set(connection.scalars(select(opt_outs.c.digest).where(opt_outs.c.digest.in_(list(digests)))))


def _columns(customer: Customer) -> dict[str, object]:
    return {
        "first_name": customer.first_name,
        "last_name": customer.last_name,
        "timezone": customer.timezone,
        "language": customer.language,
        "fields": dict(customer.fields),
    }
