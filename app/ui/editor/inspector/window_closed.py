"""What a message does when the platform takes its own words no more: be skipped, or go out as an approved template."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.model.policy import Policy
from app.model.sequence import SequenceKind
from app.model.steps import LeaveOut, SendTemplate, Variable, WindowClosed
from app.ui.editor.inspector.fields import Choice, TextField
from app.ui.editor.inspector.form import empty, labelled
from app.ui.theme import Theme
from app.ui.widgets.labels import text_label
from app.workspace.channels import TemplateOnPlatform

_SKIP = ""
_LONGEST_VARIABLE = 500


class WindowFields(QWidget):
    """Emits ``edited`` (and whether it is being typed) for a change, ``asked`` when the templates are to be read."""

    edited = Signal(bool)
    asked = Signal()

    def __init__(self, theme: Theme) -> None:
        """Lay it out; the message is skipped."""
        super().__init__()
        self._theme = theme
        self._known: dict[str, SendTemplate] = {}
        self._texts: dict[str, str] = {}
        self._shown: WindowClosed = LeaveOut()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.metrics.small)
        self.choice = Choice(
            theme, self.tr("If the window has closed"), [(_SKIP, self.tr("Skip the message"))]
        )
        self.words = text_label("", "small", wraps=True)
        self.text = text_label("", "small", wraps=True)
        self.read = QPushButton(self.tr("Read the approved templates"))
        self.read.setProperty("look", "link")
        self.read.setAutoDefault(False)
        self._gaps = QVBoxLayout()
        self._gaps.setSpacing(theme.metrics.small)
        self.gaps: dict[str, TextField] = {}
        for each in (self.choice, self.text):
            layout.addWidget(each)
        layout.addLayout(self._gaps)
        layout.addWidget(self.read)
        layout.addWidget(self.words)
        self.choice.edited.connect(lambda: self.edited.emit(False))
        self.read.clicked.connect(lambda: self.asked.emit())

    def offer(self, templates: Sequence[TemplateOnPlatform]) -> None:
        """Take note of the templates that the platform has approved; ``show_value`` offers them."""
        approved = [each for each in templates if each.approved]
        self._known = {_key(each.name, each.language): _unfilled(each) for each in approved}
        self._texts = {_key(each.name, each.language): each.text for each in approved}

    def show_rules(self, policy: Policy, platform_name: str, kind: SequenceKind) -> None:
        """Say what the platform allows, and let a template be chosen only where it takes one."""
        takes = policy.takes_templates(kind)
        self.read.setVisible(takes)
        window = policy.window(kind)
        hours = round(window.total_seconds() / 3600) if window else 0
        text = self.tr("{platform} takes your own words within {hours} h after the customer last wrote.")
        said = text.format(platform=platform_name, hours=hours)
        if not takes:
            said += " " + self.tr("After that it takes nothing of this kind: the message is skipped.")
        self.words.setText(said)

    def show_value(self, closed: WindowClosed) -> None:
        """Show what the message does."""
        self._shown = closed
        self._list_templates()
        chosen = _key(closed.name, closed.language) if isinstance(closed, SendTemplate) else _SKIP
        self.choice.show_value(chosen)
        text = self._texts.get(chosen, "")
        self.text.setText(text)
        self.text.setVisible(bool(text))
        self._show_gaps(closed.variables if isinstance(closed, SendTemplate) else ())

    def value(self) -> WindowClosed:
        """Return what is chosen, with the gaps as they are written."""
        chosen = str(self.choice.value())
        if chosen == _SKIP:
            return LeaveOut()
        shown = self._shown
        same = isinstance(shown, SendTemplate) and _key(shown.name, shown.language) == chosen
        template = shown if same and isinstance(shown, SendTemplate) else self._known[chosen]
        if not same:
            return template
        variables = tuple(Variable(name=name, text=field.text()) for name, field in self.gaps.items())
        return template.model_copy(update={"variables": variables})

    def _list_templates(self) -> None:
        wanted = dict(self._known)
        if isinstance(self._shown, SendTemplate):
            wanted.setdefault(_key(self._shown.name, self._shown.language), self._shown)
        while self.choice.count() > 1:
            self.choice.removeItem(1)
        for key, template in sorted(wanted.items()):
            words = self.tr("Send “{name}” ({language})")
            self.choice.addItem(words.format(name=template.name, language=template.language), key)

    def _show_gaps(self, variables: Sequence[Variable]) -> None:
        if [variable.name for variable in variables] != list(self.gaps):
            empty(self._gaps)
            self.gaps = {}
            for variable in variables:
                label = self.tr("Gap {name}").format(name=variable.name)
                field = TextField(label, _LONGEST_VARIABLE)
                field.setPlaceholderText("{{ first_name }}")
                field.edited.connect(partial(self.edited.emit, True))
                self._gaps.addWidget(labelled(self._theme, label, field))
                self.gaps[variable.name] = field
        for variable in variables:
            self.gaps[variable.name].show_value(variable.text)


def _key(name: str, language: str) -> str:
    return f"{name}\n{language}"


def _unfilled(template: TemplateOnPlatform) -> SendTemplate:
    return SendTemplate(
        name=template.name,
        language=template.language,
        category=template.category,
        variables=tuple(Variable(name=name) for name in template.variables),
    )
