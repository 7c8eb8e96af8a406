"""The head of the editor: back, the name, where it sends, whether it is saved, and the button that lets it run."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QMenu, QSizePolicy

from app.model.sequence import SequenceState
from app.ui.theme import Theme
from app.ui.told import told
from app.ui.widgets.buttons import button
from app.ui.widgets.elided_line import paint_elided
from app.ui.widgets.labels import text_label
from app.workspace.drafts import Draft

_NARROWEST, _WIDEST = 80, 520
_JUST_NOW_MS = 60_000


class EditorHead(QFrame):
    """Emits ``left``, ``test_asked``, ``channel_asked``, ``activation_asked`` and ``renamed`` with the new name."""

    left = Signal()
    test_asked = Signal()
    activation_asked = Signal()
    renamed = Signal(str)
    channel_asked = Signal()
    discard_asked = Signal()
    versions_asked = Signal()

    def __init__(self, theme: Theme, draft: Draft) -> None:
        """Show a draft's head."""
        super().__init__()
        self._name = draft.name
        self.setProperty("surface", "head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        metrics = theme.metrics
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.medium, metrics.medium, metrics.large, metrics.medium)
        layout.setSpacing(metrics.small)
        self._lay_out_name(theme, layout)
        self._lay_out_state(theme, layout)
        layout.addStretch(1)
        self._lay_out_actions(theme, layout)
        self._lay_out_menu(theme, layout)
        self.show_run_state(draft, has_changes=draft.has_changes)
        self.show_saved()

    def show_run_state(self, draft: Draft, *, has_changes: bool) -> None:
        """Say over which channel it goes, and on the button what it does, or where it does nothing, why."""
        line = _channel_line(draft) or self.tr("No channel")
        self.channel.setText(line)
        self.channel.setAccessibleName(self.tr("Channel: {name}. Choose another").format(name=line))
        runs = draft.state is SequenceState.ACTIVE
        texts = {
            SequenceState.ACTIVE: self.tr("Publish changes…"),
            SequenceState.PAUSED: self.tr("Resume…"),
        }
        self.activate.setText(texts.get(draft.state, self.tr("Activate…")))
        idle = (
            self.tr("It runs as it is drawn: there is nothing to publish.")
            if runs and not has_changes
            else ""
        )
        self.activate.setEnabled(not idle)
        self.activate.setToolTip(idle)
        self.activate.setAccessibleDescription(idle)
        self.versions.setVisible(draft.published is not None)
        self.discard.setVisible(draft.published is not None)
        self.discard.setEnabled(has_changes)

    def show_everything(self, *, shown: bool) -> None:
        """Show where it sends and whether it is saved, or leave that out where there is no room."""
        self.channel.setVisible(shown)
        self.state.setVisible(shown)

    def show_saved(self) -> None:
        """Say that everything is on the disk; "just now" for a minute."""
        self.state.setText(self.tr("Saved just now"))
        self.just_now.start()

    def show_unsaved(self) -> None:
        """Say that something is not yet on the disk."""
        self.just_now.stop()
        self.state.setText(self.tr("Saving…"))

    def show_not_saved(self) -> None:
        """Say that it could not be put on the disk; it is tried again with the next change, and on leaving."""
        self.just_now.stop()
        self.state.setText(self.tr("Not saved"))

    def show_name(self, name: str) -> None:
        """Show the name the sequence has."""
        self._name = name
        self.name.setText(name)

    def _lay_out_name(self, theme: Theme, layout: QHBoxLayout) -> None:
        self.back = button(theme, "", "arrow-left", "calm")
        self.back.setAccessibleName(self.tr("Back to the sequences"))
        self.back.setToolTip(self.tr("Back to the sequences"))
        self.back.clicked.connect(lambda: self.left.emit())
        layout.addWidget(self.back)
        self.name = _TitleField(self._name)
        self.name.setAccessibleName(self.tr("Name of the sequence"))
        self.name.editingFinished.connect(self._finish_name)
        self.name.given_up.connect(lambda: self.name.setText(self._name))
        layout.addWidget(self.name)

    def _lay_out_state(self, theme: Theme, layout: QHBoxLayout) -> None:
        self.channel = button(theme, "", "", "pill")
        self.channel.setToolTip(self.tr("Choose another channel"))
        self.channel.clicked.connect(lambda: self.channel_asked.emit())
        layout.addWidget(self.channel)
        layout.addSpacing(theme.metrics.tiny)
        self.state = text_label("", "small")
        layout.addWidget(self.state)
        self.just_now = QTimer(self)
        self.just_now.setSingleShot(True)
        self.just_now.setInterval(_JUST_NOW_MS)
        self.just_now.timeout.connect(lambda: self.state.setText(self.tr("Saved")))

    def _lay_out_actions(self, theme: Theme, layout: QHBoxLayout) -> None:
        self.test = button(theme, self.tr("Test on me"))
        self.test.setToolTip(self.tr("Try the sequence as it is drawn, on the phone below (Ctrl+R)"))
        self.test.clicked.connect(lambda: self.test_asked.emit())
        layout.addWidget(self.test)
        self.activate = button(theme, "", "", "primary")
        self.activate.clicked.connect(lambda: self.activation_asked.emit())
        layout.addWidget(self.activate)

    def _lay_out_menu(self, theme: Theme, layout: QHBoxLayout) -> None:
        self.more = button(theme, "", "dots-three-vertical-bold", "calm")
        self.more.setAccessibleName(self.tr("More about this sequence"))
        self.more.setToolTip(self.tr("Channel, discard changes, older versions"))
        menu = QMenu(self.more)
        menu.addAction(self.tr("Send over…"), lambda: self.channel_asked.emit())
        self.discard = menu.addAction(self.tr("Discard changes"), lambda: self.discard_asked.emit())
        self.versions = menu.addAction(self.tr("Older versions…"), lambda: self.versions_asked.emit())
        self.more.clicked.connect(lambda: menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft())))
        layout.addWidget(self.more)

    def _finish_name(self) -> None:
        if self.name.text() != self._name:
            self.renamed.emit(self.name.text())


def _channel_line(draft: Draft) -> str:
    channel = draft.channel
    if channel is None:
        return ""
    is_same = channel.name == channel.platform_name
    return told(channel.platform_name) if is_same else f"{told(channel.platform_name)} · {channel.name}"


class _TitleField(QLineEdit):
    """The name as a title: as wide as its words, and a field only while it is written in.

    Emits ``given_up`` on Escape.
    """

    given_up = Signal()

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("look", "title")
        self.setMaxLength(200)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(lambda _: self.updateGeometry())
        self.editingFinished.connect(lambda: self.setCursorPosition(0))
        self.setCursorPosition(0)

    def sizeHint(self) -> QSize:
        """Be as wide as the words, within reason."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 22
        return QSize(max(_NARROWEST, min(_WIDEST, width)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Give way where the window is narrow."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """End in … where the window is too narrow."""
        if not paint_elided(self):
            super().paintEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose everything, so that typing replaces it."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps the name and leaves; Escape leaves it as it was."""
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.clearFocus()
