"""The Test phone by mouse and by keyboard: a rehearsal seen on the phone and on the canvas, and real messages."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.model.block import Block
from app.model.drawing import gestures
from app.model.preview import Moment
from app.storage.practice_threads import OnPhone
from app.ui.editor.drawer.phone.customer_dialog import CustomerDialog
from app.ui.editor.drawer.phone.event_dialog import EventDialog
from app.ui.editor.drawer.phone.journal import NARROWEST
from app.ui.editor.drawer.phone.tab import PhoneTab
from app.ui.editor.page import EditorPage
from app.workspace import Workspace
from tests.ui.driving import Desk

CARTS, BOOKINGS = "Carts", "Bookings"


def opened(still: Desk, name: str, template: str) -> EditorPage:
    still.workspace.sequences.new(name, template, "Practice")
    editor = EditorPage(still.session.context, still.workspace.drafts.open(name), still.workspace.desk.zone())
    editor.resize(1280, 900)
    editor.show()
    editor.activateWindow()
    still.until(editor.isActiveWindow)
    editor.fit()
    return editor


@pytest.fixture
def page(still: Desk) -> Iterator[EditorPage]:
    editor = opened(still, CARTS, "abandoned-cart")
    yield editor
    ended(still, editor)


def ended(still: Desk, editor: EditorPage) -> None:
    editor.close_desk()
    still.until(lambda: not still.workspace.rehearsals.going_on)
    editor.close()
    editor.deleteLater()


@pytest.fixture
def tab(page: EditorPage) -> PhoneTab:
    return page.phone


def texts(tab: PhoneTab) -> list[str]:
    return [bubble.accessibleName() for bubble in tab.phone.screen_.messages]


def begin(still: Desk, page: EditorPage) -> None:
    """Test on me, as slowly as life, so that nothing happens by itself."""
    page.phone.rehearsing.set_speed(1.0)
    still.click(page.head.test)
    still.until(lambda: page.phone.rehearsing.standing is not None)
    still.until(lambda: not page.phone.rehearsing.is_beginning)


def ahead(tab: PhoneTab) -> tuple[Moment, ...]:
    return tab.rehearsing.standing.ahead if tab.rehearsing.standing else ()


def to_next(still: Desk, tab: PhoneTab, count: int) -> None:
    still.until(tab.conductor.running.skip.isEnabled)
    still.click(tab.conductor.running.skip)
    still.until(lambda: len(texts(tab)) == count)


def test_one_press_goes_through_the_sequence_on_the_phone_and_on_the_canvas(
    still: Desk, page: EditorPage, tab: PhoneTab
) -> None:
    begin(still, page)
    assert tab.isVisible()
    assert page.drawer.height() >= 300
    assert "reminder" in page.trail.shown
    assert page.trail.shown["reminder"].is_here
    to_next(still, tab, 1)
    assert texts(tab)[0].startswith("Hi Alex, you left something in your cart: gel polish set")
    still.until(lambda: page.trail.shown.get("coupon") is not None)
    assert page.trail.shown["reminder"].words.startswith("sent, ")
    assert not page.trail.shown["reminder"].is_here
    assert page.trail.shown["coupon"].is_here
    assert "Next message: “Offer a coupon”" in tab.conductor.running.status.text()
    to_next(still, tab, 2)
    to_next(still, tab, 3)
    still.until(lambda: tab.rehearsing.is_over)
    assert tab.conductor.running.status.text() == "Over: went through every step."
    assert not tab.conductor.running.skip.isEnabled()
    assert not tab.phone.line.isEnabled()
    assert tab.journal.lines.item(0).text().endswith("Over: went through every step")


@pytest.mark.parametrize("size", [(1280, 900), (640, 520)], ids=["large", "small"])
def test_the_card_it_waits_at_is_clear_of_the_zoom_bar(
    still: Desk, page: EditorPage, tab: PhoneTab, size: tuple[int, int]
) -> None:
    page.resize(*size)
    page.view.zoom_to(1.0)
    page.view.centerOn(0, 5000)
    begin(still, page)
    to_next(still, tab, 1)
    still.until(lambda: page.trail.shown.get("coupon") is not None)
    card = page.view.mapFromScene(page.scene.rect_of("coupon")).boundingRect()
    seen = card.intersected(page.view.viewport().rect())
    assert not seen.intersects(page.overlays.zoom_bar.geometry())
    assert seen.top() <= card.top() + 1
    assert seen.height() == min(card.height(), page.view.viewport().height())


def test_where_the_owner_has_gone_meanwhile_they_stay(still: Desk, page: EditorPage, tab: PhoneTab) -> None:
    begin(still, page)
    page.view.centerOn(0, 5000)
    before = page.view.shown_part()
    tab.rehearsing.told.emit(tab.rehearsing.standing)
    assert page.view.shown_part() == before


def test_the_clock_can_be_read_and_its_speed_changed_by_mouse_and_by_key(
    still: Desk, page: EditorPage, tab: PhoneTab
) -> None:
    begin(still, page)
    running = tab.conductor.running
    zone = still.workspace.desk.zone()
    assert f"{still.workspace.desk.now().astimezone(zone):%A}" in running.clock.text()
    assert running.speed.text() == "as fast as life"
    assert not running.slower.isEnabled()
    still.click(running.faster)
    assert running.speed.text() == "an hour a minute"
    QTest.keyClick(running.slower, Qt.Key.Key_Space)
    assert tab.rehearsing.speed == 1.0
    for name in ("skip", "again", "stop", "slower", "faster"):
        assert getattr(running, name).accessibleName() or getattr(running, name).text()


def test_typing_an_answer_is_an_event_of_the_rehearsal(still: Desk, page: EditorPage, tab: PhoneTab) -> None:
    begin(still, page)
    tab.phone.line.setFocus()
    QTest.keyClicks(tab.phone.line, "Is it still there?")
    QTest.keyClick(tab.phone.line, Qt.Key.Key_Return)
    still.until(lambda: bool(tab.phone.screen_.answers))
    assert tab.phone.screen_.answers[0].accessibleName() == "Is it still there?"
    assert tab.phone.line.text() == ""


def test_an_event_that_the_sequence_asks_for_can_be_pressed(
    still: Desk, page: EditorPage, tab: PhoneTab
) -> None:
    begin(still, page)
    assert list(tab.journal.prompts) == ["order_placed"]
    QTest.keyClick(tab.journal.prompts["order_placed"], Qt.Key.Key_Space)
    still.until(lambda: tab.rehearsing.is_over)
    assert "“order placed” happened" in tab.conductor.running.status.text()
    assert not tab.journal.prompts["order_placed"].isEnabled()


def test_it_can_be_stopped_and_begun_again_with_the_drawing_as_it_is_now(
    still: Desk, page: EditorPage, tab: PhoneTab
) -> None:
    begin(still, page)
    step = page.desk.drawing.steps["reminder"]
    page.desk.push(gestures.change_step(page.desk.drawing, step.model_copy(update={"block": "new"}), "block"))
    page.desk.blocks["new"] = Block(name="New", text="Quite another text")
    page.activateWindow()
    still.click(tab.conductor.running.again)
    still.until(lambda: tab.rehearsing.standing is not None and not tab.rehearsing.is_beginning)
    to_next(still, tab, 1)
    assert texts(tab)[0] == "Quite another text"
    still.click(tab.conductor.running.stop)
    assert page.trail.shown == {}
    still.until(lambda: tab.conductor.idle.start.isVisible())
    still.until(lambda: not tab.phone.screen_.messages)


def test_a_drawing_that_cannot_run_is_refused_in_words(still: Desk, page: EditorPage, tab: PhoneTab) -> None:
    step = page.desk.drawing.steps["reminder"]
    page.desk.push(gestures.change_step(page.desk.drawing, step.model_copy(update={"block": ""}), "block"))
    still.click(page.head.test)
    still.until(lambda: bool(tab.notice.said))
    assert "cannot be tried yet" in tab.notice.said
    assert tab.conductor.idle.start.isEnabled()
    assert not tab.rehearsing.is_on


def test_the_test_customer_is_changed_and_remembered(still: Desk, page: EditorPage, tab: PhoneTab) -> None:
    tab.start()
    tab.rehearsing.stop()
    page.drawer.open_tab("phone")
    still.click(tab.conductor.idle.change)
    still.until(lambda: bool(page.findChildren(CustomerDialog)))
    (dialog,) = page.findChildren(CustomerDialog)
    assert dialog.data["cart_summary"].text() == "gel polish set, top coat"
    still.write(dialog.fields["timezone"], "Mars")
    dialog._choose()
    assert "“Mars” is not a time zone" in dialog.notice.said
    still.write(dialog.fields["timezone"], "Asia/Ho_Chi_Minh")
    still.write(dialog.fields["first_name"], "Thu")
    still.write(dialog.data["cart_summary"], "a red lipstick")
    dialog._choose()
    assert tab.rehearsing.stand_in.first_name == "Thu"
    assert "for Thu" in tab.conductor.idle.words.text()
    begin(still, page)
    assert tab.rehearsing.zone().key == "Asia/Ho_Chi_Minh"
    to_next(still, tab, 1)
    assert "a red lipstick" in texts(tab)[0]


def test_a_customer_can_be_copied(still: Desk, page: EditorPage, tab: PhoneTab) -> None:
    page.drawer.open_tab("phone")
    sample = next(still.workspace.customers.every())
    tab.conductor.customer_asked.emit()
    still.until(lambda: bool(page.findChildren(CustomerDialog)))
    (dialog,) = page.findChildren(CustomerDialog)
    still.write(dialog.who, "nobody@example.com")
    still.click(dialog.copy)
    still.until(lambda: "There is no customer" in dialog.notice.said)
    still.write(dialog.who, str(sample.id))
    still.click(dialog.copy)
    still.until(lambda: dialog.fields["first_name"].text() == sample.first_name)
    dialog._choose()
    assert tab.rehearsing.stand_in.copy_of == sample.id


def test_an_event_that_brings_data_asks_for_it(still: Desk) -> None:
    editor = opened(still, BOOKINGS, "booking-reminders")
    tab = editor.phone
    begin(still, editor)
    before = tab.rehearsing.standing
    assert before is not None
    still.click(tab.journal.prompts["booking_changed"])
    still.until(lambda: bool(editor.findChildren(EventDialog)))
    (dialog,) = editor.findChildren(EventDialog)
    later = datetime(2030, 1, 7, 15, tzinfo=UTC)
    still.write(dialog.fields["starts_at"], later.isoformat())
    dialog._choose()
    still.until(lambda: any(each.at.year >= 2029 for each in ahead(tab)))
    ended(still, editor)


def test_leaving_the_editor_ends_the_rehearsal(still: Desk, page: EditorPage, tab: PhoneTab) -> None:
    begin(still, page)
    assert still.workspace.rehearsals.going_on
    page.phone.close_rehearsal()
    still.until(lambda: not still.workspace.rehearsals.going_on)


def test_a_sequence_for_mail_shows_mails(still: Desk) -> None:
    mail = {"host": "localhost", "port": "1", "security": "none", "from": "shop@example.com"}
    still.workspace.channels.add("Mail", "email", mail)
    still.workspace.sequences.new(CARTS, "abandoned-cart", "Mail")
    editor = EditorPage(
        still.session.context, still.workspace.drafts.open(CARTS), still.workspace.desk.zone()
    )
    editor.resize(1280, 900)
    editor.show()
    tab = editor.phone
    begin(still, editor)
    assert "postal address" in tab.notice.said
    still.until(tab.conductor.running.skip.isEnabled)
    still.click(tab.conductor.running.skip)
    still.until(lambda: bool(tab.phone.screen_.mails))
    (card,) = tab.phone.screen_.mails
    assert card.subject.text().startswith("You left something behind at")
    assert "gel polish set" in card.mail.toPlainText()
    assert card.mail.refused == []
    tab.phone.screen_.opened.emit("The link", "https://shop.example")
    ended(still, editor)


def test_the_keyboard_begins_a_test_too(still: Desk, page: EditorPage, tab: PhoneTab) -> None:
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    still.until(lambda: tab.rehearsing.standing is not None)


@pytest.mark.parametrize("width", [1280, 820, 640])
def test_nothing_covers_anything_else_however_narrow_the_page_is(
    still: Desk, page: EditorPage, tab: PhoneTab, width: int
) -> None:
    page.resize(width, 800)
    begin(still, page)
    still.until(lambda: tab.journal.isVisible() and tab.journal.width() >= NARROWEST)
    parts = (tab.conductor, tab.phone, tab.journal)
    for left, right in pairwise(parts):
        assert left.geometry().right() < right.geometry().left()
    inside = tab.room.content
    assert tab.journal.geometry().right() <= inside.width()
    bar = tab.room.horizontalScrollBar()
    assert inside.width() - tab.room.viewport().width() == bar.maximum()
    assert bar.isVisible() is (width < 1000)
    assert inside.height() <= tab.room.viewport().height() or tab.room.verticalScrollBar().isVisible()


@pytest.fixture
def written(folder: Path) -> None:
    """Let a sequence of the folder write to two samples on the Practice phone."""
    from tests.ui.driving import NoSecrets

    with Workspace(folder, credentials=NoSecrets()) as workspace:
        workspace.sequences.new("Leads", "lead-nurturing", "Practice")
        workspace.sequences.publishing.activate("Leads")
        for customer in list(workspace.customers.every())[:2]:
            workspace.happenings.record("signed_up", str(customer.id))
        workspace.sending.run(stop_when_idle=True)


def test_real_messages_are_shown_and_can_be_answered(qtbot: QtBot, written: None, still: Desk) -> None:
    del qtbot, written
    editor = EditorPage(
        still.session.context, still.workspace.drafts.open("Leads"), still.workspace.desk.zone()
    )
    editor.resize(1280, 900)
    editor.show()
    editor.drawer.open_tab("phone")
    tab = editor.phone
    still.until(lambda: bool(texts(tab)))
    people = tab.conductor.idle.people
    assert people.count() == 2
    first = texts(tab)[0]
    other = 1 - people.currentIndex()
    people.setCurrentIndex(other)
    people.activated.emit(other)
    still.until(lambda: bool(texts(tab)) and texts(tab)[0] != first)
    tab.phone.answered.emit("Hello back")
    still.until(lambda: [each.accessibleName() for each in tab.phone.screen_.answers] == ["Hello back"])
    view = still.workspace.practice_phone.look(editor.desk.draft.id, people.itemData(other))
    assert isinstance(view.thread[-1], OnPhone)
    assert view.thread[-1].answer == "Hello back"
    ended(still, editor)
