"""The right of the Test phone: what can happen to the customer, and what was decided so far and why."""

from collections.abc import Iterable
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from app.model.sequence import SequenceDocument
from app.ui.editor.drawer.phone.words import journal_line
from app.ui.editor.inspector.form import empty
from app.ui.theme import Theme
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.labels import text_label
from app.ui.words import step_words
from app.workspace.rehearsal.prompts import Prompt
from app.workspace.rehearsal.updates import Decided

_STEP = Qt.ItemDataRole.UserRole


class Journal(QWidget):
    """Emits ``prompted`` with the event that is to happen, and ``card_wanted`` with the step of a line."""

    prompted = Signal(object)
    card_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Make it empty."""
        super().__init__()
        metrics = theme.metrics
        self._told: list[Decided] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(metrics.small)
        self.caption = text_label(self.tr("Let it happen").upper(), "caption")
        layout.addWidget(self.caption)
        self._flow = FlowLayout(metrics.tiny + 2)
        layout.addLayout(self._flow)
        self.prompts: dict[str, QPushButton] = {}
        layout.addWidget(text_label(self.tr("What was decided, and why").upper(), "caption"))
        self.lines = QListWidget()
        self.lines.setAccessibleName(self.tr("What was decided, and why"))
        self.lines.setFrameShape(QFrame.Shape.NoFrame)
        self.lines.setProperty("look", "plain")
        self.lines.setWordWrap(True)
        self.lines.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setSpacing(1)
        self.lines.itemActivated.connect(self._go)
        self.lines.itemClicked.connect(self._go)
        layout.addWidget(self.lines, 1)

    def offer(self, offered: Iterable[Prompt]) -> None:
        """Offer these events, each a button."""
        wanted = list(offered)
        if list(self.prompts) == [each.event for each in wanted]:
            return
        empty(self._flow)
        self.prompts = {each.event: self._button(each) for each in wanted}
        self.caption.setVisible(bool(wanted))

    def let_happen(self, *, may: bool) -> None:
        """Let the events be pressed, or not."""
        for each in self.prompts.values():
            each.setEnabled(may)

    def show_decided(self, decided: list[Decided], document: SequenceDocument, zone: ZoneInfo) -> None:
        """Show what was decided, the newest at the top; what is there already stays."""
        if decided[: len(self._told)] != self._told:
            self.lines.clear()
            self._told = []
        for each in decided[len(self._told) :]:
            when, step, why = journal_line(each, document, zone)
            item = QListWidgetItem(f"{when}  ·  {step}\n{why}")
            item.setData(_STEP, each.step)
            self.lines.insertItem(0, item)
        self._told = list(decided)

    def _button(self, prompt: Prompt) -> QPushButton:
        made = QPushButton(step_words(prompt.event))
        made.setProperty("look", "reply")
        made.setAutoDefault(False)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setAccessibleDescription(self.tr("Lets this happen to the test customer now"))
        made.clicked.connect(lambda: self.prompted.emit(prompt))
        self._flow.addWidget(made)
        return made

    def _go(self, item: QListWidgetItem) -> None:
        step = str(item.data(_STEP))
        if step:
            self.card_wanted.emit(step)
