"""The shop's postal address as a field of a few lines."""

from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.labels import text_label

_LINES = 3


class PostalAddress(QWidget):
    """The one of the settings; Tab leaves it."""

    def __init__(self, theme: Theme) -> None:
        """Lay it out empty."""
        super().__init__()
        self._kept: str | None = None
        self.field = QPlainTextEdit()
        self.field.setAccessibleName(self.tr("Postal address of the shop"))
        self.field.setTabChangesFocus(True)
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * _LINES + 18)
        label = QLabel(self.tr("Postal address of the shop"))
        label.setProperty("kind", "strong")
        label.setBuddy(self.field)
        said = self.tr(
            "Marketing mail has to carry it; the law of many countries asks for it. Without, only mails that are not"
            " marketing go out."
        )
        self.field.setAccessibleDescription(said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.tiny)
        column.addWidget(label)
        column.addWidget(self.field)
        column.addWidget(text_label(said, "small", wraps=True))

    def text(self) -> str:
        """Return what was written."""
        return self.field.toPlainText().strip()

    def show_kept(self, text: str) -> None:
        """Show the address that is kept, if that is news: what is being written stays otherwise."""
        if text != self._kept:
            self._kept = text
            self.field.setPlainText(text)
