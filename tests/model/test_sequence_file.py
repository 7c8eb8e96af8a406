"""Documents as text: what is written is read back, and what is not one is refused in the owner's words."""

import json
from typing import Any

import pytest
from hypothesis import given, settings

from app.model.errors import Invalid
from app.model.problem import Problem, Severity
from app.model.sentence import worded
from app.model.sequence import SequenceDocument, SequenceKind
from app.model.sequence_file import (
    LARGEST_DOCUMENT,
    LARGEST_FILE,
    DocumentFault,
    read_document,
    write_document,
)
from tests.model.documents import documents
from tests.model.examples import QUICK

BRIEF = settings(QUICK, max_examples=30)


def written(**changed: Any) -> str:
    """Return the text of a small sequence, with some of its parts changed."""
    plain = {
        "name": "Carts",
        "kind": "marketing",
        "first": "coupon",
        "steps": [step()],
        "blocks": {"offer": {"name": "Offer", "text": "Here you are"}},
    }
    return json.dumps(plain | changed)


def step(**changed: Any) -> dict[str, Any]:
    """Return a message step as plain values."""
    return {"kind": "message", "id": "coupon", "name": "Coupon", "block": "offer", **changed}


def with_step(**changed: Any) -> str:
    """Return the text of a sequence of one step."""
    return written(steps=[step(**changed)])


def problems(text: str) -> list[str]:
    """Return what is wrong with a text, each with its place."""
    return [str(problem) for problem in refusal(text).problems]


def refusal(text: str) -> DocumentFault:
    """Return with what a text is refused."""
    with pytest.raises(DocumentFault) as caught:
        read_document(text)
    return caught.value


class TestWritingAndReading:
    @BRIEF
    @given(documents())
    def test_what_is_written_is_read_back(self, document: SequenceDocument) -> None:
        assert read_document(write_document(document)) == document

    @BRIEF
    @given(documents(most=4))
    def test_the_same_document_is_always_the_same_text(self, document: SequenceDocument) -> None:
        other_way_round = dict(reversed(document.blocks.items()))
        text = write_document(document.model_copy(update={"blocks": other_way_round}))
        assert text == write_document(document)
        assert text.endswith("}\n")

    def test_it_is_made_for_reading(self) -> None:
        document = SequenceDocument(name="Chào bạn", kind=SequenceKind.MARKETING)
        assert '\n  "name": "Chào bạn",\n' in write_document(document)

    def test_the_mark_some_editors_put_before_the_text_is_passed_over(self) -> None:
        assert read_document("\ufeff" + written()).name == "Carts"

    def test_a_draft_that_is_not_right_yet_can_be_read(self) -> None:
        assert read_document(with_step(block="", next="nowhere")).by_id["coupon"].exits() == {
            "next": "nowhere"
        }


