"""The marks on a card's edge: what is wrong with its step, and that it is not in effect yet."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPolygonF

from app.ui.canvas.style import WIDTH, CanvasStyle
from app.ui.theme import Theme

BADGE = 20.0
PILL = 18.0
_CORNER = 6.0
"""How much is cut off the corners of the sign of an error."""


@dataclass(frozen=True, slots=True)
class CardMarks:
    """``problem`` says what is wrong, empty if nothing is; ``effect`` that the card is not in effect yet."""

    problem: str = ""
    is_error: bool = False
    effect: str = ""

    def in_words(self) -> str:
        """Return everything the marks say."""
        kind = _tr("Error") if self.is_error else _tr("Warning")
        problem = _tr("{kind}: {problem}").format(kind=kind, problem=self.problem) if self.problem else ""
        return "\n".join(each for each in (problem, self.effect) if each)


NO_MARKS = CardMarks()


def badge_rect() -> QRectF:
    """Return where the sign of a problem is, in the card's own units."""
    return QRectF(WIDTH - 13, -9, BADGE, BADGE)


def paint_marks(painter: QPainter, style: CanvasStyle, marks: CardMarks) -> None:
    """Paint them: an error is a red sign with cut corners and a cross, a warning a round one with “!”."""
    if marks.effect:
        _paint_effect(painter, style)
    if marks.problem:
        painter.setFont(style.title_font)
        paint_sign(painter, style.theme, badge_rect(), is_error=marks.is_error)


def paint_marks_flat(painter: QPainter, style: CanvasStyle, marks: CardMarks) -> None:
    """Paint what can be told from far away: an error is larger than a warning."""
    if marks.problem:
        rect = badge_rect() if not marks.is_error else badge_rect().adjusted(-6, -6, 6, 6)
        painter.fillRect(rect, style.danger if marks.is_error else style.warning)


def paint_sign(painter: QPainter, theme: Theme, rect: QRectF, *, is_error: bool) -> None:
    """Paint the sign of an error or of a warning, in the letters that are set."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("danger" if is_error else "warning"))
    if is_error:
        painter.drawPolygon(_octagon(rect))
    else:
        painter.drawEllipse(rect)
    painter.setPen(theme.colour("raised"))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, "×" if is_error else "!")


def _octagon(rect: QRectF) -> QPolygonF:
    left, top, right, bottom = rect.left(), rect.top(), rect.right(), rect.bottom()
    corners = (
        (left + _CORNER, top),
        (right - _CORNER, top),
        (right, top + _CORNER),
        (right, bottom - _CORNER),
        (right - _CORNER, bottom),
        (left + _CORNER, bottom),
        (left, bottom - _CORNER),
        (left, top + _CORNER),
    )
    return QPolygonF([QPointF(x, y) for x, y in corners])


def _paint_effect(painter: QPainter, style: CanvasStyle) -> None:
    """Paint a small label on the upper edge, with a pencil before its words."""
    words = _tr("not in effect yet")
    width = style.small_metrics.horizontalAdvance(words) + PILL + 16
    place = QRectF(10, -PILL / 2, width, PILL)
    painter.setPen(style.border_strong)
    painter.setBrush(style.soft)
    painter.drawRoundedRect(place, PILL / 2, PILL / 2)
    scale = painter.worldTransform().m11() * painter.device().devicePixelRatioF()
    glyph = style.glyph("pencil-simple", "text_muted", 11.0, scale)
    painter.drawPixmap(QPointF(place.left() + 7, place.top() + 3.5), glyph)
    painter.setFont(style.small_font)
    painter.setPen(style.muted)
    room = place.adjusted(PILL + 5, 0, -4, 0)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def _tr(text: str) -> str:
    return QCoreApplication.translate("CardMarks", text)
