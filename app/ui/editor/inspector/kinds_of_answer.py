"""Forms in which the first answer decides which fields follow: conditions and actions."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from app.model.steps import ActionStep, ConditionStep
from app.ui.editor.inspector import meaning
from app.ui.editor.inspector.events import event_names
from app.ui.editor.inspector.fields import Choice, TextField, WritableChoice
from app.ui.editor.inspector.form import Field, Form, labelled
from app.ui.theme import Theme
from app.ui.widgets.labels import text_label

_NEEDS_NO_VALUE = ("known", "unknown")


class _KindForm(Form):
    """A kind, and the fields that go with it: ``wanted`` names those that belong to what is chosen now."""

    key = ""
    kind_key = ""

    def __init__(
        self,
        theme: Theme,
        caption: str,
        kinds: Sequence[tuple[str, str]],
        wanted: Callable[[], tuple[str, ...]],
    ) -> None:
        super().__init__(theme)
        self._wanted = wanted
        self.kind = Choice(theme, caption, kinds)
        self._body = self.section(self.key, caption).body
        self._body.addWidget(self.kind)
        self.fields: dict[str, Field] = {}
        self._holders: dict[str, QWidget] = {}
        self.words = text_label("", "small", wraps=True)
        self.kind.edited.connect(self._choose_kind)

    def _add(self, name: str, words: str, field: Choice | TextField, first: str = "") -> None:
        self.fields[name] = field
        field.show_value(first)
        self._holders[name] = labelled(self.theme, words, field)
        self._body.addWidget(self._holders[name])
        typed = type(field) is not Choice
        field.edited.connect(lambda: self._propose(name, typed))

    def _choose_kind(self) -> None:
        self._show_wanted()
        self._propose(self.kind_key, False)

    def _propose(self, name: str, typed: bool) -> None:
        self._show_wanted()
        values = {each: self.fields[each].value() for each in self._wanted()}
        self.propose(
            f"{self.key}.{name}", {self.key: {self.kind_key: self.kind.value(), **values}}, typed=typed
        )

    def _show(self, kind: str, values: dict[str, object]) -> None:
        self.kind.show_value(kind)
        for name, value in values.items():
            if name in self.fields:
                self.fields[name].show_value(value)
        self._show_wanted()

    def _show_wanted(self) -> None:
        for name, holder in self._holders.items():
            holder.setVisible(name in self._wanted())


class ConditionForm(_KindForm):
    """The question of a condition."""

    key = "question"
    kind_key = "about"

    def __init__(self, theme: Theme) -> None:
        """Lay it out."""
        kinds = [
            ("event", self.tr("Something happened since joining")),
            ("replied", self.tr("The customer answered")),
            ("tag", self.tr("The customer has a tag")),
            ("field", self.tr("A field")),
        ]
        super().__init__(theme, self.tr("Ask"), kinds, self._fields_of_question)
        comparisons = [
            ("equal", self.tr("is")),
            ("not_equal", self.tr("is not")),
            ("contains", self.tr("contains")),
            ("greater", self.tr("is more than")),
            ("less", self.tr("is less than")),
            ("known", self.tr("is known")),
            ("unknown", self.tr("is unknown")),
        ]
        event = WritableChoice(theme, self.tr("Event"), event_names())
        self._add("event", self.tr("Event"), event, "order_placed")
        self._add("tag", self.tr("Tag"), TextField(self.tr("Tag")), "vip")
        self._add("field", self.tr("Field"), TextField(self.tr("Field")), "city")
        self._add("is", self.tr("Comparison"), Choice(theme, self.tr("Comparison"), comparisons), "known")
        self._add("value", self.tr("Value"), TextField(self.tr("Value")))
        self._body.addWidget(self.words)

    def show_step(self, step: ConditionStep) -> None:
        """Show a condition."""
        self._show(step.question.about, step.question.model_dump(by_alias=True))
        self.words.setText(meaning.of_question(step.question.about))

    def _fields_of_question(self) -> tuple[str, ...]:
        kind = self.kind.value()
        if kind == "field":
            needs_value = self.fields["is"].value() not in _NEEDS_NO_VALUE
            return ("field", "is", "value") if needs_value else ("field", "is")
        return (str(kind),) if kind != "replied" else ()


class ActionForm(_KindForm):
    """What an action changes."""

    key = "change"
    kind_key = "do"

    def __init__(self, theme: Theme) -> None:
        """Lay it out."""
        kinds = [
            ("add_tag", self.tr("Add a tag")),
            ("remove_tag", self.tr("Take a tag away")),
            ("set_field", self.tr("Set a field")),
        ]
        super().__init__(theme, self.tr("Do"), kinds, self._fields_of_change)
        self._add("tag", self.tr("Tag"), TextField(self.tr("Tag")), "followed up")
        self._add("field", self.tr("Field"), TextField(self.tr("Field")), "city")
        value = TextField(self.tr("Value"), most=2000)
        value.setPlaceholderText(self.tr("empty clears the field"))
        self._add("value", self.tr("Value"), value)
        self._body.addWidget(self.words)

    def show_step(self, step: ActionStep) -> None:
        """Show an action."""
        self._show(step.change.do, step.change.model_dump())
        self.words.setText(meaning.of_change(step.change))

    def _fields_of_change(self) -> tuple[str, ...]:
        return ("field", "value") if self.kind.value() == "set_field" else ("tag",)
