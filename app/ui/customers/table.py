"""The view of the table of customers."""

from PySide6.QtWidgets import QHeaderView, QTableView

from app.ui.customers.model import Column, CustomersModel
from app.ui.theme import Theme
from app.ui.widgets.table import show_rows

_WIDTHS = {
    Column.ID: 64,
    Column.NAME: 180,
    Column.EMAIL: 220,
    Column.PHONE: 140,
    Column.TAGS: 150,
}
_BESIDE_DETAILS = (Column.PHONE, Column.TAGS, Column.CONSENT)


class CustomersTable(QTableView):
    """Rows to be chosen, one at a time."""

    def __init__(self, theme: Theme, model: CustomersModel) -> None:
        """Show a model."""
        super().__init__()
        metrics = theme.metrics
        self._is_beside_details = False
        self.setAccessibleName(self.tr("Customers"))
        self.setModel(model)
        show_rows(self, metrics)
        header = self.horizontalHeader()
        header.setMinimumSectionSize(metrics.scaled(48))
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, metrics.scaled(width))
        self._email_width = metrics.scaled(_WIDTHS[Column.EMAIL])
        header.setSectionResizeMode(Column.CONSENT, QHeaderView.ResizeMode.Stretch)
        theme.changed.connect(self.viewport().update)

    def make_room(self, *, is_beside_details: bool) -> None:
        """Leave out the columns that the details beside the table show anyway."""
        if is_beside_details == self._is_beside_details:
            return
        self._is_beside_details = is_beside_details
        for column in _BESIDE_DETAILS:
            self.setColumnHidden(column, is_beside_details)
        mode = QHeaderView.ResizeMode.Stretch if is_beside_details else QHeaderView.ResizeMode.Interactive
        self.horizontalHeader().setSectionResizeMode(Column.EMAIL, mode)
        if not is_beside_details:
            self.setColumnWidth(Column.EMAIL, self._email_width)
