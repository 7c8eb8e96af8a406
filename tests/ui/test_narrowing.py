"""The editor in a narrow window: the canvas keeps its room, and nothing is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.model.drawing.drawing import ENTRY
from app.ui.editor.page import EditorPage
from app.ui.widgets.toggles import Toggle
from tests.ui.driving import Desk


@pytest.fixture
def page(still: Desk) -> Iterator[EditorPage]:
    still.workspace.sequences.new("Carts", "abandoned-cart", "Practice")
    still.window.resize(760, 540)
    still.window.editing.open("Carts")
    still.until(lambda: still.window.editing.page is not None)
    found = still.window.editing.page
    assert found is not None
    still.until(lambda: found.narrowing.is_narrow)
    QApplication.processEvents()
    yield found
    assert still.window.editing.close()


def test_the_inspector_comes_with_what_is_chosen(page: EditorPage) -> None:
    assert page.inspector.isHidden()
    before = page.view.width()
    page.go_to("coupon")
    assert not page.inspector.isHidden()
    QApplication.processEvents()
    assert page.view.width() < before
    shown = page.view.mapFromScene(page.scene.rect_of("coupon").center())
    assert page.view.viewport().rect().contains(shown)
    page.scene.select([])
    assert page.inspector.isHidden()


def test_the_palette_shows_icons_with_their_names_for_screen_readers(page: EditorPage) -> None:
    for kind, tile in page.palette_.tiles.items():
        assert not tile.text()
        assert tile.accessibleName(), kind
        assert tile.width() <= page.palette_.viewport().width()


def test_answers_side_by_side_are_not_squeezed_flat(page: EditorPage, still: Desk) -> None:
    for height in (800, 540, 800, 540):
        still.window.resize(900, height)
        for card in (ENTRY, "coupon"):
            page.go_to(card)
            still.until(lambda: _heights(page) == {page.theme.metrics.control - 4})


def _heights(page: EditorPage) -> set[int]:
    return {each.height() for each in page.inspector.findChildren(Toggle) if each.isVisible()}


def test_no_button_of_the_head_is_cut(page: EditorPage) -> None:
    for each in (page.head.test, page.head.activate, page.head.back):
        assert each.width() >= each.sizeHint().width()
    assert page.view.width() > 300


def test_everything_is_back_where_there_is_room(page: EditorPage, still: Desk) -> None:
    still.window.resize(1300, 800)
    still.until(lambda: not page.narrowing.is_narrow)
    assert not page.inspector.isHidden()
    assert page.palette_.tiles["message"].text() == "Message"
    assert page.head.channel.isVisible()
