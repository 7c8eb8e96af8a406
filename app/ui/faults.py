"""The dialog for what went wrong: a sentence, and the technical text behind a button."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.model.errors import TendrilError
from app.ui.interrupts import Interrupts
from app.ui.logo import application_icon
from app.ui.theme import Theme
from app.ui.told import told
from app.ui.widgets.details import Details
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label


class FaultDialog(Dialog):
    """Says what happened and what to do."""

    def __init__(self, theme: Theme, title: str, error: TendrilError, parent: QWidget | None = None) -> None:
        """Show an error under a title."""
        super().__init__(theme, title, "", parent, width=460)
        self.sentence = text_label(told(error.sentence), wraps=True)
        self.body.addWidget(self.sentence)
        self.details = Details()
        self.details.show_text(error.technical)
        self.body.addWidget(self.details)
        self.close_button = self.add_primary(self.tr("Close"))
        self.close_button.clicked.connect(self.accept)


def show_fault(theme: Theme, error: TendrilError, parent: QWidget | None = None) -> None:
    """Show an error over a window without waiting for the answer."""
    title = QCoreApplication.translate("Faults", "That did not work")
    FaultDialog(theme, title, error, parent).open()


def show_start_fault(theme: Theme, error: TendrilError, interrupts: Interrupts) -> None:
    """Show, before there is a window, why there will be none, and wait until it is read or the system asks."""
    dialog = FaultDialog(theme, QCoreApplication.translate("Faults", "Tendril cannot start"), error)
    dialog.setWindowIcon(application_icon(theme))
    interrupts.came.connect(dialog.reject)
    interrupts.listen()
    if not interrupts.has_come:
        dialog.exec()
