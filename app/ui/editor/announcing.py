"""Saying to a screen reader what was done to the drawing, and what was taken back."""

from PySide6.QtCore import QObject

from app.ui.canvas.accessible import Speaker
from app.ui.editor.desk import EditorDesk


class Announcing(QObject):
    """Listens to the undo stack of a desk."""

    def __init__(self, speaker: Speaker, desk: EditorDesk) -> None:
        """Have a speaker say it."""
        super().__init__(desk)
        self.speaker = speaker
        self._desk = desk
        self._index = 0
        desk.undo.indexChanged.connect(self._changed)

    def _changed(self, index: int) -> None:
        undo, before = self._desk.undo, self._index
        self._index = index
        if index < before:
            self.speaker.announce(self.tr("Undone: {what}").format(what=undo.text(index)))
        elif index:
            self.speaker.announce(f"{undo.text(index - 1)}{self._to_what()}")

    def _to_what(self) -> str:
        chosen = self.speaker.scene.selected_ids()
        return f": {self._desk.drawing.steps[chosen[0]].name}" if len(chosen) == 1 else ""
