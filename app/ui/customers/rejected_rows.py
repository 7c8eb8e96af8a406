"""The rows of a file that were not imported, each with its reason, as a table to read."""

from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from app.sources.csv_customers import RejectedRow
from app.ui.theme import Theme
from app.ui.told import told
from app.ui.widgets.table import show_rows

_MOST_HIGH = 6
_LINE_WIDTH = 60
_REASON_WIDTH = 320


class RejectedRowsView(QTableWidget):
    """Where a row stands in the file, why it was rejected, and its cells."""

    def __init__(self, theme: Theme) -> None:
        """Make it empty."""
        super().__init__(0, 3)
        self._theme = theme
        self.setAccessibleName(self.tr("Rejected rows"))
        self.setHorizontalHeaderLabels([self.tr("Row"), self.tr("Why"), self.tr("Cells")])
        show_rows(self, theme.metrics)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setColumnWidth(0, theme.metrics.scaled(_LINE_WIDTH))
        self.setColumnWidth(1, theme.metrics.scaled(_REASON_WIDTH))
        self.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.setWordWrap(True)

    def show_rejected(self, rows: list[RejectedRow]) -> None:
        """List the rows."""
        self.setRowCount(len(rows))
        for number, row in enumerate(rows):
            cells = " · ".join(cell for cell in row.cells if cell)
            for column, text in enumerate((str(row.line), told(row.reason), cells)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.setItem(number, column, item)
        self.resizeRowsToContents()
        shown = min(len(rows), _MOST_HIGH)
        height = sum(max(self.rowHeight(number), self._theme.metrics.row) for number in range(shown))
        self.setFixedHeight(height + self.horizontalHeader().sizeHint().height() + 6)
