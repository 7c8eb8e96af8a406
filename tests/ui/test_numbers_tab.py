"""The Numbers: teaching while there are none, counting while somebody looks, going to a card by mouse and by key."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.model.message import MessageState
from app.model.reason import because
from app.storage import messages
from app.ui.editor.drawer.numbers.row import StepRow
from app.ui.editor.drawer.numbers.tab import NumbersTab
from app.ui.editor.page import EditorPage
from app.workspace import Workspace
from tests.ui.driving import Desk, NoSecrets

LEADS = "Leads"


@pytest.fixture
def written(folder: Path) -> None:
    """Let a sequence of the folder write to three samples; one message failed, one was skipped."""
    with Workspace(folder, credentials=NoSecrets()) as workspace:
        workspace.sequences.new(LEADS, "lead-nurturing", "Practice")
        workspace.sequences.new("Quiet", "lead-nurturing", "Practice")
        workspace.sequences.publishing.activate(LEADS)
        for customer in workspace.customers.every():
            workspace.happenings.record("signed_up", str(customer.id))
        workspace.sending.run(stop_when_idle=True)
        with workspace.desk.write() as connection:
            messages.change(connection, 1, state=MessageState.FAILED, problem="the mailbox is full")
            why = because("skipped_too_late", planned=workspace.desk.now(), hours=24)
            messages.change(connection, 2, state=MessageState.SKIPPED, why=why.stored())


def opened(still: Desk, name: str) -> EditorPage:
    editor = EditorPage(still.session.context, still.workspace.drafts.open(name), still.workspace.desk.zone())
    editor.resize(1280, 900)
    editor.show()
    editor.activateWindow()
    still.until(editor.isActiveWindow)
    editor.drawer.open_tab("numbers", least_height=320)
    return editor


@pytest.fixture
def page(written: None, still: Desk) -> Iterator[EditorPage]:
    del written
    editor = opened(still, LEADS)
    yield editor
    editor.close_desk()
    editor.close()
    editor.deleteLater()


def tab_of(page: EditorPage) -> NumbersTab:
    tab = page.drawer.tabs["numbers"]
    assert isinstance(tab, NumbersTab)
    return tab


def first_row(still: Desk, page: EditorPage) -> StepRow:
    tab = tab_of(page)
    still.until(lambda: any(row.numbers.sent and row.isVisible() for row in tab.rows.values()))
    return next(row for row in tab.rows.values() if row.numbers.sent)


def test_what_became_of_the_messages_is_said_in_words(still: Desk, page: EditorPage) -> None:
    row = first_row(still, page)
    assert row.counts == "1 sent · 1 delivered · 1 failed · 1 skipped"
    assert row.skips == "Skipped: 1 because it had become too late"
    assert row.accessibleName() == f"{row.name}: {row.counts}"
    assert row.accessibleDescription() == row.skips
    tab = tab_of(page)
    assert tab.summary.text() == "3 joined"
    assert tab.aside.said[-1].endswith("The mailbox is full")
    row.grab()


def test_a_line_goes_to_its_card_by_mouse_and_by_key(still: Desk, page: EditorPage) -> None:
    row = first_row(still, page)
    still.click(row)
    assert page.scene.selected_ids() == [row.step]
    page.scene.clearSelection()
    QTest.keyClick(row, Qt.Key.Key_Space)
    assert page.scene.selected_ids() == [row.step]


def test_another_span_counts_anew(still: Desk, page: EditorPage) -> None:
    first_row(still, page)
    still.clock.ahead = still.clock.ahead.__class__(days=20)
    tab = tab_of(page)
    tab.span.show_value("7")
    tab.span.edited.emit()
    still.until(lambda: tab.summary.text() == "0 joined")
    tab.span.show_value("all")
    tab.span.edited.emit()
    still.until(lambda: tab.summary.text() == "3 joined")


def test_while_nothing_was_sent_it_says_what_will_be_here(written: None, still: Desk) -> None:
    del written
    editor = opened(still, "Quiet")
    tab = tab_of(editor)
    still.until(tab.nothing.isVisible)
    assert not tab.span.isVisible()
    assert tab.summary.text() == ""
    editor.close_desk()
    editor.close()
    editor.deleteLater()


def test_news_are_counted_after_a_pause_and_not_at_all_out_of_sight(still: Desk, page: EditorPage) -> None:
    first_row(still, page)
    tab = tab_of(page)
    still.until(tab._pause.isActive)
    for _ in range(20):
        tab.data_changed()
    assert tab._is_owed
    still.until(lambda: not tab._is_owed)
    page.drawer.open_tab("problems")
    assert not tab._pause.isActive()
    assert not tab._is_owed
