"""The timeline of the drawing as it is now: read, walked along by keyboard, and in step with the canvas."""

import time
from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.model.drawing import gestures
from app.model.drawing.drawing import ENTRY, FIRST
from app.model.steps import Step
from app.model.timing import AfterDelay, Unit
from app.ui.customers.popup import CustomerPopup
from app.ui.editor.drawer.timeline.moment_field import MomentField
from app.ui.editor.drawer.timeline.tab import TimelineTab
from app.ui.editor.page import EditorPage
from app.workspace.importing import ImportOptions
from app.workspace.previewing import Previewing
from tests.ui.driving import Desk

NAME = "Carts"
TEMPLATES = {"Carts": "abandoned-cart", "Bookings": "booking-reminders"}


def opened(still: Desk, name: str = NAME) -> EditorPage:
    still.workspace.sequences.new(name, TEMPLATES[name], "Practice")
    editor = EditorPage(still.session.context, still.workspace.drafts.open(name), still.workspace.desk.zone())
    editor.resize(1400, 900)
    editor.show()
    editor.activateWindow()
    still.until(editor.isActiveWindow)
    editor.drawer.open_tab("timeline")
    still.until(lambda: tab(editor).foreseen is not None)
    return editor


def shut(editor: EditorPage) -> None:
    editor.close_desk()
    editor.close()
    editor.deleteLater()


@pytest.fixture
def page(still: Desk) -> Iterator[EditorPage]:
    editor = opened(still)
    yield editor
    shut(editor)


@pytest.fixture
def bookings(still: Desk) -> Iterator[EditorPage]:
    editor = opened(still, "Bookings")
    yield editor
    shut(editor)


@pytest.fixture
def customers(still: Desk) -> None:
    path = still.workspace.folder.parent / "people.csv"
    rows = ["Ann Bell,ann@example.com,Europe/London", "Bo Chen,bo@example.com,Asia/Ho_Chi_Minh"]
    path.write_text("\n".join(["name,email,timezone", *rows]), encoding="utf-8")
    still.workspace.customers.import_file(path, ImportOptions(consent="yes"))


def tab(page: EditorPage) -> TimelineTab:
    found = page.drawer.tabs["timeline"]
    assert isinstance(found, TimelineTab)
    return found


def story(page: EditorPage) -> list[tuple[str, str]]:
    return [(mark.told.sign, mark.told.step) for mark in tab(page).strip.marks]


def test_moments_beyond_the_edge_can_be_scrolled_to(bookings: EditorPage, still: Desk) -> None:
    bookings.resize(800, 700)
    strip = tab(bookings).strip
    last = strip.marks[-1]
    still.until(lambda: last.geometry().right() > strip.viewport().width())
    bar = strip.horizontalScrollBar()
    still.until(bar.isVisible)
    assert last.geometry().right() - bar.maximum() <= strip.viewport().width()
    assert strip.viewport().height() >= last.height()


def at_noon(page: EditorPage, still: Desk) -> None:
    """Let them join at noon of a day, so that what is foreseen does not hang on the hour of the test."""
    whom = tab(page).whom
    whom.joins.setCurrentIndex(1)
    whom.joins.activated.emit(1)
    whom.at.selectAll()
    QTest.keyClicks(whom.at, "2026-11-24 12:00")
    still.until(lambda: _joins(page) == "12:00")


def _joins(page: EditorPage) -> str:
    foreseen = tab(page).foreseen
    return f"{foreseen.joins.astimezone(foreseen.zone):%H:%M}" if foreseen else ""


def changed(page: EditorPage, step_id: str, **changes: object) -> Step:
    return page.desk.drawing.steps[step_id].model_copy(update=changes)


def test_without_customers_a_sample_is_foreseen(page: EditorPage, still: Desk) -> None:
    at_noon(page, still)
    assert tab(page).whom.customer.text() == "Mai Nguyen"
    assert story(page) == [
        ("joins", ""),
        ("send", "reminder"),
        ("send", "coupon"),
        ("send", "still-thinking"),
        ("finish", ""),
    ]


@pytest.mark.parametrize(("here", "is_said"), [("Europe/London", True), ("Asia/Ho_Chi_Minh", False)])
def test_it_says_whose_clock_it_goes_by_where_that_is_another(
    page: EditorPage, still: Desk, monkeypatch: pytest.MonkeyPatch, here: str, is_said: bool
) -> None:
    with monkeypatch.context() as patched:
        patched.setenv("TZ", here)
        time.tzset()
        at_noon(page, still)
        clock = tab(page).whom.clock
        still.until(lambda: clock.isVisible() is is_said)
        assert clock.text() == "By the clock of Asia/Ho Chi Minh"
    time.tzset()


