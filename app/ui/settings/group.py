"""A card of settings that belong together."""

from collections.abc import Mapping

from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from app.ui.context import Context
from app.ui.settings.row import Saver, SettingRow
from app.ui.widgets.card import Card
from app.ui.widgets.labels import text_label


class SettingGroup(Card):
    """A heading, a sentence, and rows."""

    def __init__(self, context: Context, heading: str, sentence: str) -> None:
        """Begin with no row."""
        super().__init__(context.theme)
        self._context = context
        self.saver = Saver(context, self)
        self.rows: dict[str, SettingRow] = {}
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text_label(heading, "heading"))
        words.addWidget(text_label(sentence, "small", wraps=True))
        self.content.addLayout(words)
        self.setAccessibleName(heading)

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show the settings as they are kept; what is just being written stays."""

    def add_row(self, key: str, row: SettingRow) -> SettingRow:
        """Add a row under the key of its setting."""
        self.rows[key] = row
        self.content.addWidget(row)
        return row

    def save(self, key: str, value: str) -> None:
        """Keep a setting."""
        self.saver.save(key, self.rows[key], value)


def show_line(field: QLineEdit, text: str) -> None:
    """Show a text in a field, unless somebody is writing in it."""
    if not (field.hasFocus() and field.isModified()) and field.text() != text:
        field.setText(text)
