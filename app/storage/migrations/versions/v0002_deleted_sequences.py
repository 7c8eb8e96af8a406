"""Sequences that are deleted but can still be put back."""

from app.storage.migrations.script import run_script

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of what was deleted."""
    run_script("0002_deleted_sequences.sql")
