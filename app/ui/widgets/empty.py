"""What a page says while there is nothing on it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.labels import IconLabel, text_label

_WIDTH = 520


class EmptyState(QWidget):
    """An icon, a title and what will be here, in the middle; ``content`` takes what can be done about it."""

    def __init__(self, theme: Theme, icon_name: str, title: str, sentence: str) -> None:
        """Say what this page is for."""
        super().__init__()
        metrics = theme.metrics
        self.content = QVBoxLayout()
        self.content.setSpacing(metrics.small)
        middle = Qt.AlignmentFlag.AlignHCenter
        self.content.addWidget(IconLabel(theme, icon_name, "accent_text", chip=True), 0, middle)
        self.content.addSpacing(metrics.tiny)
        self.content.addWidget(text_label(title, "dialog"), 0, middle)
        words = text_label(sentence, "muted", wraps=True)
        words.setAlignment(middle)
        self.content.addLayout(centred(words, metrics.scaled(_WIDTH)))
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        layout.addLayout(self.content)
        layout.addStretch(3)


def centred(widget: QWidget, most_width: int) -> QHBoxLayout:
    """Return a row with a widget in the middle, as wide as there is room for, but no wider than that."""
    widget.setMaximumWidth(most_width)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget, 1000)
    row.addStretch(1)
    return row
