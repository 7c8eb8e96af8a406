"""Copied steps: they come back as they were, and everything else on the clipboard is refused in words."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.drawing import clipboard
from app.model.drawing.clipping import LONGEST, read_clipping
from app.model.drawing.drawing import Drawing
from app.model.errors import Invalid
from app.model.flow import cycle, dangling_links
from app.model.sequence import SequenceDocument
from app.model.sequence_file import write_document
from tests.model.documents import documents
from tests.model.drawing.chains import chain, way

A_GOAL = {"kind": "goal", "id": "end", "name": "End"}
A_DAY = {"when": "delay", "amount": 1, "unit": "days"}
A_CIRCLE = [
    {"kind": "wait", "id": "a", "name": "A", "until": A_DAY, "next": "b"},
    {"kind": "wait", "id": "b", "name": "B", "until": A_DAY, "next": "a"},
]


def test_copied_steps_come_back_with_new_ids_and_their_own_links() -> None:
    drawing = chain("a", "b", "c")
    clipping = read_clipping(clipboard.copied(drawing, ["b", "c"], {}))
    patch, new = clipboard.pasted(drawing, clipping, 100, 200)
    drawing.apply(patch)
    assert new == {"b-2", "c-2"}
    assert drawing.exits("b-2") == {"next": "c-2"}
    assert drawing.exits("c-2") == {"next": None}
    assert way(drawing) == ["a", "b", "c"]


@pytest.mark.parametrize(
    "text",
    [
        "hello",
        "[1, 2]",
        "{}[",
        json.dumps({"format": "tendril.steps/1", "steps": [{"kind": "message"}]}),
        json.dumps({"format": "other"}),
        "[" * 100_000,
        json.dumps({"format": "tendril.steps/1", "secret": 1}),
        json.dumps({"format": "tendril.steps/1", "notes": [{"text": "far", "x": 1e300}]}),
        '{"format": "tendril.steps/1", "notes": [{"text": "nowhere", "x": NaN}]}',
        '{"format": "tendril.steps/1", "notes": [], "notes": []}',
        json.dumps({"format": "tendril.steps/1", "steps": [A_GOAL, A_GOAL]}),
        json.dumps({"format": "tendril.steps/1", "steps": A_CIRCLE}),
    ],
)
def test_foreign_text_is_refused_in_words(text: str) -> None:
    with pytest.raises(Invalid, match="not a copy of steps"):
        read_clipping(text)


@pytest.mark.parametrize("raw", [{"nodes": [{"id": "1", "type": "start"}]}, [1, 2], {"format": "flow/2"}])
def test_what_another_program_has_copied_is_told_as_that(raw: object) -> None:
    with pytest.raises(Invalid, match="comes from another program"):
        read_clipping(json.dumps(raw))


@pytest.mark.parametrize(
    ("steps", "place"),
    [
        ([{"kind": "goal", "id": "end", "name": "x" * 10_000}], "step 1"),
        (
            [{"kind": "goal", "id": "end", "name": "End"}, {"kind": "goal", "name": "No id"}],
            "“No id”: “id” is missing",
        ),
    ],
)
def test_what_is_damaged_is_named_with_its_place(steps: list[dict[str, str]], place: str) -> None:
    with pytest.raises(Invalid, match=place):
        read_clipping(json.dumps({"format": "tendril.steps/1", "steps": steps}))


def test_a_huge_text_is_refused_before_it_is_read() -> None:
    with pytest.raises(Invalid, match="too long"):
        read_clipping("[" * (LONGEST + 1))


def test_a_whole_sequence_can_be_pasted() -> None:
    document = chain("a", "b").document()
    patch, new = clipboard.pasted(chain("a"), read_clipping(write_document(document)), 0, 0)
    assert new == {"a-2", "b"}
    assert set(patch.steps) == new


def test_a_chain_is_pasted_into_a_link_and_what_follows_makes_room() -> None:
    drawing = chain("a", "b")
    clipping = clipboard.clipped(chain("x", "y"), ["x", "y"], {})
    drawing.apply(clipboard.pasted(drawing, clipping, 0, 100, ("a", "next"))[0])
    assert way(drawing) == ["a", "x", "y", "b"]
    assert drawing.steps["b"].y >= drawing.steps["y"].y + clipboard.ROOM


def test_what_has_two_beginnings_is_pasted_beside_the_link() -> None:
    drawing = chain("a", "b")
    clipping = clipboard.clipped(chain("x", "y", "z"), ["x", "z"], {})
    drawing.apply(clipboard.pasted(drawing, clipping, 0, 100, ("a", "next"))[0])
    assert way(drawing) == ["a", "b"]


@settings(max_examples=60, deadline=None)
@given(document=documents(), data=st.data())
def test_any_part_of_any_sequence_survives_the_clipboard(
    document: SequenceDocument, data: st.DataObject
) -> None:
    drawing = Drawing(document)
    things = [*drawing.steps, *drawing.notes]
    chosen = data.draw(st.lists(st.sampled_from(things), unique=True, min_size=1))
    clipping = read_clipping(clipboard.copied(drawing, chosen, document.blocks))
    patch, new = clipboard.pasted(drawing, clipping, 0.0, 0.0)
    drawing.apply(patch)
    assert len(new) == len(chosen)
    assert cycle(drawing.document()) == ()
    assert dangling_links(drawing.document()) == []
    drawing.apply(patch.inverted())
    assert drawing.document() == document.model_copy(update={"blocks": drawing.document().blocks})
