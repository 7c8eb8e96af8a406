"""What a message says of itself: when, in which hours, which block, and what if it fails."""

from collections.abc import Mapping, Sequence

from app.model.block import Block
from app.model.policy import Policy
from app.model.sequence import SequenceKind
from app.model.shop import Shop
from app.model.steps import MessageStep
from app.ui.editor.inspector import meaning
from app.ui.editor.inspector.block_card import BlockCard
from app.ui.editor.inspector.form import Form
from app.ui.editor.inspector.frame import FrameFields
from app.ui.editor.inspector.timing import TimingFields
from app.ui.editor.inspector.window_closed import WindowFields
from app.ui.theme import Theme
from app.ui.widgets.labels import text_label
from app.ui.widgets.toggles import Segments
from app.workspace.channels import TemplateOnPlatform


class MessageForm(Form):
    """The fields of a message."""

    def __init__(self, theme: Theme, blocks: Mapping[str, Block], dates: Sequence[str]) -> None:
        """Lay them out."""
        super().__init__(theme)
        self.send = TimingFields(theme, dates)
        self.example = text_label("", "small", wraps=True)
        section = self.section("send", self.tr("Send"))
        section.body.addWidget(self.send)
        section.body.addWidget(self.example)
        self.frame = FrameFields(theme)
        self.hours = text_label("", "small", wraps=True)
        section = self.section("only_between", self.tr("Only between"))
        section.body.addWidget(self.frame)
        section.body.addWidget(self.hours)
        self.block = BlockCard(theme, blocks)
        self.section("block", self.tr("Block")).body.addWidget(self.block)
        self.window_closed = WindowFields(theme)
        self.window_section = self.section("if_window_closed", self.tr("If the 24-hour window has closed"))
        self.window_section.body.addWidget(self.window_closed)
        self.window_section.setVisible(False)
        ways = [("continue", self.tr("Go on")), ("leave", self.tr("Leave the sequence"))]
        self.if_fails = Segments(theme, self.tr("If it fails"), ways)
        self.failure = text_label("", "small", wraps=True)
        section = self.section("if_fails", self.tr("If it fails"))
        section.body.addWidget(self.if_fails)
        section.body.addWidget(self.failure)
        self.window_closed.edited.connect(self._propose_window)
        self.window_closed.asked.connect(self.templates_asked)
        self.send.edited.connect(self._propose_send)
        self.frame.edited.connect(self._propose_frame)
        self.block.asked.connect(self.block_asked)
        self.if_fails.edited.connect(lambda: self.propose("if_fails", {"if_fails": self.if_fails.value()}))

    def show_step(self, step: MessageStep, whose_time: str, example: str, shop: Shop, *, first: bool) -> None:
        """Show a message; ``first`` says that its clock starts by joining."""
        self.send.delay.after.setText(self.tr("after joining") if first else self.tr("after delivery"))
        self.send.show_timing(step.send)
        self.example.setText(example)
        self.frame.show_frame(step.only_between, whose_time)
        self.block.show_block(step.block)
        self.hours.setText(meaning.of_frame(step.only_between, whose_time, shop))
        self.if_fails.show_value(step.if_fails)
        self.failure.setText(meaning.of_failure(step.if_fails))

    def show_window(
        self,
        step: MessageStep,
        policy: Policy,
        platform_name: str,
        kind: SequenceKind,
        templates: Sequence[TemplateOnPlatform] | None,
    ) -> None:
        """Show what happens when the platform takes it no more, where that can be."""
        self.window_section.setVisible(policy.has_window)
        self.window_closed.show_rules(policy, platform_name, kind)
        self.window_closed.offer(templates)
        self.window_closed.show_value(step.if_window_closed)

    def _propose_window(self, typed: bool) -> None:
        value = self.window_closed.value().model_dump()
        self.propose("if_window_closed", {"if_window_closed": value}, typed=typed)

    def _propose_send(self, name: str, typed: bool) -> None:
        self.propose(f"send.{name}", {"send": self.send.value()}, typed=typed)

    def _propose_frame(self, name: str, typed: bool) -> None:
        self.propose(f"only_between.{name}", {"only_between": self.frame.value()}, typed=typed)
