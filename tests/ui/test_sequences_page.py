"""The Sequences page and its dialogs, by mouse and by keyboard."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app.model.sequence import SequenceState
from app.ui.faults import FaultDialog
from app.ui.sequences.activation_dialog import ActivationDialog
from app.ui.sequences.new_dialog import NewSequenceDialog
from app.ui.sequences.reading import read_list
from tests.ui.driving import Desk, write_sequence


def _draft(desk: Desk, name: str = "Abandoned cart", template: str = "abandoned-cart") -> None:
    desk.workspace.sequences.new(name, template, "Practice")
    desk.session.context.changes.tell()
    desk.card(name)


def _state(desk: Desk, name: str) -> SequenceState:
    return next(view.state for view in desk.workspace.sequences.every() if view.name == name)


def test_an_empty_page_teaches_what_a_sequence_is(still: Desk) -> None:
    empty = still.window.sequences.empty
    still.until(empty.isVisible)
    assert empty.first.isVisible()
    assert not still.window.sequences.new.isVisible()
    assert set(empty.cards) == {"abandoned-cart", "booking-reminders", "lead-nurturing"}
    assert all(card.accessibleDescription() for card in empty.cards.values())


def test_a_template_is_clicked_named_and_created_with_the_mouse(still: Desk) -> None:
    empty = still.window.sequences.empty
    still.until(lambda: "booking-reminders" in empty.cards)
    still.click(empty.cards["booking-reminders"])
    dialog = still.dialog(NewSequenceDialog)
    assert dialog.cards["booking-reminders"].isChecked()
    assert dialog.name.text() == "Booking reminders"
    still.click(dialog.cards["lead-nurturing"])
    assert dialog.name.text() == "Lead nurturing"
    still.write(dialog.name, "New clients")
    still.click(dialog.cards["abandoned-cart"])
    assert dialog.name.text() == "New clients"
    still.click(dialog.create_draft)
    still.until(lambda: still.window.editing.page is not None)
    assert still.window.editing.page is not None
    assert still.window.editing.page.head.name.text() == "New clients"
    still.click(still.window.editing.page.head.back)
    card = still.card("New clients")
    assert card.pill.text() == "Draft"
    assert card.activate.isVisible()
    assert not card.pause.isVisible()
    assert still.window.sequences.new.isVisible()
    still.closed(dialog)


def test_a_sequence_is_made_and_activated_with_the_keyboard_alone(still: Desk) -> None:
    still.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    made = still.dialog(NewSequenceDialog)
    still.until(lambda: QApplication.focusWidget() is made.name)
    still.press(Qt.Key.Key_Return)
    still.closed(made)
    still.until(lambda: still.window.editing.page is not None)
    still.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    card = still.card("Abandoned cart")
    still.until(lambda: QApplication.focusWidget() is card.activate)
    still.press(Qt.Key.Key_Space)
    asked = still.dialog(ActivationDialog)
    still.until(lambda: QApplication.focusWidget() is asked.activate)
    still.press(Qt.Key.Key_Return)
    still.closed(asked)
    still.until(lambda: card.pill.text() == "Active")
    assert _state(still, "Abandoned cart") is SequenceState.ACTIVE
    still.until(lambda: QApplication.focusWidget() is card.pause)
    still.press(Qt.Key.Key_Space)
    still.until(lambda: card.pill.text() == "Paused")
    assert _state(still, "Abandoned cart") is SequenceState.PAUSED


def test_the_words_of_cards_side_by_side_are_level(still: Desk, tmp_path: Path) -> None:
    path = write_sequence(tmp_path / "cart.json", "abandoned-cart", lambda document: None)
    still.workspace.sequences.new("Carts", "abandoned-cart", "Practice")
    still.workspace.sequences.import_file(path)  # over no channel yet, which its card has a line for
    still.session.context.changes.tell()
    still.until(lambda: len(still.window.sequences.cards) == 2)
    one, other = still.window.sequences.cards.values()
    still.until(lambda: one.y() == other.y() and one.height() == other.height() > 0)
    still.until(lambda: one.name.y() == other.name.y())


def test_escape_makes_nothing(still: Desk) -> None:
    still.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    dialog = still.dialog(NewSequenceDialog)
    still.press(Qt.Key.Key_Escape)
    still.closed(dialog)
    assert still.workspace.sequences.every() == []


def test_a_name_that_is_taken_is_passed_over_or_refused_in_words(still: Desk) -> None:
    _draft(still)
    still.click(still.window.sequences.new)
    dialog = still.dialog(NewSequenceDialog)
    assert dialog.name.text() == "Abandoned cart 2"
    still.write(dialog.name, "abandoned CART")
    still.click(dialog.create_draft)
    still.until(lambda: "already a sequence" in dialog.notice.said)
    assert dialog.create_draft.isEnabled()
    dialog.name.clear()
    assert not dialog.create_draft.isEnabled()
    assert not dialog.notice.said
    dialog.reject()
    still.closed(dialog)


def test_activating_shows_first_what_will_happen(still: Desk) -> None:
    _draft(still, "Booking reminders", "booking-reminders")
    still.click(still.card("Booking reminders").activate)
    dialog = still.dialog(ActivationDialog)
    said = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert "3 messages for each customer, on the Practice phone" in said
    assert "joined now, for" in said
    assert "Remind them the day before" in said, "steps are called as on the canvas"
    assert _state(still, "Booking reminders") is SequenceState.DRAFT
    still.click(dialog.activate)
    still.until(lambda: _state(still, "Booking reminders") is SequenceState.ACTIVE)
    still.closed(dialog)


def test_activating_with_warnings_asks(still: Desk, tmp_path: Path) -> None:
    def ask_for_a_nickname(document: dict[str, Any]) -> None:
        document["blocks"]["cart-reminder"]["text"] = "Hi {{ nickname | default: 'there' }}"

    path = write_sequence(tmp_path / "cart.json", "abandoned-cart", ask_for_a_nickname)
    still.workspace.sequences.import_file(path, "Practice")
    still.session.context.changes.tell()
    still.click(still.card("Abandoned cart").activate)
    dialog = still.dialog(ActivationDialog)
    assert dialog.problems is not None
    assert any("nickname" in line for line in dialog.problems.lines)
    assert dialog.activate is not None
    assert dialog.activate.text() == "Activate all the same"
    still.click(dialog.cancel)
    still.closed(dialog)
    assert _state(still, "Abandoned cart") is SequenceState.DRAFT


def test_errors_refuse(still: Desk, tmp_path: Path) -> None:
    path = write_sequence(tmp_path / "cart.json", "abandoned-cart", lambda document: None)
    still.workspace.sequences.import_file(path)
    still.session.context.changes.tell()
    still.click(still.card("Abandoned cart").activate)
    dialog = still.dialog(ActivationDialog)
    assert dialog.problems is not None
    assert any("no channel" in line.casefold() for line in dialog.problems.lines)
    assert dialog.activate is None
    still.click(dialog.cancel)
    still.closed(dialog)
    assert _state(still, "Abandoned cart") is SequenceState.DRAFT


def test_resuming_asks_what_becomes_of_what_came_due(still: Desk) -> None:
    still.workspace.sequences.new("Hello", "lead-nurturing", "Practice")
    still.workspace.sequences.publishing.activate("Hello")
    still.workspace.happenings.record("signed_up", "1")
    still.workspace.sending.run(stop_when_idle=True)
    still.workspace.sequences.pause("Hello")
    still.clock.ahead = timedelta(days=3)
    still.session.context.changes.tell()
    still.click(still.card("Hello").activate)
    dialog = still.dialog(ActivationDialog)
    assert dialog.title.text() == "Resume “Hello”?"
    assert dialog.overdue is not None
    assert dialog.overdue.accessibleName() == "1 message came due during the pause"
    assert dialog.overdue.chosen == "skip"
    still.click(dialog.overdue.buttons["respace"])
    still.click(dialog.activate)
    still.until(lambda: _state(still, "Hello") is SequenceState.ACTIVE)
    still.closed(dialog)
    assert still.workspace.sequences.publishing.plan("Hello").overdue == 0


def test_what_can_no_longer_be_done_is_said_in_a_dialog(still: Desk) -> None:
    _draft(still)
    still.window.sequences.pause("Abandoned cart")
    dialog = still.dialog(FaultDialog)
    assert "is not active" in dialog.sentence.text()
    still.click(dialog.close_button)
    still.closed(dialog)


def test_a_card_says_how_many_are_inside_and_what_is_next(still: Desk) -> None:
    _draft(still)
    still.workspace.sequences.publishing.activate("Abandoned cart")
    still.workspace.happenings.record("cart_abandoned", "1", {"cart_id": "7"})
    still.session.context.changes.tell()
    card = still.card("Abandoned cart")
    still.until(lambda: "1 inside" in card.accessibleDescription())
    assert "Next" in card.accessibleDescription()


def test_a_sequence_that_is_gone_takes_its_card_along(still: Desk) -> None:
    _draft(still)
    page = still.window.sequences
    page.show_list(replace(read_list(still.workspace), sequences=()))
    assert page.cards == {}
