"""The table of messages as Qt's views read it. What is new comes in on top; what stays keeps its place."""

from enum import IntEnum
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, QObject, Qt

from app.ui.activity.rows import MessageRow, Newest
from app.ui.widgets.rows_model import Index, RowsModel
from app.ui.words import Words, message_words, step_words


class Column(IntEnum):
    """The columns in their order."""

    WHEN = 0
    CUSTOMER = 1
    SEQUENCE = 2
    STEP = 3
    STATE = 4
    REASON = 5


class ActivityModel(RowsModel[MessageRow]):
    """Holds the newest messages."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nothing yet."""
        headings = {
            Column.WHEN: self.tr("When"),
            Column.CUSTOMER: self.tr("Customer"),
            Column.SEQUENCE: self.tr("Sequence"),
            Column.STEP: self.tr("Message"),
            Column.STATE: self.tr("State"),
            Column.REASON: self.tr("Why"),
        }
        super().__init__([headings[column] for column in Column], parent)
        self._newest: Newest | None = None
        self._words = Words(self)

    @property
    def zone(self) -> ZoneInfo | None:
        """The zone of the shop's clocks, once messages have been read."""
        return self._newest.zone if self._newest else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, or the state itself for the pill."""
        if not index.isValid() or self._newest is None:
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._shown(row, column)
        if role == Qt.ItemDataRole.UserRole:
            return row.state
        if role == Qt.ItemDataRole.ToolTipRole and column is Column.REASON:
            return row.reason
        return None

    def show(self, newest: Newest) -> None:
        """Show these messages, changing as little as can be."""
        old, new = self._rows, list(newest.rows)
        added = self._added_on_top(new)
        self._newest = newest
        if added is None:
            self._replace(new)
            return
        if added:
            self.beginInsertRows(QModelIndex(), 0, added - 1)
            self._rows = new[:added] + old
            self.endInsertRows()
        if len(self._rows) > len(new):
            self.beginRemoveRows(QModelIndex(), len(new), len(self._rows) - 1)
            del self._rows[len(new) :]
            self.endRemoveRows()
        self._refresh(new)

    def _added_on_top(self, new: list[MessageRow]) -> int | None:
        """Return how many messages came on top of the old ones; ``None`` if anything else moved."""
        old_ids, new_ids = [row.id for row in self._rows], [row.id for row in new]
        if not old_ids:
            return None
        if old_ids[0] not in new_ids:
            return None
        added = new_ids.index(old_ids[0])
        return added if new_ids[added:] == old_ids[: len(new_ids) - added] else None

    def _shown(self, row: MessageRow, column: Column) -> str:
        match column:
            case Column.WHEN:
                return self._moment(row)
            case Column.CUSTOMER:
                return row.customer
            case Column.SEQUENCE:
                return row.sequence
            case Column.STEP:
                return step_words(row.step, row.step_name)
            case Column.STATE:
                return message_words(row.state)
            case Column.REASON:
                return row.reason

    def _moment(self, row: MessageRow) -> str:
        if self._newest is None:
            return ""
        return self._words.moment(row.at, self._newest.zone, self._newest.now)
