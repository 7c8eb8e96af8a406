"""The Blocks page: writing, saving by itself, copying, deleting with a way back, and where a block is used."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton

from app.model.block import LARGEST_PICTURE, Block
from app.model.sequence import SequenceState
from app.ui.blocks.page import BlocksPage
from app.ui.blocks.reading import Opened
from app.ui.blocks.uses import UsedDialog, UsesLine
from app.ui.publishing.dialog import PublishDialog
from app.ui.widgets.bubble import MessageBubble
from app.workspace.blocks import BlockUse, BlockView
from tests.ui.driving import Desk, let_go


def stored(desk: Desk) -> dict[str, Block]:
    return {view.block.name: view.block for view in desk.workspace.blocks.every()}


def view_of(desk: Desk, name: str) -> BlockView:
    return next(view for view in desk.workspace.blocks.every() if view.block.name == name)


def shown(page: BlocksPage) -> list[str]:
    return [page.model.index(row).data() for row in range(page.model.rowCount())]


def opened(desk: Desk, name: str) -> BlocksPage:
    """Show the page with a block chosen."""
    page = desk.window.blocks
    desk.window.show_page("blocks")
    page.choose(view_of(desk, name).key)
    desk.until(lambda: page.desk.editor.fields.name.text() == name)
    desk.until(lambda: page.desk.key == view_of(desk, name).key)
    return page


@pytest.fixture
def page(still: Desk) -> BlocksPage:
    """The page with two blocks, of which a sequence sends one."""
    still.workspace.blocks.new(Block(name="Spare", text="Nothing yet"))
    still.workspace.sequences.new("Carts", "abandoned-cart", "Practice")
    return opened(still, "Spare")


def write(field: QLineEdit, text: str) -> None:
    field.selectAll()
    QTest.keyClicks(field, text)


def test_the_empty_page_begins_the_first_block(still: Desk) -> None:
    page = still.window.blocks
    still.window.show_page("blocks")
    still.until(page.empty.first.isVisible)
    still.click(page.empty.first)
    still.until(lambda: page.desk.editor.fields.name.hasFocus())
    QTest.keyClicks(page.desk.editor.fields.name, "Welcome")
    page.desk.editor.fields.text.setPlainText("Hello {{ first_name }}")
    still.until(lambda: "Welcome" in stored(still) and bool(stored(still)["Welcome"].text))
    still.until(lambda: shown(page) == ["Welcome"])


def test_what_is_written_is_saved_by_itself(page: BlocksPage, still: Desk) -> None:
    page.desk.editor.fields.text.setPlainText("Good day {{ first_name }}")
    still.until(lambda: stored(still)["Spare"].text == "Good day {{ first_name }}")
    still.until(lambda: page.desk.state.text() == "Saved")


def test_what_was_read_before_does_not_replace_what_is_being_written(page: BlocksPage, still: Desk) -> None:
    older = Opened(view_of(still, "Spare"), {})
    page.desk.editor.fields.text.setPlainText("Newer words")
    page._show_opened(older)
    assert page.desk.editor.fields.text.toPlainText() == "Newer words"
    still.until(lambda: stored(still)["Spare"].text == "Newer words")


def test_leaving_the_page_saves_at_once(page: BlocksPage, still: Desk) -> None:
    page.desk.editor.fields.text.setPlainText("Good day")
    still.window.show_page("sequences")
    assert stored(still)["Spare"].text == "Good day"


def test_what_is_not_whole_yet_is_said_and_the_rest_is_not_lost(page: BlocksPage, still: Desk) -> None:
    fields = page.desk.editor.fields
    still.click(fields.buttons.add)
    label, link = fields.buttons.rows[0].findChildren(QLineEdit)
    write(label, "Book")
    fields.text.setPlainText("Good day")
    still.until(lambda: page.desk.state.text() == "Not saved yet. Button 1 has no link to open.")
    write(link, "javascript:x")
    still.until(lambda: "begins with https://" in page.desk.state.text())
    still.window.show_page("sequences")
    assert stored(still)["Spare"].text == "Good day"
    still.window.show_page("blocks")
    write(link, "https://shop.example")
    still.until(lambda: len(stored(still)["Spare"].buttons) == 1)


def test_a_name_is_never_empty_and_never_too_long(page: BlocksPage, still: Desk) -> None:
    write(page.desk.editor.fields.name, " ")
    still.until(lambda: "Give the block a name" in page.desk.state.text())
    page.desk.editor.fields.name.setText("")
    page.desk.editor.fields.name.insert("x" * 10_000)
    page.desk.editor.fields.edited.emit()
    still.until(lambda: "x" * 200 in stored(still))


def test_bad_liquid_is_said_at_its_place(page: BlocksPage, still: Desk) -> None:
    fields = page.desk.editor.fields
    fields.text.setPlainText("Hi {{ first_name")
    still.until(lambda: not fields.faults["text"].isHidden())
    assert "never closed" in fields.faults["text"].text()
    fields.text.setPlainText("Hi {{ first_name }}")
    still.until(lambda: fields.faults["text"].isHidden())


def test_the_preview_shows_a_real_customer_and_says_what_is_missing(page: BlocksPage, still: Desk) -> None:
    editor = page.desk.editor
    editor.fields.text.setPlainText("Hi {{ first_name }}, {{ shoe_size }}")
    still.until(lambda: "shoe_size" in editor.preview.notice.said)
    (bubble,) = editor.preview.findChildren(MessageBubble)
    assert bubble.accessibleName().startswith("Hi Mai,")


def test_room_is_counted_for_other_platforms_too(page: BlocksPage, still: Desk) -> None:
    editor = page.desk.editor
    editor.fields.text.setPlainText("ạ" * 71)
    editor.fields.counters.platform_wanted.emit("sms")
    still.until(lambda: "sms" in editor.fields.counters.pills)
    still.until(lambda: editor.fields.counters.pills["sms"].text() == "SMS 71: 2 messages")
    assert "“ạ”" in editor.fields.counters.pills["sms"].toolTip()
    editor.fields.text.setPlainText("a" * 2000)
    still.until(lambda: not editor.fields.counters.faults.isHidden())
    assert "SMS takes 1,600" in editor.fields.counters.faults.text()


def test_a_variable_is_inserted_from_the_menu(page: BlocksPage, still: Desk) -> None:
    editor = page.desk.editor
    still.until(lambda: editor._found is not None)
    editor.fields.text.setPlainText("")
    editor.fields.text.insert_variable("coupon")
    assert editor.fields.text.toPlainText() == "{{ coupon }}"


def test_a_copy_has_a_name_of_its_own(page: BlocksPage, still: Desk) -> None:
    still.click(page.desk.copy)
    still.until(lambda: page.desk.editor.fields.name.text() == "Spare (copy)")
    assert stored(still)["Spare (copy)"].text == "Nothing yet"


def test_an_unused_block_is_deleted_and_brought_back(page: BlocksPage, still: Desk) -> None:
    still.click(page.desk.delete)
    still.until(lambda: "Spare" not in shown(page))
    assert "Spare" in page.undo_bar.said
    still.click(page.undo_bar.undo)
    still.until(lambda: "Spare" in shown(page))
    still.until(lambda: page.desk.editor.fields.name.text() == "Spare")
    assert stored(still)["Spare"].text == "Nothing yet"


def test_a_used_block_is_not_deleted_but_leads_to_where_it_is_used(page: BlocksPage, still: Desk) -> None:
    used = next(view for view in still.workspace.blocks.every() if view.uses)
    page.choose(used.key)
    still.until(lambda: page.desk.key == used.key)
    still.click(page.desk.delete)
    dialog = still.dialog(UsedDialog)
    dialog.sequence_wanted.emit("Carts")
    dialog.accept()
    still.until(lambda: still.window.editing.page is not None)
    assert used.block.name in stored(still)


def test_blocks_are_searched_and_sorted(page: BlocksPage, still: Desk) -> None:
    before = shown(page)
    page.search.setText("nothing YET")
    assert shown(page) == ["Spare"]
    page.search.setText("no such words")
    assert shown(page) == []
    assert not page.nothing.isHidden()
    page.search.setText("")
    assert shown(page) == before
    page.order.setCurrentIndex(2)
    assert shown(page)[0] == "Spare"
    page.order.setCurrentIndex(1)
    assert shown(page)[-1] == "Spare"


def test_a_running_sequence_is_said_to_send_the_older_words(still: Desk) -> None:
    still.workspace.sequences.new("Carts", "abandoned-cart", "Practice")
    still.workspace.sequences.publishing.activate("Carts")
    used = next(view for view in still.workspace.blocks.every() if view.uses)
    page = opened(still, used.block.name)
    assert page.desk.uses.older.isHidden()
    page.desk.editor.fields.text.setPlainText("Quite other words")
    still.until(lambda: not page.desk.uses.older.isHidden())
    assert "Carts" in page.desk.uses.older.text()
    (publish,) = page.desk.uses.publish
    still.click(publish)
    dialog = still.dialog(PublishDialog)
    assert any("says something else" in line for line in dialog.lines)
    still.click(dialog.publish)
    still.closed(dialog)
    still.until(lambda: page.desk.uses.older.isHidden())
    assert page.desk.uses.publish == []


class TestPictures:
    def test_one_is_dropped_described_and_taken_away(
        self, page: BlocksPage, still: Desk, tmp_path: Path
    ) -> None:
        path = tmp_path / "green_lamp.png"
        image = QImage(60, 40, QImage.Format.Format_RGB32)
        image.fill(0x204060)
        assert image.save(str(path))
        media = QMimeData()
        media.setUrls([QUrl.fromLocalFile(str(path))])
        page.desk.editor.fields.pictures.take(media)
        still.until(lambda: len(stored(still)["Spare"].pictures) == 1)
        assert stored(still)["Spare"].pictures[0].alt == "green lamp"
        still.until(
            lambda: bool(
                page.model.index(page.model.row_of(page.desk.key)).data(Qt.ItemDataRole.UserRole + 1)
            )
        )
        page.grab()

    @pytest.mark.parametrize(
        ("data", "words"),
        [
            (b"Dear customer", "not a picture"),
            (b"\x89PNG\r\n\x1a\nhalf of one", "damaged"),
            (b"\x89PNG\r\n\x1a\n" + b"\0" * LARGEST_PICTURE, "at most 8 MB"),
        ],
    )
    def test_what_is_none_is_said(
        self, page: BlocksPage, still: Desk, tmp_path: Path, data: bytes, words: str
    ) -> None:
        path = tmp_path / "picture.png"
        path.write_bytes(data)
        field = page.desk.editor.fields.pictures
        field.add_file(path)
        still.until(lambda: words in field.notice.said)
        assert field.value() == ()


def test_the_way_out_of_marketing_is_shown_once(still: Desk) -> None:
    still.workspace.sequences.new("Carts", "abandoned-cart", "Practice")
    used = next(view for view in still.workspace.blocks.every() if view.uses)
    page = opened(still, used.block.name)
    preview = page.desk.editor.preview
    still.until(lambda: bool(preview.findChildren(MessageBubble)))
    preview.prefer(mail=False)
    said = " ".join(label.text() for label in preview.findChildren(MessageBubble)[-1].findChildren(QLabel))
    assert said.count("STOP") == 1


def test_a_sequence_with_an_endless_name_is_led_to_by_a_short_one(still: Desk) -> None:
    uses = UsesLine(still.session.context.theme)
    wanted: list[str] = []
    uses.sequence_wanted.connect(wanted.append)
    name = "Nails & more " * 15
    uses.show_uses([BlockUse(name, SequenceState.DRAFT, False)])
    (link,) = (each for each in uses.findChildren(QPushButton) if each.toolTip() == name)
    assert link.text().startswith("Nails && more")
    assert len(link.text()) < 50
    link.click()
    assert wanted == [name]
    let_go(uses)
