"""When a check of a channel failed last, and why."""

from app.storage.migrations.script import run_script

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of accounts anew with it; what is known of them stays."""
    run_script("0008_failed_checks.sql")
