"""Choosing the block of a message step, or writing it."""

from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QMenu, QWidget

from app.model.block import Block
from app.model.drawing import gestures
from app.model.steps import MessageStep
from app.ui.context import Context
from app.ui.editor.block_dialog import BlockDialog
from app.ui.editor.desk import EditorDesk


class BlockChoice(QObject):
    """Offers the blocks of the library for a step. Emits ``written`` when one has been written or changed."""

    written = Signal()

    def __init__(self, context: Context, desk: EditorDesk, home: QWidget) -> None:
        """Choose for the steps of a desk; menus and dialogs open above ``home``."""
        super().__init__(home)
        self._context = context
        self._desk = desk
        self._home = home

    def ask(self, step_id: str) -> None:
        """Offer the blocks of the library for a message, and writing."""
        step = self._desk.drawing.steps[step_id]
        if not isinstance(step, MessageStep):
            return
        menu = QMenu(self._home)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if step.block in self._desk.blocks:
            menu.addAction(self.tr("Edit the words…"), partial(self.write, step_id, step.block))
        menu.addAction(self.tr("Write a new one…"), partial(self.write, step_id, ""))
        menu.addSeparator()
        for key, block in sorted(self._desk.blocks.items(), key=lambda pair: pair[1].name.casefold()):
            if key != step.block:
                menu.addAction(block.name, partial(self._use, step_id, key))
        menu.popup(QCursor.pos())

    def write(self, step_id: str, key: str) -> None:
        """Open the words of a block of the library, or of a new one, and use it in a step."""
        block = self._desk.blocks.get(key) or Block(name=self._desk.drawing.steps[step_id].name)
        used_by = sum(
            isinstance(each, MessageStep) and each.block == key for each in self._desk.drawing.steps.values()
        )
        dialog = BlockDialog(self._context, key, block, used_by, self._home)
        dialog.kept.connect(partial(self._keep, step_id))
        dialog.open()

    def _keep(self, step_id: str, key: str, block: Block) -> None:
        self._desk.blocks[key] = block
        self._use(step_id, key)
        self.written.emit()

    def _use(self, step_id: str, key: str) -> None:
        step = self._desk.drawing.steps.get(step_id)
        if isinstance(step, MessageStep):
            changed = step.model_copy(update={"block": key})
            self._desk.push(gestures.change_step(self._desk.drawing, changed, self.tr("Choose a block")))
