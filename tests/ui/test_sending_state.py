"""The state of sending at the foot of the sidebar."""

from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.model.sentence import worded
from app.ui.faults import FaultDialog
from app.ui.sending import Sender
from app.workspace import Workspace
from tests.ui.driving import Desk, NoSecrets


def test_sending_is_paused_and_resumed_with_the_mouse(desk: Desk) -> None:
    card = desk.window.sidebar.sending
    desk.until(lambda: card.title.text() == "Sending is on")
    assert "Nothing is planned" in card.lines.text()
    desk.click(card.button)
    desk.until(lambda: card.title.text() == "Sending is paused")
    assert desk.workspace.overview.settings()["sending.paused"] == "yes"
    assert card.button.text() == "Resume sending"
    desk.click(card.button)
    desk.until(lambda: card.title.text() == "Sending is on")
    assert desk.workspace.overview.settings()["sending.paused"] == "no"


def test_sending_is_paused_with_the_keyboard(desk: Desk) -> None:
    card = desk.window.sidebar.sending
    desk.until(lambda: card.button.isVisible())
    for _ in range(50):
        if QApplication.focusWidget() is card.button:
            break
        desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Space)
    desk.until(lambda: card.title.text() == "Sending is paused")


def test_what_is_next_is_said(desk: Desk) -> None:
    desk.workspace.sequences.new("Hello", "lead-nurturing", "Practice")
    desk.workspace.sequences.publishing.activate("Hello")
    desk.workspace.happenings.record("signed_up", "1")
    card = desk.window.sidebar.sending
    desk.until(lambda: "1 sent today" in card.lines.text() and "Next " in card.lines.text())


def test_an_engine_elsewhere_is_named_and_taken_over_from_when_it_ends(still: Desk, folder: Path) -> None:
    card = still.window.sidebar.sending
    with Workspace(folder, credentials=NoSecrets()) as other:
        other.sending.start(lambda: None)
        still.session.context.sending.start()
        still.until(lambda: still.session.context.sending.who is Sender.ELSEWHERE)
        still.until(lambda: card.title.text() == "An engine in another window is sending")
        still.click(card.button)
        still.until(lambda: still.session.context.sending.who is Sender.STARTING)
        still.until(lambda: still.session.context.sending.who is Sender.ELSEWHERE)
        other.sending.stop()
        still.until(card.button.isVisible)
        still.click(card.button)
        still.until(lambda: still.session.context.sending.who is Sender.HERE)
        still.until(lambda: card.title.text() == "Sending is on")


def test_a_stopped_channel_is_named(still: Desk) -> None:
    still.workspace.channels.add(
        "Old phone", "practice", {"failure": "channel_stopped", "failing_first": "9"}
    )
    still.workspace.sequences.new("Hello", "lead-nurturing", "Old phone")
    still.workspace.sequences.publishing.activate("Hello")
    still.workspace.happenings.record("signed_up", "1")
    still.session.begin()
    card = still.window.sidebar.sending
    still.until(lambda: "Channel “Old phone” has stopped" in card.lines.text())


def test_messages_nobody_is_sure_of_are_counted_beside_activity(still: Desk) -> None:
    still.workspace.channels.add("Old phone", "practice", {"failure": "unknown", "failing_first": "9"})
    still.workspace.sequences.new("Hello", "lead-nurturing", "Old phone")
    still.workspace.sequences.publishing.activate("Hello")
    still.workspace.happenings.record("signed_up", "1")
    still.workspace.sending.run(stop_when_idle=True)
    still.session.context.changes.tell()
    line = still.window.sidebar.lines["activity"]
    still.until(lambda: line.accessibleDescription().startswith("1 message of which nobody"))


def test_a_refusal_is_said_in_a_dialog(still: Desk) -> None:
    still.workspace.desk.database.close()
    still.workspace.overview.set = _refuse  # type: ignore[method-assign]
    still.session.context.sending.set_paused(paused=True)
    dialog = still.dialog(FaultDialog)
    assert dialog.sentence.text() == "The disk is full."
    assert not dialog.details.isVisible()
    dialog.accept()
    still.closed(dialog)


def test_a_fault_of_the_engine_is_shown_until_it_is_over(still: Desk) -> None:
    card = still.window.sidebar.sending
    still.until(lambda: card.standing is not None)
    still.clock.ahead = timedelta(0)
    still.session.context.sending.problem = "The data folder cannot be locked."
    still.session.context.sending.changed.emit()
    assert card.title.text() == "Sending has stopped"
    assert card.lines.text() == "The data folder cannot be locked."
    assert card.button.text() == "Try to send here"


def _refuse(key: str, value: str) -> str:
    from app.model.errors import EnvironmentFault

    raise EnvironmentFault(worded("The disk is full."))
