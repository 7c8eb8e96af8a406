"""The view in which an owner draws. It turns the mouse into patches and keeps no state of the flow."""

from itertools import count

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QGraphicsPathItem, QGraphicsView, QWidget

from app.model.drawing import gestures
from app.model.drawing.drawing import ENTRY
from app.model.errors import TendrilError
from app.ui.canvas import style as sizes
from app.ui.canvas.hit import Hit, Part, hit_at
from app.ui.canvas.link import LinkItem, routed
from app.ui.canvas.view import FlowView

STEP_MIME = "application/x-tendril-step"
GRID = 8.0
_numbers = count(1)


class EditingView(FlowView):
    """Emits what the owner does.

    ``patched`` carries a patch to be pushed; ``wanted`` asks which step is to come behind an exit
    (id, exit, place on the canvas, place on the screen); ``dropped`` says that a kind of step was
    dropped (kind, place, id and exit of the link it was dropped on, empty for none); ``opened``
    that a card was double-clicked; ``refused`` carries an error.
    """

    patched = Signal(object)
    wanted = Signal(str, str, QPointF, QPoint)
    dropped = Signal(str, QPointF, str, str)
    opened = Signal(str)
    problem_asked = Signal(str)
    refused = Signal(object)
    menu_asked = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a view without a scene."""
        super().__init__(parent)
        self.setAcceptDrops(True)
        self.setDragMode(QGraphicsView.DragMode.RubberBandDrag)
        self._pressed: Hit | None = None
        self._pressed_at = QPointF()
        self._moving: list[str] = []
        self._moved_by = QPointF()
        self._pull: QGraphicsPathItem | None = None
        self._lit: LinkItem | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is under the mouse."""
        if event.button() is not Qt.MouseButton.LeftButton or self.flow is None or self._space:
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        place = self.mapToScene(event.position().toPoint())
        hit = hit_at(self.flow, place)
        self._pressed, self._pressed_at, self._moved_by = hit, place, QPointF()
        match hit.part:
            case Part.NOTHING | Part.LINK:
                super().mousePressEvent(event)
            case Part.CARD:
                self._press_card(hit, event)
            case Part.PORT:
                self._begin_pull(hit)
            case _:
                event.accept()

    def _press_card(self, hit: Hit, event: QMouseEvent) -> None:
        scene = self.flow
        if scene is None:
            return
        card = scene.cards[hit.card_id]
        adding = event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier)
        if adding:
            card.setSelected(not card.isSelected())
        elif not card.isSelected():
            scene.select([hit.card_id])
        self._moving = scene.selected_ids() if card.isSelected() and hit.card_id != ENTRY else []
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag along."""
        place = self.mapToScene(event.position().toPoint())
        if self._pull is not None:
            self._pull_to(place)
        elif self._moving and event.buttons() & Qt.MouseButton.LeftButton:
            self._drag_to(place, free=bool(event.modifiers() & Qt.KeyboardModifier.AltModifier))
        elif self._pressed is None or self._pressed.part in (Part.NOTHING, Part.LINK):
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: this is when something is done."""
        pressed, self._pressed = self._pressed, None
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None or self.flow is None:
            super().mouseReleaseEvent(event)
            return
        place = self.mapToScene(event.position().toPoint())
        if self._pull is not None:
            self._end_pull(pressed, place, event.globalPosition().toPoint())
        elif self._moving:
            self._end_drag()
        elif pressed.part in (Part.NOTHING, Part.LINK):
            super().mouseReleaseEvent(event)
        elif hit_at(self.flow, place) == pressed:
            self._click(pressed, event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a card."""
        if self.flow is not None:
            hit = hit_at(self.flow, self.mapToScene(event.position().toPoint()))
            if hit.part is Part.CARD:
                self.opened.emit(hit.card_id)
                return
        super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the mouse."""
        if self.flow is None:
            return
        hit = hit_at(self.flow, self.mapToScene(event.pos()))
        if hit.part is Part.CARD and not self.flow.cards[hit.card_id].isSelected():
            self.flow.select([hit.card_id])
        self.menu_asked.emit(hit.card_id, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up what is being dragged."""
        if event.key() == Qt.Key.Key_Escape and (self._pull is not None or self._moving):
            self.give_up()
            return
        super().keyPressEvent(event)

    def give_up(self) -> None:
        """End a gesture without a trace."""
        if self.flow is not None and self._moving:
            self.flow.drag_cards(self._moving, QPointF())
        self._moving = []
        self._pressed = None
        self._drop_pull()
        self._light(None)

    def _click(self, hit: Hit, at: QPoint) -> None:
        scene = self.flow
        if scene is None:
            return
        if hit.part is Part.PLUS:
            self.wanted.emit(hit.card_id, hit.label, self._below(hit), at)
        elif hit.part is Part.BADGE:
            self.problem_asked.emit(hit.card_id)
        elif hit.part is Part.SWITCH:
            step = scene.drawing.steps[hit.card_id]
            label = self.tr("Switch off") if step.on else self.tr("Switch on")
            self.patched.emit(
                gestures.change_step(scene.drawing, step.model_copy(update={"on": not step.on}), label)
            )

    def _below(self, hit: Hit) -> QPointF:
        """Return where a card behind an exit belongs: its upper left corner."""
        scene = self.flow
        if scene is None:
            return QPointF()
        card = scene.cards[hit.card_id]
        if card.leaves_sideways(hit.label):
            return card.pos() + QPointF(sizes.WIDTH + 80, 0)
        middle = card.pos() + card.port(hit.label)
        return middle + QPointF(-sizes.WIDTH / 2, 64)

    def _drag_to(self, place: QPointF, *, free: bool) -> None:
        scene = self.flow
        if scene is None:
            return
        by = place - self._pressed_at
        if not free:
            first = scene.drawing.steps[self._moving[0]]
            by = QPointF(_snapped(first.x + by.x()) - first.x, _snapped(first.y + by.y()) - first.y)
        if by != self._moved_by:
            self._moved_by = by
            scene.drag_cards(self._moving, by)
            self._light(self._link_for_drop(place) if self._is_loose() else None)

    def _end_drag(self) -> None:
        scene, moved, ids = self.flow, self._moved_by, self._moving
        self._moving = []
        lit = self._lit
        self._light(None)
        if scene is None or moved.isNull():
            return
        gesture = str(next(_numbers))
        patch = gestures.move(scene.drawing, ids, moved.x(), moved.y(), gesture=gesture)
        if lit is not None:
            patch = gestures.insert(scene.drawing, ids[0], lit.source, lit.label, moved.x(), moved.y())
        self.patched.emit(patch)

    def _is_loose(self) -> bool:
        """Whether one card is dragged that is linked to nothing, and so may be dropped on a link."""
        scene = self.flow
        if scene is None or len(self._moving) != 1:
            return False
        (card_id,) = self._moving
        exits = scene.drawing.exits(card_id)
        return bool(exits) and not scene.drawing.sources(card_id) and not any(exits.values())

    def _link_for_drop(self, place: QPointF) -> LinkItem | None:
        scene = self.flow
        if scene is None:
            return None
        found = scene.items(place)
        return next((item for item in found if isinstance(item, LinkItem)), None)

    def _light(self, link: LinkItem | None) -> None:
        if link is self._lit:
            return
        for each, lit in ((self._lit, False), (link, True)):
            if each is not None:
                each.is_target_of_drop = lit
                each.update()
        self._lit = link

    def _begin_pull(self, hit: Hit) -> None:
        scene = self.flow
        if scene is None:
            return
        self._pull = QGraphicsPathItem()
        self._pull.setPen(scene.style_.link_pen)
        self._pull.setZValue(2)
        scene.addItem(self._pull)
        self._pull_to(self._pressed_at)

    def _pull_to(self, place: QPointF) -> None:
        scene, hit = self.flow, self._pressed
        if scene is None or hit is None or self._pull is None:
            return
        card = scene.cards[hit.card_id]
        start = card.pos() + card.port(hit.label)
        self._pull.setPath(routed(start, place, sideways=card.leaves_sideways(hit.label)))

    def _end_pull(self, hit: Hit, place: QPointF, at: QPoint) -> None:
        scene = self.flow
        self._drop_pull()
        if scene is None:
            return
        under = hit_at(scene, place)
        if under == hit:
            if scene.drawing.exits(hit.card_id)[hit.label] is None:
                self.wanted.emit(hit.card_id, hit.label, self._below(hit), at)
            return
        if under.part is Part.NOTHING or under.part is Part.LINK:
            self.wanted.emit(hit.card_id, hit.label, place - QPointF(sizes.WIDTH / 2, 0), at)
        elif under.card_id not in (ENTRY, hit.card_id):
            self._connect(hit, under.card_id)

    def _connect(self, hit: Hit, target: str) -> None:
        scene = self.flow
        if scene is None:
            return
        try:
            self.patched.emit(gestures.connect(scene.drawing, hit.card_id, hit.label, target))
        except TendrilError as error:
            self.refused.emit(error)

    def _drop_pull(self) -> None:
        if self._pull is not None and self.scene() is not None:
            self.scene().removeItem(self._pull)
        self._pull = None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take steps from the palette."""
        if event.mimeData().hasFormat(STEP_MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show which link the step would be put into."""
        if event.mimeData().hasFormat(STEP_MIME):
            self._light(self._link_for_drop(self.mapToScene(event.position().toPoint())))
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Forget about it."""
        del event
        self._light(None)

    def dropEvent(self, event: QDropEvent) -> None:
        """Say what was dropped where."""
        kind = bytes(event.mimeData().data(STEP_MIME).data()).decode()
        place = self.mapToScene(event.position().toPoint())
        lit = self._lit
        self._light(None)
        event.acceptProposedAction()
        corner = QPointF(_snapped(place.x() - sizes.WIDTH / 2), _snapped(place.y() - 20))
        self.dropped.emit(kind, corner, lit.source if lit else "", lit.label if lit else "")


def _snapped(value: float) -> float:
    return round(value / GRID) * GRID
