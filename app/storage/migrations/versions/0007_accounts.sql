CREATE TABLE accounts (
    channel_id INTEGER NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    remarks JSON DEFAULT '[]' NOT NULL,
    picture BLOB,
    checked_at BIGINT,
    quota_words TEXT DEFAULT '' NOT NULL,
    quota_used INTEGER,
    quota_limit INTEGER,
    quota_at BIGINT,
    heard_at BIGINT,
    PRIMARY KEY (channel_id),
    FOREIGN KEY(channel_id) REFERENCES channels (id) ON DELETE CASCADE
);
