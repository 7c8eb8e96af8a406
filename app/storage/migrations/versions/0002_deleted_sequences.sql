CREATE TABLE deleted_sequences (
    sequence_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (sequence_id),
    FOREIGN KEY(sequence_id) REFERENCES sequences (id) ON DELETE CASCADE
);
