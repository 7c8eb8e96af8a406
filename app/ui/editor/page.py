"""The editor page: palette, canvas and what is said about the chosen step, of one sequence at a time."""

from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.model.block import Block
from app.model.drawing import gestures
from app.model.drawing.drawing import ENTRY
from app.model.drawing.new_steps import new_step
from app.model.errors import TendrilError
from app.model.steps import MessageStep
from app.ui.background import Reading
from app.ui.canvas import style as sizes
from app.ui.canvas.card import CardItem
from app.ui.canvas.editing_view import EditingView
from app.ui.canvas.scene import FlowScene
from app.ui.canvas.style import CanvasStyle
from app.ui.context import Context
from app.ui.editor.actions import EditorActions
from app.ui.editor.block_dialog import BlockDialog
from app.ui.editor.desk import EditorDesk
from app.ui.editor.head import EditorHead
from app.ui.editor.inspector.inspector import Inspector
from app.ui.editor.kinds import kinds
from app.ui.editor.palette import Palette
from app.ui.editor.quick_menu import QuickMenu
from app.ui.editor.zoom_bar import ZoomBar
from app.ui.faults import show_fault
from app.ui.widgets.notice import Notice
from app.workspace.drafts import Draft, StepCounts

_ROOM_FOR_MESSAGE, _ROOM_FOR_OTHERS = 232.0, 144.0
"""From the upper edge of a new card to that of the next, in canvas units."""


