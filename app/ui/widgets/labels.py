"""Words on screen: titles, explanations, pills, dots and icons."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import Theme
from app.ui.theme.palette import Tone

_MODEST_WIDTH = 240


def text_label(text: str, kind: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label; ``kind`` is one of the stylesheet's: title, heading, muted, small, caption …"""
    label = WrappingLabel(text) if wraps else QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    if kind:
        label.setProperty("kind", kind)
    return label


def dot(tone: Tone = "neutral") -> QLabel:
    """Return a round dot."""
    label = QLabel()
    label.setFixedSize(8, 8)
    label.setProperty("dot", tone)
    return label


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the stylesheet looks at, and have it look again."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


class WrappingLabel(QLabel):
    """Words that wrap, and always have the height that their width needs."""

    def __init__(self, text: str) -> None:
        """Wrap a text."""
        super().__init__(text)
        self.setWordWrap(True)

    def setText(self, text: str) -> None:
        """Say something else."""
        super().setText(text)
        self._fit()

    def sizeHint(self) -> QSize:
        """Do not ask to be wide: the width is for others to decide."""
        width = min(super().sizeHint().width(), _MODEST_WIDTH)
        return QSize(width, max(0, self.heightForWidth(width)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the height, also where a layout does not ask for it by width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumHeight(0)  # the height for a width is never less than this
        self.setMinimumHeight(max(0, self.heightForWidth(self.width())))


class Pill(QLabel):
    """A word on a rounded, tinted ground; the word says what the colour says."""

    def __init__(self, theme: Theme, text: str = "", tone: Tone = "neutral") -> None:
        """Show a word in a tone."""
        super().__init__(text)
        self._theme = theme
        self._tone: Tone = tone
        font = self.font()
        font.setPixelSize(theme.metrics.type.caption)
        font.setWeight(QFont.Weight.DemiBold)
        self._letters = font
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_word(self, text: str, tone: Tone) -> None:
        """Show another word in another tone."""
        self._tone = tone
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Leave room at both ends."""
        width = QFontMetrics(self._letters).horizontalAdvance(self.text())
        return QSize(width + 20, self._theme.metrics.type.caption + 10)

    def minimumSizeHint(self) -> QSize:
        """The word is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the word."""
        painter = QPainter(self)
        paint_pill(painter, self._theme, QRectF(self.rect()), self._letters, self.text(), self._tone)
        painter.end()


def paint_pill(painter: QPainter, theme: Theme, place: QRectF, letters: QFont, text: str, tone: Tone) -> None:
    """Paint a word on a rounded ground."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.colours.soft_of(tone)))
    painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
    painter.setFont(letters)
    painter.setPen(QColor(theme.colours.text_of(tone)))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


class ElidedLabel(QLabel):
    """A line that ends in … where there is no room; the whole of it is in its tooltip."""

    def __init__(self, text: str = "", kind: str = "") -> None:
        """Show a text in one of the stylesheet's kinds."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if kind:
            self.setProperty("kind", kind)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text, on one line however many it has."""
        super().setText(" ".join(text.splitlines()))

    def minimumSizeHint(self) -> QSize:
        """Ask for little; the rest is cut."""
        return QSize(QFontMetrics(self.font()).averageCharWidth() * 6, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as much as there is room for."""
        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment()), shown)
        painter.end()


class IconLabel(QWidget):
    """An icon that follows the theme, on a tinted chip if it is asked for."""

    def __init__(self, theme: Theme, name: str, role: str = "text_muted", *, chip: bool = False) -> None:
        """Show an icon by its name in the colour of a role."""
        super().__init__()
        self._theme = theme
        self._name = name
        self._role = role
        self._chip = chip
        side = theme.metrics.chip if chip else theme.metrics.icon
        self.setFixedSize(side, side)

    def show_icon(self, name: str, role: str) -> None:
        """Show another icon."""
        self._name, self._role = name, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip and the icon."""
        painter = QPainter(self)
        place = self.rect()
        if self._chip:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawRoundedRect(place, self._theme.metrics.radius + 1, self._theme.metrics.radius + 1)
            side = self._theme.metrics.icon + 2
            place = QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)
        paint_icon(painter, self._theme, self._name, self._role, place)
        painter.end()
