"""The table of customers as Qt's views read it: it grows page by page while one scrolls down."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal

from app.model.customer import Customer
from app.ui.customers.reading import People
from app.ui.customers.words import consents_line
from app.ui.widgets.rows_model import Index, RowsModel


class Column(IntEnum):
    """The columns in their order."""

    ID = 0
    NAME = 1
    EMAIL = 2
    PHONE = 3
    TAGS = 4
    CONSENT = 5


class CustomersModel(RowsModel[Customer]):
    """Holds the customers that have been read; emits ``more_asked`` with the last id when the view wants more."""

    more_asked = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nobody yet."""
        headings = {
            Column.ID: self.tr("No."),
            Column.NAME: self.tr("Name"),
            Column.EMAIL: self.tr("Email"),
            Column.PHONE: self.tr("Phone"),
            Column.TAGS: self.tr("Tags"),
            Column.CONSENT: self.tr("Consent"),
        }
        super().__init__([headings[column] for column in Column], parent)
        self._is_all = True
        self._is_asking = False

    def canFetchMore(self, parent: Index) -> bool:
        """Say whether there are customers that have not been read."""
        return not parent.isValid() and not self._is_all and not self._is_asking

    def fetchMore(self, parent: Index) -> None:
        """Ask for the next ones; they come in later."""
        if self.canFetchMore(parent):
            self._is_asking = True
            self.more_asked.emit(self._rows[-1].id if self._rows else 0)

    @property
    def last_id(self) -> int:
        """The id of the last customer that has been read."""
        return self._rows[-1].id if self._rows else 0

    def row_of(self, customer_id: int) -> int:
        """Return the row of a customer; -1 if there is none."""
        return next((number for number, each in enumerate(self._rows) if each.id == customer_id), -1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; its tooltip says all of it."""
        wanted = (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        )
        if not index.isValid() or role not in wanted:
            return None
        return _shown(self._rows[index.row()], Column(index.column()))

    def show(self, people: People) -> None:
        """Show these customers in place of the others."""
        new = list(people.rows)
        self._is_all, self._is_asking = people.is_all, False
        if [each.id for each in new] == [each.id for each in self._rows]:
            self._refresh(new)
        else:
            self._replace(new)

    def add(self, people: People) -> None:
        """Add the next customers below."""
        self._is_all, self._is_asking = people.is_all, False
        if people.rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(people.rows) - 1)
            self._rows += people.rows
            self.endInsertRows()

    def give_up(self) -> None:
        """The next customers could not be read; they can be asked for again."""
        self._is_asking = False


def _shown(customer: Customer, column: Column) -> str:
    match column:
        case Column.ID:
            return str(customer.id)
        case Column.NAME:
            return customer.name
        case Column.EMAIL:
            return customer.value_of("email")
        case Column.PHONE:
            return customer.value_of("phone")
        case Column.TAGS:
            return ", ".join(sorted(customer.tags, key=str.casefold))
        case Column.CONSENT:
            return consents_line(customer)
