"""Letting a drawing run from the editor: refused with errors, told before, put back."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.model.block import Block
from app.model.drawing import gestures
from app.model.drawing.drawing import ENTRY
from app.model.sequence import SequenceDocument
from app.model.steps import MessageStep
from app.model.timing import AfterDelay, Unit
from app.ui.editor.page import EditorPage
from app.ui.publishing.dialog import PublishDialog
from app.ui.publishing.versions_dialog import VersionsDialog
from app.workspace.importing import ImportOptions
from tests.ui.driving import Desk

NAME = "Carts"
LATER = AfterDelay(amount=3, unit=Unit.DAYS)  # later at whatever hour of the day this runs


@pytest.fixture
def page(still: Desk) -> Iterator[EditorPage]:
    """The editor of a sequence that runs, with one customer inside."""
    workspace = still.workspace
    workspace.sequences.new(NAME, "abandoned-cart", "Practice")
    workspace.sequences.publishing.activate(NAME)
    path = workspace.folder.parent / "people.csv"
    path.write_text("name,email\nAnn Bell,ann@example.com\n", encoding="utf-8")
    workspace.customers.import_file(path, ImportOptions(consent="yes"))
    workspace.sequences.enroll(NAME, [workspace.customers.find("ann@example.com")])
    still.window.editing.open(NAME)
    still.until(lambda: still.window.editing.page is not None)
    editor = still.window.editing.page
    assert editor is not None
    still.until(lambda: editor.checking.is_known)
    yield editor
    still.window.editing.close()


def put_off(page: EditorPage) -> None:
    """Have the reminder go out later than what runs says."""
    step = page.desk.drawing.steps["reminder"].model_copy(update={"send": LATER})
    page.desk.push(gestures.change_step(page.desk.drawing, step, "Later"))


def asked(page: EditorPage, still: Desk) -> PublishDialog:
    put_off(page)
    still.until(lambda: page.head.activate.isEnabled())
    still.click(page.head.activate)
    return still.dialog(PublishDialog)


def ran(still: Desk) -> SequenceDocument:
    published = still.workspace.drafts.open(NAME).published
    assert published is not None
    return published


def test_where_nothing_differs_the_button_does_nothing_and_says_why(page: EditorPage) -> None:
    assert page.head.activate.text() == "Publish changes…"
    assert not page.head.activate.isEnabled()
    assert "nothing to publish" in page.head.activate.toolTip()
    assert not page.head.discard.isEnabled()


def test_moving_a_card_is_no_change(page: EditorPage) -> None:
    page.desk.push(gestures.move(page.desk.drawing, ["reminder"], 80, 0))
    page.publishing.compare()
    assert not page.head.activate.isEnabled()


def test_a_changed_card_says_that_it_is_not_in_effect(page: EditorPage, still: Desk) -> None:
    put_off(page)
    still.until(lambda: bool(page.scene.cards["reminder"].marks.effect))
    assert "not in effect" in page.scene.cards["reminder"].toolTip()
    assert not page.scene.cards["coupon"].marks.effect
    page.desk.undo.undo()
    still.until(lambda: not page.scene.cards["reminder"].marks.effect)
    assert not page.head.activate.isEnabled()


def test_a_change_of_how_it_begins_stands_on_the_entry(page: EditorPage, still: Desk) -> None:
    page.desk.push(gestures.change_head(page.desk.drawing, "too_late_hours", 3, "Late"))
    still.until(lambda: bool(page.scene.cards[ENTRY].marks.effect))


def test_the_dialog_says_what_changes_and_what_becomes_of_who_is_inside(
    page: EditorPage, still: Desk
) -> None:
    dialog = asked(page, still)
    assert dialog.lines == ["“Remind them of the cart” changes: when it is sent."]
    assert dialog.ways is not None
    keep, move = dialog.ways.buttons["keep"], dialog.ways.buttons["move"]
    assert keep.isChecked()
    assert keep.accessibleDescription().startswith("3 messages to come")
    assert "1 customer gets their next message later." in move.accessibleDescription()
    assert "3 messages" in dialog.ways.buttons["leave"].accessibleDescription()
    dialog.reject()
    still.closed(dialog)
    assert ran(still).by_id["reminder"] != page.desk.drawing.steps["reminder"]


def test_publishing_puts_it_into_effect(page: EditorPage, still: Desk) -> None:
    dialog = asked(page, still)
    still.click(dialog.publish)
    still.closed(dialog)
    still.until(lambda: not page.publishing.not_in_effect)
    reminder = ran(still).by_id["reminder"]
    assert isinstance(reminder, MessageStep)
    assert reminder.send == LATER
    assert not page.head.activate.isEnabled()


def test_by_keyboard_those_inside_are_moved(page: EditorPage, still: Desk) -> None:
    dialog = asked(page, still)
    assert dialog.ways is not None
    dialog.ways.buttons["keep"].setFocus()
    QTest.keyClick(dialog.ways.buttons["keep"], Qt.Key.Key_Down)
    assert dialog.ways.chosen == "move"
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    still.closed(dialog)
    newest, *_ = still.workspace.sequences.publishing.versions(NAME)
    assert newest.number == 2


def test_with_errors_it_is_refused_and_they_are_shown(page: EditorPage, still: Desk) -> None:
    page.drawer.toggle()
    page.desk.push(gestures.disconnect(page.desk.drawing, "reminder", "next"))
    still.until(lambda: any(problem.is_error for problem in page.checking.problems))
    page.publishing.ask()
    assert page.drawer.current() is page.drawer.tabs["problems"]
    assert "put right first" in page.notice.said
    assert not still.window.findChildren(PublishDialog)


def test_warnings_are_shown_and_asked_about(page: EditorPage, still: Desk) -> None:
    step = page.desk.drawing.steps["coupon"].model_copy(update={"send": AfterDelay(amount=0)})
    page.desk.push(gestures.change_step(page.desk.drawing, step, "At once"))
    dialog = asked(page, still)
    assert dialog.publish is not None
    assert dialog.publish.text() == "Publish all the same"
    dialog.reject()
    still.closed(dialog)


def test_all_of_it_is_offered_by_name(page: EditorPage, still: Desk) -> None:
    offered = [action.text() for action in page.actions_.offered()]
    assert {"Activate, resume or publish…", "Discard changes", "Older versions…"} <= set(offered)
    put_off(page)
    page.actions_["discard"].trigger()
    assert not page.publishing.not_in_effect
    page.actions_["problems"].trigger()
    assert page.drawer.current() is page.drawer.tabs["problems"]
    assert page.drawer.titles.hasFocus()


def test_discarding_is_one_step_back_and_keeps_the_places_of_cards(page: EditorPage, still: Desk) -> None:
    page.desk.push(gestures.move(page.desk.drawing, ["reminder"], 80, 0))
    put_off(page)
    page.desk.push(gestures.delete(page.desk.drawing, ["coupon"]))
    changed = page.desk.drawing.document()
    page.publishing.compare()
    page.head.discard.trigger()
    assert not page.publishing.not_in_effect
    assert page.desk.drawing.steps["reminder"].x == changed.by_id["reminder"].x
    assert "coupon" in page.scene.cards
    page.desk.undo.undo()
    assert page.desk.drawing.document() == changed


def test_an_older_version_is_put_back_with_its_words_and_published(page: EditorPage, still: Desk) -> None:
    words = page.desk.blocks["cart-reminder"]
    page.desk.put_words({"cart-reminder": Block(name=words.name, text="Something else")})
    dialog = asked(page, still)
    assert "says something else" in " ".join(dialog.lines) or "changes" in dialog.lines[0]
    still.click(dialog.publish)
    still.closed(dialog)
    still.until(lambda: not page.publishing.not_in_effect)
    page.head.versions.trigger()
    versions = still.dialog(VersionsDialog)
    assert "runs now" in versions.list.item(0).text()
    still.click(versions.put_back)
    still.closed(versions)
    still.until(lambda: bool(page.publishing.not_in_effect))
    assert page.desk.blocks["cart-reminder"] == words
    still.click(page.head.activate)
    again = still.dialog(PublishDialog)
    still.click(again.publish)
    still.closed(again)
    still.until(lambda: not page.publishing.not_in_effect)
    assert ran(still).blocks["cart-reminder"] == words


def test_words_of_a_block_that_is_in_use_are_not_in_effect_until_published(
    page: EditorPage, still: Desk
) -> None:
    words = page.desk.blocks["cart-coupon"]
    page.desk.put_words({"cart-coupon": words.model_copy(update={"text": "Other words"})})
    still.until(lambda: bool(page.scene.cards["coupon"].marks.effect))


@pytest.mark.parametrize(
    ("state", "text"),
    [(lambda desk: desk.workspace.sequences.pause(NAME), "Resume…")],
    ids=["paused"],
)
def test_the_button_says_what_it_does(
    page: EditorPage, still: Desk, state: Callable[[Desk], None], text: str
) -> None:
    state(still)
    page.take_note(still.workspace.drafts.open(NAME))
    assert page.head.activate.text() == text
    assert page.head.activate.isEnabled()
