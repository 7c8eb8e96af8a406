"""The buttons and the quick replies of a block: a row for each, and one more at a press."""

from collections.abc import Callable, Sequence

from pydantic import ValidationError
from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.model.block import Button
from app.model.errors import Invalid
from app.model.sentence import worded
from app.ui.theme import Theme
from app.ui.widgets.buttons import button

MOST_BUTTONS = 10
MOST_REPLIES = 13
_LONGEST_LABEL = 80
_LONGEST_LINK = 2000


class _Row(QWidget):
    """Some lines to write in, and a button that takes the row away."""

    edited = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, remove_name: str, *fields: tuple[QLineEdit, int]) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.small)
        for field, share in fields:
            field.textEdited.connect(self.edited)
            layout.addWidget(field, share)
        self.remove = button(theme, "", "x", "bare")
        self.remove.setAccessibleName(remove_name)
        self.remove.setToolTip(remove_name)
        self.remove.clicked.connect(self.removed)
        layout.addWidget(self.remove)


class _Rows(QWidget):
    """Rows below each other, each as ``make`` returns it. Emits ``edited`` for what the owner does."""

    edited = Signal()

    def __init__(self, theme: Theme, add_words: str, most: int, make: Callable[[], _Row]) -> None:
        super().__init__()
        self._make = make
        self._most = most
        self.rows: list[_Row] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.small)
        self._column = QVBoxLayout()
        self._column.setSpacing(theme.metrics.small)
        layout.addLayout(self._column)
        self.add: QPushButton = button(theme, add_words, "plus", "link")
        self.add.clicked.connect(self._add_by_hand)
        layout.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def _append(self) -> _Row:
        row = self._make()
        row.edited.connect(self.edited)
        row.removed.connect(lambda: self._take_away(row))
        self.rows.append(row)
        self._column.addWidget(row)
        self.add.setVisible(len(self.rows) < self._most)
        return row

    def _add_by_hand(self) -> None:
        row = self._append()
        row.findChildren(QLineEdit)[0].setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _take_away(self, row: _Row) -> None:
        self.rows.remove(row)
        row.setParent(None)
        row.deleteLater()
        self.add.setVisible(True)
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _clear_to(self, count: int) -> None:
        while len(self.rows) > count:
            row = self.rows.pop()
            row.setParent(None)
            row.deleteLater()
        while len(self.rows) < count:
            self._append()
        self.add.setVisible(len(self.rows) < self._most)


class ButtonRows(_Rows):
    """Buttons that open links."""

    def __init__(self, theme: Theme) -> None:
        """Begin with none."""
        words = QCoreApplication.translate("BlockRows", "Add a button")
        super().__init__(theme, words, MOST_BUTTONS, lambda: _button_row(theme))

    def show_buttons(self, buttons: Sequence[Button]) -> None:
        """Show these buttons."""
        self._clear_to(len(buttons))
        for row, each in zip(self.rows, buttons, strict=True):
            for field, text in zip(row.findChildren(QLineEdit), (each.label, each.url), strict=True):
                if field.text() != text:
                    field.setText(text)

    def value(self) -> tuple[Button, ...]:
        """Return the buttons; empty rows are left out. Raises ``Invalid`` for one that is not whole."""
        found = []
        for number, row in enumerate(self.rows, start=1):
            label, url = (field.text().strip() for field in row.findChildren(QLineEdit))
            if not label and not url:
                continue
            found.append(_button(number, label, url))
        return tuple(found)


class ReplyRows(_Rows):
    """Quick replies."""

    def __init__(self, theme: Theme) -> None:
        """Begin with none."""
        words = QCoreApplication.translate("BlockRows", "Add a quick reply")
        super().__init__(theme, words, MOST_REPLIES, lambda: _reply_row(theme))

    def show_replies(self, replies: Sequence[str]) -> None:
        """Show these replies."""
        self._clear_to(len(replies))
        for row, text in zip(self.rows, replies, strict=True):
            (field,) = row.findChildren(QLineEdit)
            if field.text() != text:
                field.setText(text)

    def value(self) -> tuple[str, ...]:
        """Return the replies; empty rows are left out."""
        return tuple(text for row in self.rows if (text := row.findChildren(QLineEdit)[0].text().strip()))


def _button_row(theme: Theme) -> _Row:
    label = _line(QCoreApplication.translate("BlockRows", "Words on the button"), _LONGEST_LABEL)
    link = _line(QCoreApplication.translate("BlockRows", "https://…"), _LONGEST_LINK)
    link.setAccessibleName(QCoreApplication.translate("BlockRows", "Link of the button"))
    remove = QCoreApplication.translate("BlockRows", "Take the button away")
    return _Row(theme, remove, (label, 2), (link, 3))


def _reply_row(theme: Theme) -> _Row:
    field = _line(QCoreApplication.translate("BlockRows", "What the customer can answer"), _LONGEST_LABEL)
    remove = QCoreApplication.translate("BlockRows", "Take the quick reply away")
    return _Row(theme, remove, (field, 1))


def _line(name: str, longest: int) -> QLineEdit:
    field = QLineEdit()
    field.setMaxLength(longest)
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field


def _button(number: int, label: str, url: str) -> Button:
    if not label:
        raise Invalid(worded("Button {n} has no words on it.", n=number))
    if not url:
        raise Invalid(worded("Button {n} has no link to open.", n=number))
    try:
        return Button(label=label, url=url)
    except ValidationError as error:
        words = worded("The link of button {n} is none; it begins with https://, tel: or mailto:.", n=number)
        raise Invalid(words, technical=str(error)) from error
