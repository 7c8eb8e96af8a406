"""One sequence on the editor's desk: its drawing, its undo stack, and saving it by itself."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from app.model.block import Block
from app.model.drawing.drawing import Drawing
from app.model.drawing.fixes import Fix
from app.model.drawing.patch import Patch
from app.model.errors import TendrilError
from app.model.sequence import SequenceDocument, SequenceState
from app.ui.canvas.undo import PatchCommand, WordsCommand
from app.ui.context import Context
from app.ui.editor.keeping import Keeper
from app.ui.told import told
from app.workspace.drafts import Draft, Kept

SAVE_AFTER_MS = 600


class EditorDesk(QObject):
    """Emits ``saved`` when the draft is on the disk, and ``refused`` when it cannot be.

    ``changed`` follows every change; ``words_changed`` one that gave blocks of the library other words.
    """

    saved = Signal()
    refused = Signal(object)
    changed = Signal()
    words_changed = Signal()
    moved = Signal(object)

    def __init__(self, context: Context, draft: Draft) -> None:
        """Lay a draft out."""
        super().__init__()
        self._context = context
        self.draft = draft
        self.drawing = Drawing(draft.document)
        self.blocks: dict[str, Block] = dict(draft.blocks)
        self.undo = QUndoStack(self)
        self.undo.setUndoLimit(500)
        self.is_saved = True
        self._saving = False
        self._unsaved_words: dict[str, Block] = {}
        self._keeper = Keeper(context.workspace, draft)
        self._saves = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_AFTER_MS)
        self._timer.timeout.connect(self.save)
        self._end = self.drawing.listen(self._patched)

    def push(self, patch: Patch) -> None:
        """Do something to the drawing, so that it can be undone."""
        if not patch.is_empty:
            self.undo.push(PatchCommand(self.drawing, patch))

    def push_fix(self, fix: Fix) -> None:
        """Mend something, so that it can be undone: the drawing, and the words of blocks."""
        if not fix.blocks:
            self.push(fix.patch)
            return
        before = {key: self.blocks[key] for key in fix.blocks}
        self.undo.push(WordsCommand(fix.patch.label, self.put_words, before, fix.blocks))

    def restore(self, patch: Patch, words: Mapping[str, Block]) -> None:
        """Change the drawing and give blocks other words, as one step back; new ones of these stay when undone."""
        self.undo.beginMacro(told(patch.label))
        if words:
            before = {key: self.blocks.get(key, block) for key, block in words.items()}
            self.undo.push(WordsCommand(patch.label, self.put_words, before, words))
        self.push(patch)
        self.undo.endMacro()

    def put_words(self, blocks: Mapping[str, Block]) -> None:
        """Give blocks of the library other words; they are saved with the draft."""
        self.blocks.update(blocks)
        self._unsaved_words.update(blocks)
        self._is_changed()
        self.words_changed.emit()

    def adopt_blocks(self, blocks: Mapping[str, Block]) -> None:
        """Take pasted blocks into the library where their keys are free; those that are there stay as they are."""
        for key, block in blocks.items():
            if key not in self.blocks:
                self.blocks[key] = block
                work = partial(self._context.workspace.blocks.save, key, block)
                self._context.background.run(self, work, lambda _: None, self.refused.emit)

    def rename(self, name: str) -> None:
        """Take note of the sequence's new name."""
        self.draft = replace(self.draft, name=name)

    def document(self) -> SequenceDocument:
        """Return the drawing with the blocks its steps use."""
        document = self.drawing.document()
        used = {step.block for step in document.messages}
        blocks: Mapping[str, Block] = {key: self.blocks[key] for key in sorted(used) if key in self.blocks}
        return document.model_copy(update={"blocks": blocks})

    def save(self) -> None:
        """Put the draft on the disk, off the window's thread; what changes meanwhile is saved next."""
        if self.is_saved or self._saving:
            return
        self._timer.stop()
        self._saving, self.is_saved = True, True
        words, self._unsaved_words = self._unsaved_words, {}
        work = partial(self._keeper.keep, self._next_number(), self.document(), words)
        refused = partial(self._was_refused, words)
        self._context.background.run(self, work, self._was_saved, refused)

    def save_now(self) -> None:
        """Put the draft on the disk before this returns; for leaving the editor."""
        self._timer.stop()
        if not self.is_saved:
            kept = self._keeper.keep(self._next_number(), self.document(), self._unsaved_words)
            self._unsaved_words = {}
            self.is_saved = True
            self._follow(kept)

    def close(self) -> None:
        """Save, and follow the drawing no longer."""
        self.save_now()
        self.undo.clear()
        self._end()

    def _patched(self, patch: Patch) -> None:
        del patch
        self._is_changed()

    def _is_changed(self) -> None:
        self.is_saved = False
        self._timer.start()
        self.changed.emit()

    def _next_number(self) -> int:
        self._saves += 1
        return self._saves

    def _follow(self, kept: Kept | None) -> None:
        """Go on with the sequence in which the draft was kept, where that is another one."""
        if kept is not None and kept.id != self.draft.id:
            self.draft = replace(
                self.draft, id=kept.id, name=kept.name, state=SequenceState.DRAFT, published=None
            )
            self.moved.emit(kept)

    def _was_saved(self, kept: Kept | None) -> None:
        self._saving = False
        self._follow(kept)
        if self.is_saved:
            self.saved.emit()
        else:
            self._timer.start()

    def _was_refused(self, words: Mapping[str, Block], error: TendrilError) -> None:
        self._saving, self.is_saved = False, False
        self._unsaved_words = {**words, **self._unsaved_words}
        self.refused.emit(error)
