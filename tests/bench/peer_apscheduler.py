"""APScheduler: one job for each enrollment, kept in SQLite, which is put off to the next step when one is done."""

from datetime import UTC, datetime
from pathlib import Path

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler

from tests.bench.peer_work import STEPS, Work, main

_RUNNING: dict[str, tuple[BackgroundScheduler, Work]] = {}


def step(enrollment: int, number: int) -> None:
    """Take a step and plan the next."""
    _, work = _RUNNING["this"]
    work.step(enrollment, number)
    if number + 1 < STEPS:
        plan(enrollment, number + 1)


def plan(enrollment: int, number: int) -> None:
    """Have a step taken now."""
    scheduler, _ = _RUNNING["this"]
    scheduler.add_job(
        step,
        "date",
        run_date=datetime.now(UTC),
        args=(enrollment, number),
        id=f"{enrollment}/{number}",
        misfire_grace_time=None,
    )


def run(folder: Path, enrollments: int, work: Work) -> None:
    """Plan everybody's first step, then let the scheduler run."""
    store = SQLAlchemyJobStore(
        url=f"sqlite:///{folder}/jobs.db", engine_options={"connect_args": {"timeout": 60}}
    )
    scheduler = BackgroundScheduler(
        jobstores={"default": store}, executors={"default": ThreadPoolExecutor(10)}
    )
    _RUNNING["this"] = scheduler, work
    scheduler.start(paused=True)
    for enrollment in range(1, enrollments + 1):
        plan(enrollment, 0)
    scheduler.resume()
    work.wait(enrollments)
    scheduler.shutdown()


if __name__ == "__main__":
    from tests.bench import peer_apscheduler

    main(peer_apscheduler.run)
