"""The left side: the name, the pages, and the state of sending."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import Context
from app.ui.folded_card import FoldedCard
from app.ui.logo import Logo
from app.ui.sending_card import SendingCard
from app.ui.widgets.buttons import NavigationButton
from app.ui.widgets.labels import Pill, text_label


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the navigation."""

    key: str
    name: str
    icon_name: str
    shortcut: str


class Sidebar(QFrame):
    """Emits ``chosen`` with the key of the page that is wanted."""

    chosen = Signal(str)

    def __init__(self, context: Context, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        """Lay out a line for each page."""
        super().__init__(parent)
        self.setProperty("surface", "sidebar")
        metrics = self._metrics = context.theme.metrics
        self._is_test = context.workspace.desk.is_test
        self.is_narrow = False
        self.setFixedWidth(metrics.sidebar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.medium, metrics.large, metrics.medium + 1, metrics.medium)
        layout.setSpacing(2)
        self.test_mark = Pill(context.theme, self.tr("Test"), "warning")
        self.test_mark.setToolTip(self.tr("A folder for tests: nothing leaves this computer."))
        layout.addLayout(self._brand(context))
        self.test_mark.setVisible(self._is_test)
        layout.addSpacing(metrics.medium)
        self.lines: dict[str, NavigationButton] = {}
        for entry in entries:
            line = NavigationButton(context.theme, entry.name, entry.icon_name, entry.shortcut)
            line.clicked.connect(lambda _=False, key=entry.key: self.chosen.emit(key))
            self.lines[entry.key] = line
            layout.addWidget(line)
        layout.addStretch()
        self.sending = SendingCard(context)
        self.folded = FoldedCard(context.theme, self.sending)
        layout.addWidget(self.sending)
        layout.addWidget(self.folded)
        self.folded.setVisible(False)

    def show_narrow(self, *, narrow: bool) -> None:
        """Show icons alone, with the state of sending behind a button, or everything."""
        if narrow is self.is_narrow:
            return
        self.is_narrow = narrow
        self.setFixedWidth(self._metrics.sidebar_of_icons if narrow else self._metrics.sidebar)
        for line in self.lines.values():
            line.show_name(shown=not narrow)
        self.brand.setVisible(not narrow)
        self.test_mark.setVisible(self._is_test and not narrow)
        self.folded.setVisible(narrow)
        layout = self.layout()
        if narrow:
            self.folded.take()
        elif isinstance(layout, QVBoxLayout):
            self.folded.give_back()
            layout.insertWidget(layout.indexOf(self.folded), self.sending)
            self.sending.setVisible(True)

    def show_chosen(self, key: str) -> None:
        """Mark the page that is shown."""
        for each, line in self.lines.items():
            line.setChecked(each == key)

    def _brand(self, context: Context) -> QHBoxLayout:
        metrics = context.theme.metrics
        row = QHBoxLayout()
        row.setContentsMargins(metrics.small, 0, 0, 0)
        row.setSpacing(metrics.small + 2)
        row.addWidget(Logo(context.theme, 24))
        self.brand = text_label(self.tr("Tendril"), "brand")
        row.addWidget(self.brand)
        row.addStretch()
        row.addWidget(self.test_mark)
        return row
