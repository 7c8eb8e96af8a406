"""The table of customers as Qt's views read it: it grows page by page while one scrolls down."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.model.customer import Customer
from app.ui.customers.reading import People
from app.ui.customers.words import consents_line

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class Column(IntEnum):
    """The columns in their order."""

    ID = 0
    NAME = 1
    EMAIL = 2
    PHONE = 3
    TAGS = 4
    CONSENT = 5


class CustomersModel(QAbstractTableModel):
    """Holds the customers that have been read; emits ``more_asked`` with the last id when the view wants more."""

    more_asked = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nobody yet."""
        super().__init__(parent)
        self._rows: list[Customer] = []
        self._is_all = True
        self._is_asking = False

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return how many customers have been read."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(Column)

    def canFetchMore(self, parent: _Index) -> bool:
        """Say whether there are customers that have not been read."""
        return not parent.isValid() and not self._is_all and not self._is_asking

    def fetchMore(self, parent: _Index) -> None:
        """Ask for the next ones; they come in later."""
        if self.canFetchMore(parent):
            self._is_asking = True
            self.more_asked.emit(self._rows[-1].id if self._rows else 0)

    @property
    def last_id(self) -> int:
        """The id of the last customer that has been read."""
        return self._rows[-1].id if self._rows else 0

    def customer(self, number: int) -> Customer:
        """Return the customer in a row."""
        return self._rows[number]

    def row_of(self, customer_id: int) -> int:
        """Return the row of a customer; -1 if there is none."""
        return next((number for number, each in enumerate(self._rows) if each.id == customer_id), -1)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return {
            Column.ID: self.tr("No."),
            Column.NAME: self.tr("Name"),
            Column.EMAIL: self.tr("Email"),
            Column.PHONE: self.tr("Phone"),
            Column.TAGS: self.tr("Tags"),
            Column.CONSENT: self.tr("Consent"),
        }[Column(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
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
            self._rows = new
            if new:
                self.dataChanged.emit(self.index(0, 0), self.index(len(new) - 1, len(Column) - 1))
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()

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
