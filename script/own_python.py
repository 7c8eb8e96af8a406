"""The scripts in Python are run by the project's own environment, wherever they are called from."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def begin() -> Path:
    """Make ready what the tests need, go on in its Python, and return the project's folder, which is imported from."""
    if Path(sys.prefix).resolve() != (ROOT / ".venv").resolve():
        subprocess.run([ROOT / "script" / "set-up", "test"], check=True)
        python = str(ROOT / ".venv" / "bin" / "python")
        os.execv(python, [python, *sys.argv])
    sys.path.insert(0, str(ROOT))
    return ROOT
