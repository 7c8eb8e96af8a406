"""A strip that says what has just been done, with a button that undoes it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import IconLabel, text_label


@dataclass(frozen=True)
class _Done:
    said: str
    undo: Callable[[], None]


class UndoBar(QFrame):
    """Remembers what was done, and offers to undo what was done last. It stays until it is used or closed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Stay hidden until something was done."""
        super().__init__(parent)
        self.setProperty("surface", "notice")
        self.setProperty("tone", "neutral")
        self.setVisible(False)
        self._done: list[_Done] = []
        metrics = theme.metrics
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.medium, metrics.small, metrics.small, metrics.small)
        layout.setSpacing(metrics.medium - 2)
        layout.addWidget(IconLabel(theme, "trash"))
        self._words = text_label("", wraps=True)
        layout.addWidget(self._words, 1)
        keys = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
        self.undo = button(theme, self.tr("Undo"), "arrow-counter-clockwise", "small")
        self.undo.setToolTip(self.tr("Undo ({keys})").format(keys=keys))
        self.undo.clicked.connect(self.undo_last)
        layout.addWidget(self.undo)
        self.close_button = button(theme, "", "x", "quiet")
        self.close_button.setAccessibleName(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close; it can still be undone from the deleted ones"))
        self.close_button.clicked.connect(self._forget)
        layout.addWidget(self.close_button)

    @property
    def said(self) -> str:
        """What it says now; empty if nothing."""
        return self._words.text() if self._done else ""

    def offer(self, said: str, undo: Callable[[], None]) -> None:
        """Say what was done, and how it is undone."""
        self._done.append(_Done(said, undo))
        self._show()

    def undo_last(self) -> None:
        """Undo what was done last; nothing if there is nothing."""
        if self._done:
            last = self._done.pop()
            self._show()
            last.undo()

    def _forget(self) -> None:
        self._done.clear()
        self._show()

    def _show(self) -> None:
        if self._done:
            self._words.setText(self._done[-1].said)
            self.setAccessibleName(self._done[-1].said)
        self.setVisible(bool(self._done))
