"""The canvas by keyboard alone: drawing, connecting, arranging, finding, and every command by its name."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.drawing.drawing import ENTRY, FIRST
from app.ui.canvas.motion import GLIDE_MS, is_motion_wanted
from app.ui.editor.page import EditorPage
from tests.ui.canvas_driving import (
    ALT,
    CTRL,
    SHIFT,
    TEMPLATE_WAY,
    choose,
    chooser,
    editor_of,
    press,
    take_from_menu,
    way,
)
from tests.ui.driving import Desk


@pytest.fixture
def page(still: Desk) -> Iterator[EditorPage]:
    with editor_of(still) as editor:
        yield editor


def test_a_flow_of_five_steps_is_drawn_by_keys(page: EditorPage) -> None:
    press(page, Qt.Key.Key_A, CTRL)
    press(page, Qt.Key.Key_Delete)
    assert way(page) == []
    for kind in ("message", "condition", "message", "wait", "goal"):
        press(page, Qt.Key.Key_Tab)
        take_from_menu(page, kind)
    assert [page.desk.drawing.steps[each].kind for each in way(page)] == [
        "message",
        "condition",
        "message",
        "wait",
        "goal",
    ]


def test_an_exit_is_connected_to_a_step_from_a_list(page: EditorPage) -> None:
    page.go_to("reminder")
    press(page, Qt.Key.Key_L)
    assert "reminder" not in [chooser(page).list.item(0).text()]
    choose(page, page.desk.drawing.steps["still-thinking"].name[:8])
    assert page.desk.drawing.exits("reminder") == {"next": "still-thinking"}
    press(page, Qt.Key.Key_Z, CTRL)
    assert way(page) == TEMPLATE_WAY


def test_the_list_offers_no_step_that_would_make_it_go_round(page: EditorPage) -> None:
    page.go_to("still-thinking")
    press(page, Qt.Key.Key_L)
    assert chooser(page).list.count() == 0
    assert chooser(page).nothing.isVisible()
    QTest.keyClick(chooser(page).field, Qt.Key.Key_Escape)
    assert page.view.hasFocus()


def test_links_are_chosen_followed_and_taken_off_by_keys(page: EditorPage) -> None:
    page.go_to("reminder")
    press(page, Qt.Key.Key_Down, CTRL)
    assert page.scene.selected_ids() == ["coupon"]
    press(page, Qt.Key.Key_Up, CTRL)
    press(page, Qt.Key.Key_K)
    assert page.scene.selected_links() == [("reminder", "next")]
    press(page, Qt.Key.Key_Delete)
    assert page.desk.drawing.exits("reminder") == {"next": None}


def test_a_step_is_put_into_the_chosen_link(page: EditorPage) -> None:
    page.go_to("reminder")
    press(page, Qt.Key.Key_K)
    press(page, Qt.Key.Key_Tab)
    take_from_menu(page, "wait")
    assert way(page) == ["reminder", "wait", "coupon", "still-thinking"]


def test_what_is_pasted_goes_into_the_chosen_link_unless_it_is_to_be_apart(page: EditorPage) -> None:
    page.go_to("coupon")
    press(page, Qt.Key.Key_C, CTRL)
    page.go_to("reminder")
    press(page, Qt.Key.Key_K)
    press(page, Qt.Key.Key_V, CTRL)
    assert way(page) == ["reminder", "coupon-2", "coupon", "still-thinking"]
    press(page, Qt.Key.Key_Z, CTRL)
    assert way(page) == TEMPLATE_WAY
    page.scene.select_link("reminder", "next")
    press(page, Qt.Key.Key_V, CTRL | ALT)
    assert way(page) == TEMPLATE_WAY
    assert "coupon-2" in page.desk.drawing.steps


def test_everything_behind_a_step_is_chosen(page: EditorPage) -> None:
    page.go_to("coupon")
    press(page, Qt.Key.Key_A, CTRL | SHIFT)
    assert set(page.scene.selected_ids()) == {"coupon", "still-thinking"}
    press(page, Qt.Key.Key_Escape)
    assert page.scene.selected_ids() == []


def test_steps_are_brought_into_line(page: EditorPage) -> None:
    page.scene.select(["coupon"])
    press(page, Qt.Key.Key_Right, SHIFT)
    page.scene.select(["reminder", "coupon"])
    press(page, Qt.Key.Key_L, ALT)
    steps = page.desk.drawing.steps
    assert steps["reminder"].x == steps["coupon"].x
    assert page.actions_["undo"].text() == "Undo: Align"
    press(page, Qt.Key.Key_T, ALT)
    assert steps["reminder"].y == steps["coupon"].y


def test_steps_get_even_gaps(page: EditorPage) -> None:
    page.scene.select(["coupon"])
    press(page, Qt.Key.Key_Down, SHIFT)
    page.scene.select(TEMPLATE_WAY)
    press(page, Qt.Key.Key_V, ALT)
    rects = [page.scene.rect_of(each) for each in TEMPLATE_WAY]
    gaps = [below.top() - above.bottom() for above, below in pairwise(rects)]
    assert gaps[0] == pytest.approx(gaps[1], abs=1.5)


def test_tidying_up_glides_is_one_step_back_and_changes_nothing_twice(page: EditorPage, still: Desk) -> None:
    page.scene.select(["coupon"])
    press(page, Qt.Key.Key_Right, SHIFT)
    before = page.desk.drawing.document()
    page.scene.select([])
    press(page, Qt.Key.Key_T, CTRL)
    tidy = page.desk.drawing.document()
    assert tidy != before
    assert GLIDE_MS < 200
    if is_motion_wanted():
        assert page.scene.cards["coupon"].pos() != page.scene.place_of("coupon")
    still.until(lambda: page.scene.cards["coupon"].pos() == page.scene.place_of("coupon"))
    press(page, Qt.Key.Key_T, CTRL)
    assert page.desk.drawing.document() == tidy
    press(page, Qt.Key.Key_Z, CTRL)
    assert page.desk.drawing.document() == before
    assert page.scene.cards["coupon"].pos() == page.scene.place_of("coupon")


def test_who_wants_no_motion_gets_none(page: EditorPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.ui.canvas.motion.is_motion_wanted", lambda: False)
    page.scene.select(["coupon"])
    press(page, Qt.Key.Key_Right, SHIFT)
    page.scene.select([])
    press(page, Qt.Key.Key_T, CTRL)
    assert page.scene.cards["coupon"].pos() == page.scene.place_of("coupon")


def test_a_step_changes_places_with_its_neighbour(page: EditorPage) -> None:
    before = page.desk.drawing.document()
    page.go_to("coupon")
    press(page, Qt.Key.Key_Up, ALT)
    assert way(page) == ["coupon", "reminder", "still-thinking"]
    press(page, Qt.Key.Key_Down, ALT)
    assert way(page) == TEMPLATE_WAY
    press(page, Qt.Key.Key_Z, CTRL)
    press(page, Qt.Key.Key_Z, CTRL)
    assert page.desk.drawing.document() == before


def test_a_step_is_found_by_a_word_of_its_message_and_pulses_once(page: EditorPage, still: Desk) -> None:
    press(page, Qt.Key.Key_F, CTRL)
    word = page.desk.blocks["cart-coupon"].text.split()[-1]
    choose(page, word)
    (found,) = page.scene.selected_ids()
    assert word in page.desk.blocks[page.desk.drawing.steps[found].block].text  # type: ignore[union-attr]
    middle = page.view.shown_part()[1]
    assert abs(middle.x() - page.scene.rect_of(found).center().x()) < 30
    assert page.pulse.ring is not None
    assert page.view.hasFocus()
    still.until(lambda: page.pulse.ring is None)


def test_every_command_is_found_by_its_name_with_its_keys(page: EditorPage) -> None:
    press(page, Qt.Key.Key_K, CTRL)
    names = {chooser(page).list.item(row).text() for row in range(chooser(page).list.count())}
    assert {"Tidy up", "Show everything", "Select all", "Add a note"} <= names
    choose(page, "select al")
    assert set(page.scene.selected_ids()) == set(TEMPLATE_WAY)


def test_a_page_of_the_window_is_gone_to_from_the_commands(still: Desk) -> None:
    still.workspace.sequences.new("Carts", "abandoned-cart", "Practice")
    still.window.editing.open("Carts")
    still.until(lambda: still.window.editing.page is not None)
    editor = still.window.editing.page
    assert editor is not None
    QTest.keyClick(editor.view, Qt.Key.Key_K, CTRL)
    choose(editor, "settings")
    assert still.window.settings.isVisible()
    assert still.window.editing.page is None


def test_undo_says_what_it_takes_back(page: EditorPage) -> None:
    page.go_to("coupon")
    press(page, Qt.Key.Key_Delete)
    assert page.actions_["undo"].text() == "Undo: Delete"
    press(page, Qt.Key.Key_Z, CTRL)
    assert page.actions_["undo"].text() == "Undo"
    assert page.actions_["redo"].text() == "Redo: Delete"


def test_zooming_by_keys(page: EditorPage) -> None:
    press(page, Qt.Key.Key_0)
    assert page.view.scale_factor == pytest.approx(1.0)
    press(page, Qt.Key.Key_Minus)
    assert page.view.scale_factor == pytest.approx(0.8)
    page.go_to("coupon")
    press(page, Qt.Key.Key_2)
    middle = page.view.shown_part()[1]
    assert abs(middle.y() - page.scene.rect_of("coupon").center().y()) < 24, "room is left for the zoom bar"
    press(page, Qt.Key.Key_1)
    seen = page.view.mapToScene(page.view.viewport().rect()).boundingRect()
    assert seen.contains(page.scene.content_rect())


def test_f6_goes_through_the_parts_and_back(page: EditorPage) -> None:
    page.go_to("coupon")
    page.view.setFocus()
    seen = []
    for _ in ("inspector", "drawer", "head", "palette", "canvas"):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_F6)
        seen.append(QApplication.focusWidget())
    assert page.view.hasFocus()
    assert len(set(seen)) == len(seen)
    QTest.keyClick(page.view, Qt.Key.Key_F6, SHIFT)
    assert QApplication.focusWidget() is not page.view


def test_enter_opens_the_chosen_step(page: EditorPage) -> None:
    page.go_to("coupon")
    press(page, Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert page.inspector.isAncestorOf(focused)


def test_small_moves_come_back_together_and_other_steps_apart(page: EditorPage) -> None:
    before = page.desk.drawing.document()
    page.go_to("coupon")
    for _ in range(4):
        press(page, Qt.Key.Key_Left)
    page.go_to("reminder")
    press(page, Qt.Key.Key_Left)
    press(page, Qt.Key.Key_Z, CTRL)
    assert page.desk.drawing.steps["coupon"].x == before.by_id["coupon"].x - 32
    press(page, Qt.Key.Key_Z, CTRL)
    assert page.desk.drawing.document() == before


def test_the_first_step_comes_behind_the_entry(page: EditorPage) -> None:
    press(page, Qt.Key.Key_A, CTRL)
    press(page, Qt.Key.Key_X, CTRL)
    assert QGuiApplication.clipboard().text().startswith("{")
    press(page, Qt.Key.Key_Tab)
    take_from_menu(page, "goal")
    assert page.desk.drawing.exits(ENTRY)[FIRST] == "goal"
