"""What waits for the owner: the strip, the review, a doubted clock, a folder that may be a copy."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.engine.turn import Books
from app.model.customer import Address, Consent, ConsentRecord, Customer
from app.model.sequence import ByEvent, SequenceState
from app.model.sequence_file import write_document
from app.model.timing import AfterDelay, Unit
from app.storage import consents, customers
from app.ui.attention.clock_dialog import ClockDialog
from app.ui.attention.concerns import Matter
from app.ui.attention.held_table import Column
from app.ui.attention.review_dialog import ReviewDialog
from app.ui.attention.strip import Strip
from app.ui.attention.take_over_dialog import TakeOverDialog
from app.ui.tray.state import TrayState
from app.workspace import Workspace
from tests.model.builders import message
from tests.ui.driving import Desk, NoSecrets, opened
from tests.workspace.shop import drawn

PEOPLE = ("Mai", "Tom", "Ana", "Linh", "Ruby")
HOUR = timedelta(hours=1)


def strip(desk: Desk) -> Strip:
    return desk.window.attending.strip


def waiting(desk: Desk) -> None:
    """Let five customers wait for a message in an hour, two of them for one that is soon too late as well."""
    now = desk.workspace.desk.now()
    desk.workspace.overview.set("sending.review_above", "3")
    with desk.workspace.desk.write() as connection:
        for name in PEOPLE:
            address = Address("email", f"{name.lower()}@shop.example")
            new = customers.add(connection, Customer(0, name, "Ng", addresses=(address,)), now)
            consents.record(connection, new, ConsentRecord("practice", Consent.YES, "test", now))
    for name, hours, too_late in (("Carts", 1, 48), ("Bookings", 2, 1)):
        _activate(desk, name, hours, too_late)
    people = [desk.workspace.customers.find(f"{name.lower()}@shop.example") for name in PEOPLE]
    desk.workspace.sequences.enroll("Carts", people)
    desk.workspace.sequences.enroll("Bookings", people[:2])


def _activate(desk: Desk, name: str, hours: int, too_late: int, **more: Any) -> None:
    document = drawn(
        message("hello", send=AfterDelay(amount=hours, unit=Unit.HOURS)),
        name=name,
        texts={"hello": "Hello {{ first_name }}, this is about " + name.lower() + "."},
        too_late_hours=too_late,
        **more,
    )
    path = desk.workspace.folder.parent / f"{name}.json"
    path.write_text(write_document(document), encoding="utf-8")
    desk.workspace.sequences.import_file(path, "Practice")
    desk.workspace.sequences.publishing.activate(name)


def look(desk: Desk, *, leap: timedelta = timedelta(0)) -> None:
    """Let the engine's own books take a look, and end again."""
    books = Books(desk.workspace.desk.database, desk.workspace.desk.folder_id)
    try:
        books.recover(desk.workspace.desk.now() - leap)
        while books.turn(desk.workspace.desk.now(), [], [], lambda _: 100, leap=leap).more_is_due:
            leap = timedelta(0)
    finally:
        books.close()


@pytest.fixture
def after_break(still: Desk) -> Desk:
    """A window in front of a folder whose computer was off for five hours."""
    waiting(still)
    look(still)
    still.clock.ahead += 5 * HOUR
    look(still)
    still.session.context.changes.tell()
    still.until(lambda: Matter.REVIEW in still.window.attending.concerns.matters)
    return still


@pytest.fixture
def after_leap(still: Desk) -> Desk:
    """A window in front of a folder whose computer's clock leapt by three days."""
    waiting(still)
    look(still)
    still.clock.ahead += timedelta(days=3)
    look(still, leap=timedelta(days=3))
    still.session.context.changes.tell()
    still.until(lambda: Matter.CLOCK in still.window.attending.concerns.matters)
    return still


def reviewing(desk: Desk) -> ReviewDialog:
    desk.click(strip(desk).look)
    dialog = desk.dialog(ReviewDialog)
    desk.until(lambda: dialog.model.content(0) is not None)
    return dialog


def rows(dialog: ReviewDialog) -> list[tuple[str, str, str]]:
    model = dialog.model
    return [
        tuple(str(model.index(row, column).data()) for column in (Column.CUSTOMER, Column.SAYS, Column.NOW))  # type: ignore[misc]
        for row in range(model.rowCount())
    ]


