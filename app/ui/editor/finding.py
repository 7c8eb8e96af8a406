"""What the choosers of the editor offer: steps to go to, steps to connect, and everything that can be done."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from app.model.drawing import gestures
from app.model.drawing.drawing import ENTRY
from app.model.errors import TendrilError
from app.ui.editor.chooser import Chooser, Entry

if TYPE_CHECKING:
    from app.ui.editor.page import EditorPage

_SHOWN_OF_A_NOTE = 60


class Finding:
    """Opens the choosers above a page."""

    def __init__(self, page: "EditorPage") -> None:
        """Find in a page's drawing."""
        self._page = page
        self.chooser: Chooser | None = None

    def find(self) -> None:
        """Ask for a step or a note, by its name or its message, and go there."""
        self._open(_tr("Find a step by its name or its message"), [*self._steps(), *self._notes()])

    def command(self) -> None:
        """Ask for anything that can be done: an action, a step to go to, a page of the window."""
        actions = [
            Entry(
                action.text().removesuffix("…"),
                action.trigger,
                keys=action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
                icon="caret-right",
            )
            for action in self._page.actions_.offered()
            if action.isEnabled()
        ]
        pages = [
            Entry(name, partial(self._page.page_asked.emit, key), _tr("page"), icon=icon)
            for key, name, icon in self._page.window_pages()
        ]
        self._open(_tr("What would you like to do?"), [*actions, *pages, *self._steps()])

    def connect(self, source: str, label: str) -> None:
        """Ask which step an exit is to lead to, and let it."""
        drawing = self._page.desk.drawing
        entries = [
            Entry(
                step.name,
                partial(self._connect, source, label, step_id),
                self._place(step_id),
                self._icon(step_id),
            )
            for step_id, step in drawing.steps.items()
            if step_id != source and (source == ENTRY or not drawing.reaches(step_id, source))
        ]
        self._open(_tr("Which step comes next?"), entries)

    def _connect(self, source: str, label: str, target: str) -> None:
        try:
            self._page.desk.push(gestures.connect(self._page.desk.drawing, source, label, target))
        except TendrilError as error:
            self._page.show_error(error)
            return
        self._page.go_to(target)

    def _open(self, title: str, entries: list[Entry]) -> None:
        if self.chooser is not None:
            self.chooser.hide()
        page = self._page
        self.chooser = Chooser(page.theme, title, entries, page)
        self.chooser.closed.connect(self._forget)

    def _forget(self) -> None:
        self.chooser = None

    def _steps(self) -> list[Entry]:
        cards = self._page.scene.cards
        entries = []
        for card_id in (ENTRY, *self._page.desk.drawing.steps):
            said = cards[card_id].words
            entries.append(
                Entry(
                    said.title,
                    partial(self._page.jump_to, card_id),
                    said.message or said.line,
                    said.icon,
                    hidden_words=f"{said.line} {self._text(card_id)}",
                )
            )
        return entries

    def _notes(self) -> list[Entry]:
        return [
            Entry(
                (note.text.strip() or _tr("Empty note")).splitlines()[0][:_SHOWN_OF_A_NOTE],
                partial(self._page.jump_to, note_id),
                _tr("note"),
                "note",
                hidden_words=note.text,
            )
            for note_id, note in self._page.desk.drawing.notes.items()
        ]

    def _text(self, card_id: str) -> str:
        """Return the whole text of a step's message."""
        step = self._page.desk.drawing.steps.get(card_id)
        block = (
            self._page.desk.blocks.get(step.block) if step is not None and step.kind == "message" else None
        )
        return f"{block.name} {block.subject} {block.text}" if block is not None else ""

    def _place(self, step_id: str) -> str:
        said = self._page.scene.cards[step_id].words
        return said.line

    def _icon(self, step_id: str) -> str:
        return self._page.scene.cards[step_id].words.icon


def _tr(text: str) -> str:
    return QCoreApplication.translate("Finding", text)
