-- Channels that stand still, breaks in sending, and what is held for review because of them.

CREATE TABLE channel_stops (
    channel_id INTEGER NOT NULL,
    since BIGINT NOT NULL,
    problem TEXT DEFAULT '' NOT NULL,
    tries INTEGER NOT NULL,
    try_at BIGINT,
    PRIMARY KEY (channel_id),
    FOREIGN KEY(channel_id) REFERENCES channels (id) ON DELETE CASCADE
);

CREATE TABLE breaks (
    id INTEGER NOT NULL,
    channel_id INTEGER,
    since BIGINT NOT NULL,
    until BIGINT,
    cause VARCHAR NOT NULL,
    state VARCHAR NOT NULL,
    opened_at BIGINT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(channel_id) REFERENCES channels (id) ON DELETE CASCADE
);

CREATE TABLE held_messages (
    enrollment_id INTEGER NOT NULL,
    break_id INTEGER NOT NULL,
    step VARCHAR NOT NULL,
    planned_at BIGINT NOT NULL,
    too_late_at BIGINT NOT NULL,
    word TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (enrollment_id),
    FOREIGN KEY(enrollment_id) REFERENCES enrollments (id) ON DELETE CASCADE,
    FOREIGN KEY(break_id) REFERENCES breaks (id) ON DELETE CASCADE
);
CREATE INDEX held_messages_by_break ON held_messages (break_id, word);
CREATE INDEX enrollments_held ON enrollments (sequence_id) WHERE state = 'held';
