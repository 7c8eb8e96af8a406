"""The question before a customer is forgotten."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.model.customer import Customer
from app.model.errors import TendrilError
from app.ui.context import Context
from app.ui.widgets.dialog import Dialog


class ForgetDialog(Dialog):
    """Emits ``forgotten`` with the customer's name once they are gone."""

    forgotten = Signal(str)

    def __init__(self, context: Context, customer: Customer, parent: QWidget | None = None) -> None:
        """Ask."""
        super().__init__(context.theme, "", "", parent, width=480)
        self._context = context
        self._customer = customer
        title = self.tr("Forget {name}?").format(name=customer.name)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.subtitle.setText(
            self.tr(
                "Everything about them is deleted: addresses, tags, consents, and what was sent to them. They leave"
                " every sequence, and a later import gives them no consent. This cannot be undone."
            )
        )
        self.subtitle.setVisible(True)
        self.cancel = self.add_close(self.tr("Cancel"))
        self.forget = self.add_primary(self.tr("Forget"), "trash")
        self.forget.clicked.connect(self._forget)
        self.cancel.setAutoDefault(True)  # Enter alone changes nothing
        self.cancel.setFocus()

    def _forget(self) -> None:
        self.forget.setEnabled(False)
        work = partial(self._context.workspace.customers.forget, f"#{self._customer.id}")
        self._context.background.run(self, work, self._done, self._failed)

    def _done(self, name: str) -> None:
        self._context.changes.tell()
        self.forgotten.emit(name)
        self.accept()

    def _failed(self, error: TendrilError) -> None:
        self.forget.setEnabled(True)
        self.notice.show_error(error)
