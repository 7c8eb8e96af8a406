"""Choosing the block of a message: by search and keys, with how it would arrive, or written there."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from shiboken6 import isValid

from app.model.block import Block
from app.model.steps import MessageStep
from app.ui.customers.popup import CustomerPopup
from app.ui.editor.block_dialog import BlockDialog
from app.ui.editor.block_picker import BlockPicker
from app.ui.editor.inspector.message import MessageForm
from app.ui.editor.page import EditorPage
from app.ui.preferences import Preferences
from app.ui.unkept_words import Unkept, UnkeptWords
from app.ui.widgets.bubble import MessageBubble
from tests.ui.driving import Desk


@pytest.fixture
def page(still: Desk) -> Iterator[EditorPage]:
    still.workspace.sequences.new("Carts", "abandoned-cart", "Practice")
    still.window.editing.open("Carts")
    still.until(lambda: still.window.editing.page is not None)
    found = still.window.editing.page
    assert found is not None
    found.go_to("coupon")
    yield found
    assert still.window.editing.close()


def block_of(page: EditorPage, step_id: str) -> str:
    step = page.desk.drawing.steps[step_id]
    assert isinstance(step, MessageStep)
    return step.block


def picker(still: Desk, page: EditorPage) -> BlockPicker:
    assert isinstance(page.inspector.form, MessageForm)
    still.click(page.inspector.form.block.change)
    found = still.dialog(BlockPicker)
    still.until(lambda: found.model.rowCount() > 0)
    return found


def test_a_block_is_found_seen_and_taken_by_the_keyboard(page: EditorPage, still: Desk) -> None:
    still.workspace.blocks.new(Block(name="Autumn", text="Leaves for {{ first_name }}"))
    dialog = picker(still, page)
    assert dialog.model.key_at(dialog.list.currentIndex().row()) == block_of(page, "coupon")
    QTest.keyClicks(dialog.search, "leaves")
    still.until(lambda: dialog.model.rowCount() == 1)
    still.until(
        lambda: (
            [each.accessibleName() for each in dialog.preview.findChildren(MessageBubble)]
            == ["Leaves for Mai"]
        )
    )
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    still.until(lambda: block_of(page, "coupon") == "autumn")
    assert isinstance(page.inspector.form, MessageForm)
    assert page.inspector.form.block.name.text() == "Autumn"
    page.actions_["undo"].trigger()
    assert block_of(page, "coupon") == "cart-coupon"


def test_it_is_tried_on_any_customer_however_many_there_are(
    page: EditorPage, still: Desk, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    rows = "".join(f"Person{number},p{number}@example.com\n" for number in range(60))
    file.write_text(f"first_name,email\n{rows}", encoding="utf-8")
    still.workspace.customers.import_file(file)
    dialog = picker(still, page)
    QTest.keyClick(dialog.preview.customer, Qt.Key.Key_Space)
    popup = dialog.preview.findChild(CustomerPopup)
    assert popup is not None
    still.until(lambda: "There are more" in popup.hint.text())
    QTest.keyClicks(popup.search, "p59@")
    still.until(lambda: popup.list.count() == 1)
    QTest.keyClick(popup.search, Qt.Key.Key_Return)
    still.until(lambda: dialog.preview.customer.text() == "Person59")
    (bubble,) = dialog.preview.findChildren(MessageBubble)
    assert "Person59" in bubble.accessibleName()
    dialog.reject()


def test_the_arrow_keys_go_through_the_list_while_one_searches(page: EditorPage, still: Desk) -> None:
    dialog = picker(still, page)
    dialog.list.setCurrentIndex(dialog.model.index(0))
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    assert dialog.list.currentIndex().row() == 1
    QTest.keyClicks(dialog.search, "no such words")
    assert not dialog.use.isEnabled()
    assert not dialog.nothing.isHidden()
    dialog.reject()


def test_a_new_one_is_written_from_there(page: EditorPage, still: Desk) -> None:
    dialog = picker(still, page)
    still.click(dialog.write)
    writing = still.dialog(BlockDialog)
    writing.name.setText("Brand new")
    writing.text.setPlainText("Hello")
    still.click(writing.keep)
    still.until(lambda: block_of(page, "coupon") == "brand-new")


def test_escape_does_not_throw_away_what_is_written(page: EditorPage, still: Desk) -> None:
    dialog = picker(still, page)
    still.click(dialog.write)
    writing = still.dialog(BlockDialog)
    QTest.keyClicks(writing.text, "Hello")
    for _ in range(3):
        QTest.keyClick(writing, Qt.Key.Key_Escape)
    assert writing.isVisible()
    assert "not kept yet" in writing.notice.said
    assert writing.text.toPlainText() == "Hello"
    assert writing.cancel.text() == "Throw it away"
    still.click(writing.cancel)
    still.until(lambda: not isValid(writing))
    assert block_of(page, "coupon") == "cart-coupon"


def test_escape_closes_what_nothing_was_written_in(page: EditorPage, still: Desk) -> None:
    dialog = picker(still, page)
    still.click(dialog.edit)
    writing = still.dialog(BlockDialog)
    QTest.keyClick(writing, Qt.Key.Key_Escape)
    still.until(lambda: not isValid(writing))


def test_the_inspector_shows_the_block_with_a_real_customers_data(page: EditorPage, still: Desk) -> None:
    form = page.inspector.form
    assert isinstance(form, MessageForm)
    still.until(lambda: "<b>Mai</b>" in form.block.words.text())
    assert "Mai Nguyen" in form.block.who.text()


def test_the_example_takes_the_hours_of_the_shop_as_they_are_set(page: EditorPage, still: Desk) -> None:
    form = page.inspector.form
    assert isinstance(form, MessageForm)
    still.workspace.overview.set("hours.quiet", "22:00-09:00")
    still.session.context.changes.tell()
    still.until(lambda: "22:00–09:00" in form.hours.text())


def begun(page: EditorPage, still: Desk) -> BlockDialog:
    page.block_choice.write("coupon", "cart-coupon")
    writing = still.dialog(BlockDialog)
    writing.text.setPlainText("Half a sentence")
    writing.editor.edited.emit()
    return writing


def test_words_that_were_being_written_outlast_the_end_of_the_session(
    page: EditorPage, still: Desk, folder: Path
) -> None:
    begun(page, still)
    still.session.keep_everything()
    other = UnkeptWords(Preferences(folder)).every()
    assert [(each.sequence, each.block.text) for each in other] == [("Carts", "Half a sentence")]
    still.session._put_away_quietly()
    assert still.workspace.blocks.every()


def test_they_are_there_again_when_the_sequence_is_opened(page: EditorPage, still: Desk) -> None:
    kept = Block(name="Cart: coupon", text="Half a sentence")
    draft = page.desk.draft
    unkept = UnkeptWords(still.session.context.preferences)
    unkept.keep(Unkept(sequence_id=draft.id, sequence="Carts", step="coupon", key="cart-coupon", block=kept))
    page.block_choice.take_up()
    writing = still.dialog(BlockDialog)
    assert writing.text.toPlainText() == "Half a sentence"
    assert "when Tendril ended" in writing.notice.said
    QTest.keyClick(writing, Qt.Key.Key_Escape)
    assert writing.isVisible()
    still.click(writing.keep)
    still.until(lambda: not isValid(writing))
    assert page.desk.blocks["cart-coupon"].text == "Half a sentence"
    assert unkept.every() == ()


def test_what_was_thrown_away_does_not_come_back(page: EditorPage, still: Desk) -> None:
    writing = begun(page, still)
    writing.keep_aside()
    writing.reject()
    still.click(writing.cancel)
    still.until(lambda: not isValid(writing))
    assert UnkeptWords(still.session.context.preferences).every() == ()
