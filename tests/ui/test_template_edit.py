"""Writing a template: the text stays plain, its variables are entered, left and deleted as a whole."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.blocks.template_edit import TemplateEdit
from app.ui.theme import Appearance, Theme
from app.workspace.trying import Variable
from tests.ui.driving import let_go

VARIABLES = (
    Variable("first_name", "customer", "Mai"),
    Variable("last_name", "customer", ""),
    Variable("coupon", "event", "MAI10", is_example=True),
)


@pytest.fixture
def edit(qtbot: QtBot, application: QApplication) -> Iterator[TemplateEdit]:
    theme = Theme(application, Appearance.LIGHT)
    found = TemplateEdit(theme, "Text")
    found.offer(VARIABLES)
    found.resize(400, 200)
    found.show()
    found.activateWindow()
    found.setFocus()
    qtbot.waitUntil(found.hasFocus)
    yield found
    let_go(found, theme)


def put_cursor(edit: TemplateEdit, place: int, anchor: int | None = None) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(place if anchor is None else anchor)
    cursor.setPosition(place, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def key(
    edit: TemplateEdit, which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(edit, which, modifier)


def test_the_arrow_keys_step_over_a_chip(edit: TemplateEdit) -> None:
    edit.show_text("a{{ first_name }}b")
    put_cursor(edit, 1)
    key(edit, Qt.Key.Key_Right)
    assert edit.textCursor().position() == len("a{{ first_name }}")
    key(edit, Qt.Key.Key_Left)
    assert edit.textCursor().position() == 1


@pytest.mark.parametrize("text", ["🎉{{ first_name }}!", "שלום {{ first_name }} שלום"])
def test_emoji_and_letters_from_right_to_left_do_not_mislead_it(edit: TemplateEdit, text: str) -> None:
    edit.show_text(text)
    (placed,) = edit.placed()
    cursor = QTextCursor(edit.document())
    cursor.setPosition(placed.start)
    cursor.setPosition(placed.end, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "{{ first_name }}"
    put_cursor(edit, placed.end)
    key(edit, Qt.Key.Key_Backspace)
    assert edit.toPlainText() == text.replace("{{ first_name }}", "")
    edit.undo()
    assert edit.toPlainText() == text
    edit.grab()


def test_a_chip_is_deleted_as_a_whole_from_both_sides(edit: TemplateEdit) -> None:
    edit.show_text("a{{ first_name }}{{ coupon }}b")
    put_cursor(edit, 1)
    key(edit, Qt.Key.Key_Delete)
    assert edit.toPlainText() == "a{{ coupon }}b"
    edit.undo()
    edit.redo()
    assert edit.toPlainText() == "a{{ coupon }}b"


def test_a_selection_holds_a_chip_whole(edit: TemplateEdit) -> None:
    edit.show_text("ab {{ first_name }} cd")
    put_cursor(edit, 8, anchor=1)
    assert edit.textCursor().selectedText() == "b {{ first_name }}"


def test_what_is_copied_is_plain_text_and_can_be_pasted_again(edit: TemplateEdit) -> None:
    edit.show_text('Hi {{ first_name | default: "there" }}!')
    edit.selectAll()
    edit.copy()
    assert QGuiApplication.clipboard().text() == 'Hi {{ first_name | default: "there" }}!'
    key(edit, Qt.Key.Key_End)
    edit.paste()
    assert edit.toPlainText().count('{{ first_name | default: "there" }}') == 2


def test_names_are_offered_while_a_variable_is_typed(edit: TemplateEdit) -> None:
    QTest.keyClicks(edit, "Hi {{ na")
    names = edit.completion.names
    assert names.isVisible()
    shown = [names.model().index(row, 0).data() for row in range(names.model().rowCount())]
    assert [each.split()[0] for each in shown] == ["first_name", "last_name"]
    QTest.keyClick(names, Qt.Key.Key_Down)
    QTest.keyClick(names, Qt.Key.Key_Return)
    assert edit.toPlainText() == "Hi {{ last_name }}"
    assert not names.isVisible()
    edit.undo()
    assert edit.toPlainText() == "Hi {{ na"


def test_what_came_with_the_event_is_offered_by_its_long_name_too(edit: TemplateEdit) -> None:
    QTest.keyClicks(edit, "{{ event.")
    names = edit.completion.names
    assert names.isVisible()
    shown = [names.model().index(row, 0).data() for row in range(names.model().rowCount())]
    assert [each.split()[0] for each in shown] == ["event.coupon"]
    QTest.keyClick(names, Qt.Key.Key_Return)
    assert edit.toPlainText() == "{{ event.coupon }}"
    QTest.keyClicks(edit, " {{ cou")
    shown = [names.model().index(row, 0).data() for row in range(names.model().rowCount())]
    assert [each.split()[0] for each in shown] == ["coupon"], "not both"


def test_escape_and_a_name_that_nothing_fits_take_the_list_away(edit: TemplateEdit) -> None:
    QTest.keyClicks(edit, "{{")
    assert edit.completion.names.isVisible()
    QTest.keyClick(edit.completion.names, Qt.Key.Key_Escape)
    assert not edit.completion.names.isVisible()
    QTest.keyClicks(edit, "xyz")
    assert not edit.completion.names.isVisible()


def test_a_click_on_a_chip_asks_for_its_menu(edit: TemplateEdit, qtbot: QtBot) -> None:
    edit.show_text("{{ first_name }} and so on")
    place = edit.cursorRect(edit.textCursor()).center() + QPoint(20, 0)
    with qtbot.waitSignal(edit.chip_asked, timeout=1000) as caught:
        QTest.mouseClick(edit.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert caught.args[0].chip.path == "first_name"


def test_the_keyboard_asks_for_the_menu_of_the_chip_beside_the_cursor(
    edit: TemplateEdit, qtbot: QtBot
) -> None:
    edit.show_text("{{ first_name }} and so on")
    put_cursor(edit, len("{{ first_name }}"))
    with qtbot.waitSignal(edit.chip_asked, timeout=1000) as caught:
        key(edit, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    edit.replace_chip(caught.args[0], caught.args[0].chip.with_fallback("there"))
    assert edit.toPlainText() == '{{ first_name | default: "there" }} and so on'
    edit.undo()
    assert edit.toPlainText() == "{{ first_name }} and so on"


def test_colours_alone_are_no_edit(edit: TemplateEdit) -> None:
    edit.show_text("{{ first_name }} {{ coupon }}")
    said: list[None] = []
    edit.edited.connect(lambda: said.append(None))
    edit.mark_missing(["coupon"])
    assert [edit.colours.tone_of(each.chip) for each in edit.placed()] == ["good", "warning"]
    edit.grab()
    assert not said
    QTest.keyClicks(edit, "x")
    assert said


def test_pictures_that_are_pasted_are_handed_on(edit: TemplateEdit, qtbot: QtBot) -> None:
    media = QMimeData()
    media.setImageData(edit.grab().toImage())
    assert edit.canInsertFromMimeData(media)
    with qtbot.waitSignal(edit.media_pasted, timeout=1000):
        edit.insertFromMimeData(media)
    assert edit.toPlainText() == ""
