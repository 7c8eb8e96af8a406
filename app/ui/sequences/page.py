"""The Sequences page: a card for each, and the first steps while there is none."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from app.model.errors import TendrilError
from app.model.sequence import SequenceState
from app.ui.background import Reading
from app.ui.context import Context
from app.ui.faults import show_fault
from app.ui.sequences.actions import SequenceActions
from app.ui.sequences.activation_dialog import ActivationDialog
from app.ui.sequences.card import SequenceCard
from app.ui.sequences.cards_view import CardsView
from app.ui.sequences.empty import NoSequences
from app.ui.sequences.filter_bar import FilterBar, Shown
from app.ui.sequences.import_dialog import ImportSequenceDialog
from app.ui.sequences.new_dialog import NewSequenceDialog
from app.ui.sequences.reading import (
    Beginning,
    FoundInFile,
    Listed,
    Outlook,
    read_beginning,
    read_file,
    read_list,
    read_outlook,
)
from app.ui.widgets.buttons import button
from app.ui.widgets.page import Page
from app.ui.widgets.page_stack import PageStack
from app.ui.widgets.scrolling import scrolling
from app.ui.widgets.undo_bar import UndoBar
from app.workspace.sequences import SequenceView

_Looked = TypeVar("_Looked")


class SequencesPage(Page):
    """Lists the sequences and lets the owner make, activate, pause and order them.

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
        self._listed: Listed | None = None
        self._is_looking = False
        self.setAcceptDrops(True)
        self.actions_ = SequenceActions(context, self)
        self.import_button = button(context.theme, self.tr("Import…"), "download-simple", shortcut="Ctrl+I")
        self.new = button(context.theme, self.tr("New sequence"), "plus", "primary")
        keys = QKeySequence(QKeySequence.StandardKey.New).toString(QKeySequence.SequenceFormat.NativeText)
        self.new.setToolTip(self.tr("New sequence ({keys})").format(keys=keys))
        self.buttons.addWidget(self.import_button)
        self.buttons.addWidget(self.new)
        self.undo_bar = UndoBar(context.theme)
        self.filter = FilterBar(context.theme)
        self.view = CardsView(context.theme)
        self.empty = NoSequences(context.theme)
        self._stack = PageStack()
        for page in (QWidget(), scrolling(self.empty), self.view):
            self._stack.addWidget(page)
        self.body.setSpacing(context.theme.metrics.medium)
        self.body.addWidget(self.undo_bar)
        self.body.addWidget(self.filter)
        self.body.addWidget(self._stack, 1)
        self._reading = Reading(context.background, self)
        self._connect()

    @property
    def cards(self) -> dict[int, SequenceCard]:
        """The cards that are there, by the ids of their sequences."""
        return self.view.cards

    def begin(self, template_key: str = "") -> None:
        """Look what there is to choose from, then open the dialog that makes a sequence."""
        self._look(partial(read_beginning, self._context.workspace), partial(self._open_new, template_key))

    def begin_import(self) -> None:
        """Let the owner choose a file."""
        dialog = QFileDialog(self, self.tr("Import a sequence"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Sequences (*.json)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.look_at(Path(path)))
        dialog.open()

    def look_at(self, path: Path) -> None:
        """Look at a file, then open the dialog that takes it in."""
        self._look(partial(read_file, self._context.workspace, path), self._open_import)

    def activate(self, name: str) -> None:
        """Look what activating will do, then open the dialog that shows it."""
        self._look(partial(read_outlook, self._context.workspace, name), self._open_activation)

    def pause(self, name: str) -> None:
        """Hold a sequence back at once; it can be resumed at any time."""
        work = partial(self._context.workspace.sequences.pause, name)
        self._context.background.run(self, work, lambda _: self._ask(), self._refused)

    def show_list(self, listed: Listed) -> None:
        """Show these sequences, as far as the filter lets them through."""
        self._listed = listed
        archived = sum(view.state is SequenceState.ARCHIVED for view in listed.sequences)
        self.filter.show_counts(len(listed.sequences) - archived, archived, len(listed.deleted))
        self._show_filtered()
        self.empty.show_templates(listed.templates)
        is_filled = bool(listed.sequences) or self.filter.shown is not Shown.IN_USE
        self.new.setVisible(is_filled)
        self._stack.setCurrentIndex(2 if is_filled else 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the sequences."""
        self._ask()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if _dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the file that was dropped."""
        path = _dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.look_at(path)

    def _connect(self) -> None:
        self.import_button.clicked.connect(self.begin_import)
        self.new.clicked.connect(lambda: self.begin())
        self.empty.begun.connect(self.begin)
        self.filter.changed.connect(self._refilter)
        self._reading.arrived.connect(self.show_list)
        self._reading.failed.connect(self.show_error)
        self._context.changes.changed.connect(self._ask_if_shown)
        actions, view = self.actions_, self.view
        view.made.connect(self._connect_card)
        view.put_back_asked.connect(actions.put_back)
        actions.changed.connect(self._ask)
        actions.made.connect(self._show_made)
        actions.deleted.connect(self._deleted)
        actions.said.connect(lambda text: self.notice.say(text))
        actions.refused.connect(self._refused)
        actions.name_refused.connect(self._name_refused)
        actions.open_asked.connect(self.opened)
        actions.rename_asked.connect(lambda asked: self.view.cards[asked.id].name.begin())
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self, self.undo_bar.undo_last)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._find)
        for shortcut in (undo, find):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _connect_card(self, card: SequenceCard) -> None:
        actions = self.actions_
        card.open_asked.connect(self.opened)
        card.activate_asked.connect(self.activate)
        card.pause_asked.connect(self.pause)
        card.take_out_asked.connect(actions.take_out)
        card.channel_asked.connect(actions.choose_channel)
        card.renamed.connect(actions.rename)
        card.menu_asked.connect(actions.show_menu)
        card.key_pressed.connect(actions.press)

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
        dialog.made.connect(lambda view: self.opened.emit(view.name))
        dialog.open()

    def _open_import(self, found: FoundInFile) -> None:
        dialog = ImportSequenceDialog(self._context, found, self)
        dialog.made.connect(self._made)
        dialog.open()

    def _open_activation(self, outlook: Outlook) -> None:
        dialog = ActivationDialog(self._context, outlook, self)
        dialog.activated.connect(self._ask)
        dialog.activated.connect(lambda *_: self.activated.emit(outlook.plan.name))
        dialog.open()

    def _made(self, view: SequenceView) -> None:
        self._show_made(view.name)

    def _show_made(self, name: str) -> None:
        """Bring a sequence that has just come into the list into sight."""
        self.view.show_next(name)
        self.filter.show_everything()
        self._ask()

    def _deleted(self, name: str, sequence_id: int) -> None:
        said = self.tr("Deleted “{name}”.").format(name=name)
        self.undo_bar.offer(said, partial(self.actions_.put_back, sequence_id))
        self._ask()

    def _name_refused(self, view: SequenceView, written: str, error: TendrilError) -> None:
        self.notice.show_error(error)
        if view.id in self.view.cards:
            self.view.cards[view.id].name.begin_again(written)

    def _refused(self, error: TendrilError) -> None:
        self._is_looking = False
        self._ask()
        show_fault(self._context.theme, error, self)

    def _find(self) -> None:
        if self.filter.search.isVisible():
            self.filter.search.setFocus()

    def _refilter(self) -> None:
        if self._listed is not None:
            self.show_list(self._listed)

    def _show_filtered(self) -> None:
        listed, shown = self._listed, self.filter.shown
        if listed is None:
            return
        if shown is Shown.DELETED:
            gone = [view for view in listed.deleted if self.filter.finds(view.name)]
            self.view.show_deleted(gone, listed.zone, listed.now)
            return
        is_archive = shown is Shown.ARCHIVE
        found = [
            view
            for view in listed.sequences
            if (view.state is SequenceState.ARCHIVED) is is_archive
            and self.filter.finds(view.name, view.channel, view.platform)
        ]
        self.view.show_sequences(found, listed.zone, listed.now)

    def _ask_if_shown(self) -> None:
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        self._reading.ask(partial(read_list, self._context.workspace))


def _dropped_file(event: QDropEvent) -> Path | None:
    """Return the one file on this computer that is dragged; ``None`` for anything else."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
