"""What can be done with a sequence from its card: its menu, its keys, and the work behind them."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from app.model.errors import TendrilError
from app.model.sequence import SequenceState
from app.ui.context import Context
from app.ui.file_name import sequence_file_name
from app.ui.icons import icon
from app.ui.sequences.channel_dialog import ChannelDialog
from app.ui.sequences.delete_dialog import DeleteDialog
from app.workspace.channels import ChannelView
from app.workspace.sequences import SequenceView
from app.workspace.shelf import AtStake

_Result = TypeVar("_Result")


class SequenceActions(QObject):
    """Does what is asked of one sequence.

    ``changed`` says that the list is another one, ``made`` brings the name of a sequence that is
    new in it, ``deleted`` the name and the id of one that is gone; ``said`` a sentence about what
    was done. ``refused`` brings an error, ``name_refused`` one about a new name, with the view
    and what was written.
    """

    changed = Signal()
    made = Signal(str)
    deleted = Signal(str, int)
    said = Signal(str)
    refused = Signal(object)
    name_refused = Signal(object, str, object)
    open_asked = Signal(str)
    rename_asked = Signal(object)

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Work for a page; dialogs open over it."""
        super().__init__(parent)
        self._context = context
        self._page = parent
        self._shelf = context.workspace.sequences.shelf

    def menu(self, view: SequenceView) -> QMenu:
        """Return what can be done with a sequence."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(self.tr("What can be done with {name}").format(name=view.name))
        is_active = view.state is SequenceState.ACTIVE
        is_archived = view.state is SequenceState.ARCHIVED
        self._add(menu, self.tr("Open"), "pencil-simple", "Return", lambda: self.open_asked.emit(view.name))
        self._add(menu, self.tr("Rename"), "text-aa", "F2", lambda: self.rename_asked.emit(view))
        self._add(menu, self.tr("Duplicate"), "copy", "Ctrl+D", partial(self.duplicate, view))
        channel = self._add(
            menu, self.tr("Send over…"), "paper-plane-tilt", "", partial(self.choose_channel, view)
        )
        self._add(menu, self.tr("Export…"), "upload-simple", "Ctrl+E", partial(self.export, view))
        menu.addSeparator()
        if is_archived:
            take_out = partial(self.take_out, view)
            self._add(menu, self.tr("Take out of the archive"), "archive-box", "Ctrl+Shift+A", take_out)
        else:
            archive = self._add(
                menu, self.tr("Archive"), "archive-box", "Ctrl+Shift+A", partial(self.archive, view)
            )
            archive.setEnabled(not is_active)
        delete = self._add(menu, self.tr("Delete…"), "trash", "Del", partial(self.ask_delete, view))
        if is_active:
            channel.setEnabled(False)
            delete.setEnabled(False)
            menu.addSeparator()
            menu.addAction(self.tr("Pause it to archive or delete it, or to change its channel")).setEnabled(
                False
            )
        return menu

    def show_menu(self, view: SequenceView, place: QPoint) -> None:
        """Open the menu at a place on the screen."""
        self.menu(view).popup(place)

    def press(self, view: SequenceView, event: QKeyEvent) -> None:
        """Do what a key on the card of a sequence means."""
        pressed = QKeySequence(event.keyCombination()).toString(QKeySequence.SequenceFormat.PortableText)
        match pressed:
            case "Return" | "Enter":
                self.open_asked.emit(view.name)
            case "F2":
                self.rename_asked.emit(view)
            case "Ctrl+D":
                self.duplicate(view)
            case "Ctrl+E":
                self.export(view)
            case "Del":
                self.ask_delete(view)
            case "Ctrl+Shift+A":
                (self.take_out if view.state is SequenceState.ARCHIVED else self.archive)(view)
            case _:
                return
        event.accept()

    def rename(self, view: SequenceView, name: str) -> None:
        """Give a sequence another name."""
        work = partial(self._context.workspace.drafts.rename, view.name, name)
        failed = partial(self.name_refused.emit, view, name)
        self._context.background.run(self, work, lambda _: self.changed.emit(), failed)

    def duplicate(self, view: SequenceView) -> None:
        """Make a draft that is a copy."""
        self._run(partial(self._shelf.duplicate, view.name), self.made.emit)

    def archive(self, view: SequenceView) -> None:
        """Put a sequence into the archive."""
        said = self.tr("“{name}” is in the archive now.").format(name=view.name)
        self._run(partial(self._shelf.archive, view.name), lambda _: self._tell(said))

    def take_out(self, view: SequenceView) -> None:
        """Take a sequence out of the archive."""
        self._run(partial(self._shelf.take_out, view.name), lambda _: self.made.emit(view.name))

    def put_back(self, sequence_id: int) -> None:
        """Bring a deleted sequence back."""
        self._run(partial(self._shelf.put_back, sequence_id), self.made.emit)

    def choose_channel(self, view: SequenceView) -> None:
        """Look what channels there are, then let one be chosen."""
        self._run(self._context.workspace.channels.every, partial(self._open_channels, view))

    def ask_delete(self, view: SequenceView) -> None:
        """Look what would be lost, then ask."""
        self._run(partial(self._shelf.at_stake, view.name), self._open_delete)

    def export(self, view: SequenceView) -> None:
        """Let the owner choose where a sequence is written to."""
        dialog = QFileDialog(self._page, self.tr("Export “{name}”").format(name=view.name))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Sequences (*.json)")])
        dialog.setDefaultSuffix("json")
        dialog.selectFile(sequence_file_name(view.name))
        dialog.fileSelected.connect(lambda path: self.export_to(view, Path(path)))
        dialog.open()

    def export_to(self, view: SequenceView, path: Path) -> None:
        """Write a sequence to a file."""
        said = self.tr("“{name}” is in {file}.").format(name=view.name, file=path.name)
        work = partial(self._context.workspace.sequences.export_file, view.name, path)
        self._run(work, lambda _: self.said.emit(said))

    def _open_channels(self, view: SequenceView, channels: list[ChannelView]) -> None:
        dialog = ChannelDialog(self._context, view, channels, self._page)
        dialog.chosen.connect(self.changed)
        dialog.open()

    def _open_delete(self, stake: AtStake) -> None:
        if stake.state is SequenceState.ACTIVE:
            self.said.emit(
                self.tr("“{name}” is running. Pause it first, then it can be deleted.").format(
                    name=stake.name
                )
            )
            return
        dialog = DeleteDialog(self._context, stake, self._page)
        dialog.deleted.connect(self.deleted)
        dialog.open()

    def _tell(self, said: str) -> None:
        self.changed.emit()
        self.said.emit(said)

    def _run(self, work: Callable[[], _Result], done: Callable[[_Result], None]) -> None:
        self._context.background.run(self, work, done, self._refused)

    def _refused(self, error: TendrilError) -> None:
        self.refused.emit(error)

    def _add(self, menu: QMenu, text: str, icon_name: str, keys: str, does: Callable[[], None]) -> QAction:
        action = menu.addAction(icon(self._context.theme, icon_name), text)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False: does())
        return action
