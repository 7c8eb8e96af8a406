"""The strip above every page: what waits for the owner, and what can be done about it."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.model.review import Cause
from app.ui.attention.concerns import Concerns, Matter
from app.ui.theme import Theme
from app.ui.told import told
from app.ui.widgets.buttons import button
from app.ui.widgets.notice import Notice
from app.ui.words import Words
from app.workspace.channels import ChannelView
from app.workspace.review_words import break_in_words


class Strip(QWidget):
    """A line for each matter; nothing is to be seen while nothing waits.

    Emits ``review_asked``, ``clock_asked``, ``take_over_asked``, ``channels_asked`` and ``quit_asked``.
    """

    review_asked = Signal()
    clock_asked = Signal()
    take_over_asked = Signal()
    channels_asked = Signal()
    quit_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        """Say nothing yet."""
        super().__init__()
        self.setAccessibleName(self.tr("What needs you"))
        self._theme = theme
        self._words = Words(self)
        self.lines = {matter: Notice(theme) for matter in Matter}
        self.done = Notice(theme)
        self._lay_out()
        self.look = self._button(Matter.REVIEW, self.tr("Look…"), "eye", self.review_asked)
        self.clock = self._button(Matter.CLOCK, self.tr("Look…"), "clock", self.clock_asked)
        self.quit = self._button(Matter.LEASE, self.tr("Quit"), "power", self.quit_asked)
        go_on = self.tr("This is the right one: go on…")
        self.go_on = self._button(Matter.LEASE, go_on, "play", self.take_over_asked)
        self.channels = self._button(
            Matter.CHANNELS, self.tr("Channels"), "paper-plane-tilt", self.channels_asked
        )
        self.close_done = button(theme, "", "x", "quiet")
        self.close_done.setAccessibleName(self.tr("Close"))
        self.close_done.clicked.connect(lambda: self.say(""))
        self.done.buttons.addWidget(self.close_done)
        self.show_concerns(Concerns(), ZoneInfo("UTC"))

    def show_concerns(self, concerns: Concerns, zone: ZoneInfo) -> None:
        """Show what waits now; instants are told by the clocks of ``zone``."""
        there = concerns.matters
        said = {
            Matter.FAULT: lambda: told(concerns.fault),
            Matter.LEASE: lambda: told(concerns.lease.sentence) if concerns.lease else "",
            Matter.CLOCK: lambda: self._clock_words(concerns, zone),
            Matter.REVIEW: lambda: self._review_words(concerns),
            Matter.CHANNELS: lambda: "\n".join(self._channel_words(each, zone) for each in concerns.channels),
            Matter.KEYRING: self._keyring_words,
        }
        technical = {
            Matter.FAULT: concerns.technical,
            Matter.CHANNELS: "\n".join(f"{each.name}: {told(each.problem)}" for each in concerns.channels),
        }
        for matter, line in self.lines.items():
            if matter not in there:
                line.silence()
                continue
            text, behind = said[matter](), technical.get(matter, "")
            if (line.said, line.technical) != (text, behind):
                line.say(text, "danger" if matter is Matter.FAULT else "warning", behind)
        self._appear()

    def say(self, text: str) -> None:
        """Say what has been done, until it is closed or something else has been; nothing for an empty text."""
        if text:
            self.done.say(text, "good")
        else:
            self.done.silence()
        self._appear()

    def _appear(self) -> None:
        lines = (self.done, *self.lines.values())
        self.setVisible(any(not each.isHidden() for each in lines))

    def _lay_out(self) -> None:
        metrics = self._theme.metrics
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.page, metrics.large, metrics.page, metrics.small)
        layout.setSpacing(metrics.small)
        for line in (self.done, *self.lines.values()):
            layout.addWidget(line)

    def _button(self, matter: Matter, text: str, icon_name: str, asked: SignalInstance) -> QPushButton:
        made = button(self._theme, text, icon_name, "small")
        made.clicked.connect(lambda: asked.emit())
        self.lines[matter].buttons.addWidget(made)
        return made

    def _review_words(self, concerns: Concerns) -> str:
        count = concerns.held
        came_due = {
            Cause.AWAY: self.tr("%n message(s) came due while nothing could be sent.", "", count),
            Cause.CLOCK: self.tr("%n message(s) came due as the computer's clock was set.", "", count),
            Cause.CHANNEL: self.tr("%n message(s) came due while a channel could not send.", "", count),
            Cause.LATE_NEWS: self.tr(
                "%n message(s) came due by something that was told only later.", "", count
            ),
        }
        wait = self.tr("They wait for you to decide: send them, or skip them.")
        return f"{came_due[concerns.cause]} {wait}"

    def _clock_words(self, concerns: Concerns, zone: ZoneInfo) -> str:
        doubted = [each for each in concerns.review.breaks if each.until is None] if concerns.review else []
        leapt = [each for each in doubted if each.cause is Cause.CLOCK]
        return told(break_in_words(leapt[-1], zone)) if leapt else ""

    def _channel_words(self, channel: ChannelView, zone: ZoneInfo) -> str:
        if channel.tried_again_at is None:
            return self.tr("“{name}” cannot send: {problem}.").format(
                name=channel.name, problem=told(channel.problem).rstrip(".")
            )
        return self.tr("“{name}” cannot send just now. It is tried again at {time}.").format(
            name=channel.name, time=self._words.clock_time(channel.tried_again_at, zone)
        )

    def _keyring_words(self) -> str:
        return self.tr(
            "There is no keyring on this computer, so that the passwords of your channels cannot be read. Log in to"
            " your desktop and unlock it (on Linux: install gnome-keyring or KWallet), then start Tendril again."
        )
