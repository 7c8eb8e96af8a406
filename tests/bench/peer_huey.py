"""huey on SQLite, with its file written for good: a task for each step."""

from pathlib import Path

from huey import SqliteHuey

from tests.bench.peer_work import STEPS, Work, main


def run(folder: Path, enrollments: int, work: Work) -> None:
    """Put everybody's first step into the queue, then let eight workers take from it."""
    queue = SqliteHuey("bench", filename=str(folder / "huey.db"), fsync=True, results=False)

    @queue.task()  # type: ignore[untyped-decorator]
    def step(enrollment: int, number: int) -> None:
        work.step(enrollment, number)
        if number + 1 < STEPS:
            step(enrollment, number + 1)

    for enrollment in range(1, enrollments + 1):
        step(enrollment, 0)
    consumer = queue.create_consumer(workers=8, periodic=False, check_worker_health=False, initial_delay=0.01)
    consumer.start()
    work.wait(enrollments)
    consumer.stop(graceful=True)


if __name__ == "__main__":
    main(run)