class TestFaultsAreNamedByTheirPlace:
    @pytest.mark.parametrize(
        ("send", "words"),
        [
            ({"when": "after", "amount": -1}, "a delay cannot be negative"),
            ({"when": "after", "amount": "5"}, "send: amount: has to be a whole number"),
            ({"when": "after", "amount": True}, "send: amount: has to be a whole number"),
            ({"when": "after", "amount": 9999}, "send: 9999 days is longer than a sequence may wait"),
            ({"when": "at", "at": "25:00"}, "send: at: is not a time of day; write it like 09:30"),
            ({"when": "at", "at": 900}, "send: at: is not a time of day; write it like 09:30"),
            (
                {"when": "at", "at": "09:00", "days": 1, "weekday": "mon"},
                "send: a number of days and a weekday cannot both be given",
            ),
            ({"when": "later"}, "send: “later” is none of 'after', 'at', 'around'"),
            ({"amount": 1}, "send: “when” is missing"),
            ("soon", "send: has to be an object in braces"),
        ],
    )
    def test_of_a_timing(self, send: object, words: str) -> None:
        assert problems(with_step(send=send)) == [f"step 'coupon': {words}"]

    @pytest.mark.parametrize(
        ("frame", "words"),
        [
            ({"weekdays": []}, "only_between: choose at least one weekday"),
            ({"start": "9"}, "only_between: start: is not a time of day; write it like 09:30"),
            (
                {"start": "09:00+07:00"},
                "only_between: start: a time of day has no zone of its own; write it like 09:30",
            ),
            (
                {"weekdays": ["monday"]},
                "only_between: weekdays 1: has to be 'mon', 'tue', 'wed', 'thu', 'fri', 'sat' or 'sun'",
            ),
        ],
    )
    def test_of_a_time_frame(self, frame: dict[str, object], words: str) -> None:
        assert problems(with_step(only_between=frame)) == [f"step 'coupon': {words}"]

    @pytest.mark.parametrize(
        ("until", "words"),
        [
            (
                {"when": "at", "at": "09:00Z"},
                "until: at: a time of day has no zone of its own; write it like 09:30",
            )
        ],
    )
    def test_of_a_wait(self, until: dict[str, object], words: str) -> None:
        wait = {"kind": "wait", "id": "night", "name": "Over night", "until": until}
        assert problems(written(steps=[wait])) == [f"step 'night': {words}"]

    def test_of_a_split(self) -> None:
        def split(*branches: dict[str, object]) -> list[str]:
            return problems(
                written(steps=[{"kind": "split", "id": "ab", "name": "A or B", "branches": branches}])
            )

        half = {"label": "A", "share": 50}
        assert split(half) == ["step 'ab': a split needs at least two branches"]
        assert split(half, half) == ["step 'ab': two branches have the same label"]
        assert split(half, {"label": "B", "share": 20}) == [
            "step 'ab': the shares of the branches must add up to 100"
        ]
        assert split(half, {"label": "B", "share": 150}) == ["step 'ab': a share cannot be more than 100 %"]
        assert split(half, {"label": "B", "share": 50, "next": "a b"}) == [
            "step 'ab': branches 2: next: is not an id; an id is made of letters, digits, “_”, “.” and “-”"
        ]

    def test_of_a_question(self) -> None:
        question = {"about": "field", "field": "city", "is": "near"}
        text = written(steps=[{"kind": "condition", "id": "near", "name": "Near?", "question": question}])
        assert problems(text) == [
            "step 'near': question: is: has to be 'equal', 'not_equal', 'contains', 'greater', 'less', "
            "'known' or 'unknown'"
        ]

    def test_of_a_step_without_an_id(self) -> None:
        assert problems(written(steps=[step(), {"kind": "goal", "name": "Done"}])) == [
            "step 2: “id” is missing"
        ]

    def test_of_a_kind_of_step_that_does_not_exist(self) -> None:
        assert problems(with_step(kind="fax"))[0].startswith(
            "step 'coupon': “fax” is none of 'message', 'wait'"
        )

    def test_of_what_is_not_known(self) -> None:
        assert problems(with_step(colour="red")) == ["step 'coupon': “colour” is not known here"]

    def test_of_the_entry(self) -> None:
        assert problems(written(entry={"on": "event"})) == ["entry: “event” is missing"]
        assert problems(written(entry={"on": "event", "event": ""})) == ["entry: event: must not be empty"]

    def test_of_a_block(self) -> None:
        button = {"label": "Go", "url": "javascript:alert(1)"}
        assert problems(written(blocks={"offer": {"name": "Offer", "buttons": [button]}})) == [
            "block “Offer”: buttons 1: url: “javascript:alert(1)” is not a link; "
            "it begins with https://, tel: or mailto:"
        ]

    def test_of_the_sequence(self) -> None:
        assert problems(written(too_late_hours=0)) == ["too_late_hours: cannot be less than 1"]
        assert problems(written(format="tendril.sequence/2")) == [
            "it was made by another version of Tendril, which this one cannot read"
        ]

    def test_each_problem_says_where_to_look(self) -> None:
        assert refusal(with_step(send={"when": "after", "amount": -1})).problems == (
            Problem(
                Severity.ERROR,
                "step 'coupon'",
                "coupon",
                "send",
                worded("a delay cannot be negative"),
                "bad_value",
                name="Coupon",
            ),
        )

    def test_the_sentence_names_the_first_ones(self) -> None:
        steps = [step(id=f"s{number}", name=f"No. {number}", on="yes") for number in range(5)]
        assert refusal(written(steps=steps)).sentence == (
            "The sequence cannot be read: “No. 0”: on: has to be true or false; "
            "“No. 1”: on: has to be true or false; “No. 2”: on: has to be true or false; and 2 more."
        )

    def test_a_step_without_a_name_is_told_by_its_number(self) -> None:
        nameless = step(id="s7", name="", on="yes")
        assert "step 2: on: has to be true or false" in refusal(written(steps=[step(), nameless])).sentence


