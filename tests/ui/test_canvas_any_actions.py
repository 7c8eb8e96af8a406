"""Whatever is done on the page: undo goes back to the start, redo to the end, and the canvas shows the drawing."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from app.model.drawing import gestures
from app.model.drawing.drawing import ENTRY
from app.model.flow import cycle, dangling_links
from app.model.sequence import SequenceDocument
from app.ui.editor.kinds import kinds
from app.ui.editor.page import EditorPage
from app.ui.editor.quick_menu import QuickMenu
from tests.model.documents import documents
from tests.ui.canvas_driving import NAME, click, drag, drop_kind, editor_of, head_of, port
from tests.ui.driving import Desk, let_go

Doing = Callable[[EditorPage, st.DataObject], None]

BY_NAME = (
    "delete",
    "copy",
    "cut",
    "paste",
    "paste_apart",
    "duplicate",
    "undo",
    "redo",
    "select_all",
    "select_downstream",
    "next_link",
    "follow",
    "back",
    "beside_right",
    "tidy",
    "align_left",
    "align_centre",
    "align_top",
    "distribute_down",
    "distribute_across",
    "earlier",
    "later",
    "disconnect",
    "switch",
    "colour",
    "move_left",
    "far_down",
    "fit",
    "nearer",
)


@pytest.fixture
def page(still: Desk) -> Iterator[EditorPage]:
    with editor_of(still) as editor:
        yield editor


def choose_some(page: EditorPage, data: st.DataObject) -> None:
    things = sorted([*page.scene.cards, *page.scene.notes])
    page.scene.select(data.draw(st.lists(st.sampled_from(things), unique=True, max_size=3)))


def choose_a_link(page: EditorPage, data: st.DataObject) -> None:
    if page.scene.links:
        page.scene.select_link(*data.draw(st.sampled_from(sorted(page.scene.links))))


def some_place(page: EditorPage, data: st.DataObject) -> QPointF:
    rect = page.scene.content_rect()
    share = st.floats(-0.1, 1.1)
    return QPointF(
        rect.left() + rect.width() * data.draw(share), rect.top() + rect.height() * data.draw(share)
    )


def drop(page: EditorPage, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from([*(kind.key for kind in kinds()), "note"]))
    drop_kind(page, kind, some_place(page, data))
    page.view.finish_writing()


def add_behind(page: EditorPage, data: st.DataObject) -> None:
    page.palette_.chosen.emit(data.draw(st.sampled_from([kind.key for kind in kinds()])))


def drag_a_card(page: EditorPage, data: st.DataObject) -> None:
    card = data.draw(st.sampled_from(sorted(page.scene.cards)))
    drag(page, head_of(page, card), some_place(page, data))
    close_menus(page)


def pull_a_link(page: EditorPage, data: st.DataObject) -> None:
    exits = [(each, label) for each, card in page.scene.cards.items() for label in card.exits]
    source, label = data.draw(st.sampled_from(sorted(exits)))
    target = data.draw(st.sampled_from(sorted(page.scene.cards)))
    drag(page, port(page, source, label), head_of(page, target))
    close_menus(page)


def pull_a_tip(page: EditorPage, data: st.DataObject) -> None:
    if page.scene.links:
        link = page.scene.links[data.draw(st.sampled_from(sorted(page.scene.links)))]
        drag(page, link.tip, some_place(page, data))
        close_menus(page)


def click_somewhere(page: EditorPage, data: st.DataObject) -> None:
    click(page, some_place(page, data))
    close_menus(page)


def close_menus(page: EditorPage) -> None:
    for menu in page.findChildren(QuickMenu):
        if menu.isVisible():
            QTest.keyClick(menu, Qt.Key.Key_Escape)


OTHERS: tuple[Doing, ...] = (
    choose_some,
    choose_some,
    choose_some,
    choose_a_link,
    drop,
    drop,
    add_behind,
    add_behind,
    drag_a_card,
    pull_a_link,
    pull_a_tip,
    click_somewhere,
)


def shows_the_drawing(page: EditorPage) -> None:
    drawing, scene = page.desk.drawing, page.scene
    assert set(scene.cards) == {ENTRY, *drawing.steps}
    assert set(scene.notes) == set(drawing.notes)
    wanted = {
        (card_id, label): target
        for card_id in scene.cards
        for label, target in drawing.exits(card_id).items()
        if target is not None
    }
    assert {key: link.target for key, link in scene.links.items()} == wanted
    page.glide.stop()
    for thing in (*drawing.steps, *drawing.notes):
        assert scene.rect_of(thing).topLeft() == scene.place_of(thing)
    for key, link in scene.links.items():
        card = scene.cards[key[0]]
        assert link.line().pointAtPercent(0) == card.pos() + card.port(key[1])
    assert cycle(drawing.document()) == ()
    assert dangling_links(drawing.document()) == []


def test_undo_to_the_start_and_redo_to_the_end(page: EditorPage) -> None:
    start = page.desk.drawing.document()

    @settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
    @given(data=st.data())
    def whatever_is_done(data: st.DataObject) -> None:
        page.desk.undo.setIndex(0)  # an example that was given up half-way has left something behind
        page.desk.undo.clear()
        page.scene.select([])
        QGuiApplication.clipboard().setText("")
        page.fit()
        for _ in range(data.draw(st.integers(1, 14))):
            if data.draw(st.booleans()):
                page.actions_[data.draw(st.sampled_from(BY_NAME))].trigger()
            else:
                data.draw(st.sampled_from(OTHERS))(page, data)
            let_go()
        shows_the_drawing(page)
        while page.desk.undo.canRedo():
            page.desk.undo.redo()
        end = page.desk.drawing.document()
        while page.desk.undo.canUndo():
            page.desk.undo.undo()
        assert page.desk.drawing.document() == start
        shows_the_drawing(page)
        while page.desk.undo.canRedo():
            page.desk.undo.redo()
        assert page.desk.drawing.document() == end
        shows_the_drawing(page)

    whatever_is_done()


def test_any_sequence_opens_is_shown_and_saves_unchanged(still: Desk) -> None:
    still.workspace.sequences.new(NAME, "abandoned-cart", "Practice")
    sequence_id = still.workspace.drafts.open(NAME).id

    @settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
    @given(document=documents())
    def opens_and_saves(document: SequenceDocument) -> None:
        still.workspace.drafts.save(sequence_id, document)
        opened = replace(still.workspace.drafts.open(NAME), blocks=document.blocks)
        named = opened.document
        page = EditorPage(still.session.context, opened, still.workspace.desk.zone())
        page.resize(900, 700)
        page.show()
        page.fit()
        page.grab()
        shows_the_drawing(page)
        used = {step.block for step in document.steps if step.kind == "message"}
        kept = named.model_copy(
            update={"blocks": {key: block for key, block in document.blocks.items() if key in used}}
        )
        assert page.desk.document() == kept
        page.desk.push(gestures.change_head(page.desk.drawing, "exit_on_reply", not named.exit_on_reply, "x"))
        page.desk.undo.undo()
        page.close_desk()
        stored = still.workspace.drafts.open(NAME).document
        assert stored.model_copy(update={"blocks": {}}) == named.model_copy(update={"blocks": {}})
        page.close()
        page.deleteLater()
        let_go()

    opens_and_saves()
