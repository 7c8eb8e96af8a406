"""The Activity page: what the engine has sent, live, and why."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from app.model.message import MessageState
from app.model.settling import How
from app.ui.activity.model import ActivityModel, Column
from tests.ui.driving import Desk, let_go, message_row, newest


def test_an_empty_page_says_what_will_be_there(still: Desk) -> None:
    still.click(still.window.sidebar.lines["activity"])
    still.until(still.window.activity.empty.isVisible)
    assert not still.window.activity.table.isVisible()


def test_a_message_is_listed_once_the_engine_has_sent_it(desk: Desk) -> None:
    desk.workspace.sequences.new("Hello", "lead-nurturing", "Practice")
    desk.workspace.sequences.publishing.activate("Hello")
    desk.press(Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
    table = desk.window.activity.table
    desk.workspace.happenings.record("signed_up", "1")
    desk.until(lambda: desk.window.activity.model.rowCount() == 1)
    desk.until(table.isVisible)
    row = [table.model().index(0, column).data() for column in Column]
    assert row[Column.CUSTOMER] == "Mai Nguyen"
    assert row[Column.SEQUENCE] == "Hello"
    assert row[Column.STEP] == "Say thank you"
    assert row[Column.WHEN].startswith(("Today ", "Yesterday "))
    desk.until(lambda: table.model().index(0, Column.STATE).data() == "Delivered")
    desk.until(lambda: "1 sent today" in desk.window.sidebar.sending.lines.text())


def test_choosing_a_message_with_the_keyboard_shows_what_is_known_of_it(still: Desk) -> None:
    still.window.show_page("activity")
    page = still.window.activity
    still.until(page.empty.isVisible)
    page.show_newest(newest(message_row(2, reason="6 hours later"), message_row(1)))
    page.table.setFocus()
    still.press(Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert page.detail.isVisible()
    assert page.detail.reason.text() == "6 hours later."
    still.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is not page.table


def test_a_step_has_its_name_in_the_table_and_beside_it_else_its_id(still: Desk) -> None:
    still.window.show_page("activity")
    page = still.window.activity
    still.until(page.empty.isVisible)
    page.show_newest(newest(message_row(2, step_name="Remind them of the cart"), message_row(1)))
    steps = [page.model.index(row, Column.STEP).data() for row in (0, 1)]
    assert steps == ["Remind them of the cart", "Reminder"]
    page.table.selectRow(0)
    assert page.detail.title.text() == "Remind them of the cart, to Mai Nguyen"


def test_what_is_new_comes_on_top_and_the_choice_stays(still: Desk) -> None:
    still.window.show_page("activity")
    page = still.window.activity
    still.until(page.empty.isVisible)
    page.show_newest(newest(message_row(2), message_row(1)))
    page.table.selectRow(1)
    page.show_newest(newest(message_row(3), message_row(2, state=MessageState.READ), message_row(1)))
    assert page.table.currentIndex().row() == 2
    assert page.table.model().index(1, Column.STATE).data() == "Read"


@pytest.mark.parametrize("following", [(), (3, 2, 1), (5, 4, 3, 2, 1), (5, 4, 3, 2), (9, 8), (2, 1)], ids=str)
def test_the_model_becomes_whatever_is_read(qtmodeltester: ModelTester, following: tuple[int, ...]) -> None:
    model = ActivityModel()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show(newest(*(message_row(number) for number in (3, 2, 1))))
    model.show(newest(*(message_row(number) for number in following)))
    assert [model.row(number).id for number in range(model.rowCount())] == list(following)
    assert model.rowCount(model.index(0, 0)) == 0
    let_go(model)


def test_a_page_that_holds_not_all_says_so(still: Desk) -> None:
    still.window.show_page("activity")
    page = still.window.activity
    still.until(page.empty.isVisible)
    page.show_newest(replace(newest(message_row(2), message_row(1)), is_all=False))
    assert page.older.text() == "The newest 2 messages are shown."
    assert page.older.isVisible()


@pytest.mark.parametrize("state", MessageState)
def test_every_state_has_a_word(state: MessageState) -> None:
    model = ActivityModel()
    model.show(newest(message_row(1, state=state)))
    assert model.index(0, Column.STATE).data()
    assert MessageState(model.index(0, Column.STATE).data(Qt.ItemDataRole.UserRole)) is state
    assert model.data(QModelIndex()) is None
    let_go(model)


def _in_doubt(desk: Desk) -> None:
    """Let one message to Mai be in doubt."""
    desk.workspace.channels.add("Doubtful", "practice", {"failure": "unknown"})
    desk.workspace.sequences.new("Hello", "lead-nurturing", "Doubtful")
    desk.workspace.sequences.publishing.activate("Hello")
    desk.workspace.happenings.record("signed_up", "1")
    desk.until(lambda: desk.workspace.overview.status().unknown == 1)


@pytest.mark.parametrize(
    ("how", "state"),
    [(How.ARRIVED, ("delivered", "sent")), (How.SKIP, ("skipped",)), (How.AGAIN, ("delivered", "sent"))],
)
def test_a_message_in_doubt_is_settled_from_its_story(desk: Desk, how: How, state: tuple[str, ...]) -> None:
    _in_doubt(desk)
    desk.window.show_page("activity")
    page = desk.window.activity
    desk.until(lambda: page.model.rowCount() == 1 and page.table.isVisible())
    page.table.selectRow(0)
    desk.until(page.detail.answers[how].isVisible)
    assert "Nobody can say whether it arrived" in page.detail.asked.text()
    assert "nobody can say" in page.detail.attempts.text()
    assert page.detail.text.text()
    desk.click(page.detail.answers[how])
    desk.until(lambda: "Settled" in page.detail.notice.said)
    desk.until(lambda: desk.workspace.overview.activity()[0].state.value in state)
    desk.until(lambda: not page.detail.question.isVisible())


def test_messages_are_filtered_and_the_older_ones_come_when_asked_for(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.ui.activity.page.MOST", 2)
    desk.workspace.sequences.new("Hello", "lead-nurturing", "Practice")
    desk.workspace.sequences.publishing.activate("Hello")
    desk.window.activity._most = 2
    for who in "123":
        desk.workspace.happenings.record("signed_up", who)
    desk.until(lambda: len(desk.workspace.overview.activity()) == 3)
    desk.window.show_page("activity")
    page = desk.window.activity
    desk.until(lambda: page.model.rowCount() == 2)
    desk.until(page.more.isVisible)
    desk.click(page.more)
    desk.until(lambda: page.model.rowCount() == 3)
    desk.press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    desk.until(page.filter.search.hasFocus)
    QTest.keyClicks(page.filter.search, "baker")
    desk.until(
        lambda: [page.model.row(number).customer for number in range(page.model.rowCount())] == ["Tom Baker"]
    )
    page.filter.state.setCurrentIndex(page.filter.state.findData("failed"))
    desk.until(page.nothing.isVisible)
    page.filter.search.clear()
    page.filter.state.setCurrentIndex(0)
    page.filter.sequence.setCurrentIndex(page.filter.sequence.findData("Hello"))
    desk.until(lambda: page.model.rowCount() == 2)


def test_the_story_is_closed_by_escape(still: Desk) -> None:
    still.window.show_page("activity")
    page = still.window.activity
    still.until(page.empty.isVisible)
    page.show_newest(newest(message_row(1)))
    page.table.selectRow(0)
    assert page.detail.isVisible()
    page.table.setFocus()
    still.press(Qt.Key.Key_Escape)
    assert not page.detail.isVisible()
