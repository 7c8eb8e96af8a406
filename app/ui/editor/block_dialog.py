"""Writing a block from the canvas, checked before it is kept."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
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
_ASIDE_AFTER_MS = 700


class BlockDialog(Dialog):
    """Emits ``kept`` with the block's key and content once it is in the library.

    While it is open, ``set_aside`` brings what is written, as far as it is no longer what is in the
    library, and ``thrown_away`` says that its owner does not want it.
    """

    kept = Signal(str, object)
    set_aside = Signal(object)
    thrown_away = Signal()

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
        self._aside = QTimer(self, singleShot=True, interval=_ASIDE_AFTER_MS)
        self._aside.timeout.connect(self.keep_aside)
        self.editor.edited.connect(self._aside.start)
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

    def show_unkept(self, block: Block) -> None:
        """Show what was being written when Tendril ended, in the place of what is in the library."""
        self.editor.show_block(self._key, block, {})
        if block.pictures:
            work = partial(open_block, self._context.workspace, BlockView(self._key, block, ()))
            self._context.background.run(self, work, self._show_pictures, self.notice.show_error)
        words = self.tr(
            "You were writing this when Tendril ended. It is not kept yet: keep it, or throw it away."
        )
        self._ask_to_decide(words)

    def keep_aside(self) -> None:
        """Have what is written set aside now, if it is not what is in the library."""
        self._aside.stop()
        if self._is_changed():
            self.set_aside.emit(self.editor.fields.draft())

    def reject(self) -> None:
        """Close, unless something has been written: that is thrown away by the button alone, and asked."""
        if not self._is_changed():
            super().reject()
            return
        self._ask_to_decide(self.tr("What you have written is not kept yet."))

    def _ask_to_decide(self, words: str) -> None:
        self.notice.say(words, "warning")
        self.cancel.setText(self.tr("Throw it away"))
        self.cancel.clicked.disconnect()
        self.cancel.clicked.connect(self._throw_away)

    def _throw_away(self) -> None:
        self._aside.stop()
        self.thrown_away.emit()
        super().reject()

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
        self._aside.stop()
        self.kept.emit(key, block)
        self.accept()

    def _refused(self, error: TendrilError) -> None:
        self.keep.setEnabled(True)
        self.notice.show_error(error)
