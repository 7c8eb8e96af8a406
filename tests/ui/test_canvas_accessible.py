"""What a screen reader is told about the canvas: every card, link and note, what is chosen, what was done."""

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface

from app.model.drawing.drawing import ENTRY
from app.ui.canvas.accessible import Speaker
from app.ui.canvas.editing_view import EditingView
from app.ui.canvas.marks import CardMarks
from app.ui.editor.page import EditorPage
from tests.ui.canvas_driving import CTRL, editor_of, press
from tests.ui.driving import Desk, let_go

ROOT = Path(__file__).resolve().parents[2]
Name, Description = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture
def page(still: Desk) -> Iterator[EditorPage]:
    with editor_of(still) as editor:
        yield editor


def things(page: EditorPage) -> list[QAccessibleInterface]:
    view = QAccessible.queryAccessibleInterface(page.view)
    return [view.child(number) for number in range(view.childCount())]


def names(page: EditorPage) -> list[str]:
    return [thing.text(Name) for thing in things(page)]


def test_every_card_and_link_has_a_name_in_the_order_of_the_flow(page: EditorPage) -> None:
    steps = page.desk.drawing.steps
    reminder, coupon, last = (steps[each].name for each in ("reminder", "coupon", "still-thinking"))
    assert names(page)[:6] == [
        "Entry: When a cart is abandoned, 1 exit",
        f"Link from When a cart is abandoned to {reminder}, 30 min after joining",
        f"Message 1 of 3: {reminder}, 1 exit",
        f"Link from {reminder} to {coupon}, 6 h after delivery",
        f"Message 2 of 3: {coupon}, 1 exit",
        f"Link from {coupon} to {last}, {page.scene.links['coupon', 'next'].words}",
    ]


def test_a_view_that_is_asked_about_before_it_shows_a_flow_tells_of_it_later(page: EditorPage) -> None:
    view = EditingView()
    told = QAccessible.queryAccessibleInterface(view)
    assert told.childCount() == 0
    view.show_flow(page.scene)
    Speaker(view, page.scene)
    assert told.childCount() == len(things(page))
    let_go(view)


def test_a_problem_is_part_of_the_name_and_told_in_full(page: EditorPage) -> None:
    marks = {"coupon": CardMarks("The window may be closed.")}
    page.scene.set_surroundings(page.desk.blocks, {}, marks)
    card = next(thing for thing in things(page) if thing.text(Name).startswith("Message 2"))
    assert card.text(Name).endswith(", 1 exit, 1 problem")
    assert "The window may be closed." in card.text(Description)
    assert "first_name" in card.text(Description)


def test_roles_and_places_on_the_screen(page: EditorPage) -> None:
    entry, link, card = things(page)[:3]
    assert (entry.role(), link.role()) == (QAccessible.Role.ListItem, QAccessible.Role.Link)
    rect = page.view.mapFromScene(page.scene.rect_of("reminder")).boundingRect()
    assert card.rect().topLeft() == page.view.viewport().mapToGlobal(rect.topLeft())
    assert card.rect().size() == rect.size()
    view = QAccessible.queryAccessibleInterface(page.view)
    middle = card.rect().center()
    assert view.childAt(middle.x(), middle.y()).text(Name) == card.text(Name)
    outside = page.view.viewport().mapToGlobal(QPoint(4, 4))
    assert view.childAt(outside.x(), outside.y()) is None
    assert view.indexOfChild(card) == 2
    assert card.parent().text(Name) == "Canvas"


def test_what_is_chosen_has_the_focus(page: EditorPage) -> None:
    page.view.setFocus()
    page.go_to("coupon")
    view = QAccessible.queryAccessibleInterface(page.view)
    focused = view.focusChild()
    assert focused.text(Name).startswith("Message 2 of 3")
    assert focused.state().focused
    assert focused.state().selected
    page.scene.select([])
    assert view.focusChild() is None


def test_what_was_done_is_said(page: EditorPage, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(page.announcing.speaker, "announce", said.append)
    page.go_to("coupon")
    press(page, Qt.Key.Key_Right)
    press(page, Qt.Key.Key_Delete)
    press(page, Qt.Key.Key_Z, CTRL)
    assert said[0].startswith("Move: ")
    assert said[1:] == ["Delete", "Undone: Delete"]


def test_what_is_deleted_is_told_of_no_longer_and_comes_back(page: EditorPage) -> None:
    QAccessible.setActive(True)
    try:
        page.view.setFocus()
        before = names(page)
        page.go_to("coupon")
        gone = next(thing for thing in things(page) if thing.text(Name).startswith("Message 2"))
        press(page, Qt.Key.Key_Delete)
        assert not gone.isValid() or gone.text(Name) == ""
        del gone
        let_go()
        gc.collect()
        assert len(names(page)) == len(before) - 2
        press(page, Qt.Key.Key_Z, CTRL)
        assert names(page) == before
    finally:
        QAccessible.setActive(False)


def test_the_entry_can_be_chosen_and_is_told(page: EditorPage) -> None:
    page.view.setFocus()
    page.go_to(ENTRY)
    assert QAccessible.queryAccessibleInterface(page.view).focusChild().text(Name).startswith("Entry")


def test_a_screen_reader_that_was_there_first_hears_it_too(still: Desk) -> None:
    QAccessible.setActive(True)
    try:
        with editor_of(still) as page:
            assert len(names(page)) >= 6
    finally:
        QAccessible.setActive(False)


_LIFE = """
import gc
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from app.model.drawing import gestures
from app.model.drawing.drawing import Drawing
from app.ui.canvas.accessible import Speaker
from app.ui.canvas.editing_view import EditingView
from app.ui.canvas.scene import FlowScene
from app.ui.canvas.style import CanvasStyle
from app.ui.theme import Theme
from app.workspace.sequence_files import template

application = QApplication([])
theme = Theme(application)
QAccessible.setActive(True)
for number in range(6):
    drawing = Drawing(template("lead-nurturing"))
    scene = FlowScene(drawing, {}, CanvasStyle(theme))
    view = EditingView()
    view.show_flow(scene)
    speaker = Speaker(view, scene)
    view.show()
    view.setFocus()
    root = QAccessible.queryAccessibleInterface(view)
    for child in [root.child(index) for index in range(root.childCount())]:
        child.text(QAccessible.Text.Name), child.rect(), child.state()
        QAccessible.uniqueId(child)
    for step in list(drawing.steps):
        scene.select([step])
    drawing.apply(gestures.delete(drawing, list(drawing.steps)[:2]))
    if number % 3 == 0:
        del root, child
    if number % 2:
        view.deleteLater()
        del view, scene, speaker
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
print("lived")
"""


@pytest.mark.parametrize("round_", range(4))
def test_views_come_and_go_and_the_program_ends_without_a_crash(round_: int) -> None:
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", _LIFE],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": "", "PYTHONHASHSEED": str(round_)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "lived\n"), done.stderr
