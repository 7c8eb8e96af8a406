"""The main window: the sidebar, and the page that is chosen."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.ui.attention.attending import Attending
from app.ui.context import Context
from app.ui.editor.editing import Editing
from app.ui.faults import show_fault
from app.ui.sending import Standing
from app.ui.sequences.page import SequencesPage
from app.ui.sidebar import Entry, Sidebar
from app.ui.widgets.page_stack import PageStack
from app.ui.widgets.scrolling import NeverSqueezed
from app.ui.window_place import inside

if TYPE_CHECKING:
    from app.ui.activity.page import ActivityPage
    from app.ui.blocks.page import BlocksPage
    from app.ui.channels.page import ChannelsPage
    from app.ui.customers.page import CustomersPage
    from app.ui.settings.page import SettingsPage

_FIRST_SIZE = QSize(1240, 800)
_LEAST_SIZE = QSize(760, 540)
_LEAST_PAGE_HEIGHT = 330
"""What a page has on a screen of 1366 × 768 pixels at 200 %. Where there is less, it is scrolled as a whole."""
_ROOM_FOR_NAMES = QSize(1040, 480)
"""How large the window is, at the normal size of text, where the sidebar has room for more than icons."""
_Page = TypeVar("_Page", bound=QWidget)


class MainWindow(QMainWindow):
    """Emits ``close_asked`` when the owner wants it closed, and ``quit_asked`` when they want Tendril to end.

    ``restart_asked``, ``restore_asked`` with a backup and ``move_asked`` with a folder ask for it to
    be opened anew. The page that is seen first is made at once, each of the others when it is first wanted.
    """

    close_asked = Signal()
    quit_asked = Signal()
    restart_asked = Signal()
    restore_asked = Signal(object)
    move_asked = Signal(object)

    def __init__(self, context: Context) -> None:
        """Build the window; each page reads what it shows by itself."""
        super().__init__()
        self._context = context
        self.setWindowTitle(self.tr("Tendril"))
        self.sidebar = Sidebar(context, self._entries())
        self._stack = PageStack(QSize(0, context.theme.metrics.scaled(_LEAST_PAGE_HEIGHT)))
        self.sequences = self._added(SequencesPage(context))
        entries = tuple((entry.key, entry.name, entry.icon_name) for entry in self._entries())
        self.editing = Editing(context, self._stack, entries)
        self.attending = Attending(context, self)
        self._lay_out()
        self._connect(context)
        self.show_page("sequences")
        self.restore_place()

    @cached_property
    def blocks(self) -> "BlocksPage":
        """The Blocks page."""
        from app.ui.blocks.page import BlocksPage

        page = self._added(BlocksPage(self._context))
        page.sequence_wanted.connect(self.editing.open)
        return page

    @cached_property
    def customers(self) -> "CustomersPage":
        """The Customers page."""
        from app.ui.customers.page import CustomersPage

        return self._added(CustomersPage(self._context))

    @cached_property
    def channels(self) -> "ChannelsPage":
        """The Channels page."""
        from app.ui.channels.page import ChannelsPage

        return self._added(ChannelsPage(self._context))

    @cached_property
    def activity(self) -> "ActivityPage":
        """The Activity page."""
        from app.ui.activity.page import ActivityPage

        return self._added(ActivityPage(self._context))

    @cached_property
    def settings(self) -> "SettingsPage":
        """The Settings page."""
        from app.ui.settings.page import SettingsPage

        page = self._added(SettingsPage(self._context))
        page.restart_asked.connect(self.restart_asked)
        page.restore_asked.connect(self.restore_asked)
        page.move_asked.connect(self.move_asked)
        return page

    def _added(self, page: _Page) -> _Page:
        self._stack.addWidget(page)
        return page

    def _page(self, key: str) -> QWidget:
        pages: dict[str, Callable[[], QWidget]] = {
            "sequences": lambda: self.sequences,
            "blocks": lambda: self.blocks,
            "customers": lambda: self.customers,
            "channels": lambda: self.channels,
            "activity": lambda: self.activity,
            "settings": lambda: self.settings,
        }
        return pages[key]()

    def _lay_out(self) -> None:
        beside = QWidget()
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.attending.strip)
        column.addWidget(self._stack, 1)
        central = QWidget()
        layout = QHBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sidebar)
        layout.addWidget(NeverSqueezed(beside), 1)
        self.setCentralWidget(central)

    def _connect(self, context: Context) -> None:
        self.editing.page_asked.connect(self.leave_for)
        self.sequences.opened.connect(self.editing.open)
        self.sequences.activated.connect(self.editing.refresh)
        self.editing.opened.connect(lambda: self.sidebar.show_chosen("sequences"))
        self.editing.activation_asked.connect(self.sequences.activate)
        self.editing.left.connect(lambda: self.show_page("sequences"))
        self.sidebar.chosen.connect(self.leave_for)
        context.sending.refused.connect(lambda error: show_fault(context.theme, error, self))
        self.sidebar.sending.read.connect(self._show_count)
        self._connect_attending()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Quit), self, self.quit_asked.emit)
        close = QShortcut(self)
        close.setKeys(QKeySequence.StandardKey.Close)
        close.activated.connect(self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.New), self, self._begin)

    def _connect_attending(self) -> None:
        card = self.sidebar.sending
        card.read.connect(self.attending.show_standing)
        card.unread.connect(self.attending.show_failure)
        card.review_asked.connect(self.attending.review)
        card.clock_asked.connect(self.attending.doubt_clock)
        card.take_over_asked.connect(self.attending.take_over)
        self.attending.channels_asked.connect(lambda: self.leave_for("channels"))
        self.attending.quit_asked.connect(self.quit_asked)

    def leave_for(self, key: str) -> None:
        """Show a page; what is being drawn is saved first."""
        if self.editing.close():
            self.show_page(key)

    def show_page(self, key: str) -> None:
        """Show a page by its key."""
        page = self._page(key)
        self._stack.setCurrentWidget(page)
        page.setFocus()
        self.sidebar.show_chosen(key)

    def come_to_front(self) -> None:
        """Show the window above others, from the task bar too."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the pages their room where the window is small."""
        super().resizeEvent(event)
        scaled = self._context.theme.metrics.scaled
        least = QSize(scaled(_ROOM_FOR_NAMES.width()), scaled(_ROOM_FOR_NAMES.height()))
        self.sidebar.show_narrow(narrow=self.width() < least.width() or self.height() < least.height())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Leave it to others whether Tendril goes on without the window."""
        event.ignore()
        if self.isVisible():
            self.close_asked.emit()

    def put_away(self) -> bool:
        """Hide the window, with what is being drawn saved; say whether that was possible.

        A dialog that still asks what becomes of what is written in it stays, and the window with it.
        """
        if not self.editing.save():
            return False
        self.keep_place()
        for dialog in self.findChildren(QDialog):
            dialog.reject()
            if dialog.isVisible():
                return False
        self.hide()
        return True

    def unsaved(self) -> TendrilError | None:
        """Put on the disk what is being written and drawn; return why that is not possible, if it is not."""
        page = self.editing.page
        if page is not None:
            page.view.finish_writing()
        for save in self.savers():
            try:
                save()
            except TendrilError as error:
                return error
        return None

    def savers(self) -> Iterator[Callable[[], None]]:
        """Yield what puts on the disk what is being written and drawn, without a question."""
        page = self.editing.page
        if page is not None:
            yield page.block_choice.keep_aside
            yield page.desk.save_now
        if "blocks" in vars(self):  # a page that was never wanted is not made for this
            yield self.blocks.desk.save_now

    def keep_place(self) -> None:
        """Remember where the window is."""
        self._context.preferences.geometry = self.saveGeometry()

    def _begin(self) -> None:
        """Begin a new sequence, from whatever page."""
        self.show_page("sequences")
        self.sequences.begin()

    def _entries(self) -> tuple[Entry, ...]:
        return (
            Entry("sequences", self.tr("Sequences"), "git-branch", "Ctrl+1"),
            Entry("blocks", self.tr("Blocks"), "chat-teardrop-text", "Ctrl+2"),
            Entry("customers", self.tr("Customers"), "users", "Ctrl+3"),
            Entry("channels", self.tr("Channels"), "paper-plane-tilt", "Ctrl+4"),
            Entry("activity", self.tr("Activity"), "activity", "Ctrl+5"),
            Entry("settings", self.tr("Settings"), "gear-six", "Ctrl+6"),
        )

    def restore_place(self) -> None:
        """Lie where it lay the last time, as far as the screen has room."""
        if not self.restoreGeometry(self._context.preferences.geometry):
            self.resize(_FIRST_SIZE)
        room = self.screen().availableGeometry()
        self.setMinimumSize(_LEAST_SIZE.boundedTo(inside(room, room).size()))
        place = inside(self.geometry(), room)
        if place.size() != self.size():
            self.setGeometry(place)

    def _show_count(self, standing: Standing) -> None:
        unknown = standing.status.unknown
        said = self.tr("%n message(s) of which nobody can say whether they arrived", "", unknown)
        self.sidebar.lines["activity"].show_count(unknown, said)
