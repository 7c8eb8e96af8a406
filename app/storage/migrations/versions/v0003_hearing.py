"""What platforms let us hear: receipts, incoming messages, and when each customer last wrote."""

from app.storage.migrations.script import run_script

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of hearing."""
    run_script("0003_hearing.sql")
