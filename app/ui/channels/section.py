"""A part of what is shown of one channel: a card with a heading, what it says, and what can be done."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from app.ui.theme import Theme
from app.ui.widgets.card import Card
from app.ui.widgets.labels import IconLabel, Pill, text_label


class Section(Card):
    """``content`` takes what is its own; ``acts`` the buttons at its foot; ``pill`` says how it stands, if it does."""

    def __init__(self, theme: Theme, heading: str, explained: str = "") -> None:
        """Write the heading, and below it what this is about."""
        super().__init__(theme)
        self.setAccessibleName(heading)
        head = QHBoxLayout()
        head.setSpacing(theme.metrics.small)
        head.addWidget(text_label(heading, "heading"), 1)
        self.pill = Pill(theme)
        self.pill.hide()
        head.addWidget(self.pill)
        self.content.addLayout(head)
        self.explained = text_label(explained, "muted", wraps=True)
        self.explained.setVisible(bool(explained))
        self.content.addWidget(self.explained)
        self._acts = QHBoxLayout()
        self._acts.setSpacing(theme.metrics.small)

    def add_acts(self, *buttons: QPushButton) -> None:
        """Put buttons at the foot."""
        for each in buttons:
            self._acts.addWidget(each)
        self._acts.addStretch()
        self.content.addLayout(self._acts)


def note(theme: Theme, text: str, icon_name: str = "info", role: str = "text_faint") -> QWidget:
    """Return a sentence with a sign before it."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.metrics.small)
    line.addWidget(IconLabel(theme, icon_name, role), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(text_label(text, wraps=True), 1)
    return row
