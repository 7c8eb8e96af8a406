"""The screen of the phone: the messages of one customer, the newest at the bottom."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from app.model.block import Content
from app.ui.editor.drawer.phone.mail import MailCard
from app.ui.editor.drawer.phone.words import day_words
from app.ui.icons import icon
from app.ui.theme import Theme
from app.ui.widgets.bubble import AnswerBubble, MessageBubble
from app.ui.widgets.buttons import button
from app.ui.widgets.emptying import empty
from app.ui.widgets.labels import ElidedLabel, text_label

WIDTH = 340
_MOST = 300
"""How many messages are kept on the screen; older ones go."""
_ROUND = 16.0


class Screen(QScrollArea):
    """Messages and answers in order. Emits ``answered`` with what was pressed, and ``opened`` with a link."""

    answered = Signal(str)
    opened = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        """Make it empty."""
        super().__init__()
        self._theme = theme
        self._day: date | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Messages on the phone"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        home = QWidget()
        metrics = theme.metrics
        self._column = QVBoxLayout(home)
        self._column.setContentsMargins(metrics.medium, metrics.medium, metrics.medium, metrics.medium)
        self._column.setSpacing(metrics.small + 2)
        self._column.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(home)
        self.verticalScrollBar().rangeChanged.connect(lambda _, end: self.verticalScrollBar().setValue(end))

    @property
    def messages(self) -> list[MessageBubble]:
        """What the shop has sent."""
        return [each for each in self._shown() if isinstance(each, MessageBubble)]

    @property
    def mails(self) -> list[MailCard]:
        """What the shop has mailed."""
        return [each for each in self._shown() if isinstance(each, MailCard)]

    @property
    def answers(self) -> list[AnswerBubble]:
        """What the customer has answered."""
        return [each for each in self._shown() if isinstance(each, AnswerBubble)]

    def clear(self, words: str = "") -> None:
        """Show nothing but ``words``."""
        empty(self._column)
        self._day = None
        if words:
            said = text_label(words, "small", wraps=True)
            said.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(said)

    def add_message(
        self, content: Content, pictures: Mapping[str, bytes], at: datetime, zone: ZoneInfo
    ) -> MessageBubble:
        """Put a message at the bottom."""
        bubble = MessageBubble(self._theme, content, pictures, when=_clock(at, zone))
        bubble.reply_pressed.connect(self.answered)
        bubble.button_pressed.connect(self.opened)
        self._add(bubble, at, zone)
        return bubble

    def add_mail(
        self, content: Content, pictures: Mapping[str, bytes], at: datetime, zone: ZoneInfo
    ) -> MailCard:
        """Put a mail at the bottom."""
        card = MailCard(self._theme, content, pictures, _clock(at, zone))
        card.opened.connect(self.opened)
        self._add(card, at, zone)
        return card

    def add_answer(self, text: str, at: datetime, zone: ZoneInfo) -> AnswerBubble:
        """Put an answer at the bottom."""
        bubble = AnswerBubble(self._theme, text, when=_clock(at, zone))
        self._add(bubble, at, zone)
        return bubble

    def add_remark(self, text: str) -> None:
        """Put a line in the middle, about what happened beside the phone."""
        self._trim()
        remark = text_label(text, "small", wraps=True)
        remark.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._column.addWidget(remark)

    def _add(self, bubble: QWidget, at: datetime, zone: ZoneInfo) -> None:
        day = at.astimezone(zone).date()
        if day != self._day:
            self._day = day
            self.add_remark(day_words(at, zone))
        self._trim()
        self._column.addWidget(bubble)

    def _trim(self) -> None:
        while self._column.count() >= _MOST:
            item = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.deleteLater()

    def _shown(self) -> list[QWidget | None]:
        items = (self._column.itemAt(index) for index in range(self._column.count()))
        return [item.widget() for item in items if item is not None]


class Phone(QFrame):
    """The screen in its case, with who writes above and a line to answer below. Emits ``answered`` and ``opened``."""

    answered = Signal(str)
    opened = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        """Make it empty."""
        super().__init__()
        self._theme = theme
        metrics = theme.metrics
        self.setAccessibleName(self.tr("Practice phone"))
        self.setFixedWidth(metrics.scaled(WIDTH))
        self.title = ElidedLabel("", "strong")
        self.title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.screen_ = Screen(theme)
        self.screen_.answered.connect(self.answered)
        self.screen_.opened.connect(self.opened)
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Answer as the customer…"))
        self.line.setAccessibleName(self.tr("Answer as the customer"))
        self.line.setMaxLength(2000)
        self.line.returnPressed.connect(self._send)
        self.send = button(theme, "", "", "calm")
        self.send.setIcon(icon(theme, "paper-plane-tilt", "accent_text"))
        self.send.setAccessibleName(self.tr("Send the answer"))
        self.send.setToolTip(self.tr("Send the answer"))
        self.send.clicked.connect(self._send)
        foot = QHBoxLayout()
        foot.setContentsMargins(metrics.small, 0, metrics.small, metrics.small)
        foot.setSpacing(metrics.tiny)
        foot.addWidget(self.line, 1)
        foot.addWidget(self.send)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2, metrics.small, 2, 2)
        layout.setSpacing(metrics.tiny)
        layout.addWidget(self.title)
        layout.addWidget(_line())
        layout.addWidget(self.screen_, 1)
        layout.addLayout(foot)
        self.let_answer(may=False)

    def let_answer(self, *, may: bool) -> None:
        """Let the customer answer, or not."""
        self.line.setEnabled(may)
        self.send.setEnabled(may)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the case."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("border_strong"), 1.5))
        painter.setBrush(self._theme.colour("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _ROUND, _ROUND)
        painter.end()

    def _send(self) -> None:
        text = self.line.text().strip()
        if text:
            self.line.clear()
            self.answered.emit(text)


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("surface", "line")
    return line


def _clock(at: datetime, zone: ZoneInfo) -> str:
    return f"{at.astimezone(zone):%H:%M}"
