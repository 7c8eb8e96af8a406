"""Keeping the sequences in order on their page: by mouse, by keyboard, and by dropping files."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from app.model.sequence import SequenceState
from app.ui.faults import FaultDialog
from app.ui.sequences.card import SequenceCard
from app.ui.sequences.channel_dialog import ChannelDialog
from app.ui.sequences.delete_dialog import DeleteDialog
from app.ui.sequences.filter_bar import Shown
from app.ui.sequences.import_dialog import ImportSequenceDialog
from app.ui.sequences.new_dialog import BLANK, NewSequenceDialog
from tests.ui.driving import Desk, write_sequence

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def names(desk: Desk) -> list[str]:
    return [view.name for view in desk.workspace.sequences.every()]


def state(desk: Desk, name: str) -> SequenceState:
    return next(view.state for view in desk.workspace.sequences.every() if view.name == name)


def draft(desk: Desk, name: str = "Welcome", template: str = "lead-nurturing") -> SequenceCard:
    desk.workspace.sequences.new(name, template, "Practice")
    desk.session.context.changes.tell()
    return desk.card(name)


def focused(desk: Desk, card: SequenceCard) -> SequenceCard:
    card.setFocus()
    desk.until(card.hasFocus)
    return card


def menu(desk: Desk) -> QMenu:
    desk.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def entry(shown: QMenu, text: str) -> QAction:
    return next(each for each in shown.actions() if each.text() == text)


def choose(desk: Desk, card: SequenceCard, text: str) -> None:
    """Choose an entry of a card's menu with the mouse."""
    desk.until(card.more.isVisible)
    desk.click(card.more)
    shown = menu(desk)
    QTest.mouseClick(shown, Qt.MouseButton.LeftButton, pos=shown.actionGeometry(entry(shown, text)).center())
    desk.window.activateWindow()


def show(desk: Desk, which: Shown) -> None:
    box = desk.window.sequences.filter.choice
    desk.until(box.isVisible)
    box.setCurrentIndex(box.findData(which.value))


class TestANewOne:
    def test_may_begin_with_nothing(self, still: Desk) -> None:
        still.press(Qt.Key.Key_N, CONTROL)
        dialog = still.dialog(NewSequenceDialog)
        still.click(dialog.cards[BLANK])
        assert dialog.name.text() == "New sequence"
        still.click(dialog.create_draft)
        still.closed(dialog)
        card = still.card("New sequence")
        assert card.accessibleDescription().startswith("Draft. Practice")
        assert still.workspace.drafts.open("New sequence").document.steps == ()


class TestRenaming:
    def test_is_done_in_place_with_the_keyboard(self, still: Desk) -> None:
        card = focused(still, draft(still))
        still.press(Qt.Key.Key_F2)
        still.until(card.name.field.hasFocus)
        assert card.name.field.selectedText() == "Welcome"
        QTest.keyClicks(card.name.field, "  Hello   you ")
        still.press(Qt.Key.Key_Return)
        still.until(lambda: names(still) == ["Hello you"])
        still.until(lambda: card.accessibleName() == "Hello you")
        assert card.hasFocus()

    def test_is_done_in_place_by_a_double_click_on_the_name(self, still: Desk) -> None:
        card = draft(still)
        QTest.mouseDClick(card.name.shown, Qt.MouseButton.LeftButton)
        assert card.name.is_editing
        still.write(card.name.field, "Hello")
        still.window.sequences.setFocus()
        still.until(lambda: names(still) == ["Hello"])

    def test_is_given_up_by_escape(self, still: Desk) -> None:
        card = focused(still, draft(still))
        still.press(Qt.Key.Key_F2)
        QTest.keyClicks(card.name.field, "Never")
        still.press(Qt.Key.Key_Escape)
        assert not card.name.is_editing
        assert card.hasFocus()
        assert names(still) == ["Welcome"]

    def test_to_a_name_that_is_taken_is_refused_in_words_and_can_be_mended(self, still: Desk) -> None:
        draft(still, "Hello")
        card = focused(still, draft(still))
        still.press(Qt.Key.Key_F2)
        QTest.keyClicks(card.name.field, "HELLO")
        still.press(Qt.Key.Key_Return)
        still.until(lambda: "already a sequence “Hello”" in still.window.sequences.notice.said)
        assert card.name.is_editing
        assert card.name.field.text() == "HELLO"
        still.press(Qt.Key.Key_Escape)
        assert sorted(names(still)) == ["Hello", "Welcome"]

    @pytest.mark.parametrize("name", ["مرحبا بالعملاء الجدد", "💐" * 60, "x" * 10_000])
    def test_takes_any_letters_and_no_more_than_there_is_room_for(self, still: Desk, name: str) -> None:
        card = focused(still, draft(still))
        still.press(Qt.Key.Key_F2)
        card.name.field.setText(name)
        still.press(Qt.Key.Key_Return)
        still.until(lambda: names(still) == [name[:200]])


