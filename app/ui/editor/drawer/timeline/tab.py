"""The timeline: what would happen to one customer by the drawing as it is now."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout

from app.model.customer import Customer
from app.model.drawing.patch import Patch
from app.model.errors import TendrilError
from app.model.sequence import SequenceDocument
from app.ui.background import Reading
from app.ui.context import Context
from app.ui.editor.desk import EditorDesk
from app.ui.editor.drawer.tab import DrawerTab
from app.ui.editor.drawer.timeline.story import Told, tell
from app.ui.editor.drawer.timeline.strip import Strip
from app.ui.editor.drawer.timeline.whom import Whom
from app.ui.widgets.labels import text_label
from app.workspace import Workspace
from app.workspace.previewing import Foreseen, Question

FORESEE_AFTER_MS = 200
_WHOM_WIDTH = 190
_LOOKED_THROUGH = 20


class TimelineTab(DrawerTab):
    """Foresees again a moment after each change, in the background, while somebody looks."""

    key = "timeline"

    def __init__(self, context: Context, desk: EditorDesk) -> None:
        """Lay out whom it is about beside the axis, and below it the words of the chosen moment."""
        super().__init__(self.tr("Timeline"))
        self._context = context
        self._desk = desk
        self._card = ""
        self._is_first = True
        self.foreseen: Foreseen | None = None
        self.whom = Whom(context)
        self.whom.changed.connect(self._ask_soon)
        self.strip = Strip(context.theme)
        self.strip.chosen.connect(self._choose)
        self.why = text_label("", "small", wraps=True)
        self.why.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lay_out()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(FORESEE_AFTER_MS)
        self._soon.timeout.connect(self._ask)
        self._reading = Reading(context.background, self)
        self._reading.arrived.connect(self._show)
        self._reading.failed.connect(self._refuse)

    def come_up(self) -> None:
        """Foresee at once."""
        self._ask()

    def go_away(self) -> None:
        """Foresee no more."""
        self._soon.stop()

    def drawing_changed(self, patch: Patch | None) -> None:
        """Foresee soon, unless cards were only moved."""
        if patch is None or _matters(patch):
            self._ask_soon()

    def data_changed(self) -> None:
        """Foresee with the customers and settings there are now."""
        if not self._soon.isActive():
            self._ask()

    def cards_chosen(self, card_ids: tuple[str, ...]) -> None:
        """Mark the moments of the card that is chosen."""
        self._card = card_ids[0] if len(card_ids) == 1 else ""
        self.strip.show_card(self._card)

    def _lay_out(self) -> None:
        metrics = self._context.theme.metrics
        side = QScrollArea()
        side.setWidgetResizable(True)
        side.setFrameShape(QFrame.Shape.NoFrame)
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setWidget(self.whom)
        side.setFixedWidth(metrics.scaled(_WHOM_WIDTH))
        column = QVBoxLayout()
        column.setSpacing(metrics.small)
        column.addWidget(self.strip)
        column.addWidget(self.why)
        column.addStretch(1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.large, metrics.medium, metrics.large, metrics.small)
        layout.setSpacing(metrics.large)
        layout.addWidget(side)
        layout.addLayout(column, 1)

    def _ask_soon(self) -> None:
        if self.isVisible():
            self._soon.start()

    def _ask(self) -> None:
        self._soon.stop()
        work = partial(
            _foreseen,
            self._context.workspace,
            self._desk.draft.id,
            self._desk.document(),
            self.whom.question(),
            take_first=self._is_first,
        )
        self._reading.ask(work)

    def _show(self, foreseen: Foreseen) -> None:
        if self._is_first:
            self._is_first = False
            self.whom.adopt(foreseen.customer.id)
        self.whom.show_foreseen(foreseen)
        if foreseen != self.foreseen:
            self.foreseen = foreseen
            self.strip.show_story(foreseen, tell(foreseen, self._desk.drawing.steps))
            self.strip.show_card(self._card)
        self.strip.setVisible(True)
        self._say_why(self.strip.chosen_moment())

    def _refuse(self, error: TendrilError) -> None:
        """Say why nothing can be foreseen."""
        self.foreseen = None
        if self.strip.has_keyboard():
            self.whom.customer.setFocus()  # else it would go to whatever field comes next
        self.strip.clear()
        self.strip.setVisible(False)
        self.why.setText(error.sentence)

    def _choose(self, told: Told) -> None:
        self._say_why(told)
        if told.step in self._desk.drawing.steps:
            self.card_wanted.emit(told.step)

    def _say_why(self, told: Told | None) -> None:
        if told is None:
            self.why.setText(self.tr("Choose a moment to read why it is then."))
        else:
            self.why.setText(f"{told.time} · {told.name}. {told.why}".rstrip())


def _foreseen(
    workspace: Workspace,
    sequence_id: int,
    document: SequenceDocument,
    question: Question,
    *,
    take_first: bool,
) -> Foreseen:
    """Foresee; runs in the background. ``take_first`` takes the first customer who is no sample."""
    if take_first and not question.customer_id:
        some: list[Customer] = workspace.customers.page(0, _LOOKED_THROUGH)
        real = [each for each in some if not each.has_tag("sample")] or some
        if real:
            question = Question(real[0].id, question.joins, question.data)
    if question.joins is None:
        now = workspace.desk.now().replace(second=0, microsecond=0)
        question = Question(question.customer_id, now, question.data)
    return workspace.previewing.of_document(sequence_id, document, question)


def _matters(patch: Patch) -> bool:
    """Say whether a patch changes anything but the places of cards, and notes."""
    flat = {"x": 0.0, "y": 0.0}
    moved_only = all(
        before is not None
        and after is not None
        and before.model_copy(update=flat) == after.model_copy(update=flat)
        for before, after in patch.steps.values()
    )
    return bool(patch.head) or not moved_only
