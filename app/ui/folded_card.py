"""The state of sending as one button, where there is no room for its card: the card opens beside it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from app.ui.icons import paint_icon
from app.ui.sending_card import SendingCard
from app.ui.theme import Theme
from app.ui.theme.palette import Tone
from app.ui.window_place import inside

_WIDTH = 240
_DOT = 10
_ICONS: dict[Tone, str] = {
    "neutral": "hourglass-medium",
    "good": "play",
    "warning": "warning-circle",
    "danger": "warning-circle",
}


class FoldedCard(QPushButton):
    """Shows the tone of sending by a dot, says the rest to screen readers and in its tooltip, and opens the card."""

    def __init__(self, theme: Theme, card: SendingCard) -> None:
        """Stand for a card."""
        super().__init__()
        self._theme = theme
        self._card = card
        self._tone: Tone = "neutral"
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(theme.metrics.control)
        self.setAccessibleName(self.tr("State of sending"))
        self._popup = QFrame(self, Qt.WindowType.Popup)
        self._popup.setProperty("surface", "panel")
        self._inside = QVBoxLayout(self._popup)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._popup.setFixedWidth(theme.metrics.scaled(_WIDTH))
        self._popup.installEventFilter(self)
        card.said.connect(self._say)
        for asked in (card.review_asked, card.clock_asked, card.take_over_asked):
            asked.connect(self._popup.close)
        self.clicked.connect(self.open_card)

    def take(self) -> None:
        """Take the card in."""
        self._inside.addWidget(self._card)
        self._card.setVisible(True)

    def give_back(self) -> None:
        """Let the card go to wherever there is room for it."""
        self._popup.close()
        self._inside.removeWidget(self._card)

    def open_card(self) -> None:
        """Show the card beside the button."""
        self._place()
        self._popup.show()
        self._card.button.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Be as high as the words: how high they are is known once they are shown, and they change."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self._popup and self._popup.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        self._popup.setFixedHeight(self._inside.heightForWidth(self._popup.width()))
        corner = self.mapToGlobal(QPoint(self.width() + 4, self.height()))
        place = QRect(QPoint(0, 0), self._popup.size())
        place.moveBottomLeft(corner)
        self._popup.setGeometry(inside(place, self.screen().availableGeometry()))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a plane with the dot of the state at its corner."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = self._theme.metrics.radius
        painter.setPen(QPen(self._theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("soft") if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        side = self._theme.metrics.icon
        place = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        paint_icon(painter, self._theme, _ICONS[self._tone], "text_muted", place)
        painter.setPen(QPen(self._theme.colour("surface"), 2))
        painter.setBrush(self._theme.colours.dot_of(self._tone))
        painter.drawEllipse(QRectF(place.right() - _DOT / 2, place.bottom() - _DOT / 2, _DOT, _DOT))
        painter.end()

    def _say(self, tone: Tone, words: str) -> None:
        self._tone = tone
        self.setToolTip(words)
        self.setAccessibleDescription(words)
        self.update()
