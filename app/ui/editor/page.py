"""The editor page: palette, canvas and what is said about the chosen step, of one sequence at a time."""

from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.ui.background import Reading
from app.ui.canvas.card import CardItem
from app.ui.canvas.editing_view import EditingView
from app.ui.canvas.scene import FlowScene
from app.ui.canvas.style import CanvasStyle
from app.ui.canvas.words import Count
from app.ui.context import Context
from app.ui.editor.actions import EditorActions
from app.ui.editor.adding import Adding
from app.ui.editor.block_choice import BlockChoice
from app.ui.editor.card_marks import marks_of
from app.ui.editor.checking import Checking
from app.ui.editor.desk import EditorDesk
from app.ui.editor.drawer.drawer import FOLDING_KEY, Drawer
from app.ui.editor.drawer.problems import ProblemsTab
from app.ui.editor.drawer.tabs import Surroundings, make_tabs
from app.ui.editor.head import EditorHead
from app.ui.editor.inspector.inspector import Inspector
from app.ui.editor.palette import Palette
from app.ui.editor.zoom_bar import ZoomBar
from app.ui.faults import show_fault
from app.ui.widgets.notice import Notice
from app.workspace.drafts import Draft, StepCounts


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
        self.checking = Checking(context, self.desk)
        self._style = CanvasStyle(context.theme)
        self.scene = FlowScene(self.desk.drawing, self.desk.blocks, self._style)
        self.view = EditingView()
        self.view.setAccessibleName(self.tr("Canvas"))
        self.view.show_flow(self.scene)
        self.head = EditorHead(context.theme, draft)
        self.palette_ = Palette(context.theme)
        self.inspector = Inspector(context.theme, self.desk, zone, context.workspace.desk.now)
        self.notice = Notice(context.theme)
        self.adding = Adding(context.theme, self.desk, self.scene, self, self.go_to)
        self.block_choice = BlockChoice(context, self.desk, self)
        tabs = make_tabs(Surroundings(context, self.desk, zone, self.checking))
        self.drawer = Drawer(context.theme, context.preferences, tabs)
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
        layout.addWidget(self.drawer)

    def _connect(self) -> None:
        self.view.patched.connect(self.desk.push)
        self.inspector.patched.connect(self.desk.push)
        self.inspector.block_asked.connect(self.block_choice.ask)
        self.block_choice.written.connect(self._show_written)
        self.scene.selectionChanged.connect(self._show_chosen)
        self.view.opened.connect(lambda _: self.inspector.setFocus())
        self.view.wanted.connect(self.adding.ask_next)
        self.view.dropped.connect(self.adding.drop)
        self.view.refused.connect(self.show_error)
        self.view.menu_asked.connect(lambda _, at: self.actions_.menu().popup(at))
        self.palette_.chosen.connect(self.adding.add_behind_chosen)
        self.desk.changed.connect(self._edited)
        self.desk.saved.connect(self.head.show_saved)
        self.desk.refused.connect(lambda error: show_fault(self._context.theme, error, self))
        self.head.left.connect(self.leave)
        self.head.activation_asked.connect(self._ask_activation)
        self.head.renamed.connect(self._rename)
        self._context.theme.changed.connect(self._restyle)
        self._context.changes.changed.connect(self._ask_counts)
        self._connect_drawer()

    def _connect_drawer(self) -> None:
        self._end_drawer = self.desk.drawing.listen(self.drawer.drawing_changed)
        self.drawer.card_wanted.connect(self.go_to)
        self.drawer.field_wanted.connect(self.go_to_field)
        self._context.changes.changed.connect(self.drawer.data_changed)
        self.desk.words_changed.connect(self._show_written)
        self.checking.changed.connect(self._surround)
        self.checking.failed.connect(self.show_error)
        self.view.problem_asked.connect(self._show_problem)
        folding = QShortcut(QKeySequence(FOLDING_KEY), self)
        folding.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        folding.activated.connect(self.drawer.toggle)

    def _show_problem(self, card_id: str) -> None:
        """Open the drawer at what is wrong with a card."""
        problems = self.drawer.open_tab("problems")
        if isinstance(problems, ProblemsTab):
            problems.show_card(card_id)

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
        self.drawer.cards_chosen(tuple(cards))

    def _show_written(self) -> None:
        """Show the new words of a block on the cards and in the inspector."""
        self._surround()
        self.inspector.show_card(self.inspector.card_id)
        self.drawer.drawing_changed()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave room for the canvas above the drawer."""
        super().resizeEvent(event)
        self.drawer.fit()

    def close_desk(self) -> None:
        """Let the drawing go; the page is not used any more."""
        self.desk.close()
        self.checking.close()
        self._end_drawer()
        self.scene.selectionChanged.disconnect(self._show_chosen)
        self.scene.close_drawing()

    def take_note(self, draft: Draft) -> None:
        """Take note of how the sequence stands now."""
        self.desk.draft = draft
        self.head.show_run_state(draft)

    def go_to(self, card_id: str) -> None:
        """Choose a card and bring it into sight."""
        self.scene.select([card_id])
        self.view.show_card(card_id)

    def go_to_field(self, card_id: str, field: str) -> None:
        """Choose a card, and put the keyboard on one of its fields."""
        self.go_to(card_id)
        self.inspector.focus_field(field)

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
            self._surround()

    def _surround(self) -> None:
        """Show on the cards what stands around the drawing: words of blocks, counts, problems."""
        marks = marks_of(self.checking.problems)
        self.scene.set_surroundings(self.desk.blocks, self._counts_in_words(), marks)

    def _counts_in_words(self) -> dict[str, tuple[Count, ...]]:
        return {step_id: self._in_words(counts) for step_id, counts in self._counts.items()}

    def _in_words(self, counts: StepCounts) -> tuple[Count, ...]:
        said = (
            (counts.waiting, Count(self.tr("%n waiting", "", counts.waiting))),
            (counts.sent, Count(self.tr("%n sent", "", counts.sent))),
            (counts.delivered, Count(self.tr("%n delivered", "", counts.delivered))),
            (counts.failed, Count(self.tr("%n failed", "", counts.failed), is_bad=True)),
        )
        return tuple(words for number, words in said if number)
