"""One sequence as a card: what it is, how it stands, and what can be done with it."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from app.model.sequence import SequenceState
from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.card import Card
from app.ui.widgets.labels import ElidedLabel, IconLabel, Pill, text_label
from app.ui.words import Words, state_tone, state_words
from app.workspace.sequences import SequenceView


class SequenceCard(Card):
    """Emits what is asked for, with the name of its sequence."""

    open_asked = Signal(str)
    activate_asked = Signal(str)
    pause_asked = Signal(str)

    def __init__(self, theme: Theme, view: SequenceView, zone: ZoneInfo, now: datetime) -> None:
        """Lay the card out and show a sequence on it."""
        super().__init__(theme)
        self._words = Words(self)
        self._view = view
        self._is_pausing = False
        self._name = ElidedLabel(kind="heading")
        self._where = ElidedLabel(kind="small")
        self.pill = Pill(theme)
        self._clock = IconLabel(theme, "clock", "text_faint")
        self._next = ElidedLabel(kind="muted")
        self._length = ElidedLabel(kind="muted")
        self._counts = text_label("", "small")
        self.edit = button(theme, self.tr("Edit"), "pencil-simple", look="small")
        self.edit.clicked.connect(lambda: self.open_asked.emit(self._view.name))
        self.activate = button(theme, "", look="small")
        self.pause = button(theme, self.tr("Pause"), "pause", look="small")
        self.activate.clicked.connect(lambda: self.activate_asked.emit(self._view.name))
        self.pause.clicked.connect(self._ask_pause)
        self._lay_out(theme)
        self.show_sequence(view, zone, now)

    def _lay_out(self, theme: Theme) -> None:
        metrics = theme.metrics
        head = QHBoxLayout()
        head.setSpacing(metrics.medium)
        head.addWidget(IconLabel(theme, "git-branch", "accent_text", chip=True), 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(1)
        names.addWidget(self._name)
        names.addWidget(self._where)
        head.addLayout(names, 1)
        head.addWidget(self.pill, 0, Qt.AlignmentFlag.AlignTop)
        self.content.addLayout(head)
        facts = QVBoxLayout()
        facts.setSpacing(metrics.tiny + 2)
        facts.addLayout(_with_icon(self._clock, self._next))
        facts.addLayout(_with_icon(IconLabel(theme, "chat-teardrop-text", "text_faint"), self._length))
        self.content.addLayout(facts)
        line = QFrame()
        line.setProperty("surface", "line")
        self.content.addWidget(line)
        foot = QHBoxLayout()
        foot.setSpacing(metrics.small)
        foot.addWidget(self._counts, 1)
        foot.addWidget(self.edit)
        foot.addWidget(self.activate)
        foot.addWidget(self.pause)
        self.content.addLayout(foot)

    def show_sequence(self, view: SequenceView, zone: ZoneInfo, now: datetime) -> None:
        """Show how the sequence stands now."""
        self._view = view
        self._name.setText(view.name)
        self._where.setText(self._place(view))
        self.pill.show_word(state_words(view.state), state_tone(view.state))
        self._next.setText(self._ahead(view, zone, now))
        self._length.setText(self._words.messages(view.messages))
        self._counts.setText(self._count_words(view))
        self._show_actions(view)
        self.setAccessibleName(view.name)
        self.setAccessibleDescription(
            ". ".join((state_words(view.state), self._next.text(), self._counts.text()))
        )

    def _show_actions(self, view: SequenceView) -> None:
        names = {
            SequenceState.DRAFT: self.tr("Activate…"),
            SequenceState.ACTIVE: self.tr("Publish changes…"),
            SequenceState.PAUSED: self.tr("Resume…"),
            SequenceState.ARCHIVED: "",
        }
        is_active = view.state is SequenceState.ACTIVE
        had_focus = self.window().focusWidget() in (self.activate, self.pause)
        self.activate.setText(names[view.state])
        self.activate.setAccessibleName(f"{names[view.state]} {view.name}")
        self.activate.setVisible(bool(names[view.state]) and (not is_active or view.has_changes))
        self.edit.setAccessibleName(f"{self.edit.text()} {view.name}")
        self.pause.setAccessibleName(f"{self.pause.text()} {view.name}")
        self.pause.setVisible(is_active)
        self._is_pausing = False
        if had_focus:
            (self.pause if is_active else self.activate).setFocus()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the sequence."""
        event.accept()
        self.open_asked.emit(self._view.name)

    def _ask_pause(self) -> None:
        if not self._is_pausing:
            self._is_pausing = True
            self.pause_asked.emit(self._view.name)

    def _place(self, view: SequenceView) -> str:
        if not view.channel:
            return self.tr("No channel yet")
        if view.channel == view.platform:
            return view.platform
        return self.tr("{platform} · {channel}").format(platform=view.platform, channel=view.channel)

    def _ahead(self, view: SequenceView, zone: ZoneInfo, now: datetime) -> str:
        match view.state:
            case SequenceState.DRAFT:
                return self.tr("Not active yet: nobody can join")
            case SequenceState.PAUSED:
                return self.tr("Paused: nothing goes out")
            case SequenceState.ARCHIVED:
                return self.tr("In the archive")
        if view.next_at is None:
            return self.tr("Waits for somebody to join")
        return self._words.next_moment(view.next_at, zone, now)

    def _count_words(self, view: SequenceView) -> str:
        said = [self.tr("%n inside", "", view.waiting) if view.waiting else self.tr("Nobody inside")]
        if view.finished:
            said.append(self.tr("%n finished", "", view.finished))
        if view.left:
            said.append(self.tr("%n left", "", view.left))
        return " · ".join(said)


def _with_icon(icon_label: QWidget, words: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(icon_label)
    row.addWidget(words, 1)
    return row
