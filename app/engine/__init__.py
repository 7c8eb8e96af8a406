"""The background thread: wake, claim, decide, send, record. Knows no Qt."""
