"""Counting what became of messages and customers since a day."""

from app.storage.migrations.script import run_script

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the indexes. What they hold never changes, so that sending pays for them once."""
    run_script("0005_counting_by_day.sql")
