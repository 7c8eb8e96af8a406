"""The question before a channel is disconnected."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.model.errors import TendrilError
from app.ui.context import Context
from app.ui.widgets.dialog import Dialog


class RemoveDialog(Dialog):
    """Emits ``removed`` with the channel's name once it is gone."""

    removed = Signal(str)

    def __init__(self, context: Context, name: str, parent: QWidget | None = None) -> None:
        """Ask."""
        super().__init__(context.theme, "", "", parent, width=480)
        self._context = context
        self._name = name
        title = self.tr("Disconnect “{name}”?").format(name=name)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.subtitle.setText(
            self.tr(
                "Tendril forgets how to reach it, its password too. The account itself stays as it is, and what"
                " was sent over it stays in Activity."
            )
        )
        self.subtitle.setVisible(True)
        self.cancel = self.add_close(self.tr("Cancel"))
        self.remove = self.add_primary(self.tr("Disconnect"), "trash")
        self.remove.clicked.connect(self._remove)
        self.cancel.setAutoDefault(True)  # Enter alone changes nothing
        self.cancel.setFocus()

    def _remove(self) -> None:
        self.remove.setEnabled(False)
        work = partial(self._context.workspace.channels.remove, self._name)
        self._context.background.run(self, work, self._done, self._failed)

    def _done(self, _: None) -> None:
        self._context.changes.tell()
        self.removed.emit(self._name)
        self.accept()

    def _failed(self, error: TendrilError) -> None:
        self.remove.setEnabled(True)
        self.notice.show_error(error)
