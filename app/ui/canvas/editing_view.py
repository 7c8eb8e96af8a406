"""The view in which an owner draws. It turns the mouse into patches and keeps no state of the flow."""

from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGraphicsView, QWidget

from app.model.drawing import gestures
from app.model.drawing.drawing import ENTRY
from app.ui.canvas import style as sizes
from app.ui.canvas.accessible import install
from app.ui.canvas.dropping import DropTarget
from app.ui.canvas.hit import Hit, Part, hit_at
from app.ui.canvas.moving import ROOM_BELOW, Moving, is_free
from app.ui.canvas.note_editor import NoteEditor
from app.ui.canvas.pulling import Pulling
from app.ui.canvas.scene import FlowScene

_GROUND = (Part.NOTHING, Part.LINK)
_ADDING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class Gesture(Protocol):
    """Something that is done with the mouse held down."""

    def drag(self, by: QPointF, place: QPointF, *, free: bool) -> None:
        """Go on: ``by`` from where it began, to ``place`` on the canvas."""

    def end(self, at: QPoint, place: QPointF) -> None:
        """Let go at a place of the canvas, ``at`` on the screen."""

    def cancel(self) -> None:
        """End without a trace."""


class EditingView(DropTarget):
    """Emits what the owner does.

    ``patched`` carries a patch to be pushed; ``wanted`` asks which step is to come behind an exit
    (id, exit, place on the canvas, place on the screen); ``opened`` that a card was double-clicked;
    ``refused`` carries an error; ``menu_asked`` wants the menu of what was hit (id, place on the screen).
    """

    patched = Signal(object)
    wanted = Signal(str, str, QPointF, QPoint)
    opened = Signal(str)
    problem_asked = Signal(str)
    refused = Signal(object)
    menu_asked = Signal(str, QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Make a view without a scene."""
        install()
        super().__init__(parent)
        self.setDragMode(QGraphicsView.DragMode.RubberBandDrag)
        self._pressed: Hit | None = None
        self._pressed_at = QPointF()
        self._gesture: Gesture | None = None
        self.note_editor: NoteEditor | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what is under the mouse."""
        scene = self.flow
        if event.button() is not Qt.MouseButton.LeftButton or scene is None or self.is_space_held:
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        place = self.mapToScene(event.position().toPoint())
        hit = hit_at(scene, place)
        self._pressed, self._pressed_at = hit, place
        match hit.part:
            case Part.NOTHING | Part.LINK:
                super().mousePressEvent(_adding(event))
            case Part.CARD | Part.NOTE:
                self._press_thing(scene, hit, event)
            case Part.PORT | Part.TIP:
                self._gesture = Pulling(self, scene, hit, place)
            case _:
                event.accept()

    def _press_thing(self, scene: FlowScene, hit: Hit, event: QMouseEvent) -> None:
        (item,) = scene.items_of([hit.card_id])
        if event.modifiers() & _ADDING:
            item.setSelected(not item.isSelected())
        elif not item.isSelected():
            scene.select([hit.card_id])
        if item.isSelected() and hit.card_id != ENTRY:
            self._gesture = Moving(self, scene, hit.card_id, scene.selected_things())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag along."""
        if self._gesture is not None:
            place = self.mapToScene(event.position().toPoint())
            self._gesture.drag(place - self._pressed_at, place, free=is_free(event.modifiers()))
        elif self._pressed is None or self._pressed.part in _GROUND:
            super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go: this is when something is done."""
        pressed, self._pressed = self._pressed, None
        scene = self.flow
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None or scene is None:
            super().mouseReleaseEvent(event)
            return
        at, place = event.globalPosition().toPoint(), self.mapToScene(event.position().toPoint())
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.end(at, place)
        elif pressed.part in _GROUND:
            super().mouseReleaseEvent(event)
        elif hit_at(scene, place) == pressed:
            self._click(scene, pressed, at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open a card, or write on a note."""
        if self.flow is not None:
            hit = hit_at(self.flow, self.mapToScene(event.position().toPoint()))
            if hit.part is Part.CARD:
                self.opened.emit(hit.card_id)
                return
            if hit.part is Part.NOTE:
                self.write_note(hit.card_id)
                return
        super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of what is under the mouse."""
        scene = self.flow
        if scene is None:
            return
        hit = hit_at(scene, self.mapToScene(event.pos()))
        if hit.part in (Part.LINK, Part.TIP):
            scene.select_link(hit.card_id, hit.label)
        elif hit.part in (Part.CARD, Part.NOTE) and not scene.items_of([hit.card_id])[0].isSelected():
            scene.select([hit.card_id])
        self.menu_asked.emit(hit.card_id, event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up what is being dragged, else what is chosen."""
        if event.key() == Qt.Key.Key_Escape and self.flow is not None:
            if self._gesture is not None:
                self.give_up()
            else:
                self.flow.select([])
            return
        super().keyPressEvent(event)

    def give_up(self) -> None:
        """End a gesture without a trace."""
        if self._gesture is not None:
            self._gesture.cancel()
        self._gesture = None
        self._pressed = None

    def write_note(self, note_id: str) -> None:
        """Open a note to be written on."""
        scene = self.flow
        if scene is None or note_id not in scene.notes:
            return
        self.ensureVisible(scene.rect_of(note_id), 20, 20)
        editor = self.note_editor = NoteEditor(self, scene.notes[note_id], self.viewport())
        editor.written.connect(self._note_written)
        editor.closed.connect(self._note_closed)

    def finish_writing(self) -> None:
        """Keep what is being written on a note."""
        if self.note_editor is not None:
            self.note_editor.finish()

    def _note_written(self, note_id: str, text: str) -> None:
        scene = self.flow
        note = scene.drawing.notes.get(note_id) if scene is not None else None
        if scene is not None and note is not None and note.text != text:
            changed = note.model_copy(update={"text": text})
            self.patched.emit(
                gestures.change_note(scene.drawing, note_id, changed, self.tr("Write on a note"))
            )

    def _note_closed(self) -> None:
        if self.note_editor is not None and self.note_editor.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.note_editor = None

    def _click(self, scene: FlowScene, hit: Hit, at: QPoint) -> None:
        if hit.part is Part.PLUS:
            self.wanted.emit(hit.card_id, hit.label, self.below(hit), at)
        elif hit.part is Part.BADGE:
            self.problem_asked.emit(hit.card_id)
        elif hit.part is Part.SWITCH:
            step = scene.drawing.steps[hit.card_id]
            label = self.tr("Switch off") if step.on else self.tr("Switch on")
            switched = step.model_copy(update={"on": not step.on})
            self.patched.emit(gestures.change_step(scene.drawing, switched, label))

    def below(self, hit: Hit) -> QPointF:
        """Return where a card behind an exit belongs: its upper left corner."""
        scene = self.flow
        if scene is None:
            return QPointF()
        card = scene.cards[hit.card_id]
        if card.leaves_sideways(hit.label):
            return card.pos() + QPointF(sizes.WIDTH + 80, 0)
        middle = card.pos() + card.port(hit.label)
        return middle + QPointF(-sizes.WIDTH / 2, ROOM_BELOW)


def _adding(event: QMouseEvent) -> QMouseEvent:
    """Return the event so that a frame drawn with Shift adds to what is chosen, as it does with Ctrl."""
    if not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
        return event
    return QMouseEvent(
        event.type(),
        event.position(),
        event.globalPosition(),
        event.button(),
        event.buttons(),
        event.modifiers() | Qt.KeyboardModifier.ControlModifier,
    )
