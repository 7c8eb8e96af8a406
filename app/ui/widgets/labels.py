"""Words on screen: titles, explanations, pills, dots and icons."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import Theme
from app.ui.theme.palette import Tone


def text_label(text: str, kind: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label; ``kind`` is one of the stylesheet's: title, heading, muted, small, caption …"""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    if kind:
        label.setProperty("text", kind)
    return label


def show_pill(label: QLabel, text: str, tone: Tone) -> None:
    """Make a label a pill with this text and tone."""
    label.setText(text)
    restyle(label, "pill", tone)


def pill(text: str = "", tone: Tone = "neutral") -> QLabel:
    """Return a small rounded label."""
    label = text_label(text)
    label.setProperty("pill", tone)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
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


class ElidedLabel(QLabel):
    """A line that ends in … where there is no room; the whole of it is in its tooltip."""

    def __init__(self, text: str = "", kind: str = "") -> None:
        """Show a text in one of the stylesheet's kinds."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if kind:
            self.setProperty("text", kind)
        self.setText(text)

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
