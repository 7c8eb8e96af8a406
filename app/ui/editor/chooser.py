"""A list to choose from by typing: for commands, for steps to go to, for steps to connect."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.model.plain_text import plain
from app.ui.editor.chooser_row import DETAIL, KEYS, RowPainter
from app.ui.icons import icon
from app.ui.theme import Theme
from app.ui.widgets.labels import text_label

_WIDTH = 520
_ROWS = 9
_FROM_TOP = 72
_ENTRY = int(Qt.ItemDataRole.UserRole)
LONGEST_LIST = 200
"""So many matches are shown; whoever sees more types on."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing to choose: its name, a word about it, its icon, its keys, and what choosing it does.

    ``hidden_words`` are searched too, but not shown.
    """

    name: str
    chosen: Callable[[], None]
    detail: str = ""
    icon: str = ""
    keys: str = ""
    hidden_words: str = ""

    def matches(self, words: Sequence[str]) -> bool:
        """Say whether all words occur in it."""
        text = plain(f"{self.name} {self.detail} {self.hidden_words}")
        return all(word in text for word in words)


class Chooser(QFrame):
    """Lies over a page while something is chosen; Enter takes it, Escape and going elsewhere end it.

    ``closed`` is emitted when it is over.
    """

    closed = Signal()

    def __init__(self, theme: Theme, title: str, entries: Sequence[Entry], parent: QWidget) -> None:
        """Offer entries in their order."""
        super().__init__(parent)
        self._theme = theme
        self._entries = entries
        self._focused_before = QApplication.focusWidget()
        self.setProperty("surface", "chooser")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.field = QLineEdit()
        self.field.setPlaceholderText(title)
        self.field.setAccessibleName(title)
        self.field.setMaxLength(200)
        self.field.textChanged.connect(self._filter)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(title)
        self.list.setItemDelegate(RowPainter(theme, self.list))
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._take)
        self.list.currentItemChanged.connect(self._announce)
        self.nothing = text_label(self.tr("Nothing is called so."), "muted")
        layout = QVBoxLayout(self)
        margin = theme.metrics.medium
        layout.setContentsMargins(margin, margin, margin, margin)
        layout.addWidget(self.field)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list)
        self._filter("")
        self._place(parent)
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def _place(self, parent: QWidget) -> None:
        width = min(self._theme.metrics.scaled(_WIDTH), parent.width() - 40)
        row = self._theme.metrics.control + 4
        self.list.setFixedHeight(min(_ROWS, max(1, len(self._entries))) * row + 4)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((parent.width() - width) // 2, _FROM_TOP)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along the list with the keys of the field; end when the keyboard goes elsewhere."""
        if event.type() is QEvent.Type.FocusOut:
            if QApplication.activePopupWidget() is None:
                self.hide()
            return False
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        match event.key():
            case Qt.Key.Key_Escape:
                self.hide()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._take(self.list.currentItem())
            case Qt.Key.Key_Down | Qt.Key.Key_Tab:
                self._go(1)
            case Qt.Key.Key_Up | Qt.Key.Key_Backtab:
                self._go(-1)
            case _:
                return False
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the keyboard back to where it was."""
        super().hideEvent(event)
        before = self._focused_before
        if (
            before is not None
            and before.isVisible()
            and self.isAncestorOf(QApplication.focusWidget() or self)
        ):
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()

    def _go(self, by: int) -> None:
        count = self.list.count()
        if count:
            self.list.setCurrentRow((self.list.currentRow() + by) % count)

    def _filter(self, text: str) -> None:
        words = plain(text).split()
        found = [entry for entry in self._entries if entry.matches(words)]
        if words:
            found.sort(key=lambda entry: not plain(entry.name).startswith(words[0]))
        self.list.clear()
        for entry in found[:LONGEST_LIST]:
            item = QListWidgetItem(entry.name)
            if entry.icon:
                item.setIcon(icon(self._theme, entry.icon, "accent_text"))
            item.setData(DETAIL, entry.detail)
            item.setData(KEYS, entry.keys)
            item.setData(_ENTRY, entry)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole,
                ", ".join(part for part in (entry.name, entry.detail, entry.keys) if part),
            )
            item.setSizeHint(QSize(0, self._theme.metrics.control + 4))
            self.list.addItem(item)
        self.list.setVisible(bool(found))
        self.nothing.setVisible(not found)
        self.list.setCurrentRow(0)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            entry: Entry = item.data(_ENTRY)
            self.hide()
            entry.chosen()

    def _announce(self, item: QListWidgetItem | None) -> None:
        """Have a screen reader say what Enter would take; the keyboard itself stays in the field."""
        if item is not None and QAccessible.isActive():
            said = str(item.data(Qt.ItemDataRole.AccessibleTextRole))
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, said))
