"""The view of the table of customers."""

from app.ui.customers.model import Column, CustomersModel
from app.ui.theme import Theme
from app.ui.widgets.table import Columns, RowsTable

_COLUMNS = Columns(
    {Column.ID: 64, Column.NAME: 180, Column.EMAIL: 220, Column.PHONE: 168, Column.TAGS: 140},
    last=Column.CONSENT,
    said_there=(Column.PHONE, Column.TAGS, Column.CONSENT),
    stretched=Column.EMAIL,
)


class CustomersTable(RowsTable):
    """A row for each customer."""

    def __init__(self, theme: Theme, model: CustomersModel) -> None:
        """Show a model."""
        super().__init__(theme, model, self.tr("Customers"), _COLUMNS)
