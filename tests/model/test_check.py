"""Each fault of a sequence is found, named by its place, and told apart from what is only doubtful."""

import time as clock_time

from hypothesis import given, settings

from app.model.block import Block
from app.model.channel import PRACTICE_TRAITS
from app.model.flow import in_order
from app.model.sequence import SequenceDocument
from tests.model.builders import (
    EMAIL,
    MESSENGER,
    at,
    message,
    wait,
)
from tests.model.checked import (
    LATER,
    drawn,
    errors,
    found,
)
from tests.model.documents import documents
from tests.model.examples import QUICK


class TestNothingWrong:
    def test_with_a_sequence_in_order(self) -> None:
        assert found(drawn(message("hello"), wait("night", at("09:00")), message("bye"))) == []

    @settings(QUICK, max_examples=30)
    @given(documents())
    def test_with_anything_that_is_drawn_as_valid(self, document: SequenceDocument) -> None:
        for channel in (MESSENGER, EMAIL, PRACTICE_TRAITS):
            assert errors(document, channel=channel) == []


class TestTheChannel:
    def test_none_is_chosen(self) -> None:
        assert errors(drawn(message("hello")), channel=None) == ["no channel is chosen to send over"]

    def test_it_is_of_another_platform(self) -> None:
        document = drawn(message("hello"), platform="email")
        (problem,) = found(document)
        assert str(problem) == "it is made for email, but the channel is Messenger"
        assert problem.fix == ("platform", "messenger")
        assert errors(document, channel=EMAIL) == []

    def test_the_practice_phone_rehearses_any_platform(self) -> None:
        assert errors(drawn(message("hello"), platform="whatsapp"), channel=PRACTICE_TRAITS) == []


class TestTheList:
    def test_is_in_the_order_of_the_flow(self) -> None:
        steps = (
            message("c", LATER, next=None),
            message("a", next="b"),
            message("b", LATER, next="c"),
            message("lost", next=None),
        )
        document = drawn(*steps, first="a", blocks={})
        assert [problem.step for problem in found(document, channel=None)] == [
            "",
            "a",
            "b",
            "c",
            "lost",
            "lost",
        ]
        assert in_order(document) == ["a", "b", "c", "lost"]

    def test_names_the_field_and_the_kind_of_fault(self) -> None:
        (problem,) = found(drawn(message("coupon"), blocks={}))
        assert (problem.step, problem.field, problem.key) == ("coupon", "block", "missing_block")
        assert problem.with_place == "“coupon”: its block “coupon” is not there"

    @settings(QUICK, max_examples=15)
    @given(documents(most=6))
    def test_is_the_same_every_time(self, document: SequenceDocument) -> None:
        broken = document.model_copy(update={"blocks": {}, "first": None})
        assert found(broken) == found(broken)

    def test_of_thousands_of_steps_takes_no_time(self) -> None:
        steps = [message(f"s{number}", LATER) for number in range(3000)]
        document = drawn(
            *steps, blocks={step.block: Block(name="x", text="Hi {{ first_name }}!") for step in steps}
        )
        begun = clock_time.thread_time()
        assert found(document) == []
        assert clock_time.thread_time() - begun < 10
