"""Celery with Redis, its file written for good: a task for each step, in a worker of threads."""

import logging
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

from celery import Celery
from celery.worker import state

from tests.bench.peer_work import STEPS, Work, main


def run(folder: Path, enrollments: int, work: Work) -> None:
    """Start Redis and a worker, put everybody's first step into the queue."""
    socket = folder / "redis.sock"
    durable = ["--appendonly", "yes", "--appendfsync", "always", "--save", ""]
    command = ["redis-server", "--port", "0", "--unixsocket", str(socket), "--dir", str(folder), *durable]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as redis:
        try:
            while not socket.exists():
                time.sleep(0.02)
            _work_through(f"redis+socket://{socket}", enrollments, work)
        finally:
            redis.terminate()


def _work_through(broker: str, enrollments: int, work: Work) -> None:
    logging.disable(logging.WARNING)
    app = Celery("bench", broker=broker)
    app.conf.update(task_ignore_result=True, task_acks_late=True, worker_redirect_stdouts=False)

    @app.task(name="step")  # type: ignore[untyped-decorator]
    def step(enrollment: int, number: int) -> None:
        work.step(enrollment, number)
        if number + 1 < STEPS:
            step.delay(enrollment, number + 1)

    for enrollment in range(1, enrollments + 1):
        step.delay(enrollment, 0)
    worker = app.Worker(pool="threads", concurrency=10, loglevel="ERROR", quiet=True, without_heartbeat=True)

    def end() -> None:
        work.wait(enrollments)
        state.should_stop = 0  # the exit code

    threading.Thread(target=end, daemon=True).start()
    worker.start()


if __name__ == "__main__":
    main(run)
    sys.stdout.flush()
    os._exit(0)  # its worker would look for Redis for ever
