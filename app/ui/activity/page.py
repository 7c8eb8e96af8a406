"""The Activity page: the newest messages, live, and what is known of the one that is chosen."""

from functools import partial

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QStackedWidget, QTableView, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.model.settling import How
from app.storage.messages import ActivityRow
from app.ui.activity.detail import DETAIL_WIDTH, MessageDetail
from app.ui.activity.filter_bar import ActivityFilter
from app.ui.activity.model import ActivityModel, Column
from app.ui.activity.rows import MOST, Newest, read_newest, read_story
from app.ui.activity.state_pill import StatePill
from app.ui.background import Reading
from app.ui.context import Context
from app.ui.widgets.buttons import button
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.labels import text_label
from app.ui.widgets.page import Page
from app.ui.widgets.table import show_rows
from app.ui.words import message_words

_WIDTHS = {
    Column.WHEN: 140,
    Column.CUSTOMER: 150,
    Column.SEQUENCE: 170,
    Column.STEP: 180,
    Column.STATE: 120,
}

_LEAST_FOR_BOTH = 840


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
        self.filter = ActivityFilter(context.theme)
        self.older = text_label("", "small")
        self.more = button(context.theme, self.tr("Show older ones"), "caret-down", "small")
        self.nothing = text_label(self.tr("No message is like that."), "muted")
        self._most = MOST
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
        self._story = Reading(context.background, self)
        self._story.arrived.connect(self.detail.show_story)
        self._story.failed.connect(self.detail.notice.show_error)
        self.filter.changed.connect(self._refilter)
        self.more.clicked.connect(self._show_older)
        self.detail.closed.connect(self._close_detail)
        self.detail.settled.connect(self._settle)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.filter.search.setFocus)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        context.changes.changed.connect(self._ask_if_shown)
        context.theme.changed.connect(self.table.viewport().update)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the newest messages."""
        self._ask()

    def _ask_if_shown(self) -> None:
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        self._reading.ask(partial(read_newest, self._context.workspace, self.filter.wanted, self._most))

    def _refilter(self) -> None:
        self._most = MOST
        self._ask()

    def _show_older(self) -> None:
        self._most += MOST
        self._ask()

    def show_newest(self, newest: Newest) -> None:
        """Show these messages."""
        if newest.wanted != self.filter.wanted:
            return
        self.notice.silence()
        self.model.show(newest)
        self.filter.show_sequences(newest.sequences)
        is_empty = not newest.rows and newest.wanted.is_everything
        self._stack.setCurrentIndex(1 if is_empty else 2)
        self.nothing.setVisible(not newest.rows)
        self.older.setText(
            "" if newest.is_all else self.tr("The newest %n message(s) are shown.", "", len(newest.rows))
        )
        self.older.setVisible(not newest.is_all)
        self.more.setVisible(not newest.is_all)
        self._show_detail(self.table.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the details on Escape, wherever on the page the keyboard is."""
        if event.key() == Qt.Key.Key_Escape and self.detail.isVisible():
            self._close_detail()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the details in place of the table where there is no room for both."""
        self._make_room()

    def _show_detail(self, current: QModelIndex) -> None:
        zone = self.model.zone
        if current.isValid() and zone is not None:
            row = self.model.row(current.row())
            self.detail.show_message(row, zone)
            self._story.ask(partial(read_story, self._context.workspace, row.id))
        else:
            self.detail.setVisible(False)
        self._make_room()

    def _close_detail(self) -> None:
        self.table.setCurrentIndex(QModelIndex())
        self.detail.setVisible(False)
        self._make_room()
        self.table.setFocus()

    def _make_room(self) -> None:
        is_wide = self.width() >= self._context.theme.metrics.scaled(_LEAST_FOR_BOTH)
        self.table.setVisible(is_wide or self.detail.isHidden())
        for column in (Column.SEQUENCE, Column.REASON):  # both are said in the details
            self.table.setColumnHidden(column, not self.detail.isHidden())
        mode = (
            QHeaderView.ResizeMode.Interactive if self.detail.isHidden() else QHeaderView.ResizeMode.Stretch
        )
        self.table.horizontalHeader().setSectionResizeMode(Column.STEP, mode)
        self.detail.take_width(self._context.theme.metrics.scaled(DETAIL_WIDTH) if is_wide else 0)

    def _settle(self, message_id: int, how: How) -> None:
        work = partial(self._context.workspace.settling.settle, message_id, how)
        self._context.background.run(self, work, self._was_settled, self._not_settled)

    def _was_settled(self, row: ActivityRow) -> None:
        self._context.workspace.sending.wake()
        self.detail.notice.say(self.tr("Settled: {state}.").format(state=message_words(row.state)), "good")
        self._context.changes.tell()
        self._ask()

    def _not_settled(self, error: TendrilError) -> None:
        self.detail.notice.show_error(error)
        self._ask()

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
        metrics = self._context.theme.metrics
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(2, 1, 2, 0)
        layout.setSpacing(metrics.medium)
        layout.addWidget(self.filter)
        layout.addWidget(self.nothing)
        row = QHBoxLayout()
        row.setSpacing(metrics.medium)
        row.addWidget(self.table, 1)
        row.addWidget(self.detail)
        layout.addLayout(row, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.older)
        foot.addWidget(self.more)
        foot.addStretch()
        layout.addLayout(foot)
        return page
