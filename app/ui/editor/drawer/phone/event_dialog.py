"""What an event brings, before it happens to the test customer."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.ui.editor.inspector.form import labelled
from app.ui.names import data_label, event_words
from app.ui.theme import Theme
from app.ui.told import capital
from app.ui.widgets.dialog import Dialog


class EventDialog(Dialog):
    """Emits ``chosen`` with the data of the event."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, event: str, data: Mapping[str, str], parent: QWidget) -> None:
        """Ask for each value; ``data`` is what came before."""
        super().__init__(
            theme,
            capital(event_words(event)),
            self.tr("What comes with it? It changes what is planned for the test customer."),
            parent,
        )
        self.fields: dict[str, QLineEdit] = {}
        for name, value in data.items():
            field = self.fields[name] = QLineEdit(value)
            field.setAccessibleName(data_label(name))
            field.setMaxLength(2000)
            self.body.addWidget(labelled(theme, data_label(name), field))
        self.add_close(self.tr("Cancel"))
        self.add_primary(self.tr("Let it happen")).clicked.connect(self._choose)

    def _choose(self) -> None:
        self.chosen.emit({name: field.text().strip() for name, field in self.fields.items()})
        self.accept()
