"""A button that says which customer is looked at, and lets another be chosen among all."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton

from app.ui.context import Context
from app.ui.customers.popup import CustomerPopup
from app.ui.widgets.buttons import show_icon

_LEAST_WIDTH, _ARROW_WIDTH = 90, 40


class CustomerChoice(QPushButton):
    """Emits ``picked`` with the id of the customer who was chosen."""

    picked = Signal(int)

    def __init__(self, context: Context) -> None:
        """Show nobody yet."""
        super().__init__()
        self._context = context
        self._name = ""
        self.setAccessibleName(self.tr("Choose a customer"))
        self.setProperty("look", "choose")
        self.setAutoDefault(False)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        show_icon(self, context.theme, "caret-down")
        self.clicked.connect(self.search)

    def show_name(self, name: str) -> None:
        """Show who it is."""
        self._name = name
        self.setToolTip(name)
        self.setAccessibleName(self.tr("Customer: {name}. Choose another").format(name=name))
        self._fit()

    def search(self) -> None:
        """Open the search for another customer."""
        popup = CustomerPopup(self._context, self)
        popup.picked.connect(self.picked)
        popup.open_at(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of the name as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Give way to what lies beside it."""
        return QSize(_LEAST_WIDTH, self.sizeHint().height())

    def sizeHint(self) -> QSize:
        """Be as wide as the whole name."""
        width = self.fontMetrics().horizontalAdvance(self._name) + _ARROW_WIDTH
        return QSize(max(width, _LEAST_WIDTH), super().sizeHint().height())

    def _fit(self) -> None:
        room = max(_LEAST_WIDTH, self.width()) - _ARROW_WIDTH
        self.setText(self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room))
