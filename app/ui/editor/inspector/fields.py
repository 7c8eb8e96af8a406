"""Fields to type into and to choose from. Each emits ``edited`` only for what the owner does."""

import re
from collections.abc import Iterable
from datetime import time

from PySide6.QtCore import QEvent, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QRegularExpressionValidator, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from app.ui.theme import Theme
from app.ui.widgets.choice_box import ChoiceBox

_WHOLE_TIME = re.compile(r"^\d{1,2}:\d\d$")
_ANY_TIME = re.compile(r"^(\d{1,2})(?:[:.h ]?(\d\d))?\s*([ap]\.?m\.?)?$", re.IGNORECASE)
_INSIDE_A_BOX = "border: none; padding: 0; min-height: 0; background: transparent;"


class TextField(QLineEdit):
    """A line of text. Undo and redo are left to the drawing, whose steps they are."""

    edited = Signal()

    def __init__(self, name: str, most: int = 200) -> None:
        """Make it empty; ``name`` is what a screen reader says."""
        super().__init__()
        self.setAccessibleName(name)
        self.setMaxLength(most)
        self.textEdited.connect(self._was_typed)

    def value(self) -> object:
        """Return what it says."""
        return self.text()

    def show_value(self, value: object) -> None:
        """Show a value; where it is shown already, the text and the cursor stay as they are."""
        if self.value() != value:
            self._show_text(self.text_of(value))

    def text_of(self, value: object) -> str:
        """Return how a value is written."""
        return str(value)

    def event(self, event: QEvent) -> bool:
        """Let the editor have the keys for undo and redo."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            standard = QKeySequence.StandardKey
            if event.matches(standard.Undo) or event.matches(standard.Redo):
                event.ignore()
                return True
        return super().event(event)

    def _show_text(self, text: str) -> None:
        cursor = self.cursorPosition() if self.hasFocus() else 0
        self.setText(text)
        self.setCursorPosition(min(cursor, len(text)))

    def _was_typed(self) -> None:
        self.edited.emit()


class ListField(TextField):
    """Names in one line, with commas between them."""

    def value(self) -> object:
        """Return the names."""
        return tuple(name for part in self.text().split(",") if (name := part.strip()))

    def text_of(self, value: object) -> str:
        """Return the names with commas between them."""
        return ", ".join(value) if isinstance(value, tuple) else str(value)


class NumberField(TextField):
    """A whole number; the arrow keys count up and down."""

    def __init__(self, theme: Theme, name: str, least: int = 0) -> None:
        """Make it empty."""
        super().__init__(name, most=6)
        self._least = least
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]*"), self))
        self.setFixedWidth(theme.metrics.scaled(54))

    def value(self) -> object:
        """Return the number, or the text if it is none."""
        return int(self.text()) if self.text().isdecimal() else self.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Count by the arrow keys."""
        by = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        value = self.value()
        if by and isinstance(value, int) and not self.isReadOnly():
            self.setText(str(max(self._least, value + by)))
            self.edited.emit()
            return
        super().keyPressEvent(event)


class TimeField(TextField):
    """A time of day. It is taken over once it is written out, or when the field is left."""

    def __init__(self, theme: Theme, name: str, *, may_be_empty: bool = False) -> None:
        """Make it empty."""
        super().__init__(name, most=10)
        self._may_be_empty = may_be_empty
        self._taken = ""
        self.setPlaceholderText("09:00")
        self.setFixedWidth(theme.metrics.scaled(67))
        self.editingFinished.connect(self._was_left)

    def value(self) -> object:
        """Return the time, ``None`` if it may be empty and is, else the text in quotes, which is no time."""
        text = self.text().strip()
        if not text and self._may_be_empty:
            return None
        found = read_time(text)
        return found if found is not None else f"“{text}”"

    def show_value(self, value: object) -> None:
        """Show a time."""
        super().show_value(value)
        self._taken = self.text()

    def text_of(self, value: object) -> str:
        """Return "08:30"."""
        return value.isoformat("minutes") if isinstance(value, time) else ""

    def _was_typed(self) -> None:
        text = self.text().strip()
        if _WHOLE_TIME.match(text) or (self._may_be_empty and not text):
            self._take()

    def _was_left(self) -> None:
        if self.text() != self._taken:
            self._take()
        value = self.value()
        if isinstance(value, time):
            self.setText(self.text_of(value))
            self._taken = self.text()

    def _take(self) -> None:
        self._taken = self.text()
        self.edited.emit()


class Choice(ChoiceBox):
    """One of several values; what is not among them is shown as it is."""

    edited = Signal()

    def __init__(self, theme: Theme, name: str, options: Iterable[tuple[str, str]] = ()) -> None:
        """Offer values, each with its words."""
        super().__init__(theme)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(3)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for key, words in options:
            self.addItem(words, key)
        self.activated.connect(lambda _: self.edited.emit())

    def value(self) -> object:
        """Return the value that is chosen."""
        return str(self.currentData() or "")

    def show_value(self, value: object) -> None:
        """Show a value."""
        place = self.findData(str(value))
        if place < 0:
            self.addItem(str(value), str(value))
            place = self.count() - 1
        self.setCurrentIndex(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the inspector, which scrolls by it."""
        event.ignore()


class WritableChoice(Choice):
    """A name that is typed, or chosen among those that are known."""

    def __init__(self, theme: Theme, name: str, options: Iterable[str] = ()) -> None:
        """Offer names."""
        super().__init__(theme, name)
        self.setEditable(True)
        self.setInsertPolicy(ChoiceBox.InsertPolicy.NoInsert)
        self.line = TextField(name)
        self.line.setStyleSheet(_INSIDE_A_BOX)
        self.setLineEdit(self.line)
        self.line.setCompleter(None)  # type: ignore[arg-type]
        self.offer(options)
        self.line.edited.connect(self.edited)

    def offer(self, options: Iterable[str]) -> None:
        """Offer other names; what is written stays."""
        wanted = list(options)
        if wanted != [self.itemText(row) for row in range(self.count())]:
            text = self.line.text()
            self.clear()
            self.addItems(wanted)
            self.setCurrentIndex(-1)
            self.line.setText(text)

    def value(self) -> object:
        """Return the name."""
        return self.currentText()

    def show_value(self, value: object) -> None:
        """Show a name."""
        self.line.show_value(value)


def read_time(text: str) -> time | None:
    """Read "8", "08:30", "8.30", "0830" or "8 pm"; ``None`` for what is no time of day."""
    found = _ANY_TIME.match(text.strip())
    if found is None:
        return None
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").lower()[:1]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute) if hour < 24 and minute < 60 else None
