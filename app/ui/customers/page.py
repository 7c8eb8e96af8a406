"""The Customers page: everybody, searchable, with the details of the one that is chosen."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog

from app.model.customer import Customer
from app.model.errors import NotFound, TendrilError
from app.ui.background import Reading
from app.ui.context import Context
from app.ui.customers.acts import CustomerActs
from app.ui.customers.detail import DETAIL_WIDTH, CustomerDetail
from app.ui.customers.dropping import dropped_file
from app.ui.customers.empty import NoCustomers
from app.ui.customers.import_dialog import ImportDialog
from app.ui.customers.model import CustomersModel
from app.ui.customers.reading import (
    MOST_MESSAGES,
    PAGE,
    People,
    Person,
    read_people,
    read_person,
)
from app.ui.customers.table import CustomersTable
from app.ui.faults import show_fault
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import text_label
from app.ui.widgets.search import SearchField
from app.ui.widgets.table_page import TablePage, TableWithDetails
from app.workspace.customers import FileLook

_SEARCH_PAUSE_MS = 200
_MOST_READ_AGAIN = 1000
_LEAST_FOR_BOTH = 740


class CustomersPage(TablePage):
    """A table, or, while there is nobody, where customers come from."""

    def __init__(self, context: Context) -> None:
        """Ask for the customers whenever the page is shown and something has changed."""
        self.model = CustomersModel()
        self.table = CustomersTable(context.theme, self.model)
        self.detail = CustomerDetail(context.theme)
        self.empty = NoCustomers(context.theme)
        self.search = SearchField(
            context.theme, self.tr("Search by name, address or tag"), self.tr("Search customers")
        )
        listed = TableWithDetails(
            context.theme,
            self.table,
            self.detail,
            detail_width=DETAIL_WIDTH,
            least_for_both=_LEAST_FOR_BOTH,
        )
        super().__init__(
            context.theme,
            self.tr("Customers"),
            self.tr("The people that your messages go to."),
            listed=listed,
            empty=self.empty,
            search=self.search,
        )
        self._context = context
        self._is_looking = False
        self.nobody = text_label("", "muted", wraps=True)
        self.nobody.setVisible(False)
        listed.above.addWidget(self.search)
        listed.above.addWidget(self.nobody)
        self.import_button = button(context.theme, self.tr("Import…"), "download-simple", "primary", "Ctrl+I")
        self.new_button = button(context.theme, self.tr("New customer…"), "user-plus", "plain", "Ctrl+N")
        self.buttons.addWidget(self.new_button)
        self.buttons.addWidget(self.import_button)
        self._most_messages = MOST_MESSAGES
        self.setAcceptDrops(True)
        self._pause = QTimer(self, singleShot=True, interval=_SEARCH_PAUSE_MS)
        self._people = Reading(context.background, self)
        self._person = Reading(context.background, self)
        self.acts = CustomerActs(context, self.detail)
        self._connect()

    def begin_import(self) -> None:
        """Let the owner choose a file."""
        dialog = QFileDialog(self, self.tr("Import customers"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Tables (*.csv *.tsv *.txt)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda path: self.look_at(Path(path)))
        dialog.open()

    def look_at(self, path: Path) -> None:
        """Look at a file, then open the dialog that shows its columns; one at a time."""
        if not self._is_looking:
            self._is_looking = True
            work = partial(self._context.workspace.customers.look_at, path)
            self._context.background.run(self, work, self._open_import, self._refused)

    def begin_new(self) -> None:
        """Open an empty form."""
        self.acts.edit(Customer(0))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take a file that is dragged here."""
        if dropped_file(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at the file that was dropped, as if it had been chosen."""
        path = dropped_file(event.mimeData())
        if path is not None:
            event.acceptProposedAction()
            self.look_at(path)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the customers."""
        self._ask()

    def show_people(self, people: People) -> None:
        """Show the customers that have been read; who is chosen stays chosen."""
        if people.text != self.search.text().strip():
            return
        self.notice.silence()
        chosen = self.detail.person.customer.id if self.detail.person else 0
        self.model.show(people)
        self._choose(chosen)
        self.subtitle.setText(
            self.tr("{count} in all").format(count=f"{people.total:,}")
            if people.total
            else self.tr("The people that your messages go to.")
        )
        is_empty = not people.total
        self.nobody.setText(
            self.tr("Nobody's name, address or tag contains “{text}”.").format(text=people.text)
        )
        self.nobody.setVisible(bool(people.text) and not people.rows)
        self.import_button.setVisible(not is_empty)
        self.show_listed(is_empty=is_empty)

    def _connect(self) -> None:
        context = self._context
        self.import_button.clicked.connect(self.begin_import)
        self.new_button.clicked.connect(self.begin_new)
        self.empty.by_hand.clicked.connect(self.begin_new)
        self.empty.begun.connect(self.begin_import)
        self.search.textChanged.connect(lambda _: self._pause.start())
        self._pause.timeout.connect(self._search)
        self.model.more_asked.connect(self._ask_more)
        self._people.arrived.connect(self.show_people)
        self._people.failed.connect(self.show_error)
        self._person.arrived.connect(self._show_person)
        self._person.failed.connect(self._person_failed)
        self.table.selectionModel().currentRowChanged.connect(self._show_row)
        self.detail.closed.connect(self.close_detail)
        self.detail.older_asked.connect(self._show_older)
        self.acts.forgotten.connect(self._forgotten)
        self.acts.added.connect(self._find_new)
        context.changes.changed.connect(self._ask_if_shown)

    def _ask_if_shown(self) -> None:
        """Read again what is shown, unless it is so much that nobody looks at all of it."""
        if self.isVisible() and self.model.rowCount() <= _MOST_READ_AGAIN:
            self._ask()
        if self.isVisible() and self.detail.person is not None:
            self._ask_person(self.detail.person.customer.id)

    def _ask(self) -> None:
        count = max(PAGE, self.model.rowCount())
        self._people.ask(partial(read_people, self._context.workspace, self.search.text().strip(), 0, count))

    def _search(self) -> None:
        self.table.scrollToTop()
        self._people.ask(partial(read_people, self._context.workspace, self.search.text().strip()))

    def _ask_more(self, after_id: int) -> None:
        text = self.search.text().strip()
        work = partial(read_people, self._context.workspace, text, after_id)
        self._context.background.run(self, work, partial(self._add_people, after_id), self._more_failed)

    def _add_people(self, after_id: int, people: People) -> None:
        if people.text == self.search.text().strip() and after_id == self.model.last_id:
            self.model.add(people)
        else:
            self.model.give_up()

    def _more_failed(self, error: TendrilError) -> None:
        self.model.give_up()
        self.show_error(error)

    def _show_row(self, current: QModelIndex) -> None:
        if current.isValid():
            self._most_messages = MOST_MESSAGES
            self._ask_person(self.model.row(current.row()).id)

    def _ask_person(self, customer_id: int) -> None:
        self._person.ask(partial(read_person, self._context.workspace, customer_id, self._most_messages))

    def _show_person(self, person: Person) -> None:
        current = self.table.currentIndex()
        if not current.isValid() or self.model.row(current.row()).id != person.customer.id:
            return
        self.detail.show_person(person)
        self.make_room()

    def _person_failed(self, error: TendrilError) -> None:
        self.close_detail()
        if not isinstance(error, NotFound):
            self.show_error(error)

    def close_detail(self) -> None:
        """Choose nobody."""
        self.detail.clear()
        super().close_detail()

    def _choose(self, customer_id: int) -> None:
        row = self.model.row_of(customer_id)
        if row >= 0 and self.table.currentIndex().row() != row:
            self.table.selectRow(row)
        elif row < 0 and self.detail.person is not None:
            self.detail.clear()
            self.make_room()

    def _open_import(self, look: FileLook) -> None:
        self._is_looking = False
        ImportDialog(self._context, look, self).open()

    def _refused(self, error: TendrilError) -> None:
        self._is_looking = False
        show_fault(self._context.theme, error, self)

    def _show_older(self) -> None:
        if self.detail.person is not None:
            self._most_messages += MOST_MESSAGES
            self._ask_person(self.detail.person.customer.id)

    def _find_new(self, name: str) -> None:
        self.search.setText(name)
        self._ask()

    def _forgotten(self, name: str) -> None:
        self.close_detail()
        self._ask()
