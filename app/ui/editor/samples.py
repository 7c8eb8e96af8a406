"""What the inspector says by example: the shop as it is set up, and blocks as a real customer would get them."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from app.model.block import Block
from app.model.shop import Shop
from app.ui.background import Reading
from app.ui.context import Context
from app.ui.editor.desk import EditorDesk
from app.ui.editor.inspector.block_card import Sample
from app.ui.editor.inspector.inspector import Inspector
from app.workspace import Workspace


class Samples(QObject):
    """Reads in the background what an inspector shows by example. What cannot be read is left as it is written."""

    def __init__(self, context: Context, desk: EditorDesk, inspector: Inspector, home: QWidget) -> None:
        """Serve an inspector as long as ``home`` is there."""
        super().__init__(home)
        self._context = context
        self._desk = desk
        self._inspector = inspector
        self._shop = Reading(context.background, self)
        self._shop.arrived.connect(inspector.show_shop)
        self._blocks = Reading(context.background, self)
        self._blocks.arrived.connect(self._show)
        inspector.block_shown.connect(self._ask)
        context.changes.changed.connect(self._ask_shop)
        self._ask_shop()

    def _ask_shop(self) -> None:
        self._shop.ask(partial(_shop, self._context.workspace))

    def _ask(self, key: str) -> None:
        block = self._desk.blocks.get(key)
        if block is not None:
            self._blocks.ask(partial(_sample, self._context.workspace, key, block))

    def _show(self, sample: Sample | None) -> None:
        if sample is not None:
            self._inspector.show_sample(sample)


def _shop(workspace: Workspace) -> Shop:
    return workspace.desk.shop()


def _sample(workspace: Workspace, key: str, block: Block) -> Sample | None:
    around = workspace.trying.surroundings(key, 0)
    pieces = workspace.trying.pieces(block, around)
    return Sample(key, around.customer.name, pieces) if pieces else None
