"""Other ways to run the same work, each in an environment of its own."""

import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench import peers
from tests.bench.frame import Figure, Run, measure, python

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Peer:
    """A peer: what has to be installed for it, and the server that it needs."""

    name: str
    packages: Sequence[str]
    server: str = ""


PEERS = (
    Peer("APScheduler", ("apscheduler<4", "sqlalchemy")),
    Peer("huey", ("huey",)),
    Peer("Celery", ("celery[redis]",), "redis-server"),
    Peer("DBOS", ("dbos",)),
    Peer("Procrastinate", ("procrastinate", "psycopg[binary,pool]"), "postgres"),
)


def measured(scratch: Path, port: int, ours: float, enrollments: int) -> tuple[list[Figure], list[str]]:
    """Measure each peer once; return how many messages a second it sends beside ``ours``, and what is missing."""
    figures: list[Figure] = []
    missing: list[str] = []
    for peer in PEERS:
        try:
            found = _measured(peer, scratch, port, enrollments)
        except peers.NotThere as error:
            missing.append(f"{peer.name} could not be installed: {error}")
            continue
        except RuntimeError as error:
            missing.append(f"{peer.name} could not be run: {str(error).strip().splitlines()[-1]}")
            continue
        name = peer.name.lower()
        figures.append(Figure(f"{name}_messages_per_s", found, ours, unit="messages/s"))
        figures.append(Figure(f"times_{name}", ours / found, unit="ratio"))
    return figures, missing


def _measured(peer: Peer, scratch: Path, port: int, enrollments: int) -> float:
    if peer.server and shutil.which(peer.server) is None:
        raise peers.NotThere(f"{peer.server} is not on this computer")
    its_own = peers.environment(peer.name.lower(), peer.packages)
    program = _HERE / f"peer_{peer.name.lower()}.py"
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        command = [str(its_own), *python(program, folder, enrollments, port)[1:]]
        return measure(Run(peer.name, command))["messages_per_s"]
