CREATE INDEX messages_by_day ON messages (sequence_id, created_at);
CREATE INDEX enrollments_over ON enrollments (sequence_id, joined_at) WHERE state IN ('finished', 'left');
