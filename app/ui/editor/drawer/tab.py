"""What every tab of the drawer has: a title, a count, and news only while somebody looks at it."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.model.drawing.patch import Patch
from app.ui.theme.palette import Tone


@dataclass(frozen=True, slots=True)
class Badge:
    """A short sign behind a tab's title; ``words`` say the same for those who do not see it."""

    text: str
    words: str
    tone: Tone


class DrawerTab(QWidget):
    """One tab. It works only while it is on the screen.

    ``key`` is how the preferences remember it and ``title`` stands on the tab. Whoever derives
    from it fills ``come_up``, and of the other news those that matter to it. Emits
    ``badge_changed`` when ``badge`` is another, ``card_wanted`` with the id of a card that is to
    be chosen, ``field_wanted`` with a card's id and the field of it that is to be edited, and
    ``page_wanted`` with the key of the window's page where something is to be put right.
    """

    key = ""
    badge_changed = Signal()
    card_wanted = Signal(str)
    field_wanted = Signal(str, str)
    page_wanted = Signal(str)

    def __init__(self, title: str) -> None:
        """Make it with no badge."""
        super().__init__()
        self.title = title
        self.badge: Badge | None = None
        self._is_up = False
        self.setAccessibleName(title)

    def come_up(self) -> None:
        """It can be seen from now on; anything may have changed while it could not."""

    def go_away(self) -> None:
        """It can be seen no longer: stop whatever costs anything."""

    def drawing_changed(self, patch: Patch | None) -> None:
        """The drawing was changed by a patch, or (``None``) the words of a block were."""

    def data_changed(self) -> None:
        """Something was sent, imported or set meanwhile; told a few times a second at most."""

    def cards_chosen(self, card_ids: tuple[str, ...]) -> None:
        """Other cards are chosen on the canvas; the entry's id is empty."""

    def show_card(self, card_id: str) -> None:
        """Bring what it says of a card into sight, and give that the keyboard."""

    def show_badge(self, badge: Badge | None) -> None:
        """Show another sign behind the title."""
        if badge != self.badge:
            self.badge = badge
            self.badge_changed.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to work."""
        super().showEvent(event)
        if not event.spontaneous() and not self._is_up:
            self._is_up = True
            self.come_up()

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest."""
        super().hideEvent(event)
        if not event.spontaneous() and self._is_up:
            self._is_up = False
            self.go_away()
