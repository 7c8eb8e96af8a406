"""One channel with everything that is known of it, and everything that can be done with it."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.ui.background import Reading
from app.ui.channels.avatar import AccountAvatar
from app.ui.channels.mail_section import MailSection
from app.ui.channels.reading import (
    Account,
    Opened,
    ask_quota,
    give_address,
    give_postal_address,
    give_reader,
    lead,
    read_one,
    turn,
)
from app.ui.channels.rules_section import RulesSection
from app.ui.channels.standing import account_words
from app.ui.channels.standing_section import StandingSection
from app.ui.channels.webhook_section import WebhookSection
from app.ui.context import Context
from app.ui.faults import show_fault
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import ElidedLabel
from app.ui.widgets.scrolling import scrolling
from app.workspace.receiving import Led

_AVATAR = 56
_WIDEST = 860
_OLD_QUOTA = timedelta(minutes=15)


class ChannelDetail(QWidget):
    """Emits ``closed`` to go back to all channels; whatever else is asked for comes with the channel's name."""

    closed = Signal()
    check_asked = Signal(str)
    change_asked = Signal(str)
    secrets_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, context: Context) -> None:
        """Show nothing yet."""
        super().__init__()
        self._context = context
        self._name = ""
        theme = context.theme
        self.back = button(theme, self.tr("All channels"), "arrow-left", "link")
        self.back.clicked.connect(self.closed)
        self.avatar = AccountAvatar(theme, theme.metrics.scaled(_AVATAR))
        self.name = ElidedLabel(kind="title")
        self.account = ElidedLabel(kind="muted")
        self.change = button(theme, self.tr("Change…"), "pencil-simple")
        self.secrets = button(theme, self.tr("New secrets…"), "key")
        self.remove = button(theme, self.tr("Disconnect…"), "trash")
        self.standing = StandingSection(theme)
        self.webhook = WebhookSection(theme)
        self.mail = MailSection(theme)
        self.rules = RulesSection(theme)
        self._lay_out()
        self._connect()
        self._reading = Reading(context.background, self)
        self._reading.arrived.connect(self._show)
        self._reading.failed.connect(partial(show_fault, theme))
        context.changes.changed.connect(self._ask)

    def open(self, name: str) -> None:
        """Show a channel."""
        self._name = name
        for section in (self.standing, self.mail, self.webhook, self.rules):
            section.clear()
        self.name.setText(name)
        self.account.setText("")
        self._ask()

    def close_channel(self) -> str:
        """Show none any more; return the one that was shown."""
        name, self._name = self._name, ""
        self.webhook.clear()
        return name

    def show_account(self, found: Account) -> None:
        """Say that the account works, if it is the one that is shown."""
        if found.name == self._name:
            self.standing.show_account(found)
            self._ask()

    def show_failure(self, name: str, error: TendrilError) -> None:
        """Say why it does not, if it is the one that is shown."""
        if name == self._name:
            self.standing.show_failure(error)

    def changed(self, found: Account) -> None:
        """Go on with a channel that may have another name now."""
        if self._name:
            self.open(found.name)
            self.standing.show_account(found)
            self.change.setFocus()

    def _ask(self) -> None:
        if self._name:
            self._reading.ask(partial(read_one, self._context.workspace, self._name))

    def _show(self, opened: Opened | None) -> None:
        if opened is None:
            self.closed.emit()
            return
        if opened.view.name != self._name:
            return
        view = opened.view
        self.avatar.show_channel(view)
        self.account.setText(account_words(view))
        self.setAccessibleName(view.name)
        self.secrets.setVisible(any(setting.secret for setting in opened.platform.settings))
        self.standing.show_channel(opened)
        self.mail.show_channel(opened)
        self.webhook.show_channel(opened)
        self.rules.show_channel(opened)
        at = view.account.quota_at
        if at is not None and opened.now - at > _OLD_QUOTA and not view.problem:
            self._ask_quota()

    def _ask_quota(self) -> None:
        work = partial(ask_quota, self._context.workspace, self._name)
        self._context.background.run(self, work, lambda _: self._quota_came(), lambda _: self._quota_came())

    def _quota_came(self) -> None:
        self.standing.quota_came()
        self._ask()

    def _turn(self, on: bool) -> None:
        work = partial(turn, self._context.workspace, self._name, on)
        self._context.background.run(self, work, self._turned, self._refused)

    def _turned(self, led: Led | None) -> None:
        if led is not None:
            self.webhook.show_led(led)
        self._context.changes.tell()

    def _lead(self, replace: bool) -> None:
        work = partial(lead, self._context.workspace, self._name, replace)
        self._context.background.run(self, work, self._led, self.webhook.show_not_led)

    def _led(self, led: Led) -> None:
        self.webhook.show_led(led)
        self._context.changes.tell()

    def _give_address(self, address: str) -> None:
        self._do(partial(give_address, self._context.workspace, address), self._refused)

    def _give_reader(self, reader: str) -> None:
        self._do(partial(give_reader, self._context.workspace, self._name, reader), self.mail.show_failure)

    def _give_postal_address(self, address: str) -> None:
        self._do(partial(give_postal_address, self._context.workspace, address), self.mail.show_failure)

    def _make_word(self) -> None:
        work = partial(self._context.workspace.receiving.make_word, self._name)
        self._context.background.run(self, work, self._word_made, self._refused)

    def _word_made(self, word: str) -> None:
        self.webhook.show_word(word)
        self._context.changes.tell()

    def _do(self, work: Callable[[], object], refused: Callable[[TendrilError], None]) -> None:
        changed = self._context.changes.tell
        self._context.background.run(self, work, lambda _: changed(), refused)

    def _refused(self, error: TendrilError) -> None:
        self.webhook.show_failure(error)
        self._ask()

    def _connect(self) -> None:
        self.change.clicked.connect(lambda: self.change_asked.emit(self._name))
        self.secrets.clicked.connect(lambda: self.secrets_asked.emit(self._name))
        self.remove.clicked.connect(lambda: self.remove_asked.emit(self._name))
        self.standing.check_asked.connect(lambda: self.check_asked.emit(self._name))
        self.standing.quota_asked.connect(self._ask_quota)
        self.webhook.switch_asked.connect(self._turn)
        self.webhook.address_given.connect(self._give_address)
        self.webhook.word_asked.connect(self._make_word)
        self.webhook.lead_asked.connect(self._lead)
        self.mail.reader_given.connect(self._give_reader)
        self.mail.address_given.connect(self._give_postal_address)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)

    def _lay_out(self) -> None:
        metrics = self._context.theme.metrics
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(metrics.medium)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        head = QHBoxLayout()
        head.setSpacing(metrics.large)
        head.addWidget(self.avatar)
        words = QVBoxLayout()
        words.setSpacing(metrics.tiny)
        words.addWidget(self.name)
        words.addWidget(self.account)
        head.addLayout(words, 1)
        for each in (self.change, self.secrets, self.remove):
            head.addWidget(each)
        column.addLayout(head)
        inside = QWidget()
        self._sections = QVBoxLayout(inside)
        self._sections.setContentsMargins(0, metrics.small, 0, metrics.large)
        self._sections.setSpacing(metrics.large)
        self._sections.addWidget(self.standing)
        self._sections.addWidget(self.mail)
        self._sections.addWidget(self.webhook)
        self._sections.addWidget(self.rules)
        self._sections.addStretch(1)
        inside.setMaximumWidth(metrics.scaled(_WIDEST))
        area = scrolling(inside)
        area.setAccessibleName(self.tr("What is known of this channel"))
        column.addWidget(area, 1)
