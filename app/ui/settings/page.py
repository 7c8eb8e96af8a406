"""The Settings page. Everything is kept as soon as it is changed."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.background import Reading
from app.ui.context import Context
from app.ui.settings.backups import BackupSettings, Kept, read_backups
from app.ui.settings.hours import HoursSettings
from app.ui.settings.program import LooksSettings, SendingSettings
from app.ui.settings.shop import ShopSettings
from app.ui.widgets.page import Page
from app.ui.widgets.scrolling import scrolling
from app.workspace import Workspace

_WIDTH = 720


@dataclass(frozen=True)
class SettingsRead:
    """The settings as they are kept, and the backups."""

    values: dict[str, str]
    backups: Kept


def read_settings(workspace: Workspace) -> SettingsRead:
    """Return the settings; runs in the background."""
    return SettingsRead(workspace.overview.settings(), read_backups(workspace))


class SettingsPage(Page):
    """Cards of settings. Emits ``restore_asked`` with a backup, ``move_asked`` with a folder, and ``restart_asked``."""

    restore_asked = Signal(object)
    move_asked = Signal(object)
    restart_asked = Signal()

    def __init__(self, context: Context) -> None:
        """Lay out the cards."""
        super().__init__(
            context.theme, self.tr("Settings"), self.tr("Everything is kept as soon as you change it.")
        )
        self._context = context
        self.shop = ShopSettings(context)
        self.hours = HoursSettings(context)
        self.sending = SendingSettings(context)
        self.looks = LooksSettings(context)
        self.backups = BackupSettings(context)
        self._groups = (self.shop, self.hours, self.sending)
        self._asked_after = 0
        cards = QWidget()
        column = QVBoxLayout(cards)
        column.setContentsMargins(0, 0, context.theme.metrics.small, 0)
        column.setSpacing(context.theme.metrics.medium)
        for card in (self.shop, self.hours, self.sending, self.looks, self.backups):
            card.setMaximumWidth(context.theme.metrics.scaled(_WIDTH))
            column.addWidget(card)
        column.addStretch()
        self.body.addWidget(scrolling(cards))
        self.backups.restore_asked.connect(self.restore_asked)
        self.backups.move_asked.connect(self.move_asked)
        self.looks.restart_asked.connect(self.restart_asked)
        self._reading = Reading(context.background, self)
        self._reading.arrived.connect(self.show_settings)
        self._reading.failed.connect(self.show_error)
        context.changes.changed.connect(self._ask_if_shown)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for the settings."""
        self._ask()

    def show_settings(self, read: SettingsRead) -> None:
        """Show the settings as they are kept."""
        if self._changes_made() == self._asked_after:  # else it may be older than what was changed meanwhile
            for group in self._groups:
                group.show_values(read.values)
        self.backups.show_backups(read.backups)

    def _ask_if_shown(self) -> None:
        if self.isVisible():
            self._ask()

    def _changes_made(self) -> int:
        """Return how many changes were made here; less than none while one is still being kept."""
        if any(group.saver.is_busy for group in self._groups):
            return -1
        return sum(group.saver.count for group in self._groups)

    def _ask(self) -> None:
        self._asked_after = self._changes_made()
        self._reading.ask(partial(read_settings, self._context.workspace))
