"""The tables. The migrations under ``migrations`` make them; a test holds the two together."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    text,
)

from app.model import sentence

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


METADATA = MetaData()


def _id() -> Column[int]:
    return Column("id", Integer, primary_key=True)


def _reference(name: str, target: str) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{target}.id"), nullable=False)


def _loose_reference(name: str, target: str) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{target}.id", ondelete="SET NULL"))


def _belongs_to(name: str, target: str) -> Column[int]:
    return Column(name, Integer, ForeignKey(f"{target}.id", ondelete="CASCADE"), nullable=False)


def _wording(name: str) -> Column[str]:
    return Column(name, Wording, nullable=False, server_default="")


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, server_default="")


settings = Table(
    "settings", METADATA, Column("key", Text, primary_key=True), Column("value", Text, nullable=False)
)

channels = Table(
    "channels",
    METADATA,
    _id(),
    Column("name", Text(collation="NOCASE"), nullable=False, unique=True),
    Column("platform", String, nullable=False),
    Column("settings", JSON, nullable=False),
    _wording("problem"),
    Column("created_at", Instant, nullable=False),
)

customers = Table(
    "customers",
    METADATA,
    _id(),
    _text("first_name"),
    _text("last_name"),
    _text("timezone"),
    _text("language"),
    Column("fields", JSON, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
)

addresses = Table(
    "addresses",
    METADATA,
    _id(),
    _belongs_to("customer_id", "customers"),
    Column("kind", String, nullable=False),
    Column("value", Text, nullable=False),
    Column("matched_by", Text, nullable=False),
    Column("is_primary", Boolean, nullable=False),
    _wording("unreachable"),
    UniqueConstraint("kind", "matched_by"),
    Index("addresses_by_customer", "customer_id"),
)

tags = Table(
    "tags",
    METADATA,
    _belongs_to("customer_id", "customers"),
    Column("tag", Text(collation="NOCASE"), nullable=False),
    PrimaryKeyConstraint("customer_id", "tag"),
    Index("tags_by_tag", "tag"),
    sqlite_with_rowid=False,
)

consents = Table(
    "consents",
    METADATA,
    _id(),
    _belongs_to("customer_id", "customers"),
    Column("platform", String, nullable=False),
    Column("consent", String, nullable=False),
    Column("source", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Index("consents_by_customer", "customer_id", "platform"),
)

opt_outs = Table(
    "opt_outs",
    METADATA,
    Column("kind", String, nullable=False),
    Column("digest", String, nullable=False),
    Column("platform", String, nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("kind", "digest", "platform"),
)

events = Table(
    "events",
    METADATA,
    _id(),
    _belongs_to("customer_id", "customers"),
    Column("name", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("data", JSON, nullable=False),
    Column("recorded_at", Instant, nullable=False),
    Index("events_by_customer", "customer_id", "at"),
)

pictures = Table(
    "pictures",
    METADATA,
    Column("digest", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

blocks = Table(
    "blocks",
    METADATA,
    _id(),
    Column("key", Text(collation="NOCASE"), nullable=False, unique=True),
    Column("retired", Boolean, nullable=False, server_default="0"),
)

block_revisions = Table(
    "block_revisions",
    METADATA,
    _id(),
    _belongs_to("block_id", "blocks"),
    Column("content", JSON, nullable=False),
    Column("created_at", Instant, nullable=False),
    Index("block_revisions_by_block", "block_id"),
)

sequences = Table(
    "sequences",
    METADATA,
    _id(),
    Column("name", Text(collation="NOCASE"), nullable=False, unique=True),
    Column("state", String, nullable=False),
    _loose_reference("channel_id", "channels"),
    Column("draft", JSON, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("changed_at", Instant, nullable=False),
    Column("paused_at", Instant),
    Column("resumed_at", Instant),
    Column("overdue", String, nullable=False, server_default="skip"),
)

deleted_sequences = Table(
    "deleted_sequences",
    METADATA,
    Column(
        "sequence_id",
        Integer,
        ForeignKey("sequences.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("name", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

versions = Table(
    "versions",
    METADATA,
    _id(),
    _reference("sequence_id", "sequences"),
    Column("number", Integer, nullable=False),
    Column("document", JSON, nullable=False),
    Column("published_at", Instant, nullable=False),
    UniqueConstraint("sequence_id", "number"),
)

version_blocks = Table(
    "version_blocks",
    METADATA,
    _reference("version_id", "versions"),
    Column("key", Text, nullable=False),
    _reference("revision_id", "block_revisions"),
    PrimaryKeyConstraint("version_id", "key"),
    sqlite_with_rowid=False,
)

step_holds = Table(
    "step_holds",
    METADATA,
    _reference("sequence_id", "sequences"),
    Column("step", String, nullable=False),
    Column("problem", Wording, nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("sequence_id", "step"),
)

enrollments = Table(
    "enrollments",
    METADATA,
    _id(),
    _reference("sequence_id", "sequences"),
    _belongs_to("customer_id", "customers"),
    _reference("version_id", "versions"),
    Column("occurrence", Text, nullable=False),
    _loose_reference("event_id", "events"),
    Column("state", String, nullable=False),
    Column("joined_at", Instant, nullable=False),
    Column("step", String),
    Column("clock_at", Instant, nullable=False),
    Column("due_at", Instant),
    Column("planned_at", Instant),
    Column("replanned_at", Instant),
    Column("next_at", Instant),
    Column("data", JSON(none_as_null=True)),
    Column("why", Text, nullable=False),
    Index(
        "one_active_enrollment",
        "sequence_id",
        "customer_id",
        "occurrence",
        unique=True,
        sqlite_where=text("state IN ('waiting', 'held')"),
    ),
    Index("enrollments_by_next", "sequence_id", "next_at", sqlite_where=text("next_at IS NOT NULL")),
    Index("enrollments_by_customer", "customer_id"),
    Index("enrollments_held", "sequence_id", sqlite_where=text("state = 'held'")),
    Index("enrollments_over", "sequence_id", "joined_at", sqlite_where=text("state IN ('finished', 'left')")),
)

messages = Table(
    "messages",
    METADATA,
    _id(),
    _belongs_to("enrollment_id", "enrollments"),
    _reference("sequence_id", "sequences"),
    _belongs_to("customer_id", "customers"),
    _loose_reference("channel_id", "channels"),
    Column("step", String, nullable=False),
    Column("state", String, nullable=False),
    _text("address"),
    Column("content", JSON(none_as_null=True)),
    Column("created_at", Instant, nullable=False),
    Column("due_at", Instant, nullable=False),
    Column("planned_at", Instant),
    Column("attempts", Integer, nullable=False),
    Column("attempted_at", Instant),
    Column("retry_at", Instant),
    Column("sent_at", Instant),
    Column("delivered_at", Instant),
    Column("read_at", Instant),
    Column("recipient_is_lost", Boolean, nullable=False),
    _wording("problem"),
    Column("why", Text, nullable=False),
    UniqueConstraint("enrollment_id", "step"),
    Index("messages_by_customer", "customer_id", "sent_at"),
    Index("messages_by_sequence", "sequence_id", "step", "state"),
    Index("messages_by_day", "sequence_id", "created_at"),
    Index(
        "messages_under_way",
        "state",
        sqlite_where=text("state IN ('queued', 'sending', 'retrying', 'unknown')"),
    ),
)

message_parts = Table(
    "message_parts",
    METADATA,
    _belongs_to("message_id", "messages"),
    Column("number", Integer, nullable=False),
    Column("provider_id", Text, nullable=False),
    Column("accepted_at", Instant, nullable=False),
    Column("delivered_at", Instant),
    PrimaryKeyConstraint("message_id", "number"),
    Index("message_parts_by_provider_id", "provider_id", sqlite_where=text("provider_id <> ''")),
    sqlite_with_rowid=False,
)

attempts = Table(
    "attempts",
    METADATA,
    _belongs_to("message_id", "messages"),
    Column("number", Integer, nullable=False),
    Column("part", Integer, nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("ended_at", Instant, nullable=False),
    Column("outcome", String, nullable=False),
    _wording("problem"),
    _text("technical"),
    PrimaryKeyConstraint("message_id", "number", "part"),
    sqlite_with_rowid=False,
)

channel_stops = Table(
    "channel_stops",
    METADATA,
    Column(
        "channel_id",
        Integer,
        ForeignKey("channels.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("since", Instant, nullable=False),
    _wording("problem"),
    Column("tries", Integer, nullable=False),
    Column("try_at", Instant),
)

breaks = Table(
    "breaks",
    METADATA,
    _id(),
    Column("channel_id", Integer, ForeignKey("channels.id", ondelete="CASCADE")),
    Column("since", Instant, nullable=False),
    Column("until", Instant),
    Column("cause", String, nullable=False),
    Column("state", String, nullable=False),
    Column("opened_at", Instant, nullable=False),
)

held_messages = Table(
    "held_messages",
    METADATA,
    Column(
        "enrollment_id",
        Integer,
        ForeignKey("enrollments.id", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    _belongs_to("break_id", "breaks"),
    Column("step", String, nullable=False),
    Column("planned_at", Instant, nullable=False),
    Column("too_late_at", Instant, nullable=False),
    _text("word"),
    Index("held_messages_by_break", "break_id", "word"),
)

practice_messages = Table(
    "practice_messages",
    METADATA,
    _id(),
    Column("message_key", Text, nullable=False, unique=True),
    Column("recipient", Text, nullable=False),
    Column("recipient_name", Text, nullable=False),
    Column("content", JSON, nullable=False),
    Column("at", Instant, nullable=False),
)

interactions = Table(
    "interactions",
    METADATA,
    _belongs_to("channel_id", "channels"),
    _belongs_to("customer_id", "customers"),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("channel_id", "customer_id"),
    Index("interactions_by_customer", "customer_id"),
    sqlite_with_rowid=False,
)

spared = Table(
    "spared",
    METADATA,
    _belongs_to("channel_id", "channels"),
    _belongs_to("customer_id", "customers"),
    Column("until", Instant, nullable=False),
    PrimaryKeyConstraint("channel_id", "customer_id"),
    Index("spared_by_customer", "customer_id"),
    sqlite_with_rowid=False,
)

incoming = Table(
    "incoming",
    METADATA,
    _belongs_to("channel_id", "channels"),
    Column("external_id", Text, nullable=False),
    _belongs_to("customer_id", "customers"),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("channel_id", "external_id"),
    Index("incoming_by_customer", "customer_id"),
    sqlite_with_rowid=False,
)

receipts = Table(
    "receipts",
    METADATA,
    _belongs_to("channel_id", "channels"),
    Column("provider_id", Text, nullable=False),
    Column("state", String, nullable=False),
    Column("at", Instant, nullable=False),
    Column("heard_at", Instant, nullable=False),
    _text("sort"),
    Column("wait_seconds", Integer),
    _wording("problem"),
    _text("technical"),
    PrimaryKeyConstraint("channel_id", "provider_id", "state"),
    Index("receipts_by_heard_at", "heard_at"),
    sqlite_with_rowid=False,
)

inbox = Table(
    "inbox",
    METADATA,
    _id(),
    _belongs_to("channel_id", "channels"),
    Column("received_at", Instant, nullable=False),
    Column("url", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("query", JSON, nullable=False),
    Column("octets", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    _text("fault"),
    Index("inbox_waiting", "id", "octets", sqlite_where=text("fault = ''")),
    Index("inbox_by_channel", "channel_id"),
)

hearing_cursors = Table(
    "hearing_cursors",
    METADATA,
    Column(
        "channel_id", Integer, ForeignKey("channels.id", ondelete="CASCADE"), primary_key=True, nullable=False
    ),
    _text("cursor"),
)
