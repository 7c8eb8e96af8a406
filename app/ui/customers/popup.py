"""A small window in which a customer is looked for and chosen."""

from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.model.customer import Customer
from app.model.errors import TendrilError
from app.ui.background import Reading
from app.ui.context import Context
from app.ui.told import told
from app.ui.widgets.labels import text_label
from app.ui.window_place import inside

_MOST = 30
_SIZE = QSize(300, 280)
_TO_THE_LIST = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class CustomerPopup(QFrame):
    """Emits ``picked`` with a customer's id. It is gone once it is closed."""

    picked = Signal(int)

    def __init__(self, context: Context, parent: QWidget) -> None:
        """Show the first customers."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("surface", "panel")
        self._context = context
        metrics = context.theme.metrics
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search customers"))
        self.search.setAccessibleName(self.tr("Search customers"))
        self.search.textChanged.connect(self._ask)
        self.search.installEventFilter(self)
        self.list = QListWidget()
        self.list.setProperty("look", "choices")
        self.list.setAccessibleName(self.tr("Customers"))
        self.list.itemClicked.connect(self._pick)
        self.list.itemActivated.connect(self._pick)
        self.hint = text_label("", "small", wraps=True)
        self.hint.setVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.small, metrics.small, metrics.small, metrics.small)
        layout.setSpacing(metrics.small)
        for each in (self.search, self.list, self.hint):
            layout.addWidget(each)
        self._reading = Reading(context.background, self)
        self._reading.arrived.connect(self._show)
        self._reading.failed.connect(self._say)
        self._ask()

    def open_at(self, widget: QWidget) -> None:
        """Open below a widget, or above it where the screen ends."""
        metrics = self._context.theme.metrics
        self.resize(metrics.scaled(_SIZE.width()), metrics.scaled(_SIZE.height()))
        room = widget.screen().availableGeometry()
        place = QRect(widget.mapToGlobal(QPoint(0, widget.height())), self.size())
        if place.bottom() > room.bottom():
            place.moveBottom(widget.mapToGlobal(QPoint(0, 0)).y())
        self.setGeometry(inside(place, room))
        self.show()
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go through the list from the field, and choose by Enter."""
        key = Qt.Key(event.key())
        if key in _TO_THE_LIST and self.search.hasFocus():
            rows = self.list.count()
            by = 1 if key in (Qt.Key.Key_Down, Qt.Key.Key_PageDown) else -1
            self.list.setCurrentRow(max(0, min(rows - 1, self.list.currentRow() + by)))
            return
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.currentItem() is not None:
            self._pick(self.list.currentItem())
            return
        super().keyPressEvent(event)

    def _ask(self) -> None:
        text = self.search.text().strip()
        self._reading.ask(partial(self._context.workspace.customers.page, 0, _MOST, text))

    def _show(self, found: list[Customer]) -> None:
        self.list.clear()
        for customer in found:
            address = next((each.value for each in customer.addresses if each.is_primary), "")
            words = f"{customer.name}\n{address}" if address and address != customer.name else customer.name
            item = QListWidgetItem(words, self.list)
            item.setData(Qt.ItemDataRole.UserRole, customer.id)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, words.replace("\n", ", "))
        if found:
            self.list.setCurrentRow(0)
        self.hint.setText(self._remark(len(found)))
        self.hint.setVisible(bool(self.hint.text()))
        self.list.setVisible(bool(found))

    def _remark(self, count: int) -> str:
        """Return what is to be said below so many found customers."""
        if count >= _MOST:
            return self.tr("There are more: write a part of the name or the address.")
        if count:
            return ""
        if self.search.text().strip():
            return self.tr("Nobody is called like that.")
        return self.tr("There are no customers yet; a made-up one is shown.")

    def _say(self, error: TendrilError) -> None:
        self.hint.setText(told(error.sentence))
        self.hint.setVisible(True)

    def _pick(self, item: QListWidgetItem) -> None:
        self.picked.emit(int(item.data(Qt.ItemDataRole.UserRole)))
        self.close()
