"""Messages as a customer sees them: bubbles of a chat with pictures, buttons and quick replies."""

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.model.block import Content
from app.ui.theme import Theme
from app.ui.widgets.flow import FlowLayout
from app.ui.widgets.labels import WrappingLabel, text_label
from app.ui.widgets.picture import PictureView

Side = Literal["received", "answered"]
"""A message of the shop, at the left, or the customer's own answer, at the right."""

MOST_WIDTH = 264
_PADDING_X = 14
_PADDING_Y = 9
_ROUND = 14.0
_TIP = 4.0


class Bubble(QWidget):
    """The ground of a message: rounded, with a small corner on the side of whoever speaks."""

    def __init__(self, theme: Theme, side: Side) -> None:
        """Make it empty; ``content`` takes what is said."""
        super().__init__()
        self._theme = theme
        self._side: Side = side
        self.content = QVBoxLayout(self)
        self.content.setContentsMargins(_PADDING_X, _PADDING_Y, _PADDING_X, _PADDING_Y)
        self.content.setSpacing(theme.metrics.small)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        role = "soft" if self._side == "received" else "accent_soft"
        painter.setBrush(self._theme.colour(role))
        painter.drawPath(_ground(QRectF(self.rect()), self._side))
        painter.end()


class MessageBubble(QFrame):
    """One message of the shop in a chat.

    Emits ``button_pressed`` with the label and the link of a button, and ``reply_pressed`` with
    a quick reply. ``pictures`` are the bytes by digest; nothing is ever loaded from anywhere.
    """

    button_pressed = Signal(str, str)
    reply_pressed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        content: Content,
        pictures: Mapping[str, bytes],
        *,
        when: str = "",
        most_width: int = MOST_WIDTH,
    ) -> None:
        """Show a rendered block; ``when`` is the line below it, empty for none."""
        super().__init__()
        self._theme = theme
        self._room = theme.metrics.scaled(most_width) - 2 * _PADDING_X
        self.buttons: list[QPushButton] = []
        self.replies: list[QPushButton] = []
        self.setAccessibleName(content.text or content.subject or self.tr("Picture"))
        self.setAccessibleDescription(when)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.tiny)
        layout.addWidget(self._bubble(content, pictures), 0, Qt.AlignmentFlag.AlignLeft)
        if when:
            layout.addWidget(text_label(when, "small"))
        if content.quick_replies:
            layout.addLayout(self._quick_replies(content.quick_replies))

    def _bubble(self, content: Content, pictures: Mapping[str, bytes]) -> Bubble:
        bubble = Bubble(self._theme, "received")
        bubble.setAccessibleName(self.tr("Message"))
        for picture in content.pictures:
            data = pictures.get(picture.digest, b"")
            bubble.content.addWidget(PictureView(self._theme, data, picture.alt, self._room))
        if content.subject:
            bubble.content.addWidget(self._words(content.subject, "strong"))
        if content.text:
            bubble.content.addWidget(self._words(content.text))
        if content.way_out:
            bubble.content.addWidget(self._words(content.way_out, "small"))
        for each in content.buttons:
            self._add_button(bubble, each.label, each.url)
        return bubble

    def _words(self, text: str, kind: str = "") -> QLabel:
        words = text_label(text, kind, wraps=True)
        return fitted(words, self._room)

    def _add_button(self, bubble: Bubble, label: str, url: str) -> None:
        line = QFrame()
        line.setProperty("surface", "line")
        made = QPushButton(label)
        made.setProperty("look", "link")
        made.setAutoDefault(False)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setToolTip(url)
        made.setAccessibleDescription(self.tr("Opens {link}").format(link=url))
        made.clicked.connect(lambda: self.button_pressed.emit(label, url))
        bubble.content.addWidget(line)
        bubble.content.addWidget(made)
        self.buttons.append(made)

    def _quick_replies(self, replies: tuple[str, ...]) -> FlowLayout:
        flow = FlowLayout(self._theme.metrics.tiny + 2)
        for text in replies:
            made = QPushButton(text)
            made.setProperty("look", "reply")
            made.setAutoDefault(False)
            made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            made.setAccessibleDescription(self.tr("Answers with these words"))
            made.clicked.connect(lambda _=False, answer=text: self.reply_pressed.emit(answer))
            flow.addWidget(made)
            self.replies.append(made)
        return flow


class AnswerBubble(QFrame):
    """One answer of the customer in a chat."""

    def __init__(self, theme: Theme, text: str, *, when: str = "", most_width: int = MOST_WIDTH) -> None:
        """Show a text; ``when`` is the line below it, empty for none."""
        super().__init__()
        self.setAccessibleName(text)
        self.setAccessibleDescription(when)
        right = Qt.AlignmentFlag.AlignRight
        bubble = Bubble(theme, "answered")
        words = fitted(text_label(text, "", wraps=True), theme.metrics.scaled(most_width) - 2 * _PADDING_X)
        bubble.content.addWidget(words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.tiny)
        layout.addWidget(bubble, 0, right)
        if when:
            layout.addWidget(text_label(when, "small"), 0, right)


def fitted(words: QLabel, most: int) -> QLabel:
    """Give wrapping words the width of their longest line, and no more than ``most``."""
    words.ensurePolished()
    lines = words.text().splitlines() or [""]
    wanted = max(words.fontMetrics().horizontalAdvance(line) for line in lines) + 2
    words.setFixedWidth(max(1, min(wanted, most)))
    if isinstance(words, WrappingLabel):
        words.setText(words.text())
    return words


def _ground(place: QRectF, side: Side) -> QPainterPath:
    """Return a rounded rectangle with one small corner at the bottom."""
    path = QPainterPath()
    path.addRoundedRect(place, _ROUND, _ROUND)
    corner = QPainterPath()
    x = place.left() if side == "received" else place.right() - _ROUND
    corner.addRoundedRect(QRectF(x, place.bottom() - _ROUND, _ROUND, _ROUND), _TIP, _TIP)
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addPath(corner)
    return path.simplified()
