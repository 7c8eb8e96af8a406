"""A label above its field."""

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget


def labelled(words: str, field: QWidget) -> QVBoxLayout:
    """Return a column with the label, whose key goes to the field, and the field."""
    label = QLabel(words)
    label.setProperty("kind", "strong")
    label.setBuddy(field)
    field.setAccessibleName(words.replace("&", ""))
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addWidget(label)
    column.addWidget(field)
    return column
