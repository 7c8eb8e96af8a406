"""The question before a copy or an older state of the folder becomes the one that sends."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.model.errors import TendrilError
from app.ui.context import Context
from app.ui.told import told
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label
from app.workspace import Workspace
from app.workspace.lease import LeaseView, TakenOver


def take_over(workspace: Workspace) -> TakenOver:
    """Make the folder the one that sends; runs in the background."""
    taken = workspace.lease.take_over()
    workspace.sending.wake()
    return taken


class TakeOverDialog(Dialog):
    """Says what going on from this folder means. Emits ``taken`` with a sentence about what came of it."""

    taken = Signal(str)

    def __init__(self, context: Context, lease: LeaseView, parent: QWidget | None = None) -> None:
        """Ask."""
        title = self.tr("Send from this folder from now on?")
        super().__init__(context.theme, title, told(lease.sentence), parent, width=540)
        self._context = context
        self.body.addWidget(text_label(str(context.workspace.folder), "strong", wraps=True))
        self.body.addWidget(text_label(self._meaning(lease), wraps=True))
        others = self.tr("Any other copy of it pauses and asks in its turn as soon as it is opened.")
        self.body.addWidget(text_label(others, "muted", wraps=True))
        self.cancel = self.add_close(self.tr("Cancel"))
        self.go_on = self.add_primary(self.tr("Go on from here"), "play")
        self.go_on.clicked.connect(self._take_over)
        self.cancel.setAutoDefault(True)  # Enter alone changes nothing
        self.cancel.setFocus()

    def _meaning(self, lease: LeaseView) -> str:
        if lease.doubt.may_have_sent_since:
            return self.tr(
                "Nobody knows here what has been sent in the meantime. So that no customer is written to twice, its"
                " active sequences are paused. Activate each of them again: you are asked first what becomes of the"
                " messages that came due."
            )
        return self.tr(
            "It knows everything that was sent up to now, so that nothing goes out twice: its active sequences go on"
            " from where they are."
        )

    def _take_over(self) -> None:
        self.go_on.setEnabled(False)
        workspace = self._context.workspace
        self._context.background.run(self, lambda: take_over(workspace), self._done, self._failed)

    def _done(self, taken: TakenOver) -> None:
        self._context.changes.tell()
        said = self.tr("This folder is the one that sends from now on.")
        if taken.paused:
            names = ", ".join(f"“{name}”" for name in taken.paused)
            said = f"{said} " + self.tr("Paused, until you activate them again: {names}.").format(names=names)
        self.accept()
        self.taken.emit(said)

    def _failed(self, error: TendrilError) -> None:
        self.go_on.setEnabled(True)
        self.notice.show_error(error)