class TestACopy:
    @pytest.mark.parametrize("by", ["mouse", "keyboard"])
    def test_is_made_and_brought_into_sight(self, still: Desk, by: str) -> None:
        card = draft(still)
        if by == "mouse":
            choose(still, card, "Duplicate")
        else:
            focused(still, card)
            still.press(Qt.Key.Key_D, CONTROL)
        copy = still.card("Welcome copy")
        still.until(copy.activate.hasFocus)


class TestTheArchive:
    def test_hides_what_is_in_it_until_it_is_asked_for(self, still: Desk) -> None:
        draft(still, "Other")
        choose(still, draft(still), "Archive")
        page = still.window.sequences
        still.until(lambda: state(still, "Welcome") is SequenceState.ARCHIVED)
        still.until(lambda: {card.view.name for card in page.cards.values()} == {"Other"})
        show(still, Shown.ARCHIVE)
        card = still.card("Welcome")
        assert not card.activate.isVisible()
        still.until(card.take_out.isVisible)
        still.click(card.take_out)
        still.until(lambda: state(still, "Welcome") is SequenceState.DRAFT)
        still.until(lambda: {card.view.name for card in page.cards.values()} == {"Other", "Welcome"})

    def test_is_reached_by_keys(self, still: Desk) -> None:
        focused(still, draft(still))
        still.press(Qt.Key.Key_A, CONTROL | SHIFT)
        still.until(lambda: state(still, "Welcome") is SequenceState.ARCHIVED)

    def test_does_not_take_what_runs(self, still: Desk) -> None:
        card = draft(still)
        still.workspace.sequences.publishing.activate("Welcome")
        still.session.context.changes.tell()
        still.until(lambda: card.pill.text() == "Active")
        still.click(card.more)
        shown = menu(still)
        assert not entry(shown, "Archive").isEnabled()
        assert not entry(shown, "Delete…").isEnabled()
        assert any("Pause it" in each.text() for each in shown.actions())
        shown.close()
        focused(still, card)
        still.press(Qt.Key.Key_A, CONTROL | SHIFT)
        fault = still.dialog(FaultDialog)
        assert "is running. Pause it first" in fault.sentence.text()
        fault.accept()
        still.closed(fault)


