"""The tables of the shop itself: its settings, its channels and the pictures it sends."""

from sqlalchemy import JSON, Column, LargeBinary, String, Table, Text

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

pictures = Table(
    "pictures",
    METADATA,
    Column("digest", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
