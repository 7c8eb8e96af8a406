"""The question before the data folder is moved."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label

OWN_NAME = "Tendril"


def place_in(chosen: Path) -> Path:
    """Return the folder that is moved to: the chosen one if it is empty or new, else one of our own in it."""
    is_free = not chosen.exists() or (chosen.is_dir() and not any(chosen.iterdir()))
    return chosen if is_free else chosen / OWN_NAME


class MoveDialog(Dialog):
    """Emits ``agreed``."""

    agreed = Signal()

    def __init__(self, context: Context, target: Path, parent: QWidget | None = None) -> None:
        """Ask."""
        super().__init__(
            context.theme,
            self.tr("Move the data folder here?"),
            self.tr(
                "Your data is copied to the new place and read through there before anything is removed here. Sending"
                " stops meanwhile, and the window opens anew on the new folder. Passwords stay where they are, with"
                " the system."
            ),
            parent,
            width=520,
        )
        for label, path in ((self.tr("From"), context.workspace.folder), (self.tr("To"), target)):
            named = QVBoxLayout()
            named.setSpacing(2)
            named.addWidget(text_label(label, "small"))
            named.addWidget(text_label(str(path), "strong", wraps=True))
            self.body.addLayout(named)
        self.cancel = self.add_close(self.tr("Cancel"))
        self.move_it = self.add_primary(self.tr("Move"), "folder-open")
        self.move_it.clicked.connect(self._agree)
        self.cancel.setAutoDefault(True)  # Enter alone changes nothing
        self.cancel.setFocus()

    def _agree(self) -> None:
        self.accept()
        self.agreed.emit()
