"""Procrastinate on PostgreSQL: a job for each step, in a worker with ten at once."""

import asyncio
import logging
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from procrastinate import App, PsycopgConnector

from tests.bench.peer_work import STEPS, Work, main


def run(folder: Path, enrollments: int, work: Work) -> None:
    """Start PostgreSQL, put everybody's first step into the queue, and run until it is empty."""
    logging.disable(logging.WARNING)
    with _postgres(folder) as place:
        asyncio.run(_work_through(place, enrollments, work))


async def _work_through(place: str, enrollments: int, work: Work) -> None:
    app = App(connector=PsycopgConnector(conninfo=place))

    @app.task(name="step")  # type: ignore[untyped-decorator]
    def step(enrollment: int, number: int) -> None:
        work.step(enrollment, number)
        if number + 1 < STEPS:
            step.defer(enrollment=enrollment, number=number + 1)

    async with app.open_async():
        await app.schema_manager.apply_schema_async()
        for enrollment in range(1, enrollments + 1):
            await step.defer_async(enrollment=enrollment, number=0)
        await app.run_worker_async(wait=False, concurrency=10, install_signal_handlers=False)


@contextmanager
def _postgres(folder: Path) -> Iterator[str]:
    """Run a server of its own on a socket in ``folder``; as another user where this one may not run it."""
    programs = Path(shutil.which("postgres") or "").resolve().parent
    cluster = folder / "cluster"
    as_whom = []
    if os.geteuid() == 0:
        as_whom = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
        for place in (folder, *folder.parents[:-2]):
            place.chmod(place.stat().st_mode | 0o001)
        cluster.mkdir()
        shutil.chown(cluster, "postgres")
    made = [*as_whom, str(programs / "initdb"), "-D", str(cluster), "-A", "trust", "-U", "bench"]
    subprocess.run(made, stdout=subprocess.DEVNULL, check=True, cwd="/")
    settings = ["-c", f"unix_socket_directories={cluster}", "-c", "listen_addresses="]
    command = [*as_whom, str(programs / "postgres"), "-D", str(cluster), *settings]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, cwd="/") as server:
        try:
            ready = [str(programs / "pg_isready"), "-q", "-h", str(cluster), "-t", "30"]
            while subprocess.run(ready, check=False).returncode != 0:
                if server.poll() is not None:
                    raise SystemExit("PostgreSQL did not start")
            yield f"host={cluster} user=bench dbname=postgres"
        finally:
            server.terminate()


if __name__ == "__main__":
    main(run)
