"""Choosing the block of a message step, or writing it."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.model.block import Block
from app.model.customer import EMAIL
from app.model.drawing import gestures
from app.model.errors import NotFound
from app.model.sentence import worded
from app.model.steps import MessageStep
from app.ui.context import Context
from app.ui.editor.block_dialog import BlockDialog
from app.ui.editor.block_picker import BlockPicker
from app.ui.editor.desk import EditorDesk
from app.ui.unkept_words import Unkept, UnkeptWords
from app.workspace import Workspace


class BlockChoice(QObject):
    """Offers the blocks of the library for a step. Emits ``written`` when one has been written or changed."""

    written = Signal()

    def __init__(self, context: Context, desk: EditorDesk, home: QWidget) -> None:
        """Choose for the steps of a desk; dialogs open above ``home``."""
        super().__init__(home)
        self._context = context
        self._desk = desk
        self._home = home
        self._unkept = UnkeptWords(context.preferences)

    def ask(self, step_id: str) -> None:
        """Offer the blocks of the library for a message, and writing; the first one is written at once."""
        step = self._desk.drawing.steps[step_id]
        if not isinstance(step, MessageStep):
            return
        if not self._desk.blocks:
            self.write(step_id, "")
            return
        channel = self._desk.draft.channel
        is_mail = channel is not None and channel.platform == EMAIL
        picker = BlockPicker(self._context, step.block, self._home, is_mail=is_mail)
        picker.picked.connect(partial(self._pick, step_id))
        picker.writing_asked.connect(partial(self.write, step_id))
        picker.open()

    def take_up(self) -> None:
        """Open again what was being written for this sequence when Tendril ended."""
        own = self._desk.draft.id
        unkept = next((each for each in self._unkept.every() if each.sequence_id == own), None)
        if unkept is not None:
            self.write(unkept.step, unkept.key)

    def keep_aside(self) -> None:
        """Set aside at once what is being written in an open block."""
        for dialog in self._home.findChildren(BlockDialog):
            dialog.keep_aside()

    def write(self, step_id: str, key: str) -> None:
        """Open the words of a block of the library, or of a new one, and use it in a step."""
        step = self._desk.drawing.steps.get(step_id)
        block = self._desk.blocks.get(key) or Block(name=step.name if step is not None else "?")
        used_by = sum(
            isinstance(each, MessageStep) and each.block == key for each in self._desk.drawing.steps.values()
        )
        dialog = BlockDialog(self._context, key, block, used_by, self._home)
        place = (self._desk.draft.id, step_id, key)
        dialog.kept.connect(partial(self._keep, step_id))
        dialog.set_aside.connect(partial(self._set_aside, place))
        for settled in (dialog.kept, dialog.thrown_away):
            settled.connect(lambda *_: self._unkept.forget(place))
        unkept = self._unkept.at(place)
        if unkept is not None:
            dialog.show_unkept(unkept.block)
        dialog.open()

    def _set_aside(self, place: tuple[int, str, str], block: Block) -> None:
        sequence_id, step, key = place
        name = self._desk.draft.name
        self._unkept.keep(Unkept(sequence_id=sequence_id, sequence=name, step=step, key=key, block=block))

    def _pick(self, step_id: str, key: str) -> None:
        if key in self._desk.blocks:
            self._use(step_id, key)
            return
        work = partial(_block, self._context.workspace, key)
        refused = self._desk.refused.emit
        self._context.background.run(self, work, partial(self._keep, step_id, key), refused)

    def _keep(self, step_id: str, key: str, block: Block) -> None:
        self._desk.blocks[key] = block
        self._use(step_id, key)
        self.written.emit()

    def _use(self, step_id: str, key: str) -> None:
        step = self._desk.drawing.steps.get(step_id)
        if isinstance(step, MessageStep):
            changed = step.model_copy(update={"block": key})
            self._desk.push(gestures.change_step(self._desk.drawing, changed, self.tr("Choose a block")))


def _block(workspace: Workspace, key: str) -> Block:
    """Return a block that came into the library since the sequence was opened."""
    for view in workspace.blocks.every():
        if view.key == key:
            return view.block
    raise NotFound(worded("This block has been deleted meanwhile."))