def test_it_follows_the_drawing_while_it_is_changed(page: EditorPage, still: Desk) -> None:
    at_noon(page, still)
    strip = tab(page).strip
    marks = list(strip.marks)
    later = changed(page, "reminder", send=AfterDelay(amount=11, unit=Unit.HOURS))
    page.desk.push(gestures.change_step(page.desk.drawing, later, "Later"))
    still.until(lambda: ("wait", "reminder") in story(page))
    assert strip.marks[: len(marks)] == marks  # used again: a flow may have hundreds of moments
    assert [mark.accessibleName() for mark in strip.marks] == [mark.told.in_words() for mark in strip.marks]
    page.desk.push(gestures.change_step(page.desk.drawing, changed(page, "coupon", on=False), "Off"))
    still.until(lambda: ("skip", "coupon") in story(page))
    assert not still.workspace.drafts.open(NAME).has_changes


def test_a_moment_says_why_and_chooses_its_card(page: EditorPage, still: Desk) -> None:
    at_noon(page, still)
    mark = tab(page).strip.marks[1]
    still.click(mark)
    assert page.scene.selected_ids() == ["reminder"]
    assert mark.isChecked()
    assert tab(page).why.text() == "Tue 12:30 · Remind them of the cart. 30 minutes later."
    assert mark.accessibleName() == "Tue 12:30: Remind them of the cart. 30 minutes later."


def test_the_arrow_keys_walk_along_the_moments(page: EditorPage, still: Desk) -> None:
    at_noon(page, still)
    marks = tab(page).strip.marks
    marks[0].setFocus()
    QTest.keyClick(marks[0], Qt.Key.Key_Right)
    assert marks[1].hasFocus()
    assert page.scene.selected_ids() == ["reminder"]
    QTest.keyClick(marks[1], Qt.Key.Key_End)
    assert marks[-1].hasFocus()
    assert tab(page).why.text().startswith("Wed 09:00 · The end.")
    reached = [mark for mark in marks if mark.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert reached == [marks[-1]]


def test_a_card_that_is_chosen_marks_its_moments(page: EditorPage, still: Desk) -> None:
    at_noon(page, still)
    page.scene.select(["coupon"])
    assert [mark.told.step for mark in tab(page).strip.marks if mark.is_of_card] == ["coupon"]


def test_the_moment_that_is_chosen_stays_chosen_when_it_moves(page: EditorPage, still: Desk) -> None:
    at_noon(page, still)
    still.click(tab(page).strip.marks[2])
    later = changed(page, "reminder", send=AfterDelay(amount=1, unit=Unit.HOURS))
    page.desk.push(gestures.change_step(page.desk.drawing, later, "Later"))
    still.until(lambda: tab(page).why.text().startswith("Tue 19:00 · Offer a coupon"))
    chosen = tab(page).strip.chosen_moment()
    assert chosen is not None
    assert chosen.step == "coupon"


def test_moving_a_card_asks_for_nothing(
    page: EditorPage, still: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = tab(page)._soon
    asked.stop()
    page.desk.push(gestures.move(page.desk.drawing, ["coupon"], 40, 0))
    assert not asked.isActive()
    page.desk.push(gestures.delete(page.desk.drawing, ["coupon"]))
    assert asked.isActive()


def test_nothing_is_foreseen_for_nobody(
    page: EditorPage, still: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.drawer.toggle()
    monkeypatch.setattr(Previewing, "of_document", lambda *_: pytest.fail("nobody looks at it"))
    page.desk.push(gestures.delete(page.desk.drawing, ["coupon"]))
    page.drawer.data_changed()
    assert not tab(page)._soon.isActive()


def test_what_makes_it_impossible_is_said(page: EditorPage, still: Desk) -> None:
    still.click(tab(page).strip.marks[1])
    page.desk.push(gestures.disconnect(page.desk.drawing, ENTRY, FIRST))
    still.until(lambda: "once this is put right" in tab(page).why.text())
    assert tab(page).strip.isHidden()
    assert tab(page).whom.customer.hasFocus()
    page.actions_["undo"].trigger()
    still.until(lambda: not tab(page).strip.isHidden())


@pytest.mark.usefixtures("customers")
def test_another_customer_is_searched_by_keyboard_and_told_by_their_clock(still: Desk) -> None:
    page = opened(still)
    try:
        assert tab(page).whom.customer.text() == "Ann Bell"
        tab(page).whom.customer.click()
        popup = tab(page).whom.findChild(CustomerPopup)
        assert popup is not None
        QTest.keyClicks(popup.search, "bo")
        still.until(lambda: popup.list.count() == 1)
        QTest.keyClick(popup.search, Qt.Key.Key_Return)
        still.until(lambda: tab(page).whom.customer.text() == "Bo Chen")
        foreseen = tab(page).foreseen
        assert foreseen is not None
        assert foreseen.zone.key == "Asia/Ho_Chi_Minh"
    finally:
        shut(page)


def test_the_date_of_a_booking_is_asked_for(bookings: EditorPage, still: Desk) -> None:
    at_noon(bookings, still)
    field = tab(bookings).whom.fields["starts_at"]
    assert isinstance(field, MomentField)
    assert field.text() == "2026-11-27 15:00"
    field.setFocus()
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.text() == "2026-11-24 15:00"
    still.until(lambda: any(sign == "skip" for sign, _ in story(bookings)))
    foreseen = tab(bookings).foreseen
    assert foreseen is not None
    assert datetime.fromisoformat(foreseen.data["starts_at"]).hour == 15
