"""One customer in the panel: edited, their consent, taken out of a sequence, and a file that is dropped."""

from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel

from app.model.customer import Address, Consent, Customer
from app.ui.customers.consent_dialog import ConsentDialog
from app.ui.customers.edit_dialog import EditDialog
from app.ui.customers.import_dialog import ImportDialog
from app.ui.customers.page import CustomersPage
from app.ui.customers.take_out_dialog import TakeOutDialog
from app.ui.widgets.labels import ElidedLabel
from app.workspace.customer_editing import ConsentGiven
from tests.ui.driving import Desk, let_go

_Kind = TypeVar("_Kind", bound=QDialog)


@pytest.fixture
def page(still: Desk) -> Iterator[CustomersPage]:
    """The page in a window of its own, with one customer who is in a sequence."""
    still.workspace.sequences.new("Hello", "lead-nurturing", "Practice")
    still.workspace.sequences.publishing.activate("Hello")
    written = Customer(
        0, "Zoë", "Ward", tags=frozenset({"tea"}), addresses=(Address("email", "zoe@example.com"),)
    )
    zoe = still.workspace.editing.add(written).customer
    still.workspace.editing.record_consent(zoe.id, ConsentGiven("email", Consent.YES, "card"))
    still.workspace.sequences.enroll("Hello", [still.workspace.customers.find(str(zoe.id))])
    shown = CustomersPage(still.session.context)
    shown.resize(1100, 760)
    shown.show()
    shown.activateWindow()
    still.until(shown.isActiveWindow)
    still.until(lambda: shown.model.row_of(zoe.id) >= 0)
    shown.table.selectRow(shown.model.row_of(zoe.id))
    still.until(shown.detail.isVisible)
    yield shown
    shown.close()
    let_go(shown)


def _dialog(desk: Desk, page: CustomersPage, kind: type[_Kind]) -> _Kind:
    desk.until(lambda: any(each.isVisible() for each in page.findChildren(kind)))
    return next(each for each in page.findChildren(kind) if each.isVisible())


def _zoe(desk: Desk) -> Customer:
    return desk.workspace.customers.find("zoe@example.com")


def test_somebody_is_taken_out_after_one_question(still: Desk, page: CustomersPage) -> None:
    (part,) = page.detail.inside
    still.click(part.take_out)
    asked = _dialog(still, page, TakeOutDialog)
    QTest.keyClick(asked.cancel, Qt.Key.Key_Return)
    still.until(lambda: not page.findChildren(TakeOutDialog))
    assert still.workspace.standing.of(_zoe(still).id)
    still.click(page.detail.inside[0].take_out)
    still.click(_dialog(still, page, TakeOutDialog).take_out)
    still.until(lambda: "Taken out of “Hello”" in page.detail.notice.said)
    still.until(lambda: not page.detail.inside)
    assert still.workspace.standing.of(_zoe(still).id) == []


def test_what_comes_next_is_called_by_the_name_of_its_step(still: Desk, page: CustomersPage) -> None:
    (part,) = page.detail.inside
    assert any(each.text().startswith("Next: “Say thank you”") for each in part.findChildren(QLabel))
    still.click(part.take_out)
    asked = _dialog(still, page, TakeOutDialog)
    assert any(each.text().startswith("Say thank you · ") for each in asked.findChildren(QLabel))
    asked.reject()


def test_a_message_is_called_by_the_name_of_its_step(still: Desk, page: CustomersPage) -> None:
    still.workspace.sending.run(stop_when_idle=True)
    still.session.context.changes.tell()
    still.until(lambda: "Say thank you" in [each.text() for each in page.detail.findChildren(ElidedLabel)])


