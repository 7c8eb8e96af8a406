"""What every form of the inspector has: sections under a caption, rows of fields, and a place for what is wrong."""

from collections.abc import Mapping
from typing import Any, Protocol

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.labels import text_label


class Field(Protocol):
    """What a form asks of a field."""

    @property
    def edited(self) -> SignalInstance:
        """Emitted when the owner changes it."""

    def value(self) -> object:
        """Return what it holds; what cannot be read is returned as it is written."""

    def show_value(self, value: object) -> None:
        """Show a value without saying that it was edited."""


class Section(QWidget):
    """A caption, what stands under it, and in red what is wrong with it."""

    def __init__(self, theme: Theme, caption: str) -> None:
        """Make it empty."""
        super().__init__()
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.metrics.small)
        if caption:
            self._column.addWidget(text_label(caption.upper(), "caption"))
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.metrics.small)
        self._column.addLayout(self.body)
        self.fault = text_label("", "notice", wraps=True)
        self.fault.setProperty("tone", "danger")
        self.fault.setVisible(False)
        self._column.addWidget(self.fault)

    def add(self, *widgets: QWidget | str) -> QWidget:
        """Put widgets and words side by side below what is there, and return what holds them."""
        row = row_of(self._theme, *widgets)
        self.body.addWidget(row)
        return row

    def say(self, words: str) -> None:
        """Say what is wrong; nothing if ``words`` is empty."""
        self.fault.setText(words)
        self.fault.setAccessibleName(words)
        self.fault.setVisible(bool(words))


class Form(QWidget):
    """Fields of one card. Emits ``proposed`` with a field's name, the changes, and whether they are being typed."""

    proposed = Signal(str, object, bool)
    block_asked = Signal()
    templates_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        """Make it empty."""
        super().__init__()
        self.theme = theme
        self._sections: dict[str, Section] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.metrics.large + 2)

    def section(self, key: str, caption: str) -> Section:
        """Add a section; what is wrong with the field ``key`` is said there."""
        made = Section(self.theme, caption)
        self._sections.setdefault(key, made)
        self.column.addWidget(made)
        return made

    def propose(self, name: str, changes: Mapping[str, Any], *, typed: bool = False) -> None:
        """Ask for a change."""
        self.proposed.emit(name, dict(changes), typed)

    def say_fault(self, name: str, words: str) -> None:
        """Say what is wrong with a field."""
        found = self._sections.get(name.split(".")[0]) or next(iter(self._sections.values()))
        found.say(words)

    def first_field(self, name: str) -> QWidget | None:
        """Return what the keyboard reaches first in the section of a field; of the form, if there is none."""
        home: QWidget = self._sections.get(name.split(".")[0], self)
        reachable = (
            each
            for each in home.findChildren(QWidget)
            if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not each.isHidden() and each.isEnabled()
        )
        return next(reachable, None)

    def silence(self) -> None:
        """Say no more that anything is wrong."""
        for each in self._sections.values():
            each.say("")


def row_of(theme: Theme, *widgets: QWidget | str) -> QWidget:
    """Return widgets and words side by side; what may grow fills the row."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.metrics.small - 2)
    for each in widgets:
        layout.addWidget(text_label(each, "small") if isinstance(each, str) else each)
    if not any(_grows(each) for each in widgets if isinstance(each, QWidget)):
        layout.addStretch(1)
    return row


def labelled(theme: Theme, words: str, field: QWidget) -> QWidget:
    """Return a field with its name above it."""
    holder = QWidget()
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.metrics.tiny)
    label = text_label(words, "small")
    label.setBuddy(field)
    layout.addWidget(label)
    layout.addWidget(field)
    return holder


def _grows(widget: QWidget) -> bool:
    fixed = widget.minimumWidth() == widget.maximumWidth()
    return not fixed and bool(widget.sizePolicy().expandingDirections() & Qt.Orientation.Horizontal)
