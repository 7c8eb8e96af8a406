"""Choosing, from the editor, the channel that the sequence on the desk is sent over."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.drawing.patch import Patch
from app.ui.sequences.channel_dialog import ChannelDialog
from app.workspace import Workspace
from app.workspace.channels import ChannelView
from app.workspace.drafts import Draft
from app.workspace.sequences import SequenceView

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.editor.page import EditorPage

_Looked = tuple[SequenceView, list[ChannelView]]


class SendingOver(QObject):
    """Saves what is drawn, lets a channel be chosen, and goes on with the same drawing: all of it can be undone."""

    def __init__(self, context: "Context", page: "EditorPage") -> None:
        """Listen to the head of a page."""
        super().__init__(page)
        self._context = context
        self._page = page
        page.head.channel_asked.connect(self.ask)

    def ask(self) -> None:
        """Save, then offer the channels there are."""
        page = self._page
        if not page.saved():
            return
        work = partial(_looked, self._context.workspace, page.desk.draft.name)
        self._context.background.run(page, work, self._open, page.show_error)

    def _open(self, looked: _Looked) -> None:
        view, channels = looked
        dialog = ChannelDialog(self._context, view, channels, self._page)
        dialog.explain_undo()
        for settled in (dialog.chosen, dialog.paused):
            settled.connect(self._read_again)
        dialog.open()

    def _read_again(self) -> None:
        work = partial(self._context.workspace.drafts.open, self._page.desk.draft.name)
        self._context.background.run(self._page, work, self._show, self._page.show_error)

    def _show(self, draft: Draft) -> None:
        """Go on with the channel there is now. The platform is no part of what can be undone."""
        page = self._page
        page.take_note(draft)
        before, after = page.desk.drawing.head("platform"), draft.document.platform
        if before != after:
            page.desk.drawing.apply(Patch(self.tr("Choose a channel"), head={"platform": (before, after)}))
        page.checking.check()
        page.inspector.show_card(page.inspector.card_id)


def _looked(workspace: Workspace, name: str) -> _Looked:
    """Return a sequence with the channels there are; runs in the background."""
    view = next(each for each in workspace.sequences.every() if each.name == name)
    return view, workspace.channels.every()
