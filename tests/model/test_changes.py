"""What differs between two documents, told by step."""

from app.model.block import Block
from app.model.changes import changes
from app.model.sequence import Note
from tests.model.builders import after, goal, message, wait
from tests.workspace.shop import drawn

OLD = drawn(message("hi"), wait("pause", after(1, "days")), message("bye"))


def told(newer: object) -> list[str]:
    assert isinstance(newer, type(OLD))
    return [
        f"{change.step} {change.how} {' '.join(change.fields)}".rstrip()
        for change in changes(OLD, newer).steps
    ]


def test_where_cards_lie_and_notes_are_no_change() -> None:
    moved = tuple(step.model_copy(update={"x": 99.0}) for step in OLD.steps)
    assert not changes(OLD, OLD.model_copy(update={"steps": moved, "notes": (Note(text="hm"),)}))


def test_steps_come_go_and_change() -> None:
    newer = drawn(message("hi", after(2, "hours")), message("bye"), goal("end"))
    assert told(newer) == ["hi changed send", "bye moved_on", "end added", "pause removed"]
    assert changes(OLD, newer).cards == {"hi", "bye", "end"}


def test_a_step_that_only_leads_elsewhere_is_told_as_that() -> None:
    first = OLD.steps[0].model_copy(update={"next": "bye"})
    assert told(OLD.model_copy(update={"steps": (first, *OLD.steps[1:])})) == ["hi moved_on"]


def test_other_words_are_a_change_of_the_step_that_sends_them() -> None:
    words = {**OLD.blocks, "hi": Block(name="hi", text="Other words")}
    assert told(OLD.model_copy(update={"blocks": words})) == ["hi words"]


def test_what_belongs_to_the_sequence_itself_stands_on_the_entry() -> None:
    newer = OLD.model_copy(update={"exit_on": ("order_placed",)})
    assert changes(OLD, newer).head == ("exit_on",)
    assert changes(OLD, newer).cards == {""}
