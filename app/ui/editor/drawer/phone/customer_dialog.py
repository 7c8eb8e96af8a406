"""Who is tested on: name, zone, fields, and what comes with the event through which they join."""

from collections.abc import Iterable, Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QScrollArea, QWidget

from app.model.errors import TendrilError
from app.ui.context import Context
from app.ui.editor.inspector.form import labelled
from app.ui.names import data_label, event_words
from app.ui.told import capital
from app.ui.widgets.buttons import button
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label
from app.workspace.rehearsal.stand_in import StandIn, stand_in_of

_MOST_HEIGHT = 440


class CustomerDialog(Dialog):
    """Emits ``chosen`` with the test customer as it is now."""

    chosen = Signal(object)

    def __init__(
        self,
        context: Context,
        stand_in: StandIn,
        event: str,
        data: Mapping[str, str],
        known_fields: Iterable[str],
        parent: QWidget,
    ) -> None:
        """Show a test customer; ``data`` is what comes with ``event``, empty where nothing does."""
        super().__init__(
            context.theme,
            self.tr("Test customer"),
            self.tr("Whom a sequence is tried on. Only the Practice phone is ever written to."),
            parent,
            width=560,
        )
        self._context = context
        self._stand_in = stand_in
        self._event = event
        self.fields: dict[str, QLineEdit] = {}
        self.data: dict[str, QLineEdit] = {}
        self.own: dict[str, QLineEdit] = {}
        self.body.addLayout(self._copying())
        self.body.addWidget(self._form(known_fields, data))
        self.add_close(self.tr("Cancel"))
        self.add_primary(self.tr("Use this customer")).clicked.connect(self._choose)
        self._show(stand_in)
        for name, value in data.items():
            _write(self.data[name], value)

    def _copying(self) -> QHBoxLayout:
        self.who = QLineEdit()
        self.who.setPlaceholderText(self.tr("A customer’s email, phone number or id"))
        self.who.setAccessibleName(self.tr("Copy the fields of a customer"))
        self.copy = button(self._theme, self.tr("Copy their fields"), "copy")
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.setSpacing(self._theme.metrics.small)
        row.addWidget(self.who, 1)
        row.addWidget(self.copy)
        return row

    def _form(self, known_fields: Iterable[str], data: Mapping[str, str]) -> QScrollArea:
        home = QWidget()
        grid = QGridLayout(home)
        grid.setContentsMargins(0, 0, self._theme.metrics.medium, 0)
        grid.setSpacing(self._theme.metrics.medium)
        built_in = {
            "first_name": self.tr("First name"),
            "last_name": self.tr("Last name"),
            "email": self.tr("Email"),
            "phone": self.tr("Phone"),
            "timezone": self.tr("Time zone"),
            "language": self.tr("Language"),
        }
        for name, label in built_in.items():
            self.fields[name] = self._add(grid, label)
        self.fields["timezone"].setPlaceholderText(self.tr("the shop’s"))
        for name in sorted({*known_fields, *self._stand_in.fields}):
            self.own[name] = self._add(grid, data_label(name))
        if data:
            caption = text_label(
                self.tr("What comes with “{event}”").format(event=capital(event_words(self._event))).upper(),
                "caption",
            )
            grid.addWidget(caption, grid.rowCount(), 0, 1, 2)
            for name in data:
                self.data[name] = self._add(grid, data_label(name))
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(home)
        area.setMinimumHeight(min(_MOST_HEIGHT, home.sizeHint().height() + 4))
        area.setFocusProxy(self.fields["first_name"])
        return area

    def _add(self, grid: QGridLayout, label: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(label)
        field.setMaxLength(2000)
        last = grid.itemAtPosition(grid.rowCount() - 1, 1)
        is_left = last is not None or grid.itemAtPosition(grid.rowCount() - 1, 0) is None
        row = grid.rowCount() if is_left else grid.rowCount() - 1
        grid.addWidget(labelled(self._theme, label, field), row, 0 if is_left else 1)
        return field

    def _show(self, stand_in: StandIn) -> None:
        self._stand_in = stand_in
        for name, field in self.fields.items():
            _write(field, str(getattr(stand_in, name)))
        for name, field in self.own.items():
            _write(field, stand_in.fields.get(name, ""))

    def _copy(self) -> None:
        work = partial(self._context.workspace.rehearsals.copy_of, self.who.text())
        self._context.background.run(self, work, self._copied, self.notice.show_error)

    def _copied(self, copied: StandIn) -> None:
        self.notice.silence()
        self._show(copied.model_copy(update={"data": self._stand_in.data}))

    def _choose(self) -> None:
        data = dict(self._stand_in.data)
        if self.data:
            data[self._event] = {name: field.text().strip() for name, field in self.data.items()}
        values: dict[str, object] = {name: field.text().strip() for name, field in self.fields.items()}
        own = {name: field.text().strip() for name, field in self.own.items()}
        values |= {
            "fields": {name: value for name, value in own.items() if value},
            "tags": self._stand_in.tags,
            "copy_of": self._stand_in.copy_of,
            "data": data,
        }
        try:
            made = stand_in_of(values)
        except TendrilError as error:
            self.notice.show_error(error)
            return
        self.chosen.emit(made)
        self.accept()


def _write(field: QLineEdit, text: str) -> None:
    field.setText(text)
    field.setCursorPosition(0)