class TestAfterABreak:
    def test_every_page_says_what_waits_and_the_card_too(self, after_break: Desk) -> None:
        line = strip(after_break).lines[Matter.REVIEW]
        for page in ("sequences", "customers", "settings"):
            after_break.window.show_page(page)
            assert line.isVisible()
        assert line.said.startswith("7 messages came due while nothing could be sent.")
        assert strip(after_break).look.text() == "Look…"

    def test_the_tray_needs_the_owner(self, after_break: Desk) -> None:
        assert after_break.session.tray is not None
        assert after_break.session.tray.state is TrayState.NEEDS_YOU

    def test_it_is_sorted_merged_and_told_in_full(self, after_break: Desk) -> None:
        dialog = reviewing(after_break)
        assert dialog.title.text() == "7 messages wait for you to decide"
        assert dialog.subtitle.text().startswith("Nothing could be sent between")
        assert dialog.counts.text() == "Everything: 5 still useful, 2 too late"
        assert rows(dialog)[0] == ("Mai Ng", "Hello Mai, this is about carts.", "Still useful")
        assert [row[2] for row in rows(dialog)] == ["Still useful"] * 5 + ["Too late"] * 2
        assert "Hello Mai, this is about carts." in dialog.text.text()
        names = [dialog.scopes.item(row).text() for row in range(dialog.scopes.count())]
        assert names[:4] == ["Everything (7)", "Bookings (2)", "Carts (5)", "Customers"]
        dialog.reject()
        after_break.closed(dialog)

    def test_one_customer_is_decided_about_by_the_keyboard_and_the_rest_waits(
        self, after_break: Desk
    ) -> None:
        dialog = reviewing(after_break)
        after_break.until(dialog.scopes.hasFocus)
        for _ in range(3):  # past the sequences and the heading, to the first customer
            after_break.press(Qt.Key.Key_Down)
        after_break.until(lambda: dialog.counts.text() == "Mai Ng: 1 still useful, 1 too late")
        for _ in range(10):
            if QApplication.focusWidget() is dialog.send:
                break
            after_break.press(Qt.Key.Key_Tab)
        assert dialog.send.text() == "Send these (1)"
        after_break.press(Qt.Key.Key_Space)
        after_break.until(lambda: dialog.counts.text() == "Everything: 4 still useful, 1 too late")
        assert dialog.notice.said == (
            "1 message goes out now, one per customer at a time. 1 too late is skipped."
        )
        dialog.reject()
        after_break.closed(dialog)

    def test_one_sequence_is_skipped(self, after_break: Desk) -> None:
        dialog = reviewing(after_break)
        dialog.scopes.choose(("Carts", ""))
        after_break.until(lambda: dialog.skip.text() == "Skip these (5)")
        after_break.click(dialog.skip)
        after_break.until(lambda: after_break.workspace.review.summary().useful == 0)
        after_break.until(lambda: dialog.counts.text() == "Everything: 0 still useful, 2 too late")
        assert not dialog.send.isEnabled()
        after_break.click(dialog.skip)
        after_break.closed(dialog)
        after_break.until(lambda: not strip(after_break).lines[Matter.REVIEW].isVisible())

    def test_what_is_sent_leaves_the_computer_and_enter_alone_sends_nothing(self, after_break: Desk) -> None:
        dialog = reviewing(after_break)
        after_break.press(Qt.Key.Key_Return)
        assert after_break.workspace.review.summary().useful == 5
        after_break.session.begin()
        after_break.click(dialog.send)
        after_break.closed(dialog)
        after_break.until(lambda: len(after_break.workspace.overview.on_phone()) == 5)
        said = strip(after_break).done
        assert said.said.startswith("5 messages go out now, one per customer at a time.")
        after_break.click(strip(after_break).close_done)
        after_break.until(lambda: not strip(after_break).isVisible())

    def test_the_card_opens_the_review_as_well(self, after_break: Desk) -> None:
        after_break.session.begin()
        card = after_break.window.sidebar.sending
        after_break.until(card.look.isVisible)
        after_break.click(card.look)
        dialog = after_break.dialog(ReviewDialog)
        dialog.reject()
        after_break.closed(dialog)


def test_what_was_told_only_later_is_asked_about_in_words_of_its_own(still: Desk) -> None:
    waiting(still)
    _activate(still, "Left behind", 1, 48, entry=ByEvent(event="cart_abandoned"))
    for name in ("Carts", "Bookings"):
        still.workspace.sequences.pause(name)
    look(still)
    happened = still.workspace.desk.now()
    still.clock.ahead += 3 * HOUR
    look(still)
    for name in PEOPLE:
        still.workspace.happenings.record("cart_abandoned", f"{name.lower()}@shop.example", at=happened)
    look(still)
    still.session.context.changes.tell()
    still.until(lambda: Matter.REVIEW in still.window.attending.concerns.matters)
    said = strip(still).lines[Matter.REVIEW].said
    assert said.startswith("5 messages came due by something that was told only later.")
    assert "was told only at" in reviewing(still).subtitle.text()


