"""The block that is being written on the page: it is saved by itself a moment after the last change."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.model.block import Block
from app.model.errors import Invalid, TendrilError
from app.ui.blocks.editor import BlockEditor
from app.ui.blocks.reading import Opened
from app.ui.blocks.uses import UsesLine
from app.ui.context import Context
from app.ui.publishing.asking import ask_to_publish
from app.ui.told import told
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.labels import ElidedLabel
from app.workspace.blocks import BlockView

_SAVE_AFTER_MS = 600


class BlockDesk(Card):
    """Emits ``saved`` when a change is on the disk, and what the owner asks to be done with the block."""

    saved = Signal()
    copy_asked = Signal(str)
    deletion_asked = Signal(str)
    sequence_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        """Lay it out without a block."""
        super().__init__(context.theme)
        self._context = context
        self._kept: Block | None = None
        self._view: BlockView | None = None
        self.is_dirty = False
        self.editor = BlockEditor(context)
        self.uses = UsesLine(context.theme)
        self.state = ElidedLabel("", "small")
        self.copy = button(context.theme, self.tr("Duplicate"), "copy", "small", "Ctrl+D")
        self.delete = button(context.theme, self.tr("Delete"), "trash", "small")
        self._timer = QTimer(self, singleShot=True, interval=_SAVE_AFTER_MS)
        self._lay_out()
        self.editor.edited.connect(self._was_edited)
        self._timer.timeout.connect(self._save)
        self.copy.clicked.connect(lambda: self._view and self.copy_asked.emit(self._view.key))
        self.delete.clicked.connect(lambda: self._view and self.deletion_asked.emit(self._view.key))
        self.uses.sequence_wanted.connect(self.sequence_wanted)
        self.uses.publishing_wanted.connect(self._ask_to_publish)

    @property
    def key(self) -> str:
        """The key of the block on the desk, empty if there is none."""
        return self._view.key if self._view else ""

    def show_block(self, opened: Opened) -> None:
        """Lay a block on the desk; what was there is saved before."""
        self.save_now()
        self._view, self._kept = opened.view, opened.view.block
        self.setAccessibleName(opened.view.block.name)
        self.state.setText("")
        self.uses.show_uses(opened.view.uses)
        self.editor.show_block(opened.view.key, opened.view.block, opened.pictures)
        self.is_dirty = False
        self._timer.stop()

    def take_note(self, view: BlockView) -> bool:
        """Take note of where the block is used now; say whether its words were changed elsewhere."""
        self._view = view
        self.uses.show_uses(view.uses)
        return not self.is_dirty and view.block != self._kept

    def _ask_to_publish(self, name: str) -> None:
        """Save, then ask whether a sequence that sends the block is to send these words."""
        self.save_now()
        ask_to_publish(self._context, name, self, lambda _: self.saved.emit())

    def clear(self) -> None:
        """Take the block away; nothing is saved."""
        self._timer.stop()
        self._view, self._kept, self.is_dirty = None, None, False

    def save_now(self) -> None:
        """Put what was written on the disk before this returns; what is not whole yet is left out."""
        self._timer.stop()
        if not self.is_dirty or self._view is None or self._kept is None:
            return
        try:
            block = self.editor.fields.value()
        except Invalid:
            draft = self.editor.fields.draft()
            name = draft.name if draft.name != "?" else self._kept.name
            block = draft.model_copy(update={"name": name})
        self._context.workspace.blocks.save(self._view.key, block)
        self.is_dirty = False

    def _was_edited(self) -> None:
        if self._view is not None:
            self.is_dirty = True
            self.state.setText(self.tr("Saving…"))
            self._timer.start()

    def _save(self) -> None:
        if self._view is None:
            return
        try:
            block = self.editor.fields.value()
        except Invalid as error:
            self.state.setText(self.tr("Not saved yet. {fault}").format(fault=told(error.sentence)))
            return
        self.is_dirty = False
        work = partial(self._context.workspace.blocks.save, self._view.key, block)
        self._context.background.run(self, work, partial(self._was_saved, block), self._was_refused)

    def _was_saved(self, block: Block, nothing: object) -> None:
        self._kept = block
        if not self.is_dirty:
            self.state.setText(self.tr("Saved"))
        self.saved.emit()

    def _was_refused(self, error: TendrilError) -> None:
        self.is_dirty = True
        self.state.setText(self.tr("Not saved yet. {fault}").format(fault=told(error.sentence)))

    def _lay_out(self) -> None:
        metrics = self._context.theme.metrics
        foot = QHBoxLayout()
        foot.setSpacing(metrics.small)
        foot.addWidget(self.state, 1)
        foot.addWidget(self.copy)
        foot.addWidget(self.delete)
        column = QVBoxLayout()
        column.setSpacing(metrics.medium)
        column.addWidget(self.uses)
        column.addWidget(self.editor, 1)
        column.addLayout(foot)
        self.content.addLayout(column)
