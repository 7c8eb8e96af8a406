"""The Sequences page: a card for each, and the first steps while there is none."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from app.model.errors import TendrilError
from app.ui.background import Reading
from app.ui.context import Context
from app.ui.faults import show_fault
from app.ui.sequences.activation_dialog import ActivationDialog
from app.ui.sequences.card import SequenceCard
from app.ui.sequences.empty import NoSequences
from app.ui.sequences.new_dialog import NewSequenceDialog
from app.ui.sequences.reading import Beginning, Listed, Outlook, read_beginning, read_list, read_outlook
from app.ui.widgets.buttons import button
from app.ui.widgets.card import CardGrid
from app.ui.widgets.page import Page
from app.workspace.sequences import SequenceView

_Looked = TypeVar("_Looked")


class SequencesPage(Page):
    """Lists the sequences and lets the owner make, activate and pause them.

    Emits ``opened`` and ``activated`` with the name of a sequence.
    """

    opened = Signal(str)
    activated = Signal(str)

    def __init__(self, context: Context) -> None:
        """Ask for the sequences whenever the page is shown and something has changed."""
        super().__init__(
            context.theme, self.tr("Sequences"), self.tr("Messages that follow up by themselves.")
        )
        self._context = context
        self.cards: dict[int, SequenceCard] = {}
        self._newest_id = 0
        self._is_looking = False
        self.new = button(context.theme, self.tr("New sequence"), "plus", "primary")
        keys = QKeySequence(QKeySequence.StandardKey.New).toString(QKeySequence.SequenceFormat.NativeText)
        self.new.setToolTip(self.tr("New sequence ({keys})").format(keys=keys))
        self.new.clicked.connect(lambda: self.begin())
        self.buttons.addWidget(self.new)
        self.empty = NoSequences(context.theme)
        self.empty.begun.connect(self.begin)
        self._grid = CardGrid(context.theme, context.theme.metrics.card)
        self._scroll = _scrolling(self._grid)
        self._stack = QStackedWidget()
        for page in (QWidget(), _scrolling(self.empty), self._scroll):
            self._stack.addWidget(page)
        self.body.addWidget(self._stack)
        self._reading = Reading(context.background, self)
        self._reading.arrived.connect(self.show_list)
        self._reading.failed.connect(self.show_error)
        context.changes.changed.connect(self._ask_if_shown)

    def begin(self, template_key: str = "") -> None:
        """Look what there is to choose from, then open the dialog that makes a sequence."""
        self._look(partial(read_beginning, self._context.workspace), partial(self._open_new, template_key))

    def activate(self, name: str) -> None:
        """Look what activating will do, then open the dialog that shows it."""
        self._look(partial(read_outlook, self._context.workspace, name), self._open_activation)

    def pause(self, name: str) -> None:
        """Hold a sequence back at once; it can be resumed at any time."""
        work = partial(self._context.workspace.sequences.pause, name)
        self._context.background.run(self, work, lambda _: self._ask(), self._refused)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the sequences."""
        self._ask()

    def _look(self, work: Callable[[], _Looked], then: Callable[[_Looked], None]) -> None:
        """Read what a dialog needs; one dialog at a time."""
        if not self._is_looking:
            self._is_looking = True
            self._context.background.run(self, work, partial(self._looked, then), self._refused)

    def _looked(self, then: Callable[[_Looked], None], found: _Looked) -> None:
        self._is_looking = False
        then(found)

    def _open_new(self, template_key: str, beginning: Beginning) -> None:
        dialog = NewSequenceDialog(self._context, beginning, template_key, self)
        dialog.made.connect(self._made)
        dialog.open()

    def _open_activation(self, outlook: Outlook) -> None:
        dialog = ActivationDialog(self._context, outlook, self)
        dialog.activated.connect(self._ask)
        dialog.activated.connect(lambda *_: self.activated.emit(outlook.plan.name))
        dialog.open()

    def _made(self, view: SequenceView) -> None:
        self._newest_id = view.id
        self._ask()

    def _refused(self, error: TendrilError) -> None:
        self._is_looking = False
        self._ask()
        show_fault(self._context.theme, error, self)

    def _ask_if_shown(self) -> None:
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        self._reading.ask(partial(read_list, self._context.workspace))

    def show_list(self, listed: Listed) -> None:
        """Show these sequences; a card that is there already is changed in place."""
        self.notice.silence()
        kept = {view.id for view in listed.sequences}
        for gone in self.cards.keys() - kept:
            self.cards.pop(gone).deleteLater()
        for view in listed.sequences:
            if view.id in self.cards:
                self.cards[view.id].show_sequence(view, listed.zone, listed.now)
            else:
                self.cards[view.id] = self._card(view, listed)
        self._grid.show_cards([self.cards[view.id] for view in listed.sequences])
        self.empty.show_templates(listed.templates)
        self.new.setVisible(bool(listed.sequences))
        self._stack.setCurrentIndex(2 if listed.sequences else 1)
        self._show_newest()

    def _card(self, view: SequenceView, listed: Listed) -> SequenceCard:
        card = SequenceCard(self._context.theme, view, listed.zone, listed.now)
        card.open_asked.connect(self.opened)
        card.activate_asked.connect(self.activate)
        card.pause_asked.connect(self.pause)
        return card

    def _show_newest(self) -> None:
        """Bring the sequence that was just made into view, its next button under the fingers."""
        card = self.cards.get(self._newest_id)
        if card is not None:
            self._newest_id = 0
            self._scroll.ensureWidgetVisible(card)
            card.activate.setFocus()


def _scrolling(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(content)
    return area
