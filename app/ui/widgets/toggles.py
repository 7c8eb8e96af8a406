"""Switches, weekdays, and the row of answers of which one is chosen, painted in the colours of the theme."""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from app.model.frame import Weekday
from app.ui.theme import Theme

_WIDTH, _HEIGHT = 32, 18
_PAINTED = "min-height: 0; padding: 0; border: none;"


class Switch(QCheckBox):
    """On or off, with words beside it if there are any."""

    edited = Signal()

    def __init__(self, theme: Theme, name: str, *, says_name: bool = True) -> None:
        """Make it off; ``says_name`` shows the name beside it."""
        super().__init__(name if says_name else "")
        self._theme = theme
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(lambda: self.edited.emit())

    def value(self) -> object:
        """Return whether it is on."""
        return self.isChecked()

    def show_value(self, value: object) -> None:
        """Show it on or off."""
        self.setChecked(bool(value))

    def sizeHint(self) -> QSize:
        """Be as wide as the switch and its words."""
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 10 if self.text() else 0
        return QSize(_WIDTH + 6 + width, max(_HEIGHT + 6, self.fontMetrics().height() + 4))

    def minimumSizeHint(self) -> QSize:
        """Nothing of it is cut."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the switch and its words."""
        theme, is_on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(3, (self.height() - _HEIGHT) / 2, _WIDTH, _HEIGHT)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), _HEIGHT / 2 + 2, _HEIGHT / 2 + 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_fill" if is_on else "idle"))
        painter.drawRoundedRect(place, _HEIGHT / 2, _HEIGHT / 2)
        side = _HEIGHT - 6
        left = place.right() - side - 3 if is_on else place.left() + 3
        painter.setBrush(theme.colour("on_accent" if is_on else "surface"))
        painter.drawEllipse(QRectF(left, place.top() + 3, side, side))
        painter.setPen(theme.colour("text"))
        words = self.rect().adjusted(_WIDTH + 16, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        painter.end()


class Toggle(QPushButton):
    """A word on a rounded ground that is tinted while it is chosen."""

    def __init__(self, theme: Theme, text: str, name: str = "") -> None:
        """Make it off."""
        super().__init__(text)
        self._theme = theme
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setAccessibleName(name or text)
        self.setToolTip(name)
        self.setStyleSheet(_PAINTED)
        self.setFixedHeight(theme.metrics.control - 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Ask for the width of the word, and for a height that it keeps in low windows."""
        width = QFontMetrics(self._letters()).horizontalAdvance(self.text())
        return QSize(width + 8, self._theme.metrics.control - 4)

    def minimumSizeHint(self) -> QSize:
        """The word is never cut."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the word by its state."""
        theme, is_on = self._theme, self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = "accent" if self.hasFocus() else "accent_soft" if is_on else "border_strong"
        painter.setPen(QPen(theme.colour(edge), 2 if self.hasFocus() else 1))
        ground = "accent_soft" if is_on else "soft" if self.underMouse() else "surface"
        painter.setBrush(theme.colour(ground))
        radius = theme.metrics.radius_small
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), radius, radius)
        painter.setFont(self._letters())
        painter.setPen(theme.colour("accent_text" if is_on else "text_muted"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _letters(self) -> QFont:
        font = self.font()
        font.setPixelSize(self._theme.metrics.type.caption)
        font.setWeight(QFont.Weight.DemiBold)
        return font


class Segments(QWidget):
    """A few answers side by side of which one is chosen; the arrow keys go from one to the next."""

    edited = Signal()

    def __init__(self, theme: Theme, name: str, options: Iterable[tuple[str, str]]) -> None:
        """Offer answers, each with its words."""
        super().__init__()
        self.setAccessibleName(name)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        group = QButtonGroup(self)
        self.buttons: dict[str, Toggle] = {}
        for key, words in options:
            answer = Toggle(theme, words)
            answer.setAccessibleDescription(name)
            group.addButton(answer)
            layout.addWidget(answer)
            self.buttons[key] = answer
        group.buttonToggled.connect(_reach_by_tab)
        group.buttonClicked.connect(lambda _: self.edited.emit())
        for answer in self.buttons.values():
            _reach_by_tab(answer, False)
        next(iter(self.buttons.values())).setChecked(True)

    def value(self) -> object:
        """Return the answer that is chosen."""
        return next(key for key, answer in self.buttons.items() if answer.isChecked())

    def show_value(self, value: object) -> None:
        """Show an answer."""
        self.buttons[str(value)].setChecked(True)


class WeekdayRow(QWidget):
    """The days of the week, each on or off."""

    edited = Signal()

    def __init__(self, theme: Theme) -> None:
        """Make all of them off."""
        super().__init__()
        self.setAccessibleName(self.tr("Weekdays"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        self.buttons: dict[Weekday, Toggle] = {}
        for day, (short, name) in self._names().items():
            button = self.buttons[day] = Toggle(theme, short, name)
            button.clicked.connect(lambda: self.edited.emit())
            layout.addWidget(button)

    def value(self) -> object:
        """Return the days that are on, in order."""
        return tuple(day for day, button in self.buttons.items() if button.isChecked())

    def show_value(self, value: object) -> None:
        """Show which days are on."""
        chosen = value if isinstance(value, tuple) else ()
        for day, button in self.buttons.items():
            button.setChecked(day in chosen)

    def _names(self) -> dict[Weekday, tuple[str, str]]:
        return {
            Weekday.MON: (self.tr("Mo"), self.tr("Monday")),
            Weekday.TUE: (self.tr("Tu"), self.tr("Tuesday")),
            Weekday.WED: (self.tr("We"), self.tr("Wednesday")),
            Weekday.THU: (self.tr("Th"), self.tr("Thursday")),
            Weekday.FRI: (self.tr("Fr"), self.tr("Friday")),
            Weekday.SAT: (self.tr("Sa"), self.tr("Saturday")),
            Weekday.SUN: (self.tr("Su"), self.tr("Sunday")),
        }


def _reach_by_tab(answer: QAbstractButton, is_chosen: bool) -> None:
    """Let Tab come to the chosen answer; the arrow keys go on from there."""
    answer.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)
