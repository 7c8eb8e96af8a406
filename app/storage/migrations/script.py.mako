"""${message}."""

from app.storage.migrations.script import run_script

revision = "${up_revision}"
down_revision = "${down_revision}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """${message}."""
    run_script("${up_revision}_${slug}.sql")
