"""Running the SQL file of a migration."""

from pathlib import Path

from alembic import op

_VERSIONS = Path(__file__).with_name("versions")


def run_script(name: str) -> None:
    """Execute the statements of ``versions/NAME`` one by one; a statement ends with ``;`` at a line's end."""
    script = (_VERSIONS / name).read_text(encoding="utf-8")
    for statement in script.split(";\n"):
        if statement.strip():
            op.execute(statement)
