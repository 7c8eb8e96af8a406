ALTER TABLE accounts RENAME TO accounts_before;
CREATE TABLE accounts (
    channel_id INTEGER NOT NULL,
    name TEXT DEFAULT '' NOT NULL,
    remarks JSON DEFAULT '[]' NOT NULL,
    picture BLOB,
    checked_at BIGINT,
    fault TEXT DEFAULT '' NOT NULL,
    failed_at BIGINT,
    deaf_why TEXT DEFAULT '' NOT NULL,
    deaf_since BIGINT,
    quota_words TEXT DEFAULT '' NOT NULL,
    quota_used INTEGER,
    quota_limit INTEGER,
    quota_at BIGINT,
    heard_at BIGINT,
    PRIMARY KEY (channel_id),
    FOREIGN KEY(channel_id) REFERENCES channels (id) ON DELETE CASCADE
);
INSERT INTO accounts (channel_id, name, remarks, picture, checked_at, fault, failed_at, quota_words, quota_used,
        quota_limit, quota_at, heard_at)
    SELECT channel_id, name, remarks, picture, checked_at, fault, failed_at, quota_words, quota_used, quota_limit, quota_at,
        heard_at
    FROM accounts_before;
DROP TABLE accounts_before;
