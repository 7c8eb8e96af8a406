"""The left side: the name, the pages, and the state of sending."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import Context
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
        metrics = context.theme.metrics
        self.setFixedWidth(metrics.sidebar)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.medium, metrics.large, metrics.medium + 1, metrics.medium)
        layout.setSpacing(2)
        self.test_mark = Pill(context.theme, self.tr("Test"), "warning")
        self.test_mark.setToolTip(self.tr("A folder for tests: nothing leaves this computer."))
        layout.addLayout(self._brand(context))
        self.test_mark.setVisible(context.workspace.desk.is_test)
        layout.addSpacing(metrics.medium)
        self.lines: dict[str, NavigationButton] = {}
        for entry in entries:
            line = NavigationButton(context.theme, entry.name, entry.icon_name, entry.shortcut)
            line.clicked.connect(lambda _=False, key=entry.key: self.chosen.emit(key))
            self.lines[entry.key] = line
            layout.addWidget(line)
        layout.addStretch()
        self.sending = SendingCard(context)
        layout.addWidget(self.sending)

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
        row.addWidget(text_label(self.tr("Tendril"), "brand"))
        row.addStretch()
        row.addWidget(self.test_mark)
        return row
