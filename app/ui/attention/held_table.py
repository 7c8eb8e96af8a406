"""The table of held messages: to whom, what it would say, when it was planned, and whether it is still useful."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from enum import IntEnum
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QHeaderView, QTableView

from app.model.block import Content
from app.ui.attention.scopes import HeldMessage
from app.ui.theme import Theme
from app.ui.widgets.rows_model import Index, RowsModel
from app.ui.widgets.table import show_rows
from app.ui.words import Words, step_words

_WIDTHS = (124, 0, 140, 120)


class Column(IntEnum):
    """The columns in their order."""

    CUSTOMER = 0
    SAYS = 1
    PLANNED = 2
    NOW = 3


class HeldModel(RowsModel[HeldMessage]):
    """Holds the messages of one scope; what they say comes later."""

    def __init__(self, parent: QObject) -> None:
        """Hold nothing yet."""
        headings = {
            Column.CUSTOMER: self.tr("Customer"),
            Column.SAYS: self.tr("What it would say"),
            Column.PLANNED: self.tr("Planned"),
            Column.NOW: self.tr("Now"),
        }
        super().__init__([headings[column] for column in Column], parent)
        self._contents: Mapping[int, Content] = {}
        self._words = Words(self)
        self._zone, self._now = ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)

    def show(self, messages: Sequence[HeldMessage], zone: ZoneInfo, now: datetime) -> None:
        """Show other messages, with instants by the clocks of ``zone`` and as seen from ``now``."""
        self._zone, self._now = zone, now
        self._replace(list(messages))

    def tell(self, contents: Mapping[int, Content]) -> None:
        """Show what the messages say, by enrollment."""
        self._contents = {**self._contents, **contents}
        if self._rows:
            last = self.index(len(self._rows) - 1, Column.SAYS)
            self.dataChanged.emit(self.index(0, Column.SAYS), last)

    def content(self, number: int) -> Content | None:
        """Return what the message in a row would say, once it is known."""
        return self._contents.get(self._rows[number].row.enrollment_id)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what stands in a cell, whole in its tooltip."""
        if not index.isValid() or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        message = self._rows[index.row()]
        match Column(index.column()):
            case Column.CUSTOMER:
                is_shown = role == Qt.ItemDataRole.DisplayRole
                return "" if is_shown and self._is_of_same_customer(index.row()) else message.customer
            case Column.SAYS:
                return self.says(index.row())
            case Column.PLANNED:
                return self._words.moment(message.row.planned_at, self._zone, self._now)
            case Column.NOW:
                return self.tr("Still useful") if message.is_useful else self.tr("Too late")

    def says(self, number: int) -> str:
        """Return in one line what a message would say; its step as long as that is not known."""
        content = self.content(number)
        if content is None:
            row = self._rows[number].row
            return step_words(row.step, row.step_name)
        text = content.text or content.subject or (content.template.name if content.template else "")
        return " ".join(text.split())

    def _is_of_same_customer(self, number: int) -> bool:
        if number == 0:
            return False
        this, before = self._rows[number], self._rows[number - 1]
        return this.row.customer_id == before.row.customer_id and this.is_useful == before.is_useful


def held_table(theme: Theme, model: HeldModel) -> QTableView:
    """Return the table over a model."""
    table = QTableView()
    table.setModel(model)
    show_rows(table, theme.metrics)
    header = table.horizontalHeader()
    for column, width in enumerate(_WIDTHS):
        if width:
            header.resizeSection(column, theme.metrics.scaled(width))
    header.setSectionResizeMode(Column.SAYS, QHeaderView.ResizeMode.Stretch)
    return table
