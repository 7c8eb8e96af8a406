"""Customers by what is typed of them: small letters or capitals, with accents or without."""

from sqlalchemy import ColumnElement, String, func, or_, select

from app.model.plain_text import plain
from app.storage.database import PLAIN_TEXT
from app.storage.tables import addresses, customers, tags


def words_of(text: str) -> list[str]:
    """Return the words of what was typed, each of which is to be found."""
    return plain(text).split()


def named(word: str) -> ColumnElement[bool]:
    """Say of a customer whether a word is found in the name or in an address."""
    full_name = _plain(customers.c.first_name + " " + customers.c.last_name)
    at = addresses.c.matched_by.contains(word, autoescape=True)  # small letters, and hardly ever an accent
    owners = select(addresses.c.customer_id).where(at)
    return or_(full_name.contains(word, autoescape=True), customers.c.id.in_(owners))


def tagged(word: str) -> ColumnElement[bool]:
    """Say of a customer whether a word is found in a tag."""
    holders = select(tags.c.customer_id).where(_plain(tags.c.tag).contains(word, autoescape=True))
    return customers.c.id.in_(holders)


def _plain(text: ColumnElement[str]) -> ColumnElement[str]:
    made: ColumnElement[str] = getattr(func, PLAIN_TEXT)(text, type_=String)
    return made
