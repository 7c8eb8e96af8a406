"""The editor page: palette, canvas and what is said about the chosen step, of one sequence at a time."""

from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.errors import TendrilError
from app.ui.canvas.accessible import Speaker
from app.ui.canvas.card import CardItem
from app.ui.canvas.dropping import NOTE_KIND
from app.ui.canvas.editing_view import EditingView
from app.ui.canvas.motion import Glide, Pulse
from app.ui.canvas.scene import FlowScene
from app.ui.canvas.style import CanvasStyle
from app.ui.canvas.trail import Trail
from app.ui.context import Context
from app.ui.editor.acting import changing
from app.ui.editor.actions import EditorActions
from app.ui.editor.adding import Adding
from app.ui.editor.announcing import Announcing
from app.ui.editor.block_choice import BlockChoice
from app.ui.editor.card_marks import marks_of
from app.ui.editor.checking import Checking
from app.ui.editor.counting import Counting
from app.ui.editor.desk import EditorDesk
from app.ui.editor.drawer.drawer import Drawer
from app.ui.editor.drawer.phone.tab import ROOM_FOR_PHONE, PhoneTab
from app.ui.editor.drawer.tabs import Surroundings, make_tabs
from app.ui.editor.finding import Finding
from app.ui.editor.following import Following
from app.ui.editor.head import EditorHead
from app.ui.editor.inspector.inspector import Inspector
from app.ui.editor.narrowing import Narrowing
from app.ui.editor.outline_list import OutlineList
from app.ui.editor.overlays import Overlays
from app.ui.editor.palette import Palette
from app.ui.editor.panes import Panes
from app.ui.editor.publishing import Publishing
from app.ui.editor.renaming import Renaming
from app.ui.editor.samples import Samples
from app.ui.editor.sending_over import SendingOver
from app.ui.editor.template_reading import TemplateReading
from app.ui.faults import show_fault
from app.ui.preferences import SeenPart
from app.ui.theme import Theme
from app.ui.widgets.notice import Notice
from app.workspace.drafts import Draft, Kept

WindowPages = tuple[tuple[str, str, str], ...]
"""Pages of the window as (key, name, icon)."""