def test_the_form_keeps_what_is_written(still: Desk, page: CustomersPage) -> None:
    still.click(page.detail.edit)
    form = _dialog(still, page, EditDialog)
    still.write(form.last_name, "Marsh")
    QTest.keyClicks(form.tags.line, "vip")
    QTest.keyClick(form.tags.line, Qt.Key.Key_Return)
    assert form.isVisible()
    form.own.add_row()
    name, value = form.own.rows[0].first, form.own.rows[0].second
    QTest.keyClicks(name, "Birthday")
    still.write(value, "1990-02-30")
    still.click(form.save)
    still.until(lambda: "no day 1990-02-30" in form.notice.said)
    still.write(value, "1990-02-28")
    QTest.keyClick(value, Qt.Key.Key_Return)
    still.until(lambda: "Saved." in page.detail.notice.said)
    kept = _zoe(still)
    assert (kept.name, set(kept.tags), dict(kept.fields)) == (
        "Zoë Marsh",
        {"tea", "vip"},
        {"birthday": "1990-02-28"},
    )
    still.until(lambda: page.detail.name.text() == "Zoë Marsh")


def test_the_keys_of_the_labels_reach_tags_and_rows(still: Desk, page: CustomersPage) -> None:
    still.click(page.detail.edit)
    form = _dialog(still, page, EditDialog)
    still.until(form.isActiveWindow)
    for key, target in (
        (Qt.Key.Key_T, form.tags.line),
        (Qt.Key.Key_A, form.addresses.add),
        (Qt.Key.Key_O, form.own.add),
    ):
        QTest.keyClick(form, key, Qt.KeyboardModifier.AltModifier)
        still.until(target.hasFocus)
    form.reject()


def test_an_address_of_somebody_else_is_refused_in_words(still: Desk, page: CustomersPage) -> None:
    still.workspace.editing.add(Customer(0, "Tam", addresses=(Address("email", "tam@example.com"),)))
    still.click(page.detail.edit)
    form = _dialog(still, page, EditDialog)
    still.write(form.addresses.rows[0].second, "TAM@example.com")
    still.click(form.save)
    still.until(lambda: "belongs to another customer already" in form.notice.said)
    form.reject()
    assert _zoe(still).first_name == "Zoë"


def test_a_new_customer_by_hand_is_found_and_shown(still: Desk, page: CustomersPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    form = _dialog(still, page, EditDialog)
    still.click(form.save)
    still.until(lambda: "at least a name" in form.notice.said)
    form.first_name.setText("مريم")
    still.write(form.addresses.rows[0].second, "maryam@example.com")
    still.click(form.save)
    still.until(lambda: page.model.rowCount() == 1)
    assert still.workspace.customers.find("maryam@example.com").first_name == "مريم"


def test_a_no_takes_effect_and_its_history_is_seen(still: Desk, page: CustomersPage) -> None:
    assert page.detail.person is not None
    page.detail.consent_asked.emit(page.detail.person)
    dialog = _dialog(still, page, ConsentDialog)
    assert dialog.answer.currentData() == Consent.YES
    dialog.answer.setCurrentIndex(dialog.answer.findData(Consent.NO))
    assert "at once" in dialog.effect.text()
    still.write(dialog.day, "2026-02-30")
    still.click(dialog.save)
    assert "not a day in the calendar" in dialog.notice.said
    still.write(dialog.day, still.clock.now().date().isoformat())
    still.write(dialog.source, "on the phone")
    QTest.keyClick(dialog.source, Qt.Key.Key_Return)
    still.until(lambda: "A no is recorded for Email." in page.detail.notice.said)
    records = still.workspace.editing.consents(_zoe(still).id)
    assert [(record.consent, record.source) for record in records] == [
        (Consent.NO, "by hand: on the phone"),
        (Consent.YES, "by hand: card"),
    ]


def test_a_dropped_file_is_looked_at_and_its_rejected_rows_can_be_read(
    still: Desk, page: CustomersPage, tmp_path: Path
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Email,First Name\nmai@example.com,Mai\nnobody,No\n", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    keys, buttons = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    page.dropEvent(QDropEvent(QPointF(40, 40), Qt.DropAction.CopyAction, data, buttons, keys))
    dialog = _dialog(still, page, ImportDialog)
    still.click(dialog.begin)
    still.until(dialog.outcome.isVisible)
    table = dialog.rejected_rows
    assert table.isVisible()
    shown = [table.item(0, column) for column in range(3)]
    assert [item.text() for item in shown if item][::2] == ["3", "nobody · No"]
    assert shown[1] is not None
    assert "email" in shown[1].text()
    dialog.accept()
