"""Renaming the sequence on the desk, in its head."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.model.errors import TendrilError
from app.ui.context import Context
from app.ui.editor.desk import EditorDesk
from app.ui.editor.head import EditorHead


class Renaming(QObject):
    """Emits ``failed`` with an error when a name cannot be had; the head shows the old one again."""

    failed = Signal(object)

    def __init__(self, context: Context, desk: EditorDesk, head: EditorHead) -> None:
        """Listen to a head."""
        super().__init__(head)
        self._context = context
        self._desk = desk
        self._head = head
        head.renamed.connect(self._rename)

    def _rename(self, name: str) -> None:
        work = partial(self._context.workspace.drafts.rename, self._desk.draft.name, name)
        self._context.background.run(self, work, self._renamed, self._refused)

    def _renamed(self, name: str) -> None:
        self._desk.rename(name)
        self._head.show_name(name)

    def _refused(self, error: TendrilError) -> None:
        self._head.show_name(self._desk.draft.name)
        self.failed.emit(error)
