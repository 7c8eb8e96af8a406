"""After a fix its problem is gone and no new error has come; each kind of fault is one to be mended or left."""

import re
from collections.abc import Mapping
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model import check as checking
from app.model.block import Block, Button
from app.model.channel import PRACTICE_TRAITS, ChannelTraits
from app.model.check import check
from app.model.drawing.drawing import Drawing
from app.model.drawing.fixes import FIXABLE, LEFT_TO_THE_OWNER, Fix, fixes
from app.model.problem import Problem
from app.model.sequence import ByEvent, SequenceDocument, SequenceKind
from app.model.shop import QuietHours, Shop
from app.model.steps import MessageStep, Step, TagQuestion
from tests.model.builders import (
    EMAIL,
    MESSENGER,
    after,
    around,
    condition,
    frame,
    goal,
    in_a_row,
    message,
    split,
    wait,
)
from tests.model.documents import KNOWN_FIELDS, documents

SHOP = Shop(name="Bloom", postal_address="1 High Street", quiet_hours=QuietHours(start=time(22), end=time(8)))
HELLO = Block(name="Hello", text="Hello", subject="Hello")
VIP = TagQuestion(tag="vip")
LATER = after(1, "days")
BOOKING = ByEvent(event="booking_made", occurrence="booking_id")


def drawn(*steps: Step, in_row: bool = True, **more: Any) -> SequenceDocument:
    """Return a sequence in which every message sends "hello", unless it says otherwise."""
    linked = in_a_row(*steps) if in_row else steps
    settled = tuple(
        step.model_copy(update={"block": "hello"})
        if isinstance(step, MessageStep) and step.block == step.id
        else step
        for step in linked
    )
    values = {"kind": SequenceKind.TRANSACTIONAL, "first": settled[0].id if settled else None}
    return SequenceDocument(name="A sequence", steps=settled, **(values | more))


def found(
    document: SequenceDocument, blocks: Mapping[str, Block], channel: ChannelTraits = MESSENGER
) -> list[Problem]:
    """Return the problems of a sequence over a library."""
    used = {step.block for step in document.steps if isinstance(step, MessageStep)}
    whole = document.model_copy(update={"blocks": {key: blocks[key] for key in used if key in blocks}})
    return check(whole, channel=channel, shop=SHOP, way_out="stop@bloom.example", known_fields=KNOWN_FIELDS)


def identity(problem: Problem) -> tuple[str, str, str]:
    return problem.key, problem.step, problem.field


def mended(
    document: SequenceDocument,
    problem: Problem,
    fix: Fix,
    blocks: Mapping[str, Block],
    channel: ChannelTraits,
) -> SequenceDocument:
    """Apply a fix; hold that the problem is gone and that no error is new."""
    before = {identity(each) for each in found(document, blocks, channel) if each.is_error}
    drawing = Drawing(document)
    drawing.apply(fix.patch)
    later = found(drawing.document(), {**blocks, **fix.blocks}, channel)
    assert problem not in later, fix.what
    new = {identity(each) for each in later if each.is_error} - before
    assert new == set(), fix.what
    drawing.apply(fix.patch.inverted())
    assert drawing.document() == Drawing(document).document()
    return document


def offered(
    key: str,
    document: SequenceDocument,
    blocks: Mapping[str, Block] | None = None,
    channel: ChannelTraits = MESSENGER,
) -> list[str]:
    """Return what is offered for the problem of a kind, as "what: about"; each is held to its promise."""
    library = blocks if blocks is not None else {"hello": HELLO}
    problem = next(each for each in found(document, library, channel) if each.key == key)
    made = fixes(problem, Drawing(document), library, SHOP)
    for fix in made:
        mended(document, problem, fix, library, channel)
    return [f"{fix.what}: {fix.about}" for fix in made]


def words(text: str, **more: Any) -> dict[str, Block]:
    """Return a library in which "hello" says this."""
    return {"hello": Block(**{"name": "Hello", "text": text, "subject": "Hello"} | more)}


