"""Pulling a link: out of an exit, or by its tip off the card it leads to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QGraphicsPathItem

from app.model.drawing import gestures
from app.model.drawing.drawing import ENTRY
from app.model.errors import TendrilError
from app.ui.canvas import style as sizes
from app.ui.canvas.hit import Hit, Part, hit_at
from app.ui.canvas.link import routed
from app.ui.canvas.scene import FlowScene

if TYPE_CHECKING:
    from app.ui.canvas.editing_view import EditingView

_ABOVE_CARDS = 2


class Pulling:
    """One pull. Let go over a card it connects; in empty space an exit asks what comes next, a tip disconnects."""

    def __init__(self, view: "EditingView", scene: FlowScene, hit: Hit, place: QPointF) -> None:
        """Take hold of an exit or of a link's tip."""
        self._view = view
        self._scene = scene
        self._hit = hit
        self._line = QGraphicsPathItem()
        self._line.setPen(scene.style_.link_pen)
        self._line.setZValue(_ABOVE_CARDS)
        scene.addItem(self._line)
        self._taken_off = scene.links.get((hit.card_id, hit.label)) if hit.part is Part.TIP else None
        if self._taken_off is not None:
            self._taken_off.hide()
        self.drag(QPointF(), place, free=False)

    def drag(self, by: QPointF, place: QPointF, *, free: bool) -> None:
        """Lead the line to where the mouse is."""
        del by, free
        card = self._scene.cards[self._hit.card_id]
        start = card.pos() + card.port(self._hit.label)
        self._line.setPath(routed(start, place, sideways=card.leaves_sideways(self._hit.label)))

    def end(self, at: QPoint, place: QPointF) -> None:
        """Let go, and say what was done; ``at`` is the place on the screen."""
        self.cancel()
        scene, hit = self._scene, self._hit
        under = hit_at(scene, place)
        is_nowhere = under.part in (Part.NOTHING, Part.LINK, Part.TIP, Part.NOTE)
        if hit.part is Part.TIP:
            if under.part is Part.TIP and (under.card_id, under.label) == (hit.card_id, hit.label):
                scene.select_link(hit.card_id, hit.label)
            elif is_nowhere:
                self._view.patched.emit(gestures.disconnect(scene.drawing, hit.card_id, hit.label))
            else:
                self._connect(under.card_id)
        elif under == hit:
            if scene.drawing.exits(hit.card_id)[hit.label] is None:
                self._view.wanted.emit(hit.card_id, hit.label, self._view.below(hit), at)
        elif is_nowhere:
            self._view.wanted.emit(hit.card_id, hit.label, place - QPointF(sizes.WIDTH / 2, 0), at)
        else:
            self._connect(under.card_id)

    def cancel(self) -> None:
        """Take the line away; a link that was taken off is as it was."""
        if self._line.scene() is not None:
            self._scene.removeItem(self._line)
        link = self._scene.links.get((self._hit.card_id, self._hit.label))
        if link is not None:
            link.show()

    def _connect(self, target: str) -> None:
        drawing, hit = self._scene.drawing, self._hit
        if target in (ENTRY, hit.card_id) or drawing.exits(hit.card_id)[hit.label] == target:
            return
        try:
            self._view.patched.emit(gestures.connect(drawing, hit.card_id, hit.label, target))
        except TendrilError as error:
            self._view.refused.emit(error)
