"""The Activity page: the newest messages, live, and what is known of the one that is chosen."""

from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QShowEvent

from app.model.errors import TendrilError
from app.model.settling import How
from app.storage.activity import ActivityRow
from app.ui.activity.coming_view import ComingView
from app.ui.activity.detail import DETAIL_WIDTH, MessageDetail
from app.ui.activity.filter_bar import ActivityFilter
from app.ui.activity.model import ActivityModel
from app.ui.activity.rows import MOST, Newest, read_newest, read_story
from app.ui.activity.table import ActivityTable
from app.ui.background import Reading
from app.ui.context import Context
from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.labels import text_label
from app.ui.widgets.table_page import TablePage, TableWithDetails
from app.ui.widgets.toggles import Segments
from app.ui.words import message_words

_LEAST_FOR_BOTH = 840
_SIDES_WIDTH = 320
_BEEN, _COMING = "been", "coming"


class ActivityPage(TablePage):
    """A table, or, while nothing has been sent, what will be here."""

    def __init__(self, context: Context) -> None:
        """Ask for the messages whenever the page is shown and something has changed."""
        self.model = ActivityModel()
        self.table = ActivityTable(context.theme, self.model)
        self.detail = MessageDetail(context.theme)
        self.filter = ActivityFilter(context.theme)
        self.empty = self._nothing_yet(context.theme)
        listed = TableWithDetails(
            context.theme,
            self.table,
            self.detail,
            detail_width=DETAIL_WIDTH,
            least_for_both=_LEAST_FOR_BOTH,
        )
        super().__init__(
            context.theme,
            self.tr("Activity"),
            self.tr("Every message that went out, or did not, and why, and what is coming."),
            listed=listed,
            empty=self.empty,
            search=self.filter.search,
        )
        self._context = context
        self.older = text_label("", "small")
        self.more = button(context.theme, self.tr("Show older ones"), "caret-down", "small")
        self.nothing = text_label(self.tr("No message is like that."), "muted")
        self._most = MOST
        self._lay_out(listed)
        self.coming = ComingView(context)
        self.coming.failed.connect(self.show_error)
        self._lay_out_sides()
        self._reading = Reading(context.background, self)
        self._story = Reading(context.background, self)
        self._connect()
        context.changes.changed.connect(self._ask_if_shown)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the newest messages."""
        self._ask()

    def _connect(self) -> None:
        self._reading.arrived.connect(self.show_newest)
        self._reading.failed.connect(self.show_error)
        self._story.arrived.connect(self.detail.show_story)
        self._story.failed.connect(self.detail.notice.show_error)
        self.filter.changed.connect(self._refilter)
        self.more.clicked.connect(self._show_older)
        self.table.selectionModel().currentRowChanged.connect(self._show_detail)
        self.detail.closed.connect(self.close_detail)
        self.detail.settled.connect(self._settle)

    def find_rows(self) -> None:
        """Put the keyboard into the search of what is listed."""
        if self.coming.isVisible():
            self.coming.filter.search.setFocus()
        else:
            super().find_rows()

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
        self.show_listed(is_empty=is_empty)
        self.nothing.setVisible(not newest.rows)
        self.older.setText(
            "" if newest.is_all else self.tr("The newest %n message(s) are shown.", "", len(newest.rows))
        )
        self.older.setVisible(not newest.is_all)
        self.more.setVisible(not newest.is_all)
        self._show_detail(self.table.currentIndex())

    def _show_detail(self, current: QModelIndex) -> None:
        zone = self.model.zone
        if current.isValid() and zone is not None:
            row = self.model.row(current.row())
            self.detail.show_message(row, zone)
            self._story.ask(partial(read_story, self._context.workspace, row.id))
        else:
            self.detail.setVisible(False)
        self.make_room()

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

    def _nothing_yet(self, theme: Theme) -> EmptyState:
        return EmptyState(
            theme,
            "activity",
            self.tr("Nothing has been sent yet"),
            self.tr(
                "Once a sequence is active and somebody has joined it, each of its messages is listed here: when it"
                " went out, whether it arrived, and why it was sent then."
            ),
        )

    def _lay_out_sides(self) -> None:
        """Lay what is coming beside what has been, with the choice between them above."""
        options = ((_BEEN, self.tr("What has been")), (_COMING, self.tr("What is coming")))
        self.side = Segments(self._context.theme, self.tr("What is listed"), options)
        self.side.setMaximumWidth(self._context.theme.metrics.scaled(_SIDES_WIDTH))
        self.side.edited.connect(self._change_side)
        self.body.setSpacing(self._context.theme.metrics.medium)
        self.body.insertWidget(0, self.side)
        self.body.addWidget(self.coming, 1)
        self._change_side()

    def _change_side(self) -> None:
        is_coming = self.side.value() == _COMING
        self._stack.setVisible(not is_coming)
        self.coming.setVisible(is_coming)

    def _lay_out(self, listed: TableWithDetails) -> None:
        listed.above.addWidget(self.filter)
        listed.above.addWidget(self.nothing)
        listed.below.addWidget(self.older)
        listed.below.addWidget(self.more)
        listed.below.addStretch()
