"""Each fault of what is written is found: in blocks, in their templates, and beyond what a platform holds."""

import time as clock_time
from datetime import date
from typing import Any

import pytest

from app.model.block import LONGEST_HTML, Block, Button, Picture
from app.model.channel import PRACTICE_TRAITS
from app.model.counting import Unit
from app.model.limits import Longest, MessageLimits, PictureLimits, Room, Source
from app.model.sequence import ByEvent, SequenceKind
from app.model.shop import Shop
from app.model.steps import MessageStep
from tests.model.builders import (
    EMAIL,
    MESSENGER,
    message,
)
from tests.model.checked import (
    LATER,
    drawn,
    errors,
    found,
    warnings,
    with_block,
)

_SOURCE = Source("a reference", date(2026, 1, 1))
_PICTURE = Picture(digest="a" * 64, kind="image/png")
NARROW = MessageLimits(
    "messenger",
    "Messenger",
    text=Longest(20, _SOURCE, Unit.UTF16),
    pictures=PictureLimits(1, 1024 * 1024, frozenset({"image/png"}), _SOURCE),
)


class TestBlocks:
    def test_none_is_chosen(self) -> None:
        step = MessageStep(id="coupon", name="Coupon")
        assert errors(drawn(step)) == ["step 'coupon': no block is chosen to send"]

    def test_it_does_not_exist(self) -> None:
        assert errors(drawn(message("coupon"), blocks={})) == [
            "step 'coupon': its block “coupon” is not there"
        ]

    def test_it_is_empty(self) -> None:
        assert errors(with_block(text=" \n")) == ["step 'hello': block “Hello” is empty"]

    def test_a_mail_has_no_subject(self) -> None:
        assert errors(with_block(), channel=EMAIL) == [
            "step 'hello': block “Hello” has no subject, and it goes out by email"
        ]
        assert errors(with_block(subject="Hello"), channel=EMAIL) == []
        assert errors(with_block()) == []

    def test_of_a_step_that_is_off_are_only_doubtful(self) -> None:
        assert warnings(drawn(message("coupon", on=False), blocks={})) == [
            "step 'coupon': its block “coupon” is not there"
        ]


class TestWhatThePlatformHolds:
    def test_a_text_that_is_too_long(self) -> None:
        (problem,) = found(with_block(text="Hello, dear {{ first_name }}, good day"), room=Room(NARROW))
        assert str(problem) == "step 'hello': the text of block “Hello” has 25 letters; Messenger takes 20"
        assert (problem.key, problem.field, problem.is_error) == ("too_long", "block", True)
        assert errors(with_block(text="Hello {{ first_name }}"), room=Room(NARROW)) == []

    def test_the_way_out_of_marketing_counts(self) -> None:
        document = with_block(text="Hello").model_copy(update={"kind": SequenceKind.MARKETING})
        assert "Messenger takes 20" in errors(document, room=Room(NARROW))[0]

    def test_a_picture_that_is_too_large(self) -> None:
        document = with_block(pictures=(_PICTURE,))
        sizes = {_PICTURE.digest: 3 * 1024 * 1024}
        assert errors(document, room=Room(NARROW, sizes)) == [
            "step 'hello': the picture 1 of block “Hello” has 3 MB; Messenger takes 1 MB"
        ]
        assert errors(document, room=Room(NARROW)) == [], "nothing is said of a picture whose size is unknown"

    def test_of_a_step_that_is_off_is_only_doubtful(self) -> None:
        blocks = {"hello": Block(name="Hello", text="Hello " * 10)}
        assert len(warnings(drawn(message("hello", on=False), blocks=blocks), room=Room(NARROW))) == 1

    def test_nothing_is_measured_in_a_text_that_cannot_be_read(self) -> None:
        (error,) = errors(with_block(text="Hello, dear friend, {{ first_name"), room=Room(NARROW))
        assert "cannot be filled in" in error


