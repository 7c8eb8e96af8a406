"""The editor by mouse and by keyboard: drawing, undoing, saving by itself."""

from collections.abc import Iterator
from unittest.mock import Mock

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest

from app.model.drawing import gestures
from app.model.drawing.drawing import ENTRY, FIRST
from app.model.errors import EnvironmentFault
from app.model.sentence import worded
from app.model.steps import MessageStep
from app.ui.canvas import style as sizes
from app.ui.canvas.words import Count
from app.ui.editor.block_dialog import BlockDialog
from app.ui.editor.keeping import Keeper
from app.ui.editor.page import EditorPage
from app.ui.editor.quick_menu import QuickMenu
from app.ui.faults import FaultDialog
from tests.ui.canvas_driving import NAME, editor_of, on_screen
from tests.ui.driving import Desk


@pytest.fixture
def page(still: Desk) -> Iterator[EditorPage]:
    with editor_of(still) as editor:
        yield editor


def press(page: EditorPage, start: QPointF, end: QPointF, keys: Qt.KeyboardModifier | None = None) -> None:
    """Drag from one place of the canvas to another."""
    port = page.view.viewport()
    held = keys or Qt.KeyboardModifier.NoModifier
    QTest.mousePress(port, Qt.MouseButton.LeftButton, held, on_screen(page, start))
    for part in (0.3, 0.7, 1.0):
        QTest.mouseMove(port, on_screen(page, start + (end - start) * part))
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, held, on_screen(page, end))


def middle(page: EditorPage, card_id: str) -> QPointF:
    card = page.scene.cards[card_id]
    return card.pos() + QPointF(60, 25)


def port(page: EditorPage, card_id: str, label: str = "next") -> QPointF:
    card = page.scene.cards[card_id]
    return card.pos() + card.port(label)


def way(page: EditorPage) -> list[str]:
    found, here = [], page.desk.drawing.head(FIRST)
    while here is not None:
        found.append(here)
        here = next(iter(page.desk.drawing.exits(here).values()), None)
    return found


TEMPLATE_WAY = ["reminder", "coupon", "still-thinking"]


def test_a_card_is_dragged_in_steps_of_the_grid_and_that_is_one_step_back(page: EditorPage) -> None:
    before = page.desk.drawing.steps["coupon"]
    press(page, middle(page, "coupon"), middle(page, "coupon") + QPointF(103, 41))
    after = page.desk.drawing.steps["coupon"]
    assert (after.x % 8, after.y % 8) == (0, 0)
    assert abs(after.x - before.x - 103) <= 4
    assert abs(after.y - before.y - 41) <= 4
    page.actions_["undo"].trigger()
    assert page.desk.drawing.steps["coupon"] == before
    assert page.scene.cards["coupon"].pos() == QPointF(before.x, before.y)


def test_escape_gives_up_a_drag_without_a_trace(page: EditorPage) -> None:
    before = page.desk.drawing.steps["coupon"]
    view = page.view.viewport()
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=on_screen(page, middle(page, "coupon")))
    QTest.mouseMove(view, on_screen(page, middle(page, "coupon") + QPointF(200, 0)))
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=on_screen(page, middle(page, "coupon")))
    assert page.desk.drawing.steps["coupon"] == before
    assert page.scene.cards["coupon"].pos() == QPointF(before.x, before.y)
    assert not page.desk.undo.canUndo()


def test_what_cannot_be_saved_is_not_said_to_be(
    page: EditorPage, still: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = EnvironmentFault(
        worded("The disk is full. Make some room; nothing is sent until it can be recorded.")
    )
    with monkeypatch.context() as patched:
        patched.setattr(Keeper, "keep", Mock(side_effect=full))
        press(page, middle(page, "coupon"), middle(page, "coupon") + QPointF(103, 41))
        still.until(lambda: page.head.state.text() == "Not saved")
        page.findChildren(FaultDialog)[0].reject()
    press(page, middle(page, "coupon"), middle(page, "coupon") + QPointF(103, 41))
    still.until(lambda: page.head.state.text() == "Saved just now")


def test_a_link_pulled_onto_a_card_connects_them(page: EditorPage) -> None:
    press(page, port(page, "reminder"), middle(page, "still-thinking"))
    assert page.desk.drawing.exits("reminder") == {"next": "still-thinking"}
    assert page.scene.links["reminder", "next"].target == "still-thinking"


def test_a_link_that_would_go_round_is_refused_in_words(page: EditorPage) -> None:
    press(page, port(page, "still-thinking"), middle(page, "reminder"))
    assert page.desk.drawing.exits("still-thinking") == {"next": None}
    assert not page.notice.isHidden()


def test_a_link_pulled_into_empty_space_asks_which_step_comes_next(page: EditorPage) -> None:
    end = port(page, "still-thinking") + QPointF(220, 30)
    press(page, port(page, "still-thinking"), end)
    (menu,) = page.findChildren(QuickMenu)
    menu.chosen.emit("goal")
    menu.close()
    assert way(page) == [*TEMPLATE_WAY, "goal"]
    page.actions_["undo"].trigger()
    assert way(page) == TEMPLATE_WAY


def test_the_switch_on_a_card_turns_its_step_off(page: EditorPage) -> None:
    card = page.scene.cards["coupon"]
    place = card.pos() + card.switch_rect().center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(page, place))
    assert not page.desk.drawing.steps["coupon"].on
    assert card.words.is_on is False


