"""What the tables are made of: the kinds of column that are ours, and the columns many of them have."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    Dialect,
    ForeignKey,
    Integer,
    MetaData,
    Text,
    TypeDecorator,
)

from app.model import sentence
from app.model.block import Content

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Instant(TypeDecorator[datetime]):
    """An instant, kept as whole microseconds since 1970 in UTC; one without a zone is a fault of ours."""

    impl = BigInteger
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], int | None]:
        """Return what turns an aware datetime into microseconds."""
        del dialect
        return _microseconds

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[int | None], datetime | None]:
        """Return what turns microseconds into a datetime in UTC."""
        del dialect, coltype
        return _instant


def _microseconds(value: datetime | None) -> int | None:
    return None if value is None else (value - _EPOCH) // _MICROSECOND


def _instant(value: int | None) -> datetime | None:
    return None if value is None else _EPOCH + timedelta(microseconds=value)


class Wording(TypeDecorator[str]):
    """A text for the owner, kept with what it was made of so that it can be read in another language."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        """Turn a sentence into its stored form; any other text stays as it is."""
        del dialect
        return None if value is None else sentence.stored(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> str | None:
        """Turn a stored form into the sentence again."""
        del dialect
        return None if value is None else sentence.restored(value)


class Rendered(TypeDecorator[Content]):
    """What a customer gets, kept as JSON without what it does not have."""

    impl = JSON
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[Content | None], str | None]:
        """Return what turns a content into its text."""
        del dialect
        return _content_as_text

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], Content | None]:
        """Return what turns the text into the content again."""
        del dialect, coltype
        return _content_of_text


def _content_as_text(content: Content | None) -> str | None:
    return None if content is None else content.model_dump_json(exclude_defaults=True)


def _content_of_text(text: str | None) -> Content | None:
    return None if text is None else Content.model_validate_json(text)


METADATA = MetaData()


def own_id() -> Column[int]:
    """The number by which a row is known."""
    return Column("id", Integer, primary_key=True)


def reference(name: str, target: str) -> Column[int]:
    """A row of another table that is not deleted while this one is there."""
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=False)


def loose_reference(name: str, target: str) -> Column[int]:
    """A row of another table; empty once that is deleted."""
    return Column(name, Integer, ForeignKey(f"{target}.id", ondelete="SET NULL"))


def belongs_to(name: str, target: str) -> Column[int]:
    """The row of another table with which this one is deleted."""
    return Column(name, Integer, ForeignKey(f"{target}.id", ondelete="CASCADE"), nullable=False)


def one_of_each(name: str, target: str) -> Column[int]:
    """The row of another table with which this one is deleted, and of which there is one at most for each."""
    key = ForeignKey(f"{target}.id", ondelete="CASCADE")
    return Column(name, Integer, key, primary_key=True, autoincrement=False)


def wording(name: str) -> Column[str]:
    """A text for the owner, empty where there is nothing to say."""
    return Column(name, Wording, nullable=False, server_default="")


def words(name: str) -> Column[str]:
    """A text that may be empty."""
    return Column(name, Text, nullable=False, server_default="")