class TestTexts:
    @pytest.mark.parametrize(
        ("content", "words"),
        [
            (
                {"text": "Hi {{ first_name"},
                "the text of block “Hello” cannot be filled in: “{{” is never closed",
            ),
            (
                {"subject": "{% if %}"},
                "the subject of block “Hello” cannot be filled in: something is missing",
            ),
            ({"html": "<p>{% for %}"}, "the HTML of block “Hello” cannot be filled in: "),
            (
                {"text": "{{ first_name | shout }}"},
                "the text of block “Hello” cannot be filled in: there is no filter",
            ),
            (
                {"quick_replies": ("Yes", "{{ a | b }}")},
                "the quick reply 2 of block “Hello” cannot be filled in: ",
            ),
            (
                {"buttons": (Button(label="Go", url="https://x.example/{{ a | b }}"),)},
                "the link of button 1 of block “Hello” cannot be filled in: there is no filter “b”",
            ),
        ],
    )
    def test_cannot_be_read(self, content: dict[str, Any], words: str) -> None:
        (error,) = errors(with_block(**content))
        assert error.startswith(f"step 'hello': {words}")

    def test_never_come_to_an_end(self) -> None:
        endless = "{% for i in (1..900) %}{% for j in (1..900) %}{{ i }}{% endfor %}{% endfor %}"
        assert errors(with_block(text=endless)) == [
            "step 'hello': the text of block “Hello” cannot be filled in: its loops go round too often"
        ]

    def test_fail_whoever_it_is_for(self) -> None:
        assert errors(with_block(text="{{ 1 | divided_by: 0 }}")) == [
            "step 'hello': the text of block “Hello” cannot be filled in: something is divided by 0"
        ]

    def test_fail_for_somebody_unknown(self) -> None:
        assert warnings(with_block(text="{{ first_name }}")) == [
            "step 'hello': block “Hello” comes out empty when too little is known of a customer"
        ]

        assert warnings(with_block(text="Hi {{ 7 | divided_by: shoe_size }}")) == [
            "step 'hello': block “Hello” fails when too little is known of a customer: something is divided by 0"
        ]

    def test_that_only_some_get_are_doubtful(self) -> None:
        (warning,) = warnings(with_block(text="{% if customer.tags contains 'regular' %}Hi{% endif %}"))
        assert warning.endswith("comes out empty when too little is known of a customer")

    def test_ask_for_what_is_not_known(self) -> None:
        assert errors(with_block(text="Hi {{ weather }}")) == [
            "step 'hello': the text of block “Hello” asks for “weather”, which is not known here; "
            "there would be a gap"
        ]
        assert warnings(with_block(text="Hi {{ weather | default: 'you' }}")) == [
            "step 'hello': the text of block “Hello” asks for “weather”, which is not known here; "
            "everybody gets its default"
        ]

    def test_have_a_slip_of_the_pen(self) -> None:
        (problem,) = found(with_block(text="Hi {{ frist_name }}"))
        assert problem.text.endswith("asks for “frist_name”, which is not known here; is “first_name” meant?")
        assert problem.fix == ("rename", "frist_name", "first_name")

    @pytest.mark.parametrize(
        "variable",
        [
            *(
                "first_name",
                "email",
                "customer.phone",
                "shoe_size",
                "customer.birthday",
                "customer.tags",
                "now",
            ),
            *("shop.name", "shop.postal_address", "starts_at", "event.map_url", "event.booking_id", "today"),
        ],
    )
    def test_may_ask_for_everything_that_is_known(self, variable: str) -> None:
        assert errors(with_block(text=f"Hi {{{{ {variable} }}}}")) == []

    def test_may_ask_for_what_the_entry_says_its_event_brings(self) -> None:
        document = with_block(text="Seen in {{ colour }} {{ event.colour }}.")
        entry = ByEvent(event="visited", data=("colour",))
        assert len(errors(document)) == 2
        assert errors(document.model_copy(update={"entry": entry})) == []

    def test_nobody_sends_are_not_looked_at(self) -> None:
        unused = {"hello": Block(name="Hello", text="Hello"), "old": Block(name="Old", text="{{")}
        assert found(drawn(message("hello"), blocks=unused)) == []

    def test_are_named_at_every_step_that_sends_them(self) -> None:
        steps = (message("hello"), MessageStep(id="again", name="Again", block="hello", send=LATER))
        document = drawn(*steps, blocks={"hello": Block(name="Hello", text="{{")})
        assert [problem.step for problem in found(document)] == ["hello", "again"]

    def test_of_a_stranger_do_not_hold_up_the_check(self) -> None:
        slow = "{% for i in (1..900) %}" + "{{ a }}" * 600 + "{% endfor %}."
        steps = [message(f"s{number}", LATER) for number in range(40)]
        blocks = {step.block: Block(name="x", html=f"{number}{slow}") for number, step in enumerate(steps)}
        begun = clock_time.thread_time()
        problems = found(drawn(*steps, blocks=blocks))
        assert clock_time.thread_time() - begun < 10
        assert "blocks were not tried; others take too much work" in problems[0].text
        assert len(slow) < LONGEST_HTML


class TestMail:
    def test_marketing_names_the_postal_address_and_the_way_out(self) -> None:
        document = drawn(message("hello"), kind=SequenceKind.MARKETING)
        assert errors(document, channel=EMAIL, shop=Shop(), way_out="") == [
            "marketing by email has to name the shop's postal address, which is missing in the settings",
            "marketing by email needs an address to write to in order to stop; the channel has none",
        ]
        assert errors(document, channel=EMAIL) == []

    def test_nothing_else_has_to(self) -> None:
        assert errors(drawn(message("hello")), channel=EMAIL, shop=Shop(), way_out="") == []
        marketing = drawn(message("hello"), kind=SequenceKind.MARKETING)
        assert errors(marketing, channel=MESSENGER, shop=Shop(), way_out="") == []

    def test_it_is_rehearsed_as_mail(self) -> None:
        document = drawn(message("hello"), kind=SequenceKind.MARKETING, platform="email")
        assert len(errors(document, channel=PRACTICE_TRAITS, shop=Shop(), way_out="")) == 2
