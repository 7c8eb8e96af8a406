"""One step of the numbers: its name, a bar that narrows from sent to read, and the counts in words."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from app.ui.editor.drawer.numbers.words import NumberWords
from app.ui.theme import Theme
from app.workspace.numbers import StepNumbers

_NAME_WIDTH = 190
_BAR_WIDTH = 220
_BAR_HEIGHT = 14.0
_GAP = 16


class StepRow(QAbstractButton):
    """A line that can be pressed to go to its card."""

    def __init__(self, theme: Theme, step: str, name: str) -> None:
        """Show a step without numbers."""
        super().__init__()
        self._theme = theme
        self._words = NumberWords(self)
        self.step = step
        self.name = name
        self._most = 1
        self.numbers = StepNumbers()
        self.counts = ""
        self.skips = ""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_numbers(self, numbers: StepNumbers, most: int) -> None:
        """Show numbers; ``most`` is what the whole width of the bar stands for."""
        self.numbers, self._most = numbers, max(1, most)
        self.counts = self._words.counts(numbers)
        self.skips = self._words.skips(numbers)
        self.setAccessibleName(f"{self.name}: {self.counts}")
        self.setAccessibleDescription(self.skips)
        self.setToolTip(self.skips)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Be as high as one line of words, or two where something was skipped."""
        lines = QFontMetrics(self._letters()).height() * (2 if self.skips else 1)
        return QSize(_NAME_WIDTH + _BAR_WIDTH + 200, lines + 12)

    def minimumSizeHint(self) -> QSize:
        """The words may be cut, the bar is not."""
        return QSize(_NAME_WIDTH + _BAR_WIDTH, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the name, the bar and the words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        scaled = self._theme.metrics.scaled
        letters = self._letters()
        metrics = QFontMetrics(letters)
        line = metrics.height()
        top = 6
        painter.setFont(self.font())
        painter.setPen(self._theme.colour("text"))
        name = QFontMetrics(self.font()).elidedText(
            self.name, Qt.TextElideMode.ElideRight, scaled(_NAME_WIDTH) - _GAP
        )
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(8, top, scaled(_NAME_WIDTH), line), middle, name)
        left = scaled(_NAME_WIDTH)
        self._paint_bar(
            painter, QRectF(left, top + (line - _BAR_HEIGHT) / 2, scaled(_BAR_WIDTH), _BAR_HEIGHT)
        )
        left += scaled(_BAR_WIDTH) + _GAP
        room = self.width() - left - 8
        painter.setFont(letters)
        painter.setPen(self._theme.colour("text"))
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(QRectF(left, top, room, line), middle, metrics.elidedText(self.counts, elide, room))
        if self.skips:
            painter.setPen(self._theme.colour("text_muted"))
            below = QRectF(left, top + line, room, line)
            painter.drawText(below, middle, metrics.elidedText(self.skips, elide, room))
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        painter.setBrush(self._theme.colour("soft") if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)

    def _paint_bar(self, painter: QPainter, place: QRectF) -> None:
        """Paint sent, delivered and read over each other, the further a message came the stronger; then the failed."""
        numbers, theme = self.numbers, self._theme
        width = place.width() / self._most
        path = QPainterPath()
        path.addRoundedRect(place, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
        painter.save()
        painter.setClipPath(path)
        painter.fillRect(place, theme.colour("soft"))
        shades = ((numbers.sent, 0.28), (numbers.delivered, 0.4), (numbers.read, 1.0))
        for count, strength in shades:
            shade = theme.colour("accent")
            shade.setAlphaF(strength)
            painter.fillRect(QRectF(place.left(), place.top(), count * width, place.height()), shade)
        failed = QRectF(
            place.left() + numbers.sent * width, place.top(), numbers.failed * width, place.height()
        )
        painter.fillRect(failed, theme.colour("danger"))
        painter.restore()

    def _letters(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(self._theme.metrics.type.small)
        return font
