"""How one channel stands: whether it works, what its check found, and what may still be sent."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from app.model.errors import TendrilError
from app.ui.channels.quota_line import QuotaLine
from app.ui.channels.reading import Account, Opened
from app.ui.channels.section import Section, note
from app.ui.channels.standing import Standings, has_mended, receipts_sentence
from app.ui.theme import Theme
from app.ui.told import told
from app.ui.widgets.buttons import button
from app.ui.widgets.emptying import empty
from app.ui.widgets.notice import Notice


class StandingSection(Section):
    """Emits ``check_asked``, and ``quota_asked`` to have the platform asked anew what may still be sent."""

    check_asked = Signal()
    quota_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        """Lay it out."""
        super().__init__(theme, self.tr("How it stands"), " ")
        self._standings = Standings(self)
        self._opened: Opened | None = None
        self._has_failed = False
        self.notice = Notice(theme)
        self._notes = QVBoxLayout()
        self._notes.setSpacing(theme.metrics.small)
        self.said: tuple[str, ...] = ()
        self.quota = QuotaLine(theme)
        self.check = button(theme, self.tr("Check"), "check-circle", "small")
        self.check.clicked.connect(self._ask_check)
        self.again = button(theme, self.tr("Ask what is left"), "arrow-clockwise", "small")
        self.again.clicked.connect(self._ask_quota)
        self.content.addWidget(self.notice)
        self.content.addLayout(self._notes)
        self.content.addWidget(self.quota)
        self.add_acts(self.check, self.again)

    def clear(self) -> None:
        """Take back what was said of another channel."""
        self.setVisible(False)
        self._opened = None
        self._has_failed = False
        self.notice.silence()
        self._is_busy(False)

    def show_channel(self, opened: Opened) -> None:
        """Show how the channel stands now; what has worked since its check failed makes that be forgotten."""
        if self._has_failed and self._opened is not None and has_mended(self._opened.view, opened.view):
            self._has_failed = False
            self.notice.silence()
        self._show(opened)

    def _show(self, opened: Opened) -> None:
        self._opened = opened
        self.setVisible(True)
        view = opened.view
        standing = self._standings.of(view, opened.zone, opened.now, has_failed=self._has_failed)
        self.pill.show_word(standing.word, standing.tone)
        self.pill.show()
        self.explained.setText(standing.sentence)
        # What a check has just found says more.
        self.explained.setVisible(bool(standing.sentence) and not self._has_failed)
        self._show_notes([receipts_sentence(view), *map(told, view.account.remarks)])
        self.quota.show_account(view.account, opened.zone, opened.now)
        self.again.setVisible(view.account.quota is not None)

    def show_account(self, found: Account) -> None:
        """Say that it works."""
        self._has_failed = False
        self._is_busy(False)
        self.notice.say(
            self.tr("It works: {account}.").format(account=told(found.account).rstrip(".")), "good"
        )
        self._show_again()

    def show_failure(self, error: TendrilError) -> None:
        """Say why it does not work."""
        self._has_failed = True
        self._is_busy(False)
        self.notice.show_error(error)
        self._show_again()

    def quota_came(self) -> None:
        """Be ready to ask again."""
        self.again.setEnabled(True)

    def _show_again(self) -> None:
        if self._opened is not None:
            self._show(self._opened)

    def _ask_check(self) -> None:
        self._is_busy(True)
        self.notice.silence()
        self.check_asked.emit()

    def _ask_quota(self) -> None:
        self.again.setEnabled(False)
        self.quota_asked.emit()

    def _is_busy(self, is_busy: bool) -> None:
        self.check.setText(self.tr("Checking…") if is_busy else self.tr("Check"))
        self.check.setEnabled(not is_busy)

    def _show_notes(self, sentences: list[str]) -> None:
        said = tuple(each for each in sentences if each)
        if said == self.said:
            return
        self.said = said
        empty(self._notes)
        for each in said:
            self._notes.addWidget(note(self._theme, each))
