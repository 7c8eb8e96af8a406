"""A link: a line from an exit to a card, with a small label. Its path changes only when an end moves."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from app.ui.canvas.card import FLAT_BELOW
from app.ui.canvas.style import LABEL, CanvasStyle

_GRIP = 14.0


class LinkItem(QGraphicsItem):
    """The link from one exit of a card."""

    def __init__(self, source: str, label: str, target: str, style: CanvasStyle) -> None:
        """Make a link without a way; ``route`` gives it one."""
        super().__init__()
        self.source = source
        self.label = label
        self.target = target
        self._style = style
        self._path = QPainterPath()
        self._middle = QPointF()
        self._bounds = QRectF()
        self._words = ""
        self._pill = QRectF()
        self.is_target_of_drop = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setZValue(0)

    @property
    def words(self) -> str:
        """What stands on the link."""
        return self._words

    @property
    def middle(self) -> QPointF:
        """The middle of the label, in canvas units."""
        return self._middle

    @property
    def tip(self) -> QPointF:
        """Where the link can be taken off its target: just before it, in canvas units."""
        length = self._path.length()
        return self._path.pointAtPercent(self._path.percentAtLength(max(0.0, length - 8.0)))

    def route(self, start: QPointF, end: QPointF, *, sideways: bool, words: str) -> None:
        """Lead the link from ``start`` to ``end`` and label it."""
        self.prepareGeometryChange()
        self._path = routed(start, end, sideways=sideways)
        self._middle = middle_of(self._path)
        self._words = words
        bounds = self._path.boundingRect().adjusted(-4, -4, 4, 4)
        if words:
            width, middle = self._style.label_width(words), self._middle
            self._pill = QRectF(middle.x() - width / 2, middle.y() - LABEL / 2, width, LABEL)
            bounds = bounds.united(self._pill)
        else:
            self._pill = QRectF()
        self._bounds = bounds
        self.update()

    def boundingRect(self) -> QRectF:
        """Return the line with its label."""
        return self._bounds

    def shape(self) -> QPainterPath:
        """Return what can be taken hold of: the line, made thick."""
        stroker = QPainterPathStroker(QPen(Qt.GlobalColor.black, _GRIP))
        path = stroker.createStroke(self._path)
        path.addRect(self._pill)
        return path

    def line(self) -> QPainterPath:
        """Return the way of the link."""
        return self._path

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Paint the line, and near enough its label."""
        del option, widget
        style = self._style
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if painter.worldTransform().m11() < FLAT_BELOW:
            painter.setPen(style.link_pen_far)
            painter.drawPath(self._path)
            return
        is_lit = self.is_target_of_drop or self.isSelected()
        painter.setPen(style.lit_link_pen if is_lit else style.link_pen)
        painter.drawPath(self._path)
        if self._words:
            style.paint_label(painter, self._pill, self._words)


def routed(start: QPointF, end: QPointF, *, sideways: bool) -> QPainterPath:
    """Return the way between two points: straight where it can be, else a curve that leaves and arrives upright."""
    path = QPainterPath(start)
    is_straight = abs(start.y() - end.y()) < 1 if sideways else abs(start.x() - end.x()) < 1
    if is_straight and (end.x() > start.x() if sideways else end.y() > start.y()):
        path.lineTo(end)
        return path
    reach = max(40.0, min(160.0, abs(end.y() - start.y()) / 2 + abs(end.x() - start.x()) / 8))
    first = start + (QPointF(reach, 0) if sideways else QPointF(0, reach))
    path.cubicTo(first, end - QPointF(0, reach), end)
    return path


def middle_of(path: QPainterPath) -> QPointF:
    """Return the middle of what ``routed`` returns: of a straight line, or of a curve as Bézier has it."""
    last = path.elementCount() - 1
    start, end = path.elementAt(0), path.elementAt(last)
    if last == 1:
        return QPointF((start.x + end.x) / 2, (start.y + end.y) / 2)
    first, second = path.elementAt(1), path.elementAt(2)
    return QPointF(
        (start.x + 3 * (first.x + second.x) + end.x) / 8, (start.y + 3 * (first.y + second.y) + end.y) / 8
    )


def arrival(start: QPointF, card: QRectF, *, sideways: bool) -> QPointF:
    """Return where a link reaches a card: its top, or its left side where it comes straight from beside."""
    if sideways and card.left() > start.x() + 16 and card.top() + 12 <= start.y() <= card.bottom() - 12:
        return QPointF(card.left(), start.y())
    return QPointF(card.center().x(), card.top())
