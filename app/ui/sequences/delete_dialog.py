"""The question before a sequence is deleted."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.model.errors import TendrilError
from app.ui.context import Context
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label
from app.workspace.shelf import AtStake


class DeleteDialog(Dialog):
    """Emits ``deleted`` with the sequence's name and id once it is gone."""

    deleted = Signal(str, int)

    def __init__(self, context: Context, stake: AtStake, parent: QWidget | None = None) -> None:
        """Say in numbers what goes, and ask."""
        super().__init__(context.theme, "", "", parent, width=480)
        self._context = context
        self._name = stake.name
        title = self.tr("Delete “{name}”?").format(name=stake.name)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.subtitle.setText(
            self.tr("Nobody can join it any more. For 30 days you can put it back just as it is now.")
        )
        self.subtitle.setVisible(True)
        self.lost = text_label("\n".join(f"•  {line}" for line in self._lines(stake)), wraps=True)
        self.body.addWidget(self.lost)
        self.cancel = self.add_close(self.tr("Cancel"))
        self.delete = self.add_primary(self.tr("Delete"), "trash")
        self.delete.clicked.connect(self._delete)
        self.cancel.setAutoDefault(True)  # Enter alone changes nothing
        self.cancel.setFocus()

    def _lines(self, stake: AtStake) -> list[str]:
        lines = [self.tr("%n step(s) that you have drawn", "", stake.steps)]
        if stake.inside:
            lines.append(self.tr("Nothing more goes to %n customer(s) who are inside", "", stake.inside))
        else:
            lines.append(self.tr("Nobody is inside"))
        if stake.messages:
            lines.append(self.tr("The history of %n message(s), after the 30 days", "", stake.messages))
        if stake.unknown:
            lines.append(
                self.tr("%n message(s) of which nobody knows yet whether they arrived", "", stake.unknown)
            )
        return lines

    def _delete(self) -> None:
        self.delete.setEnabled(False)
        work = partial(self._context.workspace.sequences.shelf.delete, self._name)
        self._context.background.run(self, work, self._done, self._failed)

    def _done(self, sequence_id: int) -> None:
        self._context.changes.tell()
        self.deleted.emit(self._name, sequence_id)
        self.accept()

    def _failed(self, error: TendrilError) -> None:
        self.delete.setEnabled(True)
        self.notice.show_error(error)