class TestAClockThatLeapt:
    def test_is_asked_about_with_the_date_in_big_letters(self, after_leap: Desk) -> None:
        assert "clock was set forward" in strip(after_leap).lines[Matter.CLOCK].said
        after_leap.click(strip(after_leap).clock)
        dialog = after_leap.dialog(ClockDialog)
        now = after_leap.workspace.desk.now()
        assert f"{now:%Y}" in dialog.today.text()
        assert str(now.day) in dialog.today.text()
        after_leap.until(dialog.wrong.hasFocus)
        after_leap.press(Qt.Key.Key_Return)
        after_leap.closed(dialog)
        assert after_leap.workspace.review.summary().doubts_clock

    def test_that_is_right_leads_to_what_came_due(self, after_leap: Desk) -> None:
        after_leap.click(strip(after_leap).clock)
        dialog = after_leap.dialog(ClockDialog)
        after_leap.click(dialog.right)
        review = after_leap.dialog(ReviewDialog)
        after_leap.click(review.skip)
        after_leap.closed(review)
        assert not after_leap.workspace.review.summary().is_needed

    def test_that_is_right_with_nothing_due_goes_on_at_once(self, still: Desk) -> None:
        look(still)
        still.clock.ahead += timedelta(days=3)
        look(still, leap=timedelta(days=3))
        still.session.context.changes.tell()
        still.until(lambda: Matter.CLOCK in still.window.attending.concerns.matters)
        still.click(strip(still).clock)
        dialog = still.dialog(ClockDialog)
        assert dialog.right.text() == "It is right: go on"
        still.click(dialog.right)
        still.closed(dialog)
        still.until(lambda: not still.workspace.review.summary().doubts_clock)
        assert strip(still).done.said == "The clock is right: sending goes on."


@pytest.fixture
def copied_folder(qtbot: QtBot, application: QApplication, folder: Path, tmp_path: Path) -> Iterator[Desk]:
    """A window on a copy of a folder from which something went out; the first one is still there."""
    with Workspace(folder, credentials=NoSecrets()) as workspace:
        workspace.sequences.new("Welcome", "lead-nurturing", "Practice")
        workspace.sequences.publishing.activate("Welcome")
        workspace.happenings.record("signed_up", "1")
        workspace.sending.run(stop_when_idle=True)
    copy = shutil.copytree(folder, tmp_path / "copy")
    with opened(qtbot, application, copy, sends=True) as found:
        found.until(lambda: Matter.LEASE in found.window.attending.concerns.matters)
        yield found


class TestACopiedFolder:
    def test_says_why_nothing_goes_out(self, copied_folder: Desk) -> None:
        desk = copied_folder
        assert strip(desk).lines[Matter.LEASE].said.startswith("This folder is a copy:")
        card = desk.window.sidebar.sending
        assert card.title.text() == "Nothing goes out from here"
        assert not card.button.isVisible()
        assert desk.session.tray is not None
        assert desk.session.tray.state is TrayState.NEEDS_YOU

    def test_is_left_by_quitting(self, copied_folder: Desk) -> None:
        asked: list[bool] = []
        copied_folder.window.quit_asked.disconnect()
        copied_folder.window.quit_asked.connect(lambda: asked.append(True))
        copied_folder.click(strip(copied_folder).quit)
        assert asked == [True]

    def test_goes_on_when_its_owner_says_so(self, copied_folder: Desk) -> None:
        desk = copied_folder
        desk.click(strip(desk).go_on)
        dialog = desk.dialog(TakeOverDialog)
        desk.until(dialog.cancel.hasFocus)
        desk.press(Qt.Key.Key_Return)
        desk.closed(dialog)
        assert desk.workspace.lease.view() is not None
        desk.click(strip(desk).go_on)
        again = desk.dialog(TakeOverDialog)
        desk.click(again.go_on)
        desk.closed(again)
        desk.until(lambda: not strip(desk).lines[Matter.LEASE].isVisible())
        assert desk.workspace.lease.view() is None
        assert strip(desk).done.said == "This folder is the one that sends from now on."
        desk.workspace.happenings.record("signed_up", "2")
        desk.until(lambda: len(desk.workspace.overview.on_phone()) == 2)


def test_an_older_state_pauses_what_was_active(
    qtbot: QtBot, application: QApplication, folder: Path, tmp_path: Path
) -> None:
    snapshot = tmp_path / "snapshot"
    with Workspace(folder, credentials=NoSecrets()) as workspace:
        workspace.sequences.new("Welcome", "lead-nurturing", "Practice")
        workspace.sequences.publishing.activate("Welcome")
    shutil.copytree(folder, snapshot)
    with Workspace(folder, credentials=NoSecrets()) as workspace:
        workspace.happenings.record("signed_up", "1")
        workspace.sending.run(stop_when_idle=True)
    shutil.rmtree(folder)
    shutil.copytree(snapshot, folder)
    with opened(qtbot, application, folder, sends=True) as desk:
        desk.until(lambda: Matter.LEASE in desk.window.attending.concerns.matters)
        desk.click(strip(desk).go_on)
        dialog = desk.dialog(TakeOverDialog)
        desk.click(dialog.go_on)
        desk.closed(dialog)
        desk.until(lambda: not strip(desk).lines[Matter.LEASE].isVisible())
        assert "Paused, until you activate them again: “Welcome”." in strip(desk).done.said
        assert [each.state for each in desk.workspace.sequences.every()] == [SequenceState.PAUSED]
