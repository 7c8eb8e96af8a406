"""The Activity page: the newest messages, live, and what is known of the one that is chosen."""

from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from app.ui.activity.detail import MessageDetail
from app.ui.activity.model import ActivityModel, Column
from app.ui.activity.rows import Newest, read_newest
from app.ui.activity.state_pill import StatePill
from app.ui.background import Reading
from app.ui.context import Context
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.labels import text_label
from app.ui.widgets.page import Page
from app.ui.widgets.table import show_rows

_WIDTHS = {
    Column.WHEN: 140,
    Column.CUSTOMER: 150,
    Column.SEQUENCE: 170,
    Column.STEP: 180,
    Column.STATE: 120,
}


class ActivityPage(Page):
    """A table, or, while nothing has been sent, what will be here."""

    def __init__(self, context: Context) -> None:
        """Ask for the messages whenever the page is shown and something has changed."""
        super().__init__(
            context.theme, self.tr("Activity"), self.tr("Every message that went out, or did not, and why.")
        )
        self._context = context
        self.model = ActivityModel(self)
        self.table = self._table()
        self.detail = MessageDetail(context.theme)
        self.older = text_label("", "small")
        self.empty = EmptyState(
            context.theme,
            "activity",
            self.tr("Nothing has been sent yet"),
            self.tr(
                "Once a sequence is active and somebody has joined it, each of its messages is listed here: when it"
                " went out, whether it arrived, and why it was sent then."
            ),
        )
        self._stack = QStackedWidget()
        for page in (QWidget(), self.empty, self._filled()):
            self._stack.addWidget(page)
        self.body.addWidget(self._stack)
        self._reading = Reading(context.background, self)
        self._reading.arrived.connect(self.show_newest)
        self._reading.failed.connect(self.show_error)
        context.changes.changed.connect(self._ask_if_shown)
        context.theme.changed.connect(self.table.viewport().update)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the newest messages."""
        self._ask()

    def _ask_if_shown(self) -> None:
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        self._reading.ask(partial(read_newest, self._context.workspace))

    def show_newest(self, newest: Newest) -> None:
        """Show these messages."""
        self.notice.silence()
        self.model.show(newest)
        self._stack.setCurrentIndex(2 if newest.rows else 1)
        self.older.setText(
            "" if newest.is_all else self.tr("The newest %n message(s) are shown.", "", len(newest.rows))
        )
        self.older.setVisible(not newest.is_all)
        self._show_detail(self.table.currentIndex())

    def _show_detail(self, current: QModelIndex) -> None:
        zone = self.model.zone
        if current.isValid() and zone is not None:
            self.detail.show_message(self.model.row(current.row()), zone)
        else:
            self.detail.setVisible(False)

    def _table(self) -> QTableView:
        metrics = self._context.theme.metrics
        table = QTableView()
        table.setAccessibleName(self.tr("Messages"))
        table.setModel(self.model)
        table.setItemDelegateForColumn(Column.STATE, StatePill(self._context.theme, table))
        show_rows(table, metrics)
        header = table.horizontalHeader()
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, metrics.scaled(width))
        header.setSectionResizeMode(Column.REASON, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(self._show_detail)
        return table

    def _filled(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self._context.theme.metrics.medium)
        inset = QVBoxLayout()
        inset.setContentsMargins(2, 1, 2, 0)
        inset.addWidget(self.table)
        layout.addLayout(inset, 1)
        layout.addWidget(self.older)
        layout.addWidget(self.detail)
        return page
