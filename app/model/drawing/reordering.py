"""Moving a step earlier or later in its chain. The two steps change places on the canvas too."""

from app.model.drawing.drawing import Drawing
from app.model.drawing.gestures import Edit
from app.model.drawing.patch import Patch
from app.model.sentence import worded
from app.model.steps import Step


def later(drawing: Drawing, step_id: str) -> Patch:
    """Let a step change places with the one behind it; nothing changes where the way forks."""
    step = drawing.steps[step_id]
    target = _only_exit(step)[1]
    return _swapped(drawing, step, drawing.steps.get(target) if target is not None else None)


def earlier(drawing: Drawing, step_id: str) -> Patch:
    """Let a step change places with the one before it; nothing changes where ways meet or fork."""
    sources = [source for source, _ in drawing.sources(step_id)]
    before = drawing.steps.get(sources[0]) if len(sources) == 1 else None
    return _swapped(drawing, before, drawing.steps[step_id])


def _swapped(drawing: Drawing, upper: Step | None, lower: Step | None) -> Patch:
    edit = Edit(drawing)
    if upper is not None and lower is not None:
        upper_label, lower_label = _only_exit(upper)[0], _only_exit(lower)[0]
        if upper_label and lower_label and len(drawing.sources(lower.id)) == 1:
            behind = lower.exits()[lower_label]
            for source, label in drawing.sources(upper.id):
                edit.link(source, label, lower.id)
            places = {"x": upper.x, "y": upper.y}, {"x": lower.x, "y": lower.y}
            edit.put(upper.with_exit(upper_label, behind).model_copy(update=places[1]))
            edit.put(lower.with_exit(lower_label, upper.id).model_copy(update=places[0]))
    return edit.patch(worded("Change the order"))


def _only_exit(step: Step) -> tuple[str, str | None]:
    """Return a step's exit and where it leads, if it has one only; else an empty label."""
    exits = step.exits()
    return next(iter(exits.items())) if len(exits) == 1 else ("", None)
