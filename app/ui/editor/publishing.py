"""Letting a drawing run: what is not in effect yet, the button of the head, publishing, and the way back."""

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal

from app.model.changes import Changes, changes
from app.model.drawing import gestures
from app.model.sequence import SequenceDocument, SequenceState
from app.ui.publishing.asking import ask_to_publish
from app.ui.publishing.versions_dialog import VersionsDialog
from app.workspace import Workspace
from app.workspace.drafts import Draft
from app.workspace.publishing_outlook import VersionView

if TYPE_CHECKING:
    from app.ui.context import Context
    from app.ui.editor.page import EditorPage

COMPARE_AFTER_MS = 250
_NOTHING = Changes((), ())
_Listed = tuple[list[VersionView], ZoneInfo, datetime]


class Publishing(QObject):
    """Compares the drawing with what runs, a moment after each change. Emits ``changed`` when other cards differ."""

    changed = Signal()

    def __init__(self, context: "Context", page: "EditorPage") -> None:
        """Compare at once."""
        super().__init__(page)
        self._context = context
        self._page = page
        self.changes = _NOTHING
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(COMPARE_AFTER_MS)
        self._soon.timeout.connect(self.compare)
        page.desk.changed.connect(self._soon.start)
        head = page.head
        head.activation_asked.connect(self.ask)
        head.discard_asked.connect(self.discard)
        head.versions_asked.connect(self.list_versions)
        self.compare()

    @property
    def not_in_effect(self) -> frozenset[str]:
        """The ids of the cards that do something else than what runs."""
        return self.changes.cards

    def compare(self) -> None:
        """Compare now."""
        self._soon.stop()
        draft = self._page.desk.draft
        found = changes(draft.published, self._page.desk.document()) if draft.published else _NOTHING
        self._page.head.show_run_state(draft, has_changes=bool(found))
        if found != self.changes:
            self.changes = found
            self.changed.emit()

    def close(self) -> None:
        """Compare no more."""
        self._soon.stop()

    def ask(self) -> None:
        """Save, then ask whether it is to run as it is drawn; errors are shown instead."""
        page = self._page
        if not page.saved():
            return
        errors = sum(problem.is_error for problem in page.checking.problems)
        if errors:
            self._refuse(errors)
        elif page.desk.draft.state is SequenceState.ACTIVE:
            ask_to_publish(self._context, page.desk.draft.name, page, self._published)
        else:
            page.activation_asked.emit(page.desk.draft.name)

    def discard(self) -> None:
        """Put what runs back on the canvas; that can be undone."""
        published = self._page.desk.draft.published
        if published is not None:
            self._restore(published, self.tr("Discard changes"))

    def list_versions(self) -> None:
        """Read which versions there are, then offer them."""
        work = partial(_listed, self._context.workspace, self._page.desk.draft)
        self._context.background.run(self._page, work, self._show_versions, self._page.show_error)

    def _refuse(self, errors: int) -> None:
        self._page.drawer.open_tab("problems")
        said = self.tr("%n error(s) have to be put right first; they are listed below.", "", errors)
        self._page.notice.say(said, "danger")

    def _published(self, name: str) -> None:
        del name
        work = partial(self._context.workspace.drafts.open, self._page.desk.draft.name)
        self._context.background.run(self._page, work, self._page.take_note, self._page.show_error)

    def _show_versions(self, listed: _Listed) -> None:
        dialog = VersionsDialog(self._context.theme, *listed, self._page)
        dialog.chosen.connect(self._put_back)
        dialog.open()

    def _put_back(self, version: VersionView) -> None:
        read = self._context.workspace.sequences.publishing.version_document
        label = self.tr("Go back to version {number}").format(number=version.number)
        done = partial(self._restore, label=label)
        self._context.background.run(self._page, partial(read, version.id), done, self._page.show_error)

    def _restore(self, document: SequenceDocument, label: str) -> None:
        """Put a document on the canvas, with the words its blocks had, as one step back."""
        desk = self._page.desk
        words = {key: block for key, block in document.blocks.items() if desk.blocks.get(key) != block}
        desk.restore(gestures.replaced(desk.drawing, document, label), words)
        self.compare()


def _listed(workspace: Workspace, draft: Draft) -> _Listed:
    return workspace.sequences.publishing.versions(draft.name), workspace.desk.zone(), workspace.desk.now()
