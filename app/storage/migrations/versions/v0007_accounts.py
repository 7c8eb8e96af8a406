"""What is known of the account behind each channel."""

from app.storage.migrations.script import run_script

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    run_script("0007_accounts.sql")
