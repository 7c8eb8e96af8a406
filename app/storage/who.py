"""Whom a row is about, as lists name them."""

from sqlalchemy import Column, ColumnElement, ScalarSelect, func, select

from app.storage.tables import addresses, customers

FULL_NAME: ColumnElement[str] = func.trim(customers.c.first_name + " " + customers.c.last_name)
"""A customer's name; empty if it is not known."""


def address_of(customer_id: Column[int]) -> ScalarSelect[str]:
    """Return an address by which a customer can be found again: the email, else the phone number."""
    return (
        select(addresses.c.value)
        .where(addresses.c.customer_id == customer_id)
        .order_by(addresses.c.kind, addresses.c.is_primary.desc())
        .limit(1)
        .scalar_subquery()
    )
