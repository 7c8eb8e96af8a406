"""The live counts on the cards: read when something has happened, off the window's thread."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.ui.background import Reading
from app.ui.canvas.words import Count
from app.ui.context import Context
from app.ui.editor.desk import EditorDesk
from app.workspace.drafts import StepCounts


class Counting(QObject):
    """Emits ``changed`` when other counts have been read, and ``failed`` when they cannot be."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, context: Context, desk: EditorDesk) -> None:
        """Read the counts of a desk's sequence, now and after each change."""
        super().__init__(desk)
        self._workspace = context.workspace
        self._desk = desk
        self.counts: dict[str, StepCounts] = {}
        self._reading = Reading(context.background, self)
        self._reading.arrived.connect(self.take)
        self._reading.failed.connect(self.failed)
        context.changes.changed.connect(self._ask)
        self._ask()

    def take(self, counts: dict[str, StepCounts]) -> None:
        """Take in counts by step."""
        if counts != self.counts:
            self.counts = counts
            self.changed.emit()

    def in_words(self) -> dict[str, tuple[Count, ...]]:
        """Return what the cards say, by step."""
        return {step_id: self._in_words(counts) for step_id, counts in self.counts.items()}

    def _ask(self) -> None:
        self._reading.ask(partial(self._workspace.drafts.counts, self._desk.draft.id))

    def _in_words(self, counts: StepCounts) -> tuple[Count, ...]:
        said = (
            (counts.waiting, Count(self.tr("%n waiting", "", counts.waiting))),
            (counts.sent, Count(self.tr("%n sent", "", counts.sent))),
            (counts.delivered, Count(self.tr("%n delivered", "", counts.delivered))),
            (counts.failed, Count(self.tr("%n failed", "", counts.failed), is_bad=True)),
        )
        return tuple(words for number, words in said if number)
