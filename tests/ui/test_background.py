"""Work off the window's thread, and news merged."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from app.model.errors import NotAllowed, TendrilError
from app.model.sentence import worded
from app.ui.background import Background, Reading, Unexpected
from app.ui.changes import Changes
from tests.ui.driving import let_go


class Listener(QObject):
    """Keeps what it is told, and on which thread."""

    def __init__(self) -> None:
        super().__init__()
        self.results: list[object] = []
        self.errors: list[TendrilError] = []
        self.threads: set[str] = set()

    def done(self, result: object) -> None:
        self.results.append(result)
        self.threads.add(threading.current_thread().name)

    def failed(self, error: TendrilError) -> None:
        self.errors.append(error)


@pytest.fixture
def background(application: object) -> Iterator[Background]:
    found = Background()
    yield found
    found.close()
    let_go(found)


@pytest.fixture
def listener(application: object) -> Iterator[Listener]:
    found = Listener()
    yield found
    let_go(found)


def test_work_runs_elsewhere_and_its_result_comes_back_here(
    qtbot: QtBot, background: Background, listener: Listener
) -> None:
    background.run(
        listener,
        lambda: threading.current_thread() is threading.main_thread(),
        listener.done,
        listener.failed,
    )
    qtbot.waitUntil(lambda: listener.results == [False])
    assert listener.threads == {threading.main_thread().name}


def test_a_refusal_comes_back_as_it_is(qtbot: QtBot, background: Background, listener: Listener) -> None:
    def refuse() -> None:
        raise NotAllowed(worded("No."), technical="because")

    background.run(listener, refuse, listener.done, listener.failed)
    qtbot.waitUntil(lambda: len(listener.errors) == 1)
    assert isinstance(listener.errors[0], NotAllowed)


def test_a_fault_of_ours_is_said_in_words_with_its_trace(
    qtbot: QtBot, background: Background, listener: Listener, caplog: pytest.LogCaptureFixture
) -> None:
    background.run(listener, lambda: [][0], listener.done, listener.failed)
    qtbot.waitUntil(lambda: len(listener.errors) == 1)
    assert isinstance(listener.errors[0], Unexpected)
    assert "IndexError" in listener.errors[0].technical
    assert "has failed" in caplog.text


def test_nothing_is_delivered_to_whoever_is_gone(
    qtbot: QtBot, background: Background, listener: Listener
) -> None:
    gone, go = Listener(), threading.Event()
    background.run(gone, go.wait, gone.done, gone.failed)
    let_go(gone)
    go.set()
    background.run(listener, lambda: 1, listener.done, listener.failed)
    qtbot.waitUntil(lambda: listener.results == [1])
    assert gone.results == []


def test_nothing_is_begun_or_delivered_once_it_is_closed(qtbot: QtBot, listener: Listener) -> None:
    background = Background()
    background.run(listener, lambda: 1, listener.done, listener.failed)
    background.close()
    background.run(listener, lambda: 2, listener.done, listener.failed)
    let_go(background)
    assert listener.results == []


def test_a_reading_keeps_one_question_on_its_way_and_drops_what_is_stale(
    qtbot: QtBot, background: Background, listener: Listener
) -> None:
    go, asked = threading.Event(), []

    def slow() -> str:
        asked.append("slow")
        go.wait()
        return "slow"

    def quick() -> str:
        asked.append("quick")
        return "quick"

    reading = Reading(background, listener)
    reading.arrived.connect(listener.done)
    reading.ask(slow)
    reading.ask(slow)
    reading.ask(quick)
    go.set()
    qtbot.waitUntil(lambda: listener.results == ["quick"])
    assert asked == ["slow", "quick"]


def test_the_same_question_asked_meanwhile_is_asked_once_more(
    qtbot: QtBot, background: Background, listener: Listener
) -> None:
    go, count = threading.Event(), iter(range(10))

    def slow() -> int:
        go.wait()
        return next(count)

    reading = Reading(background, listener)
    reading.arrived.connect(listener.done)
    for _ in range(5):
        reading.ask(slow)
    go.set()
    qtbot.waitUntil(lambda: listener.results == [0, 1])


def test_a_reading_says_what_failed(qtbot: QtBot, background: Background, listener: Listener) -> None:
    def refuse() -> None:
        raise NotAllowed(worded("No."))

    reading = Reading(background, listener)
    reading.failed.connect(listener.failed)
    reading.ask(refuse)
    qtbot.waitUntil(lambda: [error.sentence for error in listener.errors] == ["No."])


def test_news_from_any_thread_is_merged_to_a_few_a_second(qtbot: QtBot) -> None:
    changes, heard, threads = Changes(), [], set()

    def hear() -> None:
        heard.append(1)
        threads.add(threading.current_thread() is threading.main_thread())

    changes.changed.connect(hear, Qt.ConnectionType.DirectConnection)

    def tell_often() -> None:
        for _ in range(2_000):
            changes.tell()

    teller = threading.Thread(target=tell_often)
    teller.start()
    qtbot.waitUntil(lambda: not teller.is_alive() and len(heard) >= 1)
    changes.tell()
    qtbot.waitUntil(lambda: len(heard) >= 2)
    assert len(heard) <= 3
    assert threads == {True}
    changes.stop()
    let_go(changes)