def test_a_palette_tile_adds_behind_the_chosen_step_by_enter(page: EditorPage) -> None:
    page.scene.select(["reminder"])
    tile = page.palette_.tiles["message"]
    tile.setFocus()
    QTest.keyClick(tile, Qt.Key.Key_Return)
    assert way(page) == ["reminder", "message", "coupon", "still-thinking"]
    assert page.scene.selected_ids() == ["message"]


def test_five_steps_are_drawn_with_the_keyboard_alone(page: EditorPage) -> None:
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert way(page) == []
    for kind in ("message", "condition", "message", "wait", "goal"):
        QTest.keyClick(page.view, Qt.Key.Key_Tab)
        menu = next(each for each in page.findChildren(QuickMenu) if each.isVisible())
        menu.chosen.emit(kind)
        menu.close()
    assert len(way(page)) == 5
    assert page.desk.drawing.exits(ENTRY)[FIRST] == "message"


def test_deleting_joins_the_neighbours_and_undo_brings_everything_back(page: EditorPage) -> None:
    before = page.desk.drawing.document()
    page.scene.select(["coupon"])
    page.actions_["delete"].trigger()
    assert way(page) == ["reminder", "still-thinking"]
    assert "coupon" not in page.scene.cards
    page.actions_["undo"].trigger()
    assert page.desk.drawing.document() == before
    assert set(page.scene.links) == {(ENTRY, FIRST), ("reminder", "next"), ("coupon", "next")}


def test_steps_are_copied_as_text_and_foreign_text_is_refused(page: EditorPage) -> None:
    page.scene.select(["coupon"])
    page.actions_["copy"].trigger()
    page.actions_["paste"].trigger()
    assert page.scene.selected_ids() == ["coupon-2"]
    QGuiApplication.clipboard().setText("hello")
    page.actions_["paste"].trigger()
    assert not page.notice.isHidden()
    assert set(page.desk.drawing.steps) == {*TEMPLATE_WAY, "coupon-2"}


def test_pictures_and_files_are_told_where_they_belong(page: EditorPage) -> None:
    before = page.desk.drawing.document()
    picture, files = QMimeData(), QMimeData()
    picture.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    files.setUrls([QUrl.fromLocalFile("/somewhere/sequence.json")])
    for media in (picture, files):
        page.notice.silence()
        QGuiApplication.clipboard().setMimeData(media)
        page.actions_["paste"].trigger()
        assert page.notice.said.startswith("Only steps can be pasted here.")
    assert page.desk.drawing.document() == before


def test_arrow_keys_move_and_are_one_step_back_together(page: EditorPage) -> None:
    before = page.desk.drawing.steps["coupon"]
    page.scene.select(["coupon"])
    page.view.setFocus()
    for _ in range(3):
        QTest.keyClick(page.view, Qt.Key.Key_Right)
    assert page.desk.drawing.steps["coupon"].x == before.x + 24
    page.actions_["undo"].trigger()
    assert page.desk.drawing.steps["coupon"] == before


def test_the_draft_is_saved_by_itself(page: EditorPage, still: Desk) -> None:
    page.scene.select(["coupon"])
    page.actions_["delete"].trigger()
    still.until(lambda: len(still.workspace.drafts.open(NAME).document.steps) == 2)
    still.until(lambda: page.head.state.text() == "Saved just now")
    assert page.head.just_now.isActive()
    page.head.just_now.timeout.emit()
    assert page.head.state.text() == "Saved"


def test_the_name_is_changed_in_place_and_a_taken_one_is_refused(page: EditorPage, still: Desk) -> None:
    still.workspace.sequences.new("Other", "abandoned-cart", "Practice")
    page.head.name.setText("Baskets")
    page.head.name.editingFinished.emit()
    still.until(lambda: page.desk.draft.name == "Baskets")
    page.head.name.setText("Other")
    page.head.name.editingFinished.emit()
    still.until(lambda: page.head.name.text() == "Baskets")
    assert not page.notice.isHidden()


def test_from_far_away_the_cards_are_painted_as_an_overview(page: EditorPage) -> None:
    page.view.zoom_to(0.2)
    assert not page.scene.shows_cards
    page.view.grab()
    page.view.zoom_to(1.0)
    assert page.scene.shows_cards


def test_from_far_away_nothing_stays_behind_of_what_has_moved(page: EditorPage) -> None:
    page.view.zoom_to(0.2)
    page.view.centerOn(page.scene.rect_of("coupon").center())
    page.view.viewport().repaint()
    page.scene.drag(["coupon"], QPointF(400, 0))
    QGuiApplication.processEvents()
    page.scene.drag(["coupon"], QPointF(0, 0))
    QGuiApplication.processEvents()
    page.desk.push(gestures.move(page.desk.drawing, ["coupon", "reminder"], 300, 100))
    QGuiApplication.processEvents()
    shown = on_the_screen(page)
    page.view.viewport().repaint()
    assert shown == on_the_screen(page)


