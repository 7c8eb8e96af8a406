"""The sequence as a graph: which steps can be reached, where it goes round, and in what order it runs."""

from collections import Counter, deque
from collections.abc import Iterator, Mapping

from app.model.sequence import SequenceDocument
from app.model.steps import Step


def dangling_links(document: SequenceDocument) -> list[tuple[str, str, str]]:
    """Return each link to a step that does not exist, as (step id, exit, missing id); the entry's id is ``""``."""
    found = [("", "first", document.first)] if document.first and document.first not in document.by_id else []
    for step in document.steps:
        for label, target in step.exits().items():
            if target is not None and target not in document.by_id:
                found.append((step.id, label, target))
    return found


def reachable(document: SequenceDocument) -> frozenset[str]:
    """Return the ids of the steps that some way from the entry leads to."""
    seen: set[str] = set()
    ahead = [document.first]
    while ahead:
        step_id = ahead.pop()
        step = document.by_id.get(step_id or "")
        if step is None or step.id in seen:
            continue
        seen.add(step.id)
        ahead.extend(step.exits().values())
    return frozenset(seen)


def in_order(document: SequenceDocument) -> list[str]:
    """Return the ids of the steps in the order of the flow, those that nothing leads to at the end."""
    ordered: dict[str, None] = {}
    ahead = [*reversed(list(document.by_id)), document.first]
    while ahead:
        step = document.by_id.get(ahead.pop() or "")
        if step is None or step.id in ordered:
            continue
        ordered[step.id] = None
        ahead.extend(reversed(list(step.exits().values())))
    return list(ordered)


def before_their_successors(document: SequenceDocument) -> Iterator[Step]:
    """Yield the steps that can be reached, each after all that lead to it; where it goes round, this ends."""
    met = reachable(document)
    arrows = Counter(target for step_id in met for target in targets(document.by_id[step_id]))
    ready = deque([document.first] if document.first in met else [])
    while ready:
        step = document.by_id[ready.popleft()]
        yield step
        for target in targets(step):
            arrows[target] -= 1
            if target in met and arrows[target] == 0:
                ready.append(target)


def targets(step: Step) -> dict[str, None]:
    """Return the ids that the exits of a step lead to, each once and in their order."""
    return dict.fromkeys(target for target in step.exits().values() if target is not None)


def cycle(document: SequenceDocument) -> tuple[str, ...]:
    """Return the ids of one round trip, in order; empty if the sequence never goes round."""
    done: set[str] = set()
    for start in document.by_id:
        found = _cycle_from(start, document.by_id, done)
        if found:
            return found
    return ()


def _cycle_from(start: str, steps: Mapping[str, Step], done: set[str]) -> tuple[str, ...]:
    path: list[str] = []
    on_path: set[str] = set()
    ahead: list[tuple[str, bool]] = [(start, False)]
    while ahead:
        step_id, leaving = ahead.pop()
        if leaving:
            path.pop()
            on_path.discard(step_id)
            done.add(step_id)
        elif step_id in on_path:
            return tuple(path[path.index(step_id) :])
        elif step_id not in done and step_id in steps:
            path.append(step_id)
            on_path.add(step_id)
            ahead.append((step_id, True))
            ahead.extend((target, False) for target in steps[step_id].exits().values() if target is not None)
    return ()
