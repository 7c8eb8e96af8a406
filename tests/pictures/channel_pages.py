"""Pictures of the Channels page: one channel, and every dialog that connects or changes one."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from app.ui.channels.change_dialog import ChangeDialog
from app.ui.channels.connect_dialog import ConnectDialog
from app.ui.channels.page import ChannelsPage
from app.ui.channels.remove_dialog import RemoveDialog
from tests.pictures.taking import Shown, settle

_CHANNEL = "WhatsApp"


def connecting(shown: Shown, target: Path, platform: str = "", *, shows_all: bool = False) -> None:
    """Take a picture of the platforms, or of what one of them has to know."""
    _page(shown).begin()
    dialog = shown.dialog(ConnectDialog)
    if platform:
        dialog.cards[platform].click()
    if shows_all and dialog.form is not None:
        dialog.form.more.setChecked(True)
    shown.take_dialog(target)


def one(shown: Shown, target: Path, name: str) -> None:
    """Take a picture of one channel."""
    page = _page(shown)
    page.open(name)
    settle(page.detail.standing.isVisible)
    if page.detail.webhook.guides:
        page.detail.webhook.guides["Tailscale Funnel"].click()
    shown.take(target)
    page.show_all()


def changing(shown: Shown, target: Path) -> None:
    """Take a picture of the settings of a channel, all of them."""
    _page(shown).detail.change_asked.emit(_CHANNEL)
    shown.dialog(ChangeDialog).form.more.setChecked(True)
    shown.take_dialog(target)


def new_secrets(shown: Shown, target: Path) -> None:
    """Take a picture of the dialog that takes new secrets."""
    _page(shown).detail.secrets_asked.emit(_CHANNEL)
    shown.dialog(ChangeDialog)
    shown.take_dialog(target)


def removing(shown: Shown, target: Path) -> None:
    """Take a picture of the question before a channel is disconnected."""
    _page(shown).detail.remove_asked.emit(_CHANNEL)
    shown.dialog(RemoveDialog)
    shown.take_dialog(target)


def _page(shown: Shown) -> ChannelsPage:
    shown.window.show_page("channels")
    page = shown.window.channels
    settle(lambda: _CHANNEL in page.cards)
    return page


CHANNEL_PAGES: Mapping[str, Callable[[Shown, Path], None]] = {
    "connect": connecting,
    "connect-whatsapp": partial(connecting, platform="whatsapp"),
    "connect-mail": partial(connecting, platform="email"),
    "connect-mail-all": partial(connecting, platform="email", shows_all=True),
    "channel": partial(one, name=_CHANNEL),
    "channel-mail": partial(one, name="Shop mail"),
    "channel-change": changing,
    "channel-secrets": new_secrets,
    "channel-remove": removing,
}
