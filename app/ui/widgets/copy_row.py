"""A value that is to be entered elsewhere: it can be read, marked and copied, and not changed."""

from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.buttons import button, show_icon


class CopyRow(QWidget):
    """``label`` says what it is; without one it stands below a sentence that does."""

    def __init__(self, theme: Theme, label: str, name: str = "") -> None:
        """Show nothing yet; ``name`` is for screen readers where there is no label."""
        super().__init__()
        self._theme = theme
        spoken = label or name
        self.field = QLineEdit()
        self.field.setReadOnly(True)
        self.field.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.field.setAccessibleName(spoken)
        self.copy = button(theme, self.tr("Copy"), "copy")
        self.copy.setAccessibleName(self.tr("Copy: {what}").format(what=spoken))
        self.copy.clicked.connect(self._copy)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.metrics.tiny)
        if label:
            words = QLabel(label)
            words.setProperty("kind", "strong")
            words.setBuddy(self.field)
            column.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(theme.metrics.small)
        row.addWidget(self.field, 1)
        row.addWidget(self.copy)
        column.addLayout(row)

    def show_value(self, value: str) -> None:
        """Show a value; the button offers to copy it."""
        if value != self.field.text():
            self.field.setText(value)
            self.field.setCursorPosition(0)
            self.copy.setText(self.tr("Copy"))
            show_icon(self.copy, self._theme, "copy")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.field.text())
        self.copy.setText(self.tr("Copied"))
        show_icon(self.copy, self._theme, "check")
