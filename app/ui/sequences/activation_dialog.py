"""The dialog before a sequence runs: what will happen, what is wrong, and what becomes of who is inside."""

from functools import partial
from typing import cast, get_args

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from app.model.errors import TendrilError
from app.model.problem import Problem
from app.model.sequence import SequenceState
from app.ui.context import Context
from app.ui.sequences.activation_words import Choice, Effects
from app.ui.sequences.choices import Choices
from app.ui.sequences.example_view import ExampleView
from app.ui.sequences.problems_view import ProblemsView
from app.ui.sequences.reading import Outlook
from app.ui.widgets.dialog import Dialog
from app.ui.widgets.labels import text_label
from app.workspace.publishing import ActivationPlan, InFlight, Overdue


class ActivationDialog(Dialog):
    """Emits ``activated`` with the name of the sequence once it runs."""

    activated = Signal(str)

    def __init__(self, context: Context, outlook: Outlook, parent: QWidget | None = None) -> None:
        """Show what activating would do; nothing is changed before the owner agrees."""
        self._plan = outlook.plan
        super().__init__(context.theme, _title(self._plan), "", parent, width=600)
        self._context = context
        self._effects = Effects(self)
        self.overdue: Choices | None = None
        self.in_flight: Choices | None = None
        self.activate: QPushButton | None = None
        self.problems: ProblemsView | None = None
        self.cancel = self.add_close(self.tr("Cancel"))
        if self._plan.errors:
            self._refuse()
        else:
            self._explain(outlook)
            self._offer()

    def _explain(self, outlook: Outlook) -> None:
        plan = self._plan
        for sentence in self._effects.sentences(outlook):
            self.body.addWidget(text_label(sentence, wraps=True))
        if plan.warnings:
            self._show_problems(self.tr("Worth a look first"), plan.warnings, is_error=False)
        if plan.overdue:
            self.overdue = self._ask(self._effects.overdue(plan))
        if plan.publishes and plan.inside:
            self.in_flight = self._ask(self._effects.in_flight(plan))
        if outlook.example is not None:
            self.body.addWidget(ExampleView(self._context.theme, outlook.example, outlook.now))

    def _refuse(self) -> None:
        self._show_problems(self.tr("This has to be put right first"), self._plan.errors, is_error=True)
        self.cancel.setText(self.tr("Close"))
        self.cancel.setFocus()

    def _show_problems(self, heading: str, problems: list[Problem], *, is_error: bool) -> None:
        self.problems = ProblemsView(self._context.theme, heading, problems, is_error=is_error)
        self.body.addWidget(self.problems)

    def _ask(self, question: tuple[str, tuple[Choice, ...]]) -> Choices:
        choices = Choices(self._context.theme, *question)
        self.body.addWidget(choices)
        return choices

    def _offer(self) -> None:
        if self._plan.warnings:
            text = self.tr("Activate all the same")
        elif self._plan.state is SequenceState.PAUSED:
            text = self.tr("Resume")
        else:
            text = self.tr("Activate")
        self.activate = self.add_primary(text, "play")
        self.activate.clicked.connect(self._activate)
        self.activate.setFocus()

    def _activate(self) -> None:
        if self.activate is not None:
            self.activate.setEnabled(False)
        work = partial(
            self._context.workspace.sequences.publishing.activate,
            self._plan.name,
            in_flight=_in_flight(self.in_flight),
            overdue=_overdue(self.overdue),
        )
        self._context.background.run(self, work, self._done, self._failed)

    def _done(self, plan: ActivationPlan) -> None:
        self._context.workspace.sending.wake()
        self.activated.emit(plan.name)
        self.accept()

    def _failed(self, error: TendrilError) -> None:
        if self.activate is not None:
            self.activate.setEnabled(True)
        self.notice.show_error(error)


def _title(plan: ActivationPlan) -> str:
    translate = QCoreApplication.translate
    if plan.errors:
        text = translate("ActivationDialog", "“{name}” cannot be activated yet")
    elif plan.state is SequenceState.PAUSED:
        text = translate("ActivationDialog", "Resume “{name}”?")
    else:
        text = translate("ActivationDialog", "Activate “{name}”?")
    return text.format(name=plan.name)


def _in_flight(choices: Choices | None) -> InFlight:
    chosen = choices.chosen if choices else "keep"
    return cast(InFlight, chosen) if chosen in get_args(InFlight) else "keep"


def _overdue(choices: Choices | None) -> Overdue:
    chosen = choices.chosen if choices else "skip"
    return cast(Overdue, chosen) if chosen in get_args(Overdue) else "skip"
