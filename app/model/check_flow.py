"""Faults of a sequence as a graph: what leads nowhere, what nothing leads to, what goes round."""

from collections import Counter
from collections.abc import Iterator

from app.model.flow import before_their_successors, cycle, dangling_links, reachable, targets
from app.model.problem import Problem, as_warning, of_sequence, of_step
from app.model.sentence import worded
from app.model.sequence import SequenceDocument
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
from app.model.timing import AfterDelay, Timing


def flow_problems(document: SequenceDocument) -> list[Problem]:
    """Return the problems of the links and of the steps as the flow meets them."""
    if not document.steps:
        return [of_sequence("no_steps", worded("there are no steps"), field="steps")]
    problems = [
        *_start_problems(document),
        *_duplicates(document),
        *_dangling(document),
        *_unreachable(document),
        *_pointless(document),
    ]
    around = cycle(document)
    if around:
        way = " → ".join(f"“{document.by_id[step_id].name}”" for step_id in (*around, around[0]))
        text = worded("the way goes round in a circle: {way}; a sequence has to come to an end", way=way)
        problems.append(of_step(document.by_id[around[0]], "cycle", text, field="next"))
    else:
        problems.extend(_crowded(document))
    return problems


def _start_problems(document: SequenceDocument) -> Iterator[Problem]:
    start = document.steps[0].id
    if document.first is None:
        text = worded("it does not say which step comes first")
        yield of_sequence("no_first", text, field="first", fix=("first", start))
    elif document.first not in document.by_id:
        text = worded("it begins with a step that is not there")
        yield of_sequence("dangling", text, field="first", fix=("first", start))


def _duplicates(document: SequenceDocument) -> Iterator[Problem]:
    for step_id, count in Counter(step.id for step in document.steps).items():
        if count > 1:
            text = worded("{count} steps have the same id; each needs its own", count=count)
            yield of_step(document.by_id[step_id], "duplicate_id", text, field="id")


def _dangling(document: SequenceDocument) -> Iterator[Problem]:
    for step_id, label, _ in dangling_links(document):
        if step_id:
            text = worded("it leads to a step that is not there")
            if label != "next":
                text = worded("its way “{exit}” leads to a step that is not there", exit=label)
            yield of_step(document.by_id[step_id], "dangling", text, field=label, fix=("unlink", label))


def _unreachable(document: SequenceDocument) -> Iterator[Problem]:
    if document.first not in document.by_id:
        return
    met = reachable(document)
    for step in document.by_id.values():
        ends_by_event = isinstance(step, GoalStep) and step.on and step.event
        if step.id not in met and not ends_by_event:
            yield of_step(step, "unreachable", worded("no step leads to it"), fix=("remove",))


def _pointless(document: SequenceDocument) -> Iterator[Problem]:
    for step in document.by_id.values():
        if isinstance(step, ConditionStep) and step.yes == step.no:
            text = worded("both answers lead the same way, so the question makes no difference")
            yield as_warning(of_step(step, "same_exits", text, field="yes"))
        if isinstance(step, SplitStep):
            for branch in step.branches:
                if branch.share == 0:
                    text = worded(
                        "branch “{label}” has a share of 0 %, so nobody takes it", label=branch.label
                    )
                    yield as_warning(of_step(step, "no_share", text, field="branches"))


def _crowded(document: SequenceDocument) -> Iterator[Problem]:
    """Find messages that go out the moment another has; the flow must have no cycle."""
    just_sent: dict[str, str] = {}
    for step in before_their_successors(document):
        sent = just_sent.get(step.id, "")
        if isinstance(step, MessageStep) and step.on:
            if sent and _at_once(step.send):
                before = document.by_id[sent].name or sent
                text = worded(
                    "it goes out at once after “{sent}”; leave some time between two messages", sent=before
                )
                yield as_warning(of_step(step, "no_delay", text, field="send"))
            passed_on = step.id
        else:
            passed_on = sent if _takes_no_time(step) else ""
        if passed_on:
            just_sent.update(dict.fromkeys(targets(step), passed_on))


def _takes_no_time(step: Step) -> bool:
    match step:
        case WaitStep(on=True, until=until):
            return _at_once(until)
        case WaitForEventStep(on=True):
            return False
        case ConditionStep() | SplitStep() | ActionStep():
            return True
    return not step.on


def _at_once(timing: Timing) -> bool:
    return isinstance(timing, AfterDelay) and timing.amount == 0
