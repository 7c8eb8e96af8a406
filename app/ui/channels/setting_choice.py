"""A setting of a channel that is one of a few values, as a list of words."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from app.ui.theme import Theme
from app.ui.told import capital, told
from app.ui.widgets.choice_box import ChoiceBox


class SettingChoice(ChoiceBox):
    """Is written and read like a line of text: by the value, not by its words."""

    textChanged = Signal(str)

    def __init__(self, theme: Theme, choices: Mapping[str, str], default: str) -> None:
        """Offer the choices, with the default chosen."""
        super().__init__(theme)
        self._default = default
        # As wide as its column, however long the words of a choice are.
        self.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(3)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for value, words in choices.items():
            self.addItem(capital(told(words)), value)
        self.clear_choice()
        self.currentIndexChanged.connect(lambda _: self.textChanged.emit(self.text()))

    def text(self) -> str:
        """Return the value."""
        return str(self.currentData())

    def setText(self, value: str) -> None:
        """Choose a value; one that is not offered changes nothing."""
        place = self.findData(value)
        if place >= 0:
            self.setCurrentIndex(place)

    def clear_choice(self) -> None:
        """Choose the default."""
        self.setText(self._default)
