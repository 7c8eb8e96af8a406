"""The table of what is planned as Qt's views read it."""

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt

from app.ui.activity.filter_bar import Wanted
from app.ui.told import told_reason
from app.ui.widgets.rows_model import Index, RowsModel
from app.ui.words import Words, step_words
from app.workspace import Workspace
from app.workspace.coming import ComingMessage, ComingPage


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


class ComingModel(RowsModel[ComingMessage]):
    """Holds what is planned."""

    def __init__(self, parent: QObject | None = None) -> None:
        """Hold nothing yet."""
        headings = {
            ComingColumn.WHEN: self.tr("Planned"),
            ComingColumn.CUSTOMER: self.tr("Customer"),
            ComingColumn.SEQUENCE: self.tr("Sequence"),
            ComingColumn.STEP: self.tr("Next message"),
            ComingColumn.REASON: self.tr("Why then"),
        }
        super().__init__([headings[column] for column in ComingColumn], parent)
        self._planned: Planned | None = None
        self._words = Words(self)

    def show(self, planned: Planned) -> None:
        """Show this plan; where the same messages stay, only their cells change."""
        older, newer = self._rows, list(planned.page.messages)
        self._planned = planned
        if [each.enrollment_id for each in older] == [each.enrollment_id for each in newer]:
            self._refresh(newer)
        else:
            self._replace(newer)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, whole in its tooltip."""
        if not index.isValid() or self._planned is None:
            return None
        column = ComingColumn(index.column())
        is_read = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if is_read or role == Qt.ItemDataRole.ToolTipRole:
            return self._shown(self._rows[index.row()], self._planned, column)
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
