"""The flow as a list: it says what the canvas shows, and alone is enough to draw with."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.drawing import gestures
from app.model.drawing.drawing import ENTRY, FIRST
from app.ui.editor.page import EditorPage
from tests.ui.canvas_driving import ALT, CTRL, SHIFT, TEMPLATE_WAY, choose, editor_of, take_from_menu, way
from tests.ui.driving import Desk


@pytest.fixture
def page(still: Desk) -> Iterator[EditorPage]:
    with editor_of(still) as editor:
        QTest.keyClick(editor.view, Qt.Key.Key_O, CTRL | SHIFT)
        assert editor.outline.tree.hasFocus()
        yield editor


def key(
    page: EditorPage, pressed: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    assert page.outline.tree.hasFocus(), "the keyboard stays in the list"
    QTest.keyClick(page.outline.tree, pressed, keys)


def titles(page: EditorPage) -> list[str]:
    """Return what is to be read, each row indented as it is."""
    return [f"{'  ' * line.row.depth}{line.text}" for line in page.outline.model.lines]


def test_it_says_the_flow_in_its_order_with_branches_further_in(page: EditorPage) -> None:
    page.scene.select(["coupon"])
    page.adding.add_behind_chosen("condition")
    name = page.desk.drawing.steps
    assert titles(page)[:6] == [
        "When a cart is abandoned",
        name["reminder"].name,
        name["coupon"].name,
        name["condition"].name,
        "  Yes",
        f"    {name['still-thinking'].name}",
    ]
    assert "  No: done" in titles(page)


def test_a_flow_of_five_steps_is_drawn_through_the_list_alone(page: EditorPage) -> None:
    key(page, Qt.Key.Key_A, CTRL)
    key(page, Qt.Key.Key_Delete)
    assert way(page) == []
    for kind in ("message", "condition", "message", "wait", "goal"):
        key(page, Qt.Key.Key_Tab)
        take_from_menu(page, kind)
    steps = page.desk.drawing.steps
    assert [steps[each].kind for each in way(page)] == ["message", "condition", "message", "wait", "goal"]


def test_a_step_is_added_to_the_branch_the_keyboard_is_on(page: EditorPage) -> None:
    page.scene.select(["still-thinking"])
    page.adding.add_behind_chosen("condition")
    key(page, Qt.Key.Key_Down)
    key(page, Qt.Key.Key_Down)
    assert page.outline.chosen_exit() == ("condition", "no")
    key(page, Qt.Key.Key_Tab)
    take_from_menu(page, "goal")
    assert page.desk.drawing.exits("condition") == {"yes": None, "no": "goal"}


def test_choosing_goes_both_ways(page: EditorPage) -> None:
    page.scene.select(["coupon"])
    (line,) = page.outline.chosen_lines()
    assert line.text.startswith(page.desk.drawing.steps["coupon"].name)
    key(page, Qt.Key.Key_Up)
    assert page.scene.selected_ids() == ["reminder"]
    key(page, Qt.Key.Key_Up)
    assert page.scene.cards[ENTRY].isSelected()
    assert page.inspector.card_id == ENTRY


def test_steps_are_moved_switched_connected_and_deleted_there(page: EditorPage) -> None:
    page.scene.select(["coupon"])
    key(page, Qt.Key.Key_Up, ALT)
    assert way(page) == ["coupon", "reminder", "still-thinking"]
    key(page, Qt.Key.Key_E, CTRL)
    assert not page.desk.drawing.steps["coupon"].on
    key(page, Qt.Key.Key_L)
    choose(page, page.desk.drawing.steps["still-thinking"].name[:8])
    assert page.desk.drawing.exits("coupon") == {"next": "still-thinking"}
    page.outline.tree.setFocus()
    page.scene.select(["coupon"])
    key(page, Qt.Key.Key_Delete)
    assert page.desk.drawing.head(FIRST) == "still-thinking"
    assert page.outline.chosen_lines(), "the keyboard is on what stands there now"
    while page.desk.undo.canUndo():
        key(page, Qt.Key.Key_Z, CTRL)
    assert way(page) == TEMPLATE_WAY


def test_enter_opens_the_step_and_the_key_puts_the_list_away(page: EditorPage) -> None:
    page.scene.select(["coupon"])
    key(page, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.inspector.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_O, CTRL | SHIFT)
    assert page.outline.isHidden()
    assert page.view.hasFocus()


def test_each_row_says_to_a_screen_reader_what_the_card_says(page: EditorPage) -> None:
    page.scene.select(["coupon"])
    index = page.outline.tree.currentIndex()
    assert (
        index.data(Qt.ItemDataRole.AccessibleTextRole)
        == f"Message 2 of 3: {page.desk.drawing.steps['coupon'].name}, 1 exit"
    )


def test_loose_steps_and_notes_stand_at_the_end(page: EditorPage) -> None:
    page.desk.push(gestures.disconnect(page.desk.drawing, "reminder", "next"))
    assert titles(page)[2] == "Nothing leads here"
    assert titles(page)[3] == f"  {page.desk.drawing.steps['coupon'].name}"
