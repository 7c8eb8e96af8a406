"""The tables of the shop itself: its settings, its channels with their accounts, and the pictures it sends."""

from sqlalchemy import JSON, Column, ForeignKey, Integer, LargeBinary, String, Table, Text

from app.storage.tables.columns import METADATA, Instant, own_id, wording

settings = Table(
    "settings", METADATA, Column("key", Text, primary_key=True), Column("value", Text, nullable=False)
)

channels = Table(
    "channels",
    METADATA,
    own_id(),
    Column("name", Text(collation="NOCASE"), nullable=False, unique=True),
    Column("platform", String, nullable=False),
    Column("settings", JSON, nullable=False),
    wording("problem"),
    Column("created_at", Instant, nullable=False),
)

accounts = Table(
    "accounts",
    METADATA,
    Column(
        "channel_id", Integer, ForeignKey("channels.id", ondelete="CASCADE"), primary_key=True, nullable=False
    ),
    wording("name"),
    Column("remarks", JSON, nullable=False, server_default="[]"),
    Column("picture", LargeBinary),
    Column("checked_at", Instant),
    wording("fault"),
    Column("failed_at", Instant),
    wording("deaf_why"),
    Column("deaf_since", Instant),
    wording("quota_words"),
    Column("quota_used", Integer),
    Column("quota_limit", Integer),
    Column("quota_at", Instant),
    Column("heard_at", Instant),
)

pictures = Table(
    "pictures",
    METADATA,
    Column("digest", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
