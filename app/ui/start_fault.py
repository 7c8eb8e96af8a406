"""What is said before there is a window, and the way back to a backup where the data is damaged."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QPushButton

from app.model.errors import TendrilError
from app.ui.faults import FaultDialog
from app.ui.interrupts import Interrupts
from app.ui.logo import application_icon
from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import text_label


@dataclass(frozen=True)
class WayBack:
    """Where backups are looked for first, and the newest of them; ``None`` if there is none."""

    folder: Path
    newest: Path | None


class StartFaultDialog(FaultDialog):
    """Says why there will be no window; ``chosen`` is the backup that is to take the place of the data."""

    def __init__(self, theme: Theme, error: TendrilError, way_back: WayBack | None) -> None:
        """Show an error, with a way back if there is one."""
        self._way_back = way_back
        self.chosen: Path | None = None
        super().__init__(theme, QCoreApplication.translate("Faults", "Tendril cannot start"), error)
        self.setWindowIcon(application_icon(theme))
        if way_back is not None:
            self._explain(way_back)

    def _add_buttons(self) -> QPushButton:
        if self._way_back is None:
            return super()._add_buttons()
        close = self.add_close(self.tr("Close"))
        newest = self._way_back.newest
        if newest is None:
            self.choose = self.add_primary(self.tr("Choose a backup…"), "folder-open")
        else:
            self.choose = button(self._theme, self.tr("Choose another…"), "folder-open")
            self.buttons.addWidget(self.choose)
            self.restore = self.add_primary(self.tr("Restore this backup"), "arrow-counter-clockwise")
            self.restore.clicked.connect(lambda: self._take(newest))
        self.choose.clicked.connect(self._look_for_one)
        return close

    def _explain(self, way_back: WayBack) -> None:
        at = self.body.indexOf(self.details)
        words = text_label(
            self.tr(
                "Everything becomes as it was when the backup was made. The damaged file is kept as"
                " before-restore.backup. Active sequences are paused, because the backup does not know what has"
                " been sent since."
            ),
            wraps=True,
        )
        self.body.insertWidget(at, words)
        if way_back.newest is not None:
            self.body.insertWidget(at + 1, text_label(way_back.newest.name, "strong", wraps=True))

    def _look_for_one(self) -> None:
        folder = self._way_back.folder if self._way_back is not None else Path()
        dialog = QFileDialog(self, self.tr("Restore a backup"), str(folder))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Backups (*.backup)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self._take(Path(path)))
        dialog.open()

    def _take(self, backup: Path) -> None:
        self.chosen = backup
        self.accept()


def show_start_fault(
    theme: Theme, error: TendrilError, interrupts: Interrupts, way_back: WayBack | None = None
) -> Path | None:
    """Show why there will be no window, and wait until it is read or the system asks; return a chosen backup."""
    dialog = StartFaultDialog(theme, error, way_back)
    interrupts.came.connect(dialog.reject)
    interrupts.listen()
    if not interrupts.has_come:
        dialog.exec()
    return dialog.chosen
