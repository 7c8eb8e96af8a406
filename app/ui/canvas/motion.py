"""Motion on the canvas: cards that glide to their places, a card that pulses once. None for who does not want it."""

from collections.abc import Mapping

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QApplication, QGraphicsRectItem, QStyle
from shiboken6 import isValid

from app.ui.canvas.scene import FlowScene

GLIDE_MS = 160
PULSE_MS = 900
_RING = 10.0
_ABOVE_CARDS = 3


def is_motion_wanted() -> bool:
    """Say whether the system asks for no animations."""
    return QApplication.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


class Glide(QObject):
    """Lets cards glide from where they were to where the drawing has them. ``rested`` when they are there."""

    rested = Signal()

    def __init__(self, scene: FlowScene) -> None:
        """Work on the cards of a scene."""
        super().__init__(scene)
        self._scene = scene
        self._ways: dict[str, tuple[QPointF, QPointF]] = {}
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(GLIDE_MS)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(self._show)
        self._animation.finished.connect(self.stop)
        scene.touched.connect(self.stop)

    def go(self, before: Mapping[str, QPointF]) -> None:
        """Begin at ``before``; the drawing has been changed already."""
        self.stop()
        here = {each: self._scene.place_of(each) for each in before}
        self._ways = {each: (before[each], here[each]) for each in before if before[each] != here[each]}
        if self._ways and is_motion_wanted():
            self._show(0.0)
            self._animation.start()

    def stop(self, touched: object = None) -> None:
        """Have everything where it belongs, at once."""
        del touched
        self._animation.stop()
        ways, self._ways = self._ways, {}
        self._scene.put_at(
            {each: self._scene.place_of(each) for each in ways if self._scene.items_of([each])}
        )
        if ways:
            self.rested.emit()

    def _show(self, share: float) -> None:
        self._scene.put_at({each: start + (end - start) * share for each, (start, end) in self._ways.items()})


class Pulse(QObject):
    """Draws a ring around a card that fades, once; it stands still where no motion is wanted."""

    def __init__(self, scene: FlowScene) -> None:
        """Work above the cards of a scene."""
        super().__init__(scene)
        self._scene = scene
        self.ring: QGraphicsRectItem | None = None
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(PULSE_MS)
        self._animation.setStartValue(1.0)
        self._animation.setEndValue(0.0)
        self._animation.valueChanged.connect(self._fade)
        self._animation.finished.connect(self.stop)

    def show_at(self, thing_id: str) -> None:
        """Pulse around a card or a note."""
        self.stop()
        rect = self._scene.rect_of(thing_id)
        if not rect.isEmpty():
            self.ring = self._scene.addRect(rect.adjusted(-_RING, -_RING, _RING, _RING))
            self.ring.setPen(QPen(QColor(self._scene.style_.accent), 4))
            self.ring.setZValue(_ABOVE_CARDS)
            self._animation.start()

    def stop(self) -> None:
        """Take the ring away."""
        self._animation.stop()
        ring, self.ring = self.ring, None
        if ring is not None and isValid(ring):  # it goes with the scene, too
            self._scene.removeItem(ring)

    def _fade(self, strength: float) -> None:
        if self.ring is not None and isValid(self.ring) and is_motion_wanted():
            self.ring.setOpacity(strength)
