"""A gap of a template: what is put into it, written or taken from what is known of the customer."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from app.model.customer import BUILT_IN_FIELDS
from app.ui.customers.words import field_words
from app.ui.editor.inspector.fields import TextField
from app.ui.theme import Theme
from app.ui.widgets.buttons import button

_SHOP_NAME = "shop.name"


class GapField(QWidget):
    """Emits ``edited`` when something is written, ``inserted`` when a field of the customer was chosen."""

    edited = Signal()
    inserted = Signal()

    def __init__(self, theme: Theme, name: str, most: int) -> None:
        """Make it empty; ``name`` is what a screen reader says."""
        super().__init__()
        self.line = TextField(name, most)
        self.line.setPlaceholderText("{{ first_name }}")
        self.insert = button(theme, "", "brackets-curly", "small")
        self.insert.setAccessibleName(self.tr("Insert a field of the customer: {name}").format(name=name))
        self.insert.setToolTip(self.tr("Insert a field of the customer"))
        self.menu = QMenu(self)
        self.menu.setAccessibleName(self.tr("Fields of the customer"))
        for field in BUILT_IN_FIELDS:
            self.menu.addAction(field_words(field), partial(self._put, field))
        self.menu.addSeparator()
        self.menu.addAction(self.tr("Name of the shop"), partial(self._put, _SHOP_NAME))
        self.insert.clicked.connect(self._offer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.metrics.tiny)
        row.addWidget(self.line, 1)
        row.addWidget(self.insert)
        self.line.edited.connect(self.edited)
        self.setFocusProxy(self.line)

    def text(self) -> str:
        """Return what is put into the gap."""
        return self.line.text()

    def show_value(self, text: str) -> None:
        """Show it."""
        self.line.show_value(text)

    def _offer(self) -> None:
        self.menu.popup(self.insert.mapToGlobal(self.insert.rect().bottomLeft()))

    def _put(self, path: str) -> None:
        self.line.insert(f"{{{{ {path} }}}}")
        self.inserted.emit()