class TestOfTheSequence:
    def test_another_platform_is_taken_over_from_the_channel(self) -> None:
        document = drawn(message("hi"), platform="whatsapp")
        assert offered("other_platform", document) == ["platform: messenger"]

    def test_the_event_of_a_goal_makes_nobody_leave(self) -> None:
        document = drawn(message("hi"), goal("bought", event="order_placed"), exit_on=("order_placed", "x"))
        assert offered("goal_is_exit", document) == ["not_an_exit: order_placed"]

    def test_the_event_by_which_they_join_makes_nobody_leave(self) -> None:
        document = drawn(message("hi"), entry=BOOKING, exit_on=("booking_made",))
        assert offered("entry_is_exit", document) == ["not_an_exit: booking_made"]

    def test_it_begins_where_everything_can_be_reached_from(self) -> None:
        later, first = message("later", LATER), message("first", next="later")
        assert offered("no_first", drawn(later, first, in_row=False, first=None)) == ["begin: first"]

    def test_a_beginning_that_leaves_something_out_is_not_offered(self) -> None:
        assert offered("no_first", drawn(message("one"), message("two"), in_row=False, first=None)) == []

    def test_a_first_step_that_is_gone_is_replaced(self) -> None:
        assert offered("dangling", drawn(message("hi"), first="gone")) == ["begin: hi"]


class TestOfTheFlow:
    @pytest.mark.parametrize("label", ["yes", "no"])
    def test_a_link_to_nowhere_is_taken_away(self, label: str) -> None:
        question = condition("vip", VIP, yes="hi", no=None).with_exit(label, "gone")
        steps = (message("start", next="vip"), question.with_exit("yes" if label == "no" else "no", "hi"))
        document = drawn(*steps, message("hi", LATER), in_row=False)
        assert offered("dangling", document) == ["unlink: gone"]

    def test_a_step_nothing_leads_to_is_connected_with_the_nearest_end_or_taken_out(self) -> None:
        far = message("far").model_copy(update={"x": 0.0, "y": 0.0, "next": "near"})
        near = message("near", LATER).model_copy(update={"y": 200.0})
        alone = message("alone", LATER).model_copy(update={"y": 400.0})
        assert offered("unreachable", drawn(far, near, alone, in_row=False)) == [
            "connect: near",
            "remove: alone",
        ]

    def test_a_step_behind_another_that_nothing_leads_to_is_taken_in_with_that_one(self) -> None:
        document = drawn(
            message("hi"), message("one", LATER, next="two"), message("two", LATER), in_row=False
        )
        behind = next(each for each in found(document, {"hello": HELLO}) if each.step == "two")
        assert fixes(behind, Drawing(document), {"hello": HELLO}, SHOP) == ()

    def test_a_step_that_leads_back_is_not_connected_into_a_circle(self) -> None:
        document = drawn(message("hi"), message("back", LATER, next="hi"), in_row=False)
        assert offered("unreachable", document) == ["remove: back"]

    def test_a_question_that_makes_no_difference_is_taken_out(self) -> None:
        steps = (message("hi", next="vip"), condition("vip", VIP, yes="end", no="end"), goal("end"))
        assert offered("same_exits", drawn(*steps, in_row=False)) == ["remove: vip"]

    def test_a_lone_question_stays(self) -> None:
        assert offered("same_exits", drawn(condition("vip", VIP, yes=None, no=None), in_row=False)) == []

    def test_branches_share_equally(self) -> None:
        document = drawn(message("hi"), split("ab", ("a", 100, None), ("b", 0, None), ("c", 0, None)))
        assert offered("no_share", document) == ["share_equally: ab"]

    def test_a_circle_is_cut_where_everything_is_still_reached(self) -> None:
        one, two, three = (
            message("one", next="two"),
            message("two", LATER, next="three"),
            wait("three", LATER),
        )
        document = drawn(one, two, three.model_copy(update={"next": "two"}), in_row=False)
        assert offered("cycle", document) == ["cut: three"]

    def test_a_message_right_behind_another_waits_a_day(self) -> None:
        assert offered("no_delay", drawn(message("one"), message("two"))) == ["later: two"]


