"""Which sequence is on the desk: opening it, leaving it, and what happens to it meanwhile."""

from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from app.model.errors import TendrilError
from app.ui.context import Context
from app.ui.faults import show_fault
from app.workspace import Workspace
from app.workspace.drafts import Draft

if TYPE_CHECKING:
    from app.ui.editor.page import EditorPage, WindowPages


class Editing(QObject):
    """Holds the editor page in the window's stack while a sequence is open.

    Emits ``opened`` when a sequence is laid out, ``left`` when the owner goes back, and
    ``activation_asked`` with the sequence's name, ``page_asked`` with the key of another page.
    """

    left = Signal()
    opened = Signal()
    activation_asked = Signal(str)
    page_asked = Signal(str)

    def __init__(self, context: Context, stack: QStackedWidget, pages: "WindowPages" = ()) -> None:
        """Begin with nothing open; ``pages`` are the window's others."""
        super().__init__(stack)
        self._context = context
        self._stack = stack
        self._pages = pages
        self.page: EditorPage | None = None

    def open(self, name: str) -> None:
        """Read a sequence, then lay it out."""
        work = partial(_looked_up, self._context.workspace, name)
        self._context.background.run(self, work, self._show, self._refused)

    def refresh(self, name: str) -> None:
        """Take note that a sequence was activated or published."""
        if self.page is not None and self.page.desk.draft.name == name:
            work = partial(self._context.workspace.drafts.open, name)
            self._context.background.run(self, work, self._note, self._refused)

    def save(self) -> bool:
        """Put what is drawn on the disk, and leave it open; say whether that was possible."""
        return self.page is None or self.page.saved()

    def close(self) -> bool:
        """Save and put the page away; say whether that was possible."""
        page = self.page
        if page is None:
            return True
        try:
            page.close_desk()
        except TendrilError as error:
            show_fault(self._context.theme, error, page)
            return False
        self.page = None
        self._stack.removeWidget(page)
        page.deleteLater()
        return True

    def put_down(self) -> None:
        """Let the page go when Tendril ends; what could be saved is saved by then."""
        page, self.page = self.page, None
        if page is not None:
            page.let_go()

    def _show(self, found: tuple[Draft, ZoneInfo]) -> None:
        from app.ui.editor.page import EditorPage

        if not self.close():
            return
        page = self.page = EditorPage(self._context, *found, self._pages)
        page.left.connect(self._leave)
        page.activation_asked.connect(self.activation_asked)
        page.page_asked.connect(self.page_asked)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.view.setFocus()
        page.show_as_last()
        page.block_choice.take_up()
        self.opened.emit()

    def _note(self, draft: Draft) -> None:
        if self.page is not None:
            self.page.take_note(draft)

    def _leave(self) -> None:
        if self.close():
            self.left.emit()

    def _refused(self, error: TendrilError) -> None:
        show_fault(self._context.theme, error, self._stack)


def _looked_up(workspace: Workspace, name: str) -> tuple[Draft, ZoneInfo]:
    return workspace.drafts.open(name), workspace.desk.zone()
