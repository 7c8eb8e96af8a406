"""The first tables."""

from app.storage.migrations.script import run_script

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of the first version."""
    run_script("0001_first_tables.sql")
