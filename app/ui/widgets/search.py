"""A field to search in."""

from PySide6.QtWidgets import QLineEdit, QToolButton

from app.ui.icons import icon
from app.ui.theme import Theme

_WIDTH = 360


class SearchField(QLineEdit):
    """A line with a glass before it, and a button that empties it."""

    def __init__(self, theme: Theme, placeholder: str, name: str) -> None:
        """Say what is looked for."""
        super().__init__()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setClearButtonEnabled(True)
        self.setMaximumWidth(theme.metrics.scaled(_WIDTH))
        clear = self.findChildren(QToolButton)
        self.addAction(icon(theme, "magnifying-glass"), QLineEdit.ActionPosition.LeadingPosition)
        for each in self.findChildren(QToolButton):
            each.setAccessibleName(self.tr("Clear the search") if each in clear else self.tr("Search"))
