"""The list of names that opens while a variable is typed."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView, QWidget

from app.ui.theme import Theme
from app.workspace.trying import Variable

_EVENT = "event."
_ROWS = 8
_WIDTH = 320
_SHOWN_VALUE = 28
_TAKEN = frozenset(
    (Qt.Key.Key_Enter, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
)


class Completion(QCompleter):
    """Offers variables below the cursor; emits ``chosen`` with the name of one."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, field: QWidget) -> None:
        """Wait for something to offer."""
        super().__init__(QStringListModel(), field)
        self._theme = theme
        self._variables: tuple[Variable, ...] = ()
        self._offered: list[tuple[str, str]] = []
        self.setWidget(field)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompletionRole(Qt.ItemDataRole.UserRole)
        self.setMaxVisibleItems(_ROWS)
        self.names = QListView()
        self.names.setAccessibleName(self.tr("Variables"))
        self.names.setProperty("look", "menu")
        self.setPopup(self.names)
        self.activated.connect(self.chosen)

    def offer(self, variables: Sequence[Variable]) -> None:
        """Offer these variables, each with what it holds."""
        self._variables = tuple(variables)
        self._fill([(each.path, each.value) for each in variables])

    def _fill(self, wanted: list[tuple[str, str]]) -> None:
        if wanted == self._offered:
            return
        self._offered = wanted
        model = QStandardItemModel(self)
        for path, value in wanted:
            short = value if len(value) <= _SHOWN_VALUE else f"{value[:_SHOWN_VALUE]}…"
            item = QStandardItem(f"{path}   {short}" if short else path)
            item.setData(path, Qt.ItemDataRole.UserRole)
            model.appendRow(item)
        self.setModel(model)

    def show_for(self, begun: str, cursor: QRect) -> None:
        """Show the names in which what is typed occurs, below the cursor; nothing where there are none."""
        is_of_event = begun.casefold().startswith(_EVENT)
        self._fill([(_in_full(each) if is_of_event else each.path, each.value) for each in self._variables])
        self.setCompletionPrefix(begun)
        if not self.completionCount():
            self.close()
            return
        place = QRect(cursor)
        place.setWidth(self._theme.metrics.scaled(_WIDTH))
        self.complete(place)
        self.names.setCurrentIndex(self.completionModel().index(0, 0))

    def close(self) -> None:
        """Take the list away."""
        self.names.hide()

    def takes(self, event: QKeyEvent) -> bool:
        """Say whether a key is meant for the list."""
        return self.names.isVisible() and event.key() in _TAKEN


def _in_full(variable: Variable) -> str:
    """Return a variable's name, of the event's data the long one, which is never a field of the customer."""
    is_short = variable.group == "event" and not variable.path.startswith(_EVENT)
    return f"{_EVENT}{variable.path}" if is_short else variable.path
