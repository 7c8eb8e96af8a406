"""One channel as a card: what it is, whether it is ready, and what can be done with it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from app.model.errors import TendrilError
from app.ui.channels.reading import Account
from app.ui.channels.words import platform_icon, platform_sentence
from app.ui.theme import Theme
from app.ui.told import capital, told
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.labels import ElidedLabel, IconLabel, Pill, text_label
from app.ui.widgets.notice import Notice
from app.workspace.channels import ChannelView


class ChannelCard(Card):
    """Emits what is asked for, with the name of its channel."""

    check_asked = Signal(str)
    change_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, theme: Theme, view: ChannelView) -> None:
        """Lay the card out and show a channel on it."""
        super().__init__(theme)
        self._view = view
        self._has_failed = False
        self._name = ElidedLabel(kind="heading")
        self._where = ElidedLabel(kind="small")
        self.pill = Pill(theme)
        self.state = text_label("", "muted", wraps=True)
        self.notice = Notice(theme)
        self.check = button(theme, self.tr("Check"), "check-circle", "small")
        self.remove = button(theme, self.tr("Remove…"), "trash", "small")
        self.change = button(theme, self.tr("Change…"), "pencil-simple", "small")
        self.change.clicked.connect(lambda: self.change_asked.emit(self._view.name))
        self.check.clicked.connect(self._ask_check)
        self.remove.clicked.connect(lambda: self.remove_asked.emit(self._view.name))
        self._lay_out(theme, view)
        self.show_channel(view)

    def show_channel(self, view: ChannelView) -> None:
        """Show how the channel stands now."""
        self._view = view
        self._name.setText(view.name)
        sender = view.settings.get("from", "") or view.settings.get("host", "")
        self._where.setText(_place(view, sender))
        if view.problem or self._has_failed:
            self.pill.show_word(self.tr("Needs you"), "warning")
            self.state.setText(capital(told(view.problem)))
        else:
            self.pill.show_word(self.tr("Ready"), "good")
            self.state.setText(self.tr("Messages can go out over it."))
        self.state.setVisible(bool(self.state.text()))
        self.check.setAccessibleName(self.tr("Check {name}").format(name=view.name))
        self.change.setAccessibleName(self.tr("Change {name}…").format(name=view.name))
        self.remove.setAccessibleName(self.tr("Remove {name}…").format(name=view.name))
        self.setAccessibleName(view.name)
        self.setAccessibleDescription(f"{told(view.platform_name)}. {self.pill.text()}. {self.state.text()}")

    def show_account(self, found: Account) -> None:
        """Say whose account it is."""
        self._end_check(has_failed=False)
        said = [
            self.tr("It works: {account}.").format(account=told(found.account).rstrip(".")),
            *map(told, found.remarks),
        ]
        self.notice.say(" ".join(said), "good")

    def show_failure(self, error: TendrilError) -> None:
        """Say why the account cannot be used."""
        self._end_check(has_failed=True)
        self.notice.show_error(error)

    def event(self, event: QEvent) -> bool:
        """Have the grid, which remembers heights, look again whenever something on the card becomes higher."""
        is_layout = event.type() == QEvent.Type.LayoutRequest
        is_handled = super().event(event)  # it may be the one that deletes the card
        if is_layout:
            self.updateGeometry()
            around = self.parentWidget()
            grid = around.layout() if around is not None else None
            if grid is not None:
                grid.activate()
        return is_handled

    def _ask_check(self) -> None:
        self._is_checking(True)
        self.notice.silence()
        self.check_asked.emit(self._view.name)

    def _end_check(self, *, has_failed: bool) -> None:
        self._has_failed = has_failed
        self._is_checking(False)
        self.show_channel(self._view)

    def _is_checking(self, is_checking: bool) -> None:
        had_focus = self.window().focusWidget() is self.check
        self.check.setText(self.tr("Checking…") if is_checking else self.tr("Check"))
        self.check.setEnabled(not is_checking)
        if had_focus and is_checking:
            self.remove.setFocus()

    def _lay_out(self, theme: Theme, view: ChannelView) -> None:
        metrics = theme.metrics
        head = QHBoxLayout()
        head.setSpacing(metrics.medium)
        chip = IconLabel(theme, platform_icon(view.way or view.platform), "accent_text", chip=True)
        head.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self._name)
        names.addWidget(self._where)
        head.addLayout(names, 1)
        head.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        self.content.addLayout(head)
        self.content.addWidget(self.state)
        self.content.addWidget(self.notice)
        self.content.addStretch()
        line = QFrame()
        line.setProperty("surface", "line")
        self.content.addWidget(line)
        foot = QHBoxLayout()
        foot.setSpacing(metrics.small)
        foot.addStretch()
        foot.addWidget(self.check)
        foot.addWidget(self.change)
        foot.addWidget(self.remove)
        self.content.addLayout(foot)


def _place(view: ChannelView, sender: str) -> str:
    """Return what stands below the name: the platform and the address, without saying the name twice."""
    if sender:
        return f"{told(view.platform_name)} · {sender}"
    return (
        told(view.platform_name)
        if view.platform_name != view.name
        else platform_sentence(view.way or view.platform)
    )
