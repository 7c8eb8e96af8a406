"""Choosing the block of a message: search, and how each would arrive."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.customer import Customer
from app.ui.background import Reading
from app.ui.blocks.list_view import BlocksList
from app.ui.blocks.model import VIEW, BlocksModel
from app.ui.blocks.preview import BlockPreview
from app.ui.blocks.reading import Library, read_library
from app.ui.context import Context
from app.ui.widgets.buttons import button
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label
from app.ui.widgets.search import SearchField
from app.workspace import Workspace
from app.workspace.blocks import BlockView
from app.workspace.trying import Trial, tried

_WIDTH = 760
_HEIGHT = 380
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


@dataclass(frozen=True)
class _Seen:
    """A block as somebody would get it."""

    key: str
    customer: Customer
    trial: Trial
    pictures: Mapping[str, bytes]


class BlockPicker(Dialog):
    """Emits ``picked`` with the key of a block, ``writing_asked`` with one to be written, empty for a new one."""

    picked = Signal(str)
    writing_asked = Signal(str)

    def __init__(self, context: Context, chosen: str, parent: QWidget, *, is_mail: bool = False) -> None:
        """Read the library; ``chosen`` is the key of the block that the message sends now, by mail or not."""
        super().__init__(context.theme, self.tr("Choose what to send"), "", parent, width=_WIDTH)
        self._context = context
        self._chosen = chosen
        self._person = 0
        self._is_mail = is_mail
        self.model = BlocksModel(self)
        self.list = BlocksList(context.theme, self.model)
        self.search = SearchField(context.theme, self.tr("Search"), self.tr("Search blocks"))
        self.preview = BlockPreview(context)
        self._library = Reading(context.background, self)
        self._trying = Reading(context.background, self)
        self._lay_out()
        self._connect()
        self._library.ask(partial(read_library, context.workspace, frozenset()))
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move through the list by the arrow keys while one searches."""
        is_searching = watched is self.search and event.type() is QEvent.Type.KeyPress
        if is_searching and isinstance(event, QKeyEvent) and event.key() in _MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        metrics = self._context.theme.metrics
        left = QVBoxLayout()
        left.setSpacing(metrics.small)
        self.nothing = text_label(self.tr("No block says that."), "muted", wraps=True)
        self.nothing.setVisible(False)
        for each in (self.search, self.nothing):
            left.addWidget(each)
        left.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(metrics.huge)
        row.addLayout(left, 1)
        row.addWidget(self.preview, 1)
        holder = QWidget()
        holder.setLayout(row)
        row.setContentsMargins(0, 0, 0, 0)
        holder.setFixedHeight(metrics.scaled(_HEIGHT))
        self.body.addWidget(holder)
        self.write = button(self._context.theme, self.tr("Write a new one…"), "plus")
        self.edit = button(self._context.theme, self.tr("Edit the words…"), "pencil-simple")
        self.buttons.insertWidget(0, self.write)
        self.buttons.insertWidget(1, self.edit)
        self.add_close(self.tr("Cancel"))
        self.use = self.add_primary(self.tr("Use this block"))

    def _connect(self) -> None:
        self.search.textChanged.connect(self._look_for)
        self.search.installEventFilter(self)
        self._library.arrived.connect(self._show_library)
        self._library.failed.connect(self.notice.show_error)
        self._trying.arrived.connect(self._show_seen)
        self._trying.failed.connect(self.notice.show_error)
        self.list.selectionModel().currentRowChanged.connect(lambda current, _: self._try(current))
        self.list.doubleClicked.connect(lambda _: self._use())
        self.preview.person_chosen.connect(self._choose_person)
        self.use.clicked.connect(self._use)
        self.write.clicked.connect(lambda: self._ask_writing(""))
        self.edit.clicked.connect(lambda: self._ask_writing(self._key()))

    def _show_library(self, library: Library) -> None:
        self.model.show(library.views, library.thumbnails)
        self._mark(self._chosen)

    def _look_for(self, text: str) -> None:
        before = self._key()
        self.model.look_for(text.strip())
        self.nothing.setVisible(not self.model.rowCount())
        self._mark(before)

    def _mark(self, key: str) -> None:
        row = max(0, self.model.row_of(key))
        self.list.setCurrentIndex(self.model.index(row) if self.model.rowCount() else QModelIndex())
        has_one = bool(self.model.rowCount())
        for each in (self.use, self.edit):
            each.setEnabled(has_one)

    def _key(self) -> str:
        return self.model.key_at(self.list.currentIndex().row())

    def _choose_person(self, customer_id: int) -> None:
        self._person = customer_id
        self._try(self.list.currentIndex())

    def _try(self, current: QModelIndex) -> None:
        if current.isValid():
            view: BlockView = current.data(VIEW)
            self._trying.ask(partial(_seen, self._context.workspace, view, self._person))

    def _show_seen(self, seen: _Seen) -> None:
        if seen.key == self._key():
            self._person = seen.customer.id
            self.preview.show_customer(seen.customer)
            self.preview.prefer(mail=self._is_mail)
            self.preview.show_trial(seen.trial, seen.customer.name, seen.pictures)

    def _use(self) -> None:
        if self._key():
            self.picked.emit(self._key())
            self.accept()

    def _ask_writing(self, key: str) -> None:
        self.accept()
        self.writing_asked.emit(key)


def _seen(workspace: Workspace, view: BlockView, person: int) -> _Seen:
    around = workspace.trying.surroundings(view.key, person)
    digests = [picture.digest for picture in view.block.pictures]
    return _Seen(
        view.key,
        around.customer,
        tried(view.block, around),
        workspace.blocks.pictures(digests) if digests else {},
    )
