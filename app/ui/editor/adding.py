"""Putting new steps on the canvas: behind an exit, onto a link, or on its own."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QWidget

from app.model.drawing import gestures
from app.model.drawing.drawing import ENTRY
from app.model.drawing.new_steps import new_step
from app.model.steps import Step
from app.ui.canvas import style as sizes
from app.ui.canvas.scene import FlowScene
from app.ui.editor.desk import EditorDesk
from app.ui.editor.kinds import kinds
from app.ui.editor.quick_menu import QuickMenu
from app.ui.theme import Theme

_ROOM_FOR_MESSAGE, _ROOM_FOR_OTHERS = 232.0, 144.0
"""From the upper edge of a new card to that of the next, in canvas units."""


class Adding:
    """Turns a kind and a place into a new step. ``go_to`` is called with the id of what was added."""

    def __init__(
        self, theme: Theme, desk: EditorDesk, scene: FlowScene, home: QWidget, go_to: Callable[[str], None]
    ) -> None:
        """Add to the drawing of a desk; menus open above ``home``."""
        self._theme = theme
        self._desk = desk
        self._scene = scene
        self._home = home
        self._go_to = go_to

    def ask_next(self, source: str, label: str, place: QPointF, at: QPoint) -> None:
        """Ask which step is to come behind an exit, and put it there."""
        menu = QuickMenu(self._theme, self._home)
        menu.chosen.connect(partial(self.add_behind, source, label, place))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.ask(at)

    def add_behind(self, source: str, label: str, place: QPointF, kind: str) -> None:
        """Put a new step behind an exit; what was there follows the new one."""
        step = self._new_step(kind, place)
        room = _ROOM_FOR_MESSAGE if kind == "message" else _ROOM_FOR_OTHERS
        self._desk.push(gestures.add_after(self._desk.drawing, step, source, label, room=room))
        self._go_to(step.id)

    def add_behind_chosen(self, kind: str) -> None:
        """Put a new step behind the chosen card, or at the end of the flow."""
        chosen = self._scene.selected_ids()
        source = chosen[0] if chosen else self.loose_end()
        card = self._scene.cards[source]
        label = self.exit_to_continue(source)
        if not label:
            self.drop(kind, QPointF(card.x() + sizes.WIDTH + 72, card.y()), "", "")
            return
        self.add_behind(source, label, self.place_behind(source, label), kind)

    def exit_to_continue(self, source: str) -> str:
        """Return the first open exit of a card, else its first; empty for an end."""
        card = self._scene.cards[source]
        return next((each for each in card.exits if each in card.open_exits), next(iter(card.exits), ""))

    def place_behind(self, source: str, label: str) -> QPointF:
        """Return where a card behind an exit belongs: its upper left corner."""
        card = self._scene.cards[source]
        if card.leaves_sideways(label):
            return QPointF(card.x() + sizes.WIDTH + 72, card.y())
        return QPointF(card.x(), card.y() + card.height + 64)

    def drop(self, kind: str, place: QPointF, source: str, label: str) -> None:
        """Put a new step where it was let go: onto a link, or on its own."""
        if label:
            self.add_behind(source, label, place, kind)
            return
        step = self._new_step(kind, place)
        drawing = self._desk.drawing
        is_first = not drawing.steps
        self._desk.push(
            gestures.add_after(drawing, step, ENTRY, "first")
            if is_first
            else gestures.add_step(drawing, step)
        )
        self._go_to(step.id)

    def loose_end(self) -> str:
        """Return the first card with an open exit, in the order of the flow; the entry if there is none."""
        here, seen = ENTRY, {ENTRY}
        while True:
            exits = self._desk.drawing.exits(here)
            following = next((target for target in exits.values() if target and target not in seen), None)
            if following is None:
                return here
            seen.add(following)
            here = following

    def _new_step(self, kind: str, place: QPointF) -> Step:
        name = next(each.name for each in kinds() if each.key == kind)
        return new_step(kind, self._desk.drawing.free_id(kind.replace("_", "-")), name, place.x(), place.y())
