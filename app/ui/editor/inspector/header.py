"""The head of the inspector: the icon of the card, its name, and its switch."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.steps import Step
from app.ui.editor.inspector import meaning
from app.ui.editor.inspector.fields import TextField
from app.ui.editor.inspector.form import Section
from app.ui.editor.kinds import kinds
from app.ui.theme import Theme
from app.ui.widgets.elided_line import paint_elided
from app.ui.widgets.labels import IconLabel, text_label
from app.ui.widgets.toggles import Switch

_UNFRAMED_AT_REST = """
    QLineEdit { font-weight: 600; padding-left: 5px; }
    QLineEdit:focus { padding-left: 4px; }
    QLineEdit:!focus:!hover { border-color: transparent; background: transparent; }
"""


class _Name(TextField):
    """The name, which ends in … where it is too long."""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not paint_elided(self):
            super().paintEvent(event)


class Header(QWidget):
    """Emits ``renamed`` while the name is typed, and ``switched``."""

    renamed = Signal()
    switched = Signal()

    def __init__(self, theme: Theme, icon_name: str, title: str = "") -> None:
        """Lay it out; with a ``title`` there is neither a name to write nor a switch."""
        super().__init__()
        self.name = _Name(self.tr("Name of the step"))
        self.name.setStyleSheet(_UNFRAMED_AT_REST)
        self.switch = Switch(theme, self.tr("Step is on"), says_name=False)
        self.switch.setToolTip(self.tr("A step that is off is passed over"))
        self._section = Section(theme, "")
        icon = IconLabel(theme, icon_name, "accent_text", chip=True)
        icon.setFixedSize(theme.metrics.scaled(28), theme.metrics.scaled(28))
        if title:
            heading = text_label(title, "heading")
            heading.setMinimumHeight(theme.metrics.control)
            self._section.add(icon, heading)
            for each in (self.name, self.switch):
                each.setParent(self)
                each.hide()
        else:
            self._section.add(icon, self.name, self.switch)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._section)
        self.off_words = text_label("", "small", wraps=True)
        self.off_words.setVisible(False)
        layout.addWidget(self.off_words)
        self.name.edited.connect(self.renamed)
        self.switch.edited.connect(self.switched)

    def say(self, words: str) -> None:
        """Say what is wrong with the name; nothing if ``words`` is empty."""
        self._section.say(words)

    def show_step(self, step: Step) -> None:
        """Show a step's name and whether it is on."""
        self.name.show_value(step.name)
        self.name.setToolTip(step.name)
        self.switch.show_value(step.on)
        self.off_words.setText(meaning.of_switch(is_on=step.on))
        self.off_words.setVisible(not step.on)


def icon_of(kind: str) -> str:
    """Return the icon of a kind of step."""
    return next((each.icon for each in kinds() if each.key == kind), "chat-teardrop-text")
