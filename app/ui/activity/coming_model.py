"""The table of what is planned as Qt's views read it."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.ui.activity.filter_bar import Wanted
from app.ui.told import told_reason
from app.ui.words import Words, step_words
from app.workspace import Workspace
from app.workspace.coming import ComingMessage, ComingPage

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class ComingColumn(IntEnum):
    """The columns in their order."""

    WHEN = 0
    CUSTOMER = 1
    SEQUENCE = 2
    STEP = 3
    REASON = 4


@dataclass(frozen=True)
class Planned:
    """A part of the plan, the nearest first, with the names of all sequences."""

    page: ComingPage
    zone: ZoneInfo
    now: datetime
    wanted: Wanted
    sequences: tuple[str, ...]


def read_planned(workspace: Workspace, wanted: Wanted, most: int) -> Planned:
    """Return what is planned; runs in the background."""
    names = tuple(view.name for view in workspace.sequences.every())
    sequence = wanted.sequence if wanted.sequence in names else ""
    page = workspace.coming.page(sequence=sequence, text=wanted.text, most=most)
    return Planned(page, workspace.desk.zone(), workspace.desk.now(), wanted, names)


class ComingModel(QAbstractTableModel):
    """Holds what is planned."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nothing yet."""
        super().__init__(parent)
        self._planned: Planned | None = None
        self._messages: tuple[ComingMessage, ...] = ()
        self._words = Words(self)

    def show(self, planned: Planned) -> None:
        """Show this plan; where the same messages stay, only their cells change."""
        older, newer = self._messages, planned.page.messages
        if [each.enrollment_id for each in older] != [each.enrollment_id for each in newer]:
            self.beginResetModel()
            self._planned, self._messages = planned, newer
            self.endResetModel()
            return
        self._planned, self._messages = planned, newer
        if newer:
            self.dataChanged.emit(self.index(0, 0), self.index(len(newer) - 1, len(ComingColumn) - 1))

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of planned messages."""
        return 0 if parent.isValid() else len(self._messages)

    def columnCount(self, parent: _Index = _NOWHERE) -> int:
        """Return the number of columns."""
        return 0 if parent.isValid() else len(ComingColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the heading of a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return {
            ComingColumn.WHEN: self.tr("Planned"),
            ComingColumn.CUSTOMER: self.tr("Customer"),
            ComingColumn.SEQUENCE: self.tr("Sequence"),
            ComingColumn.STEP: self.tr("Next message"),
            ComingColumn.REASON: self.tr("Why then"),
        }[ComingColumn(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, whole in its tooltip."""
        if not index.isValid() or self._planned is None:
            return None
        column = ComingColumn(index.column())
        is_read = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if is_read or role == Qt.ItemDataRole.ToolTipRole:
            return self._shown(self._messages[index.row()], self._planned, column)
        return None

    def _shown(self, message: ComingMessage, planned: Planned, column: ComingColumn) -> str:
        match column:
            case ComingColumn.WHEN:
                return self._words.moment(max(message.at, planned.now), planned.zone, planned.now)
            case ComingColumn.CUSTOMER:
                return message.customer
            case ComingColumn.SEQUENCE:
                return message.sequence
            case ComingColumn.STEP:
                name = step_words(message.step, message.step_name)
                return name if message.what == "send" else self.tr("{step}, left out").format(step=name)
            case ComingColumn.REASON:
                return "; ".join(map(told_reason, message.why))
