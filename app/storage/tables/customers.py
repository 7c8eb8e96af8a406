"""The tables of the customers: who they are, what they agreed to and what they did."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Index,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from app.storage.tables.columns import METADATA, Instant, belongs_to, own_id, wording, words

customers = Table(
    "customers",
    METADATA,
    own_id(),
    words("first_name"),
    words("last_name"),
    words("timezone"),
    words("language"),
    Column("fields", JSON, nullable=False),
    Column("created_at", Instant, nullable=False),
    Column("updated_at", Instant, nullable=False),
)

addresses = Table(
    "addresses",
    METADATA,
    own_id(),
    belongs_to("customer_id", "customers"),
    Column("kind", String, nullable=False),
    Column("value", Text, nullable=False),
    Column("matched_by", Text, nullable=False),
    Column("is_primary", Boolean, nullable=False),
    wording("unreachable"),
    UniqueConstraint("kind", "matched_by"),
    Index("addresses_by_customer", "customer_id"),
)

tags = Table(
    "tags",
    METADATA,
    belongs_to("customer_id", "customers"),
    Column("tag", Text(collation="NOCASE"), nullable=False),
    PrimaryKeyConstraint("customer_id", "tag"),
    Index("tags_by_tag", "tag"),
    sqlite_with_rowid=False,
)

consents = Table(
    "consents",
    METADATA,
    own_id(),
    belongs_to("customer_id", "customers"),
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
    own_id(),
    belongs_to("customer_id", "customers"),
    Column("name", Text, nullable=False),
    Column("at", Instant, nullable=False),
    Column("data", JSON, nullable=False),
    Column("recorded_at", Instant, nullable=False),
    Index("events_by_customer", "customer_id", "at"),
)
