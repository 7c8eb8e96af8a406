"""Each fault of the flow is found: what leads nowhere, what nobody reaches, what comes too soon after another."""

import pytest

from app.model.steps import Step
from tests.model.builders import (
    at,
    condition,
    goal,
    happened,
    message,
    split,
    tag,
    wait,
    wait_for,
)
from tests.model.checked import LATER, drawn, errors, found, warnings


class TestTheFlow:
    def test_there_are_no_steps(self) -> None:
        assert errors(drawn()) == ["there are no steps"]

    def test_no_step_comes_first(self) -> None:
        (problem,) = found(drawn(message("hello"), first=None))
        assert str(problem) == "it does not say which step comes first"
        assert problem.fix == ("first", "hello")

    def test_the_first_step_does_not_exist(self) -> None:
        assert errors(drawn(message("hello"), first="start")) == ["it begins with a step that is not there"]

    def test_two_steps_have_the_same_id(self) -> None:
        document = drawn(message("hello", next="bye"), message("bye", LATER), message("bye", LATER))
        assert errors(document) == ["step 'bye': 2 steps have the same id; each needs its own"]

    def test_a_link_leads_nowhere(self) -> None:
        document = drawn(condition("ask", happened("order_placed"), "thanks", "offer"), first="ask")
        assert errors(document) == [
            "step 'ask': its way “yes” leads to a step that is not there",
            "step 'ask': its way “no” leads to a step that is not there",
        ]
        assert errors(drawn(message("hello", next="gone"))) == [
            "step 'hello': it leads to a step that is not there"
        ]

    def test_it_goes_round_in_a_circle(self) -> None:
        document = drawn(
            message("hello"), message("more", LATER), condition("ask", happened("order_placed"), None, "more")
        )
        assert errors(document) == [
            "step 'more': the way goes round in a circle: “more” → “ask” → “more”; "
            "a sequence has to come to an end"
        ]

    def test_a_step_leads_to_itself(self) -> None:
        assert "“hello” → “hello”" in errors(drawn(message("hello", next="hello")))[0]

    def test_a_step_cannot_be_reached(self) -> None:
        document = drawn(message("hello", next=None), message("lost", next=None))
        assert errors(document) == ["step 'lost': no step leads to it"]

    def test_a_goal_with_an_event_is_reached_from_anywhere(self) -> None:
        assert errors(drawn(message("hello", next=None), goal("bought", "order_placed"))) == []
        assert errors(drawn(message("hello", next=None), goal("end"))) == ["step 'end': no step leads to it"]
        off = goal("bought", "order_placed", on=False)
        assert errors(drawn(message("hello", next=None), off)) == ["step 'bought': no step leads to it"]

    def test_a_question_makes_no_difference(self) -> None:
        document = drawn(condition("ask", happened("order_placed"), "hello", "hello"), message("hello"))
        assert warnings(document) == [
            "step 'ask': both answers lead the same way, so the question makes no difference"
        ]

    def test_a_branch_is_taken_by_nobody(self) -> None:
        document = drawn(split("ab", ("A", 100, "hello"), ("B", 0, None)), message("hello"))
        assert warnings(document) == ["step 'ab': branch “B” has a share of 0 %, so nobody takes it"]


class TestMessagesInARow:
    def test_without_any_time_between_them(self) -> None:
        assert warnings(drawn(message("hello"), message("more"))) == [
            "step 'more': it goes out at once after “hello”; leave some time between two messages"
        ]

    def test_with_only_a_question_between_them(self) -> None:
        ask = condition("ask", happened("order_placed"), None, "more")
        assert warnings(drawn(message("hello"), tag("met"), ask, message("more"))) == [
            "step 'more': it goes out at once after “hello”; leave some time between two messages"
        ]

    @pytest.mark.parametrize(
        "between",
        [
            (wait("night", at("09:00")),),
            (wait("day", LATER),),
            (wait_for("buys", "order_placed", LATER),),
        ],
    )
    def test_with_a_wait_between_them(self, between: tuple[Step, ...]) -> None:
        assert warnings(drawn(message("hello"), *between, message("more"))) == []

    def test_with_a_wait_that_is_off(self) -> None:
        assert len(warnings(drawn(message("hello"), wait("day", LATER, on=False), message("more")))) == 1

    def test_one_that_is_off_does_not_count(self) -> None:
        assert warnings(drawn(message("hello", on=False), message("more"))) == []
        assert warnings(drawn(message("hello"), message("off", on=False), message("more", LATER))) == []
        assert len(warnings(drawn(message("hello"), message("off", on=False), message("more")))) == 1
