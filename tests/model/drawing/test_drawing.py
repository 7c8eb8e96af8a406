"""Drawing: every gesture can be taken back and done again, and leaves a sequence that hangs together."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.drawing import clipboard, gestures, layout
from app.model.drawing.drawing import ENTRY, FIRST, Drawing
from app.model.drawing.patch import Patch
from app.model.flow import cycle, dangling_links
from app.model.sequence import SequenceDocument
from app.model.steps import ConditionStep, MessageStep, Step, TagQuestion
from tests.model.documents import documents
from tests.model.drawing.chains import chain, way

Gesture = Callable[[Drawing, st.DataObject], Patch]


def a_message(drawing: Drawing) -> Step:
    return MessageStep(id=drawing.free_id("message"), name="Message")


def a_condition(drawing: Drawing) -> Step:
    return ConditionStep(id=drawing.free_id("condition"), name="Vip?", question=TagQuestion(tag="vip"))


def an_exit(drawing: Drawing, data: st.DataObject) -> tuple[str, str]:
    exits = [(ENTRY, FIRST)] + [(each, label) for each in drawing.steps for label in drawing.exits(each)]
    return data.draw(st.sampled_from(exits))


def some(drawing: Drawing, data: st.DataObject) -> list[str]:
    everything = [*drawing.steps, *drawing.notes]
    return data.draw(st.lists(st.sampled_from(everything), unique=True, max_size=4)) if everything else []


def connect(drawing: Drawing, data: st.DataObject) -> Patch:
    if not drawing.steps:
        return Patch("nothing")
    source, label = an_exit(drawing, data)
    try:
        return gestures.connect(drawing, source, label, data.draw(st.sampled_from(sorted(drawing.steps))))
    except gestures.GoesRound:
        return Patch("nothing")


GESTURES: tuple[Gesture, ...] = (
    lambda drawing, data: gestures.add_step(drawing, a_message(drawing)),
    lambda drawing, data: gestures.add_after(drawing, a_message(drawing), *an_exit(drawing, data)),
    lambda drawing, data: gestures.add_after(drawing, a_condition(drawing), *an_exit(drawing, data)),
    connect,
    lambda drawing, data: gestures.disconnect(drawing, *an_exit(drawing, data)),
    lambda drawing, data: gestures.move(drawing, some(drawing, data), 16.0, -8.0),
    lambda drawing, data: gestures.delete(drawing, some(drawing, data)),
    lambda drawing, data: clipboard.duplicated(drawing, some(drawing, data))[0],
    lambda drawing, data: layout.tidied(drawing, {}),
    lambda drawing, data: gestures.change_head(drawing, "name", "Other", "Rename"),
)


@settings(max_examples=150, deadline=None)
@given(document=documents(), data=st.data())
def test_undo_to_the_start_and_redo_to_the_end_over_any_gestures(
    document: SequenceDocument, data: st.DataObject
) -> None:
    drawing = Drawing(document)
    assert (
        drawing.document().model_dump()
        == document.model_copy(update={"blocks": document.blocks}).model_dump()
    )
    done: list[Patch] = []
    for gesture in data.draw(st.lists(st.sampled_from(GESTURES), max_size=12)):
        patch = gesture(drawing, data)
        drawing.apply(patch)
        done.append(patch)
        assert cycle(drawing.document()) == ()
        assert dangling_links(drawing.document()) == []
    after = drawing.document().model_dump()
    for patch in reversed(done):
        drawing.apply(patch.inverted())
    assert drawing.document().model_dump() == document.model_dump()
    for patch in done:
        drawing.apply(patch)
    assert drawing.document().model_dump() == after
    assert sources_by_scanning(drawing) == {each: drawing.sources(each) for each in drawing.steps}


def sources_by_scanning(drawing: Drawing) -> dict[str, frozenset[tuple[str, str]]]:
    found: dict[str, set[tuple[str, str]]] = {each: set() for each in drawing.steps}
    for source in [ENTRY, *drawing.steps]:
        for label, target in drawing.exits(source).items():
            if target is not None:
                found[target].add((source, label))
    return {each: frozenset(sources) for each, sources in found.items()}


def test_a_step_dropped_on_a_link_is_inserted_there() -> None:
    drawing = chain("a", "b")
    drawing.apply(gestures.add_after(drawing, MessageStep(id="new", name="New"), "a", "next"))
    assert way(drawing) == ["a", "new", "b"]


def test_deleting_joins_the_neighbours_again() -> None:
    drawing = chain("a", "b", "c", "d")
    drawing.apply(gestures.delete(drawing, ["b", "c"]))
    assert way(drawing) == ["a", "d"]
    drawing.apply(gestures.delete(drawing, ["a"]))
    assert way(drawing) == ["d"]


def test_a_link_that_would_go_round_is_refused() -> None:
    drawing = chain("a", "b", "c")
    with pytest.raises(gestures.GoesRound, match="round in a circle"):
        gestures.connect(drawing, "c", "next", "a")
    with pytest.raises(gestures.GoesRound):
        gestures.connect(drawing, "a", "next", "a")


def test_moves_of_one_gesture_are_merged_and_those_of_two_are_not() -> None:
    drawing = chain("a")
    first = gestures.move(drawing, ["a"], 5, 0, gesture="1")
    drawing.apply(first)
    second = gestures.move(drawing, ["a"], 7, 0, gesture="1")
    assert first.merges_with(second)
    drawing.apply(second)
    drawing.apply(first.followed_by(second).inverted())
    assert drawing.steps["a"].x == 0
    assert not first.merges_with(gestures.move(drawing, ["a"], 7, 0, gesture="2"))


def test_listeners_hear_every_patch_until_they_end_it() -> None:
    drawing = chain("a")
    heard: list[str] = []
    end = drawing.listen(lambda patch: heard.append(patch.label))
    drawing.apply(gestures.delete(drawing, ["a"]))
    end()
    drawing.apply(gestures.add_step(drawing, a_message(drawing)))
    assert heard == ["Delete"]


def test_tidying_up_puts_each_step_below_what_leads_to_it_and_twice_is_once() -> None:
    drawing = chain("a", "b", "c")
    drawing.apply(layout.tidied(drawing, {"a": 150, "b": 150, "c": 150}))
    heights = [drawing.steps[each].y for each in ("a", "b", "c")]
    assert heights == sorted(heights)
    assert layout.tidied(drawing, {"a": 150, "b": 150, "c": 150}).is_empty


@settings(max_examples=60, deadline=None)
@given(document=documents(most=12))
def test_tidied_cards_never_overlap_and_tidying_again_changes_nothing(document: SequenceDocument) -> None:
    drawing = Drawing(document)
    sizes = dict.fromkeys(drawing.steps, 120.0)
    drawing.apply(layout.tidied(drawing, sizes))
    assert layout.tidied(drawing, sizes).is_empty
    corners = [(step.x, step.y) for step in drawing.steps.values()]
    for number, (x, y) in enumerate(corners):
        for other_x, other_y in corners[number + 1 :]:
            assert abs(x - other_x) >= 300 or abs(y - other_y) >= 120


def test_what_follows_makes_room_for_a_step_that_is_put_in() -> None:
    drawing = chain("a", "b", "c")
    drawing.apply(gestures.move(drawing, ["b"], 0, 200))
    drawing.apply(gestures.move(drawing, ["c"], 0, 400))
    new = MessageStep(id="new", name="New", y=180)
    drawing.apply(gestures.add_after(drawing, new, "a", "next", room=220))
    assert [drawing.steps[each].y for each in way(drawing)] == [0, 180, 400, 600]
