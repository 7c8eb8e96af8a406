"""A small map of a large flow, with a frame around what is seen; click or drag to go there."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from app.ui.canvas.scene import FlowScene
from app.ui.canvas.view import FlowView
from app.ui.theme import Theme

LEAST_STEPS = 30
"""A smaller flow needs no map."""

_SIZE = QSize(196, 132)
_MARGIN = 8.0


class Minimap(QFrame):
    """Paints every card in one call; the places are worked out anew only when the drawing changes."""

    def __init__(self, theme: Theme, view: FlowView, scene: FlowScene, parent: QWidget) -> None:
        """Show a scene and what its view shows."""
        super().__init__(parent)
        self._theme = theme
        self._view = view
        self._scene = scene
        self._rects: list[QRectF] | None = None
        self._scale = 1.0
        self._corner = QPointF()
        self.is_wanted = True
        self.setFixedSize(_SIZE)
        self.setAccessibleName(self.tr("Map of the flow"))
        self.setToolTip(self.tr("Click or drag to go there"))
        scene.touched.connect(self._changed)
        for bar in (view.horizontalScrollBar(), view.verticalScrollBar()):
            bar.valueChanged.connect(lambda _: self.update())
        view.zoomed.connect(lambda _: self.update())
        self._changed()

    def toggle(self) -> None:
        """Show or hide it, as long as the flow is large enough."""
        self.is_wanted = not self.is_wanted
        self._changed()

    def look_again(self) -> None:
        """Take note of where the cards are now."""
        self._changed()

    def _changed(self, ids: object = None) -> None:
        del ids
        self._rects = None
        self.setVisible(self.is_wanted and len(self._scene.drawing.steps) >= LEAST_STEPS)
        self.update()

    def _lay_out(self) -> list[QRectF]:
        content = self._scene.content_rect().adjusted(-60, -60, 60, 60)
        room = self.rect().toRectF().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        self._scale = min(room.width() / content.width(), room.height() / content.height())
        shown = content.size() * self._scale
        self._corner = QPointF(
            room.center().x() - shown.width() / 2 - content.left() * self._scale,
            room.center().y() - shown.height() / 2 - content.top() * self._scale,
        )
        return [self._on_map(self._scene.rect_of(each)) for each in self._scene.cards]

    def _on_map(self, rect: QRectF) -> QRectF:
        corner = rect.topLeft() * self._scale + self._corner
        return QRectF(
            corner.x(),
            corner.y(),
            max(2.0, rect.width() * self._scale),
            max(1.5, rect.height() * self._scale),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, all cards, and the frame."""
        del event
        if self._rects is None:
            self._rects = self._lay_out()
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme.colour("border"))
        painter.setBrush(theme.colour("raised"))
        painter.drawRoundedRect(self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("idle"))
        painter.drawRects(self._rects)
        frame = theme.colour("accent")
        painter.setPen(frame)
        frame.setAlpha(30)
        painter.setBrush(frame)
        seen = self._on_map(self._view.mapToScene(self._view.viewport().rect()).boundingRect())
        painter.drawRect(seen.intersected(self.rect().toRectF().adjusted(2, 2, -2, -2)))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go there."""
        self._go(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go(event)

    def _go(self, event: QMouseEvent) -> None:
        if self._rects is None:
            self._rects = self._lay_out()
        self._view.centerOn((event.position() - self._corner) / self._scale)
        event.accept()
