"""The Blocks page: all messages, and the one that is being written."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.model.block import Block
from app.model.errors import TendrilError
from app.ui.background import Reading
from app.ui.blocks.desk import BlockDesk
from app.ui.blocks.empty import NoBlocks
from app.ui.blocks.list_view import BlocksList
from app.ui.blocks.model import BlocksModel, Order
from app.ui.blocks.reading import Library, Opened, open_block, read_library
from app.ui.blocks.uses import UsedDialog
from app.ui.context import Context
from app.ui.widgets.buttons import button
from app.ui.widgets.choice_box import ChoiceBox
from app.ui.widgets.labels import text_label
from app.ui.widgets.page import Page
from app.ui.widgets.page_stack import PageStack
from app.ui.widgets.search import SearchField
from app.ui.widgets.undo_bar import UndoBar

_LIST_WIDTH = 268


class BlocksPage(Page):
    """A list with the block that is chosen beside it. Emits ``sequence_wanted`` with a name."""

    sequence_wanted = Signal(str)

    def __init__(self, context: Context) -> None:
        """Ask for the blocks whenever the page is shown and something has changed."""
        super().__init__(context.theme, self.tr("Blocks"), self.tr("The messages that your sequences send."))
        self._context = context
        self._thumbnails: dict[str, bytes] = {}
        self._wanted = ""
        self._is_new = False
        self.model = BlocksModel(self)
        self.list = BlocksList(context.theme, self.model)
        self.desk = BlockDesk(context)
        self.empty = NoBlocks(context.theme)
        self.undo_bar = UndoBar(context.theme)
        self.undo_bar.close_button.setToolTip(self.tr("Close; the block stays deleted"))
        self.new = button(context.theme, self.tr("New block"), "plus", "primary", "Ctrl+Shift+N")
        self.buttons.addWidget(self.new)
        self._stack = PageStack()
        for page in (QWidget(), self.empty, self._filled()):
            self._stack.addWidget(page)
        self.body.setSpacing(context.theme.metrics.medium)
        self.body.addWidget(self.undo_bar)
        self.body.addWidget(self._stack, 1)
        self._library = Reading(context.background, self)
        self._opening = Reading(context.background, self)
        self._connect()

    def begin(self) -> None:
        """Begin a new block and write its name."""
        self._is_new = True
        work = partial(self._context.workspace.blocks.new, Block(name=self.tr("New block")))
        self._context.background.run(self, work, self._go_on_with, self.show_error)

    def choose(self, key: str) -> None:
        """Choose a block, as soon as it is there."""
        self._wanted = key
        self._ask()

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the blocks."""
        self._ask()

    def hideEvent(self, event: QHideEvent) -> None:
        """Put on the disk what was written."""
        self._save()

    def show_library(self, library: Library) -> None:
        """Show the blocks that have been read; the one that is being written stays."""
        self._thumbnails.update(library.thumbnails)
        self.model.show(library.views, dict(self._thumbnails))
        count = len(library.views)
        self._stack.setCurrentIndex(2 if count else 1)
        self.new.setVisible(bool(count))
        self._say_nothing_found()
        wanted, self._wanted = self._wanted or self.desk.key, ""
        view = self.model.view_of(wanted)
        if view is None:
            self.desk.clear()
            wanted = self.model.key_at(0)
        elif wanted == self.desk.key:
            if self.desk.take_note(view):
                self._open(wanted)
            self._mark(wanted)
            return
        if wanted:
            self._open(wanted)
            self._mark(wanted)

    def _connect(self) -> None:
        context = self._context
        self.new.clicked.connect(self.begin)
        self.empty.begun.connect(self.begin)
        self.search.textChanged.connect(self._look_for)
        self.order.currentIndexChanged.connect(lambda _: self._sort())
        self._library.arrived.connect(self.show_library)
        self._library.failed.connect(self.show_error)
        self._opening.arrived.connect(self._show_opened)
        self._opening.failed.connect(self.show_error)
        self.list.selectionModel().currentRowChanged.connect(self._row_chosen)
        self.list.customContextMenuRequested.connect(self._offer)
        self.desk.saved.connect(self._ask)
        self.desk.copy_asked.connect(self._duplicate)
        self.desk.deletion_asked.connect(self._delete)
        self.desk.sequence_wanted.connect(self._go_to_sequence)
        context.changes.changed.connect(self._ask_if_shown)
        scope = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, work in (
            (QKeySequence(QKeySequence.StandardKey.Find), self.search.setFocus),
            (QKeySequence(Qt.Key.Key_F2), self._rename),
        ):
            QShortcut(keys, self, work).setContext(scope)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self._delete_chosen)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self.list, self.undo_bar.undo_last)
        undo.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _ask(self) -> None:
        self._library.ask(partial(read_library, self._context.workspace, frozenset(self._thumbnails)))

    def _ask_if_shown(self) -> None:
        if self.isVisible():
            self._ask()

    def _open(self, key: str) -> None:
        view = self.model.view_of(key)
        if view is not None:
            self._opening.ask(partial(open_block, self._context.workspace, view))

    def _show_opened(self, opened: Opened) -> None:
        if opened.view.key == self.desk.key and self.desk.is_dirty:
            return  # what is being written is newer than what was read
        if self._save():
            self.desk.show_block(opened)
            self.desk.setVisible(True)
        if self._is_new:
            self._is_new = False
            self._rename()

    def _save(self) -> bool:
        """Put on the disk what was written; say whether that was possible."""
        try:
            self.desk.save_now()
        except TendrilError as error:
            self.show_error(error)
            return False
        return True

    def _row_chosen(self, current: QModelIndex) -> None:
        key = self.model.key_at(current.row()) if current.isValid() else ""
        if key and key != self.desk.key:
            self._open(key)

    def _mark(self, key: str) -> None:
        row = self.model.row_of(key)
        if row >= 0 and self.list.currentIndex().row() != row:
            selection = self.list.selectionModel()
            was_blocked = selection.blockSignals(True)
            self.list.setCurrentIndex(self.model.index(row))
            selection.blockSignals(was_blocked)
            self.list.viewport().update()

    def _look_for(self, text: str) -> None:
        self.model.look_for(text.strip())
        self._say_nothing_found()
        self._mark(self.desk.key)

    def _sort(self) -> None:
        self.model.sort_by(Order(self.order.currentData()))
        self._mark(self.desk.key)

    def _say_nothing_found(self) -> None:
        text = self.search.text().strip()
        words = self.tr("No block says “{text}”.").format(text=text[:60])
        self.nothing.setText(words)
        self.nothing.setVisible(bool(text) and not self.model.rowCount())

    def _rename(self) -> None:
        self.desk.editor.fields.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.desk.editor.fields.name.selectAll()

    def _duplicate(self, key: str) -> None:
        view = self.model.view_of(key)
        if view is not None and self._save():
            name = self.tr("{name} (copy)").format(name=view.block.name)
            work = partial(self._context.workspace.blocks.duplicate, key, name)
            self._context.background.run(self, work, self._go_on_with, self.show_error)

    def _go_on_with(self, key: str) -> None:
        self.search.clear()
        self.choose(key)

    def _delete_chosen(self) -> None:
        self._delete(self.desk.key)

    def _delete(self, key: str) -> None:
        view = self.model.view_of(key)
        if view is None or not self._save():
            return
        if view.uses:
            dialog = UsedDialog(self._context.theme, view, self)
            dialog.sequence_wanted.connect(self._go_to_sequence)
            dialog.open()
            return
        work = partial(self._context.workspace.blocks.remove, key)
        self._context.background.run(self, work, partial(self._deleted, key), self.show_error)

    def _deleted(self, key: str, block: Block) -> None:
        words = self.tr("“{name}” is deleted.").format(name=block.name)
        self.undo_bar.offer(words, partial(self._bring_back, key, block))
        self._ask()

    def _bring_back(self, key: str, block: Block) -> None:
        work = partial(self._context.workspace.blocks.put, key, block)
        self._context.background.run(self, work, self._go_on_with, self.show_error)

    def _go_to_sequence(self, name: str) -> None:
        if self._save():
            self.sequence_wanted.emit(name)

    def _offer(self, point: QPoint) -> None:
        key = self.model.key_at(self.list.indexAt(point).row())
        if not key:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Rename"), self._rename)
        menu.addAction(self.tr("Duplicate"), partial(self._duplicate, key))
        menu.addAction(self.tr("Delete"), partial(self._delete, key))
        menu.popup(self.list.viewport().mapToGlobal(point))

    def _filled(self) -> QWidget:
        theme = self._context.theme
        self.search = SearchField(theme, self.tr("Search"), self.tr("Search blocks"))
        self.order = ChoiceBox(theme)
        self.order.setAccessibleName(self.tr("Order"))
        for order, words in (
            (Order.NAME, self.tr("By name")),
            (Order.MOST_USED, self.tr("Most used first")),
            (Order.UNUSED, self.tr("Unused first")),
        ):
            self.order.addItem(words, order.value)
        self.nothing = text_label("", "muted", wraps=True)
        self.nothing.setVisible(False)
        left = QVBoxLayout()
        left.setSpacing(theme.metrics.small)
        for each in (self.search, self.order, self.nothing):
            left.addWidget(each)
        left.addWidget(self.list, 1)
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(2, 1, 0, 0)
        row.setSpacing(theme.metrics.large)
        self.list.setMinimumWidth(theme.metrics.scaled(_LIST_WIDTH) // 2)
        holder = QWidget()
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        holder.setMaximumWidth(theme.metrics.scaled(_LIST_WIDTH))
        row.addWidget(holder, 1)
        row.addWidget(self.desk, 3)
        return page
