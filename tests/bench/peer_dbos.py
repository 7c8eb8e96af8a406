"""DBOS on SQLite: a workflow for each enrollment, whose three steps are on record."""

import logging
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from dbos import DBOS, SetWorkflowID

from tests.bench.peer_work import STEPS, Work, main


def run(folder: Path, enrollments: int, work: Work) -> None:
    """Start everybody's workflow from ten threads."""
    logging.disable(logging.WARNING)
    database = f"sqlite:///{folder}/dbos.db"
    DBOS(config={"name": "bench", "system_database_url": database, "run_admin_server": False})

    @DBOS.step()  # type: ignore[untyped-decorator]
    def step(enrollment: int, number: int) -> None:
        work.step(enrollment, number)

    @DBOS.workflow()  # type: ignore[untyped-decorator]
    def go_through(enrollment: int) -> None:
        for number in range(STEPS):
            step(enrollment, number)

    def start(enrollment: int) -> None:
        with SetWorkflowID(f"enrollment-{enrollment}"):
            go_through(enrollment)

    DBOS.launch()
    with ThreadPoolExecutor(10) as threads:
        list(threads.map(start, range(1, enrollments + 1)))
    DBOS.destroy()


if __name__ == "__main__":
    main(run)
