"""One moment on the axis: a sign, its time and what happens; it can be chosen like a button."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.editor.drawer.timeline.story import Told
from app.ui.theme import Theme

SIGN_MIDDLE = 20
"""How far below its upper edge the middle of the sign is; the axis runs there."""

_RADIUS = 6.5
_WIDEST = 190


class MomentMark(QAbstractButton):
    """Paints a moment. A filled dot is a message that goes out, a dashed ring one that does not or not yet."""

    def __init__(self, theme: Theme, told: Told, parent: QWidget) -> None:
        """Show a moment."""
        super().__init__(parent)
        self._theme = theme
        self.is_of_card = False
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._strong = self._letters(QFont.Weight.DemiBold)
        self._plain = self._letters(QFont.Weight.Normal)
        self._take(told)

    def show_told(self, told: Told) -> None:
        """Show another moment, or the same told otherwise."""
        if told != self.told:
            self._take(told)
            self.update()

    def _take(self, told: Told) -> None:
        self.told = told
        self.setAccessibleName(told.in_words())
        self.setToolTip(f"{told.time} · {told.name}")
        strong, plain = QFontMetrics(self._strong), QFontMetrics(self._plain)
        width = max(strong.horizontalAdvance(told.time), plain.horizontalAdvance(told.name))
        height = SIGN_MIDDLE + 16 + strong.height() + plain.height() + 8
        self._size = QSize(min(width, self._theme.metrics.scaled(_WIDEST)) + 16, height)

    def sizeHint(self) -> QSize:
        """Be as wide as its words, up to a limit."""
        return self._size

    def show_of_card(self, *, is_of_card: bool) -> None:
        """Mark it as one of the card that is chosen on the canvas."""
        if is_of_card != self.is_of_card:
            self.is_of_card = is_of_card
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground by its state, the sign, and the words."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_sign(painter, QPointF(self.width() / 2, SIGN_MIDDLE))
        words = self.rect().adjusted(4, SIGN_MIDDLE + 14, -4, 0)
        centred = int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        painter.setFont(self._strong)
        painter.setPen(self._theme.colour("text"))
        painter.drawText(words, centred, self.told.time)
        words.setTop(words.top() + QFontMetrics(self._strong).height() + 1)
        painter.setFont(self._plain)
        painter.setPen(self._theme.colour("text_muted"))
        name = QFontMetrics(self._plain).elidedText(
            self.told.name, Qt.TextElideMode.ElideRight, words.width()
        )
        painter.drawText(words, centred, name)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._theme
        place = QRectF(self.rect()).adjusted(1, SIGN_MIDDLE + 11, -1, -1)
        if self.isChecked() or self.is_of_card:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft" if self.isChecked() else "soft"))
            painter.drawRoundedRect(place, theme.metrics.radius_small, theme.metrics.radius_small)
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(place, theme.metrics.radius_small, theme.metrics.radius_small)

    def _paint_sign(self, painter: QPainter, middle: QPointF) -> None:
        theme, sign = self._theme, self.told.sign
        surface, accent = theme.colour("surface"), theme.colour("accent")
        if sign == "send":
            painter.setPen(QPen(surface, 2))
            painter.setBrush(accent)
            painter.drawEllipse(middle, _RADIUS, _RADIUS)
        elif sign in ("skip", "wait"):
            self._paint_ring(painter, middle, theme.colour("text_faint"), surface, is_skip=sign == "skip")
        else:
            painter.setPen(QPen(theme.colour("text_faint"), 2))
            painter.setBrush(surface)
            side = _RADIUS - 2.5 if sign == "joins" else _RADIUS - 1.5
            painter.drawRect(QRectF(middle.x() - side, middle.y() - side, 2 * side, 2 * side))

    def _paint_ring(
        self, painter: QPainter, middle: QPointF, edge: QColor, ground: QColor, *, is_skip: bool
    ) -> None:
        """Paint a dashed ring; one that is passed over is crossed out as well."""
        pen = QPen(edge, 1.8)
        pen.setDashPattern([2.2, 1.6])
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawEllipse(middle, _RADIUS, _RADIUS)
        if is_skip:
            painter.setPen(QPen(edge, 1.6))
            painter.drawLine(middle - QPointF(2.6, 2.6), middle + QPointF(2.6, 2.6))
            painter.drawLine(middle - QPointF(2.6, -2.6), middle + QPointF(2.6, -2.6))

    def _letters(self, weight: QFont.Weight) -> QFont:
        font = self.font()
        font.setPixelSize(self._theme.metrics.type.small)
        font.setWeight(weight)
        return font
