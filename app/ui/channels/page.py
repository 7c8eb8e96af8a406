"""The Channels page: a card for each connected account."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.model.errors import TendrilError
from app.ui.background import Reading
from app.ui.channels.card import ChannelCard
from app.ui.channels.change_dialog import ChangeDialog
from app.ui.channels.connect_dialog import ConnectDialog
from app.ui.channels.detail import ChannelDetail
from app.ui.channels.reading import (
    Account,
    Listed,
    ToChange,
    ToConnect,
    check,
    read_channels,
    read_platforms,
    read_to_change,
)
from app.ui.channels.remove_dialog import RemoveDialog
from app.ui.context import Context
from app.ui.faults import show_fault
from app.ui.widgets.buttons import button
from app.ui.widgets.card import CardGrid
from app.ui.widgets.empty import EmptyState
from app.ui.widgets.page import Page
from app.ui.widgets.page_stack import PageStack
from app.ui.widgets.scrolling import scrolling
from app.workspace.channels import ChannelView

_EMPTY, _CARDS = 1, 2


class ChannelsPage(Page):
    """Lists the channels and lets the owner connect, check and remove them."""

    def __init__(self, context: Context) -> None:
        """Ask for the channels whenever the page is shown and something has changed."""
        super().__init__(
            context.theme, self.tr("Channels"), self.tr("The accounts that your messages go out over.")
        )
        self._context = context
        self.cards: dict[str, ChannelCard] = {}
        self._newest: Account | None = None
        self._is_looking = False
        self.connect_button = button(context.theme, self.tr("Connect…"), "plus", "primary")
        self.connect_button.clicked.connect(self.begin)
        self.buttons.addWidget(self.connect_button)
        self.empty = EmptyState(
            context.theme,
            "paper-plane-tilt",
            self.tr("Connect the first channel"),
            self.tr(
                "A channel is an account that messages go out over: your mailbox, or Practice, a phone drawn on"
                " screen that reaches nobody. Begin with Practice and see everything happen."
            ),
        )
        self.first = button(context.theme, self.tr("Connect a channel…"), "plus", "primary")
        self.first.clicked.connect(self.begin)
        self.empty.content.addSpacing(context.theme.metrics.small)
        self.empty.content.addWidget(self.first, 0, Qt.AlignmentFlag.AlignHCenter)
        self._grid = CardGrid(context.theme, context.theme.metrics.card)
        self._scroll = scrolling(self._grid)
        self._stack = PageStack()
        self.detail = ChannelDetail(context)
        for page in (QWidget(), self.empty, self._scroll, self.detail):
            self._stack.addWidget(page)
        self.body.addWidget(self._stack)
        self._reading = Reading(context.background, self)
        self._reading.arrived.connect(self.show_channels)
        self._reading.failed.connect(self.show_error)
        self.detail.closed.connect(self.show_all)
        self.detail.check_asked.connect(self._check)
        self.detail.change_asked.connect(self._begin_change)
        self.detail.secrets_asked.connect(self._begin_secrets)
        self.detail.remove_asked.connect(self._ask_remove)
        context.changes.changed.connect(self._ask_if_shown)

    def begin(self) -> None:
        """Look what can be connected, then open the dialog."""
        if not self._is_looking:
            self._is_looking = True
            work = partial(read_platforms, self._context.workspace)
            self._context.background.run(self, work, self._open_connect, self._refused)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the channels."""
        self._ask()

    def open(self, name: str) -> None:
        """Show one channel with everything that is known of it."""
        self.notice.silence()
        self.detail.open(name)
        card = self.cards.get(name)
        if card is not None and card.failure is not None:
            self.detail.show_failure(name, card.failure)
        self._stack.setCurrentWidget(self.detail)
        self._show_head(False)
        self.detail.back.setFocus()

    def show_all(self) -> None:
        """Come back to the cards, to the one that was open."""
        name = self.detail.close_channel()
        self._show_head(True)
        self._stack.setCurrentIndex(_CARDS if self.cards else _EMPTY)
        if name in self.cards:
            self.cards[name].open.setFocus()
        self._ask()

    def show_channels(self, found: Listed) -> None:
        """Show these channels; a card that is there already is changed in place."""
        channels = found.channels
        self.notice.silence()
        for gone in self.cards.keys() - {view.name for view in channels}:
            self.cards.pop(gone).deleteLater()
        for view in channels:
            if view.name in self.cards:
                self.cards[view.name].show_channel(view, found.zone, found.now)
            else:
                self.cards[view.name] = self._card(view, found)
        self._grid.show_cards([self.cards[view.name] for view in channels])
        if self._stack.currentWidget() is not self.detail:
            self.connect_button.setVisible(bool(channels))
            self._stack.setCurrentIndex(_CARDS if channels else _EMPTY)
        self._show_newest()

    def _show_head(self, shown: bool) -> None:
        for each in (self.title, self.subtitle, self.connect_button):
            each.setVisible(shown)

    def _ask_if_shown(self) -> None:
        if self.isVisible():
            self._ask()

    def _ask(self) -> None:
        self._reading.ask(partial(read_channels, self._context.workspace))

    def _card(self, view: ChannelView, found: Listed) -> ChannelCard:
        card = ChannelCard(self._context.theme, view, found.zone, found.now)
        card.check_asked.connect(self._check)
        card.open_asked.connect(self.open)
        return card

    def _check(self, name: str) -> None:
        work = partial(check, self._context.workspace, name)
        self._context.background.run(self, work, self._checked, partial(self._check_failed, name))

    def _checked(self, found: Account) -> None:
        if found.name in self.cards:
            self.cards[found.name].show_account(found)
        self.detail.show_account(found)
        self._context.changes.tell()

    def _check_failed(self, name: str, error: TendrilError) -> None:
        if name in self.cards:
            self.cards[name].show_failure(error)
        self.detail.show_failure(name, error)
        self._ask()

    def _open_connect(self, offered: ToConnect) -> None:
        self._is_looking = False
        dialog = ConnectDialog(self._context, offered, self)
        dialog.connected.connect(self._connected)
        dialog.open()

    def _begin_change(self, name: str) -> None:
        work = partial(read_to_change, self._context.workspace, name)
        self._context.background.run(self, work, self._open_change, self._refused)

    def _open_change(self, found: ToChange) -> None:
        dialog = ChangeDialog(self._context, found, self)
        dialog.changed.connect(self._connected)
        dialog.open()

    def _begin_secrets(self, name: str) -> None:
        work = partial(read_to_change, self._context.workspace, name)
        self._context.background.run(self, work, self._open_secrets, self._refused)

    def _open_secrets(self, found: ToChange) -> None:
        dialog = ChangeDialog(self._context, found, self, secrets_only=True)
        dialog.changed.connect(self._connected)
        dialog.open()

    def _connected(self, found: Account) -> None:
        self._newest = found
        self.detail.changed(found)
        self._ask()

    def _show_newest(self) -> None:
        """Bring the channel that was just connected into view, with what its check said."""
        if self._newest is not None and self._newest.name in self.cards:
            card, found = self.cards[self._newest.name], self._newest
            self._newest = None
            card.show_account(found)
            if self._stack.currentWidget() is self._scroll:
                self._scroll.ensureWidgetVisible(card)
                card.check.setFocus()

    def _ask_remove(self, name: str) -> None:
        dialog = RemoveDialog(self._context, name, self)
        dialog.removed.connect(lambda _: self.show_all())
        dialog.open()

    def _refused(self, error: TendrilError) -> None:
        self._is_looking = False
        show_fault(self._context.theme, error, self)
