"""The Customers page: searching, importing, adding to a sequence and forgetting."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel

from app.ui.customers.forget_dialog import ForgetDialog
from app.ui.customers.import_dialog import ImportDialog
from app.ui.customers.model import Column
from app.ui.customers.page import CustomersPage
from app.ui.customers.reading import PAGE
from app.workspace.importing import ImportOptions
from tests.ui.driving import Desk, let_go

_Kind = TypeVar("_Kind", bound=QDialog)

_FILE = "Email,First Name,Last Name,City,Accepts Marketing\n"


@pytest.fixture
def page(still: Desk) -> Iterator[CustomersPage]:
    """The page in a window of its own."""
    shown = CustomersPage(still.session.context)
    shown.resize(1100, 760)
    shown.show()
    shown.activateWindow()
    still.until(shown.isActiveWindow)
    still.until(lambda: shown.model.rowCount() > 0 or shown.empty.isVisible())
    yield shown
    shown.close()
    let_go(shown)


def _import(desk: Desk, folder: Path, people: int) -> None:
    rows = "".join(f"mai{number}@example.com,Mai{number},Nguyễn,Hanoi,yes\n" for number in range(people))
    path = folder / "many.csv"
    path.write_text(_FILE + rows, encoding="utf-8")
    desk.workspace.customers.import_file(path, ImportOptions(tag="spring"))
    desk.session.context.changes.tell()


def _names(page: CustomersPage) -> list[str]:
    return [str(page.model.data(page.model.index(row, Column.NAME))) for row in range(page.model.rowCount())]


def _dialog(desk: Desk, page: CustomersPage, kind: type[_Kind]) -> _Kind:
    desk.until(lambda: any(each.isVisible() for each in page.findChildren(kind)))
    return next(each for each in page.findChildren(kind) if each.isVisible())


def _says(page: CustomersPage, words: str) -> bool:
    return words in page.detail.notice.said


def _forget_all(desk: Desk) -> None:
    for customer in list(desk.workspace.customers.every()):
        desk.workspace.customers.forget(f"#{customer.id}")


def test_all_customers_are_listed_page_by_page(still: Desk, page: CustomersPage, tmp_path: Path) -> None:
    _import(still, tmp_path, PAGE + 20)
    still.until(lambda: page.model.rowCount() >= PAGE)
    assert page.model.rowCount() == PAGE
    page.table.scrollToBottom()
    still.until(lambda: page.model.rowCount() == still.workspace.customers.count())
    assert len(set(_names(page))) == page.model.rowCount()


def test_the_frame_that_shows_the_keyboard_lies_clear_of_the_names_of_columns(
    still: Desk, page: CustomersPage
) -> None:
    head = page.table.horizontalHeader()
    before = head.geometry()
    page.table.setFocus()
    still.until(page.table.hasFocus)
    page.table.updateGeometries()
    assert head.geometry() == before
    assert head.geometry().top() >= 2


def test_the_search_finds_names_addresses_and_tags(still: Desk, page: CustomersPage, tmp_path: Path) -> None:
    _import(still, tmp_path, 12)
    QTest.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    still.until(lambda: QApplication.focusWidget() is page.search)
    still.write(page.search, "mai11@")
    still.until(lambda: _names(page) == ["Mai11 Nguyễn"])
    page.search.setText("mai3 NGUYỄN")
    still.until(lambda: _names(page) == ["Mai3 Nguyễn"])
    still.write(page.search, "spring")
    still.until(lambda: page.model.rowCount() == 12)
    still.write(page.search, "100%")
    still.until(lambda: page.nobody.isVisible())
    assert "100%" in page.nobody.text()


def test_an_empty_page_teaches_and_imports(still: Desk, page: CustomersPage, tmp_path: Path) -> None:
    _forget_all(still)
    still.session.context.changes.tell()
    still.until(page.empty.isVisible)
    assert not page.import_button.isVisible()
    path = tmp_path / "people.csv"
    path.write_text(_FILE + "mai@example.com,Mai,Nguyen,Hanoi,yes\n,No,Address,,\n", encoding="utf-8")
    still.click(page.empty.first)
    chosen = _dialog(still, page, QFileDialog)
    chosen.fileSelected.emit(str(path))
    chosen.reject()
    dialog = _dialog(still, page, ImportDialog)
    assert [box.currentData() for box in dialog.columns.boxes] == [
        "email",
        "first_name",
        "last_name",
        "city",
        "consent_email",
    ]
    assert not dialog.consent_words.isVisible()
    still.write(dialog.tag, "spring")
    still.click(dialog.begin)
    still.until(dialog.outcome.isVisible)
    assert dialog.rejects.isVisible()
    assert "people.csv.rejected.csv" in dialog.rejects.text()
    assert (tmp_path / "people.csv.rejected.csv").exists()
    still.click(dialog.begin)
    still.until(lambda: _names(page) == ["Mai Nguyen"])
    customer = still.workspace.customers.find("mai@example.com")
    assert customer.has_tag("spring")
    assert customer.fields["city"] == "Hanoi"


def test_a_column_that_nobody_knows_is_given_its_field(
    still: Desk, page: CustomersPage, tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("Reach,Who\nmai@example.com,Mai\n", encoding="utf-8")
    page.look_at(path)
    dialog = _dialog(still, page, ImportDialog)
    assert "no column with email addresses" in dialog.notice.said
    assert not dialog.begin.isEnabled()
    box = dialog.columns.boxes[0]
    box.setCurrentIndex(box.findData("email"))
    still.until(dialog.begin.isEnabled)
    assert not dialog.notice.said
    assert "get no marketing" in dialog.consent_words.text()
    dialog.consent.setCurrentIndex(dialog.consent.findData("yes"))
    assert not dialog.consent_words.isVisible()
    still.click(dialog.begin)
    still.until(dialog.outcome.isVisible)
    assert still.workspace.customers.find("mai@example.com").fields["who"] == "Mai"
    dialog.accept()


def test_an_import_is_stopped(still: Desk, page: CustomersPage, tmp_path: Path) -> None:
    before = still.workspace.customers.count()
    path = tmp_path / "long.csv"
    rows = "".join(f"mai{number}@example.com,Mai,Nguyen,Hanoi,yes\n" for number in range(3000))
    path.write_text(_FILE + rows, encoding="utf-8")
    page.look_at(path)
    dialog = _dialog(still, page, ImportDialog)
    still.click(dialog.begin)
    QTest.keyClick(dialog.cancel, Qt.Key.Key_Escape)
    still.until(lambda: "stopped" in dialog.notice.said)
    assert still.workspace.customers.count() < before + 3000
    still.click(dialog.begin)
    still.until(lambda: not page.findChildren(ImportDialog))


def test_a_file_that_is_no_table_is_refused_in_words(
    still: Desk, page: CustomersPage, tmp_path: Path
) -> None:
    path = tmp_path / "empty.csv"
    path.write_text("", encoding="utf-8")
    page.look_at(path)
    still.until(lambda: any(each.isVisible() for each in page.findChildren(QDialog)))
    refusal = page.findChildren(QDialog)[0]
    assert any("“empty.csv” is empty" in label.text() for label in refusal.findChildren(QLabel))
    refusal.close()


def test_a_customer_is_added_to_a_sequence(still: Desk, page: CustomersPage) -> None:
    still.workspace.sequences.new("Hello", "lead-nurturing", "Practice")
    still.workspace.sequences.publishing.activate("Hello")
    page.table.selectRow(0)
    still.until(page.detail.isVisible)
    for said in ("Added to", "already in this sequence"):
        still.click(page.detail.add)
        still.until(page.detail.menu.isVisible)
        assert [entry.text() for entry in page.detail.menu.actions()] == ["Hello"]
        QTest.keyClick(page.detail.menu, Qt.Key.Key_Return)
        still.until(partial(_says, page, said))
    assert still.workspace.sequences.every()[0].waiting == 1


def test_a_customer_is_forgotten_after_a_question(still: Desk, page: CustomersPage) -> None:
    before = page.model.rowCount()
    first = page.model.row(0)
    page.table.selectRow(0)
    still.until(page.detail.isVisible)
    still.click(page.detail.forget)
    asked = _dialog(still, page, ForgetDialog)
    QTest.keyClick(asked.cancel, Qt.Key.Key_Return)
    still.until(lambda: not page.findChildren(ForgetDialog))
    assert still.workspace.customers.count() == before
    still.click(page.detail.forget)
    asked = _dialog(still, page, ForgetDialog)
    still.click(asked.forget)
    still.until(lambda: page.model.rowCount() == before - 1)
    assert page.model.row_of(first.id) == -1
    assert not page.detail.isVisible()


def test_details_take_the_place_of_the_table_in_a_narrow_window(still: Desk, page: CustomersPage) -> None:
    page.table.selectRow(0)
    still.until(page.detail.isVisible)
    page.resize(560, 640)
    still.until(lambda: not page.table.isVisible())
    still.click(page.detail.close_button)
    assert page.table.isVisible()


def test_escape_closes_the_details(still: Desk, page: CustomersPage) -> None:
    page.table.selectRow(1)
    still.until(page.detail.isVisible)
    assert page.table.isColumnHidden(Column.CONSENT)
    QTest.keyClick(page.detail.close_button, Qt.Key.Key_Escape)
    assert not page.detail.isVisible()
    assert not page.table.isColumnHidden(Column.CONSENT)


def test_nobody_is_chosen_because_the_table_has_the_keyboard(still: Desk, page: CustomersPage) -> None:
    page.search.setFocus()
    still.until(lambda: page.model.rowCount() > 0)
    page.table.setFocus()
    assert not page.table.currentIndex().isValid()
    assert not page.detail.isVisible()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    still.until(page.detail.isVisible)
    assert page.table.currentIndex().row() == 0
