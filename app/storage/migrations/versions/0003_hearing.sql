CREATE TABLE interactions (
    channel_id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (channel_id, customer_id),
    FOREIGN KEY(channel_id) REFERENCES channels (id) ON DELETE CASCADE,
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE INDEX interactions_by_customer ON interactions (customer_id);

CREATE TABLE spared (
    channel_id INTEGER NOT NULL,
    customer_id INTEGER NOT NULL,
    until BIGINT NOT NULL,
    PRIMARY KEY (channel_id, customer_id),
    FOREIGN KEY(channel_id) REFERENCES channels (id) ON DELETE CASCADE,
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE INDEX spared_by_customer ON spared (customer_id);

CREATE TABLE incoming (
    channel_id INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    customer_id INTEGER NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (channel_id, external_id),
    FOREIGN KEY(channel_id) REFERENCES channels (id) ON DELETE CASCADE,
    FOREIGN KEY(customer_id) REFERENCES customers (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE INDEX incoming_by_customer ON incoming (customer_id);

CREATE TABLE receipts (
    channel_id INTEGER NOT NULL,
    provider_id TEXT NOT NULL,
    state VARCHAR NOT NULL,
    at BIGINT NOT NULL,
    heard_at BIGINT NOT NULL,
    sort TEXT DEFAULT '' NOT NULL,
    wait_seconds INTEGER,
    problem TEXT DEFAULT '' NOT NULL,
    technical TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (channel_id, provider_id, state),
    FOREIGN KEY(channel_id) REFERENCES channels (id) ON DELETE CASCADE
)
 WITHOUT ROWID;
CREATE INDEX receipts_by_heard_at ON receipts (heard_at);

CREATE TABLE hearing_cursors (
    channel_id INTEGER NOT NULL,
    cursor TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (channel_id),
    FOREIGN KEY(channel_id) REFERENCES channels (id) ON DELETE CASCADE
);
