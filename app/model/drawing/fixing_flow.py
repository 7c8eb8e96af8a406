"""Mending a flow: where it begins, what leads nowhere, what nothing leads to, what goes round."""

from collections.abc import Iterator

from app.model.check_flow import flow_problems
from app.model.drawing.drawing import ENTRY, FIRST, Drawing
from app.model.drawing.gestures import Edit, GoesRound, connect, delete
from app.model.drawing.patch import Patch
from app.model.flow import cycle, reachable
from app.model.problem import Problem
from app.model.sentence import worded
from app.model.steps import ConditionStep, SplitStep

Found = tuple[str, str, Patch]
_BELOW = 400.0
"""How many units a step to the side counts more than one straight below; so that chains are joined first."""


def begin(problem: Problem, drawing: Drawing) -> Iterator[Found]:
    """Let the sequence begin with the step from which most of it can be reached."""
    del problem
    document = drawing.document()
    roots = [each for each in drawing.steps if not drawing.sources(each) - {(ENTRY, FIRST)}]
    reach = {each: len(reachable(document.model_copy(update={"first": each}))) for each in roots}
    for root in sorted(roots, key=lambda each: -reach[each])[:1]:
        edit = Edit(drawing)
        edit.set_head(FIRST, root)
        yield from _sound(
            drawing, "begin", drawing.steps[root].name, edit.patch(worded("Set the first step"))
        )


def unlink(problem: Problem, drawing: Drawing) -> Iterator[Found]:
    """Take away a link to a step that is not there; the entry's is set to a step that is."""
    if not problem.step:
        yield from begin(problem, drawing)
        return
    step = drawing.steps.get(problem.step)
    target = step.exits().get(problem.field) if step else None
    if target is not None and target not in drawing.steps:
        edit = Edit(drawing)
        edit.link(problem.step, problem.field, None)
        yield "unlink", target, edit.patch(worded("Disconnect"))


def take_in(problem: Problem, drawing: Drawing) -> Iterator[Found]:
    """Connect a step that nothing leads to with the nearest open end, or take it out.

    One that another such step leads to is taken in with that one.
    """
    step = drawing.steps.get(problem.step)
    if step is None or any(not drawing.reaches(step.id, source) for source, _ in drawing.sources(step.id)):
        return
    end = _nearest_end(drawing, step.id)
    if end is not None:
        source, label = end
        yield "connect", drawing.steps[source].name, connect(drawing, source, label, step.id)
    yield from _sound(drawing, "remove", step.name, delete(drawing, [step.id]))


def take_question_out(problem: Problem, drawing: Drawing) -> Iterator[Found]:
    """Take out a question whose answers lead the same way."""
    step = drawing.steps.get(problem.step)
    if isinstance(step, ConditionStep) and step.yes == step.no:
        yield from _sound(drawing, "remove", step.name, delete(drawing, [step.id]))


def share_equally(problem: Problem, drawing: Drawing) -> Iterator[Found]:
    """Give every branch of a split the same share."""
    step = drawing.steps.get(problem.step)
    if isinstance(step, SplitStep):
        share, rest = divmod(100, len(step.branches))
        branches = tuple(
            branch.model_copy(update={"share": share + (number < rest)})
            for number, branch in enumerate(step.branches)
        )
        edit = Edit(drawing)
        edit.put(step.model_copy(update={"branches": branches}))
        yield "share_equally", step.name, edit.patch(worded("Share equally"))


def cut(problem: Problem, drawing: Drawing) -> Iterator[Found]:
    """Take away one link of a circle, such that everything can still be reached."""
    del problem
    ring = cycle(drawing.document())
    for here, there in zip(reversed(ring), reversed((*ring[1:], *ring[:1])), strict=True):
        edit = Edit(drawing)
        for label, target in drawing.exits(here).items():
            if target == there:
                edit.link(here, label, None)
        sound = list(_sound(drawing, "cut", drawing.steps[here].name, edit.patch(worded("Disconnect"))))
        if sound:
            yield sound[0]
            return


def _nearest_end(drawing: Drawing, step_id: str) -> tuple[str, str] | None:
    """Return the open exit of the flow that lies nearest above a step, if linking it makes no circle."""
    step, met = drawing.steps[step_id], reachable(drawing.document())
    ends = [
        (abs(drawing.steps[source].x - step.x) + abs(step.y - drawing.steps[source].y), source, label)
        for source in met
        for label, target in drawing.exits(source).items()
        if target is None
    ]
    below = [
        (way + (_BELOW if drawing.steps[source].y > step.y else 0), source, label)
        for way, source, label in ends
    ]
    for _, source, label in sorted(below):
        try:
            connect(drawing, source, label, step_id)
        except GoesRound:
            continue
        return source, label
    return None


def _sound(drawing: Drawing, what: str, about: str, patch: Patch) -> Iterator[Found]:
    """Offer a patch unless the flow would have an error after it that it has not now."""
    after = Drawing(drawing.document())
    after.apply(patch)
    if not (_errors(after) - _errors(drawing)):
        yield what, about, patch


def _errors(drawing: Drawing) -> set[tuple[str, str, str]]:
    found = flow_problems(drawing.document())
    return {(problem.key, problem.step, problem.field) for problem in found if problem.is_error}
