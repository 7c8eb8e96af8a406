"""A tinted strip that says one thing, with the technical text one click away."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.ui.theme import Theme
from app.ui.theme.palette import Tone
from app.ui.told import told
from app.ui.widgets.details import Details
from app.ui.widgets.labels import IconLabel, restyle, text_label

_ICONS: dict[Tone, tuple[str, str]] = {
    "neutral": ("info", "text_muted"),
    "good": ("check-circle", "accent_text"),
    "warning": ("warning-circle", "warning_text"),
    "danger": ("warning-circle", "danger_text"),
}


class Notice(QFrame):
    """Hidden until it has something to say; ``buttons`` takes buttons for what can be done about it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self.setProperty("surface", "notice")
        self.setVisible(False)
        metrics = theme.metrics
        self._icon = IconLabel(theme, "info")
        self._words = text_label("", "notice", wraps=True)
        self._details = Details()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.medium, metrics.medium - 2, metrics.medium, metrics.medium - 2)
        layout.setSpacing(metrics.medium - 2)
        column = QVBoxLayout()
        column.setSpacing(metrics.tiny)
        column.addWidget(self._words)
        column.addWidget(self._details)
        told_here = QHBoxLayout()  # the icon stays at the first line, however high the buttons are
        told_here.setSpacing(metrics.medium - 2)
        told_here.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        told_here.addLayout(column, 1)
        middle = QVBoxLayout()
        middle.addStretch(1)
        middle.addLayout(told_here)
        middle.addStretch(1)
        layout.addLayout(middle, 1)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(metrics.small)
        layout.addLayout(self.buttons)

    @property
    def said(self) -> str:
        """What it says now; empty if nothing."""
        return self._words.text() if not self.isHidden() else ""

    @property
    def technical(self) -> str:
        """The technical text behind its button; empty if there is none."""
        return self._details.text.toPlainText()

    def say(self, text: str, tone: Tone = "neutral", technical: str = "") -> None:
        """Say this."""
        name, role = _ICONS[tone]
        self._icon.show_icon(name, role)
        self._words.setText(text)
        self._details.show_text(technical)
        self.setAccessibleName(text)
        restyle(self, "tone", tone)
        restyle(self._words, "tone", tone)
        self.setVisible(True)

    def show_error(self, error: TendrilError) -> None:
        """Say what went wrong."""
        self.say(told(error.sentence), "danger", error.technical)

    def silence(self) -> None:
        """Say nothing any more."""
        self.setVisible(False)
