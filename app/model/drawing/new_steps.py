"""The steps that can be put on the canvas, as they come out of the palette."""

from collections.abc import Callable, Mapping

from app.model.frame import TimeFrame
from app.model.steps import (
    ActionStep,
    AddTag,
    Branch,
    ConditionStep,
    EventQuestion,
    GoalStep,
    MessageStep,
    SetField,
    SplitStep,
    Step,
    WaitForEventStep,
    WaitStep,
)
from app.model.timing import AfterDelay, Unit

Maker = Callable[[str, str], Step]

_ONE_DAY = AfterDelay(amount=1, unit=Unit.DAYS)

MAKERS: Mapping[str, Maker] = {
    "message": lambda step_id, name: MessageStep(
        id=step_id, name=name, send=AfterDelay(amount=30, unit=Unit.MINUTES), only_between=TimeFrame()
    ),
    "wait": lambda step_id, name: WaitStep(id=step_id, name=name, until=_ONE_DAY),
    "wait_for_event": lambda step_id, name: WaitForEventStep(
        id=step_id, name=name, event="order_placed", at_most=_ONE_DAY
    ),
    "condition": lambda step_id, name: ConditionStep(
        id=step_id, name=name, question=EventQuestion(event="order_placed")
    ),
    "split": lambda step_id, name: SplitStep(
        id=step_id, name=name, branches=(Branch(label="A", share=50), Branch(label="B", share=50))
    ),
    "tag": lambda step_id, name: ActionStep(id=step_id, name=name, change=AddTag(tag="followed up")),
    "action": lambda step_id, name: ActionStep(
        id=step_id, name=name, change=SetField(field="last_step", value=name)
    ),
    "goal": lambda step_id, name: GoalStep(id=step_id, name=name),
}
"""By kind: how to make a step from an id and a name."""


def new_step(kind: str, step_id: str, name: str, x: float, y: float) -> Step:
    """Return a new step of a kind at a place; raise ``KeyError`` for a kind there is not."""
    return MAKERS[kind](step_id, name).model_copy(update={"x": x, "y": y})
