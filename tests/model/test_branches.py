"""What only one branch of a split leads to."""

from app.model.branches import first_messages
from app.model.steps import SplitStep
from tests.model.builders import after, goal, message, split, version, wait


def firsts(*steps: object) -> dict[str, str]:
    document = version(*steps).document  # type: ignore[arg-type]  # steps of several kinds
    found = document.steps[0]
    assert isinstance(found, SplitStep)
    return first_messages(document, found)


def test_each_branch_has_the_first_message_behind_it() -> None:
    ab = split("ab", ("A", 50, "pause"), ("B", 50, "b"))
    steps = (
        ab,
        wait("pause", after(1, "days"), next="a"),
        message("a", next="end"),
        message("b", next="end"),
    )
    assert firsts(*steps, goal("end")) == {"A": "a", "B": "b"}


def test_what_both_lead_to_belongs_to_neither() -> None:
    ab = split("ab", ("A", 50, "a"), ("B", 30, "both"), ("C", 20, None))
    assert firsts(ab, message("a", next="both"), message("both", next=None)) == {"A": "a"}


def test_a_way_round_in_a_circle_ends() -> None:
    ab = split("ab", ("A", 50, "a"), ("B", 50, "b"))
    assert firsts(ab, message("a", next="a2"), message("a2", next="a"), message("b", next=None)) == {
        "A": "a",
        "B": "b",
    }
