"""Breaks in sending, what is held for review because of them, and channels that stand still."""

from app.storage.migrations.script import run_script

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables of breaks, held messages and standing channels."""
    run_script("0004_breaks.sql")