class TestDeleting:
    def test_is_asked_and_can_be_undone_with_the_mouse(self, still: Desk) -> None:
        choose(still, draft(still), "Delete…")
        dialog = still.dialog(DeleteDialog)
        assert "3 steps that you have drawn" in dialog.lost.text()
        assert "Nobody is inside" in dialog.lost.text()
        still.click(dialog.delete)
        still.closed(dialog)
        bar = still.window.sequences.undo_bar
        still.until(bar.isVisible)
        assert bar.said == "Deleted “Welcome”."
        still.until(lambda: not still.window.sequences.cards)
        assert names(still) == []
        still.click(bar.undo)
        still.card("Welcome")
        assert not bar.isVisible()

    def test_is_asked_and_can_be_undone_with_the_keyboard(self, still: Desk) -> None:
        focused(still, draft(still))
        still.press(Qt.Key.Key_Delete)
        dialog = still.dialog(DeleteDialog)
        still.until(dialog.cancel.hasFocus)
        still.press(Qt.Key.Key_Tab)
        assert dialog.delete.hasFocus()
        still.press(Qt.Key.Key_Return)
        still.closed(dialog)
        still.until(lambda: names(still) == [])
        still.until(still.window.sequences.empty.isVisible)
        still.until(still.window.isActiveWindow)
        still.window.sequences.setFocus()
        still.press(Qt.Key.Key_Z, CONTROL)
        still.until(lambda: names(still) == ["Welcome"])

    def test_by_enter_alone_changes_nothing(self, still: Desk) -> None:
        focused(still, draft(still))
        still.press(Qt.Key.Key_Delete)
        dialog = still.dialog(DeleteDialog)
        still.until(dialog.cancel.hasFocus)
        still.press(Qt.Key.Key_Return)
        still.closed(dialog)
        assert names(still) == ["Welcome"]

    def test_of_several_is_undone_one_by_one(self, still: Desk) -> None:
        self._delete(still, "One")
        self._delete(still, "Two")
        bar = still.window.sequences.undo_bar
        assert bar.said == "Deleted “Two”."
        still.click(bar.undo)
        still.until(lambda: names(still) == ["Two"])
        still.click(bar.undo)
        still.until(lambda: sorted(names(still)) == ["One", "Two"])

    def _delete(self, desk: Desk, name: str) -> None:
        focused(desk, draft(desk, name))
        desk.press(Qt.Key.Key_Delete)
        dialog = desk.dialog(DeleteDialog)
        desk.click(dialog.delete)
        desk.closed(dialog)
        desk.until(lambda: name not in names(desk))

    def test_survives_the_program_among_the_deleted_ones(self, still: Desk) -> None:
        draft(still)
        still.workspace.sequences.shelf.delete("Welcome")
        still.session.context.changes.tell()
        show(still, Shown.DELETED)
        still.until(lambda: bool(still.window.sequences.view.deleted))
        (card,) = still.window.sequences.view.deleted.values()
        assert "It can be put back until" in card.accessibleDescription()
        still.click(card.put_back)
        still.card("Welcome")
        assert still.window.sequences.filter.shown is Shown.IN_USE


class TestAChannelThatIsGone:
    def test_is_said_and_another_is_chosen(self, still: Desk) -> None:
        still.workspace.channels.add("Phone 2", "practice", {})
        still.workspace.sequences.new("Welcome", "lead-nurturing", "Phone 2")
        still.workspace.channels.remove("Phone 2")
        still.session.context.changes.tell()
        card = still.card("Welcome")
        assert "Its channel is gone (Practice)" in card.accessibleDescription()
        still.click(card.choose_channel)
        dialog = still.dialog(ChannelDialog)
        assert "has been removed" in dialog.subtitle.text()
        still.press(Qt.Key.Key_Return)
        still.closed(dialog)
        still.until(lambda: not card.choose_channel.isVisible())
        assert still.workspace.sequences.every()[0].channel == "Practice"

    def test_may_be_one_of_another_platform_after_a_warning(self, still: Desk) -> None:
        mail = {"host": "127.0.0.1", "port": "1", "security": "none", "from": "shop@example.com"}
        still.workspace.channels.add("Mail", "email", mail)
        choose(still, draft(still), "Send over…")
        dialog = still.dialog(ChannelDialog)
        assert not dialog.remark.isVisible()
        dialog.channel.setCurrentIndex(dialog.channel.findData("Mail"))
        assert "It was written for Practice" in dialog.remark.text()
        still.click(dialog.choose)
        still.closed(dialog)
        assert still.workspace.sequences.every()[0].channel == "Mail"


