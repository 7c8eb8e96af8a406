"""Notes on the canvas: put there, written on, coloured, moved, copied, deleted, undone, and kept in the file."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.model.drawing import gestures
from app.model.drawing.patch import Patch
from app.model.sequence import LONGEST_NOTE
from app.model.sequence_file import read_document, write_document
from app.ui.editor.page import EditorPage
from tests.ui.canvas_driving import CTRL, drag, drop_kind, editor_of, on_screen, press
from tests.ui.driving import Desk, let_go

HEBREW = "שלום 👋 לקוחות"


@pytest.fixture
def page(still: Desk) -> Iterator[EditorPage]:
    with editor_of(still) as editor:
        editor.desk.push(without_notes(editor))
        editor.desk.undo.clear()
        yield editor


def without_notes(page: EditorPage) -> Patch:

    return gestures.delete(page.desk.drawing, list(page.desk.drawing.notes))


def write(page: EditorPage, text: str) -> None:
    editor = page.view.note_editor
    assert editor is not None
    editor.setPlainText(text)
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    let_go()


def only(page: EditorPage) -> str:
    (note_id,) = page.desk.drawing.notes
    return note_id


def test_a_note_is_put_there_by_key_and_written_on(page: EditorPage) -> None:
    press(page, Qt.Key.Key_N)
    write(page, HEBREW)
    assert page.desk.drawing.notes[only(page)].text == HEBREW
    assert page.scene.notes[only(page)].note.text == HEBREW
    page.view.grab()
    assert page.view.hasFocus()


def test_a_note_is_dropped_from_the_palette_where_the_mouse_is(page: EditorPage) -> None:
    place = page.scene.rect_of("reminder").topRight() + QPointF(300, 60)
    drop_kind(page, "note", place)
    write(page, "Here")
    note = page.desk.drawing.notes[only(page)]
    assert abs(note.x + 124 - place.x()) <= 8
    assert note.text == "Here"


def test_escape_leaves_the_text_as_it_was(page: EditorPage) -> None:
    press(page, Qt.Key.Key_N)
    write(page, "First")
    press(page, Qt.Key.Key_Return)
    editor = page.view.note_editor
    assert editor is not None
    QTest.keyClicks(editor, "Second")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    let_go()
    assert page.desk.drawing.notes[only(page)].text == "First"


def test_the_letters_of_a_text_do_nothing_to_the_canvas(page: EditorPage) -> None:
    press(page, Qt.Key.Key_N)
    editor = page.view.note_editor
    assert editor is not None
    QTest.keyClicks(editor, "nclk120+-m")
    QTest.keyClick(editor, Qt.Key.Key_Tab)
    QTest.keyClick(editor, Qt.Key.Key_Delete)
    QTest.keyClick(editor, Qt.Key.Key_Return, CTRL)
    let_go()
    assert page.desk.drawing.notes[only(page)].text == "nclk120+-m\t"


def test_a_note_is_opened_by_a_double_click_and_kept_when_the_editor_is_left(page: EditorPage) -> None:
    press(page, Qt.Key.Key_N)
    write(page, "Once")
    middle = page.scene.rect_of(only(page)).center()
    QTest.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(page, middle))
    editor = page.view.note_editor
    assert editor is not None
    editor.setPlainText("Twice")
    page.leave()
    assert page.desk.draft.document.notes != ()
    assert page.desk.drawing.notes[only(page)].text == "Twice"


def test_colour_move_copy_delete_and_undo(page: EditorPage) -> None:
    press(page, Qt.Key.Key_N)
    write(page, "Note")
    note_id = only(page)
    page.scene.select([note_id])
    press(page, Qt.Key.Key_C)
    assert page.desk.drawing.notes[note_id].colour == "green"
    before = page.desk.drawing.notes[note_id]
    place = page.scene.rect_of(note_id).center()
    drag(page, place, place + QPointF(-240, 64))
    assert page.desk.drawing.notes[note_id].x < before.x
    press(page, Qt.Key.Key_C, CTRL)
    press(page, Qt.Key.Key_V, CTRL)
    (copy,) = page.scene.selected_notes()
    assert page.desk.drawing.notes[copy].colour == "green"
    press(page, Qt.Key.Key_Delete)
    assert set(page.desk.drawing.notes) == {note_id}
    while page.desk.undo.canUndo():
        page.desk.undo.undo()
    assert not page.desk.drawing.notes
    assert not page.scene.notes
    while page.desk.undo.canRedo():
        page.desk.undo.redo()
    assert set(page.scene.notes) == {note_id}


def test_notes_are_in_the_file_and_older_files_without_a_colour_are_read(page: EditorPage) -> None:
    press(page, Qt.Key.Key_N)
    write(page, HEBREW)
    press(page, Qt.Key.Key_C)
    text = write_document(page.desk.document())
    assert read_document(text).notes == page.desk.document().notes
    older = text.replace(',\n      "colour": "green"', "")
    assert older != text
    assert read_document(older).notes[0].colour == "yellow"


def test_a_note_that_is_too_long_is_cut_to_what_a_file_holds(page: EditorPage) -> None:
    press(page, Qt.Key.Key_N)
    write(page, "x" * (LONGEST_NOTE + 50))
    assert len(page.desk.drawing.notes[only(page)].text) == LONGEST_NOTE
    assert page.scene.rect_of(only(page)).height() < 500
    page.view.grab()


def test_notes_and_steps_are_copied_together(page: EditorPage) -> None:
    press(page, Qt.Key.Key_N)
    write(page, "With it")
    page.scene.select(["coupon", only(page)])
    press(page, Qt.Key.Key_C, CTRL)
    assert "With it" in QGuiApplication.clipboard().text()
    press(page, Qt.Key.Key_V, CTRL)
    assert len(page.desk.drawing.notes) == 2
    assert len(page.scene.selected_things()) == 2
