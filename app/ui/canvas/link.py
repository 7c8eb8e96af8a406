"""A link: a line from an exit to a card, with a small label. Its path changes only when an end moves."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.ui.canvas.card import FLAT_BELOW
from app.ui.canvas.style import LABEL, CanvasStyle

_GRIP = 14.0


@dataclass(frozen=True, slots=True)
class Way:
    """A line as it is painted: with the ground of its label, empty where it has none, and all that they cover."""

    path: QPainterPath
    pill: QRectF
    bounds: QRectF


class LinkItem(QGraphicsItem):
    """The link from one exit of a card."""

    def __init__(self, source: str, label: str, target: str, style: CanvasStyle) -> None:
        """Make a link without a way; ``route`` gives it one."""
        super().__init__()
        self.source = source
        self.label = label
        self.target = target
        self._style = style
        self._ends = QPointF(), QPointF()
        self._sideways = False
        self._words = ""
        self._way: Way | None = None
        self.is_target_of_drop = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)

    @property
    def words(self) -> str:
        """What stands on the link."""
        return self._words

    @property
    def middle(self) -> QPointF:
        """The middle of the label, in canvas units."""
        return middle_of(*self._ends, sideways=self._sideways)

    @property
    def tip(self) -> QPointF:
        """Where the link can be taken off its target: just before it, in canvas units."""
        path = self.line()
        return path.pointAtPercent(path.percentAtLength(max(0.0, path.length() - 8.0)))

    @property
    def ends(self) -> tuple[QPointF, QPointF]:
        """Where the link begins and where it ends, in canvas units."""
        return self._ends

    def route(self, start: QPointF, end: QPointF, *, sideways: bool, words: str) -> None:
        """Lead the link from ``start`` to ``end`` and label it; its line is drawn up when it is needed first."""
        if self._way is not None:  # else nobody knows yet where it lies
            self.prepareGeometryChange()
        self._ends, self._sideways, self._words = (start, end), sideways, words
        self._way = None
        self.update()

    def way(self) -> Way:
        """Return the line with its label."""
        if self._way is None:
            path = routed(*self._ends, sideways=self._sideways)
            bounds = path.boundingRect().adjusted(-4, -4, 4, 4)
            pill = QRectF()
            if self._words:
                width, middle = self._style.label_width(self._words), self.middle
                pill = QRectF(middle.x() - width / 2, middle.y() - LABEL / 2, width, LABEL)
                bounds = bounds.united(pill)
            self._way = Way(path, pill, bounds)
        return self._way

    def boundingRect(self) -> QRectF:
        """Return the line with its label."""
        return (self._way or self.way()).bounds

    def shape(self) -> QPainterPath:
        """Return what can be taken hold of: the line, made thick."""
        stroker = QPainterPathStroker(QPen(Qt.GlobalColor.black, _GRIP))
        way = self.way()
        grip = stroker.createStroke(way.path)
        grip.addRect(way.pill)
        return grip

    def line(self) -> QPainterPath:
        """Return the way of the link."""
        return self.way().path

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the line, and near enough its label."""
        del option, widget
        style, way = self._style, self._way or self.way()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if painter.worldTransform().m11() < FLAT_BELOW:
            painter.setPen(style.link_pen_far)
            painter.drawPath(way.path)
            return
        is_lit = self.is_target_of_drop or self.isSelected()
        painter.setPen(style.lit_link_pen if is_lit else style.link_pen)
        painter.drawPath(way.path)
        if self._words:
            style.paint_label(painter, way.pill, self._words)


def routed(start: QPointF, end: QPointF, *, sideways: bool) -> QPainterPath:
    """Return the way between two points: straight where it can be, else a curve that leaves and arrives upright."""
    path = QPainterPath(start)
    reach = _reach(start, end, sideways=sideways)
    if reach:
        leaving = QPointF(reach, 0) if sideways else QPointF(0, reach)
        path.cubicTo(start + leaving, end - QPointF(0, reach), end)
    else:
        path.lineTo(end)
    return path


def middle_of(start: QPointF, end: QPointF, *, sideways: bool) -> QPointF:
    """Return the middle of the way between two points: a curve that leaves sideways bulges by 3/8 of its reach."""
    bulge = 3 / 8 * _reach(start, end, sideways=sideways) if sideways else 0.0
    return QPointF((start.x() + end.x()) / 2 + bulge, (start.y() + end.y()) / 2 - bulge)


def _reach(start: QPointF, end: QPointF, *, sideways: bool) -> float:
    """Return how far a curve goes on upright, or sideways, at its ends; 0 for a straight line."""
    across, down = end.x() - start.x(), end.y() - start.y()
    ahead, aside = (across, down) if sideways else (down, across)
    if abs(aside) < 1 and ahead > 0:
        return 0.0
    return max(40.0, min(160.0, abs(down) / 2 + abs(across) / 8))


def arrival(start: QPointF, card: QRectF, *, sideways: bool) -> QPointF:
    """Return where a link reaches a card: its top, or its left side where it comes straight from beside."""
    if sideways and card.left() > start.x() + 16 and card.top() + 12 <= start.y() <= card.bottom() - 12:
        return QPointF(card.left(), start.y())
    return QPointF(card.center().x(), card.top())
