"""The tables of what is drawn and published: blocks and sequences with their versions."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from app.storage.tables.columns import (
    METADATA,
    Instant,
    Wording,
    belongs_to,
    loose_reference,
    one_of_each,
    own_id,
    reference,
)

blocks = Table(
    "blocks",
    METADATA,
    own_id(),
    Column("key", Text(collation="NOCASE"), nullable=False, unique=True),
    Column("retired", Boolean, nullable=False, server_default="0"),
)

block_revisions = Table(
    "block_revisions",
    METADATA,
    own_id(),
    belongs_to("block_id", "blocks"),
    Column("content", JSON, nullable=False),
    Column("created_at", Instant, nullable=False),
    Index("block_revisions_by_block", "block_id"),
)

sequences = Table(
    "sequences",
    METADATA,
    own_id(),
    Column("name", Text(collation="NOCASE"), nullable=False, unique=True),
    Column("state", String, nullable=False),
    loose_reference("channel_id", "channels"),
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
    one_of_each("sequence_id", "sequences"),
    Column("name", Text, nullable=False),
    Column("at", Instant, nullable=False),
)

versions = Table(
    "versions",
    METADATA,
    own_id(),
    reference("sequence_id", "sequences"),
    Column("number", Integer, nullable=False),
    Column("document", JSON, nullable=False),
    Column("published_at", Instant, nullable=False),
    UniqueConstraint("sequence_id", "number"),
)

version_blocks = Table(
    "version_blocks",
    METADATA,
    reference("version_id", "versions"),
    Column("key", Text, nullable=False),
    reference("revision_id", "block_revisions"),
    PrimaryKeyConstraint("version_id", "key"),
    sqlite_with_rowid=False,
)

step_holds = Table(
    "step_holds",
    METADATA,
    reference("sequence_id", "sequences"),
    Column("step", String, nullable=False),
    Column("problem", Wording, nullable=False),
    Column("at", Instant, nullable=False),
    PrimaryKeyConstraint("sequence_id", "step"),
)
