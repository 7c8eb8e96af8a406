"""One sequence as a card: what it is, how it stands, and what can be done with it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.model.sequence import SequenceState
from app.ui.sequences.card_words import channel_words, count_words, next_words
from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.labels import ElidedLabel, IconLabel, Pill
from app.ui.widgets.name_edit import NameEdit
from app.ui.words import Words, state_tone, state_words
from app.workspace.sequence_lookup import LONGEST_NAME
from app.workspace.sequences import SequenceView


class SequenceCard(Card):
    """Emits what is asked for: with the name of its sequence, or with its view.

    ``renamed`` brings the view and the new name, ``menu_asked`` the view and a place on the screen.
    """

    open_asked = Signal(str)
    activate_asked = Signal(str)
    pause_asked = Signal(str)
    take_out_asked = Signal(object)
    channel_asked = Signal(object)
    renamed = Signal(object, str)
    menu_asked = Signal(object, QPoint)
    key_pressed = Signal(object, QKeyEvent)

    def __init__(self, theme: Theme, view: SequenceView, zone: ZoneInfo, now: datetime) -> None:
        """Lay the card out and show a sequence on it."""
        super().__init__(theme)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words = Words(self)
        self._view = view
        self._is_pausing = False
        self.name = NameEdit(self.tr("Name of the sequence"), LONGEST_NAME)
        self._where = ElidedLabel(kind="small")
        self.pill = Pill(theme)
        self._clock = IconLabel(theme, "clock", "text_faint")
        self._next = ElidedLabel(kind="muted")
        self._length = ElidedLabel(kind="muted")
        self._counts = ElidedLabel(kind="muted")
        self._make_buttons(theme)
        self._lay_out(theme)
        self.name.renamed.connect(lambda text: self.renamed.emit(self._view, text))
        self.name.ended.connect(self.setFocus)
        self.show_sequence(view, zone, now)

    @property
    def view(self) -> SequenceView:
        """The sequence as it is shown."""
        return self._view

    def _make_buttons(self, theme: Theme) -> None:
        self.edit = button(theme, self.tr("Edit"), "pencil-simple", look="small")
        self.activate = button(theme, "", look="small")
        self.pause = button(theme, self.tr("Pause"), "pause", look="small")
        self.take_out = button(theme, self.tr("Take out"), "archive-box", look="small")
        self.choose_channel = button(theme, self.tr("Choose a channel…"), look="link")
        self.more = button(theme, "", "dots-three-bold", look="quiet")
        self.more.setToolTip(self.tr("More (Shift+F10)"))
        self.edit.clicked.connect(lambda: self.open_asked.emit(self._view.name))
        self.activate.clicked.connect(lambda: self.activate_asked.emit(self._view.name))
        self.pause.clicked.connect(self._ask_pause)
        self.take_out.clicked.connect(lambda: self.take_out_asked.emit(self._view))
        self.choose_channel.clicked.connect(lambda: self.channel_asked.emit(self._view))
        self.more.clicked.connect(self._ask_menu)

    def _lay_out(self, theme: Theme) -> None:
        metrics = theme.metrics
        head = QHBoxLayout()
        head.setSpacing(metrics.medium)
        head.addWidget(IconLabel(theme, "git-branch", "accent_text", chip=True), 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self.name)
        names.addWidget(self._where)
        names.addWidget(self.choose_channel, 0, Qt.AlignmentFlag.AlignLeft)
        head.addLayout(names, 1)
        head.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        self.content.addLayout(head)
        facts = QVBoxLayout()
        facts.setSpacing(metrics.tiny + 2)
        facts.addLayout(_with_icon(self._clock, self._next))
        facts.addLayout(_with_icon(IconLabel(theme, "chat-teardrop-text", "text_faint"), self._length))
        facts.addLayout(_with_icon(IconLabel(theme, "users", "text_faint"), self._counts))
        self.content.addLayout(facts)
        self.content.addStretch(1)  # so that the words of cards in a row are level with each other
        line = QFrame()
        line.setProperty("surface", "line")
        self.content.addWidget(line)
        foot = QHBoxLayout()
        foot.setSpacing(metrics.small)
        foot.addStretch(1)
        for each in (self.edit, self.activate, self.pause, self.take_out):
            foot.addWidget(each)
        self.content.addLayout(foot)

    def show_sequence(self, view: SequenceView, zone: ZoneInfo, now: datetime) -> None:
        """Show how the sequence stands now."""
        self._view = view
        self.name.show_name(view.name)
        self._where.setText(channel_words(view))
        self.pill.show_word(state_words(view.state), state_tone(view.state))
        self._next.setText(next_words(self._words, view, zone, now))
        self._length.setText(self._words.messages(view.messages))
        self._counts.setText(count_words(view))
        self._show_actions(view)
        self.setAccessibleName(view.name)
        said = (state_words(view.state), self._where.text(), self._next.text(), self._counts.text())
        self.setAccessibleDescription(". ".join(said))

    def _show_actions(self, view: SequenceView) -> None:
        names = {
            SequenceState.DRAFT: self.tr("Activate…"),
            SequenceState.ACTIVE: self.tr("Publish changes…"),
            SequenceState.PAUSED: self.tr("Resume…"),
            SequenceState.ARCHIVED: "",
        }
        is_active = view.state is SequenceState.ACTIVE
        is_archived = view.state is SequenceState.ARCHIVED
        had_focus = self.window().focusWidget() in (self.activate, self.pause)
        self.activate.setText(names[view.state])
        self.activate.setVisible(bool(names[view.state]) and (not is_active or view.has_changes))
        self.pause.setVisible(is_active)
        self.take_out.setVisible(is_archived)
        self.choose_channel.setVisible(not view.channel and not is_archived)
        for each in (self.edit, self.activate, self.pause, self.take_out, self.choose_channel):
            each.setAccessibleName(f"{each.text()} {view.name}")
        self.more.setAccessibleName(self.tr("More for {name}").format(name=view.name))
        self._is_pausing = False
        if had_focus:
            (self.pause if is_active else self.activate).setFocus()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the sequence."""
        event.accept()
        self.open_asked.emit(self._view.name)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show what can be done with it, where the mouse is or, by the keyboard, at its button."""
        event.accept()
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            self.menu_asked.emit(self._view, event.globalPos())
        else:
            self._ask_menu()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand a key on to those who know what it does."""
        event.ignore()
        if not self.name.is_editing:
            self.key_pressed.emit(self._view, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a frame around the card that has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            radius = self._theme.metrics.radius_card
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 1.5, -2.5, -4.5), radius, radius)
            painter.end()

    def _ask_menu(self) -> None:
        self.menu_asked.emit(self._view, self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _ask_pause(self) -> None:
        if not self._is_pausing:
            self._is_pausing = True
            self.pause_asked.emit(self._view.name)


def _with_icon(icon_label: QWidget, words: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(icon_label)
    row.addWidget(words, 1)
    return row