class TestOfTime:
    def test_hours_that_never_come_are_opened(self) -> None:
        document = drawn(message("hi", within=frame("22:30", "23:30")))
        assert offered("never_allowed", document) == ["any_hour: hi"]

    def test_a_message_before_a_date_by_nothing_goes_out_on_it(self) -> None:
        document = drawn(message("hi", around("birthday", "before", 0, "days")))
        assert offered("never_before", document) == ["on_the_day: hi"]

    def test_a_slip_in_the_name_of_a_date_is_mended(self) -> None:
        document = drawn(wait("till", around("birthdy", "before", 1, "days")), message("hi"))
        assert offered("unknown_date", document) == ["other_field: birthday"]

    def test_a_date_nobody_can_guess_is_left(self) -> None:
        assert offered("unknown_date", drawn(message("hi", around("zzz", "on", 0, "days")))) == []

    def test_bookings_are_told_apart_by_their_id(self) -> None:
        entry = ByEvent(event="booking_made")
        document = drawn(message("hi", around("event.starts_at", "before", 1, "days")), entry=entry)
        assert offered("no_occurrence", document) == ["tell_apart: booking_id"]


class TestOfWords:
    def test_a_message_takes_the_block_that_is_called_like_it(self) -> None:
        document = drawn(message("welcome").model_copy(update={"block": ""}))
        library = {"b-1": Block(name="Welcome!", text="Hi"), "b-2": Block(name="Other", text="Hi")}
        assert offered("no_block", document, library) == ["use_block: Welcome!"]

    def test_no_block_is_chosen_that_is_called_otherwise(self) -> None:
        document = drawn(message("welcome").model_copy(update={"block": ""}))
        assert offered("no_block", document, {"b": Block(name="Price list", text="Hi")}) == []

    def test_a_lost_block_is_found_by_its_key(self) -> None:
        document = drawn(message("hi").model_copy(update={"block": "cupon"}))
        library = {"coupon": Block(name="Ten per cent", text="Hi")}
        assert offered("missing_block", document, library) == ["use_block: Ten per cent"]

    def test_a_mail_without_a_subject_takes_the_name_of_its_block(self) -> None:
        document = drawn(message("hi"))
        assert offered("no_subject", document, words("Hello", subject=""), EMAIL) == ["give_subject: Hello"]

    def test_a_slip_in_a_variable_is_mended_wherever_it_is_written(self) -> None:
        button = Button(label="For {{ frist_name }}", url="https://shop.example/{{ frist_name }}")
        library = words("Hi {{ frist_name | upcase }}, frist_name stays", buttons=(button,))
        document = drawn(message("hi"))
        problem = next(each for each in found(document, library) if each.key == "unknown_variable")
        (fix,) = fixes(problem, Drawing(document), library, SHOP)
        assert fix.blocks["hello"].text == "Hi {{ first_name | upcase }}, frist_name stays"
        assert fix.blocks["hello"].buttons[0].url == "https://shop.example/{{ first_name }}"
        assert offered("unknown_variable", document, library) == ["rename: first_name"]

    def test_a_name_alone_is_given_something_to_say_where_it_is_not_known(self) -> None:
        document = drawn(message("hi"))
        assert offered("may_be_empty", document, words("{{ first_name }}")) == ["give_fallback: there"]

    def test_for_other_words_nothing_is_made_up(self) -> None:
        assert offered("may_be_empty", drawn(message("hi")), words("{{ city }}")) == []


def test_for_every_kind_of_problem_it_is_decided_whether_something_is_offered() -> None:
    folder = Path(str(checking.__file__)).parent
    source = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("check*.py")))
    made = re.findall(r"(?:of_step\(\s*[\w\[\].]+,|of_sequence\(|_Fault\()\s*\"(\w+)\"", source)
    assert len(set(made)) > 20
    assert {key for key in made if not key.startswith("template_")} == FIXABLE | LEFT_TO_THE_OWNER


@settings(max_examples=60, deadline=None)
@given(documents(), st.data())
def test_whatever_is_broken_in_a_drawn_sequence_a_fix_keeps_its_promise(
    document: SequenceDocument, data: st.DataObject
) -> None:
    steps = list(document.steps)
    number = data.draw(st.integers(0, len(steps) - 1))
    labels = list(steps[number].exits())
    if labels:
        target = data.draw(st.sampled_from([None, "gone", steps[0].id, steps[-1].id]))
        steps[number] = steps[number].with_exit(data.draw(st.sampled_from(labels)), target)
    broken = document.model_copy(
        update={"steps": tuple(steps), "first": data.draw(st.sampled_from([document.first, None, "gone"]))}
    )
    blocks = dict(document.blocks)
    for problem in found(broken, blocks, PRACTICE_TRAITS)[:6]:
        for fix in fixes(problem, Drawing(broken), blocks, SHOP):
            mended(broken, problem, fix, blocks, PRACTICE_TRAITS)
