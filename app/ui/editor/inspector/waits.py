"""What waits and goals say of themselves."""

from collections.abc import Sequence

from app.model.steps import GoalStep, WaitForEventStep, WaitStep
from app.ui.canvas import words
from app.ui.editor.inspector import meaning
from app.ui.editor.inspector.events import event_names
from app.ui.editor.inspector.fields import WritableChoice
from app.ui.editor.inspector.form import Form
from app.ui.editor.inspector.timing import DelayFields, TimingFields
from app.ui.theme import Theme
from app.ui.widgets.labels import text_label


class WaitForm(Form):
    """Until when."""

    def __init__(self, theme: Theme, dates: Sequence[str]) -> None:
        """Lay it out."""
        super().__init__(theme)
        self.until = TimingFields(theme, dates)
        self.example = text_label("", "small", wraps=True)
        section = self.section("until", self.tr("Wait"))
        section.body.addWidget(self.until)
        section.body.addWidget(self.example)
        self.until.edited.connect(
            lambda name, typed: self.propose(f"until.{name}", {"until": self.until.value()}, typed=typed)
        )

    def show_step(self, step: WaitStep, example: str) -> None:
        """Show a wait."""
        self.until.show_timing(step.until)
        self.example.setText(example)


class WaitForEventForm(Form):
    """Which event, and how long at most."""

    def __init__(self, theme: Theme) -> None:
        """Lay it out."""
        super().__init__(theme)
        self.event_name = WritableChoice(theme, self.tr("Event"), event_names())
        self.section("event", self.tr("Until this happens")).body.addWidget(self.event_name)
        self.at_most = DelayFields(theme)
        section = self.section("at_most", self.tr("At most"))
        section.body.addWidget(self.at_most)
        self.words = text_label("", "small", wraps=True)
        section.body.addWidget(self.words)
        self.event_name.edited.connect(
            lambda: self.propose("event", {"event": self.event_name.value()}, typed=True)
        )
        self.at_most.edited.connect(
            lambda name, typed: self.propose(
                f"at_most.{name}", {"at_most": self.at_most.value()}, typed=typed
            )
        )

    def show_step(self, step: WaitForEventStep) -> None:
        """Show a wait for an event."""
        self.event_name.show_value(step.event)
        self.at_most.show_timing(step.at_most)
        self.words.setText(meaning.of_waiting(step.event, words.timing(step.at_most)))


class GoalForm(Form):
    """By which event the goal is reached, if by any."""

    def __init__(self, theme: Theme) -> None:
        """Lay it out."""
        super().__init__(theme)
        self.event_name = WritableChoice(theme, self.tr("Event"), ["", *event_names()])
        section = self.section("event", self.tr("Reached when this happens"))
        section.body.addWidget(self.event_name)
        words = self.tr(
            "It ends the sequence for a customer from anywhere. Empty: reached only by coming here."
        )
        section.body.addWidget(text_label(words, "small", wraps=True))
        self.event_name.edited.connect(
            lambda: self.propose("event", {"event": self.event_name.value()}, typed=True)
        )

    def show_step(self, step: GoalStep) -> None:
        """Show a goal."""
        self.event_name.show_value(step.event)