class EditorPage(QWidget):
    """Emits ``left`` when the owner goes back to the list, and ``activation_asked`` with the sequence's name."""

    left = Signal()
    activation_asked = Signal(str)

    def __init__(self, context: Context, draft: Draft, zone: ZoneInfo) -> None:
        """Lay a draft out on the canvas."""
        super().__init__()
        self._context = context
        self._counts: dict[str, StepCounts] = {}
        self.desk = EditorDesk(context, draft)
        self._style = CanvasStyle(context.theme)
        self.scene = FlowScene(self.desk.drawing, self.desk.blocks, self._style)
        self.view = EditingView()
        self.view.setAccessibleName(self.tr("Canvas"))
        self.view.show_flow(self.scene)
        self.head = EditorHead(context.theme, draft)
        self.palette_ = Palette(context.theme)
        self.inspector = Inspector(context.theme, self.desk, zone, context.workspace.desk.now)
        self.notice = Notice(context.theme)
        self.actions_ = EditorActions(self)
        self._lay_out()
        self._connect()
        self._reading = Reading(context.background, self)
        self._reading.arrived.connect(self._counted)
        self._reading.failed.connect(self.show_error)
        self._ask_counts()

    def _lay_out(self) -> None:
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.zoom_bar = ZoomBar(self._context.theme, self.view, self.actions_, self.view)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.notice)
        middle.addWidget(self.view, 1)
        self.row = QHBoxLayout()
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)
        self.row.addWidget(self.palette_)
        self.row.addLayout(middle, 1)
        self.row.addWidget(self.inspector)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(self.row, 1)

    def _connect(self) -> None:
        self.view.patched.connect(self.desk.push)
        self.inspector.patched.connect(self.desk.push)
        self.inspector.block_asked.connect(self._ask_block)
        self.scene.selectionChanged.connect(self._show_chosen)
        self.view.opened.connect(lambda _: self.inspector.setFocus())
        self.view.wanted.connect(self.ask_next)
        self.view.dropped.connect(self._drop)
        self.view.refused.connect(self.show_error)
        self.view.menu_asked.connect(lambda _, at: self.actions_.menu().popup(at))
        self.palette_.chosen.connect(self._add_behind_chosen)
        self.desk.changed.connect(self._edited)
        self.desk.saved.connect(self.head.show_saved)
        self.desk.refused.connect(lambda error: show_fault(self._context.theme, error, self))
        self.head.left.connect(self.leave)
        self.head.activation_asked.connect(self._ask_activation)
        self.head.renamed.connect(self._rename)
        self._context.theme.changed.connect(self._restyle)
        self._context.changes.changed.connect(self._ask_counts)

    def show_error(self, error: TendrilError) -> None:
        """Say above the canvas what went wrong."""
        self.notice.show_error(error)

    def fit(self) -> None:
        """Show the whole sequence."""
        self.view.fit()

    def leave(self) -> None:
        """Save, and go back to the list."""
        try:
            self.desk.save_now()
        except TendrilError as error:
            show_fault(self._context.theme, error, self)
            return
        self.left.emit()

    def _show_chosen(self) -> None:
        """Show in the inspector what is chosen, if it is one card."""
        cards = [item.card_id for item in self.scene.selectedItems() if isinstance(item, CardItem)]
        self.inspector.show_card(cards[0] if len(cards) == 1 else None)

    def _ask_block(self, step_id: str) -> None:
        """Offer the blocks of the library for a message, and writing."""
        step = self.desk.drawing.steps[step_id]
        if not isinstance(step, MessageStep):
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if step.block in self.desk.blocks:
            menu.addAction(self.tr("Edit the words…"), partial(self._write_block, step_id, step.block))
        menu.addAction(self.tr("Write a new one…"), partial(self._write_block, step_id, ""))
        menu.addSeparator()
        for key, block in sorted(self.desk.blocks.items(), key=lambda pair: pair[1].name.casefold()):
            if key != step.block:
                menu.addAction(block.name, partial(self._use_block, step_id, key))
        menu.popup(QCursor.pos())

    def _write_block(self, step_id: str, key: str) -> None:
        block = self.desk.blocks.get(key) or Block(name=self.desk.drawing.steps[step_id].name)
        used_by = sum(
            isinstance(each, MessageStep) and each.block == key for each in self.desk.drawing.steps.values()
        )
        dialog = BlockDialog(self._context, key, block, used_by, self)
        dialog.kept.connect(partial(self._keep_block, step_id))
        dialog.open()

    def _keep_block(self, step_id: str, key: str, block: Block) -> None:
        self.desk.blocks[key] = block
        self._use_block(step_id, key)
        self.scene.set_surroundings(self.desk.blocks, self._footers(), {})
        self.inspector.show_card(self.inspector.card_id)

    def _use_block(self, step_id: str, key: str) -> None:
        step = self.desk.drawing.steps.get(step_id)
        if isinstance(step, MessageStep):
            changed = step.model_copy(update={"block": key})
            self.desk.push(gestures.change_step(self.desk.drawing, changed, self.tr("Choose a block")))

    def close_desk(self) -> None:
        """Let the drawing go; the page is not used any more."""
        self.desk.close()
        self.scene.selectionChanged.disconnect(self._show_chosen)
        self.scene.close_drawing()

    def take_note(self, draft: Draft) -> None:
        """Take note of how the sequence stands now."""
        self.desk.draft = draft
        self.head.show_run_state(draft)

    def loose_end(self) -> str:
        """Return the first card with an open exit, in the order of the flow; the entry if there is none."""
        here, seen = ENTRY, {ENTRY}
        while True:
            exits = self.desk.drawing.exits(here)
            following = next((target for target in exits.values() if target and target not in seen), None)
            if following is None:
                return here
            seen.add(following)
            here = following

    def go_to(self, card_id: str) -> None:
        """Choose a card and bring it into sight."""
        self.scene.select([card_id])
        self.view.show_card(card_id)

    def ask_next(self, source: str, label: str, place: QPointF, at: QPoint) -> None:
        """Ask which step is to come behind an exit, and put it there."""
        menu = QuickMenu(self._context.theme, self)
        menu.chosen.connect(partial(self._add_behind, source, label, place))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.ask(at)

    def _add_behind(self, source: str, label: str, place: QPointF, kind: str) -> None:
        drawing = self.desk.drawing
        step = new_step(
            kind, drawing.free_id(kind.replace("_", "-")), self._name_of(kind), place.x(), place.y()
        )
        room = _ROOM_FOR_MESSAGE if kind == "message" else _ROOM_FOR_OTHERS
        self.desk.push(gestures.add_after(drawing, step, source, label, room=room))
        self.go_to(step.id)

    def _add_behind_chosen(self, kind: str) -> None:
        chosen = self.scene.selected_ids()
        source = chosen[0] if chosen else self.loose_end()
        card = self.scene.cards[source]
        if not card.exits:
            self._drop(kind, QPointF(card.x() + sizes.WIDTH + 72, card.y()), "", "")
            return
        label = next((each for each in card.exits if each in card.open_exits), card.exits[0])
        sideways = card.leaves_sideways(label)
        corner = QPointF(
            card.x() + (sizes.WIDTH + 72 if sideways else 0), card.y() + (0 if sideways else card.height + 64)
        )
        self._add_behind(source, label, corner, kind)

    def _drop(self, kind: str, place: QPointF, source: str, label: str) -> None:
        if label:
            self._add_behind(source, label, place, kind)
            return
        drawing = self.desk.drawing
        step = new_step(
            kind, drawing.free_id(kind.replace("_", "-")), self._name_of(kind), place.x(), place.y()
        )
        is_first = not drawing.steps
        self.desk.push(
            gestures.add_after(drawing, step, ENTRY, "first")
            if is_first
            else gestures.add_step(drawing, step)
        )
        self.go_to(step.id)

    def _name_of(self, kind: str) -> str:
        return next(each.name for each in kinds() if each.key == kind)

    def _edited(self) -> None:
        self.notice.silence()
        self.head.show_unsaved()

    def _ask_activation(self) -> None:
        try:
            self.desk.save_now()
        except TendrilError as error:
            show_fault(self._context.theme, error, self)
            return
        self.activation_asked.emit(self.desk.draft.name)

    def _rename(self, name: str) -> None:
        work = partial(self._context.workspace.drafts.rename, self.desk.draft.name, name)
        self._context.background.run(self, work, self._renamed, self._not_renamed)

    def _renamed(self, name: str) -> None:
        self.desk.rename(name)
        self.head.show_name(name)

    def _not_renamed(self, error: TendrilError) -> None:
        self.head.show_name(self.desk.draft.name)
        self.show_error(error)

    def _restyle(self) -> None:
        self._style.reset()
        self.scene.restyle()
        self.view.viewport().update()

    def _ask_counts(self) -> None:
        if not self.isHidden():
            self._reading.ask(partial(self._context.workspace.drafts.counts, self.desk.draft.id))

    def _counted(self, counts: dict[str, StepCounts]) -> None:
        if counts != self._counts:
            self._counts = counts
            self.scene.set_surroundings(self.desk.blocks, self._footers(), {})

    def _footers(self) -> dict[str, str]:
        return {step_id: self._footer(count) for step_id, count in self._counts.items()}

    def _footer(self, count: StepCounts) -> str:
        said = [
            self.tr("%n waiting", "", count.waiting) if count.waiting else "",
            self.tr("%n sent", "", count.sent) if count.sent else "",
            self.tr("%n delivered", "", count.delivered) if count.delivered else "",
            self.tr("%n failed", "", count.failed) if count.failed else "",
        ]
        return "   ".join(each for each in said if each)
