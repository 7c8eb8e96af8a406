"""Customers in the database, with their addresses, tags and what they agreed to."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from sqlalchemy import (
    Connection,
    bindparam,
    delete,
    func,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects.sqlite import insert as upsert

from app.model.customer import Address, Consent, Customer
from app.storage.customers_by_words import named, tagged, words_of
from app.storage.prepared import Query
from app.storage.rows import among, as_list, insert_one
from app.storage.tables import addresses, consents, customers, tags

_CUSTOMERS = Query(
    select(
        customers.c.id,
        customers.c.first_name,
        customers.c.last_name,
        customers.c.timezone,
        customers.c.language,
        customers.c.fields,
    ).where(customers.c.id.in_(among()))
)
_ADDRESSES = Query(
    select(
        addresses.c.customer_id,
        addresses.c.kind,
        addresses.c.value,
        addresses.c.is_primary,
        addresses.c.unreachable,
    )
    .where(addresses.c.customer_id.in_(among()))
    .order_by(addresses.c.id)
)
_TAGS = Query(select(tags.c.customer_id, tags.c.tag).where(tags.c.customer_id.in_(among())))
_CONSENTS = Query(
    select(consents.c.customer_id, consents.c.platform, consents.c.consent)
    .where(consents.c.customer_id.in_(among()))
    .order_by(consents.c.id)
)
_PAGE = 500


def matched_by(value: str) -> str:
    """Return what two writings of one address have in common."""
    return value.strip().casefold()


def by_ids(connection: Connection, ids: Iterable[int]) -> dict[int, Customer]:
    """Return customers, whole, by their ids."""
    wanted = as_list(ids)
    found_addresses: dict[int, tuple[Address, ...]] = {}
    for customer_id, *address in _ADDRESSES.rows(connection, ids=wanted):
        found_addresses[customer_id] = (*found_addresses.get(customer_id, ()), Address(*address))
    found_tags: dict[int, set[str]] = {}
    for customer_id, tag in _TAGS.rows(connection, ids=wanted):
        found_tags.setdefault(customer_id, set()).add(tag)
    found_consents: dict[int, dict[str, Consent]] = {}
    for customer_id, platform, consent in _CONSENTS.rows(connection, ids=wanted):
        found_consents.setdefault(customer_id, {})[platform] = Consent(consent)
    return {
        customer_id: Customer(
            id=customer_id,
            first_name=first_name,
            last_name=last_name,
            timezone=timezone,
            language=language,
            fields=fields,
            tags=frozenset(found_tags.get(customer_id, ())),
            addresses=found_addresses.get(customer_id, ()),
            consents=found_consents.get(customer_id, {}),
        )
        for customer_id, first_name, last_name, timezone, language, fields in _CUSTOMERS.rows(
            connection, ids=wanted
        )
    }


def every(connection: Connection, *, tag: str = "") -> Iterator[Customer]:
    """Yield all customers, or those with a tag, in the order of their ids, a page at a time."""
    last = 0
    query = (
        select(customers.c.id).where(customers.c.id > bindparam("last")).order_by(customers.c.id).limit(_PAGE)
    )
    if tag:
        query = query.where(customers.c.id.in_(select(tags.c.customer_id).where(tags.c.tag == tag)))
    while ids := list(connection.scalars(query, {"last": last})):
        yield from by_ids(connection, ids).values()
        last = ids[-1]


def page(connection: Connection, *, after_id: int, count: int, text: str = "") -> list[Customer]:
    """Return the next customers after an id; with ``text`` those of whom every word of it is found.

    A word is found in the name, an address or a tag, in small letters or capitals, with accents or without.
    """
    query = select(customers.c.id).where(customers.c.id > after_id).order_by(customers.c.id).limit(count)
    query = query.where(*[or_(named(word), tagged(word)) for word in words_of(text)])
    ids = list(connection.scalars(query))
    people = by_ids(connection, ids)
    return [people[each] for each in ids if each in people]


def find(connection: Connection, kind: str, value: str) -> int | None:
    """Return the id of the customer with this address."""
    return connection.scalar(
        select(addresses.c.customer_id).where(
            addresses.c.kind == kind, addresses.c.matched_by == matched_by(value)
        )
    )


def owners(connection: Connection, kind: str, values: Iterable[str]) -> dict[str, int]:
    """Return the owners of many addresses, by what the addresses are matched by."""
    keys = [matched_by(value) for value in values]
    query = select(addresses.c.matched_by, addresses.c.customer_id).where(
        addresses.c.kind == kind, addresses.c.matched_by.in_(keys)
    )
    return dict(connection.execute(query).all())


def add(connection: Connection, customer: Customer, now: datetime) -> int:
    """Store a new customer with addresses and tags (consents are recorded apart) and return the id.

    One that has an id already keeps it.
    """
    customer_id = insert_one(
        connection,
        customers,
        **({"id": customer.id} if customer.id else {}),
        first_name=customer.first_name,
        last_name=customer.last_name,
        timezone=customer.timezone,
        language=customer.language,
        fields=dict(customer.fields),
        created_at=now,
        updated_at=now,
    )
    for address in customer.addresses:
        add_address(connection, customer_id, address)
    add_tags(connection, customer_id, customer.tags)
    return customer_id


def save(connection: Connection, customer: Customer, now: datetime) -> None:
    """Write back a customer's names, zone, language, fields and tags."""
    connection.execute(
        update(customers)
        .where(customers.c.id == customer.id)
        .values(
            first_name=customer.first_name,
            last_name=customer.last_name,
            timezone=customer.timezone,
            language=customer.language,
            fields=dict(customer.fields),
            updated_at=now,
        )
    )
    gone = delete(tags).where(tags.c.customer_id == customer.id, tags.c.tag.not_in(customer.tags))
    connection.execute(gone)
    add_tags(connection, customer.id, customer.tags)


