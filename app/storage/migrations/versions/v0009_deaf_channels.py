"""Since when a channel cannot be asked what customers write, and why."""

from app.storage.migrations.script import run_script

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of accounts anew with it; what is known of them stays."""
    run_script("0009_deaf_channels.sql")
