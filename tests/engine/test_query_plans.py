"""Starting, a turn and the state of sending cost what is due, not what waits: nothing reads a large table through."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from app.engine.turn import Books
from app.model.outcome import Accepted
from tests.engine.simulated import Simulation, simulation
from tests.engine.two_messages import HOUR, START, two_messages

LARGE = (
    "enrollments",
    "messages",
    "message_parts",
    "attempts",
    "customers",
    "addresses",
    "consents",
    "events",
)

SMALL = ("USING COVERING INDEX", "enrollments_held", "messages_under_way")
"""An index alone is read in no time; and these hold only what is held, or on its way."""


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Simulation]:
    with simulation(tmp_path / "data", START) as found:
        found.platform = lambda dispatch, now: Accepted("id")
        version = found.publish(two_messages())
        found.enroll(version, *(found.mailable(f"C{number}") for number in range(20)))
        yield found


@contextmanager
def statements() -> Iterator[list[tuple[str, Any]]]:
    """Collect every statement that is executed meanwhile."""
    seen: list[tuple[str, Any]] = []

    def note(
        connection: object, cursor: object, statement: str, parameters: Any, context: object, many: bool
    ) -> None:
        while isinstance(parameters, list):
            parameters = parameters[0] if parameters else ()
        seen.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def read_through(running: Simulation, work: Callable[[], object]) -> list[str]:
    """Return what of the work reads a large table through, row by row."""
    with statements() as seen:
        work()
    found = []
    with running.workspace.desk.write() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None
        for statement, parameters in seen:
            if not re.match(r"\s*(SELECT|UPDATE|DELETE|INSERT|WITH)", statement):
                continue
            for *_, step in driver.execute("EXPLAIN QUERY PLAN " + statement, parameters):
                scanned = re.match(r"SCAN (\w+)(.*)", step)
                if scanned and scanned[1] in LARGE and not any(small in scanned[2] for small in SMALL):
                    found.append(f"{step}: {' '.join(statement.split())[:200]}")
    assert seen
    return found


def test_this_test_would_see_it(running: Simulation) -> None:
    def look() -> None:
        with running.workspace.desk.read() as connection:
            connection.exec_driver_sql("SELECT count(due_at) FROM enrollments")

    assert read_through(running, look)


def test_starting(running: Simulation) -> None:
    running.books.turn(START, [], [], lambda channel_id: 5)  # leaves some under way

    def start() -> None:
        books = Books(running.workspace.desk.database, running.workspace.desk.folder_id)
        books.recover(START + HOUR / 10)
        books.close()

    assert read_through(running, start) == []


def test_turns_from_the_claim_to_the_outcome(running: Simulation) -> None:
    assert read_through(running, running.turn) == []


def test_a_turn_after_a_break_and_the_review(running: Simulation) -> None:
    running.workspace.overview.set("sending.review_above", "3")
    running.turn()
    running.enroll(running.publish(two_messages()), *(running.mailable(f"D{number}") for number in range(9)))

    def come_back() -> None:
        running.clock.instant = START + 5 * HOUR
        running.turn()
        assert running.workspace.review.view().useful == 9

    assert read_through(running, come_back) == []


def test_the_state_of_sending(running: Simulation) -> None:
    running.turn()
    assert read_through(running, running.workspace.overview.status) == []
