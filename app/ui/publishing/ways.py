"""The ways in which those inside go on, each with what comes of it."""

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.labels import text_label
from app.workspace.publishing import InFlight

Way = tuple[InFlight, str, str]
_BESIDE_THE_DOT = 31


class Ways(QWidget):
    """The first way is chosen at first."""

    def __init__(self, theme: Theme, heading: str, ways: list[Way]) -> None:
        """Lay out each way with its name and its consequence."""
        super().__init__()
        self.setAccessibleName(heading)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.tiny)
        layout.addWidget(text_label(heading, "strong", wraps=True))
        group = QButtonGroup(self)
        self.buttons: dict[InFlight, QRadioButton] = {}
        for key, name, consequence in ways:
            answer = QRadioButton(name)
            answer.setAccessibleDescription(consequence)
            group.addButton(answer)
            self.buttons[key] = answer
            layout.addWidget(answer)
            said = text_label(consequence, "small", wraps=True)
            said.setContentsMargins(_BESIDE_THE_DOT, 0, 0, theme.metrics.tiny)
            layout.addWidget(said)
        self.buttons[ways[0][0]].setChecked(True)

    @property
    def chosen(self) -> InFlight:
        """The way that is chosen."""
        return next(key for key, answer in self.buttons.items() if answer.isChecked())
