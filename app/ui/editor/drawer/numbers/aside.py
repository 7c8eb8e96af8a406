"""Beside the steps: how the branches of splits compare, and which messages failed last."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.model.sequence import SequenceDocument
from app.ui.editor.drawer.numbers.words import NumberWords
from app.ui.theme import Theme
from app.ui.told import capital, told
from app.ui.widgets.emptying import empty
from app.ui.widgets.labels import text_label
from app.ui.words import Words
from app.workspace.numbers import Numbers


class Aside(QWidget):
    """Emits ``card_wanted`` with the step of a failed message."""

    card_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        """Show nothing."""
        super().__init__()
        self._theme = theme
        self._number_words = NumberWords(self)
        self._words = Words(self)
        self.said: list[str] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, theme.metrics.small, 0)
        self._column.setSpacing(theme.metrics.tiny)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_numbers(self, numbers: Numbers, document: SequenceDocument) -> None:
        """Show them; nothing where there is nothing to compare and nothing failed."""
        empty(self._column)
        self.said = []
        for step, branches in numbers.splits.items():
            self._caption(document.by_id[step].name)
            for branch in branches:
                self._say(f"{branch.label}: {self._number_words.branch(branch)}")
        if numbers.failures:
            self._caption(self.tr("Failed last"))
        for failure in numbers.failures:
            known = document.by_id.get(failure.step)
            when = self._words.moment(failure.at, numbers.zone, numbers.now)
            name = known.name if known else numbers.gone.get(failure.step, failure.step)
            link = QPushButton(f"{failure.customer} · {name}")
            link.setProperty("look", "link")
            link.setAutoDefault(False)
            link.clicked.connect(lambda _=False, step=failure.step: self.card_wanted.emit(step))
            self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
            self._say(f"{when}: {capital(told(failure.problem or failure.why.text()))}")
        self.setVisible(bool(self.said))

    def _caption(self, words: str) -> None:
        if self.said:
            self._column.addSpacing(self._theme.metrics.small)
        self._column.addWidget(text_label(words.upper(), "caption"))

    def _say(self, words: str) -> None:
        self.said.append(words)
        self._column.addWidget(text_label(words, "small", wraps=True))