def add_tags(connection: Connection, customer_id: int, new: Iterable[str]) -> None:
    """Put tags on a customer; those that are there already stay."""
    rows = [{"customer_id": customer_id, "tag": tag} for tag in sorted(new)]
    if rows:
        connection.execute(upsert(tags).on_conflict_do_nothing(), rows)


def add_address(connection: Connection, customer_id: int, address: Address) -> None:
    """Give a customer one more address."""
    insert_one(
        connection,
        addresses,
        customer_id=customer_id,
        kind=address.kind,
        value=address.value,
        matched_by=matched_by(address.value),
        is_primary=address.is_primary,
        unreachable=address.unreachable,
    )


def set_addresses(connection: Connection, before: Customer, after: Iterable[Address]) -> None:
    """Give a customer these addresses in place of those that they have; one that stays keeps its row."""
    wanted = {(each.kind, each.value): each for each in after}
    mine = addresses.c.customer_id == before.id
    kept: set[tuple[str, str]] = set()
    for old in before.addresses:
        this = (mine, addresses.c.kind == old.kind, addresses.c.value == old.value)
        new = wanted.get((old.kind, old.value))
        if new is None:
            connection.execute(delete(addresses).where(*this))
            continue
        kept.add((old.kind, old.value))
        if new != old:
            values = {"is_primary": new.is_primary, "unreachable": new.unreachable}
            connection.execute(update(addresses).where(*this).values(values))
    for key, new in wanted.items():
        if key not in kept:
            add_address(connection, before.id, new)


def mark_unreachable(connection: Connection, customer_id: int, kind: str, value: str, problem: str) -> None:
    """Record that an address can never be reached, and why."""
    connection.execute(
        update(addresses)
        .where(
            addresses.c.customer_id == customer_id,
            addresses.c.kind == kind,
            addresses.c.matched_by == matched_by(value),
        )
        .values(unreachable=problem)
    )


def remove(connection: Connection, customer_id: int) -> None:
    """Delete a customer and everything that belongs to them."""
    connection.execute(delete(customers).where(customers.c.id == customer_id))


def count(connection: Connection) -> int:
    """Return how many customers there are."""
    return connection.scalar(select(func.count()).select_from(customers)) or 0


def field_names(connection: Connection) -> set[str]:
    """Return the names of the shop's own fields that any customer has."""
    each = func.json_each(customers.c.fields).table_valued("key")
    return set(connection.scalars(select(each.c.key).select_from(customers.join(each, true())).distinct()))


def all_tags(connection: Connection) -> list[str]:
    """Return every tag that somebody has, in order."""
    return list(connection.scalars(select(tags.c.tag).distinct().order_by(tags.c.tag)))
