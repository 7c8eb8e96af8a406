"""A long list to choose from by writing a part of what is looked for."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter

from app.ui.theme import Theme
from app.ui.widgets.choice_box import ChoiceBox

_LEAST_LETTERS = 8


class SearchBox(ChoiceBox):
    """Emits ``settled`` with the key of what was chosen, or with what was written where nothing has that name."""

    settled = Signal(str)

    def __init__(self, theme: Theme, name: str, placeholder: str) -> None:
        """Make it empty."""
        super().__init__(theme)
        self._shown = ""
        self.setAccessibleName(name)
        self.setEditable(True)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.lineEdit()
        if line is not None:
            line.setAccessibleName(name)
            line.setPlaceholderText(placeholder)
            line.editingFinished.connect(self._settle)
        self.activated.connect(lambda _: self._settle())

    def offer(self, options: Iterable[tuple[str, str]]) -> None:
        """Offer these keys, each with its words; only the first time."""
        if self.count():
            return
        for key, words in options:
            self.addItem(words, key)
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.activated.connect(lambda _: self._settle())
        self.setCompleter(completer)
        self.show_key(self._shown)

    def show_key(self, key: str) -> None:
        """Show what is chosen, unless somebody is writing."""
        self._shown = key
        line = self.lineEdit()
        if line is not None and line.hasFocus() and line.isModified():
            return
        place = self.findData(key)
        self.setCurrentIndex(place)
        self.setEditText(self.itemText(place) if place >= 0 else key)

    def _settle(self) -> None:
        written = " ".join(self.currentText().split())
        place = self.findText(written, Qt.MatchFlag.MatchFixedString)
        key = str(self.itemData(place)) if place >= 0 else written
        line = self.lineEdit()
        if line is not None:
            line.setModified(False)
        if key != self._shown:
            self._shown = key
            self.settled.emit(key)