class EditorPage(QWidget):
    """Emits ``left`` when the owner goes back to the list, and ``activation_asked`` with the sequence's name.

    ``page_asked`` carries the key of another page of the window.
    """

    left = Signal()
    activation_asked = Signal(str)
    page_asked = Signal(str)

    def __init__(self, context: Context, draft: Draft, zone: ZoneInfo, pages: WindowPages = ()) -> None:
        """Lay a draft out on the canvas; ``pages`` are the others that can be gone to from here."""
        super().__init__()
        self._pages = pages
        self._context = context
        self.desk = EditorDesk(context, draft)
        self.checking = Checking(context, self.desk)
        self.counting = Counting(context, self.desk)
        self._style = CanvasStyle(context.theme)
        self.scene = FlowScene(self.desk.drawing, self.desk.blocks, self._style)
        self.view = EditingView()
        self.view.setAccessibleName(self.tr("Canvas"))
        self.view.show_flow(self.scene)
        self.head = EditorHead(context.theme, draft)
        self.renaming = Renaming(context, self.desk, self.head)
        self.palette_ = Palette(context.theme)
        self.inspector = Inspector(context.theme, self.desk, zone, context.workspace.desk.now)
        self.notice = Notice(context.theme)
        self.adding = Adding(context.theme, self.desk, self.scene, self, self.go_to)
        self.block_choice = BlockChoice(context, self.desk, self)
        self.samples = Samples(context, self.desk, self.inspector, self)
        tabs = make_tabs(Surroundings(context, self.desk, zone, self.checking))
        self.drawer = Drawer(context.theme, context.preferences, tabs)
        self.glide, self.pulse = Glide(self.scene), Pulse(self.scene)
        self.speaker = Speaker(self.view, self.scene)
        self.announcing = Announcing(self.speaker, self.desk)
        self.outline = OutlineList(context.theme, self.scene)
        self.finding = Finding(self)
        self.phone = next(tab for tab in tabs if isinstance(tab, PhoneTab))
        self.trail = Trail(self.scene)
        self.following = Following(self.view)
        self.actions_ = EditorActions(self)
        self.overlays = Overlays(context.theme, self.view, self.scene, self.actions_)
        self.publishing = Publishing(context, self)
        self.sending_over = SendingOver(context, self)
        self._lay_out()
        self.narrowing = Narrowing(context.theme, self, self.head, self.palette_, self.view, self.inspector)
        self._connect()

    def _lay_out(self) -> None:
        self.setProperty("surface", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.notice)
        middle.addWidget(self.view, 1)
        self.row = QHBoxLayout()
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(0)
        self.row.addWidget(self.palette_)
        self.row.addWidget(self.outline)
        self.row.addLayout(middle, 1)
        self.row.addWidget(self.inspector)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addLayout(self.row, 1)
        layout.addWidget(self.drawer)
        self.panes = Panes(
            (self.head, self.palette_, self.outline.tree, self.view, self.inspector, self.drawer)
        )

    def _connect(self) -> None:
        self.view.patched.connect(self.desk.push)
        self.inspector.patched.connect(self.desk.push)
        self.inspector.block_asked.connect(self.block_choice.ask)
        self.template_reading = TemplateReading(self._context, self.desk, self.inspector)
        self.block_choice.written.connect(self._show_written)
        self.scene.selectionChanged.connect(self._show_chosen)
        self.view.opened.connect(lambda _: self.open_inspector())
        self.view.wanted.connect(self.adding.ask_next)
        self.view.dropped.connect(self._drop)
        self.view.refused.connect(self.show_error)
        self.view.menu_asked.connect(lambda _, at: self.actions_.menu().popup(at))
        self.palette_.chosen.connect(self._add)
        self.desk.changed.connect(self._edited)
        self.desk.saved.connect(self.head.show_saved)
        self.desk.moved.connect(self._follow)
        self.desk.refused.connect(self._show_refusal)
        self.head.left.connect(self.leave)
        self.head.test_asked.connect(self.test_on_me)
        self.renaming.failed.connect(self.show_error)
        self._context.theme.changed.connect(self._restyle)
        self.glide.rested.connect(self.overlays.look_again)
        self._connect_drawer()

    def _connect_drawer(self) -> None:
        self._end_drawer = self.desk.drawing.listen(self.drawer.drawing_changed)
        self.drawer.card_wanted.connect(self.go_to_read)
        self.drawer.field_wanted.connect(self.go_to_field)
        self.drawer.page_wanted.connect(self.page_asked)
        self._context.changes.changed.connect(self.drawer.data_changed)
        self.phone.signed.connect(self.trail.show)
        self.phone.signed.connect(self.following.follow)
        self.desk.words_changed.connect(self._show_written)
        self.checking.changed.connect(self._surround)
        self.publishing.changed.connect(self._surround)
        self.checking.failed.connect(self.show_error)
        self.counting.changed.connect(self._surround)
        self.counting.failed.connect(self.show_error)
        self.view.problem_asked.connect(self.drawer.show_problem)
        self.drawer.fold_by_key(self)

    def show_error(self, error: TendrilError) -> None:
        """Say above the canvas what went wrong."""
        self.notice.show_error(error)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._context.theme

    def fit(self) -> None:
        """Show the whole sequence."""
        self.view.fit()

    def show_as_last(self) -> None:
        """Show the part of the sequence that was seen when it was left, at first how it begins."""
        part = self._context.preferences.seen_part(self.desk.draft.id)
        if part is None:
            self.view.show_beginning()
        else:
            self.view.show_part(part.scale, QPointF(part.x, part.y))

    def window_pages(self) -> WindowPages:
        """Return the pages of the window."""
        return self._pages

    def open_inspector(self) -> None:
        """Put the keyboard on the first field of the inspector."""
        self.inspector.setFocus(Qt.FocusReason.TabFocusReason)
        self.panes.enter(self.inspector)

    def jump_to(self, thing_id: str) -> None:
        """Choose a card or a note, bring it to the middle, and have it pulse once."""
        self.scene.select([thing_id])
        self.view.show_readably(thing_id)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self.pulse.show_at(thing_id)

    def _add(self, kind: str) -> None:
        """Add what was chosen in the palette."""
        if kind == NOTE_KIND:
            changing.add_note(self)
        else:
            self.adding.add_behind_chosen(kind)

    def _drop(self, kind: str, place: QPointF, source: str, label: str) -> None:
        """Add what was dropped on the canvas."""
        if kind == NOTE_KIND:
            changing.put_note(self, place)
        else:
            self.adding.drop(kind, place, source, label)

    def leave(self) -> None:
        """Save, and go back to the list."""
        if self.saved():
            self.left.emit()

    def saved(self) -> bool:
        """Save what is drawn and written; say whether that was possible, and show why it was not."""
        self.view.finish_writing()
        try:
            self.desk.save_now()
        except TendrilError as error:
            show_fault(self._context.theme, error, self)
            return False
        return True

    def _show_chosen(self) -> None:
        """Show in the inspector what is chosen, if it is one card."""
        cards = [item.card_id for item in self.scene.selectedItems() if isinstance(item, CardItem)]
        self.inspector.show_card(cards[0] if len(cards) == 1 else None)
        self.narrowing.show_chosen()
        self.drawer.cards_chosen(tuple(cards))

    def _show_written(self) -> None:
        """Show the new words of a block on the cards and in the inspector."""
        self._surround()
        self.inspector.show_card(self.inspector.card_id)
        self.drawer.drawing_changed()

    def test_on_me(self) -> None:
        """Go through the sequence as it is drawn, on the phone in the drawer."""
        self.drawer.open_tab(PhoneTab.key, least_height=self._context.theme.metrics.scaled(ROOM_FOR_PHONE))
        self.phone.start()

    def close_desk(self) -> None:
        """Let the drawing go; the page is not used any more."""
        self.view.finish_writing()
        self.desk.close()
        self.desk.undo.blockSignals(True)  # it is deleted after the actions that show its texts
        self.publishing.close()
        scale, middle = self.view.shown_part()
        part = SeenPart(scale, middle.x(), middle.y())
        self._context.preferences.keep_seen_part(self.desk.draft.id, part)
        self.let_go()

    def let_go(self) -> None:
        """Listen to nothing any more: what the page is made of is deleted in no order that could be relied on."""
        self.checking.close()
        self.pulse.stop()
        self.phone.close_rehearsal()
        self._end_drawer()
        self.scene.selectionChanged.disconnect(self._show_chosen)
        self.scene.close_drawing()
        self.scene.blockSignals(True)
        self.desk.undo.blockSignals(True)

    def _follow(self, kept: Kept) -> None:
        """Say that what was drawn is kept as a sequence of its own, and why."""
        self.head.show_name(kept.name)
        self.head.show_run_state(self.desk.draft, has_changes=False)
        said = (
            self.tr("This sequence was deleted meanwhile. What you have drawn is kept as “{name}”.")
            if kept.instead_of == "deleted"
            else self.tr(
                "This sequence was changed elsewhere meanwhile. Both are kept: what you have drawn is “{name}” now."
            )
        )
        self.notice.say(said.format(name=kept.name), "warning")
        self._context.changes.tell()

    def take_note(self, draft: Draft) -> None:
        """Take note of how the sequence stands now."""
        self.desk.draft = draft
        self.publishing.compare()

    def go_to(self, card_id: str) -> None:
        """Choose a card and bring it into sight."""
        self.scene.select([card_id])
        self.view.show_card(card_id)

    def go_to_read(self, card_id: str) -> None:
        """Choose a card and bring it into sight, so large that it can be read."""
        self.scene.select([card_id])
        if self.view.shows_overview:
            self.view.show_readably(card_id)
        else:
            self.view.show_card(card_id)

    def go_to_field(self, card_id: str, field: str) -> None:
        """Choose a card, and put the keyboard on one of its fields."""
        self.go_to_read(card_id)
        if field == "channel":  # it is chosen in the head, for all cards together
            self.head.channel_asked.emit()
        else:
            self.inspector.focus_field(field)

    def _edited(self) -> None:
        self.notice.silence()
        self.head.show_unsaved()

    def _show_refusal(self, error: TendrilError) -> None:
        if not self.desk.is_saved:
            self.head.show_not_saved()
        show_fault(self._context.theme, error, self)

    def _restyle(self) -> None:
        self._style.reset()
        self.scene.restyle()
        self.view.viewport().update()

    def _surround(self) -> None:
        """Show on the cards what stands around the drawing: words of blocks, counts, problems."""
        marks = marks_of(self.checking.problems, self.publishing.not_in_effect)
        self.scene.set_surroundings(self.desk.blocks, self.counting.in_words(), marks)
        self.outline.refresh()
