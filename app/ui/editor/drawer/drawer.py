"""The drawer: tabs below the canvas, which can be folded, made higher, and remember how they were."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.model.drawing.patch import Patch
from app.ui.editor.drawer.grip import Grip
from app.ui.editor.drawer.tab import DrawerTab
from app.ui.editor.drawer.tab_bar import TabTitles
from app.ui.preferences import DrawerShape, Preferences
from app.ui.theme import Theme
from app.ui.widgets.buttons import show_icon

FOLDING_KEY = "Ctrl+J"
PROBLEMS = "problems"
LEAST_HEIGHT = 120
LEFT_FOR_CANVAS = 260
GIVES_WAY_BELOW = 560
"""In a lower home the drawer is folded until it is asked for."""
_NO_LIMIT = 10_000


class Drawer(QFrame):
    """Emits ``card_wanted``, ``field_wanted`` and ``page_wanted`` for its tabs."""

    card_wanted = Signal(str)
    field_wanted = Signal(str, str)
    page_wanted = Signal(str)

    def __init__(self, theme: Theme, preferences: Preferences, tabs: Iterable[DrawerTab]) -> None:
        """Show the tabs in this order, as high and as open as the drawer was the last time."""
        super().__init__()
        self._theme = theme
        self._preferences = preferences
        self._shape = preferences.drawer
        self._gives_way = self._is_low = False
        self.tabs: dict[str, DrawerTab] = {}
        self.setProperty("surface", "drawer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(self.tr("Drawer"))
        self.grip = Grip(theme)
        self.titles = TabTitles(theme)
        self.fold = QPushButton()
        self.pages = QStackedWidget()
        self._lay_out()
        for tab in tabs:
            self._add(tab)
        keys = list(self.tabs)
        self.titles.setCurrentIndex(keys.index(self._shape.tab) if self._shape.tab in keys else 0)
        self.pages.setCurrentIndex(self.titles.currentIndex())
        self._connect()
        self._apply()
        if not self.tabs:
            self.hide()

    @property
    def is_open(self) -> bool:
        """Whether more than the titles can be seen."""
        return self._shape.is_open and not self._gives_way

    def current(self) -> DrawerTab | None:
        """Return the tab that can be seen; ``None`` while the drawer is folded or not on the screen."""
        tab = self.pages.currentWidget()
        return tab if isinstance(tab, DrawerTab) and tab.isVisible() else None

    def toggle(self) -> None:
        """Fold the drawer, or open it and give it the keyboard."""
        self._change(is_open=not self.is_open)
        if self.is_open:
            self.titles.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_tab(self, key: str, *, least_height: int = 0) -> DrawerTab:
        """Open the drawer at a tab, at least so high where there is room, and return it."""
        self.titles.setCurrentIndex(list(self.tabs).index(key))
        self._change(is_open=True)
        self._grow(max(0, least_height - self.height()))
        return self.tabs[key]

    def reach(self, key: str) -> None:
        """Open the drawer at a tab, and give it the keyboard."""
        self.open_tab(key)
        self.titles.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, card_id: str) -> None:
        """Open the drawer at what is wrong with a card."""
        self.open_tab(PROBLEMS).show_card(card_id)

    def fold_by_key(self, home: QWidget) -> None:
        """Fold and open by key, wherever in ``home`` the keyboard is."""
        folding = QShortcut(QKeySequence(FOLDING_KEY), home)
        folding.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        folding.activated.connect(self.toggle)

    def drawing_changed(self, patch: Patch | None = None) -> None:
        """Tell the tab that can be seen of a patch, or of other words of a block."""
        tab = self.current()
        if tab is not None:
            tab.drawing_changed(patch)

    def data_changed(self) -> None:
        """Tell the tab that can be seen that something was sent, imported or set."""
        tab = self.current()
        if tab is not None:
            tab.data_changed()

    def cards_chosen(self, card_ids: tuple[str, ...]) -> None:
        """Tell the tab that can be seen which cards are chosen."""
        tab = self.current()
        if tab is not None:
            tab.cards_chosen(card_ids)

    def _lay_out(self) -> None:
        metrics = self._theme.metrics
        self.fold.setProperty("look", "bare")
        self.fold.setAutoDefault(False)
        self.fold.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        head = QHBoxLayout()
        head.setContentsMargins(metrics.large - metrics.medium, 0, metrics.medium, 0)
        head.addWidget(self.titles, 1)
        head.addWidget(self.fold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.grip)
        layout.addLayout(head)
        layout.addWidget(self.pages, 1)

    def _connect(self) -> None:
        self.grip.pulled.connect(self._grow)
        self.grip.released.connect(self._remember)
        self.fold.clicked.connect(lambda: self._change(is_open=not self.is_open))
        self.titles.currentChanged.connect(self._show_tab)
        self.titles.tabBarClicked.connect(lambda index: self._change(is_open=True) if index >= 0 else None)

    def _add(self, tab: DrawerTab) -> None:
        self.tabs[tab.key] = tab
        index = self.titles.addTab(tab.title)
        self.pages.addWidget(tab)
        self.titles.show_badge(index, tab.badge)
        tab.badge_changed.connect(lambda: self.titles.show_badge(index, tab.badge))
        tab.card_wanted.connect(self.card_wanted)
        tab.field_wanted.connect(self.field_wanted)
        tab.page_wanted.connect(self.page_wanted)

    def _show_tab(self, index: int) -> None:
        self.pages.setCurrentIndex(index)
        self._change(tab=list(self.tabs)[index])

    def _change(self, *, is_open: bool | None = None, tab: str | None = None) -> None:
        shape, gave_way = self._shape, self._gives_way
        self._gives_way = self._gives_way and is_open is None
        self._shape = DrawerShape(
            is_open=shape.is_open if is_open is None else is_open,
            height=shape.height,
            tab=shape.tab if tab is None else tab,
        )
        if self._shape != shape or gave_way != self._gives_way:
            self._apply()
            self._remember()

    def _grow(self, by: int) -> None:
        if self.is_open:
            height = max(LEAST_HEIGHT, min(self._most(), self.height() + by))
            self._shape = DrawerShape(is_open=True, height=height, tab=self._shape.tab)
            self._apply()

    def _most(self) -> int:
        """Return how high it may become, so that something is left for the canvas."""
        home = self.parentWidget()
        room = home.height() if home is not None else _NO_LIMIT
        return max(LEAST_HEIGHT, room - LEFT_FOR_CANVAS)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the height of what it lies in."""
        super().showEvent(event)
        home = self.parentWidget()
        if home is not None:
            home.installEventFilter(self)
        self._follow_home()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave room for the canvas where the window has become lower."""
        if event.type() is QEvent.Type.Resize and watched is self.parent():
            self._follow_home()
        return False

    def _follow_home(self) -> None:
        home = self.parentWidget()
        is_low = home is not None and home.height() < GIVES_WAY_BELOW
        if is_low is not self._is_low:
            self._is_low = self._gives_way = is_low
        self._apply()

    def _apply(self) -> None:
        is_open = self.is_open
        self.pages.setVisible(is_open)
        self.grip.setEnabled(is_open)
        self.titles.show_folded(folded=not is_open)
        closed = self.grip.height() + self.titles.sizeHint().height()
        self.setFixedHeight(min(self._shape.height, self._most()) if is_open else closed)
        words = self.tr("Close the drawer") if is_open else self.tr("Open the drawer")
        keys = QKeySequence(FOLDING_KEY).toString(QKeySequence.SequenceFormat.NativeText)
        show_icon(self.fold, self._theme, "caret-down" if is_open else "caret-up")
        self.fold.setAccessibleName(words)
        self.fold.setToolTip(f"{words} ({keys})")

    def _remember(self) -> None:
        self._preferences.drawer = self._shape
