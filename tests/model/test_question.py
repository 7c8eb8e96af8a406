"""The answers to a condition's questions."""

from dataclasses import replace
from typing import get_args

import pytest

from app.model.customer import Address
from app.model.enrollment import Position
from app.model.question import answer, compare
from app.model.steps import EventQuestion, FieldQuestion, Question, RepliedQuestion, TagQuestion
from tests.model.builders import clock, customer, event, facts, hours, joins, message, version

MONDAY = clock("Mon 2026-11-23 10:00")
FLOW = version(message("hello"))


def question(field: str, is_: str, value: str = "") -> FieldQuestion:
    return FieldQuestion.model_validate({"field": field, "is": is_, "value": value})


def compared(actual: str, is_: str, value: str = "") -> bool:
    return compare(actual, question("x", is_, value))


def answered(asked: Question, *happened: tuple[str, float], **fields: str) -> bool:
    """Answer two hours after joining, after events so many hours after joining."""
    enrollment = replace(
        joins(FLOW, MONDAY, data={"colour": "red"}), position=Position("q", MONDAY + hours(2))
    )
    known = facts(events=tuple(event(name, MONDAY + hours(when)) for name, when in happened))
    return answer(asked, enrollment, customer(fields=fields, tags=frozenset({"vip"})), known)


class TestATextIsEqual:
    @pytest.mark.parametrize(
        ("actual", "value"), [("gold", "Gold"), (" gold ", "gold"), ("straße", "STRASSE"), ("", "")]
    )
    def test_without_regard_to_case_and_blanks_around(self, actual: str, value: str) -> None:
        assert compared(actual, "equal", value)
        assert not compared(actual, "not_equal", value)

    @pytest.mark.parametrize(
        ("actual", "value"), [("gold", "golden"), ("", "gold"), ("1", "one"), ("10", "20")]
    )
    def test_only_as_a_whole(self, actual: str, value: str) -> None:
        assert not compared(actual, "equal", value)
        assert compared(actual, "not_equal", value)

    def test_as_a_number_where_both_are_numbers(self) -> None:
        assert compared("10.0", "equal", "10")
        assert not compared("10.0", "not_equal", "10")


class TestATextContains:
    def test_a_part_of_it(self) -> None:
        assert compared("Hair and Nails", "contains", "nails")
        assert not compared("Hair", "contains", "nails")

    def test_never_nothing(self) -> None:
        assert not compared("Hair", "contains", " ")


class TestANumberIsMoreOrLess:
    def test_as_a_number_and_not_as_a_text(self) -> None:
        assert compared("100", "greater", "20")
        assert not compared("100", "less", "20")

    def test_but_not_when_it_is_the_same(self) -> None:
        assert not compared("20", "greater", "20.0")
        assert not compared("20", "less", "20.0")

    @pytest.mark.parametrize(("actual", "value"), [("", "20"), ("many", "20"), ("20", "many"), ("", "")])
    @pytest.mark.parametrize("is_", ["greater", "less"])
    def test_never_where_one_of_them_is_none(self, actual: str, value: str, is_: str) -> None:
        assert not compared(actual, is_, value)


class TestAValueIsKnown:
    def test_when_there_is_any(self) -> None:
        assert compared("0", "known")
        assert not compared("0", "unknown")

    def test_but_not_when_it_is_blank(self) -> None:
        assert not compared("  ", "known")
        assert compared("", "unknown")


def test_every_comparison_that_can_be_drawn_has_an_answer() -> None:
    comparisons = get_args(FieldQuestion.model_fields["is_"].annotation)
    assert len(comparisons) == 7
    for is_ in comparisons:
        assert compared("a", is_, "b") in (True, False)
        assert question("level", is_, "x").in_words().endswith("?")


class TestAFieldIsLookedUp:
    def test_in_the_customers_own_fields(self) -> None:
        assert answered(question("level", "equal", "gold"), level="gold")
        assert answered(question("customer.level", "equal", "gold"), level="gold")

    def test_among_those_that_are_built_in(self) -> None:
        assert answered(question("first_name", "equal", "Mai"))
        assert answered(question("email", "equal", "mai@example.org"))

    def test_in_the_events_data_by_its_full_name(self) -> None:
        assert answered(question("event.colour", "equal", "red"), colour="blue")

    def test_in_the_events_data_where_the_customer_has_none(self) -> None:
        assert answered(question("colour", "equal", "red"))
        assert answered(question("colour", "equal", "blue"), colour="blue")

    def test_and_is_empty_where_nobody_has_it(self) -> None:
        assert answered(question("shoe_size", "unknown"))


class TestATag:
    def test_is_there_or_not(self) -> None:
        assert answered(TagQuestion(tag="vip"))
        assert not answered(TagQuestion(tag="VIP "))


class TestAnEvent:
    def test_has_happened_until_the_clock_of_the_step(self) -> None:
        assert answered(EventQuestion(event="order_placed"), ("order_placed", 2))
        assert not answered(EventQuestion(event="order_placed"), ("order_placed", 2.01))

    def test_is_the_one_that_is_named(self) -> None:
        assert not answered(EventQuestion(event="order_placed"), ("cart_abandoned", 1))

    def test_a_reply_is_any_message_received(self) -> None:
        assert answered(RepliedQuestion(), ("order_placed", 0.5), ("message_received", 1))
        assert not answered(RepliedQuestion(), ("order_placed", 0.5), ("message_received", 3))
        assert not answered(RepliedQuestion())


def test_the_address_asked_about_is_the_primary_one() -> None:
    addresses = (Address("email", "old@example.org", is_primary=False), Address("email", "new@example.org"))
    enrollment = joins(FLOW, MONDAY)
    asked = question("email", "equal", "new@example.org")
    assert answer(asked, enrollment, customer(addresses=addresses), facts())
