"""The tab of the numbers: what became of each step's messages over a week, a month or all time."""

import time
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.model.drawing.patch import Patch
from app.model.flow import in_order
from app.model.sequence import SequenceDocument
from app.model.steps import MessageStep
from app.ui.background import Reading
from app.ui.context import Context
from app.ui.editor.desk import EditorDesk
from app.ui.editor.drawer.numbers.aside import Aside
from app.ui.editor.drawer.numbers.row import StepRow
from app.ui.editor.drawer.numbers.words import NumberWords
from app.ui.editor.drawer.tab import DrawerTab
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.emptying import empty
from app.ui.widgets.labels import text_label
from app.ui.widgets.notice import Notice
from app.ui.widgets.toggles import Segments
from app.workspace import Workspace
from app.workspace.numbers import Numbers, Span, StepNumbers

LEAST_PAUSE_MS = 250
PAUSE_FACTOR = 3
"""How many times as long as the last reading took the next one is waited for: counting is never the main work."""

_ASIDE_WIDTH = 340
_SPANS: dict[str, Span] = {"7": 7, "30": 30, "all": 0}


class NumbersTab(DrawerTab):
    """Counts in the background, while somebody looks."""

    key = "numbers"

    def __init__(self, context: Context, desk: EditorDesk) -> None:
        """Lay it out; nothing is counted before it is seen."""
        super().__init__(self.tr("Numbers"))
        self._context = context
        self._desk = desk
        self._document: SequenceDocument = desk.document()
        self._shown: Numbers | None = None
        self._is_owed = False
        self._number_words = NumberWords(self)
        theme = context.theme
        self.rows: dict[str, StepRow] = {}
        self.notice = Notice(theme)
        ways = [
            ("7", self.tr("7 days")),
            ("30", self.tr("30 days")),
            ("all", self.tr("All")),
        ]
        self.span = Segments(theme, self.tr("How far back"), ways)
        self.span.show_value("30")
        self.span.edited.connect(self._ask_now)
        self.summary = text_label("", "strong")
        self.aside = Aside(theme)
        self.aside.card_wanted.connect(self.card_wanted)
        self.nothing = EmptyState(
            theme,
            "chart-bar",
            self.tr("Nothing has been sent yet"),
            self.tr(
                "Once the sequence is active, here is how many were sent, delivered and read at each step, "
                "what failed and why, and how many reached the goal."
            ),
        )
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._after_pause)
        self._reading = Reading(context.background, self)
        self._reading.arrived.connect(self._show)
        self._reading.failed.connect(self.notice.show_error)

    def come_up(self) -> None:
        """Count at once."""
        self._ask_now()

    def go_away(self) -> None:
        """Count no more."""
        self._pause.stop()
        self._is_owed = False

    def data_changed(self) -> None:
        """Count again, but not all the time."""
        if self._pause.isActive():
            self._is_owed = True
        else:
            self._ask_now()

    def drawing_changed(self, patch: Patch | None) -> None:
        """Names, order or branches may be others."""
        del patch
        self.data_changed()

    def _lay_out(self) -> None:
        metrics = self._context.theme.metrics
        head = QHBoxLayout()
        head.setSpacing(metrics.large)
        self.span.setFixedWidth(metrics.scaled(260))
        head.addWidget(self.span)
        head.addWidget(self.summary, 1)
        self._steps = QVBoxLayout()
        self._steps.setSpacing(2)
        self._steps.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.aside.setFixedWidth(metrics.scaled(_ASIDE_WIDTH))
        home = QWidget()
        columns = QHBoxLayout(home)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(metrics.huge)
        columns.addLayout(self._steps, 1)
        columns.addWidget(self.aside, 0, Qt.AlignmentFlag.AlignTop)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(home)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pages = QStackedWidget()
        self.pages.addWidget(area)
        self.pages.addWidget(self.nothing)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.large, metrics.small, metrics.large, metrics.small)
        layout.setSpacing(metrics.small)
        layout.addWidget(self.notice)
        layout.addLayout(head)
        layout.addWidget(self.pages, 1)

    def _ask_now(self) -> None:
        self._pause.stop()
        self._is_owed = False
        self._document = self._desk.document()
        span = _SPANS[str(self.span.value())]
        work = partial(_counted, self._context.workspace, self._desk.draft.id, self._document, span)
        self._reading.ask(work)

    def _after_pause(self) -> None:
        if self._is_owed and self.isVisible():
            self._ask_now()

    def _show(self, counted: tuple[Numbers, float]) -> None:
        numbers, seconds = counted
        if self.isVisible():
            self._pause.start(max(LEAST_PAUSE_MS, round(seconds * 1000 * PAUSE_FACTOR)))
        self.notice.silence()
        self._shown = numbers
        self.pages.setCurrentIndex(0 if numbers.has_run else 1)
        self.span.setVisible(numbers.has_run)
        self.summary.setText(self._number_words.outcomes(numbers.outcomes) if numbers.has_run else "")
        self._show_steps(numbers)
        self.aside.show_numbers(numbers, self._document)

    def _show_steps(self, numbers: Numbers) -> None:
        names = self._names(numbers)
        if {step: row.name for step, row in self.rows.items()} != names or list(self.rows) != list(names):
            empty(self._steps)
            self.rows = {step: self._row(step, name) for step, name in names.items()}
        most = max((each.sent + each.failed for each in numbers.steps.values()), default=1)
        for step, row in self.rows.items():
            row.show_numbers(numbers.steps.get(step, StepNumbers()), most)

    def _names(self, numbers: Numbers) -> dict[str, str]:
        """Return the steps to show in the order of the flow; those that are drawn no longer at the end."""
        document = self._document
        drawn = [step for step in in_order(document) if _counts(document, step) or step in numbers.steps]
        names = {step: document.by_id[step].name for step in drawn}
        for step, name in sorted(numbers.gone.items()):
            names[step] = self.tr("{step} (drawn no longer)").format(step=name)
        return names

    def _row(self, step: str, name: str) -> StepRow:
        row = StepRow(self._context.theme, step, name)
        row.clicked.connect(lambda: self.card_wanted.emit(step))
        self._steps.addWidget(row)
        return row


def _counts(document: SequenceDocument, step: str) -> bool:
    return isinstance(document.by_id[step], MessageStep)


def _counted(
    workspace: Workspace, sequence_id: int, document: SequenceDocument, span: Span
) -> tuple[Numbers, float]:
    """Return the numbers and how many seconds it took to count them."""
    began = time.monotonic()
    return workspace.counting.numbers(sequence_id, document, span), time.monotonic() - began
