"""Which form belongs to which card, and how it is filled from the drawing."""

from collections.abc import Mapping
from datetime import datetime

from app.model.block import Block
from app.model.drawing.drawing import ENTRY, FIRST, Drawing
from app.model.frame import TimeFrame
from app.model.shop import Shop
from app.model.steps import (
    ActionStep,
    ConditionStep,
    GoalStep,
    MessageStep,
    SplitStep,
    Step,
    WaitForEventStep,
    WaitStep,
)
from app.model.timing import Timing
from app.ui.editor.inspector.entry import EntryForm
from app.ui.editor.inspector.events import date_names
from app.ui.editor.inspector.example import Example
from app.ui.editor.inspector.form import Form
from app.ui.editor.inspector.kinds_of_answer import ActionForm, ConditionForm
from app.ui.editor.inspector.message import MessageForm
from app.ui.editor.inspector.split import SplitForm
from app.ui.editor.inspector.waits import GoalForm, WaitForEventForm, WaitForm
from app.ui.theme import Theme
from app.workspace.channels import ChannelView, TemplateOnPlatform


class Forms:
    """Makes the forms of one drawing's cards, and fills them."""

    def __init__(self, theme: Theme, drawing: Drawing, blocks: Mapping[str, Block], shop: Shop) -> None:
        """Work on a drawing, with the library of blocks and the shop as it is set up."""
        self._theme = theme
        self._drawing = drawing
        self._blocks = blocks
        self.shop = shop
        self.channel: ChannelView | None = None
        self.templates: tuple[TemplateOnPlatform, ...] | None = None

    def make(self, card_id: str) -> Form:
        """Return an empty form for a card."""
        if card_id == ENTRY:
            return EntryForm(self._theme)
        dates = date_names(self._drawing.head("entry"))
        match self._drawing.steps[card_id]:
            case MessageStep():
                return MessageForm(self._theme, self._blocks, dates)
            case WaitStep():
                return WaitForm(self._theme, dates)
            case WaitForEventStep():
                return WaitForEventForm(self._theme)
            case ConditionStep():
                return ConditionForm(self._theme)
            case SplitStep():
                return SplitForm(self._theme)
            case ActionStep():
                return ActionForm(self._theme)
            case GoalStep():
                return GoalForm(self._theme)

    def fill(self, form: Form, step: Step | None, now: datetime) -> None:
        """Show a step, or with ``None`` the entry, in its form."""
        match form, step:
            case EntryForm(), None:
                form.show_head(self._drawing, self.shop)
            case MessageForm(), MessageStep():
                example = self._example(step, step.send, step.only_between, now)
                whose_time = self._drawing.head("whose_time")
                form.show_step(step, whose_time, example, self.shop, first=self._is_first(step.id))
                if self.channel is not None:
                    kind = self._drawing.head("kind")
                    channel = self.channel
                    form.show_window(step, channel.policy, channel.platform_name, kind, self.templates)
            case WaitForm(), WaitStep():
                form.show_step(step, self._example(step, step.until, None, now))
            case WaitForEventForm(), WaitForEventStep():
                form.show_step(step)
            case _:
                _fill_other(form, step)

    def _example(self, step: Step, timing: Timing, frame: TimeFrame | None, now: datetime) -> str:
        sources = [self._drawing.steps.get(source) for source, _ in self._drawing.sources(step.id)]
        after_message = any(isinstance(source, MessageStep) for source in sources)
        # A wait sends nothing: the rules for messages do not hold it.
        shop = self.shop if isinstance(step, MessageStep) else Shop(timezone=self.shop.timezone)
        return Example(timing, frame, shop, self._is_first(step.id), after_message).in_words(now)

    def _is_first(self, step_id: str) -> bool:
        return (ENTRY, FIRST) in self._drawing.sources(step_id)


def _fill_other(form: Form, step: Step | None) -> None:
    match form, step:
        case ConditionForm(), ConditionStep():
            form.show_step(step)
        case SplitForm(), SplitStep():
            form.show_step(step)
        case ActionForm(), ActionStep():
            form.show_step(step)
        case GoalForm(), GoalStep():
            form.show_step(step)
