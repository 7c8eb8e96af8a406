"""The tables of what is under way: enrollments, the outbox and what holds them up."""

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from app.storage.tables.columns import (
    METADATA,
    Instant,
    belongs_to,
    loose_reference,
    one_of_each,
    own_id,
    reference,
    wording,
    words,
)

enrollments = Table(
    "enrollments",
    METADATA,
    own_id(),
    reference("sequence_id", "sequences"),
    belongs_to("customer_id", "customers"),
    reference("version_id", "versions"),
    Column("occurrence", Text, nullable=False),
    loose_reference("event_id", "events"),
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
    own_id(),
    belongs_to("enrollment_id", "enrollments"),
    reference("sequence_id", "sequences"),
    belongs_to("customer_id", "customers"),
    loose_reference("channel_id", "channels"),
    Column("step", String, nullable=False),
    Column("state", String, nullable=False),
    words("address"),
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
    wording("problem"),
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
    belongs_to("message_id", "messages"),
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
    belongs_to("message_id", "messages"),
    Column("number", Integer, nullable=False),
    Column("part", Integer, nullable=False),
    Column("started_at", Instant, nullable=False),
    Column("ended_at", Instant, nullable=False),
    Column("outcome", String, nullable=False),
    wording("problem"),
    words("technical"),
    PrimaryKeyConstraint("message_id", "number", "part"),
    sqlite_with_rowid=False,
)

channel_stops = Table(
    "channel_stops",
    METADATA,
    one_of_each("channel_id", "channels"),
    Column("since", Instant, nullable=False),
    wording("problem"),
    Column("tries", Integer, nullable=False),
    Column("try_at", Instant),
)

breaks = Table(
    "breaks",
    METADATA,
    own_id(),
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
    one_of_each("enrollment_id", "enrollments"),
    belongs_to("break_id", "breaks"),
    Column("step", String, nullable=False),
    Column("planned_at", Instant, nullable=False),
    Column("too_late_at", Instant, nullable=False),
    words("word"),
    Index("held_messages_by_break", "break_id", "word"),
)

practice_messages = Table(
    "practice_messages",
    METADATA,
    own_id(),
    Column("message_key", Text, nullable=False, unique=True),
    Column("recipient", Text, nullable=False),
    Column("recipient_name", Text, nullable=False),
    Column("content", JSON, nullable=False),
    Column("at", Instant, nullable=False),
)
