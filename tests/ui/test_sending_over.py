"""Choosing another channel from the editor's head: the same sequence, the same drawing, nothing lost."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.model.drawing import gestures
from app.model.sequence import SequenceState
from app.ui.editor.page import EditorPage
from app.ui.sequences.channel_dialog import ChannelDialog
from tests.ui.driving import Desk

NAME = "Carts"
MAIL = {"host": "127.0.0.1", "port": "1", "security": "none", "from": "shop@example.com"}


@pytest.fixture
def page(still: Desk) -> Iterator[EditorPage]:
    still.workspace.channels.add("Mail", "email", MAIL)
    still.workspace.sequences.new(NAME, "abandoned-cart", "Practice")
    still.window.editing.open(NAME)
    still.until(lambda: still.window.editing.page is not None)
    found = still.window.editing.page
    assert found is not None
    yield found
    still.window.editing.close()


def choose_mail(still: Desk, dialog: ChannelDialog) -> None:
    dialog.channel.setCurrentIndex(dialog.channel.findData("Mail"))
    still.click(dialog.choose)
    still.closed(dialog)


def test_the_drawing_goes_on_and_can_still_be_undone(page: EditorPage, still: Desk) -> None:
    page.desk.push(gestures.delete(page.desk.drawing, ["coupon"]))
    still.click(page.head.channel)
    dialog = still.dialog(ChannelDialog)
    assert "can still be undone" in dialog.undo.text()
    choose_mail(still, dialog)
    still.until(lambda: page.head.channel.text() == "Email · Mail")
    assert still.window.editing.page is page
    page.actions_["undo"].trigger()
    page.desk.save_now()
    (only,) = still.workspace.sequences.every()
    assert (only.name, only.channel) == (NAME, "Mail")
    draft = still.workspace.drafts.open(NAME)
    assert draft.document.platform == page.desk.drawing.head("platform") == "email"
    assert "coupon" in draft.document.by_id


def test_what_runs_is_paused_first_by_keyboard(page: EditorPage, still: Desk) -> None:
    still.workspace.sequences.publishing.activate(NAME)
    page.head.channel.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(page.head.channel, Qt.Key.Key_Space)
    dialog = still.dialog(ChannelDialog)
    assert "Pause it first" in dialog.notice.said
    assert not dialog.choose.isEnabled()
    still.until(dialog.pause.hasFocus)
    QTest.keyClick(dialog.pause, Qt.Key.Key_Space)
    still.until(dialog.choose.isEnabled)
    choose_mail(still, dialog)
    still.until(lambda: page.head.channel.text() == "Email · Mail")
    assert page.head.activate.text() == "Resume…"
    (only,) = still.workspace.sequences.every()
    assert only.state is SequenceState.PAUSED


def test_going_back_to_what_runs_leaves_the_channel_as_it_is(page: EditorPage, still: Desk) -> None:
    still.workspace.sequences.publishing.activate(NAME)
    still.workspace.sequences.pause(NAME)
    page.sending_over.ask()
    choose_mail(still, still.dialog(ChannelDialog))
    still.until(lambda: page.desk.draft.published is not None)
    page.desk.push(gestures.delete(page.desk.drawing, ["coupon"]))
    page.publishing.discard()
    assert "coupon" in page.desk.drawing.steps
    assert page.desk.drawing.head("platform") == "email"
