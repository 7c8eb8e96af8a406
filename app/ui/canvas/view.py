"""The view: zooming, panning, the grid, and the overview that is shown from far away."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from app.model.drawing.drawing import ENTRY
from app.ui.canvas.card import FLAT_BELOW
from app.ui.canvas.clear_sight import area_to_fit, scale_in, scroll_into_sight
from app.ui.canvas.grid import Grid
from app.ui.canvas.overview import Overview
from app.ui.canvas.scene import FlowScene
from app.ui.canvas.style import CanvasStyle

SMALLEST, LARGEST = 0.05, 2.5
OVERVIEW_BELOW = 0.30
_GRID_ABOVE = 0.55
_NOTCH = 1.15
_FIT_MARGIN = 60.0
_READABLE = 0.75
"""At smaller scales the words on the cards are too small to be read at ease."""


class FlowView(QGraphicsView):
    """Shows a scene. ``zoomed`` is emitted with the new scale, ``resized`` when it has another size.

    ``speaker`` is what tells a screen reader about it; ``floating`` are the widgets at its foot, clear
    of which everything is fitted in and a card is shown.
    """

    zoomed = Signal(float)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a view without a scene."""
        super().__init__(parent)
        self.speaker: QObject | None = None
        self.floating: tuple[QWidget, ...] = ()
        self._panning_from: QPoint | None = None
        self._space = False
        self._overview: Overview | None = None
        self._grid = Grid()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.SmartViewportUpdate)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def flow(self) -> FlowScene | None:
        """The scene that is shown."""
        scene = self.scene()
        return scene if isinstance(scene, FlowScene) else None

    @property
    def is_space_held(self) -> bool:
        """Whether the space bar is held, and the mouse moves the canvas."""
        return self._space

    @property
    def scale_factor(self) -> float:
        """How large a canvas unit is shown."""
        return self.transform().m11()

    @property
    def shows_overview(self) -> bool:
        """Whether the cards are too small to be painted one by one."""
        return self.scale_factor < OVERVIEW_BELOW

    def show_flow(self, scene: FlowScene) -> None:
        """Show a scene and fit it in."""
        self.setScene(scene)
        self._overview = Overview(scene)
        scene.touched.connect(self._forget_overview)
        scene.shifted.connect(self._follow_from_far)

    def _forget_overview(self, touched: object) -> None:
        if self._overview is not None:
            self._overview.forget(touched)
            if self.shows_overview:
                self.viewport().update()

    def _follow_from_far(self, ids: Iterable[str]) -> None:
        """Paint anew what has moved: the scene itself does not know what the overview has painted where."""
        changed = self._overview.follow(ids) if self._overview is not None else QRectF()
        if self.shows_overview and changed is None:
            self.viewport().update()
        elif self.shows_overview and changed is not None and not changed.isNull():
            self.viewport().update(self.mapFromScene(changed).boundingRect().adjusted(-2, -2, 2, 2))

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Zoom, keeping what is at ``around`` (in the view's pixels; by default its middle) where it is."""
        wanted = min(LARGEST, max(SMALLEST, self.scale_factor * factor))
        anchor = around if around is not None else QPointF(self.viewport().rect().center())
        before = self.mapToScene(anchor.toPoint())
        self._set_scale(wanted)
        moved = self.mapFromScene(before) - anchor.toPoint()
        self._scroll(moved)

    def zoom_to(self, scale: float) -> None:
        """Zoom to a scale, 1.0 being the natural size."""
        self.zoom_by(scale / self.scale_factor)

    def fit(self) -> None:
        """Show every card, not larger than life."""
        if self.flow is not None:
            self.fit_rect(self.flow.content_rect())

    def show_beginning(self) -> None:
        """Show every card where that leaves them readable, else how the flow begins."""
        self.fit()
        if self.flow is None or self.scale_factor >= _READABLE:
            return
        self._set_scale(_READABLE)
        entry, everything = self.flow.rect_of(ENTRY), self.flow.content_rect()
        room, margin = self.viewport().size() / _READABLE, _FIT_MARGIN / _READABLE
        is_narrow = everything.width() + margin <= room.width()
        middle = everything.center().x() if is_narrow else entry.center().x()
        self.centerOn(middle, entry.top() - margin / 2 + room.height() / 2)

    def fit_rect(self, rect: QRectF) -> None:
        """Show a rectangle of the canvas, not larger than life."""
        if rect.isEmpty():
            return
        room = self.viewport().rect().toRectF()
        area = area_to_fit(rect.size(), room, self._floating_places())
        self._set_scale(min(1.0, max(SMALLEST, scale_in(rect.size(), area))))
        self.centerOn(rect.center() - (area.center() - room.center()) / self.scale_factor)

    def show_part(self, scale: float, middle: QPointF) -> None:
        """Show the part around a place of the canvas at a scale."""
        self._set_scale(min(LARGEST, max(SMALLEST, scale)))
        self.centerOn(middle)

    def shown_part(self) -> tuple[float, QPointF]:
        """Return the scale, and the place of the canvas in the middle."""
        return self.scale_factor, self.mapToScene(self.viewport().rect().center())

    def show_card(self, card_id: str) -> None:
        """Bring a card or a note into sight, if it is not, and out from under what floats on the canvas."""
        scene = self.flow
        if scene is not None and scene.items_of([card_id]):
            card = self.mapFromScene(scene.rect_of(card_id)).boundingRect().toRectF()
            room = self.viewport().rect().toRectF()
            self._scroll(scroll_into_sight(card, room, self._floating_places()).toPoint())

    def show_readably(self, card_id: str) -> None:
        """Bring a card or a note into the middle, large enough to be read."""
        scene = self.flow
        if scene is not None and scene.items_of([card_id]):
            if self.scale_factor < FLAT_BELOW:
                self._set_scale(_READABLE)
            self.centerOn(scene.rect_of(card_id).center())
            self.show_card(card_id)

    def _floating_places(self) -> list[QRectF]:
        return [each.geometry().toRectF() for each in self.floating if not each.isHidden()]

    def _set_scale(self, scale: float) -> None:
        factor = scale / self.scale_factor
        if abs(factor - 1) > 1e-9:
            self.scale(factor, factor)
        if self.flow is not None:
            self.flow.shows_cards = not self.shows_overview
        self.zoomed.emit(scale)

    def _scroll(self, by: QPoint) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() + by.x())
        down.setValue(down.value() + by.y())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with a wheel or with Ctrl; two fingers on a touchpad move the canvas."""
        touchpad = not event.pixelDelta().isNull() and event.phase() != Qt.ScrollPhase.NoScrollPhase
        if touchpad and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._scroll(-event.pixelDelta())
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._scroll(QPoint(-event.angleDelta().y() - event.angleDelta().x(), 0))
        else:
            self.zoom_by(_NOTCH ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def viewportEvent(self, event: QEvent) -> bool:
        """Zoom with two fingers pinching."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom_by(1 + event.value(), event.position())
            return True
        return super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move the canvas with the middle button, or with the space bar held."""
        left_with_space = self._space and event.button() is Qt.MouseButton.LeftButton
        if event.button() is Qt.MouseButton.MiddleButton or left_with_space:
            self._panning_from = event.position().toPoint()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            event.accept()
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the canvas along."""
        if self._panning_from is not None:
            here = event.position().toPoint()
            self._scroll(self._panning_from - here)
            self._panning_from = here
            return
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the canvas go."""
        if self._panning_from is not None:
            self._panning_from = None
            self.viewport().unsetCursor()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hold the space bar to move the canvas."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = True
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
            return
        super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let the space bar go."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space = False
            self.viewport().unsetCursor()
            return
        super().keyReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the middle in the middle."""
        middle = self.mapToScene(QPoint(event.oldSize().width() // 2, event.oldSize().height() // 2))
        super().resizeEvent(event)
        if event.oldSize().isValid() and self.scene() is not None:
            self.centerOn(middle)
        self.resized.emit()

    def drawBackground(self, painter: QPainter, rect: QRectF | QPointF) -> None:  # type: ignore[override]
        """Paint the ground, near enough with a grid of dots."""
        scene = self.flow
        if scene is None or not isinstance(rect, QRectF):
            return
        painter.fillRect(rect, scene.style_.background)
        if self.scale_factor >= _GRID_ABOVE:
            self._grid.paint(painter, rect, scene.style_.dot_pen)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards one by one; from far away all of them in a few calls."""
        if self._overview is None or not self.shows_overview:
            super().paintEvent(event)
            return
        painter = QPainter(self.viewport())
        painter.setClipRegion(event.region())
        painter.setWorldTransform(self.viewportTransform())
        self.drawBackground(painter, self.mapToScene(event.rect()).boundingRect())
        self._overview.paint(painter)
        band = self.rubberBandRect()
        if self.flow is not None and not band.isNull():
            painter.resetTransform()
            self._paint_band(painter, band, self.flow.style_)

    def _paint_band(self, painter: QPainter, band: QRect, style: CanvasStyle) -> None:
        painter.setPen(style.selected_pen)
        painter.setBrush(style.band)
        painter.drawRect(band)
