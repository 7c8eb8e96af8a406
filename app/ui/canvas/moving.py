"""Dragging cards and notes: along the grid, in line with neighbours, and onto a link to be put into it."""

from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QPointF, Qt

from app.model.drawing import gestures
from app.ui.canvas.guides import Guides
from app.ui.canvas.scene import FlowScene

if TYPE_CHECKING:
    from app.ui.canvas.editing_view import EditingView

ROOM_BELOW = 64.0
_numbers = count(1)


class Moving:
    """One drag of some cards and notes. Alt suppresses the grid, the guides and links."""

    def __init__(self, view: "EditingView", scene: FlowScene, grabbed: str, ids: list[str]) -> None:
        """Take hold of one of ``ids``."""
        self._view = view
        self._scene = scene
        self._grabbed = grabbed
        self._ids = ids
        self._by = QPointF()
        self._guides: Guides | None = None

    def drag(self, by: QPointF, place: QPointF, *, free: bool) -> None:
        """Show everything moved; ``place`` is where the mouse is on the canvas."""
        scene = self._scene
        if self._guides is None:
            visible = self._view.mapToScene(self._view.viewport().rect()).boundingRect()
            self._guides = Guides(scene, self._ids, visible)
        if free:
            self._guides.hide()
        else:
            start = scene.place_of(self._grabbed)
            rect = scene.rect_of(self._grabbed)
            rect.moveTopLeft(start + by)
            by = self._guides.snapped(rect) - start
        if by != self._by:
            self._by = by
            scene.drag(self._ids, by)
        self._view.light(self._view.link_at(place) if self._is_loose() and not free else None)

    def end(self, at: QPoint, place: QPointF) -> None:
        """Let go, and say what was done."""
        del at, place
        self._drop_guides()
        link = self._view.lit
        self._view.light(None)
        if self._by.isNull():
            return
        drawing, by = self._scene.drawing, self._by
        if link is None:
            patch = gestures.move(drawing, self._ids, by.x(), by.y(), gesture=str(next(_numbers)))
        else:
            room = self._scene.rect_of(self._grabbed).height() + ROOM_BELOW
            patch = gestures.insert(
                drawing, self._grabbed, link.source, link.label, by.x(), by.y(), room=room
            )
        self._view.patched.emit(patch)

    def cancel(self) -> None:
        """Put everything back."""
        self._drop_guides()
        self._view.light(None)
        self._scene.drag(self._ids, QPointF())

    def _drop_guides(self) -> None:
        if self._guides is not None:
            self._guides.end()
            self._guides = None

    def _is_loose(self) -> bool:
        """Whether one card is dragged that is linked to nothing, and so may be dropped on a link."""
        drawing = self._scene.drawing
        if len(self._ids) != 1 or self._grabbed not in drawing.steps:
            return False
        exits = drawing.exits(self._grabbed)
        return bool(exits) and not drawing.sources(self._grabbed) and not any(exits.values())


def is_free(keys: Qt.KeyboardModifier) -> bool:
    """Whether the keys that are held suppress the grid, the guides and links."""
    return bool(keys & Qt.KeyboardModifier.AltModifier)
