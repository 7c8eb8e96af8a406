"""Steps that are dropped onto the canvas from the palette, and the link that lights up below them."""

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from app.ui.canvas import style as sizes
from app.ui.canvas.guides import on_grid
from app.ui.canvas.link import LinkItem
from app.ui.canvas.moving import is_free
from app.ui.canvas.view import FlowView

STEP_MIME = "application/x-tendril-step"
NOTE_KIND = "note"
_GRIP = 20.0
"""How far below its upper edge a new card is held."""


class DropTarget(FlowView):
    """``dropped`` says that a kind of step was dropped: kind, place, id and exit of the link, empty for none."""

    dropped = Signal(str, QPointF, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Take drops."""
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.lit: LinkItem | None = None

    def light(self, link: LinkItem | None) -> None:
        """Light the link that something would be put into, and no other."""
        if link is self.lit:
            return
        for each, is_lit in ((self.lit, False), (link, True)):
            if each is not None:
                each.is_target_of_drop = is_lit
                each.update()
        self.lit = link

    def link_at(self, place: QPointF) -> LinkItem | None:
        """Return the link at a place of the canvas."""
        scene = self.flow
        found = scene.items(place) if scene is not None else []
        return next((item for item in found if isinstance(item, LinkItem)), None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take steps from the palette."""
        if event.mimeData().hasFormat(STEP_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show which link the step would be put into; Alt puts it beside."""
        if event.mimeData().hasFormat(STEP_MIME):
            is_beside = is_free(event.modifiers()) or _kind(event) == NOTE_KIND
            self.light(None if is_beside else self.link_at(self.mapToScene(event.position().toPoint())))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget about it."""
        del event
        self.light(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say what was dropped where."""
        place = self.mapToScene(event.position().toPoint())
        link = self.lit
        self.light(None)
        event.acceptProposedAction()
        corner = QPointF(on_grid(place.x() - sizes.WIDTH / 2), on_grid(place.y() - _GRIP))
        self.dropped.emit(_kind(event), corner, link.source if link else "", link.label if link else "")


def _kind(event: QDropEvent) -> str:
    return bytes(event.mimeData().data(STEP_MIME).data()).decode()
