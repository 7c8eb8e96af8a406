"""The dialog for what went wrong: a sentence, and the technical text behind a button."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from app.model.errors import TendrilError
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
        self.close_button = self._add_buttons()

    def _add_buttons(self) -> QPushButton:
        """Add what can be done; return the button that only closes."""
        close = self.add_primary(self.tr("Close"))
        close.clicked.connect(self.accept)
        return close


def show_fault(theme: Theme, error: TendrilError, parent: QWidget | None = None) -> None:
    """Show an error over a window without waiting for the answer."""
    title = QCoreApplication.translate("Faults", "That did not work")
    FaultDialog(theme, title, error, parent).open()