def on_the_screen(page: EditorPage) -> QImage:
    """Return what is to be seen now; nothing is painted for it."""
    return page.screen().grabWindow(page.winId()).toImage()


def test_what_is_found_far_away_comes_so_near_that_it_can_be_read(page: EditorPage) -> None:
    page.view.zoom_to(0.1)
    page.jump_to("coupon")
    assert page.view.scale_factor == pytest.approx(0.75)
    page.view.zoom_to(0.1)
    page.drawer.card_wanted.emit("reminder")
    assert page.view.scale_factor == pytest.approx(0.75)
    place = page.view.mapFromScene(page.scene.rect_of("reminder")).boundingRect()
    assert page.view.viewport().rect().contains(place)


def test_zooming_keeps_what_is_under_the_mouse(page: EditorPage) -> None:
    around = QPointF(300, 200)
    before = page.view.mapToScene(around.toPoint())
    page.view.zoom_by(1.3, around)
    after = page.view.mapToScene(around.toPoint())
    assert abs(before.x() - after.x()) < 3
    assert abs(before.y() - after.y()) < 3


def test_another_theme_repaints_the_cards(page: EditorPage, still: Desk) -> None:
    from app.ui.theme import Appearance

    light = page.view.grab().toImage()
    still.theme.choose(Appearance.DARK)
    dark = page.view.grab().toImage()
    card = page.scene.cards["coupon"]
    place = on_screen(page, card.pos() + QPointF(sizes.WIDTH / 2, 8))
    assert light.pixelColor(place).lightness() > 200
    assert dark.pixelColor(place).lightness() < 80
    still.theme.choose(Appearance.LIGHT)


def test_a_sequence_is_opened_from_its_card_and_left_again(still: Desk) -> None:
    still.workspace.sequences.new(NAME, "abandoned-cart", "Practice")
    still.window.show_page("settings")
    still.window.show_page("sequences")
    still.click(still.card(NAME).edit)
    still.until(lambda: still.window.editing.page is not None)
    editor = still.window.editing.page
    assert editor is not None
    editor.scene.select(["coupon"])
    editor.actions_["delete"].trigger()
    still.click(editor.head.back)
    assert still.window.editing.page is None
    assert len(still.workspace.drafts.open(NAME).document.steps) == 2
    assert still.window.sequences.isVisible()


def test_activating_from_the_editor_says_publish_from_then_on(still: Desk) -> None:
    from app.ui.sequences.activation_dialog import ActivationDialog

    still.workspace.sequences.new(NAME, "abandoned-cart", "Practice")
    still.window.editing.open(NAME)
    still.until(lambda: still.window.editing.page is not None)
    editor = still.window.editing.page
    assert editor is not None
    still.click(editor.head.activate)
    dialog = still.dialog(ActivationDialog)
    dialog.accept()
    still.closed(dialog)
    still.workspace.sequences.publishing.activate(NAME)
    still.window.editing.refresh(NAME)
    still.until(lambda: editor.head.activate.text() == "Publish changes…")


def test_choosing_a_card_shows_it_in_the_inspector(page: EditorPage) -> None:
    page.scene.select(["coupon"])
    assert page.inspector.card_id == "coupon"
    page.scene.select([ENTRY])
    assert page.inspector.card_id == ENTRY
    page.scene.select(["coupon", "reminder"])
    assert page.inspector.card_id is None


def test_the_words_of_a_message_are_written_from_the_inspector(page: EditorPage, still: Desk) -> None:
    page.block_choice.write("coupon", "")
    dialog = next(each for each in page.findChildren(BlockDialog) if each.isVisible())
    dialog.name.setText("Second word")
    dialog.text.setPlainText("Hi {{ first_name")
    still.click(dialog.keep)
    assert not dialog.notice.isHidden(), "what cannot be filled in is not kept"
    dialog.text.setPlainText("Hi {{ first_name }}, still there?")
    still.click(dialog.keep)
    still.until(lambda: page.scene.cards["coupon"].words.message == "Hi first_name, still there?")
    page.actions_["undo"].trigger()
    coupon = page.desk.drawing.steps["coupon"]
    assert isinstance(coupon, MessageStep)
    assert coupon.block == "cart-coupon"


def test_a_card_that_grows_by_its_counts_takes_its_link_along(page: EditorPage) -> None:
    before = page.scene.links["coupon", "next"].line().pointAtPercent(0).y()
    page.scene.set_surroundings(page.desk.blocks, {"coupon": (Count("3 waiting"),)}, {})
    card = page.scene.cards["coupon"]
    start = page.scene.links["coupon", "next"].line().pointAtPercent(0)
    assert start == card.pos() + card.port("next")
    assert start.y() > before
