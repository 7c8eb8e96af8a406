"""Problems in the drawer and on the cards: found while drawing, gone to, mended, taken back."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.model.block import Block
from app.model.drawing import gestures
from app.model.drawing.drawing import ENTRY, FIRST
from app.model.sequence import SequenceDocument
from app.model.steps import MessageStep
from app.model.timing import AfterDelay
from app.ui.editor.drawer.problem_row import ProblemRow
from app.ui.editor.drawer.problems import ProblemsTab
from app.ui.editor.page import EditorPage
from app.workspace.drafts import Drafts
from tests.ui.driving import Desk

NAME = "Carts"


@pytest.fixture
def page(still: Desk) -> Iterator[EditorPage]:
    still.workspace.sequences.new(NAME, "abandoned-cart", "Practice")
    editor = EditorPage(still.session.context, still.workspace.drafts.open(NAME), still.workspace.desk.zone())
    editor.resize(1200, 900)
    editor.show()
    editor.activateWindow()
    still.until(editor.isActiveWindow)
    still.until(lambda: editor.checking.is_known)
    yield editor
    editor.close_desk()
    editor.close()
    editor.deleteLater()


def tab(page: EditorPage) -> ProblemsTab:
    found = page.drawer.tabs["problems"]
    assert isinstance(found, ProblemsTab)
    return found


def keys(page: EditorPage) -> list[str]:
    return [problem.key for problem in page.checking.problems]


def break_off(page: EditorPage, still: Desk) -> ProblemRow:
    """Take the link to the coupon away, and wait until that is found."""
    page.drawer.open_tab("problems")
    page.desk.push(gestures.disconnect(page.desk.drawing, "reminder", "next"))
    still.until(lambda: "unreachable" in keys(page))
    return row(page, "unreachable")


def row(page: EditorPage, key: str) -> ProblemRow:
    return next(each for each in tab(page).rows if each.finding.problem.key == key)


def test_nothing_wrong_is_said_as_well(page: EditorPage) -> None:
    page.drawer.open_tab("problems")
    assert tab(page).summary.text() == "Nothing is wrong with this sequence."
    assert tab(page).badge is None


def test_a_problem_is_counted_on_the_tab_and_shown_on_its_card(page: EditorPage, still: Desk) -> None:
    break_off(page, still)
    badge = tab(page).badge
    assert badge is not None
    assert badge.tone == "danger"
    coupon = page.scene.cards["coupon"]
    assert coupon.marks.is_error
    assert coupon.toolTip() == "Error: No step leads to it."
    assert not page.scene.cards["reminder"].problem


def test_a_folded_drawer_counts_and_makes_no_list(page: EditorPage, still: Desk) -> None:
    page.drawer.open_tab("problems")
    page.drawer.toggle()
    page.desk.push(gestures.disconnect(page.desk.drawing, "reminder", "next"))
    still.until(lambda: tab(page).badge is not None)
    assert tab(page).rows == []
    page.drawer.toggle()
    assert tab(page).rows != []


def test_its_button_goes_to_the_card_and_to_the_field(page: EditorPage, still: Desk) -> None:
    page.drawer.open_tab("problems")
    step = page.desk.drawing.steps["coupon"]
    changed = step.model_copy(update={"send": AfterDelay(amount=0)})
    page.desk.push(gestures.change_step(page.desk.drawing, changed, "Send at once"))
    still.until(lambda: "no_delay" in keys(page))
    found = row(page, "no_delay")
    still.click(found.go)
    assert page.scene.selected_ids() == ["coupon"]
    focused = page.inspector.focusWidget()
    form = page.inspector.form
    assert form is not None
    assert focused is not None
    assert form._sections["send"].isAncestorOf(focused)


def test_what_only_the_shop_lacks_is_gone_to_in_its_settings(page: EditorPage, still: Desk) -> None:
    wanted: list[str] = []
    page.page_asked.connect(wanted.append)
    still.workspace.channels.add("Mail", "email", {"host": "localhost", "from": "a@example.com"})
    still.workspace.sequences.shelf.send_over(NAME, "Mail")
    page.drawer.open_tab("problems")
    page.checking.check()
    still.until(lambda: "no_postal_address" in keys(page))
    going = row(page, "no_postal_address").go
    assert going.text() == "Open Settings"
    still.click(going)
    assert wanted == ["settings"]


def test_a_remedy_is_one_step_back(page: EditorPage, still: Desk) -> None:
    found = break_off(page, still)
    before = page.desk.drawing.document()
    still.click(found.fixes[0])
    assert page.desk.drawing.exits("reminder") == {"next": "coupon"}
    still.until(lambda: keys(page) == [])
    page.actions_["undo"].trigger()
    assert page.desk.drawing.document() == before


def test_with_the_keyboard_alone(page: EditorPage, still: Desk) -> None:
    found = break_off(page, still)
    found.fixes[1].setFocus()
    QTest.keyClick(found.fixes[1], Qt.Key.Key_Space)
    assert "coupon" not in page.desk.drawing.steps
    still.until(lambda: "unreachable" not in keys(page) or row(page, "unreachable").fixes[0].hasFocus())


def test_a_click_on_the_badge_of_a_card_opens_its_problem(page: EditorPage, still: Desk) -> None:
    break_off(page, still)
    page.drawer.toggle()
    page.fit()
    card = page.scene.cards["coupon"]
    place = page.view.mapFromScene(card.pos() + card.badge_rect().center())
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.drawer.current() is tab(page)
    assert row(page, "unreachable").fixes[0].hasFocus()


def test_what_is_wrong_with_the_whole_stands_on_the_entry(page: EditorPage, still: Desk) -> None:
    page.drawer.open_tab("problems")
    page.desk.push(gestures.disconnect(page.desk.drawing, ENTRY, FIRST))
    still.until(lambda: "no_first" in keys(page))
    assert page.scene.cards[ENTRY].marks.is_error
    still.click(row(page, "no_first").go)
    assert page.inspector.card_id == ENTRY


def test_words_of_a_block_are_mended_saved_and_taken_back(page: EditorPage, still: Desk) -> None:
    step = page.desk.drawing.steps["coupon"]
    assert isinstance(step, MessageStep)
    slip = Block(name="Coupon", text="Hi {{ frist_name }}", subject="Hi")
    page.desk.put_words({step.block: slip})
    page.drawer.open_tab("problems")
    still.until(lambda: "unknown_variable" in keys(page))
    still.click(row(page, "unknown_variable").fixes[0])
    assert page.desk.blocks[step.block].text == "Hi {{ first_name }}"
    page.desk.save_now()
    assert still.workspace.drafts.open(NAME).blocks[step.block].text == "Hi {{ first_name }}"
    page.actions_["undo"].trigger()
    assert page.desk.blocks[step.block] == slip


def test_a_thousand_problems_are_not_a_thousand_rows(page: EditorPage, still: Desk) -> None:
    page.drawer.open_tab("problems")
    many: SequenceDocument = page.desk.drawing.document()
    for number in range(140):
        step = MessageStep(id=f"lone-{number}", name=f"Lone {number}", block="cart-reminder")
        page.desk.push(gestures.add_step(page.desk.drawing, step))
    assert len(many.steps) < 10
    still.until(lambda: len(page.checking.problems) >= 140)
    assert len(tab(page).rows) == 100


def test_a_check_that_fails_is_said(page: EditorPage, still: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(Drafts, "check", fails)
    page.checking.check()
    still.until(lambda: not page.notice.isHidden())
    assert page.notice.said.startswith("Something went wrong inside Tendril.")
