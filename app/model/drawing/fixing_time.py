"""Mending timings: hours that never come, dates nobody brings, messages without a pause between them."""

from collections.abc import Iterator

from app.model.check_time import never_allowed
from app.model.drawing.drawing import Drawing
from app.model.drawing.gestures import change_head, change_step
from app.model.drawing.patch import Patch
from app.model.event import KNOWN_DATA
from app.model.problem import Problem
from app.model.sentence import worded
from app.model.sequence import ByEvent
from app.model.shop import Shop
from app.model.steps import MessageStep, timing_of
from app.model.timing import AfterDelay, AroundDate, Side, Unit

Found = tuple[str, str, Patch]
_A_DAY = AfterDelay(amount=1, unit=Unit.DAYS)
_ID = "_id"


def later(problem: Problem, drawing: Drawing) -> Iterator[Found]:
    """Let a message wait a day for its turn."""
    step = drawing.steps.get(problem.step)
    if isinstance(step, MessageStep):
        yield (
            "later",
            step.name,
            change_step(drawing, step.model_copy(update={"send": _A_DAY}), worded("Wait a day")),
        )


def any_hour(problem: Problem, drawing: Drawing, shop: Shop) -> Iterator[Found]:
    """Let a message go out at any hour that the shop allows, if there is one."""
    step = drawing.steps.get(problem.step)
    if isinstance(step, MessageStep) and step.only_between is not None and not never_allowed(None, shop):
        changed = step.model_copy(update={"only_between": None})
        yield "any_hour", step.name, change_step(drawing, changed, worded("Send at any hour"))


def on_the_day(problem: Problem, drawing: Drawing) -> Iterator[Found]:
    """Let a message that is due before a date, by no time at all, go out on the date."""
    yield from _with_timing(problem, drawing, "on_the_day", {"side": Side.ON})


def other_field(problem: Problem, drawing: Drawing) -> Iterator[Found]:
    """Count from the date that was probably meant."""
    if problem.fix[:1] == ("field",):
        yield from _with_timing(problem, drawing, "other_field", {"field": problem.fix[1]}, problem.fix[1])


def tell_apart(problem: Problem, drawing: Drawing) -> Iterator[Found]:
    """Tell one booking or cart from another by the id that its event brings."""
    del problem
    entry = drawing.head("entry")
    if isinstance(entry, ByEvent) and not entry.occurrence:
        known = (*KNOWN_DATA.get(entry.event, ()), *entry.data)
        for name in [each for each in known if each.endswith(_ID)][:1]:
            changed = entry.model_copy(update={"occurrence": name})
            yield "tell_apart", name, change_head(drawing, "entry", changed, worded("Change how it begins"))


def _with_timing(
    problem: Problem, drawing: Drawing, what: str, change: dict[str, object], about: str = ""
) -> Iterator[Found]:
    step = drawing.steps.get(problem.step)
    name, timing = (timing_of(step) if step else None) or ("", None)
    if step is not None and isinstance(timing, AroundDate):
        changed = step.model_copy(update={name: timing.model_copy(update=change)})
        yield what, about or step.name, change_step(drawing, changed, worded("Change the date"))
