"""The tables of what is heard back: who wrote when, receipts and what the receiver took in."""

from sqlalchemy import (
    JSON,
    Column,
    Index,
    Integer,
    LargeBinary,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    text,
)

from app.storage.tables.columns import METADATA, Instant, belongs_to, one_of_each, own_id, wording, words

interactions = Table(
    "interactions",
    METADATA,
    belongs_to("channel_id", "channels"),
    belongs_to("customer_id", "customers"),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("channel_id", "customer_id"),
    Index("interactions_by_customer", "customer_id"),
    sqlite_with_rowid=False,
)

spared = Table(
    "spared",
    METADATA,
    belongs_to("channel_id", "channels"),
    belongs_to("customer_id", "customers"),
    Column("until", Instant, nullable=False),
    PrimaryKeyConstraint("channel_id", "customer_id"),
    Index("spared_by_customer", "customer_id"),
    sqlite_with_rowid=False,
)

incoming = Table(
    "incoming",
    METADATA,
    belongs_to("channel_id", "channels"),
    Column("external_id", Text, nullable=False),
    belongs_to("customer_id", "customers"),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("channel_id", "external_id"),
    Index("incoming_by_customer", "customer_id"),
    sqlite_with_rowid=False,
)

receipts = Table(
    "receipts",
    METADATA,
    belongs_to("channel_id", "channels"),
    Column("provider_id", Text, nullable=False),
    Column("state", String, nullable=False),
    Column("at", Instant, nullable=False),
    Column("heard_at", Instant, nullable=False),
    words("sort"),
    Column("wait_seconds", Integer),
    wording("problem"),
    words("technical"),
    PrimaryKeyConstraint("channel_id", "provider_id", "state"),
    Index("receipts_by_heard_at", "heard_at"),
    sqlite_with_rowid=False,
)

inbox = Table(
    "inbox",
    METADATA,
    own_id(),
    belongs_to("channel_id", "channels"),
    Column("received_at", Instant, nullable=False),
    Column("url", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("query", JSON, nullable=False),
    Column("octets", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    words("fault"),
    Index("inbox_waiting", "id", "octets", sqlite_where=text("fault = ''")),
    Index("inbox_by_channel", "channel_id"),
)

hearing_cursors = Table(
    "hearing_cursors",
    METADATA,
    one_of_each("channel_id", "channels"),
    words("cursor"),
)
