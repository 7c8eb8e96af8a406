"""The least a canvas can be: shared pixmaps, a title, a line and two ports, plain curves; nothing of Tendril."""

import json
import sys

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QStaticText,
)
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from tests.bench import graph
from tests.bench.canvas_measures import measured

WIDTH, HEIGHT = 220.0, 96.0
FLAT_BELOW, OVERVIEW_BELOW = 0.45, 0.30
_INK, _LINE, _PAPER = QColor(30, 30, 40), QColor(90, 110, 220), QColor(255, 255, 255)


class Node(QGraphicsItem):
    """A rounded card from one shared pixmap."""

    def __init__(self, number: int, body: QPixmap) -> None:
        super().__init__()
        self.number = number
        self.links: list[Link] = []
        self._body = body
        self._title = _laid_out(f"Node {number}, with a title of some length that is cut")
        self._line = _laid_out("30 min after the one before, between 9 and 5 from Monday to Friday")
        self.setZValue(1)

    def boundingRect(self) -> QRectF:
        return QRectF(-6, -6, WIDTH + 12, HEIGHT + 12)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        if painter.worldTransform().m11() < FLAT_BELOW:
            painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), _PAPER)
            return
        painter.drawPixmap(QPointF(-6, -6), self._body)
        painter.setPen(_INK)
        painter.drawStaticText(QPointF(14, 12), self._title)
        painter.drawStaticText(QPointF(14, 40), self._line)
        painter.setBrush(_PAPER)
        painter.setPen(_LINE)
        painter.drawEllipse(QPointF(WIDTH / 2, 0), 5, 5)
        painter.drawEllipse(QPointF(WIDTH / 2, HEIGHT), 5, 5)


class Link(QGraphicsItem):
    """A cubic curve that changes when an end moves."""

    def __init__(self, source: Node, target: Node) -> None:
        super().__init__()
        self.source, self.target = source, target
        source.links.append(self)
        target.links.append(self)
        self.path = QPainterPath()
        self.route()

    def route(self) -> None:
        self.prepareGeometryChange()
        start = self.source.pos() + QPointF(WIDTH / 2, HEIGHT)
        end = self.target.pos() + QPointF(WIDTH / 2, 0)
        self.path = QPainterPath(start)
        self.path.cubicTo(start + QPointF(0, 60), end - QPointF(0, 60), end)

    def boundingRect(self) -> QRectF:
        return self.path.controlPointRect().adjusted(-2, -2, 2, 2)

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if painter.worldTransform().m11() < FLAT_BELOW:
            painter.setPen(QPen(_LINE, 0))
            painter.drawLine(self.path.pointAtPercent(0), self.path.pointAtPercent(1))
            return
        painter.setPen(QPen(_LINE, 2))
        painter.drawPath(self.path)


class View(QGraphicsView):
    """Moves a node with the mouse, and paints all in two calls from far away."""

    def __init__(self, scene: QGraphicsScene) -> None:
        super().__init__(scene)
        self.overview: tuple[list[QRectF], list[QLineF]] = ([], [])
        self._held: tuple[Node, QPointF] | None = None
        self.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)

    def set_scale(self, scale: float) -> None:
        by = scale / self.transform().m11()
        self.scale(by, by)

    def drawBackground(self, painter: QPainter, rect: QRectF | QPointF) -> None:  # type: ignore[override]
        assert isinstance(rect, QRectF)
        painter.fillRect(rect, QColor(245, 245, 248))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.transform().m11() >= OVERVIEW_BELOW:
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        painter.setWorldTransform(self.viewportTransform())
        self.drawBackground(painter, self.mapToScene(event.rect()).boundingRect())
        rects, lines = self.overview
        painter.setPen(QPen(_LINE, 0))
        painter.drawLines(lines)
        painter.setBrush(_PAPER)
        painter.drawRects(rects)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        node = next((each for each in self.items(event.position().toPoint()) if isinstance(each, Node)), None)
        if node is not None:
            self._held = node, self.mapToScene(event.position().toPoint()) - node.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._held is not None:
            node, grip = self._held
            node.setPos(self.mapToScene(event.position().toPoint()) - grip)
            for link in node.links:
                link.route()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._held = None


class BareCanvas:
    """A graph on a bare canvas."""

    def __init__(self, nodes: int) -> None:
        self._scene = QGraphicsScene()
        self.view = View(self._scene)
        body = _body()
        self._nodes = [Node(number, body) for number in range(nodes)]
        for node in self._nodes:
            node.setPos(*graph.place(node.number, nodes))
            self._scene.addItem(node)
        links = [Link(self._nodes[one], self._nodes[other]) for one, other in graph.links(nodes)]
        for link in links:
            self._scene.addItem(link)
        rects = [QRectF(node.x(), node.y(), WIDTH, HEIGHT) for node in self._nodes]
        lines = [QLineF(link.path.pointAtPercent(0), link.path.pointAtPercent(1)) for link in links]
        self.view.overview = rects, lines
        self._bounds = QRectF()
        for rect in rects:
            self._bounds = self._bounds.united(rect)
        self._scene.setSceneRect(self._bounds.adjusted(-4000, -4000, 4000, 4000))

    def fit(self) -> None:
        room = self.view.viewport().size()
        scale = min(room.width() / self._bounds.width(), room.height() / self._bounds.height())
        self.view.set_scale(min(1.0, scale))
        self.view.centerOn(self._bounds.center())

    def zoom_by(self, factor: float) -> None:
        self.view.set_scale(self.view.transform().m11() * factor)

    def node_at(self) -> tuple[str, QPointF]:
        middle = self.view.mapToScene(self.view.viewport().rect().center())
        node = min(self._nodes, key=lambda each: (each.pos() - middle).manhattanLength())
        return str(node.number), node.pos() + QPointF(60, 30)

    def position(self, node: str) -> QPointF:
        return self._nodes[int(node)].pos()


def _laid_out(text: str) -> QStaticText:
    metrics = QFontMetricsF(QApplication.font())
    return QStaticText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, WIDTH - 28))


def _body() -> QPixmap:
    pixmap = QPixmap(round(WIDTH + 12), round(HEIGHT + 12))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(_LINE, 1))
    painter.setBrush(_PAPER)
    painter.drawRoundedRect(QRectF(6, 6, WIDTH, HEIGHT), 10, 10)
    painter.end()
    return pixmap


if __name__ == "__main__":
    application, number_of_nodes = QApplication([]), int(sys.argv[1])
    print(json.dumps(measured(lambda: BareCanvas(number_of_nodes), number_of_nodes)))
