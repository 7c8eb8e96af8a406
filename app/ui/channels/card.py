"""One channel as a card: whose account it is, how it stands, and what can be done with it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.ui.channels.avatar import AccountAvatar
from app.ui.channels.quota_line import QuotaLine
from app.ui.channels.reading import Account
from app.ui.channels.standing import Standings, account_words, has_mended, receipts_sentence
from app.ui.theme import Theme
from app.ui.told import told
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.labels import ElidedLabel, IconLabel, Pill, text_label
from app.ui.widgets.notice import Notice
from app.workspace.channels import ChannelView

_AVATAR = 44


class ChannelCard(Card):
    """Emits what is asked for, with the name of its channel. ``failure`` is what its last check has ended with."""

    check_asked = Signal(str)
    open_asked = Signal(str)

    def __init__(self, theme: Theme, view: ChannelView, zone: ZoneInfo, now: datetime) -> None:
        """Lay the card out and show a channel on it."""
        super().__init__(theme)
        self._view = view
        self._at = (zone, now)
        self.failure: TendrilError | None = None
        self._standings = Standings(self)
        self.avatar = AccountAvatar(theme, theme.metrics.scaled(_AVATAR))
        self._name = ElidedLabel(kind="heading")
        self.account = ElidedLabel(kind="small")
        self.pill = Pill(theme)
        self.state = text_label("", "muted", wraps=True)
        self.quota = QuotaLine(theme)
        self.receipts = text_label("", "small", wraps=True)
        self._receipts_row = _with_icon(theme, "info", self.receipts)
        self.notice = Notice(theme)
        self.check = button(theme, self.tr("Check"), "check-circle", "small")
        self.open = button(theme, self.tr("Open"), "arrow-right", "small")
        self.check.clicked.connect(self._ask_check)
        self.open.clicked.connect(lambda: self.open_asked.emit(self._view.name))
        self._lay_out(theme)
        self.show_channel(view, zone, now)

    @property
    def view(self) -> ChannelView:
        """The channel as it is shown."""
        return self._view

    def show_channel(self, view: ChannelView, zone: ZoneInfo, now: datetime) -> None:
        """Show how the channel stands now; what has worked since its check failed makes that be forgotten."""
        if self.failure is not None and has_mended(self._view, view):
            self.failure = None
            self.notice.silence()
        self._show(view, zone, now)

    def _show(self, view: ChannelView, zone: ZoneInfo, now: datetime) -> None:
        self._view, self._at = view, (zone, now)
        self.avatar.show_channel(view)
        self._name.setText(view.name)
        self.account.setText(account_words(view))
        standing = self._standings.of(view, zone, now, has_failed=self.failure is not None)
        self.pill.show_word(standing.word, standing.tone)
        self.state.setText(standing.sentence)
        # What a check has just found says more.
        self.state.setVisible(bool(standing.sentence) and not self.notice.said)
        self.quota.show_account(view.account, zone, now)
        self.receipts.setText(receipts_sentence(view))
        self._receipts_row.setVisible(bool(self.receipts.text()))
        self.check.setAccessibleName(self.tr("Check {name}").format(name=view.name))
        self.open.setAccessibleName(self.tr("Open {name}").format(name=view.name))
        self.setAccessibleName(view.name)
        said = (self.account.text(), standing.word, standing.sentence, self.quota.said, self.receipts.text())
        self.setAccessibleDescription(". ".join(each.rstrip(".") for each in said if each))

    def show_account(self, found: Account) -> None:
        """Say whose account it is."""
        said = [
            self.tr("It works: {account}.").format(account=told(found.account).rstrip(".")),
            *map(told, found.remarks),
        ]
        self.notice.say(" ".join(said), "good")
        self._end_check(None)

    def show_failure(self, error: TendrilError) -> None:
        """Say why the account cannot be used."""
        self.notice.show_error(error)
        self._end_check(error)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the channel."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.open_asked.emit(self._view.name)

    def _ask_check(self) -> None:
        self._is_checking(True)
        self.notice.silence()
        self.check_asked.emit(self._view.name)

    def _end_check(self, failure: TendrilError | None) -> None:
        self.failure = failure
        self._is_checking(False)
        self._show(self._view, *self._at)

    def _is_checking(self, is_checking: bool) -> None:
        had_focus = self.window().focusWidget() is self.check
        self.check.setText(self.tr("Checking…") if is_checking else self.tr("Check"))
        self.check.setEnabled(not is_checking)
        if had_focus and is_checking:
            self.open.setFocus()

    def _lay_out(self, theme: Theme) -> None:
        metrics = theme.metrics
        head = QHBoxLayout()
        head.setSpacing(metrics.medium)
        head.addWidget(self.avatar, 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(1)
        first = QHBoxLayout()
        first.setSpacing(metrics.small)
        first.addWidget(self._name, 1)
        first.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        names.addLayout(first)
        names.addWidget(self.account)
        names.addStretch()
        head.addLayout(names, 1)
        self.content.addLayout(head)
        self.content.addWidget(self.state)
        self.content.addWidget(self.notice)
        self.content.addWidget(self.quota)
        self.content.addWidget(self._receipts_row)
        self.content.addStretch(1)
        line = QFrame()
        line.setProperty("surface", "line")
        self.content.addWidget(line)
        foot = QHBoxLayout()
        foot.setSpacing(metrics.small)
        foot.addStretch()
        foot.addWidget(self.check)
        foot.addWidget(self.open)
        self.content.addLayout(foot)


def _with_icon(theme: Theme, name: str, label: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.metrics.small)
    line.addWidget(IconLabel(theme, name, "text_faint"), 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(label, 1)
    return row
