"""Backups, and the folder with everything in it."""

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.storage import backup
from app.ui.context import Context
from app.ui.settings.group import SettingGroup
from app.ui.settings.move_dialog import MoveDialog, place_in
from app.ui.settings.row import SettingRow
from app.ui.widgets.buttons import button
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.labels import text_label
from app.ui.words import Words
from app.workspace import Workspace
from app.workspace.relocating import refuse_target
from app.workspace.sending import BACKUPS


@dataclass(frozen=True)
class Kept:
    """The backups there are: how many, and when the newest was made."""

    count: int
    newest: datetime | None


def read_backups(workspace: Workspace) -> Kept:
    """Look into the folder of backups; runs in the background."""
    times = [path.stat().st_mtime for path in (workspace.folder / BACKUPS).glob("*.backup")]
    newest = datetime.fromtimestamp(max(times), UTC) if times else None
    return Kept(len(times), newest)


def make_backup(workspace: Workspace) -> Path:
    """Make a backup beside those that are made by themselves."""
    folder = workspace.folder / BACKUPS
    folder.mkdir(mode=0o700, exist_ok=True)
    return workspace.back_up(folder)


class BackupSettings(SettingGroup):
    """Where the data and its backups are.

    Emits ``restore_asked`` with a backup that has been looked at, and ``move_asked`` with the
    folder that the data is to be moved to.
    """

    restore_asked = Signal(object)
    move_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        """Lay out the rows."""
        super().__init__(
            context,
            self.tr("Your data"),
            self.tr(
                "Customers, sequences and history are in this folder on your own computer. Passwords are not in it:"
                " they are kept by the system."
            ),
        )
        self._words = Words(self)
        folder = context.workspace.folder
        path = text_label(str(folder), wraps=True)
        path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.open_folder = button(context.theme, self.tr("Open folder"), "folder-open", "small")
        self.open_folder.clicked.connect(lambda: _open(folder))
        self.move_folder = button(
            context.theme, self.tr("Move the data folder…"), "arrow-square-out", "small"
        )
        self.move_folder.clicked.connect(self._choose_place)
        self.kept = text_label("", wraps=True)
        self.make = button(context.theme, self.tr("Back up now"), "download-simple", "small")
        self.make.clicked.connect(self._make)
        self.restore = button(context.theme, self.tr("Restore…"), "arrow-counter-clockwise", "small")
        self.restore.clicked.connect(self._choose)
        self.add_row(
            "folder",
            SettingRow(
                context.theme, self.tr("Folder"), self._over_buttons(path, self.open_folder, self.move_folder)
            ),
        )
        self.add_row(
            "backups",
            SettingRow(
                context.theme,
                self.tr("Backups"),
                self._over_buttons(self.kept, self.make, self.restore),
                self.tr("One is made every day while Tendril runs: seven days and four weeks are kept."),
            ),
        )

    def show_backups(self, kept: Kept) -> None:
        """Say which backups there are."""
        if kept.newest is None:
            self.kept.setText(self.tr("None yet"))
            return
        desk = self._context.workspace.desk
        said = self._words.moment(kept.newest, desk.zone(), desk.now())
        newest = self.tr("newest: {when}").format(when=said)
        count = self.tr("%n backup(s)", "", kept.count)
        self.kept.setText(f"{count}, {newest}")

    def look_at(self, path: Path) -> None:
        """Look whether a file is a backup, then ask."""
        work = partial(backup.verify, path)
        ask = partial(self._ask, path)
        self._context.background.run(self, work, lambda _: ask(), self.rows["backups"].refuse)

    def look_at_place(self, chosen: Path) -> None:
        """Look whether the data can be moved to a folder, then ask."""
        here = self._context.workspace.folder
        self._context.background.run(
            self, partial(_free_place, here, chosen), self._ask_to_move, self.rows["folder"].refuse
        )

    def _over_buttons(self, words: QWidget, *buttons: QWidget) -> QVBoxLayout:
        """Return words over their buttons: they may be long, and the page narrow."""
        metrics = self._context.theme.metrics
        column, line = QVBoxLayout(), FlowLayout(metrics.small)
        column.setSpacing(metrics.small)
        column.addWidget(words)
        for each in buttons:
            line.addWidget(each)
        column.addLayout(line)
        return column

    def _choose_place(self) -> None:
        dialog = QFileDialog(
            self, self.tr("Move the data folder"), str(self._context.workspace.folder.parent)
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda path: self.look_at_place(Path(path)))
        dialog.open()

    def _ask_to_move(self, target: Path) -> None:
        dialog = MoveDialog(self._context, target, self)
        dialog.agreed.connect(lambda: self.move_asked.emit(target))
        dialog.open()

    def _make(self) -> None:
        self.make.setEnabled(False)
        work = partial(make_backup, self._context.workspace)
        self._context.background.run(self, work, self._made, self._failed)

    def _made(self, path: Path) -> None:
        self.make.setEnabled(True)
        self.rows["backups"].say(self.tr("Backed up to {file}.").format(file=path.name))
        self._context.background.run(
            self, partial(read_backups, self._context.workspace), self.show_backups, self._failed
        )

    def _failed(self, error: TendrilError) -> None:
        self.make.setEnabled(True)
        self.rows["backups"].refuse(error)

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Restore a backup"), str(self._context.workspace.folder / BACKUPS))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Backups (*.backup)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.look_at(Path(path)))
        dialog.open()

    def _ask(self, path: Path) -> None:
        dialog = RestoreDialog(self._context, path, self)
        dialog.agreed.connect(lambda: self.restore_asked.emit(path))
        dialog.open()


class RestoreDialog(Dialog):
    """The question before a backup takes the place of the data. Emits ``agreed``."""

    agreed = Signal()

    def __init__(self, context: Context, path: Path, parent: QWidget | None = None) -> None:
        """Ask."""
        super().__init__(
            context.theme,
            self.tr("Put this backup in the place of your data?"),
            self.tr(
                "Everything becomes as it was when the backup was made. What has happened since is lost to Tendril,"
                " though it stays in a file before-restore.backup. Active sequences are paused, because the backup"
                " does not know what has been sent since. The window opens anew."
            ),
            parent,
            width=500,
        )
        self.body.addWidget(text_label(path.name, "strong", wraps=True))
        self.cancel = self.add_close(self.tr("Cancel"))
        self.restore = self.add_primary(self.tr("Restore"), "arrow-counter-clockwise")
        self.restore.clicked.connect(self._agree)
        self.cancel.setAutoDefault(True)  # Enter alone changes nothing
        self.cancel.setFocus()

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()


def _free_place(here: Path, chosen: Path) -> Path:
    target = place_in(chosen)
    refuse_target(here, target)
    return target


def _open(folder: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
