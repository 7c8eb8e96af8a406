"""A question with a few answers, one of which is chosen."""

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.ui.sequences.activation_words import Choice
from app.ui.theme import Theme
from app.ui.widgets.labels import text_label


class Choices(QWidget):
    """The first answer is chosen at first."""

    def __init__(self, theme: Theme, heading: str, options: Sequence[Choice]) -> None:
        """Lay out the question and its answers."""
        super().__init__()
        self.setAccessibleName(heading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.tiny)
        layout.addWidget(text_label(heading, "strong"))
        group = QButtonGroup(self)
        self.buttons: dict[str, QRadioButton] = {}
        for option in options:
            answer = QRadioButton(option.text)
            answer.setAccessibleDescription(heading)
            group.addButton(answer)
            layout.addWidget(answer)
            self.buttons[option.key] = answer
        next(iter(self.buttons.values())).setChecked(True)

    @property
    def chosen(self) -> str:
        """The key of the answer that is chosen."""
        return next(key for key, answer in self.buttons.items() if answer.isChecked())
