"""Webhooks that wait to be read."""

from app.storage.migrations.script import run_script

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    run_script("0006_inbox.sql")
