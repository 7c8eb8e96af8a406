"""Tags as chips, with a line to write another one."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.emptying import empty
from app.ui.widgets.flow import FlowLayout

_LONGEST_SHOWN = 40


class TagsField(QWidget):
    """Enter, a comma or a choice from the list makes a chip of what is written; its button takes it away."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        """Hold no tag yet."""
        super().__init__()
        self._theme = theme
        self._tags: list[str] = []
        self._chips = QWidget()
        self._flow = FlowLayout(theme.metrics.tiny + 2, self._chips)
        self.line = QLineEdit()
        self.line.setAccessibleName(self.tr("Add a tag"))
        self.line.setPlaceholderText(self.tr("Write a tag and press Enter"))
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._split)
        self.setFocusProxy(self.line)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.small)
        layout.addWidget(self._chips)
        layout.addWidget(self.line)
        self._rebuild()

    @property
    def tags(self) -> frozenset[str]:
        """The tags, with what is still being written."""
        begun = self.line.text().strip()
        return frozenset([*self._tags, *([begun] if begun else [])])

    def show_tags(self, tags: Iterable[str]) -> None:
        """Show these."""
        self._tags = sorted(tags, key=str.casefold)
        self._rebuild()

    def offer(self, known: Iterable[str]) -> None:
        """Complete what is written with these."""
        completer = QCompleter(sorted(known, key=str.casefold), self.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        # The line takes the choice first; a chip is made of it after that.
        completer.activated.connect(lambda _: QTimer.singleShot(0, self.line, self.take))
        self.line.setCompleter(completer)

    def take(self) -> None:
        """Make a chip of what is written."""
        written = " ".join(self.line.text().split())
        self.line.clear()
        if written and written.casefold() not in {tag.casefold() for tag in self._tags}:
            self.show_tags([*self._tags, written])
            self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep Enter from the dialog while a tag is being written; Backspace in an empty line takes the last away."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.line.text().strip():
                self.take()
                return True
            if event.key() == Qt.Key.Key_Backspace and not self.line.text() and self._tags:
                self._remove(self._tags[-1])
                return True
        return super().eventFilter(watched, event)

    def _split(self, text: str) -> None:
        if text.endswith((",", ";")):
            self.line.setText(text[:-1])
            self.take()

    def _remove(self, tag: str) -> None:
        self.show_tags([each for each in self._tags if each != tag])
        self.line.setFocus()
        self.changed.emit()

    def _rebuild(self) -> None:
        empty(self._flow)
        for tag in self._tags:
            short = tag if len(tag) <= _LONGEST_SHOWN else tag[: _LONGEST_SHOWN - 1] + "…"
            chip = button(self._theme, short.replace("&", "&&"), "x", "small")
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            chip.setAccessibleName(self.tr("Take away the tag “{tag}”").format(tag=tag))
            chip.setToolTip(chip.accessibleName())
            chip.clicked.connect(lambda _=False, tag=tag: self._remove(tag))
            self._flow.addWidget(chip)
            chip.show()
        self._chips.setVisible(bool(self._tags))
        self._chips.updateGeometry()
