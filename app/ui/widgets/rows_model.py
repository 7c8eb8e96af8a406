"""A table of rows as Qt's views read it: what the models of all such tables have in common."""

from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
Row = TypeVar("Row")


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Holds rows below named columns; what a cell shows is the business of each table's own model."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        """Hold no row yet."""
        super().__init__(parent)
        self._headings = tuple(headings)
        self._rows: list[Row] = []

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self._headings)

    def row(self, number: int) -> Row:
        """Return what stands in a row."""
        return self._rows[number]

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self._headings[section]

    def _replace(self, rows: list[Row]) -> None:
        """Hold other rows; the views forget what was chosen."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def _refresh(self, rows: list[Row]) -> None:
        """Hold the same rows with other values in them; what is chosen stays so."""
        self._rows = rows
        if rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(self._headings) - 1))