class TestFiles:
    def test_are_dropped_on_the_page_named_and_taken_in(self, still: Desk, tmp_path: Path) -> None:
        draft(still, "Abandoned cart")
        path = write_sequence(tmp_path / "cart.json", "abandoned-cart", lambda document: None)
        drop(still, path)
        dialog = still.dialog(ImportSequenceDialog)
        assert dialog.name.text() == "Abandoned cart 2"
        assert "already a sequence “Abandoned cart”" in dialog.notice.said
        assert "3 messages" in dialog.content.text()
        still.write(dialog.name, "abandoned cart")
        still.click(dialog.take_in)
        still.until(lambda: "Choose another name" in dialog.notice.said)
        still.write(dialog.name, "Carts")
        dialog.channel.setCurrentIndex(dialog.channel.findData("Practice"))
        still.press(Qt.Key.Key_Return)
        still.closed(dialog)
        still.card("Carts")

    def test_that_are_none_are_refused_in_words(self, still: Desk, tmp_path: Path) -> None:
        path = tmp_path / "broken.json"
        path.write_text('{"format": "tendril.sequence/1", "name": ', encoding="utf-8")
        drop(still, path)
        fault = still.dialog(FaultDialog)
        assert fault.sentence.text()
        fault.accept()
        still.closed(fault)
        assert names(still) == []

    def test_are_chosen_by_ctrl_i(self, still: Desk) -> None:
        still.press(Qt.Key.Key_I, CONTROL)
        dialog = still.dialog(QFileDialog)
        assert dialog.windowTitle() == "Import a sequence"
        dialog.reject()
        still.closed(dialog)

    def test_are_written_and_come_back_the_same(self, still: Desk, tmp_path: Path) -> None:
        card = focused(still, draft(still))
        still.press(Qt.Key.Key_E, CONTROL)
        dialog = still.dialog(QFileDialog)
        dialog.reject()
        still.closed(dialog)
        still.window.sequences.actions_.export_to(card.view, tmp_path / "out.json")
        still.until(lambda: "out.json" in still.window.sequences.notice.said)
        drop(still, tmp_path / "out.json")
        taken = still.dialog(ImportSequenceDialog)
        still.click(taken.take_in)
        still.closed(taken)
        still.card("Welcome 2")


class TestManySequences:
    def test_are_searched(self, still: Desk) -> None:
        for number in range(8):
            still.workspace.sequences.new(f"Sequence {number}", "", "Practice")
        still.session.context.changes.tell()
        page = still.window.sequences
        still.card("Sequence 7")
        still.press(Qt.Key.Key_F, CONTROL)
        still.until(page.filter.search.hasFocus)
        QTest.keyClicks(page.filter.search, "e 3")
        still.until(lambda: {card.view.name for card in page.cards.values()} == {"Sequence 3"})
        page.filter.search.setText("nowhere")
        assert page.view.nothing.isVisible()

    def test_are_walked_through_by_the_arrows(self, still: Desk) -> None:
        for name in ("One", "Two", "Three", "Four"):
            card = draft(still, name)
        focused(still, still.card("One"))
        still.press(Qt.Key.Key_Right)
        assert still.card("Two").hasFocus()
        still.press(Qt.Key.Key_Left)
        still.press(Qt.Key.Key_Down)
        below = QApplication.focusWidget()
        assert isinstance(below, SequenceCard)
        assert below.y() > still.card("One").y()
        assert card.view.name == "Four"

    def test_the_menu_key_opens_the_menu_of_the_card(self, still: Desk) -> None:
        card = focused(still, draft(still))
        card.menu_asked.emit(card.view, card.mapToGlobal(QPoint(5, 5)))
        shown = menu(still)
        assert [each.text() for each in shown.actions()][:3] == ["Open", "Rename", "Duplicate"]
        shown.close()


def drop(desk: Desk, path: Path) -> None:
    page = desk.window.sequences
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, buttons, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(QPoint(50, 50), action, data, buttons, keys)
    page.dragEnterEvent(entering)
    assert entering.isAccepted()
    page.dropEvent(QDropEvent(QPointF(50, 50), action, data, buttons, keys))
