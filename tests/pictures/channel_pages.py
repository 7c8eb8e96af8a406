"""Pictures of the Channels page: one channel, and every dialog that connects or changes one."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QDialog

from app.ui.channels.change_dialog import ChangeDialog
from app.ui.channels.connect_dialog import ConnectDialog
from app.ui.channels.remove_dialog import RemoveDialog
from app.ui.window import MainWindow

Settle = Callable[[Callable[[], bool]], None]
_Dialog = TypeVar("_Dialog", bound=QDialog)


class ChannelPictures:
    """Takes the pictures in an open window; ``settle`` lets it draw itself until it is ready."""

    def __init__(self, window: MainWindow, settle: Settle) -> None:
        """Show the page."""
        self._window = window
        self._settle = settle
        window.show_page("channels")
        settle(lambda: "WhatsApp" in window.channels.cards)

    def connecting(self, target: Path, platform: str = "", *, shows_all: bool = False) -> None:
        """Take a picture of the platforms, or of what one of them has to know."""
        self._window.channels.begin()
        dialog = self._opened(ConnectDialog)
        if platform:
            dialog.cards[platform].click()
        if shows_all and dialog.form is not None:
            dialog.form.more.setChecked(True)
        self._take(dialog, target)

    def one(self, target: Path, name: str) -> None:
        """Take a picture of one channel."""
        page = self._window.channels
        page.open(name)
        self._settle(page.detail.standing.isVisible)
        if page.detail.webhook.guides:
            page.detail.webhook.guides["Tailscale Funnel"].click()
        self._settle(lambda: True)
        self._window.grab().save(str(target))
        page.show_all()

    def changing(self, target: Path) -> None:
        """Take a picture of the settings of a channel, all of them."""
        self._window.channels.detail.change_asked.emit("WhatsApp")
        dialog = self._opened(ChangeDialog)
        dialog.form.more.setChecked(True)
        self._take(dialog, target)

    def new_secrets(self, target: Path) -> None:
        """Take a picture of the dialog that takes new secrets."""
        self._window.channels.detail.secrets_asked.emit("WhatsApp")
        self._take(self._opened(ChangeDialog), target)

    def removing(self, target: Path) -> None:
        """Take a picture of the question before a channel is disconnected."""
        self._window.channels.detail.remove_asked.emit("WhatsApp")
        self._take(self._opened(RemoveDialog), target)

    def _opened(self, kind: type[_Dialog]) -> _Dialog:
        self._settle(lambda: any(each.isVisible() for each in self._window.findChildren(kind)))
        return next(each for each in self._window.findChildren(kind) if each.isVisible())

    def _take(self, dialog: QDialog, target: Path) -> None:
        self._settle(lambda: True)
        dialog.grab().save(str(target))
        dialog.reject()
        self._settle(lambda: True)


CHANNEL_PAGES: Mapping[str, Callable[[ChannelPictures, Path], None]] = {
    "connect": lambda pictures, target: pictures.connecting(target),
    "connect-whatsapp": lambda pictures, target: pictures.connecting(target, "whatsapp"),
    "connect-mail": lambda pictures, target: pictures.connecting(target, "email"),
    "connect-mail-all": lambda pictures, target: pictures.connecting(target, "email", shows_all=True),
    "channel": lambda pictures, target: pictures.one(target, "WhatsApp"),
    "channel-mail": lambda pictures, target: pictures.one(target, "Shop mail"),
    "channel-change": ChannelPictures.changing,
    "channel-secrets": ChannelPictures.new_secrets,
    "channel-remove": ChannelPictures.removing,
}
