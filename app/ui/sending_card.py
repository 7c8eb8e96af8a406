"""The state of sending, at the foot of the sidebar: what it is, what is next, and one button."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.ui.background import Reading
from app.ui.context import Context
from app.ui.sending import Sender, Standing, read_standing
from app.ui.theme.palette import Tone
from app.ui.told import told
from app.ui.widgets.buttons import button, show_icon
from app.ui.widgets.labels import dot, restyle, text_label
from app.ui.words import Words
from app.workspace.channels import ChannelView


@dataclass(frozen=True)
class _Said:
    """What the card says. ``action`` is what its button does: pause, resume or retry.

    ``asks`` is what the button above it opens: review, clock or take over.
    """

    tone: Tone
    title: str
    lines: tuple[str, ...]
    action: str
    asks: str = ""


class SendingCard(QFrame):
    """Shows how sending stands and lets the owner pause and resume it.

    ``said`` brings the tone and the words of what it shows. ``read`` is emitted with each answer,
    ``unread`` with the error when there is none;
    ``review_asked``, ``clock_asked`` and ``take_over_asked`` when the owner wants to settle what holds sending up.
    """

    said = Signal(str, str)
    read = Signal(object)
    unread = Signal(object)
    review_asked = Signal()
    clock_asked = Signal()
    take_over_asked = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        """Say nothing until the first answer is there."""
        super().__init__(parent)
        self.setProperty("surface", "panel")
        self._context = context
        self._words = Words(self)
        self._standing: Standing | None = None
        self._action = ""
        self._asks = ""
        self._build()
        self._reading = Reading(context.background, self)
        self._reading.arrived.connect(self._arrived)
        self._reading.failed.connect(self._failed)
        context.changes.changed.connect(self._ask)
        context.sending.changed.connect(self._show)
        self.button.clicked.connect(self._act)
        self._ask()

    @property
    def standing(self) -> Standing | None:
        """The last answer."""
        return self._standing

    def _build(self) -> None:
        metrics = self._context.theme.metrics
        layout = QVBoxLayout(self)
        layout.setContentsMargins(metrics.medium, metrics.medium, metrics.medium, metrics.medium)
        layout.setSpacing(metrics.tiny)
        head = QHBoxLayout()
        head.setSpacing(metrics.small)
        self._dot = dot()
        self.title = text_label(self.tr("Sending"), "strong", wraps=True)
        head.addWidget(self._dot)
        head.addWidget(self.title, 1)
        layout.addLayout(head)
        self.lines = text_label("", "small", wraps=True)
        layout.addWidget(self.lines)
        layout.addSpacing(metrics.tiny)
        self.look: QPushButton = button(self._context.theme, self.tr("Look…"), "eye", "small")
        self.look.clicked.connect(self._ask_owner)
        layout.addWidget(self.look)
        self.look.setVisible(False)
        self.button: QPushButton = button(self._context.theme, "", look="small")
        layout.addWidget(self.button)
        self.button.setVisible(False)
        self.setAccessibleName(self.tr("State of sending"))

    def _ask(self) -> None:
        self._reading.ask(partial(read_standing, self._context.workspace))

    def _arrived(self, standing: Standing) -> None:
        self._standing = standing
        self._show()
        self.read.emit(standing)

    def _failed(self, error: TendrilError) -> None:
        self._say(_Said("danger", self.tr("Sending is not certain"), (told(error.sentence),), ""))
        self.unread.emit(error)

    def _show(self) -> None:
        if self._standing is not None:
            self._say(self._said(self._standing))

    def _said(self, standing: Standing) -> _Said:
        who, status = self._context.sending.who, standing.status
        today = self._words.sent_today(standing.sent_today, at_least=standing.at_least)
        if status.lease is not None:
            waits = self.tr("This may not be the folder to send from.")
            return _Said("warning", self.tr("Nothing goes out from here"), (waits,), "", "take over")
        if status.engine == "paused":
            waits = self.tr("Nothing goes out until you resume.")
            return _Said("warning", self.tr("Sending is paused"), (waits, today), "resume")
        if standing.fault:
            return _Said("danger", self.tr("Sending has stopped"), (told(standing.fault),), "")
        if self._context.sending.problem:
            problem = told(self._context.sending.problem)
            return _Said("danger", self.tr("Sending has stopped"), (problem,), "retry")
        if who is Sender.ELSEWHERE:
            title = self.tr("An engine in another window is sending")
            return _Said("neutral", title, (today,), "retry")
        if who is Sender.HERE:
            return self._sending(standing, today)
        return _Said("neutral", self.tr("Sending is starting"), (today,), "")

    def _sending(self, standing: Standing, today: str) -> _Said:
        """Return what is said while this window sends, whether or not the owner has to decide about messages."""
        review = standing.status.review
        count, ahead = review.useful + review.stale, (*self._ahead(standing), today)
        if review.doubts_clock:
            waits = self.tr("Nothing goes out until you say that the clock is right.")
            return _Said("warning", self.tr("Is the clock right?"), (waits, today), "pause", "clock")
        if count:
            waits = self.tr("%n message(s) came due while nothing could be sent", "", count)
            return _Said("warning", self.tr("Sending is on"), (waits, *ahead), "pause", "review")
        return _Said("good", self.tr("Sending is on"), ahead, "pause")

    def _ahead(self, standing: Standing) -> tuple[str, ...]:
        status = standing.status
        lines = [self._stopped_words(channel, standing) for channel in status.channels if channel.problem]
        if status.next_due_at is None:
            lines.append(self.tr("Nothing is planned"))
        else:
            lines.append(self._words.next_moment(status.next_due_at, standing.zone, standing.now))
        return tuple(lines)

    def _stopped_words(self, channel: ChannelView, standing: Standing) -> str:
        if channel.tried_again_at is None:
            return self.tr("Channel “{name}” has stopped").format(name=channel.name)
        time = self._words.clock_time(channel.tried_again_at, standing.zone)
        return self.tr("“{name}” is tried again at {time}").format(name=channel.name, time=time)

    def _say(self, said: _Said) -> None:
        restyle(self._dot, "dot", said.tone)
        self.title.setText(said.title)
        self.lines.setText("\n".join(said.lines))
        words = ". ".join((said.title, *said.lines))
        self.setAccessibleDescription(words)
        self.said.emit(said.tone, words)
        self._asks = said.asks
        self.look.setVisible(bool(said.asks))
        self.look.setAccessibleDescription(said.title)
        if said.action == self._action:
            return
        self._action = said.action
        self.button.setVisible(bool(said.action))
        names = {
            "pause": (self.tr("Pause sending"), "pause"),
            "resume": (self.tr("Resume sending"), "play"),
            "retry": (self.tr("Try to send here"), "arrow-clockwise"),
        }
        if said.action:
            text, icon_name = names[said.action]
            self.button.setText(text)
            show_icon(self.button, self._context.theme, icon_name)

    def _ask_owner(self) -> None:
        match self._asks:
            case "review":
                self.review_asked.emit()
            case "clock":
                self.clock_asked.emit()
            case "take over":
                self.take_over_asked.emit()

    def _act(self) -> None:
        sending = self._context.sending
        action, self._action = self._action, ""
        match action:
            case "retry":
                sending.start()
            case "pause" | "resume":
                sending.set_paused(paused=action == "pause")
