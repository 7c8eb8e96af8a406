"""The document as data."""

from app.model.sequence import SequenceDocument, SequenceKind
from app.model.steps import GoalStep


def test_a_changed_copy_knows_its_own_steps() -> None:
    document = SequenceDocument(
        name="Two", kind=SequenceKind.TRANSACTIONAL, steps=(GoalStep(id="a", name="A", event="x"),)
    )
    assert set(document.by_id) == {"a"}
    assert set(document.goal_events) == {"x"}
    other = document.model_copy(update={"steps": (GoalStep(id="b", name="B", event="y"),)})
    assert set(other.by_id) == {"b"}
    assert set(other.goal_events) == {"y"}
