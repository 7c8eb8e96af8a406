"""Starting a server of the tests as a process that prints its port."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.commands.mail_server import first_line

SECONDS = 30.0
_ROOT = Path(__file__).parents[2]


@contextmanager
def started(module: str, *words: object) -> Iterator[int]:
    """Have a module run; yield the port it prints, and end it afterwards."""
    command = [sys.executable, "-m", module, *map(str, words)]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield int(first_line(process))
        finally:
            process.terminate()
            try:
                process.wait(SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
