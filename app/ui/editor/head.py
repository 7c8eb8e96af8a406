"""The head of the editor: back, the name, where it sends, whether it is saved, and the button that lets it run."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit

from app.model.sequence import SequenceState
from app.ui.theme import Theme
from app.ui.widgets.buttons import button
from app.ui.widgets.labels import text_label
from app.workspace.drafts import Draft


class EditorHead(QFrame):
    """Emits ``left``, ``activation_asked`` and ``renamed`` with the new name."""

    left = Signal()
    activation_asked = Signal()
    renamed = Signal(str)

    def __init__(self, theme: Theme, draft: Draft) -> None:
        """Show a draft's head."""
        super().__init__()
        self.setProperty("surface", "head")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        metrics = theme.metrics
        layout = QHBoxLayout(self)
        layout.setContentsMargins(metrics.large, metrics.medium, metrics.large, metrics.medium)
        layout.setSpacing(metrics.medium)
        self.back = button(theme, self.tr("Sequences"), "arrow-left", "plain")
        self.back.setToolTip(self.tr("Back to the list (Esc)"))
        self.back.clicked.connect(lambda: self.left.emit())
        layout.addWidget(self.back)
        self.name = QLineEdit(draft.name)
        self.name.setProperty("look", "title")
        self.name.setMaxLength(200)
        self.name.setAccessibleName(self.tr("Name of the sequence"))
        self.name.editingFinished.connect(self._finish_name)
        layout.addWidget(self.name, 1)
        channel = (
            f"{draft.channel.platform_name} · {draft.channel.name}"
            if draft.channel
            else self.tr("No channel")
        )
        layout.addWidget(text_label(channel, "muted"))
        self.state = text_label("", "muted")
        layout.addWidget(self.state)
        self.activate = button(theme, "", "", "primary")
        self.activate.clicked.connect(lambda: self.activation_asked.emit())
        layout.addWidget(self.activate)
        self._name = draft.name
        self.show_run_state(draft)
        self.show_saved()

    def show_run_state(self, draft: Draft) -> None:
        """Say on the button what it does."""
        runs = draft.state is SequenceState.ACTIVE
        self.activate.setText(self.tr("Publish changes…") if runs else self.tr("Activate…"))

    def show_saved(self) -> None:
        """Say that everything is on the disk."""
        self.state.setText(self.tr("Saved"))

    def show_unsaved(self) -> None:
        """Say that something is not yet on the disk."""
        self.state.setText(self.tr("Saving…"))

    def show_name(self, name: str) -> None:
        """Show the name the sequence has."""
        self._name = name
        self.name.setText(name)

    def _finish_name(self) -> None:
        if self.name.text() != self._name:
            self.renamed.emit(self.name.text())
