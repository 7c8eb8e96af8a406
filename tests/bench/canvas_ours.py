"""Tendril's own canvas as the editor has it: the grid, a badge on every seventh card, switches, counts on each."""

import json
import sys

from PySide6.QtCore import QPointF

from app.model.block import Block
from app.model.drawing.drawing import Drawing
from app.model.frame import TimeFrame
from app.model.sequence import SequenceDocument, SequenceKind
from app.model.steps import ConditionStep, EventQuestion, MessageStep, Step, WaitStep
from app.model.timing import AfterDelay, Unit
from app.ui.canvas.editing_view import EditingView
from app.ui.canvas.marks import CardMarks
from app.ui.canvas.scene import FlowScene
from app.ui.canvas.style import CanvasStyle
from app.ui.canvas.words import Count
from app.ui.start import prepare_application
from app.ui.theme import Appearance, Theme
from tests.bench import graph
from tests.bench.canvas_measures import measured

_BLOCKS = {
    "reminder": Block(
        name="Reminder", text="Hi {{ first_name }}, your gel polish set is still in your cart."
    ),
    "coupon": Block(name="Coupon", text="A little help to decide: 10% off until Sunday night."),
}


class OurCanvas:
    """A graph on the canvas of the editor."""

    def __init__(self, document: SequenceDocument, theme: Theme) -> None:
        self._drawing = Drawing(document)
        self._scene = FlowScene(self._drawing, _BLOCKS, CanvasStyle(theme))
        counts = {
            step: (Count(f"{3 + number % 40} waiting"), Count(f"{number} sent"))
            for number, step in enumerate(self._drawing.steps)
        }
        marks = {
            step: CardMarks("No words yet.", is_error=number % 2 == 0)
            for number, step in enumerate(self._drawing.steps)
            if number % 7 == 3
        }
        self._scene.set_surroundings(_BLOCKS, counts, marks)
        self.view = EditingView()
        self.view.show_flow(self._scene)

    def fit(self) -> None:
        self.view.fit()

    def zoom_by(self, factor: float) -> None:
        self.view.zoom_by(factor)

    def node_at(self) -> tuple[str, QPointF]:
        middle = self.view.mapToScene(self.view.viewport().rect().center())
        steps = self._drawing.steps.values()
        step = min(steps, key=lambda each: abs(each.x - middle.x()) + abs(each.y - middle.y()))
        return step.id, QPointF(step.x + 60, step.y + 30)

    def position(self, node: str) -> QPointF:
        return self._scene.cards[node].pos()


def document(nodes: int) -> SequenceDocument:
    """Return the graph as a sequence: messages, a wait in every eighth place, a condition where two links leave."""
    targets: dict[int, list[int]] = {}
    for source, target in graph.links(nodes):
        targets.setdefault(source, []).append(target)
    steps = [_step(number, nodes, targets.get(number, [])) for number in range(nodes)]
    return SequenceDocument(name="Bench", kind=SequenceKind.MARKETING, first="s0", steps=tuple(steps))


def _step(number: int, nodes: int, targets: list[int]) -> Step:
    x, y = graph.place(number, nodes)
    links = [f"s{target}" for target in targets]
    if len(links) == 2:
        asked = EventQuestion(event="order_placed")
        step: Step = ConditionStep(id=f"s{number}", name=f"Ordered? {number}", question=asked, x=x, y=y)
    elif number % 8 == 6:
        step = WaitStep(
            id=f"s{number}", name=f"Wait {number}", until=AfterDelay(amount=1, unit=Unit.DAYS), x=x, y=y
        )
    else:
        block = "coupon" if number % 3 else "reminder"
        after = AfterDelay(amount=30 + number % 60, unit=Unit.MINUTES)
        frame = TimeFrame()
        step = MessageStep(
            id=f"s{number}", name=f"Message {number}", block=block, send=after, only_between=frame, x=x, y=y
        )
    for label, target in zip(step.exits(), links, strict=False):
        step = step.with_exit(label, target)
    return step


if __name__ == "__main__":
    number_of_nodes = int(sys.argv[1])
    theme, drawn = Theme(prepare_application(), Appearance.LIGHT), document(number_of_nodes)
    print(json.dumps(measured(lambda: OurCanvas(drawn, theme), number_of_nodes)))