class TestTextsThatAreNoSequences:
    @pytest.mark.parametrize("text", ["", "Dear customer", "{", '{"name": "Carts",}', written() + "x", "nul"])
    def test_no_json(self, text: str) -> None:
        fault = refusal(text)
        assert "not one that was saved as a sequence" in fault.sentence
        assert fault.technical

    @pytest.mark.parametrize("text", ["[]", "5", '"Carts"', "null"])
    def test_json_of_something_else(self, text: str) -> None:
        assert problems(text) == ["it has to be an object in braces"]

    @pytest.mark.parametrize("text", ['{"a":' * 2_000_000, "[" * LARGEST_DOCUMENT, "[" * 5000 + "]" * 5000])
    def test_nested_without_end(self, text: str) -> None:
        assert "cannot be read" in refusal(text[:LARGEST_DOCUMENT]).sentence

    def test_larger_than_any_sequence(self) -> None:
        assert problems(" " * (LARGEST_DOCUMENT + 1)) == ["the text is larger than 5 MB"]
        assert problems("“" * (LARGEST_DOCUMENT // 2)) == ["the text is larger than 5 MB"]

    def test_the_pictures_of_a_document_do_not_count_as_text(self) -> None:
        words = write_document(read_document(written()))
        large = words.replace(
            '"pictures": {}', '"pictures": {"' + "a" * 64 + '": "' + "A" * 12_000_000 + '"}'
        )
        assert len(read_document(large).pictures["a" * 64]) == 12_000_000
        assert problems(large.replace("AAAA", "A A ")) == ["the text is larger than 5 MB"], (
            "that is no picture"
        )

    def test_it_is_too_large_with_its_pictures(self) -> None:
        whole = '"' + "A" * 1_000_000 + '",'
        assert problems("[" + whole * 101 + "1]") == ["with its pictures, it is larger than 100 MB"]

    def test_what_could_not_be_read_back_is_not_written(self) -> None:
        pictures = {"a" * 64: "A" * (LARGEST_FILE - LARGEST_DOCUMENT + 1)}
        with pytest.raises(Invalid, match="which holds 95 MB of them"):
            write_document(read_document(written()).model_copy(update={"pictures": pictures}))

    def test_a_name_that_is_written_twice(self) -> None:
        twice = with_step().replace('"block": "offer"', '"block": "offer", "block": "other"')
        assert problems(twice) == ["“block” is written twice in one place"]

    @pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "1" + "0" * 30])
    def test_numbers_that_are_none(self, number: str) -> None:
        text = with_step(x=5).replace('"x": 5', f'"x": {number}')
        assert problems(text) == [f"“{number}” is not a number to be used here"]

    def test_halves_of_characters(self) -> None:
        assert "cannot be read" in refusal(written(name="\ud800")).sentence
        assert "cannot be read" in refusal(json.dumps({"name": "\ud800"}, ensure_ascii=False)).sentence

    def test_thousands_of_faults_take_no_time(self) -> None:
        text = written(blocks={f"b{number}": {} for number in range(5000)})
        assert len(refusal(text).problems) == 5000
