"""The view of the table of messages."""

from app.ui.activity.model import ActivityModel, Column
from app.ui.activity.state_pill import StatePill
from app.ui.theme import Theme
from app.ui.widgets.table import Columns, RowsTable

_COLUMNS = Columns(
    {Column.WHEN: 140, Column.CUSTOMER: 150, Column.SEQUENCE: 170, Column.STEP: 180, Column.STATE: 120},
    last=Column.REASON,
    said_there=(Column.SEQUENCE, Column.REASON),
    stretched=Column.STEP,
)


class ActivityTable(RowsTable):
    """A row for each message."""

    def __init__(self, theme: Theme, model: ActivityModel) -> None:
        """Show a model."""
        super().__init__(theme, model, self.tr("Messages"), _COLUMNS)
        self.setItemDelegateForColumn(Column.STATE, StatePill(theme, self))
