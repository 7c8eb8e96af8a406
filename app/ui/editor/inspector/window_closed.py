"""What a message does when the platform takes its own words no more: be skipped, or go out as an approved template."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.model.policy import Policy
from app.model.sequence import SequenceKind
from app.model.steps import LeaveOut, SendTemplate, Variable, WindowClosed
from app.ui.editor.inspector.fields import Choice
from app.ui.editor.inspector.form import labelled
from app.ui.editor.inspector.gap_field import GapField
from app.ui.theme import Theme
from app.ui.widgets.emptying import empty
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
        self._unapproved: dict[str, str] = {}
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
        self.gaps: dict[str, GapField] = {}
        self.none = text_label(self.tr("The platform has approved no template yet."), "small", wraps=True)
        self.none.setVisible(False)
        for each in (self.choice, self.none, self.text):
            layout.addWidget(each)
        layout.addLayout(self._gaps)
        layout.addWidget(self.read)
        layout.addWidget(self.words)
        self.choice.edited.connect(lambda: self.edited.emit(False))
        self.read.clicked.connect(lambda: self.asked.emit())

    def offer(self, templates: Sequence[TemplateOnPlatform] | None) -> None:
        """Take note of the platform's templates, ``None`` before they were read; ``show_value`` offers them.

        Those that are not approved are listed with their state, and cannot be chosen.
        """
        has_none = templates is not None and not any(each.approved for each in templates)
        self.none.setVisible(has_none)
        templates = templates or ()
        named = self.tr("“{name}” ({language}): {state}")
        self._unapproved = {
            _key(each.name, each.language): named.format(
                name=each.name, language=each.language, state=state_words(each.state)
            )
            for each in templates
            if not each.approved
        }
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
        for key, said in sorted(self._unapproved.items()):
            if key not in wanted:
                self.choice.addItem(said, key)
                self._forbid(self.choice.count() - 1)

    def _forbid(self, place: int) -> None:
        """Have an entry be read and not chosen."""
        model = self.choice.model()
        item = model.item(place) if isinstance(model, QStandardItemModel) else None
        if item is not None:
            item.setEnabled(False)

    def _show_gaps(self, variables: Sequence[Variable]) -> None:
        if [variable.name for variable in variables] != list(self.gaps):
            empty(self._gaps)
            self.gaps = {}
            for variable in variables:
                label = self.tr("Gap {name}").format(name=variable.name)
                field = GapField(self._theme, label, _LONGEST_VARIABLE)
                field.edited.connect(partial(self.edited.emit, True))
                field.inserted.connect(partial(self.edited.emit, False))
                self._gaps.addWidget(labelled(self._theme, label, field))
                self.gaps[variable.name] = field
        for variable in variables:
            self.gaps[variable.name].show_value(variable.text)


def state_words(state: str) -> str:
    """Return what a platform says of a template that may not be sent; one of its own words stays as it is."""
    translate = QCoreApplication.translate
    first, comma, more = state.partition(",")
    known = {
        "APPROVED": translate("TemplateState", "approved"),
        "PENDING": translate("TemplateState", "waits for approval"),
        "IN_APPEAL": translate("TemplateState", "waits for approval"),
        "REJECTED": translate("TemplateState", "rejected"),
        "PAUSED": translate("TemplateState", "paused by the platform"),
        "DISABLED": translate("TemplateState", "switched off by the platform"),
    }
    return known.get(first, first.lower()) + comma + more


def _key(name: str, language: str) -> str:
    return f"{name}\n{language}"


def _unfilled(template: TemplateOnPlatform) -> SendTemplate:
    return SendTemplate(
        name=template.name,
        language=template.language,
        category=template.category,
        variables=tuple(Variable(name=name) for name in template.variables),
    )
