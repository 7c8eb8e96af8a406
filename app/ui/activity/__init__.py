"""The Activity page: every message with its state and reason."""
