"""Rows of a first and a second field, to be added and taken away: addresses, and fields of the shop's own."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from app.model.customer import Address
from app.ui.customers.words import platform_words
from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.choice_box import ChoiceBox
from app.workspace.customer_form import WRITTEN_KINDS

_FIRST_WIDTH = 170


class _Row(QWidget):
    """One row: ``first`` beside ``second``, something more, and the button that takes it away."""

    def __init__(self, theme: Theme, first: QWidget, second: QLineEdit, more: QWidget | None = None) -> None:
        super().__init__()
        self.first, self.second = first, second
        first.setFixedWidth(theme.metrics.scaled(_FIRST_WIDTH))
        self.remove = button(theme, "", "x", "quiet")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.small)
        layout.addWidget(first)
        layout.addWidget(second, 1)
        if more is not None:
            layout.addWidget(more)
        layout.addWidget(self.remove)


class RowsField(QWidget):
    """Holds the rows, and the button below them: ``add_row`` adds an empty one, with the keyboard in it."""

    def __init__(self, theme: Theme, add_words: str, add_row: Callable[[], None]) -> None:
        """Hold no row yet."""
        super().__init__()
        self._theme = theme
        self.rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.metrics.small)
        self.add = button(theme, add_words, "plus", "small")
        self.add.clicked.connect(lambda: add_row())
        self.setFocusProxy(self.add)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch()
        self._column.addLayout(foot)

    def _put(self, row: _Row) -> None:
        row.remove.clicked.connect(lambda: self._take_away(row))
        self.rows.append(row)
        self._column.insertWidget(len(self.rows) - 1, row)

    def _take_away(self, row: _Row) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        self.add.setFocus()


class AddressesField(RowsField):
    """Emails and phone numbers; the one that is used first of each kind is marked."""

    def __init__(self, theme: Theme) -> None:
        """Hold none yet."""
        super().__init__(theme, self.tr("Add an address"), self.add_row)
        self._given: tuple[Address, ...] = ()
        self._primaries: dict[_Row, QRadioButton] = {}

    @property
    def addresses(self) -> tuple[Address, ...]:
        """What is written, and the addresses that platforms gave."""
        written = []
        for row in self.rows:
            box = row.first
            kind = str(box.currentData()) if isinstance(box, ChoiceBox) else "email"
            written.append(Address(kind, row.second.text().strip(), self._primaries[row].isChecked()))
        return (*(each for each in written if each.value), *self._given)

    def show_addresses(self, addresses: Iterable[Address]) -> None:
        """Show those that people write; those that platforms gave are kept as they are."""
        listed = tuple(addresses)
        self._given = tuple(each for each in listed if each.kind not in WRITTEN_KINDS)
        for address in listed:
            if address.kind in WRITTEN_KINDS:
                self._add(address)

    def add_row(self) -> None:
        """Add an empty row."""
        has_email = any(each.kind == "email" for each in self.addresses)
        self._add(Address("phone" if has_email else "email", "", is_primary=False)).second.setFocus()

    def focus(self, kind: str) -> None:
        """Put the keyboard into the first address of a kind."""
        for row in self.rows:
            if isinstance(row.first, ChoiceBox) and row.first.currentData() == kind:
                row.second.setFocus()
                return

    def _add(self, address: Address) -> _Row:
        kind = ChoiceBox(self._theme)
        kind.setAccessibleName(self.tr("Kind of address"))
        for each in WRITTEN_KINDS:
            kind.addItem(platform_words(each), each)
        kind.setCurrentIndex(kind.findData(address.kind))
        line = QLineEdit(address.value)
        line.setAccessibleName(self.tr("Address"))
        primary = QRadioButton(self.tr("first"))
        primary.setAutoExclusive(False)
        primary.setAccessibleName(self.tr("Written to first"))
        primary.setToolTip(self.tr("Messages go to this one; the others are only known."))
        primary.setChecked(address.is_primary)
        row = _Row(self._theme, kind, line, primary)
        row.remove.setAccessibleName(self.tr("Take this address away"))
        self._primaries[row] = primary
        primary.clicked.connect(lambda: self._make_primary(row))
        self._put(row)
        return row

    def _make_primary(self, chosen: _Row) -> None:
        kind = chosen.first.currentData() if isinstance(chosen.first, ChoiceBox) else ""
        for row in self.rows:
            same_kind = isinstance(row.first, ChoiceBox) and row.first.currentData() == kind
            if same_kind:
                self._primaries[row].setChecked(row is chosen)


class OwnFieldsField(RowsField):
    """The fields of the shop's own, by name."""

    def __init__(self, theme: Theme) -> None:
        """Hold none yet."""
        super().__init__(theme, self.tr("Add a field"), self.add_row)
        self._known: list[str] = []

    @property
    def fields(self) -> dict[str, str]:
        """What is written, by name; a row without a name and a value is no field."""
        return {
            row.first.text().strip(): row.second.text()
            for row in self.rows
            if isinstance(row.first, QLineEdit) and (row.first.text().strip() or row.second.text().strip())
        }

    def show_fields(self, fields: Iterable[tuple[str, str]]) -> None:
        """Show these."""
        for name, value in fields:
            self._add(name, value)

    def offer(self, known: Iterable[str]) -> None:
        """Complete the names of new fields with these."""
        self._known = sorted(known)

    def add_row(self) -> None:
        """Add an empty row."""
        self._add("", "").first.setFocus()

    def focus(self, name: str) -> None:
        """Put the keyboard into the value of a field."""
        for row in self.rows:
            if isinstance(row.first, QLineEdit) and row.first.text().strip() == name:
                row.second.setFocus()
                return

    def _add(self, name: str, value: str) -> _Row:
        named, line = QLineEdit(name), QLineEdit(value)
        named.setAccessibleName(self.tr("Name of the field"))
        named.setPlaceholderText(self.tr("birthday"))
        line.setAccessibleName(self.tr("Value of “{name}”").format(name=name) if name else self.tr("Value"))
        line.setCursorPosition(0)
        completer = QCompleter(self._known, named)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        named.setCompleter(completer)
        row = _Row(self._theme, named, line)
        row.remove.setAccessibleName(self.tr("Take this field away"))
        self._put(row)
        return row
