"""The canvas by mouse: dropping, dragging, pulling links, choosing with a frame."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from app.model.drawing.drawing import ENTRY, FIRST
from app.ui.editor.page import EditorPage
from app.ui.editor.quick_menu import QuickMenu
from tests.ui.canvas_driving import (
    ALT,
    NAME,
    SHIFT,
    TEMPLATE_WAY,
    click,
    drag,
    drop_kind,
    editor_of,
    head_of,
    hold,
    menu,
    on_screen,
    port,
    take_from_menu,
    way,
)
from tests.ui.driving import Desk


@pytest.fixture
def page(still: Desk) -> Iterator[EditorPage]:
    with editor_of(still) as editor:
        yield editor


def test_a_tile_dropped_on_a_link_lights_it_and_is_put_into_it(page: EditorPage) -> None:
    middle = page.scene.links["reminder", "next"].middle
    assert drop_kind(page, "wait", middle)
    assert way(page) == ["reminder", "wait", "coupon", "still-thinking"]
    coupon = page.desk.drawing.steps["coupon"]
    assert coupon.y > page.desk.drawing.steps["wait"].y + page.scene.cards["wait"].height
    page.actions_["undo"].trigger()
    assert way(page) == TEMPLATE_WAY


def test_alt_drops_a_tile_beside_the_link(page: EditorPage) -> None:
    assert not drop_kind(page, "wait", page.scene.links["reminder", "next"].middle, ALT)
    assert way(page) == TEMPLATE_WAY
    assert page.desk.drawing.sources("wait") == frozenset()


def test_a_note_is_never_put_into_a_link(page: EditorPage) -> None:
    before = set(page.desk.drawing.notes)
    assert not drop_kind(page, "note", page.scene.links["reminder", "next"].middle)
    assert len(set(page.desk.drawing.notes) - before) == 1
    assert way(page) == TEMPLATE_WAY


def test_a_loose_card_dragged_onto_a_link_is_put_into_it_unless_alt_is_held(page: EditorPage) -> None:
    middle = page.scene.links["reminder", "next"].middle
    drop_kind(page, "wait", page.scene.cards["reminder"].pos() + QPointF(420, 40))
    drag(page, head_of(page, "wait"), middle, ALT)
    assert way(page) == TEMPLATE_WAY
    page.actions_["undo"].trigger()
    hold(page, head_of(page, "wait"), middle)
    assert page.view.lit is page.scene.links["reminder", "next"]
    QTest.mouseRelease(page.view.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(page, middle))
    assert way(page) == ["reminder", "wait", "coupon", "still-thinking"]
    assert page.view.lit is None


def test_escape_in_the_menu_of_a_pulled_link_leaves_no_trace(page: EditorPage) -> None:
    before = page.desk.drawing.document()
    count = len(page.scene.items())
    drag(page, port(page, "still-thinking"), port(page, "still-thinking") + QPointF(240, 20))
    QTest.keyClick(menu(page), Qt.Key.Key_Escape)
    assert page.desk.drawing.document() == before
    assert not page.desk.undo.canUndo()
    assert len(page.scene.items()) == count


def test_escape_while_a_link_is_pulled_leaves_no_trace(page: EditorPage) -> None:
    count = len(page.scene.items())
    end = port(page, "still-thinking") + QPointF(240, 20)
    hold(page, port(page, "still-thinking"), end)
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(page.view.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(page, end))
    assert not page.findChildren(QuickMenu)
    assert len(page.scene.items()) == count


@pytest.mark.parametrize("label", ["yes", "no"])
def test_every_open_end_has_a_plus(page: EditorPage, label: str) -> None:
    page.scene.select(["still-thinking"])
    page.adding.add_behind_chosen("condition")
    page.fit()
    card = page.scene.cards["condition"]
    click(page, card.pos() + card.end_rect(label).center())
    take_from_menu(page, "goal")
    assert page.desk.drawing.exits("condition")[label] == "goal"


def test_a_links_tip_is_dragged_to_another_card(page: EditorPage) -> None:
    link = page.scene.links["reminder", "next"]
    drag(page, link.tip, head_of(page, "still-thinking"))
    assert page.desk.drawing.exits("reminder") == {"next": "still-thinking"}
    page.actions_["undo"].trigger()
    assert way(page) == TEMPLATE_WAY


def test_a_links_tip_dragged_into_empty_space_disconnects_it(page: EditorPage) -> None:
    link = page.scene.links["reminder", "next"]
    drag(page, link.tip, link.tip + QPointF(300, 0))
    assert page.desk.drawing.exits("reminder") == {"next": None}
    page.actions_["undo"].trigger()
    assert way(page) == TEMPLATE_WAY
    assert page.scene.links["reminder", "next"].isVisible()


def test_a_links_tip_may_not_make_the_flow_go_round(page: EditorPage) -> None:
    drag(page, page.scene.links["coupon", "next"].tip, head_of(page, "reminder"))
    assert way(page) == TEMPLATE_WAY
    assert not page.notice.isHidden()


def test_a_frame_chooses_what_it_touches_and_shift_adds_to_it(page: EditorPage) -> None:
    first, second = page.scene.rect_of("reminder"), page.scene.rect_of("coupon")
    drag(page, first.topRight() + QPointF(60, 20), first.center() + QPointF(60, 0))
    assert page.scene.selected_ids() == ["reminder"]
    drag(page, second.topRight() + QPointF(60, 20), second.center() + QPointF(60, 0), SHIFT)
    assert set(page.scene.selected_ids()) == {"reminder", "coupon"}
    click(page, head_of(page, "coupon"), SHIFT)
    assert page.scene.selected_ids() == ["reminder"]


def test_several_cards_are_dragged_together_and_that_is_one_step_back(page: EditorPage) -> None:
    before = page.desk.drawing.document()
    page.scene.select(["reminder", "coupon"])
    drag(page, head_of(page, "coupon"), head_of(page, "coupon") + QPointF(200, 0))
    moved = page.desk.drawing.steps
    assert moved["reminder"].x == moved["coupon"].x
    assert moved["reminder"].x != moved["still-thinking"].x
    page.actions_["undo"].trigger()
    assert page.desk.drawing.document() == before
    assert not page.desk.undo.canUndo()


def test_a_card_falls_in_line_with_the_middle_of_its_neighbour(page: EditorPage) -> None:
    goal = page.scene.cards["reminder"].pos()
    page.adding.drop("wait", QPointF(goal.x() + 400, goal.y() + 8), "", "")
    start = head_of(page, "wait")
    away = page.scene.rect_of("reminder").center().y() - page.scene.rect_of("wait").center().y()
    hold(page, start, start + QPointF(4, away + 3))
    assert page.scene.rect_of("wait").center().y() == pytest.approx(
        page.scene.rect_of("reminder").center().y()
    )
    end = start + QPointF(4, away + 3)
    QTest.mouseRelease(page.view.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(page, end))
    lines = [item for item in page.scene.items() if item.type() == 6]
    assert not lines, "the guides are gone"


def test_alt_moves_a_card_freely(page: EditorPage) -> None:
    before = page.desk.drawing.steps["coupon"]
    page.view.zoom_to(1.0)
    drag(page, head_of(page, "coupon"), head_of(page, "coupon") + QPointF(203, 101), ALT)
    after = page.desk.drawing.steps["coupon"]
    assert (after.x - before.x) % 8 or (after.y - before.y) % 8


def test_a_step_far_away_can_be_chosen_and_dragged_too(page: EditorPage) -> None:
    page.scene.select(["reminder"])
    page.view.zoom_to(0.2)
    assert page.scene.selected_ids() == ["reminder"], "zooming does not change what is chosen"
    click(page, page.scene.rect_of("coupon").center())
    assert page.scene.selected_ids() == ["coupon"]


def test_the_entry_stays_where_it_is(page: EditorPage) -> None:
    before = page.desk.drawing.document()
    drag(page, head_of(page, ENTRY), head_of(page, ENTRY) + QPointF(100, 0))
    assert page.desk.drawing.document() == before
    assert page.desk.drawing.head(FIRST) == "reminder"


def test_nothing_in_sight_offers_the_way_back(page: EditorPage) -> None:
    assert page.overlays.way_back.isHidden()
    page.view.centerOn(page.scene.content_rect().center() + QPointF(3000, 0))
    assert page.overlays.way_back.isVisible()
    QTest.mouseClick(page.overlays.way_back, Qt.MouseButton.LeftButton)
    assert page.overlays.way_back.isHidden()


def test_a_map_is_shown_for_a_large_flow_and_goes_where_it_is_clicked(page: EditorPage) -> None:
    assert page.overlays.minimap.isHidden()
    for _ in range(30):
        page.adding.add_behind(page.adding.loose_end(), "next", QPointF(0, 9000), "message")
    assert page.overlays.minimap.isVisible()
    page.overlays.minimap.grab()
    page.view.zoom_to(1.0)
    page.view.centerOn(page.scene.rect_of(ENTRY).center())
    QTest.mouseClick(
        page.overlays.minimap, Qt.MouseButton.LeftButton, pos=page.overlays.minimap.rect().center()
    )
    middle = page.scene.content_rect().center()
    assert abs(page.view.shown_part()[1].y() - middle.y()) < 300


def test_the_map_follows_what_is_tidied(page: EditorPage, still: Desk) -> None:
    for _ in range(30):
        page.adding.add_behind(page.adding.loose_end(), "next", QPointF(0, 9000), "message")
    page.overlays.minimap.grab()
    page.scene.select([])
    page.actions_["tidy"].trigger()
    page.overlays.minimap.grab()
    still.until(lambda: page.scene.cards["message"].pos() == page.scene.place_of("message"))
    page.overlays.minimap.grab()
    page.view.centerOn(QPointF(0, -9000))
    bottom = QPoint(page.overlays.minimap.width() // 2, page.overlays.minimap.height() - 10)
    QTest.mouseClick(page.overlays.minimap, Qt.MouseButton.LeftButton, pos=bottom)
    lowest = page.scene.content_rect().bottom()
    assert abs(page.view.shown_part()[1].y() - lowest) < 400


def test_a_long_flow_is_first_seen_from_its_beginning_and_can_be_read(page: EditorPage) -> None:
    for _ in range(30):
        page.adding.add_behind(page.adding.loose_end(), "next", QPointF(0, 9000), "message")
    page.view.show_beginning()
    assert page.view.scale_factor == pytest.approx(0.75)
    entry = page.view.mapFromScene(page.scene.rect_of(ENTRY)).boundingRect()
    assert page.view.viewport().rect().contains(entry)
    assert entry.top() < 100
    beside = page.view.mapFromScene(page.scene.content_rect()).boundingRect()
    assert beside.right() <= page.view.viewport().width()


def test_where_one_was_is_remembered_and_changes_nothing(still: Desk) -> None:
    with editor_of(still) as page:
        page.view.show_part(0.8, QPointF(120, 340))
        assert page.desk.is_saved
        assert not page.desk.undo.canUndo()
    other = EditorPage(still.session.context, still.workspace.drafts.open(NAME), still.workspace.desk.zone())
    other.resize(1200, 1000)
    other.show()
    other.show_as_last()
    scale, middle = other.view.shown_part()
    assert scale == pytest.approx(0.8, abs=0.01)
    assert abs(middle.x() - 120) < 4
    assert abs(middle.y() - 340) < 4
    other.close_desk()
    other.close()
    other.deleteLater()
