"""Undo and redo: each gesture is one command that holds a patch, and moves that belong together are merged."""

from collections.abc import Callable, Mapping

from PySide6.QtGui import QUndoCommand

from app.model.block import Block
from app.model.drawing.drawing import Drawing
from app.model.drawing.patch import Patch
from app.ui.told import told

_MERGING_ID = 1


class PatchCommand(QUndoCommand):
    """Applies a patch to a drawing, and takes it back."""

    def __init__(self, drawing: Drawing, patch: Patch) -> None:
        """Hold the patch; pushing the command applies it."""
        super().__init__(told(patch.label))
        self._drawing = drawing
        self._patch = patch

    def redo(self) -> None:
        """Apply the patch."""
        self._drawing.apply(self._patch)

    def undo(self) -> None:
        """Take it back."""
        self._drawing.apply(self._patch.inverted())

    def id(self) -> int:
        """Say that it may be merged with the one before."""
        return _MERGING_ID if self._patch.kind else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take in a later command of the same gesture; one that comes to nothing is forgotten."""
        if not isinstance(other, PatchCommand) or not self._patch.merges_with(other._patch):
            return False
        self._patch = self._patch.followed_by(other._patch)
        self.setObsolete(self._patch.is_empty)
        return True


class WordsCommand(QUndoCommand):
    """Gives blocks other words, and takes that back; ``put`` takes blocks by key."""

    def __init__(
        self,
        label: str,
        put: Callable[[Mapping[str, Block]], None],
        before: Mapping[str, Block],
        after: Mapping[str, Block],
    ) -> None:
        """Hold both; pushing the command puts the new ones."""
        super().__init__(told(label))
        self._put = put
        self._before, self._after = before, after

    def redo(self) -> None:
        """Put the new words."""
        self._put(self._after)

    def undo(self) -> None:
        """Put the old words."""
        self._put(self._before)
