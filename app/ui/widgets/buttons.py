"""Buttons: those of the stylesheet, those of the navigation, and cards that can be chosen."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.ui.icons import icon, paint_icon
from app.ui.theme import Theme
from app.ui.widgets.labels import IconLabel, text_label

_PRIMARY = "primary"
_GAP = 4
"""Between an icon and its word, on top of what the style leaves."""


def button(
    theme: Theme, text: str, icon_name: str = "", look: str = "plain", shortcut: str = ""
) -> QPushButton:
    """Return a button; ``look`` is primary, plain or small. A shortcut is said in its tooltip."""
    made = QPushButton(text)
    made.setProperty("look", look)
    made.setAutoDefault(False)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if icon_name:
        show_icon(made, theme, icon_name)
    if shortcut:
        keys = QKeySequence(shortcut)
        made.setShortcut(keys)
        made.setToolTip(f"{text} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")
    return made


def show_icon(shown_on: QPushButton, theme: Theme, icon_name: str) -> None:
    """Put an icon before the word of a button."""
    role = "on_accent" if shown_on.property("look") == _PRIMARY else "text_muted"
    shown_on.setIcon(icon(theme, icon_name, role))
    side = theme.metrics.icon - 2
    shown_on.setIconSize(QSize(side + _GAP, side))


class NavigationButton(QPushButton):
    """One line of the sidebar: an icon, a word, and a count if something needs the owner."""

    def __init__(
        self, theme: Theme, text: str, icon_name: str, shortcut: str, parent: QWidget | None = None
    ) -> None:
        """Make a line that can be checked; its shortcut is said in its tooltip."""
        super().__init__(text, parent)
        self._theme = theme
        self._icon_name = icon_name
        self._count = 0
        self._shows_name = True
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(theme.metrics.control)
        keys = QKeySequence(shortcut)
        self.setShortcut(keys)
        self.setToolTip(f"{text} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})")

    def show_name(self, *, shown: bool) -> None:
        """Show the word beside the icon, or the icon alone; screen readers and the tooltip have both."""
        self._shows_name = shown
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Be no narrower than the icon."""
        side = self._theme.metrics.icon
        return QSize(side + 16, self._theme.metrics.control)

    def show_count(self, count: int, description: str) -> None:
        """Show how many things need the owner; nothing is shown for none."""
        self._count = count
        self.setAccessibleDescription(description if count else "")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line by its state."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        metrics = self._theme.metrics
        role = "accent_text" if self.isChecked() else "text" if self.underMouse() else "text_muted"
        side = metrics.icon
        left = 12 if self._shows_name else (self.width() - side) // 2
        place = QRect(left, (self.height() - side) // 2, side, side)
        paint_icon(painter, self._theme, self._icon_name, role, place)
        if self._shows_name:
            self._paint_name(painter, role)
        if self._count:
            self._paint_count(painter)
        painter.end()

    def _paint_name(self, painter: QPainter, role: str) -> None:
        side = self._theme.metrics.icon
        painter.setPen(self._theme.colour(role))
        font = self.font()
        font.setWeight(font.Weight.Medium)
        painter.setFont(font)
        words = QRect(12 + side + 12, 0, self.width() - side - 36, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())

    def _paint_ground(self, painter: QPainter) -> None:
        place = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = self._theme.metrics.radius
        role = "accent_soft" if self.isChecked() else "soft" if self.underMouse() else ""
        painter.setPen(QPen(self._theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(role) if role else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(place, radius, radius)

    def _paint_count(self, painter: QPainter) -> None:
        font = self.font()
        font.setPixelSize(self._theme.metrics.type.caption)
        font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        text = str(self._count)
        width = QFontMetrics(font).horizontalAdvance(text) + 14
        place = QRectF(self.width() - width - 10, (self.height() - 20) / 2, width, 20)
        if not self._shows_name:
            place.moveTopRight(QPointF(self.width() - 1, 0))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("warning_soft"))
        painter.drawRoundedRect(place, 10, 10)
        painter.setPen(self._theme.colour("warning_text"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)


class ChoiceCard(QPushButton):
    """A card with an icon, a name and a sentence, to be clicked or chosen among others."""

    def __init__(
        self, theme: Theme, name: str, sentence: str, icon_name: str, *, upright: bool = False
    ) -> None:
        """Lay it out, with the sentence beside the icon or, ``upright``, below it."""
        super().__init__()
        self.setProperty("look", "choice")
        self.setAutoDefault(False)
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)
        metrics = theme.metrics
        layout = QVBoxLayout(self) if upright else QHBoxLayout(self)
        layout.setContentsMargins(metrics.large, metrics.medium, metrics.large, metrics.medium)
        layout.setSpacing(metrics.medium)
        layout.addWidget(IconLabel(theme, icon_name, "accent_text", chip=True), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(text_label(name, "strong"))
        self._wraps = bool(sentence)
        if sentence:
            words.addWidget(text_label(sentence, "small", wraps=True))
            words.addStretch()
        layout.addLayout(words, 1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(self._wraps)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """Be as large as what lies inside."""
        layout = self.layout()
        return layout.sizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Be no smaller than what lies inside."""
        layout = self.layout()
        return layout.minimumSize() if layout else super().minimumSizeHint()

    def hasHeightForWidth(self) -> bool:
        """The sentence wraps, if there is one."""
        return self._wraps

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped sentence needs."""
        layout = self.layout()
        return layout.heightForWidth(width) if layout else super().heightForWidth(width)
