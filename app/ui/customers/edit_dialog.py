"""The form of one customer: names, addresses, language, zone, tags and the shop's own fields."""

from dataclasses import replace
from functools import partial
from zoneinfo import available_timezones

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.model.customer import Customer
from app.model.errors import TendrilError
from app.ui.context import Context
from app.ui.customers.labelled import labelled
from app.ui.customers.rows_field import AddressesField, OwnFieldsField
from app.ui.customers.tags_field import TagsField
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label
from app.ui.widgets.search_box import SearchBox
from app.workspace import Workspace
from app.workspace.customer_editing import Edited
from app.workspace.customer_form import FieldFault

_HIGHEST = 520
_WIDTH = 640


class EditDialog(Dialog):
    """Emits ``saved`` with what came of it. Without an id the customer is a new one."""

    saved = Signal(object)

    def __init__(self, context: Context, customer: Customer, parent: QWidget | None = None) -> None:
        """Show what is known."""
        super().__init__(context.theme, "", "", parent, width=_WIDTH)
        self._context = context
        self._customer = customer
        is_new = not customer.id
        title = self.tr("New customer") if is_new else self.tr("Edit {name}").format(name=customer.name)
        self.setWindowTitle(title)
        self.title.setText(title)
        self.first_name = QLineEdit(customer.first_name)
        self.last_name = QLineEdit(customer.last_name)
        self.language = QLineEdit(customer.language)
        self.language.setPlaceholderText(self.tr("en, vi…"))
        self.zone = SearchBox(context.theme, self.tr("Time zone"), self.tr("the shop's"))
        self.zone.offer(
            [("", ""), *((zone, zone.replace("_", " ")) for zone in sorted(available_timezones()))]
        )
        self.addresses = AddressesField(context.theme)
        self.tags = TagsField(context.theme)
        self.own = OwnFieldsField(context.theme)
        self._show()
        self._lay_out()
        self.cancel = self.add_close(self.tr("Cancel"))
        self.save = self.add_primary(self.tr("Add customer") if is_new else self.tr("Save"), "check")
        self.save.clicked.connect(self._save)
        context.background.run(self, partial(_known, context.workspace), self._offer, self.notice.show_error)
        self.first_name.setFocus()

    @property
    def written(self) -> Customer:
        """The customer as the form says."""
        return replace(
            self._customer,
            first_name=self.first_name.text(),
            last_name=self.last_name.text(),
            language=self.language.text(),
            timezone=self._zone(),
            addresses=self.addresses.addresses,
            tags=self.tags.tags,
            fields=self.own.fields,
        )

    def _zone(self) -> str:
        text = self.zone.currentText().strip()
        place = self.zone.findText(text, Qt.MatchFlag.MatchFixedString)
        return str(self.zone.itemData(place)) if place >= 0 else text

    def _show(self) -> None:
        customer = self._customer
        self.zone.show_key(customer.timezone)
        self.addresses.show_addresses(customer.addresses)
        if not customer.id:
            self.addresses.add_row()
        self.tags.show_tags(customer.tags)
        self.own.show_fields(sorted(customer.fields.items()))
        for line in (self.first_name, self.last_name):
            line.setCursorPosition(0)

    def _lay_out(self) -> None:
        metrics = self._context.theme.metrics
        content = QWidget()
        form = QVBoxLayout(content)
        form.setContentsMargins(0, 0, metrics.medium, 0)
        form.setSpacing(metrics.large)
        for left, right in (
            (
                labelled(self.tr("&First name"), self.first_name),
                labelled(self.tr("&Last name"), self.last_name),
            ),
            (labelled(self.tr("Lan&guage"), self.language), labelled(self.tr("Time &zone"), self.zone)),
        ):
            row = QHBoxLayout()
            row.setSpacing(metrics.large)
            row.addLayout(left, 1)
            row.addLayout(right, 1)
            form.addLayout(row)
        form.insertLayout(1, labelled(self.tr("&Addresses"), self.addresses))
        form.addLayout(labelled(self.tr("&Tags"), self.tags))
        form.addLayout(labelled(self.tr("&Own fields"), self.own))
        note = self.tr("A date is written like 1990-02-28. What waits for it is planned anew at once.")
        form.addWidget(text_label(note, "small", wraps=True))
        form.addStretch()
        self.form = QScrollArea()
        self.form.setWidgetResizable(True)
        self.form.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.form.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.form.setAccessibleName(self.tr("Form"))
        self.form.setWidget(content)
        room = self.screen().availableGeometry().height() - metrics.scaled(240)
        self.form.setFixedHeight(max(200, min(metrics.scaled(_HIGHEST), room)))
        self.body.addWidget(self.form)

    def _offer(self, known: tuple[list[str], list[str]]) -> None:
        tags, fields = known
        self.tags.offer(tags)
        self.own.offer(fields)

    def _save(self) -> None:
        self.save.setEnabled(False)
        work = partial(_save, self._context.workspace, self._customer, self.written)
        self._context.background.run(self, work, self._done, self._failed)

    def _done(self, edited: Edited) -> None:
        self._context.workspace.sending.wake()
        self._context.changes.tell()
        self.saved.emit(edited)
        self.accept()

    def _failed(self, error: TendrilError) -> None:
        self.save.setEnabled(True)
        self.notice.show_error(error)
        if not isinstance(error, FieldFault):
            return
        lines: dict[str, QWidget] = {
            "first_name": self.first_name,
            "last_name": self.last_name,
            "language": self.language,
            "timezone": self.zone,
            "tags": self.tags.line,
        }
        if error.field in lines:
            lines[error.field].setFocus()
        elif error.field in ("email", "phone"):
            self.addresses.focus(error.field)
        else:
            self.own.focus(error.field)


def _save(workspace: Workspace, before: Customer, written: Customer) -> Edited:
    return workspace.editing.change(before, written) if before.id else workspace.editing.add(written)


def _known(workspace: Workspace) -> tuple[list[str], list[str]]:
    return workspace.editing.known_tags(), workspace.editing.known_fields()
