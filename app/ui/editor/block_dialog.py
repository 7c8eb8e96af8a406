"""Writing a block from the canvas, checked before it is kept."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.model.block import Block
from app.model.errors import Invalid, TendrilError
from app.model.sentence import worded
from app.ui.blocks.editor import BlockEditor
from app.ui.blocks.reading import Opened, open_block
from app.ui.blocks.template_edit import TemplateEdit
from app.ui.context import Context
from app.ui.widgets.dialog import Dialog
from app.workspace.blocks import BlockView

_WIDTH = 860
_HEIGHT = 470


class BlockDialog(Dialog):
    """Emits ``kept`` with the block's key and content once it is in the library."""

    kept = Signal(str, object)

    def __init__(self, context: Context, key: str, block: Block, used_by: int, parent: QWidget) -> None:
        """Show a block; an empty key is a new one."""
        told = self.tr("Running sequences keep the words they were published with until you publish again.")
        super().__init__(
            context.theme, self.tr("Message block"), told if used_by else "", parent, width=_WIDTH
        )
        self._context = context
        self._key = key
        self.editor = BlockEditor(context)
        self.editor.setFixedHeight(context.theme.metrics.scaled(_HEIGHT))
        self.body.addWidget(self.editor)
        self.cancel = self.add_close(self.tr("Cancel"))
        self.keep = self.add_primary(self.tr("Keep"))
        self.keep.clicked.connect(self._keep)
        self.editor.show_block(key, block, {})
        self._at_first = self.editor.fields.draft()
        if block.pictures:
            work = partial(open_block, context.workspace, BlockView(key, block, ()))
            context.background.run(self, work, self._show_pictures, self.notice.show_error)
        self.text.setFocus()

    @property
    def name(self) -> QLineEdit:
        """The field for the name."""
        return self.editor.fields.name

    @property
    def text(self) -> TemplateEdit:
        """The field for the text."""
        return self.editor.fields.text

    def reject(self) -> None:
        """Close, unless something has been written: that is thrown away by the button alone, and asked."""
        if not self._is_changed():
            super().reject()
            return
        self.notice.say(self.tr("What you have written is not kept yet."), "warning")
        self.cancel.setText(self.tr("Throw it away"))
        self.cancel.clicked.disconnect()
        self.cancel.clicked.connect(lambda: Dialog.reject(self))

    def _is_changed(self) -> bool:
        try:
            return self.editor.fields.draft() != self._at_first
        except Invalid:
            return True

    def _show_pictures(self, opened: Opened) -> None:
        self.editor.fields.pictures.show_bytes(opened.pictures)
        self.editor.refresh()

    def _keep(self) -> None:
        try:
            block = self._written()
        except TendrilError as error:
            self.notice.show_error(error)
            return
        self.keep.setEnabled(False)
        blocks = self._context.workspace.blocks
        work = partial(blocks.put, self._key, block)
        self._context.background.run(self, work, partial(self._was_kept, block), self._refused)

    def _written(self) -> Block:
        block = self.editor.fields.value()
        for place, words in self._context.workspace.trying.faults(block).items():
            raise Invalid(worded("The {place} cannot be filled in: {words}.", place=place, words=words))
        return block

    def _was_kept(self, block: Block, key: str) -> None:
        self.kept.emit(key, block)
        self.accept()

    def _refused(self, error: TendrilError) -> None:
        self.keep.setEnabled(True)
        self.notice.show_error(error)
