"""Undo and redo: each gesture is one command that holds a patch, and moves that belong together are merged."""

from PySide6.QtGui import QUndoCommand

from app.model.drawing.drawing import Drawing
from app.model.drawing.patch import Patch

_MERGING_ID = 1


class PatchCommand(QUndoCommand):
    """Applies a patch to a drawing, and takes it back."""

    def __init__(self, drawing: Drawing, patch: Patch) -> None:
        """Hold the patch; pushing the command applies it."""
        super().__init__(patch.label)
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
