"""What only one branch of a split leads to."""

from app.model.sequence import SequenceDocument
from app.model.steps import MessageStep, SplitStep


def first_messages(document: SequenceDocument, split: SplitStep) -> dict[str, str]:
    """Return by branch the first message that this branch alone leads to; branches without one are left out."""
    reached = {branch.label: _reached(document, branch.next) for branch in split.branches}
    found: dict[str, str] = {}
    for label, steps in reached.items():
        elsewhere = {step for other, others in reached.items() if other != label for step in others}
        own = (step for step in steps if step not in elsewhere)
        first = next((step for step in own if isinstance(document.by_id[step], MessageStep)), None)
        if first is not None:
            found[label] = first
    return found


def _reached(document: SequenceDocument, start: str | None) -> list[str]:
    """Return every step that can be reached from one, the nearest first."""
    ahead = [start] if start in document.by_id else []
    seen: dict[str, None] = {}
    while ahead:
        step_id = ahead.pop(0)
        if step_id is None or step_id in seen:
            continue
        seen[step_id] = None
        ahead += [target for target in document.by_id[step_id].exits().values() if target in document.by_id]
    return list(seen)
