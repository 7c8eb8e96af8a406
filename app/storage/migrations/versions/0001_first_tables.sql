-- The first tables. Instants are microseconds since 1970 in UTC.

CREATE TABLE blocks (
    id INTEGER NOT NULL,
    "key" TEXT COLLATE "NOCASE" NOT NULL,
    retired BOOLEAN DEFAULT '0' NOT NULL,
    PRIMARY KEY (id),
    UNIQUE ("key")
);

CREATE TABLE channels (
    id INTEGER NOT NULL,
    name TEXT COLLATE "NOCASE" NOT NULL,
    platform VARCHAR NOT NULL,
    settings JSON NOT NULL,
    problem TEXT DEFAULT '' NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
);

CREATE TABLE customers (
    id INTEGER NOT NULL,
    first_name TEXT DEFAULT '' NOT NULL,
    last_name TEXT DEFAULT '' NOT NULL,
    timezone TEXT DEFAULT '' NOT NULL,
    language TEXT DEFAULT '' NOT NULL,
    fields JSON NOT NULL,
    created_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE opt_outs (
    kind VARCHAR NOT NULL,
    digest VARCHAR NOT NULL,
    platform VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (kind, digest, platform)
);

CREATE TABLE pictures (
    digest VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (digest)
);

CREATE TABLE practice_messages (
    id INTEGER NOT NULL,
    message_key TEXT NOT NULL,
    recipient TEXT NOT NULL,
    recipient_name TEXT NOT NULL,
    content JSON NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (message_key)
);

CREATE TABLE settings (
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY ("key")
);

CREATE TABLE addresses (
    id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    value TEXT NOT NULL,
    matched_by TEXT NOT NULL,
    is_primary BOOLEAN NOT NULL,
    unreachable TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (kind, matched_by),
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE
);
CREATE INDEX addresses_by_customer ON addresses (customer_id);

CREATE TABLE block_revisions (
    id INTEGER NOT NULL,
    block_id INTEGER NOT NULL,
    content JSON NOT NULL,
    created_at BIGINT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(block_id) REFERENCES blocks (id) ON DELETE CASCADE
);
CREATE INDEX block_revisions_by_block ON block_revisions (block_id);

CREATE TABLE consents (
    id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    platform VARCHAR NOT NULL,
    consent VARCHAR NOT NULL,
    source TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE
);
CREATE INDEX consents_by_customer ON consents (customer_id, platform);

CREATE TABLE events (
    id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    at BIGINT NOT NULL,
    data JSON NOT NULL,
    recorded_at BIGINT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE
);
CREATE INDEX events_by_customer ON events (customer_id, at);

CREATE TABLE sequences (
    id INTEGER NOT NULL,
    name TEXT COLLATE "NOCASE" NOT NULL,
    state VARCHAR NOT NULL,
    channel_id INTEGER,
    draft JSON NOT NULL,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    paused_at BIGINT,
    resumed_at BIGINT,
    overdue VARCHAR DEFAULT 'skip' NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name),
    FOREIGN KEY(channel_id) REFERENCES channels (id) ON DELETE SET NULL
);

CREATE TABLE tags (
    customer_id INTEGER NOT NULL,
    tag TEXT COLLATE "NOCASE" NOT NULL,
    PRIMARY KEY (customer_id, tag),
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE INDEX tags_by_tag ON tags (tag);

CREATE TABLE step_holds (
    sequence_id INTEGER NOT NULL,
    step VARCHAR NOT NULL,
    problem TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (sequence_id, step),
    FOREIGN KEY(sequence_id) REFERENCES sequences (id)
);

CREATE TABLE versions (
    id INTEGER NOT NULL,
    sequence_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    document JSON NOT NULL,
    published_at BIGINT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (sequence_id, number),
    FOREIGN KEY(sequence_id) REFERENCES sequences (id)
);

CREATE TABLE enrollments (
    id INTEGER NOT NULL,
    sequence_id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    version_id INTEGER NOT NULL,
    occurrence TEXT NOT NULL,
    event_id INTEGER,
    state VARCHAR NOT NULL,
    joined_at BIGINT NOT NULL,
    step VARCHAR,
    clock_at BIGINT NOT NULL,
    due_at BIGINT,
    planned_at BIGINT,
    replanned_at BIGINT,
    next_at BIGINT,
    data JSON,
    why TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(sequence_id) REFERENCES sequences (id),
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE,
    FOREIGN KEY(version_id) REFERENCES versions (id),
    FOREIGN KEY(event_id) REFERENCES events (id) ON DELETE SET NULL
);
CREATE INDEX enrollments_by_customer ON enrollments (customer_id);
CREATE INDEX enrollments_by_next ON enrollments (sequence_id, next_at) WHERE next_at IS NOT NULL;
CREATE UNIQUE INDEX one_active_enrollment ON enrollments (sequence_id, customer_id, occurrence) WHERE state IN ('waiting', 'held');

CREATE TABLE version_blocks (
    version_id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    revision_id INTEGER NOT NULL,
    PRIMARY KEY (version_id, "key"),
    FOREIGN KEY(version_id) REFERENCES versions (id),
    FOREIGN KEY(revision_id) REFERENCES block_revisions (id)
)
 WITHOUT ROWID;

CREATE TABLE messages (
    id INTEGER NOT NULL,
    enrollment_id INTEGER NOT NULL,
    sequence_id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    channel_id INTEGER,
    step VARCHAR NOT NULL,
    state VARCHAR NOT NULL,
    address TEXT DEFAULT '' NOT NULL,
    content JSON,
    created_at BIGINT NOT NULL,
    due_at BIGINT NOT NULL,
    planned_at BIGINT,
    attempts INTEGER NOT NULL,
    attempted_at BIGINT,
    retry_at BIGINT,
    sent_at BIGINT,
    delivered_at BIGINT,
    read_at BIGINT,
    recipient_is_lost BOOLEAN NOT NULL,
    problem TEXT DEFAULT '' NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (enrollment_id, step),
    FOREIGN KEY(enrollment_id) REFERENCES enrollments (id) ON DELETE CASCADE,
    FOREIGN KEY(sequence_id) REFERENCES sequences (id),
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE,
    FOREIGN KEY(channel_id) REFERENCES channels (id) ON DELETE SET NULL
);
CREATE INDEX messages_by_customer ON messages (customer_id, sent_at);
CREATE INDEX messages_by_sequence ON messages (sequence_id, step, state);
CREATE INDEX messages_under_way ON messages (state) WHERE state IN ('queued', 'sending', 'retrying', 'unknown');

CREATE TABLE attempts (
    message_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    part INTEGER NOT NULL,
    started_at BIGINT NOT NULL,
    ended_at BIGINT NOT NULL,
    outcome VARCHAR NOT NULL,
    problem TEXT DEFAULT '' NOT NULL,
    technical TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (message_id, number, part),
    FOREIGN KEY(message_id) REFERENCES messages (id) ON DELETE CASCADE
)
 WITHOUT ROWID;

CREATE TABLE message_parts (
    message_id INTEGER NOT NULL,
    number INTEGER NOT NULL,
    provider_id TEXT NOT NULL,
    accepted_at BIGINT NOT NULL,
    delivered_at BIGINT,
    PRIMARY KEY (message_id, number),
    FOREIGN KEY(message_id) REFERENCES messages (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE INDEX message_parts_by_provider_id ON message_parts (provider_id) WHERE provider_id <> '';
