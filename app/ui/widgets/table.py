"""What every table of the window has in common: whole rows, one at a time, and no lines between columns."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.ui.theme import Metrics, Theme

_NARROWEST = 48


def show_rows(table: QTableView, metrics: Metrics) -> None:
    """Let a table show rows to be read and chosen, not a sheet to be written in."""
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setCornerButtonEnabled(False)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(metrics.row)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@dataclass(frozen=True, slots=True)
class Columns:
    """How the columns of a table share its width.

    ``widths`` are in pixels at 100 %, ``last`` takes what is left. Beside the details of a row
    ``said_there`` are left out, and ``stretched`` takes what is left.
    """

    widths: Mapping[int, int]
    last: int
    said_there: Collection[int]
    stretched: int


class RowsTable(QTableView):
    """Rows to be read and chosen, which make room for the details of the one that is."""

    def __init__(self, theme: Theme, model: QAbstractItemModel, name: str, columns: Columns) -> None:
        """Show a model; ``name`` is for screen readers."""
        super().__init__()
        self._columns = columns
        self._metrics = theme.metrics
        self._is_beside_details = False
        self.setAccessibleName(name)
        self.setModel(model)
        show_rows(self, theme.metrics)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(theme.metrics.scaled(_NARROWEST))
        for column, width in columns.widths.items():
            self.setColumnWidth(column, theme.metrics.scaled(width))
        header.setSectionResizeMode(columns.last, QHeaderView.ResizeMode.Stretch)
        theme.changed.connect(self.viewport().update)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard and choose no row: Qt would take the first, and its details would open by themselves."""
        if self.currentIndex().isValid():
            super().focusInEvent(event)
        else:
            QWidget.focusInEvent(self, event)
            self.viewport().update()

    def make_room(self, *, is_beside_details: bool) -> None:
        """Leave out the columns that the details beside the table show anyway, or bring them back."""
        if is_beside_details == self._is_beside_details:
            return
        self._is_beside_details = is_beside_details
        for column in self._columns.said_there:
            self.setColumnHidden(column, is_beside_details)
        stretched = self._columns.stretched
        mode = QHeaderView.ResizeMode.Stretch if is_beside_details else QHeaderView.ResizeMode.Interactive
        self.horizontalHeader().setSectionResizeMode(stretched, mode)
        if not is_beside_details:
            self.setColumnWidth(stretched, self._metrics.scaled(self._columns.widths[stretched]))
