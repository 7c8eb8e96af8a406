"""What is coming: the plan as it is now, live, said to be no more than a plan."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.activity.coming_model import ComingColumn, ComingModel, Planned, read_planned
from app.ui.activity.filter_bar import ActivityFilter
from app.ui.background import Reading
from app.ui.context import Context
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import text_label
from app.ui.widgets.table import Columns, RowsTable

PAGE = 100
_AGAIN_MS = 1_500
_COLUMNS = Columns(
    {
        ComingColumn.WHEN: 150,
        ComingColumn.CUSTOMER: 160,
        ComingColumn.SEQUENCE: 190,
        ComingColumn.STEP: 250,
    },
    last=ComingColumn.REASON,
    said_there=(),
    stretched=ComingColumn.STEP,
)


class ComingView(QWidget):
    """Emits ``failed`` with an error when the plan cannot be read."""

    failed = Signal(object)

    def __init__(self, context: Context) -> None:
        """Ask whenever it is shown, and again a moment after something has changed."""
        super().__init__()
        self._context = context
        self._most = PAGE
        self.model = ComingModel(self)
        self.filter = ActivityFilter(context.theme)
        self.filter.leave_out_states()
        self.table = RowsTable(context.theme, self.model, self.tr("Planned messages"), _COLUMNS)
        self.remark = text_label("", "small", wraps=True)
        self.nothing = text_label("", "muted", wraps=True)
        self.more = button(context.theme, self.tr("Show later ones"), "caret-down", "small")
        self._lay_out()
        self._reading = Reading(context.background, self)
        self._reading.arrived.connect(self._show)
        self._reading.failed.connect(self.failed)
        self._soon = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._soon.timeout.connect(self.ask)
        self.filter.changed.connect(self._refilter)
        self.more.clicked.connect(self._show_later)
        context.changes.changed.connect(self._ask_soon)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the plan."""
        self.ask()

    def ask(self) -> None:
        """Read the plan, if somebody looks."""
        if self.isVisible():
            self._reading.ask(partial(read_planned, self._context.workspace, self.filter.wanted, self._most))

    def _ask_soon(self) -> None:
        if self.isVisible() and not self._soon.isActive():
            self._soon.start()

    def _refilter(self) -> None:
        self._most = PAGE
        self.ask()

    def _show_later(self) -> None:
        self._most += PAGE
        self.ask()

    def _show(self, planned: Planned) -> None:
        if planned.wanted != self.filter.wanted:
            return
        self.model.show(planned)
        self.filter.show_sequences(planned.sequences)
        self.table.setVisible(bool(planned.page.messages))
        self.nothing.setVisible(not planned.page.messages)
        self.nothing.setText(
            self.tr("Nothing is planned. Once somebody is in a running sequence, their next message is here.")
            if planned.wanted.is_everything
            else self.tr("Nothing like that is planned.")
        )
        self.remark.setText(self._remark(planned))
        self.more.setVisible(planned.page.after is not None)

    def _remark(self, planned: Planned) -> str:
        """Say that it is a plan, and what it leaves out."""
        said = [self.tr("This is the plan as it is now: an order, an answer or other hours can change it.")]
        if planned.page.is_paused:
            said.append(self.tr("Sending is paused: nothing goes out until you resume."))
        if planned.page.people_left_out:
            said.append(
                self.tr("More customers are called like that: write more of the name or the address.")
            )
        return " ".join(said)

    def _lay_out(self) -> None:
        metrics = self._context.theme.metrics
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, 1, 2, 0)
        layout.setSpacing(metrics.medium)
        layout.addWidget(self.filter)
        layout.addWidget(self.remark)
        layout.addWidget(self.nothing)
        layout.addWidget(self.table, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.more)
        foot.addStretch()
        layout.addLayout(foot)
        layout.addStretch()
        self.more.setVisible(False)
