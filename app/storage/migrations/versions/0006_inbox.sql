CREATE TABLE inbox (
    id INTEGER NOT NULL,
    channel_id INTEGER NOT NULL,
    received_at BIGINT NOT NULL,
    url TEXT NOT NULL,
    kind TEXT NOT NULL,
    "query" JSON NOT NULL,
    octets INTEGER NOT NULL,
    body BLOB NOT NULL,
    fault TEXT DEFAULT '' NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(channel_id) REFERENCES channels (id) ON DELETE CASCADE
);
CREATE INDEX inbox_by_channel ON inbox (channel_id);
CREATE INDEX inbox_waiting ON inbox (id, octets) WHERE fault = '';
